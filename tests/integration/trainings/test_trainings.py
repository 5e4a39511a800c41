"""Seats, the waiting list and offers, with what people hear about them, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from bot.clock import SetClock
from bot.messages import Address
from bot.store.database import Database
from bot.trainings.service import offer_action
from bot.trainings.values import (
    Already,
    Cancelled,
    Details,
    Gone,
    NotYours,
    Outcome,
    Seat,
    TooLate,
    Waiting,
)
from tests.integration.running import MONDAY, add_conversation
from tests.integration.running_rooms import DETAILS, add_session, trainings

ROOM = trainings()


async def people(database: Database, count: int) -> list[int]:
    return [
        await add_conversation(database, Address("telegram", f"{n}")) for n in range(1, count + 1)
    ]


async def session(database: Database, capacity: int = 2, days: float = 14) -> int:
    async with database.writing() as uow:
        return await add_session(uow, capacity, days=days)


async def sign_up(database: Database, where: int, who: int, details: Details = DETAILS) -> Outcome:
    async with database.writing() as uow:
        return await ROOM.sign_up(uow, where, who, details, "nl", uow.now)


async def said(database: Database, who: int) -> list[str]:
    async with database.reading() as uow:
        return [line.text for line in await uow.transcript.lines(who)]


async def standing(database: Database, where: int) -> list[tuple[int, str]]:
    async with database.reading() as uow:
        return [(one.number, one.status) for one in await uow.signups.active(where)]


async def full_house(database: Database, waiters: int = 2) -> tuple[int, list[int]]:
    """A session with two seats, two people in them, and some who wait."""
    where, who = await session(database), await people(database, 2 + waiters)
    for one in who:
        await sign_up(database, where, one)
    return where, who


async def leave(database: Database, who: int) -> None:
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who, uow.now)
        await ROOM.cancel(uow, mine.id, who, uow.now)


async def test_seats_go_in_order_of_arrival_and_then_there_is_a_line(database: Database) -> None:
    where, who = await session(database), await people(database, 4)
    outcomes = [await sign_up(database, where, one) for one in who]
    assert [type(one) for one in outcomes] == [Seat, Seat, Waiting, Waiting]
    assert [one.place for one in outcomes if isinstance(one, Waiting)] == [1, 2]
    assert await standing(database, where) == [
        (1, "seat"),
        (2, "seat"),
        (3, "waiting"),
        (4, "waiting"),
    ]


async def test_nobody_is_signed_up_twice(database: Database) -> None:
    where, (anna, bram, cees) = await session(database, 1), await people(database, 3)
    await sign_up(database, where, anna)
    await sign_up(database, where, bram)
    again = await sign_up(database, where, anna)
    waiting = await sign_up(database, where, bram)
    assert isinstance(again, Already)
    assert isinstance(waiting, Already)
    assert (again.place, again.signup.status) == (None, "seat")
    assert (waiting.place, waiting.signup.status) == (1, "waiting")
    assert len(await standing(database, where)) == 2
    assert cees


async def test_a_session_that_is_over_cancelled_or_unknown_takes_nobody(
    database: Database, clock: SetClock
) -> None:
    where, (anna,) = await session(database, days=1), await people(database, 1)
    assert await sign_up(database, 99, anna) == Gone("unknown")
    async with database.writing() as uow:
        await uow.training_sessions.change(where, cancelled_at=uow.now)
    assert await sign_up(database, where, anna) == Gone("cancelled")
    other = await session_named(database, "s2")
    clock.advance(timedelta(days=1))
    assert await sign_up(database, other, anna) == Gone("begun")


async def session_named(database: Database, code: str) -> int:
    async with database.writing() as uow:
        return await add_session(uow, code=code, days=1)


async def test_what_can_be_had_is_shown_with_free_seats_and_waiters(database: Database) -> None:
    where, who = await session(database), await people(database, 3)
    for expected, one in zip(((2, 0), (1, 0), (0, 0)), who, strict=True):
        async with database.reading() as uow:
            (shown,) = await ROOM.upcoming(uow, uow.now)
        assert (shown.free, shown.waiting) == expected
        await sign_up(database, where, one)
    async with database.reading() as uow:
        (shown,) = await ROOM.upcoming(uow, uow.now, "example")
        assert await ROOM.upcoming(uow, uow.now, "other") == []
    assert (shown.free, shown.waiting) == (0, 1)


async def test_a_freed_seat_is_offered_to_the_first_who_waits(database: Database) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    assert await standing(database, where) == [(2, "seat"), (3, "offered"), (4, "waiting")]
    (text,) = await said(database, who[2])
    assert text == (
        "plek example maandag 7 december om 10:00 uur "
        "tot woensdag 25 november om 10:00 uur typ ja plek"
    )
    assert await said(database, who[3]) == []
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
        (offer,) = (await uow.outgoing.offers([who[2]]))[who[2]]
        (line,) = await uow.transcript.lines(who[2])
    assert (offer.action, offer.word) == (offer_action(mine.id), "ja plek")
    assert [one.action for one in line.buttons] == [
        f"offer-yes:{mine.id}",
        f"offer-no:{mine.id}",
    ]
    assert mine.offer_until == MONDAY + timedelta(hours=48)


async def test_a_newcomer_does_not_get_a_seat_that_is_offered(database: Database) -> None:
    where, who = await full_house(database, 1)
    await leave(database, who[0])
    late = await add_conversation(database, Address("telegram", "late"))
    assert isinstance(await sign_up(database, where, late), Waiting)


async def test_everybody_is_told_the_place_they_have_whoever_left_before_them(
    database: Database,
) -> None:
    where, who = await full_house(database, 6)
    for gone in (who[3], who[0], who[6]):
        await leave(database, gone)
    async with database.reading() as uow:
        line = [one.id for one in await uow.signups.active(where) if one.status == "waiting"]
        mine = [one for each in who for one in await ROOM.mine(uow, each, uow.now)]
    told = {one.id: one.place for one in mine if one.place is not None}
    assert told == {signup_id: place for place, signup_id in enumerate(line, start=1)}
    late = await add_conversation(database, Address("telegram", "late"))
    outcome = await sign_up(database, where, late)
    assert isinstance(outcome, Waiting)
    assert outcome.place == len(line) + 1


async def test_taking_an_offered_seat_twice_changes_nothing(database: Database) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    for _ in range(2):
        async with database.writing() as uow:
            (mine,) = await ROOM.mine(uow, who[2], uow.now)
            accepted = await ROOM.accept(uow, mine.id, who[2], uow.now)
        assert isinstance(accepted, Seat)
        assert (accepted.signup.status, accepted.signup.offer_until) == ("seat", None)
    assert await standing(database, where) == [(2, "seat"), (3, "seat"), (4, "waiting")]
    async with database.reading() as uow:
        assert await uow.outgoing.offers([who[2]]) == {}


async def test_nobody_can_touch_somebody_elses_place(database: Database) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    before = await standing(database, where)
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
        assert await ROOM.accept(uow, mine.id, who[3], uow.now) == TooLate()
        assert await ROOM.decline(uow, mine.id, who[3], uow.now) == TooLate()
        assert await ROOM.cancel(uow, mine.id, who[3], uow.now) == NotYours()
        assert await ROOM.cancel(uow, 99, who[3], uow.now) == NotYours()
    assert await standing(database, where) == before


async def test_who_waits_cannot_take_a_seat_that_was_not_offered(database: Database) -> None:
    where, who = await full_house(database)
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
        assert await ROOM.accept(uow, mine.id, who[2], uow.now) == TooLate()
        assert await ROOM.decline(uow, mine.id, who[2], uow.now) == TooLate()
    assert (3, "waiting") in await standing(database, where)


async def test_a_declined_seat_goes_to_the_next(database: Database) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
        assert isinstance(await ROOM.decline(uow, mine.id, who[2], uow.now), Cancelled)
    assert await standing(database, where) == [(2, "seat"), (4, "offered")]
    assert len(await said(database, who[3])) == 1


async def test_cancelling_an_offer_passes_it_on(database: Database) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    await leave(database, who[2])
    assert await standing(database, where) == [(2, "seat"), (4, "offered")]


async def test_an_offer_runs_out_after_its_time_and_goes_to_the_next(
    database: Database, clock: SetClock
) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    clock.advance(timedelta(hours=48) - timedelta(seconds=1))
    async with database.writing() as uow:
        assert await ROOM.tick(uow, uow.now) == 0
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
    clock.advance(timedelta(seconds=1))
    async with database.writing() as uow:
        assert await ROOM.accept(uow, mine.id, who[2], uow.now) == TooLate()
    for expected in (1, 0, 0):
        async with database.writing() as uow:
            assert await ROOM.tick(uow, uow.now) == expected
    assert await standing(database, where) == [(2, "seat"), (4, "offered")]
    assert (await said(database, who[2]))[-1].startswith("voorbij example")
    assert len(await said(database, who[2])) == 2
    assert len(await said(database, who[3])) == 1


async def test_an_offer_ends_when_the_session_begins(database: Database, clock: SetClock) -> None:
    where, who = await session(database, 1, days=1), await people(database, 3)
    for one in who:
        await sign_up(database, where, one)
    await leave(database, who[0])
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who[1], uow.now)
    assert mine.offer_until == MONDAY + timedelta(days=1)
    clock.advance(timedelta(days=1))
    async with database.writing() as uow:
        assert await ROOM.tick(uow, uow.now) == 1
    assert await said(database, who[2]) == []


async def test_a_larger_hall_is_offered_to_those_who_wait_by_number(database: Database) -> None:
    where, who = await full_house(database, 3)
    async with database.writing() as uow:
        await uow.training_sessions.change(where, capacity=4)
    late = await add_conversation(database, Address("telegram", "late"))
    assert isinstance(await sign_up(database, where, late), Waiting)
    async with database.writing() as uow:
        await ROOM.tick(uow, uow.now)
    assert [status for _, status in await standing(database, where)] == [
        "seat",
        "seat",
        "offered",
        "offered",
        "waiting",
        "waiting",
    ]
    assert [len(await said(database, one)) for one in who] == [0, 0, 1, 1, 0]


async def test_a_seat_of_a_session_that_was_cancelled_cannot_be_taken(
    database: Database,
) -> None:
    where, who = await full_house(database)
    await leave(database, who[0])
    async with database.writing() as uow:
        await uow.training_sessions.change(where, cancelled_at=uow.now)
        (mine,) = await ROOM.mine(uow, who[2], uow.now)
        assert await ROOM.accept(uow, mine.id, who[2], uow.now) == TooLate()


async def test_after_cancelling_one_can_sign_up_again_at_the_end_of_the_line(
    database: Database,
) -> None:
    where, who = await full_house(database, 1)
    await leave(database, who[0])
    assert isinstance(await sign_up(database, where, who[0]), Waiting)
    assert [number for number, _ in await standing(database, where)] == [2, 3, 4]


async def test_details_are_kept_as_they_were_given(database: Database) -> None:
    where, (anna,) = await session(database), await people(database, 1)
    await sign_up(database, where, anna)
    async with database.reading() as uow:
        (kept,) = await uow.signups.of(anna)
    assert (kept.name, kept.email, kept.municipality, kept.answers, kept.lang) == (
        DETAILS.name,
        DETAILS.email,
        DETAILS.municipality,
        DETAILS.answers,
        "nl",
    )


@pytest.mark.parametrize("lang", ["nl", "en"])
async def test_the_calendar_file_says_when_and_where_on_the_clock_of_the_office(
    database: Database, lang: str
) -> None:
    where = await session(database)
    async with database.reading() as uow:
        offering = await ROOM.offering(uow, where)
    assert offering is not None
    file = ROOM.calendar(offering, "en" if lang == "en" else "nl")
    assert (file.filename, file.media_type) == ("training.ics", "text/calendar")
    assert file == ROOM.calendar(offering, "en" if lang == "en" else "nl")
    assert all(len(line) <= 75 for line in file.content.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(file.content)
    (event,) = calendar.walk("VEVENT")
    assert event["uid"] == "s1-1@entrepreneur-desk"
    assert event.decoded("dtstart") == datetime(
        2026, 12, 7, 10, tzinfo=ZoneInfo("Europe/Amsterdam")
    )
    assert event.decoded("dtend").astimezone(UTC) == MONDAY + timedelta(days=14, hours=2)
    assert event["location"] == "Sample hall"
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Amsterdam"


async def test_who_is_on_the_list_of_a_session_that_is_called_off_is_told_once(
    database: Database,
) -> None:
    where, who = await full_house(database)
    for told in (len(who), 0):
        async with database.writing() as uow:
            assert await ROOM.cancel_session(uow, where, uow.now) == told
    assert await standing(database, where) == []
    for one in who:
        assert (await said(database, one))[-1].startswith("gaat niet door")
