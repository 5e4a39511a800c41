"""The way out on one channel: replies in the order they came, broadcasts with what is left."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.clock import Clock
from bot.messages import Later, Receipt, Sent
from bot.outbox.limits import Gate, Limits

LIFTED = Limits(None, None, None)
Pause = Callable[[float], Awaitable[None]]
_LOOK_AGAIN_S = 0.05
"""Seconds after which a broadcast looks again whether replies still wait."""


class Turnstile:
    """Lets sends through as fast as the limits allow.

    Only the first in the line asks the gate: ten thousand waiting replies cost no more than one.
    """

    def __init__(self, limits: Limits, clock: Clock, pause: Pause) -> None:
        self._clock = clock
        self._pause = pause
        self._gate = Gate(limits, self._now_s())
        self._line = asyncio.Lock()
        self._waiting = 0
        self._refused: dict[str, float] = {}

    async def reply(self, key: str) -> None:
        """Return when one reply may be sent to this chat now."""
        while True:
            # Outside the line: a chat that must wait holds nobody else up.
            while (wait := self._gate.chat_wait_s(key, self._now_s())) > 0:
                await self._pause(wait)
            self._waiting += 1
            try:
                async with self._line:
                    if await self._first_in_line(key):
                        return
            finally:
                self._waiting -= 1

    async def _first_in_line(self, key: str) -> bool:
        """Wait for everyone's limit; false when the chat itself has to wait again."""
        while (wait := self._gate.pass_or_wait(key, self._now_s())) > 0:
            if self._gate.chat_wait_s(key, self._now_s()) > 0:
                return False
            await self._pause(wait)
        return True

    async def broadcasts(self, most: int) -> int:
        """Return when broadcasts may be sent, and how many (1 to `most`).

        None may while a reply waits. Each is good for one `to_chat`; give the rest back.
        """
        while True:
            if self._waiting:
                await self._pause(_LOOK_AGAIN_S)
                continue
            count, wait = self._gate.for_many(most, self._now_s())
            if count:
                return count
            await self._pause(wait)

    def share(self, processes: int) -> None:
        """So many processes send on this channel, each an equal part of what is allowed."""
        self._gate.share(processes, self._now_s())

    def give_back(self, count: int) -> None:
        """So many broadcasts are not sent after all."""
        self._gate.give_back(count)

    async def to_chat(self, key: str) -> bool:
        """Wait until a broadcast that was let through may be sent to this chat.

        False when nobody may send any more: then it has to be let through again.
        """
        while not self._gate.paused_s(self._now_s()):
            wait = self._gate.pass_chat(key, self._now_s())
            if wait <= 0:
                return True
            await self._pause(wait)
        return False

    def learn(self, key: str, receipt: Receipt) -> None:
        """Take what became of a send to this chat for what it says of the channel.

        Telegram does not tell whom a 429 is for. A second chat that has to wait while the first
        still does, and nothing arrived in between, means everybody: whoever sends on meanwhile
        makes it longer. Until the first of them may be tried again, and no longer: it may have been
        chance, and nothing can prove that while nobody sends.
        """
        if isinstance(receipt, Sent):
            self._refused.clear()
        if not isinstance(receipt, Later):
            return
        now = self._now_s()
        self._refused = {chat: end for chat, end in self._refused.items() if end > now}
        self._refused[key] = now + receipt.after_s
        if receipt.everyone:
            self._gate.pause(receipt.after_s, now)
        elif len(self._refused) > 1:
            self._gate.pause(min(self._refused.values()) - now, now)

    def _now_s(self) -> float:
        return self._clock.steady()
