"""Sessions with several meetings: changing them, telling people, reminders, the calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest

from bot.clock import SetClock
from bot.messages import Address, Delivery
from bot.privacy.service import Privacy
from bot.store.database import Database
from bot.store.meetings import Meeting, MeetingRow
from bot.store.trainings import NewSession, SessionRow
from bot.trainings.planning import Planning
from bot.trainings.service import Trainings
from bot.trainings.values import AsItWas, Change, Gone, Offering, Replanned, TooFewSeats
from bot.trainings.voice import Voice
from knowledge.load import load
from tests.integration.running import MONDAY, add_conversation
from tests.integration.running_rooms import DETAILS, privacy

ZONE = ZoneInfo("Europe/Amsterdam")
VOICE = Voice({}, load(Path(__file__).parents[3] / "knowledge").words, ZONE)
ROOM, PLANNING = Trainings(VOICE, timedelta(hours=48)), Planning(VOICE, timedelta(hours=24))
DAY = timedelta(days=1)


def on(day: int, place: str = "Zaal 1", hours: int = 2) -> Meeting:
    starts = MONDAY + timedelta(days=day)
    return Meeting(starts, starts + timedelta(hours=hours), place)


async def plan(database: Database, *days: int, capacity: int = 2) -> int:
    async with database.writing() as uow:
        meetings = [on(day) for day in days]
        return await uow.training_sessions.add(NewSession("s1", "example", meetings, capacity, []))


async def sign_up(database: Database, session: int, name: str) -> int:
    who = await add_conversation(database, Address("telegram", name))
    async with database.writing() as uow:
        await ROOM.sign_up(uow, session, who, DETAILS, "nl", uow.now)
    return who


async def change(
    database: Database, session: int, meetings: Sequence[Meeting], capacity: int = 2
) -> Change:
    async with database.writing() as uow:
        return await PLANNING.change(uow, session, meetings, capacity, uow.now)


async def remind(database: Database) -> int:
    async with database.writing() as uow:
        return await PLANNING.remind(uow)


async def said(database: Database, who: int) -> list[str]:
    async with database.reading() as uow:
        return [line.text for line in await uow.transcript.lines(who)]


async def stored(database: Database, session: int) -> SessionRow:
    async with database.reading() as uow:
        found = await uow.training_sessions.get(session)
    assert found is not None
    return found


def events(offering: Offering) -> list[Any]:
    content = ROOM.calendar(offering, "nl").content
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


async def offering(database: Database, session: int) -> Offering:
    async with database.reading() as uow:
        found = await ROOM.offering(uow, session)
    assert found is not None
    return found


async def test_the_calendar_file_has_an_event_for_each_meeting_in_the_zone_of_the_office(
    database: Database,
) -> None:
    session = await plan(database, 7, 14, 21)
    found = events(await offering(database, session))
    assert [one["SUMMARY"] for one in found] == [f"example ({n} van 3)" for n in (1, 2, 3)]
    assert [one["DTSTART"].dt for one in found] == [
        (MONDAY + day * DAY).astimezone(ZONE) for day in (7, 14, 21)
    ]
    assert {str(one["DTSTART"].dt.tzinfo) for one in found} == {"Europe/Amsterdam"}
    assert len({one["UID"] for one in found}) == 3


async def test_a_meeting_that_is_moved_keeps_its_uid_and_counts_its_changes(
    database: Database,
) -> None:
    session = await plan(database, 7, 14)
    before = events(await offering(database, session))
    await change(database, session, [on(7), on(15)])
    after = events(await offering(database, session))
    assert [one["UID"] for one in after] == [one["UID"] for one in before]
    assert [one["SEQUENCE"] for one in after] == [0, 1]


async def test_people_on_the_list_hear_of_other_meetings_and_get_a_new_calendar_file(
    database: Database,
) -> None:
    session = await plan(database, 7, 14, capacity=1)
    seated, waiting = await sign_up(database, session, "a"), await sign_up(database, session, "b")
    assert await change(database, session, [on(7), on(15)], capacity=1) == Replanned(told=2)
    async with database.reading() as uow:
        (line,) = await uow.transcript.lines(seated)
        (other,) = await uow.transcript.lines(waiting)
    assert "dinsdag 8 december, 10:00 tot 12:00 uur" in line.text
    assert line.document is not None
    assert line.document.content.count(b"BEGIN:VEVENT") == 2
    assert other.document is None
    assert "wachtlijst" in other.text
    assert await change(database, session, [on(7), on(15)], capacity=1) == AsItWas()
    assert len(await said(database, seated)) == 1


async def test_more_seats_alone_are_no_news_and_fewer_than_people_are_refused(
    database: Database,
) -> None:
    session = await plan(database, 7)
    who = [await sign_up(database, session, name) for name in "ab"]
    assert await change(database, session, [on(7)], capacity=5) == Replanned(told=0)
    assert await change(database, session, [on(8)], capacity=1) == TooFewSeats(taken=2)
    found = await stored(database, session)
    assert (found.capacity, found.starts_at) == (5, on(7).starts_at)
    assert [await said(database, one) for one in who] == [[], []]


async def test_a_session_that_was_called_off_cannot_be_changed(database: Database) -> None:
    session = await plan(database, 7)
    async with database.writing() as uow:
        await ROOM.cancel_session(uow, session, uow.now)
    assert await change(database, session, [on(8)]) == Gone("cancelled")


async def test_an_offer_ends_with_the_start_of_the_first_meeting_also_when_that_comes_nearer(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7, 14, capacity=1)
    first = await sign_up(database, session, "a")
    waits = await sign_up(database, session, "b")
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, first, uow.now)
        await ROOM.cancel(uow, mine.id, first, uow.now)
    await change(database, session, [on(1), on(14)], capacity=1)
    async with database.reading() as uow:
        (offered,) = await ROOM.mine(uow, waits, clock.now())
    assert offered.offer_until == on(1).starts_at


async def test_each_meeting_is_reminded_of_once_a_day_before_and_the_rest_is_named(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7, 14, 21, capacity=1)
    who, waits = await sign_up(database, session, "a"), await sign_up(database, session, "b")
    counts = []
    for day in (5, 6, 6.5, 7, 12, 13, 20, 22):
        clock.set(MONDAY + timedelta(days=day))
        counts.append(await remind(database))
    assert counts == [0, 1, 0, 0, 0, 1, 1, 0]
    first, second, third = await said(database, who)
    assert first.startswith("Een herinnering: de eerste van de 3 bijeenkomsten")
    assert first.endswith("Daarna nog: 7 en 14 december.")
    assert "bijeenkomst 2 van 3" in second
    assert second.endswith("Daarna nog: 14 december.")
    assert "Daarna" not in third
    assert await said(database, waits) == []
    async with database.reading() as uow:
        due = await uow.outgoing.due()
    # Broadcasts have a sender of their own: at most once, never before a reply.
    assert not [row for row in due if row.delivery == Delivery.BROADCAST.value]


async def test_a_meeting_that_has_begun_or_was_called_off_is_not_reminded_of(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7, 14)
    who = await sign_up(database, session, "a")
    clock.set(on(7).starts_at)
    assert await remind(database) == 0
    async with database.writing() as uow:
        await ROOM.cancel_session(uow, session, uow.now)
    clock.set(on(13).starts_at)
    assert await remind(database) == 0
    assert len(await said(database, who)) == 1


async def test_a_meeting_that_is_moved_is_reminded_of_again_unless_people_have_just_heard(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7)
    who = await sign_up(database, session, "a")
    clock.set(on(6).starts_at)
    assert await remind(database) == 1
    await change(database, session, [on(10)])
    clock.set(on(9).starts_at)
    assert await remind(database) == 1
    moved = Meeting(on(10).starts_at - timedelta(hours=1), on(10).ends_at, "Zaal 1")
    await change(database, session, [moved])
    assert await remind(database) == 0
    assert len(await said(database, who)) == 4


async def _waiting_reminders(database: Database) -> int:
    async with database.reading() as uow:
        return len(await uow.broadcasts.waiting("reminder:%"))


async def _reminded(database: Database, clock: SetClock) -> tuple[int, list[int]]:
    """A session of two meetings, and two people whose reminder of the first waits to be sent."""
    session = await plan(database, 7, 14)
    people = [await sign_up(database, session, name) for name in "ab"]
    clock.set(on(6).starts_at)
    assert await remind(database) == 2
    # The twin: nothing happened, so both still wait.
    assert await _waiting_reminders(database) == 2
    return session, people


async def test_who_gives_up_the_seat_is_not_reminded_any_more_and_others_are(
    database: Database, clock: SetClock
) -> None:
    _, (who, _) = await _reminded(database, clock)
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, who, uow.now)
        await ROOM.cancel(uow, mine.id, who, uow.now)
    assert await _waiting_reminders(database) == 1


async def test_of_a_session_that_is_called_off_or_moved_no_reminder_is_left(
    database: Database, clock: SetClock
) -> None:
    session, _ = await _reminded(database, clock)
    await change(database, session, [on(10), on(14)])
    assert await _waiting_reminders(database) == 0
    clock.set(on(9).starts_at)
    assert await remind(database) == 2
    async with database.writing() as uow:
        await ROOM.cancel_session(uow, session, uow.now)
    assert await _waiting_reminders(database) == 0


async def test_a_reminder_that_could_not_be_sent_before_the_meeting_is_not_sent_after_it(
    database: Database, clock: SetClock
) -> None:
    await _reminded(database, clock)
    clock.set(on(7).starts_at - timedelta(seconds=1))
    await remind(database)
    assert await _waiting_reminders(database) == 2
    clock.set(on(7).starts_at)
    await remind(database)
    assert await _waiting_reminders(database) == 0


async def test_who_was_on_a_list_when_it_was_called_off_is_known_and_nobody_who_left_before(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7)
    left, _ = [await sign_up(database, session, name) for name in "ab"]
    async with database.writing() as uow:
        (mine,) = await ROOM.mine(uow, left, uow.now)
        await ROOM.cancel(uow, mine.id, left, uow.now)
    clock.set(on(1).starts_at)
    async with database.writing() as uow:
        await ROOM.cancel_session(uow, session, uow.now)
    async with database.reading() as uow:
        found = await uow.signups.called_off(session, on(1).starts_at)
        assert await uow.signups.active(session) == []
    assert [one.number for one in found] == [2]


async def test_nobody_comes_in_after_the_first_meeting_but_who_is_in_can_still_leave(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7, 14)
    who = await sign_up(database, session, "a")
    clock.set(on(8).starts_at)
    late = await add_conversation(database, Address("telegram", "late"))
    async with database.writing() as uow:
        assert await ROOM.sign_up(uow, session, late, DETAILS, "nl", uow.now) == Gone("begun")
        assert await ROOM.upcoming(uow, uow.now) == []
        (mine,) = await ROOM.mine(uow, who, uow.now)
        await ROOM.cancel(uow, mine.id, who, uow.now)
        assert await ROOM.mine(uow, who, uow.now) == []


async def test_places_are_kept_until_the_last_meeting_is_over(
    database: Database, clock: SetClock
) -> None:
    session = await plan(database, 7, 14)
    who = await sign_up(database, session, "a")
    rooms: Privacy = privacy()
    for at, needed in ((on(14).ends_at - timedelta(minutes=1), 1), (on(14).ends_at, 0)):
        clock.set(at)
        async with database.reading() as uow:
            assert len(await ROOM.mine(uow, who, at)) == needed
    await _term(database, clock, rooms, on(14).ends_at + timedelta(days=90), forgotten=False)
    after = on(14).ends_at + timedelta(days=90, minutes=1)
    await _term(database, clock, rooms, after, forgotten=True)


async def _term(
    database: Database, clock: SetClock, rooms: Privacy, at: datetime, *, forgotten: bool
) -> None:
    clock.set(at)
    async with database.writing() as uow:
        await rooms.expire(uow, at)
        (session,) = await uow.training_sessions.all()
        (signup,) = await uow.signups.active(session.id)
    assert (signup.email == "") is forgotten


@pytest.mark.parametrize("places", [("Zaal 1", "Zaal 1"), ("Zaal 1", "Zaal 2")])
async def test_a_change_of_place_is_told_too(database: Database, places: tuple[str, str]) -> None:
    session = await plan(database, 7)
    who = await sign_up(database, session, "a")
    await change(database, session, [on(7, places[1])])
    assert len(await said(database, who)) == (places[0] != places[1])


def test_a_meeting_row_gives_the_plan_it_stands_for() -> None:
    one = on(7)
    assert MeetingRow(1, one.starts_at, one.ends_at, one.place).plan == one
