"""What a member of staff still has to hear about answers: the notices nobody has seen, as one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork
from bot.upkeep.rules import hearers, stale
from knowledge.model import Knowledge


@dataclass(frozen=True, slots=True)
class AnswersTold:
    """Unseen notices of one member of staff, as true as they are now.

    `notices` are their numbers, `entries` what they name and still asks for an eye: `past` of these
    are too old, `soon` will be.
    """

    notices: tuple[int, ...]
    entries: frozenset[str]
    past: int
    soon: int


async def told_to(
    uow: UnitOfWork, staff: StaffRow, knowledge: Knowledge, today: date
) -> AnswersTold:
    """What this member of staff has not seen. What was mended since is left out."""
    unseen = await uow.answer_notices.unseen()
    accounts = await uow.staff.all() if unseen else []
    mine = [one for one in unseen if _hears(one.owner, staff, accounts)]
    named = {entry for one in mine for entry in one.entries}
    left = [one for one in stale(knowledge.entries.values(), today) if one.entry.id in named]
    past = sum(one.shelf.past for one in left)
    entries = frozenset(one.entry.id for one in left)
    return AnswersTold(tuple(one.id for one in mine), entries, past, len(left) - past)


def _hears(owner: str, staff: StaffRow, accounts: Collection[StaffRow]) -> bool:
    return any(one.id == staff.id for one in hearers(owner, accounts))
