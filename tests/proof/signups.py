"""Sign-ups from a process of its own: `python -m tests.proof.signups DATABASE [--no-lock]`.

Each line it reads is a session and the people who sign up for it at once. `--no-lock` makes the
sabotaged twin: it looks at the session without holding its row.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Awaitable

from bot.app.loop import run_on_fast_loop
from bot.clock import SystemClock
from bot.store.database import Database
from bot.store.trainings import SessionRow, TrainingSessions
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.service import Trainings
from tests.integration.running_rooms import DETAILS, trainings

AT_ONCE = 10
"""Transactions of one process at once: as many as it has connections."""


class Unlocked(TrainingSessions):
    """The twin's shelf: nobody holds the session."""

    async def lock(self, session_id: int) -> SessionRow | None:
        """Only look."""
        return await self.get(session_id)


async def sign_up(
    database: Database, room: Trainings, session: int, person: int, *, locked: bool
) -> None:
    """One person, one transaction."""
    async with database.writing() as uow:
        if not locked:
            uow.training_sessions = Unlocked(uow.connection, uow.now)
        await _sign_up(uow, room, session, person)


async def _sign_up(uow: UnitOfWork, room: Trainings, session: int, person: int) -> None:
    await room.sign_up(uow, session, person, DETAILS, "nl", uow.now)


async def run(url: str, *, locked: bool) -> None:
    """Do round after round until there is no more to read."""
    database, room = await Database.open(url, SystemClock()), trainings()
    few = asyncio.Semaphore(AT_ONCE)
    _answer("ready")
    while line := await asyncio.to_thread(sys.stdin.readline):
        asked = json.loads(line)
        times = await asyncio.gather(
            *(
                _timed(sign_up(database, room, asked["session"], person, locked=locked), few)
                for person in asked["people"]
            )
        )
        _answer("done " + json.dumps(times))
    await database.close()


async def _timed(work: Awaitable[None], few: asyncio.Semaphore) -> float:
    """Seconds from the moment everybody asks until this one is committed."""
    began = time.perf_counter()
    async with few:
        await work
    return round(time.perf_counter() - began, 4)


def _answer(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.signups", description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--no-lock", action="store_true")
    chosen = parser.parse_args()
    run_on_fast_loop(run(chosen.database, locked=not chosen.no_lock))


if __name__ == "__main__":
    main()
