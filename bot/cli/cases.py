"""`desk cases`: which cases are open, without a word of what was said."""

from __future__ import annotations

import argparse

from bot.cli.common import Commands, add_command, add_group, database_of, settings, wait_for
from bot.config import Config


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    cases = add_group(commands, "cases", "Cases handed to advisors.")
    add_command(cases, "list", "List the cases that are not closed.", "desk cases list", _list)


def _list(chosen: argparse.Namespace) -> int:
    wait_for(_print_all(settings(chosen)))
    return 0


async def _print_all(config: Config) -> None:
    async with database_of(config) as database, database.reading() as uow:
        found = await uow.cases.not_closed()
    zone = config.organisation.zone
    for case in found:
        promised = case.promised_at.astimezone(zone)
        print(
            f"{case.reference}\t{case.urgency}\t{case.expertise}\t{case.status}\t"
            f"{case.staff_name or '-'}\treply promised by {promised:%Y-%m-%d %H:%M}"
        )
    print("1 case is not closed" if len(found) == 1 else f"{len(found)} cases are not closed")
