"""The sender: due rows, in order per address, each until it is sent or given up."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.messages import Address, Channel, Delivery, Later, Never, Receipt, Unknown
from bot.outbox.limits import Limits
from bot.outbox.rules import AT_MOST_ONCE, Patience, after_try, next_wait_s, under_way
from bot.outbox.sending import cut_off, try_once
from bot.outbox.turnstile import LIFTED, Turnstile
from bot.store.outgoing import DUE, Mark
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
from bot.store.writer import Writer

log = logging.getLogger(__name__)
_NEVER_HOURS = 1_000_000.0
_MARK_S = 1.0
"""Longest wait between two tries to write what became of a send."""
Pause = Callable[[float], Awaitable[None]]
Written = TypeVar("Written")


class Sender:
    """Sends what a commit left behind, except broadcasts, which have a sender of their own.

    Rows of one address leave strictly one after another, and the next leaves only when what
    became of the one before is committed: a crash repeats at most one message per conversation.
    `turnstiles` are the ways out, by channel; broadcasts leave through the same.
    """

    def __init__(
        self,
        channels: Mapping[str, Channel],
        writer: Writer,
        clock: Clock,
        patience: Patience,
        limits: Mapping[str, Limits],
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._channels = channels
        self._writer = writer
        self._clock = clock
        self._patience = patience
        self._pause = pause
        self.turnstiles = {
            name: Turnstile(limits.get(name, LIFTED), clock, pause) for name in channels
        }
        self._lines: dict[Address, deque[DueRow]] = {}
        self._tasks: dict[Address, asyncio.Task[None]] = {}
        self._under_way: set[Address] = set()
        self._held: set[tuple[str, int]] = set()
        self.believed: Callable[[], bool] = lambda: True
        """Whether the calendar is believed: until it is, nothing is given up."""
        self._stopping = False

    def offer(self, rows: Iterable[DueRow]) -> None:
        """Take rows that are committed; each address gets its own line."""
        for row in rows:
            if row.address.channel not in self._channels or self._stopping:
                continue
            if row.delivery == Delivery.BROADCAST:
                continue
            self._held.add((row.source, row.n))
            self._lines.setdefault(row.address, deque()).append(row)
            if row.address not in self._tasks:
                self._tasks[row.address] = asyncio.create_task(self._drain(row.address))

    async def resume(self) -> int:
        """Take up what an earlier run left; gives the number of rows."""

        async def load(uow: UnitOfWork) -> list[DueRow]:
            return await uow.outgoing.take_up(AT_MOST_ONCE)

        rows: list[DueRow] = await self._writer.work(load)
        self.offer(self._soon(rows))
        return len(rows)

    async def sweep(self) -> int:
        """Take up rows that another process wrote, or that a fault left behind."""

        async def load(uow: UnitOfWork) -> list[DueRow]:
            # What is held is told inside the writer: no send can be marked done meanwhile.
            return [
                row for row in await uow.outgoing.due() if (row.source, row.n) not in self._held
            ]

        rows: list[DueRow] = await self._writer.work(load)
        self.offer(self._soon(rows))
        return len(rows)

    def _soon(self, rows: Iterable[DueRow]) -> list[DueRow]:
        """Rows of before; none waits for longer than a try does, however the clock was set."""
        latest = self._clock.now() + timedelta(seconds=self._patience.longest_retry_s)
        return [replace(row, not_before=min(row.not_before, latest)) for row in rows]

    async def idle(self) -> None:
        """Return when nothing is under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values())

    async def stop(self, within_s: float = 5.0) -> None:
        """Let sends under way end, then leave the rest for the next start."""
        self._stopping = True
        for line in self._lines.values():
            while len(line) > 1:
                self._let_go(line.pop())
        for address, task in self._tasks.items():
            if address not in self._under_way:
                task.cancel()
        tasks = list(self._tasks.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=within_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _drain(self, address: Address) -> None:
        line = self._lines[address]
        try:
            while line:
                mark = await self._one(line[0])
                if mark.state == DUE and not self._stopping:
                    line[0] = replace(line[0], attempts=mark.attempts, not_before=mark.not_before)
                else:
                    self._let_go(line.popleft())
        except Exception as error:  # noqa: BLE001 - one address must not end the others
            # The rows stay due in the database: the next start finds them again.
            log.error("send-stopped error=%s", type(error).__name__)
        finally:
            self._held.difference_update((row.source, row.n) for row in line)
            self._under_way.discard(address)
            del self._tasks[address]
            del self._lines[address]

    async def _one(self, row: DueRow) -> Mark:
        self._under_way.discard(row.address)
        await self._ready(row)
        self._under_way.add(row.address)
        if row.delivery in AT_MOST_ONCE:
            await self._surely(self._writer.mark, [under_way(row, self._clock.now())])
        receipt = await try_once(self._channels[row.address.channel], row)
        if isinstance(receipt, Later) and receipt.everyone:
            self.turnstiles[row.address.channel].close_for(receipt.after_s)
        mark = self._after(row, receipt)
        if isinstance(receipt, Later | Never | Unknown):
            log.info("send-not-done conversation=%d state=%s", row.conversation_id, mark.state)
        await self._surely(self._writer.mark, [mark])
        if isinstance(receipt, Never) and receipt.unreachable:
            await self._unreachable(row, receipt.reason)
        return mark

    async def _surely(self, write: Callable[[Written], Awaitable[object]], what: Written) -> None:
        """Write until it is committed: a send that is not remembered would be done twice."""
        attempts = 0
        while True:
            try:
                await write(what)
            except Exception as error:
                if self._stopping:
                    raise
                log.warning("mark-refused error=%s", type(error).__name__)
                # The database is ours: asking it often troubles nobody, and people wait.
                await self._pause(min(next_wait_s(attempts, self._patience), _MARK_S))
                attempts += 1
            else:
                return

    def _after(self, row: DueRow, receipt: Receipt) -> Mark:
        now, patience = self._clock.now(), self._patience
        if not self.believed():
            patience = replace(patience, give_up_hours=_NEVER_HOURS)
        return after_try(row, receipt, now, patience)

    async def _ready(self, row: DueRow) -> None:
        wait = (row.not_before - self._clock.now()).total_seconds()
        # A row nobody tried yet waits for nothing: only a clock that was put back says it does.
        if wait > 0 and row.attempts:
            await self._pause(wait)
        await self.turnstiles[row.address.channel].reply(row.address.key)

    async def _unreachable(self, row: DueRow, reason: str) -> None:
        async def mark(uow: UnitOfWork) -> None:
            await cut_off(uow, row.conversation_id, reason)

        await self._surely(self._writer.work, mark)
        line = self._lines[row.address]
        while len(line) > 1:
            self._let_go(line.pop())

    def _let_go(self, row: DueRow) -> None:
        self._held.discard((row.source, row.n))
