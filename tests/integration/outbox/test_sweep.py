"""Rows that another process wrote leave too, and nothing under way leaves twice."""

from __future__ import annotations

import asyncio

from bot.clock import SetClock
from bot.messages import Outgoing, Parcel
from bot.store.database import Database
from tests.integration.outbox.postbox import Delivering, Postbox, delivering
from tests.integration.running import ANNA, Running


async def _by_another_process(database: Database, source: str) -> None:
    async with database.writing() as uow:
        found = await uow.conversations.find(ANNA)
        assert found is not None
        await uow.outgoing.put(found.id, source, [Outgoing(source)])


async def test_a_row_of_a_command_beside_the_desk_is_sent(post: Delivering) -> None:
    await post.desk.says("hallo", ANNA)
    await _by_another_process(post.desk.database, "called off")
    assert await post.sender.sweep() == 1
    await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo hallo", "called off"]
    assert await post.sender.sweep() == 0


async def test_a_row_under_way_is_not_taken_up_again(embedded: Running, clock: SetClock) -> None:
    box = Postbox()
    async with delivering(embedded.database, clock, box=box) as post:
        swept: list[asyncio.Task[int]] = []

        def look(_parcel: Parcel) -> None:
            swept.append(asyncio.create_task(post.sender.sweep()))

        box.before = look
        for number in range(5):
            await post.desk.says(f"{number}", ANNA)
        await post.sender.idle()
        assert await asyncio.gather(*swept) == [0] * 5
        assert box.arrived[ANNA.key] == [f"echo {number}" for number in range(5)]
