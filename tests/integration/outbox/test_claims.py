"""Rows of letters that are being taken when sending ends, and when the clock was put back."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.messages import Later
from bot.outbox.broadcast import BroadcastSender
from bot.store.values import DueRow
from tests.integration.outbox.letters import letter_to, somebody, states
from tests.integration.outbox.postbox import PATIENCE, Delivering


class SlowClaim(BroadcastSender):
    """Its rows are taken, and it has not heard so yet, until `go_on`."""

    def __init__(self, post: Delivering, clock: SetClock) -> None:
        channels = {"telegram": post.box}
        super().__init__(channels, post.desk.writer, clock, PATIENCE, post.sender.turnstiles)
        self.taken, self.go_on = asyncio.Event(), asyncio.Event()

    async def _claim(self, name: str, most: int) -> list[DueRow]:
        rows = await super()._claim(name, most)
        self.taken.set()
        await self.go_on.wait()
        return rows


class Careless(SlowClaim):
    """Breaks the sender: who is told to end forgets what is being taken."""

    async def _surely_claimed(self, name: str, most: int) -> list[DueRow]:
        return await self._claim(name, most)


@pytest.mark.parametrize(("kind", "state"), [(SlowClaim, "due"), (Careless, "sending")])
async def test_who_is_told_to_end_while_it_takes_rows_puts_them_back(
    post: Delivering, clock: SetClock, kind: type[SlowClaim], state: str
) -> None:
    await letter_to(post.desk.database, 2)
    broadcasts = kind(post, clock)
    sending = asyncio.create_task(broadcasts.drain())
    await broadcasts.taken.wait()
    sending.cancel()
    broadcasts.go_on.set()
    await asyncio.wait([sending])
    assert sending.cancelled()
    assert post.box.tried == {}
    assert await states(post.desk.database) == {state: 2}


async def test_a_row_that_waits_for_days_waits_for_a_clock_that_was_put_back(
    post: Delivering, clock: SetClock
) -> None:
    await letter_to(post.desk.database, 1)
    post.box.answers[somebody(0).key].append(Later(60, "RetryAfter"))
    await post.broadcasts.drain()
    assert await post.broadcasts.drain() == 0
    clock.jump(timedelta(days=-3))
    assert await post.broadcasts.drain() == 1
    assert await states(post.desk.database) == {"sent": 1}
