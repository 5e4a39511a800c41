"""When Telegram was last heard well: an answer came, and all that was in it is committed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock

GAP_S = 150.0
"""Seconds of silence after which hearing counts as begun anew: Telegram keeps a press as long."""


@dataclass(frozen=True, slots=True)
class Again:
    """People could be heard again at `at`, after `gap` of silence (`None`: since the start)."""

    at: datetime
    gap: timedelta | None


class Pulse:
    """What the hearing leaves for whoever watches over it; kept in memory.

    `again` is set when hearing began (anew), until somebody clears it; `latest` is when people were
    last heard. `drained` says that nothing waits at Telegram that is known of. `refused`: the
    token is not good any more.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._beat_s = clock.steady()
        self.again: Again | None = None
        self.latest: datetime | None = None
        self.drained = False
        self.refused = False

    @property
    def silent_s(self) -> float:
        """Seconds since people were last heard, or since the start."""
        return self._clock.steady() - self._beat_s

    def beat(self, at: datetime, *, drained: bool) -> None:
        """Telegram answered at `at`, and what it had is committed by now."""
        silent_s = self.silent_s
        if self.latest is None:
            self.again = Again(at, None)
        elif silent_s > GAP_S:
            # By the steady clock: the hands may have been turned meanwhile.
            self.again = Again(at, timedelta(seconds=silent_s))
        self._beat_s = self._clock.steady()
        self.latest, self.drained, self.refused = at, drained, False

    def refuse(self) -> None:
        """Telegram refuses the token."""
        self.refused = True
