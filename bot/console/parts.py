"""What the console works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.cases.accounts import Accounts
from bot.cases.desk_side import CaseDesk
from bot.store.changes import Changes
from bot.store.database import Database
from bot.store.hearing import Hearing
from bot.store.lane import TURN_LIMIT_S
from bot.store.writer import Writer
from bot.trainings.planning import Planning
from knowledge.model import Knowledge


@dataclass(frozen=True, slots=True)
class Parts:
    """The rooms behind the pages.

    Reads go through `database`, writes through `writer`. `hearing` takes a parked message through
    its turn again, within `turn_limit_s`. `session` is how long a log-in lasts, `parked_days` how
    many days a parked message is kept. `known` gives what the desk knows now.
    """

    database: Database
    writer: Writer
    hearing: Hearing
    changes: Changes
    case_desk: CaseDesk
    accounts: Accounts
    planning: Planning
    known: Callable[[], Knowledge]
    zone: ZoneInfo
    session: timedelta
    parked_days: int
    turn_limit_s: float = TURN_LIMIT_S

    @property
    def knowledge(self) -> Knowledge:
        """What the desk knows at this moment."""
        return self.known()
