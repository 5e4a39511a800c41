"""Who gets a seat. Pure: everything is handed in, `now` included."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.store.meetings import MeetingRow
from bot.store.trainings import SEAT, WAITING, SessionRow, Tally


def free_seats(session: SessionRow, tally: Tally) -> int:
    """Seats that nobody holds and that are offered to nobody (never below 0)."""
    return max(0, session.capacity - tally.seats - tally.offered)


def status_for_newcomer(session: SessionRow, tally: Tally) -> str:
    """`seat` or `waiting`: nobody who comes later passes someone who waits."""
    return SEAT if free_seats(session, tally) > 0 and not tally.waiting else WAITING


def with_newcomer(tally: Tally, status: str) -> Tally:
    """The tally with one more of what `status_for_newcomer` gave."""
    if status == SEAT:
        return replace(tally, seats=tally.seats + 1)
    return replace(tally, waiting=tally.waiting + 1)


def offers_to_make(session: SessionRow, tally: Tally) -> int:
    """How many of the first who wait, by number, get an offer now: one for each free seat."""
    return min(free_seats(session, tally), tally.waiting)


def place_in_line(waiting_before: int) -> int:
    """The place on the waiting list, counted from 1, behind so many who wait with lower numbers."""
    return 1 + waiting_before


def offer_until(now: datetime, starts_at: datetime, offer_time: timedelta) -> datetime:
    """When an offer runs out: after the offer time, and never after the session has begun.

    `starts_at` is the start of the first meeting: who comes in later has missed something.
    """
    return min(now + offer_time, starts_at)


def closed_because(session: SessionRow | None, now: datetime) -> str | None:
    """Why nobody can sign up: `unknown`, `cancelled` or `begun`; `None` when they can.

    A session has begun at the start of its first meeting, because the meetings build on each other.
    """
    if session is None:
        return "unknown"
    if session.cancelled_at is not None:
        return "cancelled"
    return "begun" if session.starts_at <= now else None


def to_remind(now: datetime, meeting: MeetingRow, before: timedelta) -> bool:
    """Whether the people of a meeting are to be reminded now: before each one, once.

    Not any more when it has begun: after an outage a late reminder would only puzzle.
    """
    due = meeting.starts_at - before
    return meeting.reminded_at is None and due <= now < meeting.starts_at
