"""Dates and times as people say them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.dialogue.moments import day_and_time, full_date, promise

ZONE = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 11, 24)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_moment_is_told_in_the_time_of_the_office() -> None:
    moment = _at("2026-12-01T18:00+00:00")
    assert day_and_time(moment, "nl", ZONE, TODAY) == "dinsdag 1 december om 19:00 uur"
    assert day_and_time(moment, "en", ZONE, TODAY) == "Tuesday 1 December at 19:00"


def test_another_year_is_named() -> None:
    moment = _at("2027-01-05T09:00+01:00")
    assert day_and_time(moment, "nl", ZONE, TODAY) == "dinsdag 5 januari 2027 om 09:00 uur"


def test_a_promise_is_rounded_up_to_a_quarter_of_an_hour() -> None:
    assert promise(_at("2026-11-25T10:03+01:00"), "en", ZONE, TODAY).endswith("10:15")
    assert promise(_at("2026-11-25T10:15+01:00"), "en", ZONE, TODAY).endswith("10:15")
    assert promise(_at("2026-11-25T16:59:01+01:00"), "en", ZONE, TODAY).endswith("17:00")


def test_a_date_has_its_year() -> None:
    assert full_date(date(2026, 11, 23), "nl") == "23 november 2026"
    assert full_date(date(2026, 11, 23), "en") == "23 November 2026"
