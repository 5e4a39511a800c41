"""What several processes take at once goes to one of them, and the others wait for nothing.

Each promise has two twins: one whose statements have lost SKIP LOCKED, and one that holds nothing.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from tests.integration.outbox.letters import letter_to, publish, somebody, states, subscribe
from tests.integration.outbox.postbox import Postbox, delivering
from tests.integration.running import ANNA, add_conversation, opened
from tests.integration.siblings.unlocked import (
    LOCKS,
    NOTHING,
    SKIPPING,
    Overlap,
    Slow,
    at_once,
    ended_or_waits,
    without,
)

pytestmark = pytest.mark.postgres

PEOPLE = 12
FEW = 4


@pytest.fixture
async def desk(postgres_url: str, clock: SetClock) -> AsyncIterator[Database]:
    """The database as a process finds it."""
    async with opened(postgres_url, clock) as found:
        yield found


async def _claim(uow: UnitOfWork, _process: str) -> set[int]:
    return {row.conversation_id for row in await uow.broadcasts.claim("telegram", FEW)}


async def _claimed(url: str, clock: SetClock, words: re.Pattern[str]) -> Overlap[set[int]]:
    return await at_once(url, clock, words, _claim, _claim)


async def test_two_processes_take_different_letters_and_neither_waits(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    found = await _claimed(postgres_url, clock, NOTHING)
    assert (len(found.first), len(found.second)) == (FEW, FEW)
    assert not found.first & found.second
    assert not found.waited


async def test_the_twin_that_skips_nothing_waits_for_the_other_letters(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    assert (await _claimed(postgres_url, clock, SKIPPING)).waited


async def test_the_twin_that_holds_no_rows_takes_the_same_letters(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    found = await _claimed(postgres_url, clock, LOCKS)
    assert found.first == found.second


async def _most_of_one_letter(url: str, clock: SetClock, words: re.Pattern[str]) -> int:
    """Two processes send one letter; how often the person got it who got it most often."""
    box = Postbox()
    async with without(words, url, clock, Slow) as one, without(words, url, clock) as other:
        assert isinstance(one, Slow)
        async with delivering(one, clock, box=box) as slow, delivering(other, clock, box=box) as on:
            first = asyncio.create_task(slow.broadcasts.drain())
            await one.about.wait()
            second = asyncio.create_task(on.broadcasts.drain())
            await ended_or_waits(other, second)
            one.may.set()
            await asyncio.gather(first, second)
    assert {key for key, texts in box.arrived.items() if texts} == {
        somebody(number).key for number in range(PEOPLE)
    }
    return max(len(texts) for texts in box.arrived.values())


async def test_a_letter_that_two_processes_send_comes_once(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    assert await _most_of_one_letter(postgres_url, clock, NOTHING) == 1
    assert await states(desk) == {"sent": PEOPLE}


async def test_the_twin_that_holds_no_rows_sends_a_letter_twice(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    assert await _most_of_one_letter(postgres_url, clock, LOCKS) == 2


async def _beside_a_turn(url: str, clock: SetClock, words: re.Pattern[str]) -> Overlap[set[int]]:
    """A letter is due to everybody while the first of them is being answered."""

    async def answer(uow: UnitOfWork, _process: str) -> set[int]:
        found = await uow.conversations.find(somebody(0))
        assert found is not None
        return {found.id}

    return await at_once(url, clock, words, answer, _claim)


async def test_who_is_being_answered_gets_no_letter_meanwhile_and_nobody_waits_for_the_answer(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    found = await _beside_a_turn(postgres_url, clock, NOTHING)
    assert not found.first & found.second
    assert len(found.second) == FEW
    assert not found.waited


async def test_the_twin_that_skips_nobody_waits_for_the_answer(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    assert (await _beside_a_turn(postgres_url, clock, SKIPPING)).waited


async def test_the_twin_that_holds_nobody_sends_beside_the_answer(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await letter_to(desk, PEOPLE)
    found = await _beside_a_turn(postgres_url, clock, LOCKS)
    assert found.first <= found.second


async def _prepared(url: str, clock: SetClock, words: re.Pattern[str]) -> Overlap[int | None]:
    async def step(uow: UnitOfWork, _process: str) -> int | None:
        return await uow.broadcasts.prepare(FEW)

    return await at_once(url, clock, words, step, step)


async def test_one_process_makes_the_rows_of_a_letter_and_the_other_does_not_wait(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await subscribe(desk, PEOPLE)
    await publish(desk)
    assert await _prepared(postgres_url, clock, NOTHING) == Overlap(FEW, None, waited=False)


async def test_the_twins_wait_for_the_rows_of_a_letter_or_make_them_again(
    desk: Database, postgres_url: str, clock: SetClock
) -> None:
    await subscribe(desk, PEOPLE)
    await publish(desk)
    assert (await _prepared(postgres_url, clock, SKIPPING)).waited
    await publish(desk, "letter:second")
    again = await _prepared(postgres_url, clock, LOCKS)
    assert again.first == again.second == FEW


async def _led(url: str, clock: SetClock, words: re.Pattern[str]) -> Overlap[int | None]:
    async with opened(url, clock) as database, database.writing() as uow:
        for name in ("a", "b"):
            await uow.processes.join(name, "")
        await uow.leases.take("leader", "a")
        await uow.leases.release("a")

    async def take(uow: UnitOfWork, process: str) -> int | None:
        return await uow.leases.take("leader", process)

    return await at_once(url, clock, words, take, take)


async def test_one_process_leads_and_the_other_does_not_wait_for_the_lead(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _led(postgres_url, clock, NOTHING) == Overlap(2, None, waited=False)


async def test_the_twin_that_skips_nothing_waits_for_the_lead(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _led(postgres_url, clock, SKIPPING) == Overlap(2, None, waited=True)


async def test_the_twin_that_holds_no_lease_lets_both_lead_with_one_token(
    postgres_url: str, clock: SetClock
) -> None:
    found = await _led(postgres_url, clock, LOCKS)
    assert found.first == found.second == 2


async def _counted(url: str, clock: SetClock, words: re.Pattern[str]) -> int:
    """Two processes each count one turn in the state of one conversation; what stands there."""

    async def count(uow: UnitOfWork, _process: str) -> int:
        found = await uow.conversations.find(ANNA)
        assert found is not None
        turns = int(found.state.get("turns", 0)) + 1
        await uow.conversations.save([replace(found, state={"turns": turns}, heard_at=uow.now)])
        return turns

    async with opened(url, clock) as database:
        await add_conversation(database, ANNA)
        await at_once(url, clock, words, count, count)
        async with database.reading() as uow:
            kept = await uow.conversations.peek(ANNA)
    assert kept is not None
    return int(kept.state["turns"])


async def test_of_two_turns_of_one_person_in_two_processes_none_is_forgotten(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _counted(postgres_url, clock, NOTHING) == 2


async def test_the_twin_that_holds_no_conversation_forgets_a_turn(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _counted(postgres_url, clock, LOCKS) == 1
