"""Rows of one person leave in order, and once, whichever process wrote them."""

from __future__ import annotations

import pytest

from bot.clock import SetClock
from bot.store.news import News
from tests.integration.outbox.postbox import Postbox
from tests.integration.running import ANNA, BRAM
from tests.integration.siblings.pair import Process, process, seconds_pass

pytestmark = pytest.mark.postgres


async def _hear_of_each_other(one: Process, other: Process, sends: int) -> None:
    """What the news does once it has arrived."""
    for mine, by in ((one, other), (other, one)):
        holder = mine.membership.id
        mine.siblings.hear(News(by.membership.id, sends={holder: [sends]}))
        await mine.sender.idle()


async def test_rows_of_two_processes_leave_in_the_order_of_their_turns(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        box.open.clear()
        await one.desk.says("een", ANNA)
        await box.reached.wait()
        await two.desk.says("twee", ANNA)
        await one.desk.says("drie", ANNA)
        assert box.tried[ANNA.key] == ["echo een"]
        box.open.set()
        anna = await one.desk.conversation(ANNA)
        await _hear_of_each_other(one, two, anna.id)
        assert box.arrived[ANNA.key] == ["echo een", "echo twee", "echo drie"]
        assert box.tried == box.arrived


async def test_the_twin_without_claims_sends_while_another_process_is_sending(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        one.database.holder = two.database.holder = None
        box.open.clear()
        await one.desk.says("een", ANNA)
        await box.reached.wait()
        await two.sender.sweep()
        await two.desk.says("twee", ANNA)
        box.open.set()
        for each in (one, two):
            await each.sender.idle()
        assert box.arrived[ANNA.key].count("echo een") > 1


async def test_a_search_for_rows_leaves_those_of_a_living_process_alone(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        box.open.clear()
        await one.desk.says("een", ANNA)
        await box.reached.wait()
        assert await two.sender.sweep() == 0
        box.open.set()
        await one.sender.idle()
        assert box.tried[ANNA.key] == ["echo een"]


async def test_a_conversation_that_was_let_go_is_free_for_whoever_comes_next(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        for n in range(3):
            for each in (one, two):
                await each.desk.says(f"{n}", ANNA)
                await each.sender.idle()
                await each.siblings.tidy()
        assert box.arrived[ANNA.key] == [f"echo {n}" for n in (0, 0, 1, 1, 2, 2)]
        assert box.tried == box.arrived


async def test_a_row_that_came_while_letting_go_keeps_the_conversation(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        await one.desk.says("een", ANNA)
        await one.sender.idle()
        await two.put("twee")
        await one.siblings.tidy()
        assert box.arrived[ANNA.key] == ["echo een"]
        assert await one.sender.sweep() == 1
        await one.sender.idle()
        assert box.arrived[ANNA.key] == ["echo een", "twee"]


async def test_what_a_process_left_in_good_order_is_taken_up_at_once(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        box.open.clear()
        for number in range(3):
            await one.desk.says(f"{number}", ANNA)
        await box.reached.wait()
        box.open.set()
        await one.leave()
        two.siblings.hear(News(one.membership.id, roll=True))
        await two.siblings.tidy()
        await two.sender.idle()
        assert box.arrived[ANNA.key] == ["echo 0", "echo 1", "echo 2"]


async def test_what_a_dead_process_left_is_sent_and_at_most_one_of_it_twice(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        box.open.clear()
        for number in range(3):
            await one.desk.says(f"{number}", ANNA)
        await one.desk.says("hallo", BRAM)
        await box.reached.wait()
        await seconds_pass(clock, 9, two)
        while min(len(box.tried[ANNA.key]), len(box.tried[BRAM.key])) < 2:
            await two.desk.conversation(ANNA)
        box.open.set()
        await two.sender.idle()
        await one.siblings.look()
        await one.sender.idle()
        assert box.arrived[ANNA.key] == ["echo 0", "echo 0", "echo 1", "echo 2"]
        assert box.arrived[BRAM.key] == ["echo hallo", "echo hallo"]


async def test_a_process_the_others_may_take_for_dead_sends_nothing(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        await seconds_pass(clock, 5, two)
        await one.desk.says("een", ANNA)
        for _ in range(50):
            await one.desk.conversation(ANNA)
        assert box.tried[ANNA.key] == []
        await one.siblings.look()
        await one.sender.idle()
        assert box.arrived[ANNA.key] == ["echo een"]
