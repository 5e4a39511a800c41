"""When an answer is promised: office hours only, on the office's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.rules import higher, open_now, promised_at, sort_key

ZONE = ZoneInfo("Europe/Amsterdam")
DUTCH = holidays.country_holidays("NL", years=range(2024, 2032))

MOMENTS = st.integers(0, 6 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def weekdays(day: date) -> tuple[time, time] | None:
    """Monday to Thursday from nine to five, Friday until noon."""
    if day.weekday() > 4:
        return None
    return (time(9), time(12) if day.weekday() == 4 else time(17))


def promise(text: str, hours: int) -> str:
    opened = datetime.fromisoformat(text).replace(tzinfo=ZONE)
    made = promised_at(opened.astimezone(UTC), hours, weekdays, DUTCH, ZONE)
    return made.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("opened", "hours", "promised"),
    [
        ("2026-11-23 10:00", 2, "2026-11-23 12:00"),
        ("2026-11-23 10:00", 8, "2026-11-24 10:00"),
        ("2026-11-23 15:00", 2, "2026-11-23 17:00"),
        ("2026-11-23 07:30", 2, "2026-11-23 11:00"),
        ("2026-11-23 20:00", 2, "2026-11-24 11:00"),
        ("2026-11-26 16:00", 8, "2026-11-30 13:00"),  # Thursday, short Friday, weekend
        ("2026-11-28 11:00", 1, "2026-11-30 10:00"),  # Saturday
        ("2026-12-24 16:00", 2, "2026-12-28 10:00"),  # Christmas, then the weekend
        ("2026-12-31 16:00", 2, "2027-01-04 10:00"),  # New Year's Day on a Friday
        ("2027-03-25 16:00", 8, "2027-03-30 16:00"),  # Good Friday, Easter, clock change
        ("2026-04-24 11:00", 2, "2026-04-28 10:00"),  # King's Day on Monday 27 April
        ("2025-05-02 11:00", 2, "2025-05-06 10:00"),  # 5 May is free every five years
        ("2026-10-23 11:30", 1, "2026-10-26 09:30"),  # winter time begins on the Sunday
    ],
)
def test_nights_weekends_and_dutch_holidays_do_not_count(
    opened: str, hours: int, promised: str
) -> None:
    assert promise(opened, hours) == promised


@given(
    MOMENTS,
    st.integers(1, 40),
)
def test_a_promise_lies_in_office_hours_and_never_before_the_hours_asked(
    opened: datetime, hours: int
) -> None:
    made = promised_at(opened, hours, weekdays, DUTCH, ZONE)
    local = made.astimezone(ZONE)
    begin_end = weekdays(local.date())
    assert begin_end is not None
    assert local.date() not in DUTCH
    assert begin_end[0] < local.time() <= begin_end[1]
    assert made - opened >= timedelta(hours=hours)
    assert made - opened < timedelta(days=30)


@given(
    MOMENTS,
    st.timedeltas(timedelta(0), timedelta(days=9)),
    st.integers(1, 16),
)
def test_who_comes_later_is_never_promised_sooner(
    opened: datetime, later: timedelta, hours: int
) -> None:
    first = promised_at(opened, hours, weekdays, DUTCH, ZONE)
    assert promised_at(opened + later, hours, weekdays, DUTCH, ZONE) >= first


def test_an_office_that_never_opens_still_gives_a_moment() -> None:
    opened = datetime(2026, 11, 23, tzinfo=UTC)
    assert promised_at(opened, 2, lambda _: None, DUTCH, ZONE) == opened + timedelta(days=60)


@pytest.mark.parametrize(
    ("local", "is_open"),
    [
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-22 12:00", False),
        ("2026-12-25 10:00", False),
    ],
)
def test_the_office_is_open_in_its_hours_only(local: str, is_open: bool) -> None:
    now = datetime.fromisoformat(local).replace(tzinfo=ZONE).astimezone(UTC)
    assert open_now(now, weekdays, DUTCH, ZONE) is is_open


def test_the_higher_urgency_counts() -> None:
    assert higher("normal", "high") == "high"
    assert higher("crisis", "high") == "crisis"


def test_the_most_urgent_case_stands_first_and_then_the_earliest_promise() -> None:
    early, late = datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)
    asked = [("normal", early), ("high", late), ("crisis", late), ("high", early)]
    assert sorted(asked, key=lambda one: sort_key(*one)) == [
        ("crisis", late),
        ("high", early),
        ("high", late),
        ("normal", early),
    ]
