"""When an answer is promised, and which urgency counts. Pure."""

from __future__ import annotations

from collections.abc import Callable, Container
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

OpenOn = Callable[[date], tuple[time, time] | None]

_ORDER = ("normal", "high", "crisis")
_LONGEST_SEARCH = timedelta(days=60)


def promised_at(
    opened_at: datetime,
    office_hours: int,
    open_on: OpenOn,
    holidays: Container[date],
    zone: ZoneInfo,
) -> datetime:
    """The moment (UTC) by which an advisor replies: `office_hours` open hours after opening.

    Nights, weekdays on which the office is closed, and public holidays do not count.
    """
    local = opened_at.astimezone(zone)
    left = timedelta(hours=office_hours)
    day = local.date()
    while day - local.date() < _LONGEST_SEARCH:
        hours = None if day in holidays else open_on(day)
        if hours is not None:
            begin = datetime.combine(day, hours[0], tzinfo=zone)
            end = datetime.combine(day, hours[1], tzinfo=zone)
            begin = max(begin, local)
            if begin + left <= end:
                return (begin + left).astimezone(UTC)
            if begin < end:
                left -= end - begin
        day += timedelta(days=1)
    return opened_at + _LONGEST_SEARCH


def open_now(now: datetime, open_on: OpenOn, holidays: Container[date], zone: ZoneInfo) -> bool:
    """Whether the office is open at this moment."""
    local = now.astimezone(zone)
    hours = None if local.date() in holidays else open_on(local.date())
    return hours is not None and hours[0] <= local.time() < hours[1]


def higher(one: str, other: str) -> str:
    """The higher of two urgencies: normal, high, crisis."""
    return max(one, other, key=_ORDER.index)


def sort_key(urgency: str, promised: datetime) -> tuple[int, datetime]:
    """Order of the list of cases: most urgent first, then the earliest promise."""
    return (-_ORDER.index(urgency), promised)
