"""Whose turn it is: fair between people, in order for each."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Address, Incoming
from bot.store.changes import Changes, wait_for
from bot.store.fair_queue import FairQueue

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def message(person: int, number: int) -> Incoming:
    return Incoming(f"{person}-{number}", Address("web", str(person)), NOW, text="x")


@given(st.lists(st.integers(1, 6), max_size=60), st.integers(1, 8))
def test_everybody_is_served_in_order_and_nobody_twice_at_once(
    arrivals: list[int], most: int
) -> None:
    queue = FairQueue()
    wanted: dict[int, list[str]] = {}
    for number, person in enumerate(arrivals):
        queue.add(message(person, number))
        wanted.setdefault(person, []).append(f"{person}-{number}")
    served: dict[int, list[str]] = {}
    while queue.ready():
        taken = queue.take(most)
        people = [one.address for one in taken]
        assert 0 < len(taken) <= most
        assert len(set(people)) == len(people)
        for one in taken:
            served.setdefault(int(one.address.key), []).append(one.id)
        queue.done(people)
    assert served == wanted
    assert len(queue) == 0


@given(st.integers(2, 200), st.integers(1, 8))
def test_a_flood_of_one_person_costs_another_one_round_at_most(flood: int, most: int) -> None:
    queue = FairQueue()
    for number in range(flood):
        queue.add(message(1, number))
    queue.done(one.address for one in queue.take(most))
    queue.add(message(2, 0))
    rounds = 0
    while True:
        rounds += 1
        taken = queue.take(most)
        queue.done(one.address for one in taken)
        if any(one.id == "2-0" for one in taken):
            break
    assert rounds <= 2


def test_a_person_whose_turn_is_under_way_is_passed_over() -> None:
    queue = FairQueue()
    for number in range(2):
        queue.add(message(1, number))
    assert [one.id for one in queue.take(5)] == ["1-0"]
    assert not queue.ready()
    assert queue.take(5) == []
    queue.done([Address("web", "1")])
    assert [one.id for one in queue.take(5)] == ["1-1"]


async def test_a_change_wakes_those_who_wait_for_it_and_nobody_else() -> None:
    changes = Changes()
    with changes.ticket(1) as mine, changes.ticket(2) as other:
        changes.notify([1, 3])
        await asyncio.wait_for(mine.wait(), 10)
        assert not other.is_set()
        await wait_for(other, 0)
