"""The echoing desk behind the fake Telegram, on one clock that only pauses move."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from telegram import Bot

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import MayConfirm, Poller, always
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SetClock
from bot.messages import Address, Incoming
from bot.outbox.limits import Limits
from bot.outbox.sender import Sender
from bot.store.database import Database
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.outbox.postbox import LIFTED, PATIENCE
from tests.integration.running import MONDAY, Running, run_on


@dataclass(slots=True)
class Door:
    """A desk that hears and speaks on Telegram. `polled` does one poll and all of its sends."""

    fake: FakeTelegram
    desk: Running
    poller: Poller
    channel: TelegramChannel
    sender: Sender
    waits: list[float]
    outages: list[Incoming]
    begins_again: Callable[..., Poller]
    bot: Bot

    async def polled(self) -> bool:
        """One poll with its turns, and everything these turns send."""
        done = await self.poller.once()
        await self.sender.idle()
        return done

    async def confirmed(self) -> dict[str, list[int]]:
        """Which updates Telegram still keeps, after a poll that finds nothing new."""
        await self.polled()
        return self.fake.updates()

    async def state(self, person: int) -> dict[str, object]:
        """What the conversation of a person remembers."""
        return dict((await self.desk.conversation(Address("telegram", str(person)))).state)


@asynccontextmanager
async def opened_door(
    database: Database, clock: SetClock, limits: Limits = LIFTED
) -> AsyncIterator[Door]:
    """Run a fake Telegram and a desk behind it until the end of the block."""
    settings = Settings(frozen_at=MONDAY.timestamp(), first_update_id=1000)
    waits: list[float] = []
    outages: list[Incoming] = []
    async with FakeTelegram(settings) as fake:

        async def pause(seconds: float) -> None:
            waits.append(seconds)
            clock.advance(timedelta(seconds=seconds))
            fake.advance(seconds)
            await asyncio.sleep(0)

        async def outage(incoming: Incoming) -> None:
            outages.append(incoming)

        polling, sending = AiohttpRequest(), AiohttpRequest()
        bot = Bot(fake.token, base_url=fake.base_url, request=sending, get_updates_request=polling)
        for request in (polling, sending):
            await request.initialize()
        channel = TelegramChannel(bot)
        async with run_on(database, clock, lambda uow: sender.offer(uow.fresh)) as desk:
            gates = {"telegram": limits}
            sender = Sender({"telegram": channel}, desk.writer, clock, PATIENCE, gates, pause)

            def poller(poll_s: int = 0, leads: MayConfirm = always) -> Poller:
                return Poller(
                    bot,
                    polling,
                    desk.desk,
                    clock,
                    poll_s,
                    outage,
                    pause,
                    slow_s=60,
                    may_confirm=leads,
                )

            yield Door(fake, desk, poller(), channel, sender, waits, outages, poller, bot)
            await sender.stop()
        for request in (polling, sending):
            await request.shutdown()
