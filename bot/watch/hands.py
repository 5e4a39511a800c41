"""Whether the hands of the clock were turned: the calendar against time that passed."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock

JUMP = timedelta(minutes=2)
"""The least that counts as turned: smaller corrections are everyday work of a time server."""
PROOF_S = 600.0
"""Seconds that a clock must run steadily after it was turned before it is believed."""


class Hands:
    """Compares both sides of a clock at every look."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen = self._difference()
        self._believed = self._seen
        self._turned_s: float | None = None

    @property
    def steady(self) -> bool:
        """Whether the calendar is believed: what cannot be undone waits until it is."""
        return self._turned_s is None

    def look(self) -> timedelta | None:
        """How far the hands were turned since the last look; `None` when they were not."""
        found = self._difference()
        turned, self._seen = timedelta(seconds=found - self._seen), found
        if abs(turned) >= JUMP:
            self._turned_s = self._clock.steady()
        if self._turned_s is None:
            # Small corrections add up over a year; they are no reason for distrust.
            self._believed = found
        elif abs(found - self._believed) < JUMP.total_seconds():
            # Back where it was: whoever turned it has put it right.
            self._turned_s = None
        return turned if abs(turned) >= JUMP else None

    def settle(self) -> bool:
        """Believe a clock that has run steadily for long enough; gives whether that is now."""
        if self._turned_s is None or self._clock.steady() - self._turned_s < PROOF_S:
            return False
        self._believed, self._turned_s = self._seen, None
        return True

    def _difference(self) -> float:
        return self._clock.now().timestamp() - self._clock.steady()
