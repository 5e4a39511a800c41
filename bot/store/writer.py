"""The one writer of a process: every write goes through it, in one lane or in several."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any
from zlib import crc32

from bot.messages import Address, Heard, Incoming
from bot.store.database import Database
from bot.store.fair_queue import FairQueue
from bot.store.hearing import Committed, Hearing, Keeping
from bot.store.lane import TURN_LIMIT_S, Care, Lane
from bot.store.outgoing import Mark
from bot.store.pace import Bursts
from bot.store.unit_of_work import UnitOfWork

MOST_WAITING = 2_000
"""Messages that may wait in memory when nothing else is said: some seconds of work."""
LANES = 2
"""Transactions of one process at once on PostgreSQL: while one waits for its commit, the other
takes turns. SQLite has one writer, whatever asks it."""


def lanes_for(database: Database) -> int:
    """How many lanes a desk on this database has."""
    return 1 if database.embedded else LANES


class Writer:
    """Takes messages through their turns, and does all other work that writes.

    Each conversation has its lane, so its messages keep their order; a lane has one transaction
    at a time. Marks and other work all take the first lane: they stay in the order in which they
    were asked for, and none of them meets another one half done.

    With `keeping`, a person who writes faster than its pace gets no answer to each message; at
    most `most_waiting` messages wait, in each lane its share.
    """

    def __init__(
        self,
        database: Database,
        hearing: Hearing,
        committed: Committed,
        keeping: Keeping | None = None,
        most_waiting: int = MOST_WAITING,
        turn_limit_s: float = TURN_LIMIT_S,
        lanes: int = 1,
    ) -> None:
        self._care = Care()
        share = max(1, most_waiting // lanes)
        self._lanes = [
            Lane(
                database,
                hearing,
                committed,
                keeping,
                self.new_queue(share, keeping),
                self._care,
                turn_limit_s,
            )
            for _ in range(lanes)
        ]

    def new_queue(self, most: int, keeping: Keeping | None) -> FairQueue:
        """Where at most so many messages of one lane wait."""
        bursts = Bursts(keeping.pace, keeping.urgent) if keeping else None
        return FairQueue(most, bursts)

    def lane_of(self, address: Address) -> int:
        """The number of the lane of a conversation: always the same one."""
        return crc32(f"{address.channel}:{address.key}".encode()) % len(self._lanes)

    def be_careful(self, messages: int, tried: Collection[str] = ()) -> None:
        """Take the next `messages` turns one at a time, counting each try first.

        Those whose ids are in `tried` come after all that waits: one of them may end the process
        again, and nobody else should wait for that.
        """
        self._care.left = messages
        self._care.tried = set(tried)

    def tell_doubts(self, doubt: Callable[[], None]) -> None:
        """Call `doubt` at once when nobody knows whether a transaction was kept."""
        self._care.doubt = doubt

    @property
    def waiting(self) -> int:
        """How many messages wait for their turn."""
        return sum(lane.waiting for lane in self._lanes)

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when it is committed.

        Raises sqlalchemy.exc.SQLAlchemyError or OSError when the database is away, and
        `TooManyWaiting` when no more can wait.
        """
        return await self._lanes[self.lane_of(incoming.address)].hear(incoming)

    async def work(self, job: Callable[[UnitOfWork], Awaitable[Any]]) -> Any:
        """Run `job` in a transaction of its own and give its result after the commit."""
        return await self._lanes[0].work(job)

    async def mark(self, marks: Sequence[Mark]) -> None:
        """Write what became of sends, together with the next group; returns after the commit."""
        await self._lanes[0].mark(marks)

    async def run(self) -> None:
        """Write until `stop` is called and nothing waits any more.

        When one lane fails, the others end with it: half a writer would leave half the people
        without an answer. Whoever waits then, or comes later, gets `WriterEndedError`.
        """
        running = [asyncio.create_task(lane.run()) for lane in self._lanes]
        try:
            await asyncio.gather(*running)
        finally:
            for task in running:
                task.cancel()
            # Nobody may wait for what will never be written: a start would hang there for ever.
            for lane in self._lanes:
                lane.end()

    def stop(self) -> None:
        """Let `run` end when everything that waits is written."""
        for lane in self._lanes:
            lane.stop()
