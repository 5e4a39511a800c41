"""Two transactions of two processes at once on PostgreSQL, also without the locks they need."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

import sqlalchemy as sa

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.dialect import open_engines
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import somebody_waits

NOTHING: Final = re.compile(r"(?!)")
"""Every statement as the desk makes it."""
SKIPPING: Final = re.compile(r" SKIP LOCKED\b")
"""The twin that waits for what another process holds."""
LOCKS: Final = re.compile(r" FOR UPDATE( OF \w+(, \w+)*)?( SKIP LOCKED)?")
"""The twin that holds nothing."""

Given = TypeVar("Given")
Job = Callable[[UnitOfWork, str], Awaitable[Given]]


@dataclass(frozen=True, slots=True)
class Overlap(Generic[Given]):
    """What each of two transactions gave; `waited`: the second could not end before the first."""

    first: Given
    second: Given
    waited: bool


@asynccontextmanager
async def without(
    words: re.Pattern[str], url: str, clock: SetClock, kind: type[Database] = Database
) -> AsyncIterator[Database]:
    """A database to which every statement comes without these words."""

    def lose(
        _connection: object, _cursor: object, text: str, values: Any, _context: object, _many: bool
    ) -> tuple[str, Any]:
        return words.sub("", text), values

    engines = open_engines(url)
    sa.event.listen(engines.write.sync_engine, "before_cursor_execute", lose, retval=True)
    database = kind(engines, clock)
    try:
        yield database
    finally:
        await database.close()


async def at_once(
    url: str, clock: SetClock, words: re.Pattern[str], first: Job[Given], second: Job[Given]
) -> Overlap[Given]:
    """The second begins while the first has done its job and not committed."""
    async with without(words, url, clock) as one, without(words, url, clock) as other:

        async def also() -> Given:
            async with other.writing() as uow:
                return await second(uow, "b")

        async with one.writing() as uow:
            given = await first(uow, "a")
            beside = asyncio.create_task(also())
            waited = await _waits(uow, beside)
        return Overlap(given, await beside, waited)


async def ended_or_waits(database: Database, task: asyncio.Task[Any]) -> None:
    """Return when a task has ended or its transaction waits for another one."""
    async with database.reading() as uow:
        await _waits(uow, task)


async def _waits(uow: UnitOfWork, task: asyncio.Task[Any]) -> bool:
    waits = False
    while not waits and not task.done():
        waits = await somebody_waits(uow)
    return waits


class Slow(Database):
    """Does not commit before it `may`; `about` is set once it is about to."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.about, self.may = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        """One transaction, which stays open for a while."""
        async with super().writing() as uow:
            yield uow
            self.about.set()
            await self.may.wait()
