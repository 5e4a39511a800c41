"""Which answers ask for an eye, who is told, and how often."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from bot.store.answer_notices import Told
from bot.store.staff import StaffRow
from bot.upkeep.rules import hearers, mended, stale, to_tell
from knowledge.model import Entry, Source
from knowledge.shelf_life import Shelf

NEW_YEAR = date(2027, 1, 1)
DAY = timedelta(days=1)


def _entry(
    name: str, until: date | None = NEW_YEAR, owner: str = "editors", months: int | None = None
) -> Entry:
    return Entry(
        id=name,
        topic="kor",
        category="tax",
        kind="answer",
        owner=owner,
        status="published",
        sensitive=False,
        complex=False,
        expertise="starters",
        checked_on=date(2026, 11, 23),
        expires_on=until,
        review_months=months,
        sources=(Source("Example", "https://example.org"),),
        related=(),
        questions={"nl": ("wat",), "en": ("what",)},
        answer={"nl": "Dit.", "en": "This."},
    )


def _year(*entries: Entry, first: date, days: int) -> dict[date, dict[str, list[str]]]:
    """What each owner hears on each day, when the desk looks every day."""
    told: dict[str, Told] = {}
    heard: dict[date, dict[str, list[str]]] = {}
    for day in (first + number * DAY for number in range(days)):
        due = to_tell(stale(entries, day), told, day)
        for some in due.values():
            told |= {one.entry.id: one.told(day) for one in some}
        if due:
            heard[day] = {who: [one.entry.id for one in some] for who, some in due.items()}
    return heard


def _account(number: int, role: str, *, ended: bool = False) -> StaffRow:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    name = f"p{number}"
    disabled = now if ended else None
    return StaffRow(number, f"{name}@example.org", name, role, None, False, 1, now, disabled)


@pytest.mark.parametrize(
    ("day", "dated", "reviewed"),
    [
        (date(2026, 12, 1), None, None),
        (date(2026, 12, 2), Shelf.EXPIRES, Shelf.DUE),
        (date(2026, 12, 31), Shelf.EXPIRES, Shelf.DUE),
        (date(2027, 1, 1), Shelf.EXPIRED, Shelf.OVERDUE),
    ],
)
def test_an_entry_asks_for_an_eye_from_thirty_days_before_its_day(
    day: date, dated: Shelf | None, reviewed: Shelf | None
) -> None:
    checked = replace(_entry("b", None, months=1), checked_on=date(2026, 12, 1))
    assert {one.entry.id: one.shelf for one in stale([_entry("a"), checked], day)} == {
        name: shelf for name, shelf in (("a", dated), ("b", reviewed)) if shelf
    }


def test_an_owner_hears_once_in_time_once_on_the_day_and_every_week_after_it() -> None:
    heard = _year(_entry("a"), first=date(2026, 11, 1), days=90)
    assert heard == {
        day: {"editors": ["a"]}
        for day in (
            date(2026, 12, 2),
            NEW_YEAR,
            NEW_YEAR + 7 * DAY,
            NEW_YEAR + 14 * DAY,
            NEW_YEAR + 21 * DAY,
            NEW_YEAR + 28 * DAY,
        )
    }


def test_what_is_too_old_is_named_again_together_however_the_days_lie() -> None:
    entries = [_entry(f"e{number}", NEW_YEAR + number * DAY) for number in range(5)]
    heard = _year(*entries, first=NEW_YEAR + 4 * DAY, days=25)
    every = [one.id for one in entries]
    assert heard == {NEW_YEAR + days * DAY: {"editors": every} for days in (4, 11, 18, 25)}
    news = _year(*entries, first=date(2026, 11, 1), days=100)
    reminders = [day for day in news if day > NEW_YEAR + 4 * DAY]
    assert all(later - day == 7 * DAY for day, later in pairwise(reminders))


def test_an_answer_that_is_still_good_is_not_named_again() -> None:
    entries = [_entry("old", date(2026, 12, 2)), _entry("good")]
    heard = _year(*entries, first=date(2026, 12, 2), days=29)
    assert [day for day, who in heard.items() if "good" in who["editors"]] == [date(2026, 12, 2)]
    assert len(heard) == 5


def test_another_owner_or_another_day_is_news() -> None:
    first = stale([_entry("a")], date(2026, 12, 10))
    told = {"a": first[0].told(date(2026, 12, 10))}
    assert to_tell(first, told, date(2026, 12, 11)) == {}
    for changed in (_entry("a", owner="Jo@example.org"), _entry("a", date(2026, 12, 30))):
        found = stale([changed], date(2026, 12, 11))
        assert to_tell(found, told, date(2026, 12, 11)) == {found[0].owner: found}
    assert stale([_entry("a", owner=" Jo@example.org")], NEW_YEAR)[0].owner == "jo@example.org"


def test_what_was_mended_or_is_gone_counts_as_never_told() -> None:
    told = {name: Told("editors", True, NEW_YEAR, NEW_YEAR) for name in ("a", "b", "gone")}
    found = stale([_entry("a"), _entry("b", NEW_YEAR + 365 * DAY)], NEW_YEAR + DAY)
    assert mended(found, told) == {"b", "gone"}


def test_a_day_that_was_told_by_a_wrong_clock_silences_nobody() -> None:
    found = stale([_entry("a")], NEW_YEAR)
    told = {"a": Told("editors", True, NEW_YEAR, NEW_YEAR + 400 * DAY)}
    assert to_tell(found, told, NEW_YEAR) == {"editors": found}


@pytest.mark.parametrize(
    ("owner", "hears"),
    [
        ("editors", [3]),
        ("coordinators", [2]),
        ("advisors", [1]),
        ("p1@example.org", [1]),
        ("p4@example.org", [2]),
        ("nobody@example.org", [2]),
        ("somebody", [2]),
    ],
)
def test_a_group_an_address_or_else_the_coordinators_are_told(owner: str, hears: list[int]) -> None:
    staff = [_account(1, "advisor"), _account(2, "coordinator"), _account(3, "editor")]
    staff.append(_account(4, "editor", ended=True))
    assert [one.id for one in hearers(owner, staff)] == hears


def test_without_editors_the_coordinators_are_told_and_without_these_everybody() -> None:
    one, two = _account(1, "advisor"), _account(2, "coordinator")
    assert hearers("editors", [one, two]) == (two,)
    assert hearers("editors", [one, _account(3, "coordinator", ended=True)]) == (one,)
    assert hearers("editors", []) == ()
