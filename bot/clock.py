"""The one place where the desk reads the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Gives the present instant; every rule gets its `now` from here."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    __slots__ = ()

    def now(self) -> datetime:
        """The present instant of the machine, aware, in UTC."""
        return datetime.now(UTC)


class SetClock:
    """A clock that stands still until it is moved: for replaying conversations and rehearsals."""

    __slots__ = ("_now",)

    def __init__(self, start: datetime) -> None:
        self._now = _utc(start)

    def now(self) -> datetime:
        """The instant the clock was set to, aware, in UTC."""
        return self._now

    def set(self, instant: datetime) -> None:
        """Put the clock at `instant` (aware). Raises ValueError without a time zone."""
        self._now = _utc(instant)

    def advance(self, step: timedelta) -> datetime:
        """Move the clock by `step` and give the new instant."""
        self._now += step
        return self._now


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("a clock needs an instant with a time zone")
    return instant.astimezone(UTC)
