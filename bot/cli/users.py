"""`desk users`: the accounts of advisors, coordinators and editors."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Awaitable, Callable

from bot.app.assembly import accounts_of
from bot.cases.accounts import AccountRefusedError, Accounts, hash_password
from bot.cli.common import (
    CommandError,
    Commands,
    add_command,
    add_group,
    database_of,
    settings,
    wait_for,
)
from bot.config import Config
from bot.store.staff import ADVISOR, ROLES
from bot.store.unit_of_work import UnitOfWork


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    users = add_group(commands, "users", "Accounts of the staff.")
    add = add_command(
        users,
        "add",
        "Add an account; the password is asked for, or read from standard input.",
        'desk users add name@organisation.nl --name "First name"',
        _add,
    )
    add.add_argument("email")
    add.add_argument("--name", required=True, help="the name people see above each reply")
    add.add_argument("--role", choices=ROLES, default=ADVISOR)
    password = add_command(
        users, "password", "Set a new password.", "desk users password name@organisation.nl", _set
    )
    password.add_argument("email")
    disable = add_command(
        users, "disable", "End an account.", "desk users disable name@organisation.nl", _disable
    )
    disable.add_argument("email")
    add_command(users, "list", "List the accounts.", "desk users list", _list)


def _add(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    hashed = _hash(_password())

    async def work(accounts: Accounts, uow: UnitOfWork) -> None:
        await accounts.add(uow, chosen.email, chosen.name, chosen.role, hashed)

    wait_for(_write(config, work))
    print(f"Added {chosen.email}. Log in at {config.web.address}/console")
    return 0


def _set(chosen: argparse.Namespace) -> int:
    hashed = _hash(_password())

    async def work(accounts: Accounts, uow: UnitOfWork) -> None:
        await accounts.set_password(uow, chosen.email, hashed)

    wait_for(_write(settings(chosen), work))
    print(f"The password of {chosen.email} is changed; earlier log-ins have ended.")
    return 0


def _disable(chosen: argparse.Namespace) -> int:
    async def work(accounts: Accounts, uow: UnitOfWork) -> None:
        await accounts.disable(uow, chosen.email)

    wait_for(_write(settings(chosen), work))
    print(f"The account {chosen.email} has ended.")
    return 0


def _list(chosen: argparse.Namespace) -> int:
    wait_for(_print_all(settings(chosen)))
    return 0


async def _print_all(config: Config) -> None:
    async with database_of(config) as database, database.reading() as uow:
        for account in await uow.staff.all():
            state = "ended" if account.disabled_at else "sample" if account.sample else "active"
            print(f"{account.email}\t{account.name}\t{account.role}\t{state}")


async def _write(config: Config, work: Callable[[Accounts, UnitOfWork], Awaitable[None]]) -> None:
    async with database_of(config) as database, database.writing() as uow:
        try:
            await work(accounts_of(config), uow)
        except AccountRefusedError as error:
            raise CommandError(str(error)) from error


def _hash(password: str) -> str:
    try:
        return hash_password(password)
    except AccountRefusedError as error:
        raise CommandError(str(error)) from error


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("Password (at least 12 characters): ")
    if getpass.getpass("Once more: ") != first:
        raise CommandError("the two passwords differ: nothing was changed, try again")
    return first
