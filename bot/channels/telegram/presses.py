"""Telling Telegram that a button press was taken, once its turn is committed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.calls import Calls
from bot.channels.telegram.incoming import Press
from bot.channels.telegram.request import asked_to_wait_s

WAITS_S = (1.0, 4.0, 15.0)
"""Seconds before each further try; a press lives 150 s, and its button shows a clock until then."""
Pause = Callable[[float], Awaitable[None]]


class Presses:
    """Answers presses beside the hearing, which never waits for it."""

    def __init__(self, bot: Bot, pause: Pause = asyncio.sleep) -> None:
        self._calls = Calls(bot)
        self._pause = pause
        self._tasks: set[asyncio.Task[None]] = set()
        self._pausing: set[asyncio.Task[None]] = set()
        self._finishing = False

    def answer(self, press: Press | None) -> None:
        """Stop the little clock on the button, soon; nothing for an update that is no press."""
        if press is None:
            return
        task = asyncio.create_task(self._answer(press))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for the answers under way; nothing is tried again any more."""
        self._finishing = True
        for task in self._pausing:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _answer(self, press: Press) -> None:
        for wait in WAITS_S:
            again_after = await self._try(press, wait)
            if again_after is None or self._finishing:
                return
            await self._wait(again_after)
        await self._try(press, 0)

    async def _try(self, press: Press, wait: float) -> float | None:
        """Seconds to wait for the next try; None when there is no more to be done."""
        try:
            await self._calls.answer_press(press.callback_id)
        except (BadRequest, Forbidden, InvalidToken):
            # A press that is too old is refused, and nobody waits for it any more.
            return None
        except RetryAfter as error:
            return asked_to_wait_s(error)
        except TelegramError:
            return wait
        return None

    async def _wait(self, seconds: float) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pausing.add(task)
        try:
            await self._pause(seconds)
        finally:
            self._pausing.discard(task)
