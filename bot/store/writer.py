"""The one writer: turns in groups with a single durable commit, other work in between."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any, Protocol

from sqlalchemy.exc import SQLAlchemyError

from bot.messages import Heard, Incoming
from bot.store.database import Database
from bot.store.dialect import database_is_away
from bot.store.fair_queue import FairQueue
from bot.store.outgoing import Mark
from bot.store.unit_of_work import UnitOfWork

GROUP = 64
"""Most turns in one commit. Larger groups gain nothing: the commit is then a small part."""
TRIES = 3
"""How often a message is tried before it is parked."""

log = logging.getLogger(__name__)
Work = Callable[[UnitOfWork], Awaitable[Any]]


class DatabaseAwayError(OSError):
    """The database refused the message before this one; nothing of this one was done."""


class Hearing(Protocol):
    """What the writer does with messages: their turns, and parking what cannot be handled."""

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn in this transaction."""
        ...

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside and tell the person."""
        ...


class Committed(Protocol):
    """Who is told what a transaction left behind, once it is durable."""

    def __call__(self, uow: UnitOfWork) -> None:
        """Wake pages and the sender."""
        ...


class Writer:
    """Runs every write of the process, one transaction at a time.

    Turns that wait when the last commit ends are committed together; when the database refuses
    the group, it is rolled back and each turn is done alone. Nothing is acknowledged, and nobody
    is told, before the commit.
    """

    def __init__(self, database: Database, hearing: Hearing, committed: Committed) -> None:
        self._database = database
        self._hearing = hearing
        self._committed = committed
        self._queue = FairQueue()
        self._futures: dict[str, list[asyncio.Future[Heard]]] = {}
        self._work: deque[tuple[Work, asyncio.Future[Any]]] = deque()
        self._marks: deque[tuple[Sequence[Mark], asyncio.Future[None]]] = deque()
        self._something = asyncio.Event()
        self._careful = 0
        self._stopping = False

    def be_careful(self, messages: int) -> None:
        """Take the next `messages` turns one at a time, counting each try first."""
        self._careful = messages

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when it is committed.

        Raises sqlalchemy.exc.SQLAlchemyError or OSError when the database is away.
        """
        future: asyncio.Future[Heard] = asyncio.get_running_loop().create_future()
        same = self._futures.setdefault(incoming.id, [])
        same.append(future)
        if len(same) == 1:
            self._queue.add(incoming)
            self._something.set()
        return await future

    async def work(self, job: Callable[[UnitOfWork], Awaitable[Any]]) -> Any:
        """Run `job` in a transaction of its own and give its result after the commit."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._work.append((job, future))
        self._something.set()
        return await future

    async def mark(self, marks: Sequence[Mark]) -> None:
        """Write what became of sends, together with the next group; returns after the commit."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._marks.append((marks, future))
        self._something.set()
        await future

    async def run(self) -> None:
        """Write until `stop` is called and nothing waits any more."""
        while True:
            await self._something.wait()
            self._something.clear()
            while self._work or self._marks or self._queue.ready():
                if self._work:
                    await self._do_work(*self._work.popleft())
                if self._marks or self._queue.ready():
                    await self._do_group()
            if self._stopping:
                return

    def stop(self) -> None:
        """Let `run` end when everything that waits is written."""
        self._stopping = True
        self._something.set()

    async def _tell(self, uow: UnitOfWork) -> None:
        if uow.erased:
            try:
                await self._database.checkpoint()
            except Exception as error:  # noqa: BLE001 - what was done is done; the next one folds it
                log.warning("checkpoint-refused error=%s", type(error).__name__)
        self._committed(uow)

    async def _do_work(self, job: Work, future: asyncio.Future[Any]) -> None:
        try:
            async with self._database.writing() as uow:
                result = await job(uow)
        except Exception as error:  # noqa: BLE001
            _refuse(future, error)
            return
        await self._tell(uow)
        _settle(future, result)

    async def _do_group(self) -> None:
        most = 1 if self._careful else GROUP
        incomings = self._queue.take(most)
        marks = list(self._marks)
        self._marks.clear()
        try:
            if self._careful and incomings:
                self._careful -= 1
                await self._do_marks(marks)
                await self._alone(incomings[0])
            else:
                await self._together(incomings, marks)
        finally:
            self._queue.done(incoming.address for incoming in incomings)

    async def _together(
        self, incomings: Sequence[Incoming], marks: Sequence[tuple[Sequence[Mark], Any]]
    ) -> None:
        try:
            async with self._database.writing() as uow:
                await uow.outgoing.mark([mark for some, _ in marks for mark in some])
                heard = await self._hearing.group(uow, incomings) if incomings else []
        except Exception as error:  # noqa: BLE001
            log.warning("group-refused turns=%d error=%s", len(incomings), type(error).__name__)
            await self._do_marks(marks)
            await self._one_by_one(incomings)
            return
        await self._tell(uow)
        for _, future in marks:
            _settle(future, None)
        for incoming, result in zip(incomings, heard, strict=True):
            self._answer(incoming, result)

    async def _do_marks(self, marks: Sequence[tuple[Sequence[Mark], Any]]) -> None:
        for number, (some, future) in enumerate(marks):
            try:
                async with self._database.writing() as uow:
                    await uow.outgoing.mark(some)
            except Exception as error:  # noqa: BLE001
                # The sender tries them all again; nobody's words wait here for one lock each.
                for _, refused in marks[number:]:
                    _refuse(refused, error)
                return
            _settle(future, None)

    async def _one_by_one(self, incomings: Sequence[Incoming]) -> None:
        for number, incoming in enumerate(incomings):
            if not await self._alone(incoming):
                # Each of the others would only wait out the same lock once more.
                for refused in incomings[number + 1 :]:
                    self._refuse(refused, DatabaseAwayError())
                return

    async def _alone(self, incoming: Incoming) -> bool:
        """One turn by itself; false when the database cannot even count the try."""
        counted = False
        try:
            while True:
                counted = False
                async with self._database.writing() as uow:
                    tries = await uow.seen.count_try(incoming.id)
                counted = True
                if tries > TRIES:
                    self._answer(incoming, await self._park(incoming))
                    return True
                result = await self._try(incoming, tries)
                if result is not None:
                    self._answer(incoming, result)
                    return True
        except Exception as error:  # noqa: BLE001
            log.warning("turn-refused error=%s", type(error).__name__)
            self._refuse(incoming, error)
        return counted

    async def _try(self, incoming: Incoming, tries: int) -> Heard | None:
        try:
            async with self._database.writing() as uow:
                (result,) = await self._hearing.group(uow, [incoming])
                await uow.seen.forget_tries([incoming.id])
        except Exception as error:
            log.warning("turn-failed try=%d error=%s", tries, type(error).__name__)
            if database_is_away(error):
                await self._take_back_try(incoming)
                raise
            return None
        await self._tell(uow)
        return result

    async def _take_back_try(self, incoming: Incoming) -> None:
        """The message is not to blame: a database that comes and goes must not park it."""
        with suppress(SQLAlchemyError, OSError):
            async with self._database.writing() as uow:
                await uow.seen.take_back_try(incoming.id)

    async def _park(self, incoming: Incoming) -> Heard:
        async with self._database.writing() as uow:
            await self._hearing.park(uow, incoming, "three tries failed")
            await uow.seen.forget_tries([incoming.id])
        await self._tell(uow)
        log.error("turn-parked")
        return Heard.PARKED

    def _refuse(self, incoming: Incoming, error: Exception) -> None:
        for future in self._futures.pop(incoming.id, []):
            _refuse(future, error)

    def _answer(self, incoming: Incoming, result: Heard) -> None:
        for future in self._futures.pop(incoming.id, []):
            _settle(future, result)


def _settle(future: asyncio.Future[Any], result: Any) -> None:
    if not future.done():
        future.set_result(result)


def _refuse(future: asyncio.Future[Any], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
