"""Telling Telegram that a button press was taken, once its turn is committed."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from telegram import Bot
from telegram.error import TelegramError

from bot.channels.telegram.incoming import Press


class Presses:
    """Answers presses beside the hearing, which never waits for it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, press: Press | None) -> None:
        """Stop the little clock on the button, soon; nothing for an update that is no press."""
        if press is None:
            return
        task = asyncio.create_task(self._answer(press))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for the answers under way."""
        await asyncio.gather(*self._tasks)

    async def _answer(self, press: Press) -> None:
        # A press that is too old is refused, and nobody waits for it any more.
        with suppress(TelegramError):
            await self._bot.answer_callback_query(press.callback_id)
