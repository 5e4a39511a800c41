"""The desk that fails: the real kernel with Telegram's door, on a clock that runs fast.

Import this only after the failpoints are put in.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from bot.app.assembly import telegram_limits
from bot.app.doors import TelegramDoor
from bot.app.kernel import Kernel, open_kernel
from bot.config import Config
from bot.errors import DeskError
from bot.http.server import Server
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.store.membership import Rhythm
from intents import Context, Decision, Index
from tests.dialogues.stage import START, stage_config, stage_knowledge
from tests.proof.child import Hasty
from tests.proof.small_index import small_index

KEY = "0123456789abcdef0123456789abcdef"
PUBLIC = "https://desk.example"
SPEED = 500
"""Seconds of the desk in one second: its waits of some seconds are some milliseconds here."""
RHYTHM = Rhythm(look_s=25, valid_s=100, dead_s=150, gap_s=75)
"""A database answers no faster here than in life, so that processes are given 25 times as long."""


class FastClock:
    """Runs `speed` times as fast as the machine's, from one start for all processes of a run."""

    def __init__(self, real: float, speed: int = SPEED) -> None:
        self.real = real
        self._speed = speed

    def now(self) -> datetime:
        """The present instant, aware."""
        return START + timedelta(seconds=self.steady())

    def steady(self) -> float:
        """Seconds that only count on."""
        return (time.monotonic() - self.real) * self._speed

    async def pause(self, seconds: float) -> None:
        """Wait so many seconds of this clock."""
        await asyncio.sleep(max(0.0, seconds) / self._speed)


@cache
def ten_entries() -> Index:
    """An index that is built in a moment."""
    return small_index()


class Moody:
    """Understanding that fails on request.

    A text that begins with "boom" fails every time; the first two times that it reads one with
    "away" are as when a file of the machine cannot be read.
    """

    def __init__(self) -> None:
        self._away: dict[str, int] = {}

    def understand(self, messages: Sequence[tuple[str, Context]]) -> list[Decision]:
        """Read a group of texts."""
        for text, _ in messages:
            if text.startswith("boom"):
                raise RuntimeError("this text cannot be read")
            if text.startswith("away") and self._away.setdefault(text, 0) < 2:
                self._away[text] += 1
                raise OSError("the disk does not answer")
        return ten_entries().understand(messages)


@dataclass(frozen=True, slots=True)
class Order:
    """What kind of desk to start. `real` is where its clock began (`time.monotonic`).

    `slow`: a person may get a message per 50 seconds. `hasty`: the sabotaged twin, which
    acknowledges a message before its turn. `speed`: seconds of its clock in one second.
    """

    database_url: str
    api_url: str
    token: str
    real: float
    webhook: bool = False
    slow: bool = False
    hasty: bool = False
    speed: int = SPEED

    def config(self) -> Config:
        """The settings of the conversations, with this door."""
        config = stage_config()
        telegram: dict[str, Any] = {
            "api_url": self.api_url,
            "webhook": self.webhook,
            "poll_seconds": 25,
        }
        telegram["per_chat_second"] = 0.02 if self.slow else 1
        changes: dict[str, Any] = {"telegram": config.telegram.model_copy(update=telegram)}
        changes["web"] = config.web.model_copy(update={"public_url": PUBLIC})
        patience = {"first_retry_seconds": 1, "max_retry_seconds": 10}
        changes["delivery"] = config.delivery.model_copy(update=patience)
        return config.model_copy(update=changes)


class DeskUnderTest:
    """One desk in this process: started, then stopped or abandoned."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._config = order.config()
        self._clock = FastClock(order.real, order.speed)
        self._door = TelegramDoor(self._config, order.token)
        self._server: Server | None = None
        self.kernel: Kernel | None = None

    @property
    def port(self) -> int:
        """Where the webhook listens; 0 without one."""
        return self._server.port if self._server else 0

    @property
    def ended(self) -> bool:
        """Whether it has said by itself that it cannot go on."""
        return self.kernel is not None and self.kernel.ended.is_set()

    async def start(self) -> None:
        """As `desk run` does, without pages and lock. Raises what failed."""
        await self._door.connect()
        self.kernel = kernel = await open_kernel(
            self._config,
            self._clock,
            database_url=self._order.database_url,
            channels={self._door.channel.name: self._door.channel},
            limits={self._door.channel.name: telegram_limits(self._config)},
            knowledge=stage_knowledge(),
            index=ten_entries(),
            pause=self._clock.pause,
            rhythm=RHYTHM,
        )
        kernel.hearing.use(kernel.dialogue, Moody().understand)
        if self._order.hasty:
            kernel.desk = Hasty(kernel.desk)  # type: ignore[assignment]
        await kernel.start()
        if self._order.webhook:
            words = kernel.house.knowledge.words
            site = Site(SiteValues(public_url=PUBLIC), words, Signer(KEY), self._clock)
            self._door.join(site, kernel)
            self._server = Server(site, "127.0.0.1", 0)
            await self._server.start()
        await self._door.open(kernel)

    async def stop(self) -> None:
        """Finish what is under way."""
        await self._door.close()
        if self._server is not None:
            await self._server.stop()
        if self.kernel is not None:
            await self.kernel.stop()
        await self._door.disconnect()

    async def abandon(self) -> None:
        """After a fault it cannot get over: only let go of connections and files."""
        with suppress(Exception):
            if self._server is not None:
                await self._server.stop()
        with suppress(SQLAlchemyError, OSError):
            if self.kernel is not None:
                await self.kernel.database.close()
        with suppress(Exception):
            await self._door.disconnect()


class _Statements(dict[Any, Any]):
    """What SQLAlchemy made of each statement, for all engines of one kind of database.

    Its own key begins with the dialect, of which each engine has one.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        """What was made of it, by whichever engine."""
        return super().get(_for_all(key), default)

    def __setitem__(self, key: Any, made: Any) -> None:
        super().__setitem__(_for_all(key), made)


def _for_all(key: Any) -> Any:
    dialect, *statement = key
    return (dialect.name, dialect.driver, *statement)


_STATEMENTS = _Statements()


def keep_statements() -> None:
    """Let all desks of this process and its forks share what SQLAlchemy made of each statement.

    Each desk has a database of its own, and would make all of them again for its few messages.
    """

    def share(connection: sa.Connection) -> None:
        connection.execution_options(compiled_cache=_STATEMENTS)

    sa.event.listen(sa.Engine, "engine_connect", share)


FAILURES = (DeskError, SQLAlchemyError, OSError, RuntimeError)
"""What a start may end with when a failpoint raises in it."""

_OURS: ContextVar[bool] = ContextVar("a task of the desk under test", default=False)


class Tasks:
    """Knows which tasks belong to the desk, so that it can be ended in the middle of anything."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        asyncio.get_running_loop().set_task_factory(self._make)

    @contextmanager
    def of_the_desk(self) -> Iterator[None]:
        """Tasks made in this block, and by those tasks, are the desk's."""
        token = _OURS.set(True)
        try:
            yield
        finally:
            _OURS.reset(token)

    def begin(self, work: Callable[[], Coroutine[Any, Any, None]]) -> asyncio.Task[None]:
        """Do something as the desk."""
        with self.of_the_desk():
            return asyncio.create_task(work())

    async def end(self, within_s: float = 2.0) -> bool:
        """Cancel whatever the desk still does; false when something goes on all the same."""
        tasks = {task for task in self._tasks if not task.done()}
        for task in tasks:
            task.cancel()
        late: set[asyncio.Task[Any]] = set()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=within_s)
        self._tasks.clear()
        return not late

    def _make(
        self,
        loop: asyncio.AbstractEventLoop,
        work: Coroutine[Any, Any, Any] | Generator[Any, None, Any],
        /,
        **more: Any,
    ) -> asyncio.Task[Any]:
        task: asyncio.Task[Any] = asyncio.Task(work, loop=loop, **more)
        if _OURS.get():
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return task
