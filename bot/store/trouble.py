"""Whether the database takes in what is written, and since when it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch of time (UTC) in which writes were refused, and how long it was in seconds."""

    since: datetime
    until: datetime
    seconds: float


class Trouble:
    """Watches every write of this process; kept in memory, because the database cannot keep it.

    A spell begins when the first write that was refused began, and ends with the first one that
    is committed.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began: tuple[datetime, float] | None = None
        self._over: Spell | None = None

    @property
    def since(self) -> datetime | None:
        """Since when writes are refused; `None` when they are not."""
        return None if self._began is None else self._began[0]

    def now(self) -> tuple[datetime, float]:
        """This moment on both clocks, to be given back with a refusal."""
        return self._clock.now(), self._clock.steady()

    def refused(self, began: tuple[datetime, float]) -> None:
        """A write that began then was refused."""
        if self._began is None:
            self._began = began

    def committed(self) -> None:
        """A write was committed."""
        if self._began is None:
            return
        (since, began_s), self._began = self._began, None
        spell = Spell(since, self._clock.now(), self._clock.steady() - began_s)
        before = self._over
        # Until somebody takes it, the first and the last of several spells count as one.
        self._over = (
            spell
            if before is None
            else replace(spell, since=before.since, seconds=before.seconds + spell.seconds)
        )

    def take(self) -> Spell | None:
        """The trouble that is over and was not taken before."""
        over, self._over = self._over, None
        return over

    def give_back(self, spell: Spell) -> None:
        """What was taken could not be told: somebody has to take it once more."""
        if self._over is None:
            self._over = spell
