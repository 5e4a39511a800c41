"""Rows leave in order, are tried again by rule, and never leave before they are committed."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from bot.clock import SetClock
from bot.messages import Address, Delivery, Later, Never, Outgoing, Parcel, Sent, Unknown
from bot.outbox.limits import Limits, Rate
from bot.store.database import Database
from bot.store.outgoing import Mark
from bot.store.tables import outgoing
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
from tests.integration.outbox.postbox import PATIENCE, Delivering, Postbox, delivering
from tests.integration.running import ANNA, BRAM, CEES, Running

PEOPLE = [Address("telegram", f"{n}") for n in range(1, 9)]


async def test_replies_reach_everybody_in_order(post: Delivering) -> None:
    await asyncio.gather(*(post.desk.says(f"{n}", one) for one in PEOPLE for n in range(10)))
    await post.sender.idle()
    for one in PEOPLE:
        assert post.box.arrived[one.key] == [f"echo {n}" for n in range(10)]
        assert set(await post.states(one)) == {"sent"}


async def test_the_next_message_leaves_only_when_the_one_before_is_marked(
    embedded: Running, clock: SetClock, tmp_path: Path
) -> None:
    marked: list[int] = []

    def look(parcel: object) -> None:
        with sqlite3.connect(tmp_path / "desk.db") as other:
            query = "SELECT count(*) FROM outgoing WHERE state = 'sent'"
            marked.append(other.execute(query).fetchone()[0])
        other.close()

    box = Postbox()
    box.before = look
    async with delivering(embedded.database, clock, box=box) as post:
        await post.desk.says("double", ANNA)
        await post.desk.says("double", ANNA)
        await post.sender.idle()
    assert marked == [0, 1, 2, 3]


async def test_a_clock_that_was_put_back_holds_up_no_message_for_longer_than_a_try(
    running: Running, clock: SetClock
) -> None:
    async with delivering(running.database, clock) as post:
        await _row(post)
        later = clock.now() + timedelta(seconds=3)
        async with running.database.writing() as uow:
            tried = outgoing.update().values(state="due", attempts=1, not_before=later)
            await uow.connection.execute(tried)
    clock.jump(-timedelta(days=5))
    async with delivering(running.database, clock) as again:
        await again.sender.resume()
        await again.sender.idle()
        assert again.box.arrived[ANNA.key] == ["echo hallo"]
        assert again.waits == [PATIENCE.longest_retry_s]


async def _row(post: Delivering) -> DueRow:
    """A row that was sent."""
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    return post.desk.told[-1]


async def test_nothing_is_given_up_on_a_clock_that_is_not_believed(
    running: Running, clock: SetClock
) -> None:
    box = Postbox()
    box.answers[ANNA.key].extend([Later(1, "NetworkError"), Later(1, "NetworkError")])
    box.before = lambda parcel: clock.set(clock.now() + timedelta(days=30))
    async with delivering(running.database, clock, box=box) as post:
        post.sender.believed = lambda: False
        await post.desk.says("hallo", ANNA)
        await post.sender.idle()
        assert post.box.arrived[ANNA.key] == ["echo hallo"]


async def test_a_clock_that_was_put_back_holds_up_no_message_that_was_never_tried(
    embedded: Running, clock: SetClock
) -> None:
    await embedded.says("hallo", ANNA)
    clock.set(clock.now() - timedelta(hours=5))
    async with delivering(embedded.database, clock) as post:
        await post.sender.resume()
        await post.sender.idle()
        assert post.waits == []
        assert post.box.arrived[ANNA.key] == ["echo hallo"]


async def test_nothing_leaves_of_a_transaction_that_was_rolled_back(post: Delivering) -> None:
    await post.desk.says("hallo", ANNA)

    async def half(uow: UnitOfWork) -> None:
        found = await uow.conversations.find(ANNA)
        assert found is not None
        await uow.outgoing.put(found.id, "half", [Outgoing("nooit")])
        raise RuntimeError

    await asyncio.gather(post.desk.writer.work(half), return_exceptions=True)
    await post.sender.idle()
    assert post.box.tried[ANNA.key] == ["echo hallo"]


async def test_what_is_on_a_page_is_not_sent(post: Delivering) -> None:
    await post.desk.says("hallo", CEES)
    await post.sender.idle()
    assert post.box.tried == {}
    assert await post.states(CEES) == ["on-page"]


async def test_a_429_waits_as_long_as_it_says_and_only_for_its_own_chat(post: Delivering) -> None:
    post.box.answers[ANNA.key].append(Later(17, "RetryAfter"))
    await post.desk.says("hallo", ANNA)
    await post.desk.says("hallo", BRAM)
    await post.sender.idle()
    assert post.waits == [17]
    assert post.box.tried[ANNA.key] == ["echo hallo"] * 2
    assert post.box.arrived == {ANNA.key: ["echo hallo"], BRAM.key: ["echo hallo"]}


async def test_a_429_for_everyone_holds_every_chat_back(post: Delivering, clock: SetClock) -> None:
    before = clock.now()
    post.box.answers[ANNA.key].append(Later(17, "RetryAfter", everyone=True))
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    held = post.waits.copy()
    assert sum(held) == 17
    post.box.answers[ANNA.key].append(Later(30, "RetryAfter", everyone=True))
    post.box.open.clear()
    post.box.reached.clear()
    await post.desk.says("nog", ANNA)
    await asyncio.wait_for(post.box.reached.wait(), 10)
    post.box.open.set()
    await post.sender.idle()
    await post.desk.says("hallo", BRAM)
    await post.sender.idle()
    assert clock.now() - before >= timedelta(seconds=47)


async def test_an_unknown_outcome_is_tried_again_with_longer_waits(post: Delivering) -> None:
    post.box.answers[ANNA.key].extend(Unknown("TimedOut") for _ in range(7))
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    assert post.waits == [2, 4, 8, 16, 32, 60, 60]
    assert await post.states(ANNA) == ["sent"]


async def test_after_a_day_of_trying_staff_see_that_it_did_not_arrive(post: Delivering) -> None:
    post.box.answers[ANNA.key].extend(Later(3_600, "Conflict") for _ in range(23))
    post.box.answers[ANNA.key].extend(Unknown("TimedOut") for _ in range(100))
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    assert await post.states(ANNA) == ["undeliverable"]
    async with post.desk.database.reading() as uow:
        (row,) = await uow.outgoing.undeliverable()
    assert row.reason == "TimedOut"


async def test_what_the_channel_refuses_does_not_hold_up_the_next(post: Delivering) -> None:
    post.box.answers[ANNA.key].append(Never("BadRequest"))
    await post.desk.says("double een", ANNA)
    await post.sender.idle()
    assert await post.states(ANNA) == ["undeliverable", "sent"]


async def test_a_fault_of_ours_in_a_channel_is_tried_again_and_ends_nothing(
    post: Delivering,
) -> None:
    post.box.answers[ANNA.key].append(ValueError("a bug"))
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo hallo"]


async def test_to_somebody_who_blocked_us_nothing_is_sent_until_they_write(
    post: Delivering,
) -> None:
    post.box.answers[ANNA.key].append(Never("Forbidden", unreachable=True))
    await post.desk.says("double een", ANNA)
    await post.sender.idle()
    await post.put(ANNA, "offer:1", "een plek")
    await post.sender.idle()
    assert post.box.tried[ANNA.key] == ["echo double een"]
    assert await post.states(ANNA) == ["undeliverable"] * 3
    await post.desk.says("hallo", ANNA)
    await post.put(ANNA, "offer:2", "een plek")
    await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo hallo", "een plek"]


async def test_after_a_stop_the_rest_is_sent_at_the_next_start_in_order(
    database: Database, clock: SetClock
) -> None:
    async with delivering(database, clock) as post:
        post.box.open.clear()
        await post.desk.says("double een", ANNA)
        await post.desk.says("double twee", ANNA)
        await asyncio.wait_for(post.box.reached.wait(), 10)
        post.box.open.set()
        await post.sender.stop()
        first = post.box.arrived[ANNA.key]
    assert first == ["echo double een"]
    async with delivering(database, clock) as again:
        assert await again.sender.resume() == 3
        await again.sender.idle()
        assert again.box.arrived[ANNA.key] == ["echo double een"] + ["echo double twee"] * 2
        assert await again.sender.resume() == 0


async def test_a_stop_does_not_wait_for_a_chat_that_must_be_left_alone(
    database: Database, clock: SetClock
) -> None:
    waits, forever = asyncio.Event(), asyncio.Event()

    async def pause() -> None:
        waits.set()
        await forever.wait()

    async with delivering(database, clock, then=pause) as post:
        post.box.answers[ANNA.key].append(Later(3_600, "RetryAfter"))
        await post.desk.says("hallo", ANNA)
        await asyncio.wait_for(waits.wait(), 10)
        await asyncio.wait_for(post.sender.stop(within_s=60), 10)
    assert await post_states(database) == ["due"]


async def post_states(database: Database) -> list[str]:
    async with database.reading() as uow:
        found = await uow.conversations.peek(ANNA)
        assert found is not None
        return [row.state for row in await uow.outgoing.deliveries(found.id)]


async def test_a_crash_between_sending_and_marking_repeats_one_message_at_most(
    database: Database, clock: SetClock
) -> None:
    box = Postbox()
    async with delivering(database, clock, box=box) as post:
        await post.desk.says("hallo", ANNA)
        await post.sender.idle()
        post.box.open.clear()
        post.box.reached.clear()
        await post.desk.says("double een", ANNA)
        await asyncio.wait_for(post.box.reached.wait(), 10)
        await post.sender.stop(within_s=0)
    async with delivering(database, clock, box=box) as again:
        again.box.open.set()
        await again.sender.resume()
        await again.sender.idle()
    assert box.tried[ANNA.key] == ["echo hallo"] + ["echo double een"] * 3


async def test_an_edit_that_cannot_be_made_is_nothing_for_staff(post: Delivering) -> None:
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    post.box.answers[ANNA.key].append(Never("BadRequest"))

    async def edit(uow: UnitOfWork) -> None:
        found = await uow.conversations.find(ANNA)
        assert found is not None
        gone = Outgoing("", edits="77", delivery=Delivery.IDEMPOTENT)
        await uow.outgoing.put(found.id, "edit:1", [gone])

    await post.desk.writer.work(edit)
    await post.sender.idle()
    async with post.desk.database.reading() as uow:
        assert await uow.outgoing.undeliverable() == []


async def test_a_database_that_is_away_while_a_send_is_marked_repeats_nothing(
    embedded: Running, clock: SetClock, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    locked = asyncio.Event()

    async def unlock() -> None:
        other.execute("ROLLBACK")

    async with delivering(embedded.database, clock, then=unlock) as post:

        def lock(parcel: object) -> None:
            if not locked.is_set():
                other.execute("BEGIN IMMEDIATE")
                locked.set()

        post.box.before = lock
        await post.desk.says("double een", ANNA)
        await post.sender.idle()
        other.close()
        assert post.box.tried[ANNA.key] == ["echo double een"] * 2
        assert post.waits == [1]
        assert await post.states(ANNA) == ["sent", "sent"]


async def test_the_limits_of_the_channel_are_kept(database: Database, clock: SetClock) -> None:
    limits = Limits(Rate(30, 1, 30), Rate(1, 1, 1), None)
    at: dict[str, list[float]] = {}

    def note(parcel: Parcel) -> None:
        at.setdefault(parcel.address.key, []).append(clock.now().timestamp())

    box = Postbox()
    box.before = note
    async with delivering(database, clock, limits, box) as post:
        for n in range(3):
            await asyncio.gather(*(post.desk.says(f"{n}", one) for one in PEOPLE[:4]))
        await post.sender.idle()
    for times in at.values():
        gaps = [later - earlier for earlier, later in pairwise(times)]
        assert len(times) == 3
        assert min(gaps) >= 0.999


async def test_a_row_already_sent_is_not_offered_again(post: Delivering) -> None:
    post.box.answers[ANNA.key].append(Sent("77"))
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    assert await post.sender.resume() == 0


async def test_after_a_fault_of_ours_on_the_way_out_nobody_overtakes_themselves(
    database: Database, clock: SetClock
) -> None:
    happened = asyncio.Event()

    async def fault_once() -> None:
        if not happened.is_set():
            happened.set()
            raise RuntimeError("a fault of ours")
        await asyncio.sleep(0)

    slow = Limits(None, Rate(1, 1, 1), None)
    async with delivering(database, clock, slow, then=fault_once) as post:
        await post.desk.says("een", ANNA)
        await post.desk.says("twee", ANNA)
        await asyncio.wait_for(happened.wait(), 10)
        await post.desk.says("drie", ANNA)
        await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo een", "echo twee", "echo drie"]


async def test_a_fault_of_ours_slows_down_its_own_row_and_no_later_one(
    database: Database, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with delivering(database, clock) as post:
        real, faults = post.sender._one, [RuntimeError("a fault of ours")] * 3

        async def one(row: DueRow) -> Mark:
            if faults:
                raise faults.pop()
            return await real(row)

        monkeypatch.setattr(post.sender, "_one", one)
        for text in ("een", "twee", "drie"):
            await post.desk.says(text, ANNA)
        await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo een", "echo twee", "echo drie"]
    assert post.waits == [2, 4, 8]


async def test_that_somebody_is_gone_is_written_with_the_row_that_told_so(
    post: Delivering,
) -> None:
    """A stop between the two would leave a person whom nothing reaches and nobody knows of."""
    await post.desk.says("hallo", ANNA)
    await post.sender.idle()
    commits: list[float] = []
    post.box.answers[ANNA.key].append(Never("Forbidden", unreachable=True))
    post.box.before = lambda _parcel: commits.clear()
    post.desk.database.committed = commits.append
    await post.put(ANNA, "later", "nog iets")
    await post.sender.idle()
    assert len(commits) == 1
    assert (await post.states(ANNA))[-1] == "undeliverable"
