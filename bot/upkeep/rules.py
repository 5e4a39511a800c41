"""Which answers ask for an eye, who is told, and how often. Pure: the day is given."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.store.answer_notices import Told
from bot.store.staff import ADVISOR, COORDINATOR, EDITOR, StaffRow
from knowledge.model import Entry
from knowledge.shelf_life import Shelf, shelf_of

AGAIN_AFTER = timedelta(days=7)
"""How long an owner has before answers that are too old are named again.

Each of them is something people ask and do not get. Who is reminded every day stops reading; in a
week somebody who works one day of it has had theirs. An answer that is still good until its day is
named once: the list in the console keeps it, and the day itself is told.
"""
GROUPS: Mapping[str, str] = {
    "advisors": ADVISOR,
    "coordinators": COORDINATOR,
    "editors": EDITOR,
}
"""Owners that are everybody with a role. Any other owner is an address of one account."""


@dataclass(frozen=True, slots=True)
class Stale:
    """An entry that asks for an eye; `until` is the first day on which it is not given as fact."""

    entry: Entry
    shelf: Shelf
    until: date

    @property
    def owner(self) -> str:
        """Who is told: a group or an e-mail address, in lower case."""
        return self.entry.owner.strip().lower()

    def told(self, today: date) -> Told:
        """What is remembered once its owner was told."""
        return Told(self.owner, self.shelf.past, self.until, today)


def stale(entries: Iterable[Entry], today: date) -> tuple[Stale, ...]:
    """Every entry that asks for an eye on a day, the oldest first."""
    found = [
        Stale(entry, shelf, entry.first_stale_on())
        for entry in entries
        if (shelf := shelf_of(entry, today)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.until, one.entry.id)))


def to_tell(
    found: Sequence[Stale], told: Mapping[str, Told], today: date
) -> dict[str, tuple[Stale, ...]]:
    """What each owner has to hear today.

    An entry is told when it enters its last thirty days and when it is past its day, once each;
    also when it has another owner or another day since. When an owner was told of one that is too
    old a week ago, all of theirs that are too old are named again: so they come together, however
    the days lie.
    """
    owners = dict.fromkeys(one.owner for one in found)
    named = {owner: _named([o for o in found if o.owner == owner], told, today) for owner in owners}
    return {owner: some for owner, some in named.items() if some}


def _named(mine: Sequence[Stale], told: Mapping[str, Told], today: date) -> tuple[Stale, ...]:
    again = any(
        _known(one, told) and one.shelf.past and not _lately(told[one.entry.id], today)
        for one in mine
    )
    return tuple(one for one in mine if not _known(one, told) or (again and one.shelf.past))


def _known(one: Stale, told: Mapping[str, Told]) -> bool:
    before = told.get(one.entry.id)
    return before is not None and (before.owner, before.past, before.until) == (
        one.owner,
        one.shelf.past,
        one.until,
    )


def _lately(told: Told, today: date) -> bool:
    # A day yet to come is from a clock that was put right since.
    return timedelta(0) <= today - told.told_on < AGAIN_AFTER


def mended(found: Sequence[Stale], told: Mapping[str, Told]) -> set[str]:
    """Entries that were told of and ask for nothing any more, or are gone."""
    return told.keys() - {one.entry.id for one in found}


def hearers(owner: str, accounts: Collection[StaffRow]) -> tuple[StaffRow, ...]:
    """The accounts that an owner stands for.

    Nobody (a name nobody knows, an account that ended, a role nobody has): the coordinators. A desk
    without coordinators: everybody, because an answer of nobody stays too old.
    """
    active = [one for one in accounts if one.disabled_at is None]
    role = GROUPS.get(owner)
    named = [one for one in active if role == one.role or owner == one.email]
    return tuple(named or [one for one in active if one.role == COORDINATOR] or active)
