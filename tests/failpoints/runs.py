"""Runs: one failpoint fails again and again on a road that passes it, and what is left is counted.

Import this only after the failpoints are put in.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sqlite3
import time
from collections import Counter, deque
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import cycle
from typing import Any

from sqlalchemy.exc import OperationalError

from bot.app.loop import run_on_fast_loop
from tests.failpoints.desk import (
    FAILURES,
    PUBLIC,
    SPEED,
    DeskUnderTest,
    FastClock,
    Order,
    Tasks,
)
from tests.failpoints.gate import Mode, gate
from tests.failpoints.roads import ROADS, Road, World
from tests.failpoints.tally import Found
from tests.failpoints.verdict import Mark, confirmed, count_all
from tests.failpoints.witness import Witness, wait_a_little
from tests.failpoints.zygote import Job, Say, Zygote
from tests.fake_telegram import FakeTelegram

LONGEST_S = 60.0
"""Seconds after which a desk that still has work to do, and was not ended, counts as deaf."""
SETTLE_S = 0.03
"""Seconds in which another one may begin to hang where one hangs: the desk goes on around it."""
LOOK_AT_A_CHILD_S = 0.05
"""Seconds between two looks at a desk that is to be killed: most are before the first one."""
ANSWER_SPEED = 10
"""Telegram's seconds in one second while it waits for an answer: then it gives up after six."""
CALM_DESKS = 3
Errors = Callable[[], Exception]


def _refused() -> Exception:
    return OperationalError("sample", None, sqlite3.OperationalError("sample"))


ERRORS: Sequence[Errors] = (OSError, _refused, RuntimeError)
"""What a failpoint raises: a file or connection that failed, the database, a fault of ours."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to do: a failpoint, how it fails, and how often.

    `ways`: the ways that pass it, and how often a calm desk passes it there. `turns`: some of
    them, in the order in which they are taken; some several times.
    """

    point: str
    mode: Mode
    ways: Mapping[str, int]
    turns: Sequence[str]
    occurrences: int = 20
    seed: int = 1
    hasty: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A road, taken by a desk that finds a clean stop of the one before it or an unclean one."""

    road: Road
    clean: bool

    @property
    def name(self) -> str:
        """As in a task."""
        return f"{self.road.name}, {'clean' if self.clean else 'unclean'}"


WAYS = {way.name: way for road in ROADS for way in (Way(road, clean=True), Way(road, clean=False))}


class Run:
    """One task on one empty database, with a Telegram of its own."""

    def __init__(self, task: Task, url: str, world: World, zygote: Zygote | None) -> None:
        self._task = task
        self._url = url
        self._world = world
        self._zygote = zygote
        self._chance = random.Random(f"{task.point} {task.seed}")
        self._often = dict(task.ways)
        self._marks: list[Mark] = []
        self._errors = cycle(ERRORS)
        self._tasks = Tasks()
        self.found = Found()

    async def fail(self) -> Found:
        """Let it fail as often as asked, then let a last desk finish, and count."""
        ways = deque(WAYS[name] for name in self._task.turns)
        asked = self._task.occurrences
        while self.found.struck < asked and len(self._marks) < 2 * asked:
            way = ways[0]
            ways.rotate(-1)
            await way.road.walk(self._world)
            await self._put_marks(way)
            struck = await self._once(way)
            self.found.struck += struck
            self._marks.append(Mark(self._world.fake.last_call(), struck))
            if not struck:
                self._learn(way, ways)
        self.found.missed = max(0, asked - self.found.struck)
        # What the clock still brings while a desk stops is left to the next one.
        for _ in range(CALM_DESKS):
            await self.calm(WAYS[self._task.turns[0]])
            if not await self._world.witness.unfinished(self._world.clock.now()):
                break
        await count_all(self._world, self._marks, self.found)
        return self.found

    def _learn(self, way: Way, ways: deque[Way]) -> None:
        """The desk did not come by: next time the first passing counts, or another way is taken."""
        if self._often[way.name] > 1:
            self._often[way.name] = 1
        elif others := [other for other in ways if other != way]:
            ways.clear()
            ways.extend(others)

    async def calm(self, way: Way) -> None:
        """A desk in which nothing fails, until everything is done."""
        await self._put_marks(way)
        desk = DeskUnderTest(self._order(way.road))
        starting = self._tasks.begin(desk.start)
        if not await self._until_done(desk, way.road, starting):
            self.found.deaf += 1
        await starting
        await self._finish(desk)

    async def _put_marks(self, way: Way) -> None:
        moment, cleans = self._world.clock.now(), way.road.cleans
        await self._world.witness.put_marks(moment, clean=way.clean, cleans=cleans)

    async def walk(self, way: Way) -> None:
        """One calm desk after people have acted, to see what it passes."""
        await way.road.walk(self._world)
        await self.calm(way)

    async def _once(self, way: Way) -> int:
        """One desk that fails; how often it did."""
        skips, road = self._skips(way), way.road
        if self._task.mode != "raise":
            return await self._in_a_child(road, skips)
        desk = DeskUnderTest(self._order(road))
        gate.arm(self._task.point, self._task.mode, skips, self._errors)
        starting = self._tasks.begin(desk.start)
        if not await self._until_done(desk, road, starting):
            self.found.deaf += 1
        await self._look()
        await self._finish(desk)
        gate.disarm()
        if not (await asyncio.wait((starting,), timeout=LONGEST_S))[0]:
            self.found.deaf += 1
            starting.cancel()
        with suppress(asyncio.CancelledError, *FAILURES):
            await starting
        return gate.failed

    def _skips(self, way: Way) -> list[int]:
        """How often it is passed before it fails; what raises or hangs may do so a few times."""
        often = min(6, self._often[way.name])
        times = 1 if self._task.mode == "kill" else min(4, often)
        return [self._chance.randrange(-(-often // times)) for _ in range(times)]

    async def _in_a_child(self, road: Road, skips: list[int]) -> int:
        """A desk that is killed at its failpoint, or some time after it began to hang there.

        How often it failed there.
        """
        zygote, mode = self._zygote, self._task.mode
        assert zygote is not None
        job = {"order": asdict(self._order(road)), "point": self._task.point, "mode": mode}
        pid = await zygote.child({**job, "skips": skips})
        hung: asyncio.Queue[int] = asyncio.Queue()
        watching = asyncio.create_task(self._watch(zygote, hung))
        done = asyncio.create_task(self._until_done(None, road, watching))
        hanging = asyncio.create_task(_last(hung, len(skips)))
        await asyncio.wait((done, hanging), return_when=asyncio.FIRST_COMPLETED)
        if hanging.done():
            await self._look()
            _send(pid, signal.SIGKILL)
        elif not await done:
            self.found.deaf += 1
        if not watching.done():
            _send(pid, signal.SIGTERM)
            await asyncio.wait(
                (watching, hanging), timeout=LONGEST_S, return_when=asyncio.FIRST_COMPLETED
            )
        if not watching.done():
            _send(pid, signal.SIGKILL)
        often = hanging.result() if hanging.done() else 1
        for task in (done, hanging):
            task.cancel()
        struck = often if await watching == -signal.SIGKILL else 0
        await self._world.witness.alone()
        await self._look()
        return struck

    async def _watch(self, zygote: Zygote, hung: asyncio.Queue[int]) -> int:
        """Until the child has ended; its code. How often it hangs goes into `hung`."""
        while "ended" not in (said := await zygote.heard()):
            if "hangs" in said:
                hung.put_nowait(said["hangs"])
            else:
                self._stands_at(said["port"])
        return int(said["ended"])

    async def _until_done(
        self, desk: DeskUnderTest | None, road: Road, beside: asyncio.Task[Any]
    ) -> bool:
        """Return when all work is done or the desk is at its end; false when neither comes."""
        began = time.monotonic()
        before, looked, calls = began, began, -1
        rest = LOOK_AT_A_CHILD_S if desk is None else 0.0
        while (now := time.monotonic()) - began < LONGEST_S:
            if beside.done() and (desk is None or beside.exception()):
                return True
            if desk is not None and desk.ended:
                return True
            if desk is not None and desk.port:
                self._stands_at(desk.port)
            tally = self._world.fake.tally()
            calls, earlier = self._world.fake.last_call(), calls
            # A desk that still calls Telegram is not done: a look at its database costs it time.
            if calls == earlier and not tally["waiting"] and now - looked >= rest:
                looked = now
                if not await self._world.witness.unfinished(self._world.clock.now()):
                    return True
            if road.webhook:
                # Telegram's own waits between two tries go as fast as the desk's; but how long it
                # waits for an answer is measured against the machine, which is no faster here.
                speed = ANSWER_SPEED if tally["posted"] else SPEED
                self._world.fake.advance((now - before) * speed)
            before = now
            await wait_a_little()
        return False

    def _stands_at(self, port: int) -> None:
        if port:
            self._world.fake.stands_behind(PUBLIC, f"http://127.0.0.1:{port}")

    async def _look(self) -> None:
        """What is confirmed must be in the database, at every moment."""
        # In this order: a desk that goes on may commit and confirm between the two looks.
        before = confirmed(self._world)
        heard = await self._world.witness.heard()
        self.found.confirmed_lost += len(before - set(heard))

    async def _finish(self, desk: DeskUnderTest) -> None:
        stopping = self._tasks.begin(lambda: asyncio.wait_for(desk.stop(), LONGEST_S))
        await asyncio.wait((stopping,))
        if stopping.exception() is not None:
            await self._abandon(desk)

    async def _abandon(self, desk: DeskUnderTest) -> None:
        await self._tasks.end()
        # Letting go is what the system does with a dead process: no way of the desk's own.
        gate.disarm()
        await desk.abandon()
        await self._world.witness.alone()

    def _order(self, road: Road) -> Order:
        fake, clock = self._world.fake, self._world.clock
        door = (road.webhook, road.slow, self._task.hasty)
        return Order(self._url, fake.url, fake.token, clock.real, *door)


async def _last(hung: asyncio.Queue[int], most: int) -> int:
    """How often it hangs, when it hangs `most` times or nothing more comes to hang."""
    count = await hung.get()
    with suppress(TimeoutError):
        while count < most:
            count = await asyncio.wait_for(hung.get(), SETTLE_S)
    return count


def _send(pid: int, what: signal.Signals) -> None:
    """To a child, unless it has ended and is only about to tell so."""
    with suppress(ProcessLookupError):
        os.kill(pid, what)


@asynccontextmanager
async def prepared(task: Task, url: str, zygote: Zygote | None = None) -> AsyncIterator[Run]:
    """A run with a new Telegram, on an empty database."""
    witness = Witness(url)
    try:
        async with FakeTelegram() as fake:
            world = World(fake, witness, FastClock(time.monotonic()))
            yield Run(task, url, world, zygote)
    finally:
        await witness.close()


async def passed_on(road: Road, url: str) -> dict[str, Counter[str]]:
    """How often calm desks pass each failpoint on a road, by the name of the way."""
    found: dict[str, Counter[str]] = {}
    async with prepared(Task("", "raise", {}, ()), url) as run:
        # Twice: what happens only on the first day of a desk cannot be repeated.
        for way in [way for way in WAYS.values() if way.road is road] * 2:
            gate.passed.clear()
            await run.walk(way)
            found[way.name] = Counter(gate.passed)
        if run.found.deaf:
            raise RuntimeError(f"a calm desk does not finish on the road {road.name!r}")
    return found


def be_killed(job: Job, say: Say) -> None:
    """What a child does: be a desk until it is killed."""
    gate.arm(job["point"], job["mode"], job["skips"], iter(()))
    if job["mode"] == "hang":
        gate.told = lambda failed: say({"hangs": failed})
    run_on_fast_loop(_be_a_desk(Order(**job["order"]), say))


async def _be_a_desk(order: Order, say: Say) -> None:
    asked = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    desk = DeskUnderTest(order)
    await desk.start()
    say({"port": desk.port})
    await asked.wait()
    await desk.stop()
