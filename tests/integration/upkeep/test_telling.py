"""Owners of answers hear once of each, whatever restarts, and from one process of several."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.upkeep.service import LOOKED, Upkeep
from tests.integration.running import opened, somebody_waits
from tests.integration.upkeep.answers import entry, look, notices, upkeep

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


async def test_an_owner_has_one_notice_of_everything_that_is_due(
    database: Database, clock: SetClock
) -> None:
    room = upkeep(
        entry("old", TODAY - DAY),
        entry("soon", TODAY + 30 * DAY),
        entry("later", TODAY + 31 * DAY),
        entry("hers", TODAY, "Jo@example.org"),
    )
    assert await look(database, room) == 2
    first, second = await notices(database)
    assert (first.owner, first.day, list(first.entries)) == ("editors", TODAY, ["old", "soon"])
    assert (second.owner, list(second.entries)) == ("jo@example.org", ["hers"])
    assert first.at == clock.now()


async def test_every_look_of_a_day_after_the_first_tells_nothing(
    database: Database, clock: SetClock
) -> None:
    room = upkeep(entry("old", TODAY - DAY))
    told = []
    for _ in range(24):
        told.append(await look(database, room))
        clock.advance(timedelta(minutes=30))
    assert (sum(told), told[0]) == (1, 1)


async def test_the_day_begins_at_midnight_at_the_office(
    database: Database, clock: SetClock
) -> None:
    room = upkeep(entry("a", TODAY + 31 * DAY))
    assert await look(database, room) == 0
    clock.advance(timedelta(hours=13, minutes=59))
    assert await look(database, room) == 0
    clock.advance(timedelta(minutes=1))
    assert await look(database, room) == 1


async def test_nothing_is_told_twice_by_a_desk_that_is_started_again(
    database_url: str, clock: SetClock
) -> None:
    told = []
    for _ in range(10):
        for _ in range(2):
            async with opened(database_url, clock) as database:
                told.append(await look(database, upkeep(entry("a", TODAY + 3 * DAY))))
        clock.advance(DAY)
    assert [number // 2 for number, one in enumerate(told) if one] == [0, 3]


async def test_what_was_due_while_the_desk_was_away_is_told_once_when_it_is_back(
    database: Database, clock: SetClock
) -> None:
    room = upkeep(entry("a", TODAY + 10 * DAY), entry("b", TODAY + 40 * DAY))
    assert await look(database, room) == 1
    clock.advance(45 * DAY)
    assert await look(database, room) == 1
    clock.advance(DAY)
    assert await look(database, room) == 0
    assert [list(one.entries) for one in await notices(database)] == [["a"], ["a", "b"]]


async def test_an_answer_that_was_mended_is_told_of_again_when_it_is_due_again(
    database: Database, clock: SetClock
) -> None:
    assert await look(database, upkeep(entry("a", TODAY))) == 1
    clock.advance(DAY)
    assert await look(database, upkeep(entry("a", TODAY + 90 * DAY))) == 0
    async with database.reading() as uow:
        assert await uow.answer_notices.told() == {}
    clock.advance(60 * DAY)
    assert await look(database, upkeep(entry("a", TODAY + 90 * DAY))) == 1


async def test_a_clock_that_goes_back_and_forth_gives_no_second_notice_of_a_day(
    database: Database, clock: SetClock
) -> None:
    for step in (0, 1, -1, 1, -1):
        clock.advance(step * DAY)
        await look(database, upkeep(entry("a", TODAY), entry(f"e{step}", TODAY)))
    days = [one.day for one in await notices(database)]
    assert days == [TODAY, TODAY + DAY]


async def test_a_notice_is_seen_once_and_deleted_after_its_term(
    database: Database, clock: SetClock
) -> None:
    await look(database, upkeep(entry("a", TODAY)))
    (notice,) = await notices(database)
    async with database.writing() as uow:
        assert await uow.answer_notices.see([notice.id], 1) == 1
        assert await uow.answer_notices.see([notice.id], 2) == 0
    assert await notices(database) == []
    clock.advance(91 * DAY)
    await look(database, upkeep())
    async with database.reading() as uow:
        assert await uow.answer_notices.told_on(TODAY) == set()


class Forgetful(Upkeep):
    """The twin: looks whether somebody looked today, and says so only afterwards."""

    async def first_look(self, uow: UnitOfWork, today: str) -> bool:
        """Read, without taking the day for itself."""
        return await uow.marks.get(LOOKED) != today


async def _both_at_once(url: str, clock: SetClock, room: type[Upkeep]) -> int:
    """Two processes look, the second while the first has not committed; the notices there are."""
    answers = upkeep(entry("a", TODAY))
    rooms = room(answers.entries, answers.zone)
    async with opened(url, clock) as one, opened(url, clock) as other:
        async with one.writing() as uow:
            assert await rooms.tell(uow) == 1
            second = asyncio.create_task(look(other, rooms))
            waits = False
            while not waits and not second.done():
                waits = await somebody_waits(uow)
        await second
        return len(await notices(one))


@pytest.mark.postgres
async def test_of_two_processes_that_look_at_once_one_tells(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _both_at_once(postgres_url, clock, Upkeep) == 1


@pytest.mark.postgres
async def test_sabotage_two_processes_that_look_first_and_write_later_both_tell(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _both_at_once(postgres_url, clock, Forgetful) == 2
