"""The doors of a running desk: Telegram by polling. Each is opened after the kernel runs."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.app.kernel import Kernel
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.request import AiohttpRequest
from bot.config import Config
from bot.dialogue.outage import without_database
from bot.messages import Incoming, Outgoing, Parcel
from intents.material import Lang
from knowledge.model import LANGS

log = logging.getLogger(__name__)

MENU = ("start", "menu", "adviseur", "trainingen", "mijn", "taal", "privacy", "stop", "help")
"""The commands in Telegram's own menu, in this order; their words are `commands.*`."""


class TelegramDoor:
    """Telegram for one desk. `channel` is for the sender; `open` starts the polling."""

    def __init__(self, config: Config, token: str) -> None:
        base = config.telegram.api_url.rstrip("/")
        self._polling = AiohttpRequest()
        self._bot = Bot(
            token,
            base_url=f"{base}/bot",
            request=AiohttpRequest(),
            get_updates_request=self._polling,
        )
        self._poll_s = config.telegram.poll_seconds
        self.channel = TelegramChannel(self._bot)
        self._tasks: list[asyncio.Task[None]] = []

    async def connect(self) -> None:
        """Open the connections; nothing is asked of Telegram yet."""
        for request in (self._polling, self._bot.request):
            await request.initialize()

    async def open(self, kernel: Kernel) -> None:
        """Begin to hear people."""

        async def outage(incoming: Incoming) -> None:
            lang: Lang = "en" if incoming.lang_hint == "en" else "nl"
            words = kernel.house.knowledge.words
            urgent = without_database(words, incoming.text, lang)
            if urgent is not None:
                await self._crisis(incoming, urgent)

        poller = Poller(self._bot, self._polling, kernel.desk, kernel.clock, self._poll_s, outage)
        self._tasks = [
            asyncio.create_task(self._introduce(kernel), name="telegram-menu"),
            asyncio.create_task(poller.run(), name="telegram-polling"),
        ]

    async def close(self) -> None:
        """Stop hearing; what was heard is committed or still at Telegram."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def disconnect(self) -> None:
        """Close the connections, after the last send."""
        for request in (self._polling, self._bot.request):
            await request.shutdown()

    async def _introduce(self, kernel: Kernel) -> None:
        with suppress(TelegramError):
            # A webhook left from before would keep every update from us; nothing is dropped.
            await self._bot.delete_webhook(drop_pending_updates=False)
        for lang in LANGS:
            say = kernel.house.knowledge.words(lang)
            menu = [BotCommand(name, say(f"commands.{name}")) for name in MENU]
            with suppress(TelegramError):
                code = None if lang == "nl" else lang
                await self._bot.set_my_commands(menu, language_code=code)

    async def _crisis(self, incoming: Incoming, urgent: Outgoing) -> None:
        # The one message that leaves without a row: no transaction can be opened, and the
        # numbers may not wait for one. The turn itself is tried again and says them once more.
        await self.channel.send(Parcel(incoming.address, urgent))
        log.error("crisis-said-without-database")
