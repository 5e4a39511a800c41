"""The sender of broadcasts: letters and reminders, at most once each, never before a reply."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from bot.clock import Clock
from bot.messages import Channel, Never, Receipt, Sent, Unknown
from bot.outbox.holding import ALONE, UNSURE_S, Standing
from bot.outbox.rules import Patience, after_try, next_wait_s
from bot.outbox.sending import cut_off, try_once
from bot.outbox.turnstile import Pause, Turnstile
from bot.store.outgoing import Mark
from bot.store.states import DUE
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
from bot.store.writer import Writer

WINDOW: Final = 8
"""Most sends under way at once. A kill leaves at most these with an unknown outcome; at 30 a second
they allow a channel 266 ms for its answer."""
BATCH: Final = 4
"""Rows taken in one transaction."""
EVERY_S: Final = 5.0
"""Seconds between two looks when nothing was left to send and nobody called."""
_LOST_AFTER: Final = timedelta(minutes=5)

log = logging.getLogger(__name__)


class BroadcastSender:
    """Sends rows of class broadcast, a few at a time, straight from the database.

    A row is marked as under way before its call, in the transaction that sees that the person
    still wants it: a crash or an unknown outcome never repeats it. What several processes take is
    kept apart by the rows themselves.
    """

    def __init__(
        self,
        channels: Mapping[str, Channel],
        writer: Writer,
        clock: Clock,
        patience: Patience,
        turnstiles: Mapping[str, Turnstile],
        pause: Pause = asyncio.sleep,
        standing: Standing = ALONE,
    ) -> None:
        self._channels = channels
        self._writer = writer
        self._clock = clock
        self._patience = patience
        self._turnstiles = turnstiles
        self._pause = pause
        self._standing = standing
        self._tasks: set[asyncio.Task[None]] = set()
        self._called = asyncio.Event()
        self._free_at = clock.steady()
        self._unknown = 0
        self._stopping = False
        self.believed: Callable[[], bool] = lambda: True
        """Whether the calendar is believed: until it is, nothing is given up."""

    def call(self) -> None:
        """There may be something to send."""
        self._called.set()

    async def run(self) -> None:
        """Send until `stop` is called."""
        while not self._stopping:
            self._called.clear()
            try:
                # Again while it sends: a chat has one under way, and the next may wait behind it.
                while await self.drain():
                    continue
                if self._channels:
                    await self._writer.work(self._find_lost)
            except Exception as error:  # noqa: BLE001 - the next look must still come
                log.error("broadcast-failed error=%s", type(error).__name__)
            await self._until_next_look()

    async def drain(self) -> int:
        """Send everything that may leave now; gives how many sends were begun."""
        begun = 0
        for name in self._channels:
            while not self._stopping and (taken := await self._round(name)):
                begun += taken
        if self._tasks:
            await asyncio.wait(self._tasks)
        return begun

    async def stop(self, within_s: float = 5.0) -> None:
        """Take nothing more and let sends under way end; the late ones stay unknown."""
        self._stopping = True
        self.call()
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=within_s)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _until_next_look(self) -> None:
        """Until somebody calls, or `EVERY_S` seconds as the desk's own pauses count them."""
        either = {
            asyncio.ensure_future(self._called.wait()),
            asyncio.ensure_future(self._pause(EVERY_S)),
        }
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in either:
                waiting.cancel()

    async def _round(self, name: str) -> int:
        """Take a few rows and begin to send them; 0 when none may leave."""
        while len(self._tasks) > WINDOW - BATCH:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        await self._until_free()
        turnstile = self._turnstiles[name]
        allowed = await turnstile.broadcasts(BATCH)
        rows: list[DueRow] = []
        taken_by = self._standing.id
        try:
            if not self._stopping:
                rows = await self._surely_claimed(name, allowed)
        finally:
            turnstile.give_back(allowed - len(rows))
        if self._stopping:
            await self._put_back(rows)
            return 0
        for row in rows:
            task = asyncio.create_task(self._one(row, turnstile, taken_by))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return len(rows)

    async def _surely_claimed(self, name: str, most: int) -> list[DueRow]:
        """Take rows; who is told to end meanwhile puts back what nobody was called for."""
        claim = asyncio.ensure_future(self._claim(name, most))
        try:
            return await asyncio.shield(claim)
        except asyncio.CancelledError:
            try:
                await self._put_back(await claim)
            except Exception as error:  # noqa: BLE001 - they stay under way, and so unknown
                log.warning("mark-refused error=%s", type(error).__name__)
            raise

    async def _claim(self, name: str, most: int) -> list[DueRow]:
        async def claim(uow: UnitOfWork) -> list[DueRow]:
            return await uow.broadcasts.claim(name, most)

        claimed: list[DueRow] = await self._writer.work(claim)
        return claimed

    async def _put_back(self, rows: Sequence[DueRow]) -> None:
        """Rows of which nobody was called wait again.

        Once: tried again after a commit in doubt, it could take back what somebody has taken since.
        """
        if rows:
            marks = [Mark(row.source, row.n, DUE, row.attempts, row.not_before) for row in rows]
            await self._writer.mark(marks)

    async def _one(self, row: DueRow, turnstile: Turnstile, taken_by: str) -> None:
        open_to_it = await turnstile.to_chat(row.address.key)
        if not (open_to_it and self._standing.sure() and self._standing.id == taken_by):
            # Nobody may send now, or it slept since it was taken: whether the person still wants it
            # is asked once more.
            turnstile.give_back(1)
            try:
                await self._put_back([row])
            except Exception as error:  # noqa: BLE001 - it stays under way, and so unknown
                log.warning("mark-refused error=%s", type(error).__name__)
            return
        receipt = await try_once(self._channels[row.address.channel], row)
        self._learn(row, receipt, turnstile)
        mark = after_try(row, receipt, self._clock.now(), self._patience, self.believed())
        if not isinstance(receipt, Sent):
            log.info("send-not-done conversation=%d state=%s", row.conversation_id, mark.state)
        await self._surely(row, receipt, mark)

    def _learn(self, row: DueRow, receipt: Receipt, turnstile: Turnstile) -> None:
        """Slow down when the channel itself, and not one chat, is in trouble.

        Unknown outcomes in a row mean that, and each of them costs somebody their letter.
        """
        turnstile.learn(row.address.key, receipt)
        self._unknown = self._unknown + 1 if isinstance(receipt, Unknown) else 0
        if self._unknown > 1:
            wait = next_wait_s(self._unknown - 2, self._patience)
            self._free_at = max(self._free_at, self._clock.steady() + wait)

    async def _until_free(self) -> None:
        while (wait := self._free_at - self._clock.steady()) > 0:
            await self._pause(wait)
        while not (self._standing.sure() or self._stopping):
            await self._pause(UNSURE_S)

    async def _surely(self, row: DueRow, receipt: Receipt, mark: Mark) -> None:
        """Write what became of a send until it is committed, or the desk stops."""
        tries = 0
        while True:
            try:
                if isinstance(receipt, Never) and receipt.unreachable:
                    await self._writer.work(lambda uow: cut_off(uow, row.conversation_id, mark))
                else:
                    await self._writer.mark([mark])
            except Exception as error:  # noqa: BLE001 - it stays under way, and so unknown
                log.warning("mark-refused error=%s", type(error).__name__)
                if self._stopping:
                    return
                await self._pause(next_wait_s(tries, self._patience))
                tries += 1
            else:
                return

    async def _find_lost(self, uow: UnitOfWork) -> int:
        return await uow.broadcasts.lost(self._clock.now() - _LOST_AFTER)
