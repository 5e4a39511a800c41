"""Two processes of one desk on one PostgreSQL database, with one postbox and one clock.

Nothing happens by itself: a test looks, listens and tidies for each of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import count

from bot.app.siblings import Siblings
from bot.clock import SetClock
from bot.messages import Outgoing
from bot.outbox.limits import Limits
from bot.outbox.sender import Sender
from bot.store.database import Database
from bot.store.membership import Membership
from bot.store.unit_of_work import UnitOfWork
from tests.integration.outbox.postbox import LIFTED, PATIENCE, Postbox
from tests.integration.running import ANNA, Running, opened, run_on

_STARTED = count()


def cannot_tell(place: str) -> bool:
    """As on another machine: nobody can say whether that process has ended."""
    return False


@dataclass(slots=True)
class Process:
    """One of them."""

    clock: SetClock
    database: Database
    desk: Running
    sender: Sender
    membership: Membership
    siblings: Siblings

    async def put(self, source: str) -> None:
        """Say something to Anna outside her turn."""

        async def write(uow: UnitOfWork) -> None:
            found = await uow.conversations.find(ANNA)
            assert found is not None
            await uow.outgoing.put(found.id, source, [Outgoing(source)])

        await self.desk.writer.work(write)

    async def leave(self) -> None:
        """Stop in good order."""
        await self.sender.stop()
        await self.desk.writer.work(self.membership.leave)


async def seconds_pass(clock: SetClock, seconds: int, *watching: Process) -> None:
    """Second after second, in each of which these processes look at their siblings."""
    for _ in range(seconds):
        clock.advance(timedelta(seconds=1))
        for one in watching:
            await one.siblings.look()


@asynccontextmanager
async def process(
    url: str,
    clock: SetClock,
    box: Postbox,
    ended: Callable[[str], bool] = cannot_tell,
    limits: Limits = LIFTED,
) -> AsyncIterator[Process]:
    """Start one; at the end it is gone without a word."""

    async def pause(seconds: float) -> None:
        await asyncio.sleep(0)

    async with opened(url, clock) as database:
        membership = Membership(database, clock, f"machine {next(_STARTED)}", ended)
        async with run_on(database, clock, lambda uow: sender.committed(uow)) as desk:
            gates = {"telegram": limits}
            sender = Sender(
                {"telegram": box}, desk.writer, clock, PATIENCE, gates, pause, membership
            )
            # Ids of messages are those of Telegram: no two processes hear different ones alike.
            desk.numbers = count(1 + 1000 * next(_STARTED))
            siblings = Siblings(membership, database, desk.writer, sender, desk.changes, pause)
            await siblings.begin()
            yield Process(clock, database, desk, sender, membership, siblings)
            box.open.set()
            await sender.stop()
