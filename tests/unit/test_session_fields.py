"""The form of a training session, read: what it means, or what is wrong with which field."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.console.session_fields import (
    MOST_MEETINGS,
    Planned,
    Typed,
    TypedMeeting,
    as_typed,
    meaning,
    typed_in,
)
from bot.store.meetings import MeetingRow

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
FIRST = TypedMeeting("2026-12-01", "19:00", "21:30", "Zaal 1")
SECOND = TypedMeeting("2026-12-08", "19:00", "21:30", "Zaal 1")


def read(*meetings: TypedMeeting, capacity: str = "12", training: str = "a") -> object:
    return meaning(Typed(training, capacity, meetings), {"a"}, ZONE, NOW)


def test_meetings_are_read_on_the_clock_of_the_office_and_put_in_order() -> None:
    found = read(SECOND, FIRST)
    assert isinstance(found, Planned)
    first, second = found.meetings
    assert first.starts_at == datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    assert second.ends_at == datetime(2026, 12, 8, 20, 30, tzinfo=UTC)


def test_a_meeting_with_nothing_filled_in_is_not_meant_but_one_there_must_be() -> None:
    found = read(FIRST, TypedMeeting())
    assert isinstance(found, Planned)
    assert len(found.meetings) == 1
    needed = {f"{part}-0": "needed" for part in ("date", "start", "end", "place")}
    assert read(TypedMeeting()) == needed
    assert read(TypedMeeting(), TypedMeeting()) == needed


@pytest.mark.parametrize(
    ("second", "wrong"),
    [
        (TypedMeeting("2026-12-08", "19:00", "21:30", ""), {"place-1": "needed"}),
        (
            TypedMeeting("8 december", "7 uur", "", "Z"),
            {"date-1": "date", "start-1": "time", "end-1": "needed"},
        ),
        (TypedMeeting("2026-12-08", "19:00", "19:00", "Z"), {"end-1": "end"}),
        (TypedMeeting("2026-11-23", "09:00", "12:00", "Z"), {"date-1": "past"}),
        (TypedMeeting("2029-01-01", "19:00", "21:00", "Z"), {"date-1": "far"}),
        (TypedMeeting("2026-12-01", "21:00", "22:00", "Z"), {"start-1": "overlap"}),
        (TypedMeeting("2026-12-01", "19:00", "21:30", "Z"), {"start-1": "overlap"}),
        (TypedMeeting("2026-12-08", "19:00", "21:30", "Z" * 201), {"place-1": "long"}),
    ],
)
def test_what_is_wrong_is_told_at_its_own_field(
    second: TypedMeeting, wrong: dict[str, str]
) -> None:
    assert read(FIRST, second) == wrong


@pytest.mark.parametrize("capacity", ["", "0", "-1", "10001", "twaalf", "1,5", "²", "9" * 5000])
def test_seats_are_a_whole_number(capacity: str) -> None:
    assert read(FIRST, capacity=capacity) == {"capacity": "number"}


def test_a_training_that_is_not_in_the_catalogue_is_wrong() -> None:
    assert read(FIRST, training="b") == {"training": "choose"}


def test_a_stored_meeting_may_lie_in_the_past_and_reads_back_as_it_is_stored() -> None:
    starts = NOW - timedelta(days=7)
    row = MeetingRow(1, starts, starts + timedelta(hours=2), "Zaal 1")
    typed = as_typed("a", 12, [row], ZONE)
    found = meaning(typed, {"a"}, ZONE, NOW, [row])
    assert isinstance(found, Planned)
    assert found.meetings == (row.plan,)
    assert meaning(typed, {"a"}, ZONE, NOW) == {"date-0": "past"}


def test_one_more_meeting_is_a_week_later_at_the_same_time_and_place_up_to_a_limit() -> None:
    typed = Typed("a", "12", (FIRST,)).with_one_more()
    assert typed.meetings == (FIRST, SECOND)
    assert typed.without(0).meetings == (SECOND,)
    assert typed.without(7) == typed
    assert typed.without(0).without(0).meetings == (SECOND,)
    for _ in range(2 * MOST_MEETINGS):
        typed = typed.with_one_more()
    assert len(typed.meetings) == MOST_MEETINGS


@given(
    st.dictionaries(
        st.sampled_from(["date-0", "start-0", "end-0", "place-0", "capacity"]), st.text()
    )
)
def test_whatever_is_typed_is_either_a_plan_or_told_to_be_wrong(form: dict[str, str]) -> None:
    found = meaning(typed_in(form), {"a"}, ZONE, NOW)
    assert isinstance(found, dict)
    assert found
