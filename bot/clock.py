"""The one place where the desk reads the time."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Gives the present instant; every rule gets its `now` from here.

    Two clocks in one: `now` is the calendar, which somebody may set; `steady` only goes forward
    and tells how much time has passed.
    """

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    def steady(self) -> float:
        """Seconds since some moment of long ago; nobody can set this clock."""
        ...


class SystemClock:
    """The clock of the machine."""

    __slots__ = ()

    def now(self) -> datetime:
        """The present instant of the machine, aware, in UTC."""
        return datetime.now(UTC)

    def steady(self) -> float:
        """Seconds since the machine started, the time included that it was asleep."""
        return time.clock_gettime(time.CLOCK_BOOTTIME)


class SetClock:
    """A clock that stands still until it is moved: for replaying conversations and rehearsals.

    `set` and `advance` let time pass; `jump` is somebody turning the hands.
    """

    __slots__ = ("_now", "_steady")

    def __init__(self, start: datetime) -> None:
        self._now = _utc(start)
        self._steady = 0.0

    def now(self) -> datetime:
        """The instant the clock was set to, aware, in UTC."""
        return self._now

    def steady(self) -> float:
        """Seconds that have passed since this clock was made."""
        return self._steady

    def set(self, instant: datetime) -> None:
        """Let time pass until `instant` (aware). Raises ValueError without a time zone.

        An earlier instant is reached by turning the hands back: no time passes.
        """
        self.advance(_utc(instant) - self._now)

    def advance(self, step: timedelta) -> datetime:
        """Let `step` pass and give the new instant."""
        self._steady += max(0.0, step.total_seconds())
        return self.jump(step)

    def jump(self, step: timedelta) -> datetime:
        """Turn the hands by `step` while no time passes, and give the new instant."""
        self._now += step
        return self._now


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("a clock needs an instant with a time zone")
    return instant.astimezone(UTC)
