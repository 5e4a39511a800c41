"""Parked messages, staff accounts and marks, on both databases."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from bot.clock import SetClock
from bot.messages import Incoming
from bot.store.database import Database
from bot.store.staff import Failures
from bot.store.values import StoredLine
from tests.integration.running import ANNA, BRAM, MONDAY


async def test_a_parked_message_is_shown_masked_and_comes_back_whole(
    database: Database,
) -> None:
    own = Incoming("p1", ANNA, MONDAY, text="mijn bsn is 111222333, mail a.b@example.org")
    async with database.writing() as uow:
        await uow.parked.add(own, "three tries failed")
        await uow.parked.add(own, "twice")
    async with database.writing() as uow:
        (shown,) = await uow.parked.all()
        assert "111222333" not in shown.text
        assert "a.b@example.org" not in shown.text
        assert shown.reason == "three tries failed"
        assert await uow.parked.take("p1") == own
        assert await uow.parked.take("p1") is None


async def test_a_refused_statement_does_not_repeat_anybodys_words(database: Database) -> None:
    words = "woorden van iemand"
    with pytest.raises(SQLAlchemyError) as refused:
        async with database.writing() as uow:
            await uow.transcript.add(
                [StoredLine(7, 1, "person", None, words, (), None, MONDAY)] * 2
            )
    assert words not in str(refused.value)


async def test_of_a_parked_photo_staff_see_the_words_that_went_with_it(database: Database) -> None:
    photo = Incoming("p2", ANNA, MONDAY, attachment="photo", caption="bel 0612345678 over de kor")
    async with database.writing() as uow:
        await uow.parked.add(photo, "three tries failed")
    async with database.reading() as uow:
        (shown,) = await uow.parked.all()
    assert shown.text == "bel [telefoon] over de kor"


async def test_parked_messages_go_after_their_term_and_with_their_person(
    database: Database, clock: SetClock
) -> None:
    for number, address in enumerate((ANNA, BRAM, ANNA)):
        async with database.writing() as uow:
            await uow.parked.add(Incoming(str(number), address, MONDAY, text="x"), "r")
        clock.advance(timedelta(days=1))
    async with database.writing() as uow:
        assert await uow.parked.purge(MONDAY + timedelta(hours=1)) == 1
        assert await uow.parked.erase(ANNA) == 1
        assert [one.id for one in await uow.parked.all()] == ["1"]


async def test_accounts_are_unique_and_log_ins_can_be_ended(database: Database) -> None:
    async with database.writing() as uow:
        own = await uow.staff.add("a@example.org", "A. Sample", "advisor", "hash")
        await uow.staff.add_link("token", own, MONDAY + timedelta(hours=1))
        await uow.staff.end_sessions(own)
        found = await uow.staff.by_email("a@example.org")
        assert found is not None
        assert found.session_epoch == 2
        assert await uow.staff.use_link("token", MONDAY) is None
    with pytest.raises(IntegrityError):
        async with database.writing() as uow:
            await uow.staff.add("a@example.org", "B. Sample", "advisor", "hash")


async def test_a_link_works_once_and_not_after_its_time(database: Database) -> None:
    async with database.writing() as uow:
        own = await uow.staff.add("a@example.org", "A. Sample", "advisor", None, sample=True)
        await uow.staff.add_link("late", own, MONDAY)
        assert await uow.staff.use_link("late", MONDAY) is None
        await uow.staff.add_link("good", own, MONDAY + timedelta(minutes=1))
        assert await uow.staff.use_link("good", MONDAY) == own
        assert await uow.staff.use_link("good", MONDAY) is None


async def test_wrong_passwords_are_counted_per_name(database: Database) -> None:
    for count in (1, 2):
        async with database.writing() as uow:
            await uow.staff.set_failures("a", Failures(count, MONDAY))
    async with database.writing() as uow:
        assert await uow.staff.failures("a") == Failures(2, MONDAY)
        await uow.staff.clear_failures("a")
        assert await uow.staff.failures("a") is None


async def test_marks_are_put_and_changed(database: Database) -> None:
    for value in ("yes", "no"):
        async with database.writing() as uow:
            await uow.marks.put("running", value)
    async with database.reading() as uow:
        assert await uow.marks.get("running") == "no"


async def test_of_two_who_take_a_parked_message_at_once_one_gets_it(database: Database) -> None:
    async with database.writing() as uow:
        await uow.parked.add(Incoming("p", ANNA, MONDAY, text="x"), "r")

    async def take() -> Incoming | None:
        async with database.writing() as uow:
            return await uow.parked.take("p")

    taken = await asyncio.gather(*(take() for _ in range(8)))
    assert sum(one is not None for one in taken) == 1
