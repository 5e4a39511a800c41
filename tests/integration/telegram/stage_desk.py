"""The real conversation behind the fake Telegram, on one clock; polls happen on request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.app.kernel import Kernel
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.pulse import Pulse
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SetClock
from bot.messages import Address, Desk, Incoming
from bot.store.alarms import AlarmRow
from bot.store.database import Database
from bot.store.dialect import BUSY_MS
from bot.store.meetings import one_meeting
from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation
from bot.trainings.sessions_file import intake_of
from intents import Index
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.running import MONDAY


async def _nothing(_incoming: Incoming) -> None:
    """No crisis numbers: the database is not away here."""


@dataclass(slots=True)
class StageDesk:
    """A desk that can be stopped, cut off and started again. `tells`: people hear of outages."""

    fake: FakeTelegram
    clock: SetClock
    url: str
    channel: TelegramChannel
    bot: Bot
    request: AiohttpRequest
    tells: bool = True
    busy_ms: int = BUSY_MS
    poll_s: int = 0
    index: Index = field(default_factory=stage_index)
    wrap: Callable[[Desk], Desk] = lambda desk: desk
    kernel: Kernel = field(init=False)
    poller: Poller = field(init=False)

    async def start(self) -> None:
        """A new process on the same database."""
        database = await Database.open(self.url, self.clock, busy_ms=self.busy_ms)
        self.kernel = Kernel(
            stage_config(),
            stage_knowledge(),
            self.index,
            database,
            self.clock,
            channels={"telegram": self.channel},
            limits={},
        )
        await self.kernel.start(timer=False)
        pulse = Pulse(self.clock)
        desk = self.wrap(self.kernel.desk)
        self.poller = Poller(
            self.bot, self.request, desk, self.clock, self.poll_s, _nothing, pulse=pulse, slow_s=60
        )
        if self.tells:
            self.kernel.lookout.follow(pulse)

    async def stop(self) -> None:
        """Stop politely; whoever writes now waits at Telegram."""
        await self.poller.finish()
        await self.kernel.stop()

    async def works(self) -> None:
        """Everything that waits is heard and answered, and the timer has looked once."""
        while self.fake.updates()["waiting"]:
            await self.poller.once()
        await self.poller.once()
        await self.kernel.timer.look()
        await self.kernel.sender.idle()

    async def polls_in_vain(self) -> None:
        """One poll that Telegram does not answer."""
        self.fake.fault("reset_before", "getUpdates")
        try:
            await self.poller.once()
        except TelegramError:
            return
        raise AssertionError("Telegram answered")

    def passes(self, **step: float) -> None:
        """Time goes by for everybody."""
        self.clock.advance(timedelta(**step))
        self.fake.advance(timedelta(**step).total_seconds())

    async def lives(self, **step: float) -> None:
        """Time goes by in which the desk hears everybody, though nobody writes."""
        await self.stop()
        self.passes(**step)
        await self.start()

        async def heard(uow: UnitOfWork) -> None:
            await uow.marks.put("telegram-heard", uow.now.isoformat())

        await self.kernel.writer.work(heard)

    async def conversation(self, person: int) -> Conversation:
        """What is kept of a person's conversation."""
        async with self.kernel.database.reading() as uow:
            found = await uow.conversations.peek(Address("telegram", str(person)))
        assert found is not None
        return found

    async def alarms(self) -> list[AlarmRow]:
        """What nobody has seen yet."""
        async with self.kernel.database.reading() as uow:
            return await uow.alarms.unseen()

    async def add_session(self, capacity: int, code: str = "s1") -> int:
        """A date of the training of the stage."""
        asked = intake_of(stage_knowledge().trainings["first-steps"])
        async with self.kernel.database.writing() as uow:
            meetings = one_meeting(uow.now + timedelta(days=30), 120, "Zaal 1")
            new = NewSession(code, "first-steps", meetings, capacity, asked)
            return await uow.training_sessions.add(new)


@asynccontextmanager
async def staged(url: str, clock: SetClock, **more: Any) -> AsyncIterator[StageDesk]:
    """Start a fake Telegram and a desk behind it; both end with the block.

    `more` are further fields of the desk.
    """
    settings = Settings(frozen_at=MONDAY.timestamp(), first_update_id=1000)
    async with AsyncExitStack() as stack:
        fake = await stack.enter_async_context(FakeTelegram(settings))
        polling, sending = AiohttpRequest(), AiohttpRequest()
        for request in (polling, sending):
            await request.initialize()
            stack.push_async_callback(request.shutdown)
        bot = Bot(fake.token, base_url=fake.base_url, request=sending, get_updates_request=polling)
        desk = StageDesk(fake, clock, url, TelegramChannel(bot), bot, polling, **more)
        await desk.start()
        stack.push_async_callback(desk.stop)
        yield desk
