"""Whose turn it is: fair between people, in order for each."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Address, Incoming, TooManyWaiting
from bot.store.changes import Changes, wait_for
from bot.store.fair_queue import MOST_EACH, MOST_KEPT, FairQueue
from bot.store.pace import Bursts, Pace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def message(person: int, number: int) -> Incoming:
    return Incoming(f"{person}-{number}", Address("web", str(person)), NOW, text="x")


@given(st.lists(st.integers(1, 6), max_size=60), st.integers(1, 8))
def test_everybody_is_served_in_order_and_nobody_twice_at_once(
    arrivals: list[int], most: int
) -> None:
    queue = FairQueue(1_000)
    wanted: dict[int, list[str]] = {}
    for number, person in enumerate(arrivals):
        queue.add(message(person, number))
        wanted.setdefault(person, []).append(f"{person}-{number}")
    served: dict[int, list[str]] = {}
    while queue.ready():
        taken = queue.take(most)
        people = [one.incoming.address for one in taken]
        assert 0 < len(taken) <= most
        assert len(set(people)) == len(people)
        for one in taken:
            served.setdefault(int(one.incoming.address.key), []).append(one.incoming.id)
        queue.done(people)
    assert served == wanted
    assert len(queue) == 0


@given(st.integers(2, 100), st.integers(1, 8))
def test_a_flood_of_one_person_costs_another_one_round_at_most(flood: int, most: int) -> None:
    queue = FairQueue(1_000)
    for number in range(flood):
        queue.add(message(1, number))
    queue.done(one.incoming.address for one in queue.take(most))
    queue.add(message(2, 0))
    rounds = 0
    while True:
        rounds += 1
        taken = queue.take(most)
        queue.done(one.incoming.address for one in taken)
        if any(one.incoming.id == "2-0" for one in taken):
            break
    assert rounds <= 2


def test_a_person_whose_turn_is_under_way_is_passed_over() -> None:
    queue = FairQueue(1_000)
    for number in range(2):
        queue.add(message(1, number))
    assert [one.incoming.id for one in queue.take(5)] == ["1-0"]
    assert not queue.ready()
    assert queue.take(5) == []
    queue.done([Address("web", "1")])
    assert [one.incoming.id for one in queue.take(5)] == ["1-1"]


async def test_a_change_wakes_those_who_wait_for_it_and_nobody_else() -> None:
    changes = Changes()
    with changes.ticket(1) as mine, changes.ticket(2) as other:
        changes.notify([1, 3])
        await asyncio.wait_for(mine.wait(), 10)
        assert not other.is_set()
        await wait_for(other, 0)


def test_the_queue_takes_no_more_than_may_wait_of_one_person_and_in_all() -> None:
    queue = FairQueue(150)
    for number in range(MOST_EACH):
        queue.add(message(1, number))
    with pytest.raises(TooManyWaiting):
        queue.add(message(1, MOST_EACH))
    for number in range(50):
        queue.add(message(2, number))
    with pytest.raises(TooManyWaiting):
        queue.add(message(3, 0))
    taken = queue.take(64)
    assert len(queue) == 150 - len(taken)
    queue.add(message(3, 0))


def test_of_a_burst_all_but_the_first_messages_leave_in_one_round() -> None:
    queue = FairQueue(1_000, Bursts(Pace(3, 1.0), lambda _: None))
    for number in range(40):
        queue.add(message(1, number))
    queue.add(message(2, 0))
    rounds = []
    while queue.ready():
        taken = queue.take(64)
        rounds.append([one.incoming.id for one in taken])
        queue.done(one.incoming.address for one in taken)
    assert rounds == [["1-0", "2-0"], ["1-1"], ["1-2"], [f"1-{n}" for n in range(3, 40)]]


def test_one_round_holds_a_bounded_part_of_many_bursts() -> None:
    queue = FairQueue(1_000, Bursts(Pace(1, 1.0), lambda _: None))
    for person in range(6):
        for number in range(MOST_EACH):
            queue.add(message(person, number))
    first = queue.take(64)
    queue.done(one.incoming.address for one in first)
    second = queue.take(64)
    assert [one.place.kept for one in first] == [False] * 6
    assert len(second) == MOST_KEPT
    queue.done([second[0].incoming.address])
    others = {one.incoming.address for one in queue.take(64)}
    assert second[0].incoming.address not in others  # 98 of theirs are still under way
