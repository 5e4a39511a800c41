"""The fake's clock: it runs with real time until a test freezes, sets or moves it."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class Clock:
    """Unix time in seconds; retention, dates, limits and the ledger read it.

    A running clock may be shifted; a frozen one only moves when it is told to.
    """

    def __init__(self, frozen_at: float | None = None) -> None:
        self._frozen_at = frozen_at
        self._shift = 0.0

    def now(self) -> float:
        """The current Unix time in seconds."""
        if self._frozen_at is not None:
            return self._frozen_at
        return time.time() + self._shift

    @property
    def stands_still(self) -> bool:
        """Whether only a test moves it."""
        return self._frozen_at is not None

    def freeze(self, at: float | None = None) -> None:
        """Stop the clock at Unix time `at`, or where it stands."""
        self._frozen_at = self.now() if at is None else at

    def run(self) -> None:
        """Let a frozen clock run on from where it stands."""
        self._shift = self.now() - time.time()
        self._frozen_at = None

    def advance(self, seconds: float) -> None:
        """Move the clock by `seconds`; a negative number moves it back."""
        if self._frozen_at is not None:
            self._frozen_at += seconds
        else:
            self._shift += seconds


def unix(at: datetime | float | str) -> float:
    """Unix seconds of a zone-aware datetime, of ISO 8601 text, or of a number.

    Raises ValueError for a time without a zone.
    """
    if isinstance(at, str):
        at = datetime.fromisoformat(at)
    if isinstance(at, datetime):
        if at.tzinfo is None:
            raise ValueError("a time needs its zone")
        return at.astimezone(UTC).timestamp()
    return float(at)
