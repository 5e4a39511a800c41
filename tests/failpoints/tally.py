"""The counts of a run, as plain numbers that travel between processes."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, Self

NEVER = ("confirmed_lost", "lost", "doubled", "unsent", "disorder", "news_twice", "deaf", "broken")
"""What may not happen at all."""


@dataclass(slots=True)
class Found:
    """The counts of one or more runs.

    `struck`: how often the failpoint failed; `missed`: how often the desk did not come by.
    `confirmed_lost`: updates that Telegram's ledger shows as confirmed while the database did not
    hold them, looked at after each failure. `lost`: messages without a turn in the end.
    `doubled`: turns done twice. `unsent`: replies nobody got, and reminders
    nobody was to get. `disorder`: replies in another
    order. `repeated`: messages that came twice; `worst`: most in one conversation per failure.
    `news_twice`: of class broadcast. `deaf`: desks that neither went on nor ended.
    `broken`: promises of the store that do not hold. `parked`: messages put aside.
    """

    struck: int = 0
    missed: int = 0
    confirmed_lost: int = 0
    lost: int = 0
    doubled: int = 0
    unsent: int = 0
    disorder: int = 0
    repeated: int = 0
    worst: int = 0
    news_twice: int = 0
    deaf: int = 0
    broken: int = 0
    parked: int = 0

    def add(self, other: Self) -> None:
        """Count another run in."""
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            setattr(self, one.name, max(mine, theirs) if one.name == "worst" else mine + theirs)

    def wrong(self) -> str:
        """What promised was broken, in words; empty when nothing was."""
        counts = {name: getattr(self, name) for name in NEVER}
        counts["worst"] = max(0, self.worst - 1)
        return ", ".join(f"{name} {count}" for name, count in counts.items() if count)

    @property
    def holds(self) -> bool:
        """Whether nothing promised was broken."""
        return not self.wrong()

    def values(self) -> dict[str, Any]:
        """As plain numbers."""
        return asdict(self)
