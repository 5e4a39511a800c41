"""Meetings in words: which days, from when until when, and where."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store.meetings import Meeting
from bot.trainings.dates import Dates
from intents.material import Lang
from knowledge.load import load
from knowledge.wordbook import WordBook

ROOT = Path(__file__).parents[3]
ZONE = ZoneInfo("Europe/Amsterdam")


@pytest.fixture(scope="module")
def book() -> WordBook:
    return load(ROOT / "knowledge").words


def dates(book: WordBook, lang: Lang = "nl") -> Dates:
    return Dates(book(lang), ZONE, date(2026, 11, 23))


def evening(month: int, day: int, year: int = 2026, place: str = "Zaal 1") -> Meeting:
    starts = datetime(year, month, day, 19, 0, tzinfo=ZONE).astimezone(UTC)
    return Meeting(starts, starts + timedelta(minutes=150), place)


@pytest.mark.parametrize(
    ("plan", "nl", "en"),
    [
        ([evening(12, 1)], "1 december", "1 December"),
        ([evening(12, 1), evening(12, 8)], "1 en 8 december", "1 and 8 December"),
        (
            [evening(11, 24), evening(12, 1), evening(12, 8)],
            "24 november, 1 en 8 december",
            "24 November, 1 and 8 December",
        ),
        (
            [evening(12, 29), evening(1, 5, 2027)],
            "29 december en 5 januari 2027",
            "29 December and 5 January 2027",
        ),
    ],
)
def test_days_of_one_month_name_it_once_and_another_year_is_named(
    book: WordBook, plan: list[Meeting], nl: str, en: str
) -> None:
    assert dates(book).days(plan) == nl
    assert dates(book, "en").days(plan) == en


def test_a_meeting_says_when_it_ends_on_the_clock_of_the_office_in_summer_too(
    book: WordBook,
) -> None:
    assert dates(book).line(evening(12, 1)) == "dinsdag 1 december, 19:00 tot 21:30 uur"
    assert dates(book).line(evening(7, 6, 2027)) == "dinsdag 6 juli 2027, 19:00 tot 21:30 uur"
    assert dates(book, "en").line(evening(12, 1)) == "Tuesday 1 December, 19:00 to 21:30"


def test_a_meeting_over_midnight_names_the_day_on_which_it_ends(book: WordBook) -> None:
    night = Meeting(evening(12, 1).starts_at, evening(12, 2).starts_at, "Zaal 1")
    said = "dinsdag 1 december, 19:00 tot woensdag 2 december 19:00 uur"
    assert dates(book).line(night) == said


def test_a_place_stands_once_when_all_meetings_share_it_and_else_at_each(book: WordBook) -> None:
    here = dates(book).about([evening(12, 1), evening(12, 8)])
    assert here.count("Zaal 1") == 1
    there = dates(book).about([evening(12, 1), evening(12, 8, place="Zaal 2, Enschede")])
    assert "21:30 uur, Zaal 1" in there
    assert "21:30 uur, Zaal 2, Enschede" in there


def test_one_meeting_reads_as_it_always_did(book: WordBook) -> None:
    plan = [evening(12, 1, place="Zaal **1**")]
    assert dates(book).with_days("dinsdag", plan) == "dinsdag"
    assert dates(book).about(plan).startswith("Plaats: Zaal ")
    assert "**" not in dates(book).where(plan)
