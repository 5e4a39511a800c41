"""One lane of the writer: turns in groups with a single durable commit, other work in between."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.messages import Heard, Incoming
from bot.store.database import Database
from bot.store.dialect import database_is_away, gave_way
from bot.store.fair_queue import MOST_KEPT, FairQueue, Waiting
from bot.store.hearing import Committed, Hearing, Keeping
from bot.store.outgoing import Mark
from bot.store.unit_of_work import UnitOfWork

GROUP = 64
"""Most turns in one commit. Larger groups gain nothing: the commit is then a small part."""
TRIES = 3
"""How often a message is tried before it is parked."""
TURN_LIMIT_S = 5.0
"""Seconds that the turns of one transaction may take. 64 of them take some 50 ms, and no turn
calls a network; so what takes longer hangs. With the group's try and three alone, a message that
hangs is parked after 20 s, and others get their turns in between."""
GIVING_WAY = 10
"""How often work is done again that was ended for the sake of another transaction."""

log = logging.getLogger(__name__)
Work = Callable[[UnitOfWork], Awaitable[Any]]
Result = TypeVar("Result")


class TurnTooLongError(Exception):
    """A turn did not end within `TURN_LIMIT_S`."""


class WriterEndedError(OSError):
    """The writer has ended, so nothing more is written: this desk can only be started again."""


class DatabaseAwayError(OSError):
    """The database refused the message before this one; nothing of this one was done."""


async def in_time(turns: Awaitable[Result], limit_s: float = TURN_LIMIT_S) -> Result:
    """What `turns` gives. Raises `TurnTooLongError` when that takes longer than `limit_s`."""
    limit = asyncio.timeout(limit_s)
    try:
        async with limit:
            return await turns
    except TimeoutError as error:
        if limit.expired():
            raise TurnTooLongError from error
        raise


@dataclass(slots=True)
class Care:
    """What the lanes of a process share, so that who is tried alone is alone among them.

    `left` of the next turns are taken one at a time; messages in `tried` come after all that
    waits. Whoever tries a turn by itself holds `one`. `doubt` is called when a transaction failed
    at its end or later: it may have been kept, and nobody was told of its rows.
    """

    left: int = 0
    tried: set[str] = field(default_factory=set)
    one: asyncio.Lock = field(default_factory=asyncio.Lock)
    doubt: Callable[[], None] = lambda: None


class Lane:
    """Runs writes one transaction at a time.

    Turns that wait when the last commit ends are committed together; when the database refuses
    the group or a turn fails or hangs, it is rolled back and each turn is done alone, with the
    turns of others in between. Nothing is acknowledged, and nobody is told, before the commit.
    """

    def __init__(
        self,
        database: Database,
        hearing: Hearing,
        committed: Committed,
        keeping: Keeping | None,
        queue: FairQueue,
        care: Care,
        turn_limit_s: float,
    ) -> None:
        self._database = database
        self._hearing = hearing
        self._committed = committed
        self._keeping = keeping
        self._turn_limit_s = turn_limit_s
        self._queue = queue
        self._care = care
        self._alone: deque[Waiting] = deque()
        self._last: deque[Waiting] = deque()
        self._futures: dict[str, list[asyncio.Future[Heard]]] = {}
        self._work: deque[tuple[Work, asyncio.Future[Any]]] = deque()
        self._marks: deque[tuple[Sequence[Mark], asyncio.Future[None]]] = deque()
        self._something = asyncio.Event()
        self._untold = False
        self._stopping = False
        self._ended = False
        self._promised: set[asyncio.Future[Any]] = set()

    @property
    def waiting(self) -> int:
        """How many messages wait for their turn here."""
        return len(self._queue)

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when it is committed.

        Raises sqlalchemy.exc.SQLAlchemyError or OSError when the database is away or the writer
        has ended, and `TooManyWaiting` when no more can wait.
        """
        if self._ended:
            raise WriterEndedError
        if incoming.id not in self._futures:
            self._queue.add(incoming)
            self._futures[incoming.id] = []
            self._something.set()
        future: asyncio.Future[Heard] = self._promise()
        self._futures[incoming.id].append(future)
        return await future

    async def work(self, job: Callable[[UnitOfWork], Awaitable[Any]]) -> Any:
        """Run `job` in a transaction of its own and give its result after the commit."""
        future: asyncio.Future[Any] = self._promise()
        self._work.append((job, future))
        self._something.set()
        return await future

    async def mark(self, marks: Sequence[Mark]) -> None:
        """Write what became of sends, together with the next group; returns after the commit."""
        future: asyncio.Future[None] = self._promise()
        self._marks.append((marks, future))
        self._something.set()
        await future

    async def run(self) -> None:
        """Write until `stop` is called and nothing waits any more."""
        while True:
            await self._something.wait()
            self._something.clear()
            while self._work or self._marks or self._alone or self._last or self._queue.ready():
                if self._work:
                    await self._do_work(*self._work.popleft())
                if self._marks or self._queue.ready():
                    await self._do_group()
                if self._last and not self._alone and not self._queue.ready():
                    self._alone.append(self._last.popleft())
                if self._alone:
                    async with self._care.one:
                        await self._do_alone(self._alone.popleft())
            if self._stopping:
                return

    def stop(self) -> None:
        """Let `run` end when everything that waits is written."""
        self._stopping = True
        self._something.set()

    def end(self) -> None:
        """`run` has ended, whatever ended it: who waits hears so, and whoever comes after."""
        self._ended = True
        for future in list(self._promised):
            _refuse(future, WriterEndedError())

    def _promise(self) -> asyncio.Future[Any]:
        if self._ended:
            raise WriterEndedError
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._promised.add(future)
        future.add_done_callback(self._promised.discard)
        return future

    async def _tell(self, uow: UnitOfWork) -> None:
        if uow.erased:
            try:
                await self._database.checkpoint()
            except Exception as error:  # noqa: BLE001 - what was done is done; the next one folds it
                log.warning("checkpoint-refused error=%s", type(error).__name__)
        self._committed(uow)
        self._untold = False

    def _doubt_untold(self) -> None:
        # Its commit failed, or nobody was told of it: its rows may lie there unsent.
        if self._untold:
            self._untold = False
            self._care.doubt()

    async def _do_work(self, job: Work, future: asyncio.Future[Any]) -> None:
        for number in range(1, GIVING_WAY + 1):
            try:
                async with self._database.writing() as uow:
                    result = await job(uow)
                    self._untold = True
            except Exception as error:  # noqa: BLE001
                self._doubt_untold()
                if gave_way(error) and number < GIVING_WAY:
                    continue
                _refuse(future, error)
                return
            await self._tell(uow)
            _settle(future, result)
            return

    async def _do_group(self) -> None:
        marks = list(self._marks)
        self._marks.clear()
        if not self._care.left:
            await self._together(self._take(GROUP, MOST_KEPT), marks)
            return
        await self._do_marks(marks)
        some = self._take(1, 1)
        self._care.left -= len(some)
        self._alone.extend(some)

    def _take(self, most: int, most_kept: int) -> list[Waiting]:
        some = self._queue.take(most, most_kept)
        if not self._care.tried:
            return some
        self._last.extend(one for one in some if one.incoming.id in self._care.tried)
        return [one for one in some if one.incoming.id not in self._care.tried]

    async def _together(
        self, some: Sequence[Waiting], marks: Sequence[tuple[Sequence[Mark], Any]]
    ) -> None:
        try:
            async with self._database.writing() as uow:
                await uow.outgoing.mark([mark for part, _ in marks for mark in part])
                heard = await in_time(self._turns(uow, some), self._turn_limit_s)
                self._untold = True
        except Exception as error:  # noqa: BLE001
            self._doubt_untold()
            log.warning("group-refused turns=%d error=%s", len(some), type(error).__name__)
            await self._do_marks(marks)
            self._alone.extend(some)
            return
        await self._tell(uow)
        for _, future in marks:
            _settle(future, None)
        for one in some:
            self._answer(one.incoming, heard[one.incoming.id])

    async def _turns(self, uow: UnitOfWork, some: Sequence[Waiting]) -> dict[str, Heard]:
        turns = [one.incoming for one in some if not one.place.kept]
        kept = [one.incoming for one in some if one.place.kept]
        heard = await self._hearing.group(uow, turns) if turns else []
        if kept and self._keeping is not None:
            noticed = {one.incoming.id for one in some if one.place.notice}
            heard += await self._keeping.keep(uow, kept, noticed)
        return {item.id: result for item, result in zip((*turns, *kept), heard, strict=True)}

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

    async def _do_alone(self, one: Waiting) -> None:
        """One try of one turn by itself, counted first; what fails waits for its next try."""
        incoming, counted = one.incoming, False
        try:
            async with self._database.writing() as uow:
                tries = await uow.seen.count_try(incoming.id)
            counted = True
            if tries > TRIES:
                result: Heard | None = await self._park(incoming)
            else:
                result = await self._try(one, tries)
        except Exception as error:  # noqa: BLE001
            self._doubt_untold()
            log.warning("turn-refused error=%s", type(error).__name__)
            self._refuse(incoming, error)
            # Each of the others would only wait out the same lock once more; and what came after
            # it from the same person comes again after it.
            for behind in self._take_behind(incoming) if counted else self._take_all():
                self._refuse(behind.incoming, DatabaseAwayError())
            return
        if result is None:
            self._alone.extend([one, *self._take_behind(incoming)])
        else:
            self._answer(incoming, result)

    def _take_behind(self, incoming: Incoming) -> list[Waiting]:
        """What else of the same person is to be tried alone, messages of a burst; taken out."""
        every = self._take_all()
        self._alone.extend(one for one in every if one.incoming.address != incoming.address)
        return [one for one in every if one.incoming.address == incoming.address]

    def _take_all(self) -> list[Waiting]:
        every = [*self._alone]
        self._alone.clear()
        return every

    async def _try(self, one: Waiting, tries: int) -> Heard | None:
        try:
            async with self._database.writing() as uow:
                heard = await in_time(self._turns(uow, [one]), self._turn_limit_s)
                await uow.seen.forget_tries([one.incoming.id])
                self._untold = True
        except Exception as error:
            self._doubt_untold()
            log.warning("turn-failed try=%d error=%s", tries, type(error).__name__)
            if database_is_away(error):
                await self._take_back_try(one.incoming)
                raise
            if gave_way(error):
                # Another process was in the way, not the message: the same once more, uncounted.
                await self._take_back_try(one.incoming)
            return None
        await self._tell(uow)
        return heard[one.incoming.id]

    async def _take_back_try(self, incoming: Incoming) -> None:
        """The message is not to blame: a database that comes and goes must not park it."""
        with suppress(SQLAlchemyError, OSError):
            async with self._database.writing() as uow:
                await uow.seen.take_back_try(incoming.id)

    async def _park(self, incoming: Incoming) -> Heard:
        async with self._database.writing() as uow:
            await self._hearing.park(uow, incoming, "three tries failed")
            await uow.seen.forget_tries([incoming.id])
            self._untold = True
        await self._tell(uow)
        log.error("turn-parked")
        return Heard.PARKED

    def _refuse(self, incoming: Incoming, error: Exception) -> None:
        # What waits behind it comes again after it: it must not overtake.
        behind = self._queue.drop(incoming.address)
        self._queue.done([incoming.address])
        for one in (incoming, *behind):
            self._queue.give_back(one)
            for future in self._futures.pop(one.id, []):
                _refuse(future, error)

    def _answer(self, incoming: Incoming, result: Heard) -> None:
        if result is Heard.REPEATED:
            self._queue.give_back(incoming)
        self._queue.done([incoming.address])
        for future in self._futures.pop(incoming.id, []):
            _settle(future, result)


def _settle(future: asyncio.Future[Any], result: Any) -> None:
    if not future.done():
        future.set_result(result)


def _refuse(future: asyncio.Future[Any], error: Exception) -> None:
    if not future.done():
        future.set_exception(error)
