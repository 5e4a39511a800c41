"""Who gets a seat. Pure: everything is handed in, `now` included."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.store.trainings import OFFERED, SEAT, WAITING, SessionRow, SignupRow


def free_seats(session: SessionRow, listed: Sequence[SignupRow]) -> int:
    """Seats that nobody holds and that are offered to nobody (never below 0)."""
    taken = sum(one.status in (SEAT, OFFERED) for one in listed)
    return max(0, session.capacity - taken)


def status_for_newcomer(session: SessionRow, listed: Sequence[SignupRow]) -> str:
    """`seat` or `waiting`: nobody who comes later passes someone who waits."""
    someone_waits = any(one.status == WAITING for one in listed)
    return SEAT if free_seats(session, listed) > 0 and not someone_waits else WAITING


def to_offer(session: SessionRow, listed: Sequence[SignupRow]) -> list[SignupRow]:
    """Who gets an offer now: as many first waiters, by number, as there are free seats."""
    waiting = sorted((one for one in listed if one.status == WAITING), key=lambda one: one.number)
    return waiting[: free_seats(session, listed)]


def place_in_line(signup_id: int, listed: Sequence[SignupRow]) -> int:
    """The person's place on the waiting list, counted from 1."""
    waiting = sorted((one for one in listed if one.status == WAITING), key=lambda one: one.number)
    return 1 + [one.id for one in waiting].index(signup_id)


def offer_until(now: datetime, starts_at: datetime, offer_time: timedelta) -> datetime:
    """When an offer runs out: after the offer time, and never after the session has begun."""
    return min(now + offer_time, starts_at)


def closed_because(session: SessionRow | None, now: datetime) -> str | None:
    """Why nobody can sign up: `unknown`, `cancelled` or `begun`; `None` when they can."""
    if session is None:
        return "unknown"
    if session.cancelled_at is not None:
        return "cancelled"
    return "begun" if session.starts_at <= now else None
