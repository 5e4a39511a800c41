"""The sender: due rows, in order per address, each until it is sent or given up."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.ending import ended
from bot.messages import Address, Channel, Delivery, Later, Never, Receipt, Unknown
from bot.outbox.holding import ALONE, UNSURE_S, Holding, Standing
from bot.outbox.limits import Limits
from bot.outbox.rules import AT_MOST_ONCE, Patience, after_try, next_wait_s, under_way
from bot.outbox.sending import cut_off, try_once
from bot.outbox.turnstile import LIFTED, Turnstile
from bot.store.outgoing import Mark
from bot.store.states import DUE
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
from bot.store.writer import Writer

SOME = 1_000
"""Conversations that are read in one transaction."""

_OWN = AT_MOST_ONCE - {Delivery.BROADCAST.value}

log = logging.getLogger(__name__)
_ASK_S = 1.0
"""Longest wait between two tries to write what became of a send, or to read what is due."""
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
        standing: Standing = ALONE,
    ) -> None:
        self._channels = channels
        self._writer = writer
        self._clock = clock
        self._patience = patience
        self._pause = pause
        self.turnstiles = {
            name: Turnstile(limits.get(name, LIFTED), clock, pause) for name in channels
        }
        self._standing = standing
        self._holding = Holding()
        self._wanted: set[int] = set()
        self._doubtful = False
        self._reading: asyncio.Task[None] | None = None
        self._looking = 0
        self._gone: set[tuple[str, int]] = set()
        self._lines: dict[Address, deque[DueRow]] = {}
        self._tasks: dict[Address, asyncio.Task[None]] = {}
        self._under_way: set[Address] = set()
        self._held: set[tuple[str, int]] = set()
        self.believed: Callable[[], bool] = lambda: True
        """Whether the calendar is believed: until it is, nothing is given up."""
        self._stopping = False

    def committed(self, uow: UnitOfWork) -> None:
        """Take what a transaction left for this process to send, once it is committed."""
        if uow.claiming is None:
            # Rows of a transaction in doubt may be older: all of them are read in their order.
            self.offer(() if self._doubtful else uow.fresh)
            return
        gaps = self._holding.gaps(uow.claiming)
        self.offer(
            row
            for row in uow.fresh
            if row.conversation_id not in gaps and not self._has_or_had(row)
        )
        self.read(gaps)

    def read(self, conversation_ids: Iterable[int]) -> None:
        """Others added rows to these conversations: claim and read what is free or ours."""
        self._wanted.update(conversation_ids)
        if (self._wanted or self._doubtful) and self._reading is None and not self._stopping:
            self._reading = asyncio.create_task(self._read_wanted())

    def share(self, processes: int) -> None:
        """So many processes send, this one among them: together they keep to the limits."""
        for turnstile in self.turnstiles.values():
            turnstile.share(processes)

    def doubt(self) -> None:
        """A transaction that failed may be kept all the same: read all rows before newer ones."""
        self._doubtful = True
        self.read(())

    def forget(self) -> None:
        """Another process has taken over: finish what is under way and send nothing more."""
        self._holding.clear()
        for address, line in self._lines.items():
            keep = 1 if address in self._under_way else 0
            while len(line) > keep:
                self._let_go(line.pop())
            if not keep:
                self._tasks[address].cancel()

    async def release(self) -> None:
        """Leave conversations with nothing to send to whoever is first to have something."""
        busy = {row.conversation_id for line in self._lines.values() for row in line}
        versions = self._holding.give_up(busy | self._wanted)

        async def write(uow: UnitOfWork) -> None:
            if uow.claiming is not None:
                await uow.claiming.claims.release(versions)

        if versions:
            await self._writer.work(write)

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

        async def load(uow: UnitOfWork) -> int | None:
            if uow.claiming is not None:
                return None
            uow.fresh += self._soon(await uow.outgoing.take_up(AT_MOST_ONCE))
            return len(uow.fresh)

        rows: int | None = await self._writer.work(load)
        return await self._sweep_claims() if rows is None else rows

    async def sweep(self) -> int:
        """Take up rows that another process wrote, or that a fault left behind."""

        async def load(uow: UnitOfWork) -> int | None:
            if uow.claiming is not None:
                return None
            # What is held is told before looking: no send can be marked done meanwhile.
            held = frozenset(self._held)
            rows = self._soon(await uow.outgoing.due())
            uow.fresh += [row for row in rows if (row.source, row.n) not in held]
            # Everything kept so far is read. If this is not kept in its turn, a new doubt comes.
            self._doubtful = False
            return len(uow.fresh)

        rows: int | None = await self._writer.work(load)
        if rows is None:
            rows = await self._sweep_claims()
            self._doubtful = False
        return rows

    async def _sweep_claims(self) -> int:
        async def look(uow: UnitOfWork) -> list[int]:
            return await uow.claiming.claims.waiting() if uow.claiming else []

        ids: list[int] = await self._writer.work(look)
        return sum([await self._read_some(ids[n : n + SOME]) for n in range(0, len(ids), SOME)])

    async def _read_some(self, conversation_ids: Sequence[int]) -> int:
        async def load(uow: UnitOfWork) -> int:
            if uow.claiming is None:
                return 0
            ids = await uow.claiming.take_up(conversation_ids)
            rows = await uow.outgoing.take_up(_OWN, ids, self._surely_under_way())
            uow.fresh += [row for row in self._soon(rows) if (row.source, row.n) not in held]
            return len(uow.fresh)

        with self._looks() as held:
            read: int = await self._writer.work(load)
            return read

    async def _read_wanted(self) -> None:
        attempts = 0
        try:
            while (self._wanted or self._doubtful) and not self._stopping:
                some = sorted(self._wanted)[:SOME]
                self._wanted.difference_update(some)
                try:
                    if self._doubtful:
                        await self.sweep()
                    if some:
                        await self._read_some(some)
                except Exception as error:  # noqa: BLE001 - people wait for these rows
                    log.warning("rows-not-read error=%s", type(error).__name__)
                    self._wanted.update(some)
                    await self._pause(min(next_wait_s(attempts, self._patience), _ASK_S))
                    attempts += 1
        finally:
            self._reading = None

    def _has_or_had(self, row: DueRow) -> bool:
        return (row.source, row.n) in self._held or (row.source, row.n) in self._gone

    def _surely_under_way(self) -> list[tuple[str, int]]:
        first = (self._lines[address][0] for address in self._under_way)
        return [(row.source, row.n) for row in first if row.delivery in AT_MOST_ONCE]

    def _soon(self, rows: Iterable[DueRow]) -> list[DueRow]:
        """Rows of before; none waits for longer than a try does, however the clock was set."""
        latest = self._clock.now() + timedelta(seconds=self._patience.longest_retry_s)
        return [replace(row, not_before=min(row.not_before, latest)) for row in rows]

    async def idle(self) -> None:
        """Return when nothing is under way."""
        while self._tasks or self._reading:
            reading = [self._reading] if self._reading else []
            await asyncio.gather(*self._tasks.values(), *reading)

    async def stop(self, within_s: float = 5.0) -> None:
        """Let sends under way end, then leave the rest for the next start."""
        self._stopping = True
        if self._reading is not None:
            await ended(self._reading)
            self._reading = None
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
        conversation_id = line[0].conversation_id
        faults = 0
        try:
            while line:
                try:
                    mark = await self._one_after(faults, line[0])
                except Exception as error:  # noqa: BLE001 - a fault of ours must not end the others
                    log.error("send-stopped error=%s", type(error).__name__)
                    self._under_way.discard(address)
                    if self._stopping or line[0].delivery in AT_MOST_ONCE:
                        return
                    faults += 1
                    continue
                faults = 0
                if mark.state == DUE and not self._stopping:
                    line[0] = replace(line[0], attempts=mark.attempts, not_before=mark.not_before)
                else:
                    self._let_go(line.popleft())
        finally:
            self._held.difference_update((row.source, row.n) for row in line)
            if line:
                self._holding.lost([conversation_id])
            else:
                self._holding.idle(conversation_id)
            self._under_way.discard(address)
            del self._tasks[address]
            del self._lines[address]

    async def _one_after(self, faults: int, row: DueRow) -> Mark:
        """What became of one try; behind faults of ours it waits, and newer rows wait with it."""
        if faults:
            await self._pause(next_wait_s(faults - 1, self._patience))
        return await self._one(row)

    async def _one(self, row: DueRow) -> Mark:
        self._under_way.discard(row.address)
        await self._ready(row)
        await self._sure_of(row.address)
        if row.delivery in AT_MOST_ONCE:
            await self._surely(self._writer.mark, [under_way(row, self._clock.now())])
            await self._sure_of(row.address)
        receipt = await try_once(self._channels[row.address.channel], row)
        self.turnstiles[row.address.channel].learn(row.address.key, receipt)
        mark = self._after(row, receipt)
        if isinstance(receipt, Later | Never | Unknown):
            log.info("send-not-done conversation=%d state=%s", row.conversation_id, mark.state)
        if isinstance(receipt, Never) and receipt.unreachable:
            await self._unreachable(row, mark)
        else:
            await self._surely(self._writer.mark, [mark])
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
                await self._pause(min(next_wait_s(attempts, self._patience), _ASK_S))
                attempts += 1
            else:
                return

    def _after(self, row: DueRow, receipt: Receipt) -> Mark:
        return after_try(row, receipt, self._clock.now(), self._patience, self.believed())

    async def _ready(self, row: DueRow) -> None:
        wait = (row.not_before - self._clock.now()).total_seconds()
        # A row nobody tried yet waits for nothing: only a clock that was put back says it does.
        if wait > 0 and row.attempts:
            await self._pause(wait)
        await self.turnstiles[row.address.channel].reply(row.address.key)

    async def _sure_of(self, address: Address) -> None:
        """Return when nobody can have taken over; until then `forget` may end it all."""
        self._under_way.discard(address)
        while not self._standing.sure():
            await self._pause(UNSURE_S)
        self._under_way.add(address)

    async def _unreachable(self, row: DueRow, mark: Mark) -> None:
        async def write(uow: UnitOfWork) -> None:
            await cut_off(uow, row.conversation_id, mark)

        await self._surely(self._writer.work, write)
        line = self._lines[row.address]
        while len(line) > 1:
            self._let_go(line.pop())

    def _let_go(self, row: DueRow) -> None:
        self._held.discard((row.source, row.n))
        if self._looking:
            self._gone.add((row.source, row.n))

    @contextmanager
    def _looks(self) -> Iterator[frozenset[tuple[str, int]]]:
        """While rows are read: what is held and what was let go meanwhile is not taken again."""
        self._looking += 1
        try:
            yield frozenset(self._held)
        finally:
            self._looking -= 1
            if not self._looking:
                self._gone.clear()
