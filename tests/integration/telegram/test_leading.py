"""Who no longer leads confirms nothing, and two who poll at once come to rest."""

from __future__ import annotations

import asyncio

from tests.integration.telegram.door import Door


async def _no_longer() -> bool:
    return False


async def test_a_leader_of_before_hears_but_confirms_nothing(embedded_door: Door) -> None:
    anna = embedded_door.fake.person(1)
    anna.says("een")
    anna.says("twee")
    before = embedded_door.begins_again(leads=_no_longer)
    assert await before.once()
    assert not await before.once()
    assert not await before.once()
    await embedded_door.sender.idle()
    assert embedded_door.fake.updates()["waiting"] == [1000, 1001]
    assert [seen.text for seen in anna.received()] == ["echo een", "echo twee"]
    assert (await embedded_door.confirmed())["waiting"] == [1000, 1001]  # heard by the new one
    assert (await embedded_door.confirmed())["waiting"] == []


async def test_the_twin_that_asks_nobody_confirms(embedded_door: Door) -> None:
    embedded_door.fake.person(1).says("een")
    twin = embedded_door.begins_again()
    await twin.once()
    await twin.once()
    assert embedded_door.fake.updates()["waiting"] == []


async def test_a_poller_that_another_one_ended_waits_and_goes_on(embedded_door: Door) -> None:
    fake = embedded_door.fake
    polling = asyncio.create_task(embedded_door.begins_again(poll_s=50).run())
    await fake.until_polled()
    await embedded_door.poller.once()
    await fake.until_called("getUpdates", 2)
    await fake.until_polled()
    anna = fake.person(1)
    anna.says("hallo")
    await anna.receives(1)
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    assert embedded_door.waits[0] == 1.0
