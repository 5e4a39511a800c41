"""A slow turn holds up nobody who is heard by polling, and nothing is confirmed before its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from telegram import Bot

from bot.channels.telegram.polling import Poller
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SetClock
from bot.messages import Heard, Incoming
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.running import Running

Opened = Callable[[float], AbstractAsyncContextManager["Slow"]]


class Slow:
    """The desk behind a poller; a text that begins with `slow` ends only when it may."""

    def __init__(self, desk: Running, fake: FakeTelegram) -> None:
        self.history, self.acknowledge = desk.desk.history, desk.desk.acknowledge
        self.wait, self.document = desk.desk.wait, desk.desk.document
        self._desk = desk.desk
        self.fake = fake
        self.may_end = asyncio.Event()
        self.fails = False
        self.began: list[str] = []
        self.done: list[str] = []
        self.poller: Poller

    async def hear(self, incoming: Incoming) -> Heard:
        """As the desk, only later."""
        text = incoming.text or ""
        self.began.append(text)
        if text.startswith("slow"):
            await self.may_end.wait()
            if self.fails:
                self.fails = False
                raise OSError
        heard = await self._desk.hear(incoming)
        self.done.append(text)
        return heard

    async def settled(self, *texts: str) -> None:
        """Poll until these are heard, and then once more."""
        async with asyncio.timeout(60):
            while not set(texts) <= set(self.done):
                await self.poller.once()
        await self.poller.once()


@pytest.fixture
def opened(running: Running, clock: SetClock) -> Opened:
    """A desk that is polled for, whose poller waits so many seconds for a slow turn."""

    @asynccontextmanager
    async def open_one(slow_s: float) -> AsyncIterator[Slow]:
        async with FakeTelegram(Settings(first_update_id=1000)) as fake:
            request = AiohttpRequest()
            await request.initialize()
            bot = Bot(
                fake.token, base_url=fake.base_url, request=request, get_updates_request=request
            )
            slow = Slow(running, fake)

            async def outage(incoming: Incoming) -> None:
                del incoming

            slow.poller = Poller(bot, request, slow, clock, 0, outage, slow_s=slow_s)
            yield slow
            await request.shutdown()

    return open_one


async def test_who_writes_behind_a_slow_turn_is_heard_and_nothing_is_confirmed(
    opened: Opened,
) -> None:
    async with opened(0.01) as desk:
        anna, bram = desk.fake.person(1), desk.fake.person(2)
        anna.says("slow")
        bram.says("een")
        await desk.settled("een")
        bram.says("twee")
        await desk.settled("een", "twee")
        assert desk.done == ["een", "twee"]
        assert desk.fake.updates()["waiting"] == [1000, 1001, 1002]
        assert desk.fake.updates()["confirmed"] == []
        desk.may_end.set()
        await desk.settled("slow")
        assert desk.began == ["slow", "een", "twee"]
        assert desk.fake.updates()["confirmed"] == [1000, 1001, 1002]


async def test_the_twin_that_waits_for_the_whole_batch_hears_nobody_behind_a_slow_turn(
    opened: Opened,
) -> None:
    async with opened(3_600) as desk:
        desk.fake.person(1).says("slow")
        polling = asyncio.create_task(desk.poller.once())
        await asyncio.wait([polling], timeout=0.2)
        desk.fake.person(2).says("een")
        await asyncio.wait([polling], timeout=0.2)
        assert desk.began == ["slow"]
        desk.may_end.set()
        assert await polling


async def test_a_slow_turn_that_fails_is_taken_again_and_its_neighbours_are_not(
    opened: Opened,
) -> None:
    async with opened(0.01) as desk:
        desk.fake.person(1).says("slow")
        desk.fake.person(2).says("een")
        await desk.settled("een")
        desk.fails = True
        desk.may_end.set()
        await desk.settled("slow")
        assert desk.began == ["slow", "een", "slow"]
        assert desk.fake.updates()["confirmed"] == [1000, 1001]
