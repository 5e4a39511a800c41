"""A virtual year in one process: what is kept, and what the process holds, beside a model.

The real kernel with a small knowledge base, its timer and its clean-up; a channel in memory that
counts; a clock that is moved along some hours at a time.
"""

from __future__ import annotations

import asyncio
import gc
import heapq
import itertools
import os
import random
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from bot.app.kernel import Kernel, open_kernel
from bot.clock import SetClock
from bot.messages import Address, Incoming, Parcel, Receipt, Sent
from bot.outbox.limits import Limits
from bot.store.tables import conversations, marks, messages, outgoing, seen
from tests.dialogues.stage import START, stage_config, stage_knowledge
from tests.proof.small_index import small_index

Tell = Callable[[str], None]
DAYS = 365
WARM_DAYS = 150
"""After 90 days as much is erased as comes in; from here on nothing may grow."""
MESSAGES_EACH = 4
BACK_AFTER_DAYS = 20
"""Every fifth person comes back once after so many days, so their conversation is kept longer."""
SAID = ("wat is de kor", "hallo", "btw aangifte doen", "wat is bbz", "dank je wel", "menu")
LIFTED = Limits(None, None, None)


class VirtualTime:
    """A clock that is moved, and waits that end when it has been moved far enough."""

    def __init__(self) -> None:
        self.clock = SetClock(START)
        self._waits: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    async def pause(self, seconds: float) -> None:
        """Wait so many seconds of this clock."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        until = self.clock.now() + timedelta(seconds=seconds)
        heapq.heappush(self._waits, (until, next(self._numbers), future))
        await future

    def advance(self, step: timedelta) -> None:
        """Time goes by."""
        now = self.clock.advance(step)
        while self._waits and self._waits[0][0] <= now:
            future = heapq.heappop(self._waits)[2]
            if not future.done():
                future.set_result(None)


@dataclass(slots=True)
class Kept:
    """What the database keeps of one person, as the retention promises it."""

    last_at: datetime
    lines: int = 0
    rows: int = 0


class Counting:
    """A channel in memory: takes everything, remembers how much."""

    name = "telegram"

    def __init__(self, kept: dict[str, Kept]) -> None:
        self._kept = kept
        self._numbers = itertools.count(1)

    async def send(self, parcel: Parcel) -> Receipt:
        """Count it."""
        one = self._kept[parcel.address.key]
        one.rows += 1
        one.lines += parcel.message.edits is None
        return Sent(str(next(self._numbers)))


@dataclass(frozen=True, slots=True)
class Plan:
    """How many updates in a year, and in how many steps a day goes by.

    `forgets`: without it, the twin in which the timer does not run and nothing is erased.
    """

    updates: int = 1_000_000
    steps: int = 24
    seed: int = 1
    forgets: bool = True


@dataclass(frozen=True, slots=True)
class Sample:
    """What the process and the database hold: megabytes, open files, kilobytes, rows."""

    rss_mb: float
    files: int
    used_kb: int
    rows: dict[str, int]


@dataclass(slots=True)
class Outcome:
    """Samples when warm and at the end, the model's rows at the end, seconds for the updates."""

    updates: int = 0
    seconds: float = 0.0
    warm: Sample | None = None
    end: Sample | None = None
    model: dict[str, int] = field(default_factory=dict)


async def live(plan: Plan, url: str, tell: Tell) -> Outcome:
    """Live the year."""
    year = _Year(plan, tell)
    kernel = await open_kernel(
        stage_config(),
        year.time.clock,
        database_url=url,
        channels={"telegram": Counting(year.kept)},
        limits={"telegram": LIFTED},
        knowledge=stage_knowledge(),
        index=small_index(),
        pause=year.time.pause,
    )
    await kernel.start(timer=plan.forgets)
    began = time.monotonic()
    for day in range(DAYS):
        await year.day(kernel, day)
        if day == WARM_DAYS:
            year.outcome.warm = await _sample(kernel)
        if day % 30 == 29:
            rate = year.outcome.updates / (time.monotonic() - began)
            tell(f"day {day + 1}: {year.outcome.updates:,} updates, {rate:.0f} a second")
    year.outcome.seconds = time.monotonic() - began
    year.outcome.end = await _sample(kernel)
    year.outcome.model = await year.model(kernel)
    await kernel.stop()
    return year.outcome


class _Year:
    """The people of one year."""

    def __init__(self, plan: Plan, tell: Tell) -> None:
        self.time = VirtualTime()
        self.kept: dict[str, Kept] = {}
        self.outcome = Outcome()
        self._plan = plan
        self._chance = random.Random(plan.seed)
        self._people = itertools.count(1)
        self._updates = itertools.count(1)
        self._back: deque[tuple[int, str]] = deque()
        self._heard: deque[datetime] = deque()

    async def day(self, kernel: Kernel, day: int) -> None:
        """Everybody of this day writes a few times, not at once."""
        today = list(self._of_today(day))
        steps: list[list[str]] = [[] for _ in range(self._plan.steps)]
        for key in today:
            for step in self._chance.sample(range(self._plan.steps), MESSAGES_EACH):
                steps[step].append(key)
        for keys in steps:
            self.time.advance(timedelta(days=1) / self._plan.steps)
            await asyncio.gather(*(self._says(kernel, key) for key in keys))
            await kernel.sender.idle()
        self._forget()

    def _of_today(self, day: int) -> Iterator[str]:
        wanted = self._plan.updates * (day + 1) // DAYS - self.outcome.updates
        for number in range(wanted // MESSAGES_EACH):
            if self._back and self._back[0][0] <= day:
                yield self._back.popleft()[1]
                continue
            key = str(next(self._people))
            if number % 5 == 0:
                self._back.append((day + BACK_AFTER_DAYS, key))
            yield key

    async def _says(self, kernel: Kernel, key: str) -> None:
        number, now = next(self._updates), self.time.clock.now()
        one = self.kept.setdefault(key, Kept(now))
        one.last_at = now
        one.lines += 1
        self._heard.append(now)
        text = self._chance.choice(SAID)
        await kernel.desk.hear(Incoming(f"tg:{number}", Address("telegram", key), now, text=text))
        self.outcome.updates += 1

    def _forget(self) -> None:
        """The model keeps no more than it can still need."""
        if not self._plan.forgets:
            return
        long_ago = self.time.clock.now() - timedelta(days=95)
        for key in [key for key, one in self.kept.items() if one.last_at < long_ago]:
            del self.kept[key]
        while self._heard and self._heard[0] < self.time.clock.now() - timedelta(days=10):
            self._heard.popleft()

    async def model(self, kernel: Kernel) -> dict[str, int]:
        """The rows that must be there, from the moment of the last clean-up."""
        async with kernel.database.reading() as uow:
            query = sa.select(marks.c.at).where(marks.c.key == "cleaned-on")
            cleaned = (await uow.connection.execute(query)).scalar()
        cleaned = cleaned or self.time.clock.now()
        retention = kernel.config.retention
        before = cleaned - timedelta(days=retention.transcript_days)
        kept = [one for one in self.kept.values() if one.last_at >= before]
        forgotten = cleaned - timedelta(days=retention.seen_days)
        return {
            "messages": sum(one.lines for one in kept),
            "outgoing": sum(one.rows for one in kept),
            "seen": sum(at >= forgotten for at in self._heard),
            "conversations": next(self._people) - 1,
        }


async def _sample(kernel: Kernel) -> Sample:
    gc.collect()
    await kernel.database.checkpoint()
    async with kernel.database.reading() as uow:
        rows = {}
        for table in (messages, outgoing, seen, conversations):
            count = sa.select(sa.func.count()).select_from(table)
            rows[table.name] = (await uow.connection.execute(count)).scalar_one()
        used = [
            (await uow.connection.execute(sa.text(f"PRAGMA {name}"))).scalar_one()
            for name in ("page_count", "freelist_count", "page_size")
        ]
    pages, free, size = used
    return Sample(_rss_mb(), _open_files(), (pages - free) * size // 1024, rows)


def _open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def _rss_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
