"""Another program locks the database, and the disk is full, while people keep writing."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import sqlalchemy as sa

from bot.clock import SetClock
from bot.messages import Address
from bot.store.database import sqlite_file
from bot.store.tables import seen
from bot.store.unit_of_work import UnitOfWork
from tests.fake_telegram import Person
from tests.integration.running import MONDAY
from tests.integration.telegram.stage_desk import StageDesk, staged
from tests.proof.away import database_away
from tests.proof.child import Hasty
from tests.proof.part import Tell
from tests.proof.small_index import small_index

BUSY_MS = 200
"""Shorter than in service, so that fifty times fit in a proof."""
LONGEST_WAIT_S = 60.0
PEOPLE = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """How often each; `early` makes the twin, which acknowledges before the commit."""

    locks: int = 50
    full: int = 100
    seed: int = 1
    early: bool = False


@dataclass(slots=True)
class Outcome:
    """What was counted. `unkept`: updates Telegram had forgotten that the database did not have."""

    messages: int = 0
    refused: int = 0
    lost: int = 0
    unkept: set[str] = field(default_factory=set)
    backs: list[float] = field(default_factory=list)
    integrity: str = "ok"


class Crowd:
    """People who write; what they said is remembered."""

    def __init__(self, desk: StageDesk, chance: random.Random) -> None:
        self._desk = desk
        self._chance = chance
        self._people = [desk.fake.person(number + 1) for number in range(PEOPLE)]
        self.said: dict[Person, list[str]] = {one: [] for one in self._people}

    def write(self) -> None:
        """Somebody writes."""
        person = self._chance.choice(self._people)
        said = self.said[person]
        said.append(f"woord {len(said)} " + "tekst " * self._chance.randint(1, 600))
        person.says(said[-1])

    @property
    def count(self) -> int:
        """How many messages there are."""
        return sum(map(len, self.said.values()))

    async def lost(self) -> int:
        """How many messages stand in no conversation, or more than once."""
        wrong = 0
        for person, said in self.said.items():
            async with self._desk.kernel.database.reading() as uow:
                found = await uow.conversations.peek(Address("telegram", str(person.id)))
                lines = await uow.transcript.lines(found.id) if found else []
            kept = [line.text.strip() for line in lines if line.author == "person"]
            wrong += sum(kept.count(text.strip()) != 1 for text in said)
        return wrong


async def prove(plan: Plan, url: str, tell: Tell) -> Outcome:
    """Lock, fill, give back; count."""
    chance, outcome = random.Random(plan.seed), Outcome()
    wrap = Hasty if plan.early else (lambda desk: desk)
    async with (
        staged(
            url, SetClock(MONDAY), index=small_index(), busy_ms=BUSY_MS, poll_s=1, wrap=wrap
        ) as desk,
        _hearing(desk),
    ):
        crowd = Crowd(desk, chance)
        for number in range(plan.locks):
            async with database_away(url):
                await _meanwhile(desk, crowd, chance, outcome)
            await _back(desk, crowd, outcome)
            if number % 10 == 9:
                tell(f"locked {number + 1} times, worst {max(outcome.backs):.1f} s")
        for number in range(plan.full):
            await _room(desk, chance.randint(0, 8))
            await _meanwhile(desk, crowd, chance, outcome)
            await _room(desk, 1_000_000)
            await _back(desk, crowd, outcome)
            if number % 10 == 9:
                tell(f"full {number + 1} times, worst {max(outcome.backs):.1f} s")
        outcome.messages, outcome.lost = crowd.count, await crowd.lost()
    outcome.integrity = _integrity(url)
    return outcome


@asynccontextmanager
async def _hearing(desk: StageDesk) -> AsyncIterator[None]:
    task = asyncio.create_task(desk.poller.run())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _meanwhile(
    desk: StageDesk, crowd: Crowd, chance: random.Random, outcome: Outcome
) -> None:
    """People write until the database has refused somebody; nothing is acknowledged unkept."""
    ends = time.monotonic() + 20
    while desk.kernel.database.trouble.since is None and time.monotonic() < ends:
        crowd.write()
        await asyncio.sleep(chance.uniform(0.01, 0.1))
    outcome.refused += desk.kernel.database.trouble.since is not None
    confirmed = [f"tg:{number}" for number in desk.fake.updates()["confirmed"]]
    async with desk.kernel.database.reading() as uow:
        outcome.unkept |= set(confirmed) - set(
            (await uow.connection.execute(sa.select(seen.c.id))).scalars()
        )


async def _back(desk: StageDesk, crowd: Crowd, outcome: Outcome) -> None:
    """From now the database is there: how long until all that waited is committed."""
    began = time.monotonic()
    crowd.write()
    with suppress(TimeoutError):
        await desk.fake.until_confirmed(LONGEST_WAIT_S)
    await desk.kernel.writer.work(_nothing)
    outcome.backs.append(time.monotonic() - began)


async def _nothing(uow: UnitOfWork) -> None:
    """Done when everything before it is."""


async def _room(desk: StageDesk, pages: int) -> None:
    """The disk has room for this many more pages."""

    async def limit(uow: UnitOfWork) -> None:
        now = (await uow.connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await uow.connection.exec_driver_sql(f"PRAGMA max_page_count={now + pages}")

    await desk.kernel.writer.work(limit)


def _integrity(url: str) -> str:
    file = sqlite_file(url)
    assert file is not None
    connection = sqlite3.connect(file)
    found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()
    return str(found)
