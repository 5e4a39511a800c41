"""The desk is killed at random instants while people write; what is lost and repeated is counted.

The kernel with its poller, writer and sender runs in a process of its own, forked from one that
is warm, on a clock that runs fast, so that its limits and its waits cost next to nothing.
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from bot.app.loop import run_on_fast_loop
from bot.messages import Address, Delivery, Outgoing
from bot.store.unit_of_work import UnitOfWork
from tests.dialogues.stage import stage_config, stage_knowledge
from tests.failpoints.desk import DeskUnderTest, FastClock, Order, ten_entries
from tests.failpoints.roads import FIRST, NEWS, World
from tests.failpoints.tally import Found
from tests.failpoints.verdict import Mark, confirmed, count_all
from tests.failpoints.witness import Witness, made, wait_a_little
from tests.failpoints.zygote import Job, Say, Zygote, begin
from tests.fake_telegram import FakeTelegram

Tell = Callable[[str], None]
LONGEST_WAIT_S = 300.0
SPEED = 20
"""Fast enough for the sending limits; a start is still no outage, which would be told to people."""
LATEST_S = 0.03
"""A kill comes up to so many seconds after a send, to fall between two of them."""
NEWS_TO = 10
"""People who get a message of class broadcast from each desk that is started."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many messages, from how many people, and how often the desk is killed.

    `early` is the sabotaged twin, which acknowledges a message before its turn is committed.
    """

    updates: int = 20_000
    people: int = 500
    kills: int = 200
    seed: int = 1
    early: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted, how many messages of class broadcast arrived, and seconds it took."""

    found: Found
    news: int
    seconds: float


def run(plan: Plan, url: str, tell: Tell) -> Outcome:
    """Do it outside an event loop."""
    # Each unclean stop leaves a line in the log, as it should; here they are counted.
    logging.getLogger("bot").setLevel(logging.CRITICAL)
    stage_config(), stage_knowledge(), ten_entries()
    zygote = begin(_be_killed)
    try:
        return asyncio.run(_prove(plan, url, zygote, tell))
    finally:
        zygote.end()


async def _prove(plan: Plan, url: str, zygote: Zygote, tell: Tell) -> Outcome:
    await made(url)
    await zygote.connect()
    began, witness = time.monotonic(), Witness(url)
    async with FakeTelegram() as fake:
        world = World(fake, witness, FastClock(began, SPEED))
        for number in range(plan.updates):
            world.says(world.person(number % plan.people), "wat is de kor")
        tell(f"{plan.updates} messages of {plan.people} people wait")
        order = Order(url, fake.url, fake.token, began, hasty=plan.early, speed=SPEED)
        proof = _Proof(plan, world, order)
        await proof.kill_at_random(zygote, tell)
        await proof.finish(zygote)
        await count_all(world, proof.marks, proof.found)
        news = len({text for text in _texts(fake) if text.startswith(NEWS)})
    await witness.close()
    return Outcome(proof.found, news, time.monotonic() - began)


def _texts(fake: FakeTelegram) -> list[str]:
    return [text for texts in fake.sent().values() for text in texts]


class _Proof:
    """One desk after the other, and what they left behind."""

    def __init__(self, plan: Plan, world: World, order: Order) -> None:
        self._plan = plan
        self._world = world
        self._order = order
        self._chance = random.Random(plan.seed)
        self.marks: list[Mark] = []
        self.found = Found()

    async def kill_at_random(self, zygote: Zygote, tell: Tell) -> None:
        """Start, kill, look whether all that is confirmed is in the database, start again."""
        plan, fake = self._plan, self._world.fake
        instants = sorted(self._chance.sample(range(1, plan.updates - plan.people), plan.kills))
        for number, instant in enumerate(instants, start=1):
            pid = await self._start(zygote, number)
            await self._until(instant)
            await asyncio.sleep(self._chance.uniform(0, LATEST_S))
            os.kill(pid, signal.SIGKILL)
            await _ended(zygote)
            await self._world.witness.alone()
            self.found.struck += 1
            self.marks.append(Mark(fake.last_call(), 1))
            heard = await self._world.witness.heard()
            self.found.confirmed_lost += len(confirmed(self._world) - set(heard))
            if number % max(1, plan.kills // 10) == 0:
                tell(f"kill {number} of {plan.kills} after {fake.count('sendMessage')} sends")

    async def finish(self, zygote: Zygote) -> None:
        """A last desk answers what is left, and stops."""
        pid = await self._start(zygote, 0)
        await self._world.fake.until_confirmed(LONGEST_WAIT_S)
        while await self._world.witness.unfinished(self._world.clock.now()):
            await wait_a_little()
        os.kill(pid, signal.SIGTERM)
        await _ended(zygote)

    async def _start(self, zygote: Zygote, number: int) -> int:
        chosen = self._chance.sample(range(FIRST, FIRST + self._plan.people), NEWS_TO)
        return await zygote.child(
            {"order": asdict(self._order), "number": number, "news": chosen if number else []}
        )

    async def _until(self, sends: int) -> None:
        fake = self._world.fake
        if not self._plan.early:
            await fake.until_count("sendMessage", sends, timeout_s=LONGEST_WAIT_S)
            return
        # The twin has nothing to answer any more once it has lost everything.
        with_more = fake.count("sendMessage") + self._chance.randint(1, 10)
        try:
            await fake.until_count("sendMessage", with_more, timeout_s=3.0)
        except TimeoutError:
            return


async def _ended(zygote: Zygote) -> None:
    while "ended" not in await zygote.heard():
        pass


def _be_killed(job: Job, say: Say) -> None:
    run_on_fast_loop(_be_a_desk(Order(**job["order"]), job["number"], job["news"], say))


async def _be_a_desk(order: Order, number: int, people: list[int], say: Say) -> None:
    asked = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asked.set)
    desk = DeskUnderTest(order)
    await desk.start()
    say({"port": desk.port})

    async def spread(uow: UnitOfWork) -> None:
        found = await uow.conversations.find_all([Address("telegram", str(p)) for p in people])
        for to in found.values():
            text = f"{NEWS} {number} {to.address.key}"
            news = Outgoing(text, delivery=Delivery.BROADCAST)
            await uow.outgoing.put(to.id, f"news:{number}:{to.address.key}", [news])

    assert desk.kernel is not None
    await desk.kernel.writer.work(spread)
    await asked.wait()
    await desk.stop()
