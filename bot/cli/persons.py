"""`desk export` and `desk erase`: a person's own data, by case reference or conversation."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from bot.app.assembly import terms_of
from bot.cli.common import CommandError, Commands, add_command, database_of, settings, wait_for
from bot.config import Config
from bot.privacy.erasures import FILE, ErasureList
from bot.privacy.service import Erased, Privacy
from bot.store.unit_of_work import UnitOfWork


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    export = add_command(
        commands,
        "export",
        "Print everything kept about one person, as JSON.",
        "desk export KTR-4MD > person.json",
        _export,
    )
    export.add_argument("person", help="a case reference, or the number of a conversation")
    erase = add_command(
        commands,
        "erase",
        "Erase what no open case and no coming sign-up of this person needs.",
        "desk erase KTR-4MD --yes",
        _erase,
    )
    erase.add_argument("person", help="a case reference, or the number of a conversation")
    erase.add_argument("--yes", action="store_true", help="do not ask first")


def _export(chosen: argparse.Namespace) -> int:
    data = wait_for(_exported(settings(chosen), chosen.person))
    print(json.dumps(data, ensure_ascii=False, indent=2))
    return 0


def _erase(chosen: argparse.Namespace) -> int:
    if not chosen.yes and not _sure(chosen.person):
        print("Nothing was erased.")
        return 1
    erased = wait_for(_erased(settings(chosen), chosen.person))
    print(
        f"Erased: {erased.messages} messages, {erased.cases} closed cases, "
        f"{erased.signups} sign-ups."
    )
    if erased.kept_case:
        print("Kept: a case that is still open. Close it first, then erase again.")
    if erased.kept_signups:
        print(f"Kept: {erased.kept_signups} sign-ups for sessions still to come.")
    return 0


def _sure(person: str) -> bool:
    if not sys.stdin.isatty():
        raise CommandError("say --yes to erase without being asked")
    return input(f"Erase the data of {person}? Type yes: ").strip().lower() == "yes"


async def _exported(config: Config, person: str) -> dict[str, Any]:
    async with database_of(config) as database, database.writing() as uow:
        found = await _find(uow, person)
        await _note(uow, found, "exported")
        return await Privacy(terms_of(config)).export(uow, found)


async def _erased(config: Config, person: str) -> Erased:
    terms = terms_of(config)
    async with database_of(config) as database:
        async with database.writing() as uow:
            found = await _find(uow, person)
            await _note(uow, found, "erased")
            erased = await Privacy(terms).erase(uow, found, uow.now)
        # Also when no desk runs that would do it: an older backup must follow from now on.
        await ErasureList(config.data_path / FILE, terms.backups).keep(database)
    return erased


async def _note(uow: UnitOfWork, conversation_id: int, verb: str) -> None:
    """Leave a row with each case: a command reads more than any page does."""
    for case in await uow.cases.of(conversation_id):
        await uow.cases.log(case.id, verb, detail="by command")


async def _find(uow: UnitOfWork, person: str) -> int:
    case = await uow.cases.by_reference(person.upper())
    if case is not None:
        return case.conversation_id
    if person.isdigit() and await uow.conversations.get(int(person)) is not None:
        return int(person)
    raise CommandError(f"nobody found for {person}: give a case reference such as KTR-4MD")
