"""The desk is copied again and again while people talk, sign up and ask for an advisor.

Each copy is put back into a new database and looked through. The twins copy as one would without
thinking: the file alone, or a server table by table.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.values import Request
from bot.clock import SystemClock
from bot.dialogue.hear import GroupHearing
from bot.messages import Address, Incoming
from bot.store.backup import BackupBrokenError, back_up, verify
from bot.store.copying import CannotCopyError, copy
from bot.store.database import Database, sqlite_file
from bot.store.dialect import open_engines
from bot.store.invariants import broken_promises
from bot.store.kept_numbers import kept_numbers
from bot.store.tables import messages, outgoing
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer
from tests.integration.running import opened, read_plainly
from tests.integration.running_rooms import DETAILS, add_session, cases, trainings
from tests.proof.child import Counter

Tell = Callable[[str], None]
ASKED = Request("kor", "starters", "normal", "Hengelo", True, None, "nl")
NUMBER = "mijn bsn is 123456782"
SEATS = 5


@dataclass(frozen=True, slots=True)
class Plan:
    """How many copies, of how busy a desk: so many people who each write every `think_s`."""

    copies: int = 20
    people: int = 40
    think_s: float = 0.2
    seed: int = 1


@dataclass(slots=True)
class Outcome:
    """What was counted over all copies.

    `missing`: messages acknowledged before a copy began that are not in it. `unanswered`: lines
    of people without a row of answer. `broken`: promises that do not hold in a copy that was put
    back. `numbers`: service numbers kept. `unusable`: copies that could not be opened or differ.
    """

    copies: int = 0
    messages: int = 0
    rows: int = 0
    missing: int = 0
    unanswered: int = 0
    broken: int = 0
    numbers: int = 0
    unusable: int = 0
    heard: set[str] = field(default_factory=set)


class Crowd:
    """People who never stop: they talk, sign up, and ask for an advisor."""

    def __init__(self, writer: Writer, plan: Plan, session: int) -> None:
        self._writer = writer
        self._plan = plan
        self._session = session
        self.heard: set[str] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._one_more = asyncio.Event()

    async def begin(self) -> None:
        """Everybody starts."""
        people = range(self._plan.people)
        self._tasks = [asyncio.create_task(self._person(number)) for number in people]

    async def end(self) -> None:
        """Everybody stops, after the message under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def until(self, more: int) -> None:
        """Return when so many more messages were heard."""
        wanted = len(self.heard) + more
        while len(self.heard) < wanted:
            self._one_more.clear()
            await self._one_more.wait()

    async def _person(self, number: int) -> None:
        chance = random.Random(self._plan.seed * 1_000 + number)
        address, said = Address("web", f"person-{number}"), 0
        while True:
            said += 1
            own = f"{number}-{said}"
            at = datetime.now(UTC)
            await self._writer.hear(Incoming(own, address, at, text=f"{own} {NUMBER}"))
            self.heard.add(own)
            self._one_more.set()
            await asyncio.sleep(chance.uniform(0, 2 * self._plan.think_s))
            if chance.random() < 0.1:
                await self._writer.work(self._something(address, chance.random() < 0.5))

    def _something(self, address: Address, case: bool) -> Callable[[UnitOfWork], Awaitable[None]]:
        async def job(uow: UnitOfWork) -> None:
            found = await uow.conversations.find(address)
            assert found is not None
            if not case:
                await trainings().sign_up(uow, self._session, found.id, DETAILS, "nl", uow.now)
            elif await uow.cases.current(found.id) is None:
                await cases().open(uow, found.id, ASKED, uow.now)

        return job


@asynccontextmanager
async def busy(url: str, plan: Plan) -> AsyncIterator[Crowd]:
    """A desk with a crowd."""
    clock = SystemClock()
    async with opened(url, clock) as database:
        async with database.writing() as uow:
            session = await add_session(uow, capacity=SEATS, days=10_000)
        hearing = GroupHearing(Counter(), read_plainly)
        writer = Writer(database, hearing, lambda _uow: None)
        writing = asyncio.create_task(writer.run())
        crowd = Crowd(writer, plan, session)
        await crowd.begin()
        try:
            yield crowd
        finally:
            await crowd.end()
            writer.stop()
            await writing


async def prove(
    url: str, fresh_url: Callable[[], str], folder: Path, plan: Plan, tell: Tell
) -> Outcome:
    """Copy, put back, look through; so many times."""
    found, clock = Outcome(), SystemClock()
    async with busy(url, plan) as crowd:
        for number in range(1, plan.copies + 1):
            await crowd.until(plan.people)
            before = set(crowd.heard)
            done = await back_up(url, folder / f"copy-{number}.db", clock, lambda *_: None)
            back = fresh_url()
            async with opened(f"sqlite:///{done.path}", clock) as old, opened(back, clock) as new:
                await copy(old, new, lambda *_: None)
                async with new.snapshot() as connection:
                    await _look(connection, before, found)
            found.rows = done.rows
            tell(f"copy {number} of {plan.copies}: {done.rows} rows put back")
        found.messages = len(crowd.heard)
    return found


async def _look(connection: AsyncConnection, before: set[str], found: Outcome) -> None:
    found.copies += 1
    said = sa.select(messages.c.text).where(messages.c.author == "person")
    kept = {text.partition(" ")[0] for text in (await connection.execute(said)).scalars()}
    found.missing += len(before - kept)
    answers = sa.select(outgoing.c.source).where(outgoing.c.n == 1)
    found.unanswered += len(kept - set((await connection.execute(answers)).scalars()))
    found.broken += len(await broken_promises(connection))
    found.numbers += await kept_numbers(connection)


async def prove_careless(
    url: str, fresh_url: Callable[[], str], folder: Path, plan: Plan
) -> Outcome:
    """The twin: copies the file without its log, or a server without one moment for all."""
    found, clock = Outcome(), SystemClock()
    async with busy(url, plan) as crowd:
        for number in range(1, plan.copies + 1):
            await crowd.until(plan.people)
            before, target = set(crowd.heard), folder / f"careless-{number}.db"
            try:
                if (file := sqlite_file(url)) is not None:
                    await asyncio.to_thread(shutil.copyfile, file, target)
                else:
                    await _without_one_moment(url, target)
                await verify(target, clock)
                async with opened(f"sqlite:///{target}", clock) as old, old.snapshot() as copied:
                    await _look(copied, before, found)
            except (BackupBrokenError, CannotCopyError, SQLAlchemyError, sqlite3.Error):
                found.unusable += 1
    return found


class _Moving(Database):
    """Looks at whatever is committed when each statement begins."""

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """One look, in which everything moves."""
        async with self.reading() as uow:
            yield uow.connection


async def _without_one_moment(url: str, target: Path) -> None:
    clock = SystemClock()
    server = _Moving(open_engines(url), clock)
    try:
        async with opened(f"sqlite:///{target}", clock) as new:
            await copy(server, new, lambda *_: None)
    finally:
        with suppress(SQLAlchemyError):
            await server.close()


def smaller(plan: Plan, copies: int) -> Plan:
    """The same with fewer copies."""
    return replace(plan, copies=copies)
