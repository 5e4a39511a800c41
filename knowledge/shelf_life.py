"""How far an entry is from the day until which it may be trusted. Pure: the day is given."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from knowledge.model import Entry

#: Days before the end of an answer's life in which its owner is warned.
SOON = timedelta(days=30)


class Shelf(StrEnum):
    """What asks for a person's eye.

    EXPIRED and OVERDUE: the day is past, the answer is not given as fact; its facts end on a known
    day, or nobody looked at it for too long. EXPIRES and DUE: the same within thirty days.
    """

    EXPIRED = "expired"
    OVERDUE = "overdue"
    EXPIRES = "expires"
    DUE = "due"

    @property
    def past(self) -> bool:
        """Whether the answer is not given as fact any more."""
        return self in {Shelf.EXPIRED, Shelf.OVERDUE}


def shelf_of(entry: Entry, today: date) -> Shelf | None:
    """What there is to say of an entry on a day; `None` while it can be trusted for longer.

    It is as old as the oldest thing in it: what one municipality has of its own counts too.
    """
    dated = entry.expires_on is not None
    until = entry.first_stale_on()
    if today >= until:
        return Shelf.EXPIRED if dated else Shelf.OVERDUE
    if until - today <= SOON:
        return Shelf.EXPIRES if dated else Shelf.DUE
    return None
