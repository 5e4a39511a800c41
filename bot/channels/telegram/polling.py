"""Hearing from Telegram by polling: nothing is confirmed before its turn is committed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter

from bot.channels.telegram.incoming import HEARD, incoming_of
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.pulse import Pulse
from bot.channels.telegram.request import AiohttpRequest, asked_to_wait_s
from bot.channels.telegram.webhook import withdraw
from bot.clock import Clock
from bot.messages import Desk, Incoming

log = logging.getLogger(__name__)

SLOW_S = 1.0
"""Seconds after which updates behind a turn are asked for; a turn takes some milliseconds. Telegram
gives only one update when an offset comes again within half a second."""
_MOST = 100
"""Updates in one answer: as many as Telegram gives. Fewer means that nothing else waits."""
_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 30.0
_NOT_COMMITTED_S = 1.0
"""Longest wait for a database that is away: it is ours, so asking it often troubles nobody."""
_CONFLICT_WAIT_S = 5.0
"""Longest wait beside another poller: once it ends, people must be heard soon."""
_WEBHOOK = "webhook"
"""A word in what Telegram says to who polls beside a webhook, and not beside another poller."""
Pause = Callable[[float], Awaitable[None]]
Outage = Callable[[Incoming], Awaitable[None]]
MayConfirm = Callable[[], Awaitable[bool]]


async def always() -> bool:
    """Nobody else can poll."""
    return True


class Poller:
    """Asks Telegram for updates and takes each through its turn.

    The offset moves to the lowest update that is not committed: Telegram keeps the rest for us. A
    turn that takes longer than `slow_s` seconds holds up nobody: later updates are asked for beside
    it, up to the hundred that Telegram gives from that offset on.
    `may_confirm` says whether this process still leads; asked before an offset is told.
    """

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        desk: Desk,
        clock: Clock,
        poll_s: int,
        outage: Outage,
        pause: Pause = asyncio.sleep,
        pulse: Pulse | None = None,
        slow_s: float = SLOW_S,
        may_confirm: MayConfirm = always,
    ) -> None:
        self._bot = bot
        self._request = request
        self._desk = desk
        self._clock = clock
        self._poll_s = poll_s
        self._outage = outage
        self._pause = pause
        self._pulse = pulse or Pulse(clock)
        self._slow_s = slow_s
        self._may_confirm = may_confirm
        self._offset = 0
        self._confirmed = 0
        self._turns: dict[int, asyncio.Task[bool]] = {}
        self._presses = Presses(bot, pause)

    async def run(self) -> None:
        """Poll until cancelled."""
        try:
            await self._poll()
        finally:
            for turn in self._turns.values():
                turn.cancel()

    async def _poll(self) -> None:
        wait = _FIRST_WAIT_S
        while True:
            try:
                done = await self.once()
            except InvalidToken:
                log.error("telegram-token-refused")
                self._pulse.refuse()
                return
            except Conflict as error:
                if _WEBHOOK in str(error).casefold():
                    # Set again after this began: as long as it stands, Telegram refuses every poll.
                    await withdraw(self._bot, self._pause)
                else:
                    # Somebody else polls with this token: a leader of before, or another desk.
                    log.warning("telegram-polled-elsewhere")
                await self._pause(min(wait, _CONFLICT_WAIT_S))
                wait = min(wait * 2, _LONGEST_WAIT_S)
                continue
            except Exception as error:  # noqa: BLE001 - hearing must go on, whatever came
                log.warning("telegram-away error=%s", type(error).__name__)
                await self._pause(_wait_s(error, wait))
                wait = min(wait * 2, _LONGEST_WAIT_S)
                continue
            if done:
                wait = _FIRST_WAIT_S
            else:
                await self._pause(min(wait, _NOT_COMMITTED_S))
                wait = min(wait * 2, _LONGEST_WAIT_S)

    async def finish(self) -> None:
        """Wait for what is still to be told to Telegram."""
        await self._presses.finish()

    async def once(self) -> bool:
        """One poll and every turn of it; false when some turn could not be committed."""
        # Who no longer leads must not confirm what the new leader has yet to see; without the
        # word of the database people are heard on, and nothing is confirmed.
        confirms = self._offset == self._confirmed or await self._may_confirm()
        if confirms:
            self._confirmed = self._offset
        updates = await self._request.waiting_updates(
            self._bot.base_url,
            offset=self._confirmed,
            timeout_s=self._poll_s,
            limit=_MOST,
            allowed_updates=HEARD,
        )
        answered_at = self._clock.now()
        if not updates:
            # Nothing waits, so the old offset has done its work. Were the numbers to go on below
            # it after a quiet week, it might one day lie among waiting updates and forget some.
            self._offset = self._confirmed = 0
            self._pulse.beat(answered_at, drained=True)
            return confirms
        self._begin(updates)
        await asyncio.wait(self._turns.values(), timeout=self._slow_s)
        heard = {number: _heard(turn) for number, turn in self._turns.items()}
        kept = [number for number, done in heard.items() if not done]
        # The last one of the batch, not the highest: Telegram's numbers may start anew.
        self._offset = min(kept) if kept else int(updates[-1]["update_id"]) + 1
        failed = False in heard.values()
        if not failed:
            self._pulse.beat(answered_at, drained=len(updates) < _MOST)
        return confirms and not failed

    def _begin(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """A turn for each that has none yet; one that failed gets another, a slow one does not."""
        turns: dict[int, asyncio.Task[bool]] = {}
        for update in updates:
            number = int(update["update_id"])
            turn = self._turns.get(number)
            if turn is None or _heard(turn) is False:
                turn = asyncio.create_task(self._hear(update))
            turns[number] = turn
        self._turns = turns

    async def _hear(self, update: Mapping[str, Any]) -> bool:
        incoming, press = incoming_of(update, self._clock.now())
        if incoming is None:
            self._presses.answer(press)
            return True
        try:
            await self._desk.hear(incoming)
        except Exception as error:  # noqa: BLE001 - whatever it is, the update must be kept
            log.error("turn-not-committed error=%s", type(error).__name__)
            await self._outage(incoming)
            return False
        self._presses.answer(press)
        return True


def _heard(turn: asyncio.Task[bool]) -> bool | None:
    """Whether the turn is committed; `None` while it is under way."""
    if not turn.done():
        return None
    return turn.exception() is None and turn.result()


def _wait_s(error: Exception, wait: float) -> float:
    return asked_to_wait_s(error) if isinstance(error, RetryAfter) else wait
