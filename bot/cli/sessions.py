"""`desk sessions`: dates of trainings."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from bot.app.assembly import assemble, read_knowledge
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
from bot.errors import FaultyFiles
from bot.store.trainings import NewSession, Tally
from bot.trainings.sessions_file import (
    FewerSeatsThanPeopleError,
    Imported,
    import_sessions,
    load_sessions_file,
)


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    sessions = add_group(commands, "sessions", "Dates of trainings.")
    load = add_command(
        sessions,
        "import",
        "Add or change sessions from a CSV or YAML file; nothing is half imported.",
        "desk sessions import spring.csv\n"
        "columns: training,date,at,minutes,place,capacity,code (code may be left out)\n"
        "lines with the same code are the meetings of one session",
        _import,
    )
    load.add_argument("file", type=Path)
    cancel = add_command(
        sessions,
        "cancel",
        "Call a session off; everyone on its list is told in the chat.",
        "desk sessions cancel business-plan-20270112-1900",
        _cancel,
    )
    cancel.add_argument("code", help="the session's code, as `desk sessions list` shows it")
    add_command(sessions, "list", "List the sessions.", "desk sessions list", _list)


def _import(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    zone = config.organisation.zone
    trainings = read_knowledge(config).trainings
    today = datetime.now(zone).date()
    sessions, faults = load_sessions_file(chosen.file, trainings, zone, today)
    if faults:
        raise FaultyFiles(faults)
    done = wait_for(_store(config, sessions))
    print(f"{done.added} added, {done.changed} changed, {done.same} as they were")
    return 0


async def _store(config: Config, sessions: list[NewSession]) -> Imported:
    planning = assemble(config, read_knowledge(config)).planning
    async with database_of(config) as database, database.writing() as uow:
        try:
            return await import_sessions(uow, sessions, planning)
        except FewerSeatsThanPeopleError as error:
            raise CommandError(f"{error}: the session cannot be that small") from error


def _cancel(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    told = wait_for(_call_off(config, chosen.code))
    print(f"Called off. {told} people are told in the chat.")
    return 0


async def _call_off(config: Config, code: str) -> int:
    rooms = assemble(config, read_knowledge(config)).rooms
    async with database_of(config) as database, database.writing() as uow:
        session = (await uow.training_sessions.by_code([code])).get(code)
        if session is None:
            raise CommandError(f"there is no session {code}: `desk sessions list` shows them all")
        return await rooms.trainings.cancel_session(uow, session.id, uow.now)


def _list(chosen: argparse.Namespace) -> int:
    wait_for(_print_all(settings(chosen)))
    return 0


async def _print_all(config: Config) -> None:
    async with database_of(config) as database, database.reading() as uow:
        sessions = await uow.training_sessions.all()
        tallies = await uow.signups.tallies(session.id for session in sessions)
    for session in sessions:
        tally = tallies.get(session.id, Tally())
        zone = config.organisation.zone
        starts = ", ".join(
            f"{one.starts_at.astimezone(zone):%Y-%m-%d %H:%M}" for one in session.meetings
        )
        places = ", ".join(dict.fromkeys(one.place for one in session.meetings))
        sample = "\tsample" if session.sample else ""
        sample += "\tcalled off" if session.cancelled_at else ""
        print(
            f"{starts}\t{session.code}\t{tally.seats}/{session.capacity} seats, "
            f"{tally.offered} offered, {tally.waiting} waiting\t{places}{sample}"
        )
