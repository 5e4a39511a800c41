"""A sender with a channel that does as it is told, on a clock that only pauses move."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import SetClock
from bot.messages import Address, Outgoing, Parcel, Receipt, Sent
from bot.outbox.broadcast import BroadcastSender
from bot.outbox.holding import ALONE, Standing
from bot.outbox.limits import Limits
from bot.outbox.rules import Patience
from bot.outbox.sender import Sender
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from tests.integration.running import Running, run_on

PATIENCE = Patience(2, 60, 24)
LIFTED = Limits(None, None, None)


class Postbox:
    """A channel. `answers` are given first, per key; then everything is taken.

    `tried` are the texts per key, `arrived` those the person has; `closed` holds every send back.
    """

    name = "telegram"

    def __init__(self) -> None:
        self.answers: dict[str, deque[Receipt | Exception]] = defaultdict(deque)
        self.tried: dict[str, list[str]] = defaultdict(list)
        self.arrived: dict[str, list[str]] = defaultdict(list)
        self.before: Callable[[Parcel], None] = lambda parcel: None
        self.open = asyncio.Event()
        self.open.set()
        self.reached = asyncio.Event()

    async def send(self, parcel: Parcel) -> Receipt:
        """Take a parcel, or answer as told."""
        key = parcel.address.key
        self.tried[key].append(parcel.message.text)
        self.reached.set()
        await self.open.wait()
        self.before(parcel)
        answer = self.answers[key].popleft() if self.answers[key] else Sent("receipt")
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, Sent):
            self.arrived[key].append(parcel.message.text)
        return answer


@dataclass(slots=True)
class Delivering:
    """A running desk whose rows are sent to a postbox. `waits` are the pauses that were taken."""

    desk: Running
    box: Postbox
    sender: Sender
    broadcasts: BroadcastSender
    waits: list[float]

    async def put(self, address: Address, source: str, *texts: str) -> int:
        """Say something to somebody outside their turn; the id of the conversation."""

        async def write(uow: UnitOfWork) -> int:
            found = await uow.conversations.find(address)
            assert found is not None
            await uow.outgoing.put(found.id, source, [Outgoing(text) for text in texts])
            return found.id

        own: int = await self.desk.writer.work(write)
        return own

    async def states(self, address: Address) -> list[str]:
        """How far each line to somebody is, in order."""
        async with self.desk.database.reading() as uow:
            found = await uow.conversations.peek(address)
            assert found is not None
            rows = await uow.outgoing.deliveries(found.id)
        return [row.state for row in sorted(rows, key=lambda row: row.seq)]


@asynccontextmanager
async def delivering(
    database: Database,
    clock: SetClock,
    limits: Limits = LIFTED,
    box: Postbox | None = None,
    then: Callable[[], Awaitable[object]] | None = None,
    standing: Standing = ALONE,
) -> AsyncIterator[Delivering]:
    """Run a writer and a sender until the end of the block; `then` is done in each pause.

    Letters are sent by one who has `standing` among its siblings.
    """
    post = box or Postbox()
    waits: list[float] = []

    async def pause(seconds: float) -> None:
        waits.append(seconds)
        clock.advance(timedelta(seconds=seconds))
        await (then() if then else asyncio.sleep(0))

    async with run_on(database, clock, lambda uow: sender.committed(uow)) as desk:
        sender = Sender(
            {"telegram": post}, desk.writer, clock, PATIENCE, {"telegram": limits}, pause
        )
        desk.writer.tell_doubts(sender.doubt)
        broadcasts = BroadcastSender(
            {"telegram": post}, desk.writer, clock, PATIENCE, sender.turnstiles, pause, standing
        )
        yield Delivering(desk, post, sender, broadcasts, waits)
        post.open.set()
        await broadcasts.stop()
        await sender.stop()
