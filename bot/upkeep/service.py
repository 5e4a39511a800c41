"""Telling owners: once a day, in one transaction with what is remembered of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.store.unit_of_work import UnitOfWork
from bot.upkeep.rules import mended, stale, to_tell
from knowledge.model import Entry

KEPT = timedelta(days=90)
"""How long a notice is kept, as long as an alarm."""
LOOKED = "answers-looked-on"
"""The mark that holds the day of the last look."""


class Upkeep:
    """Looks at the answers once a day (the office's date). Works inside the given transaction.

    `entries` are the answers by their id, `zone` is the time zone of the office.
    """

    def __init__(self, entries: Mapping[str, Entry], zone: ZoneInfo) -> None:
        self.entries = entries
        self.zone = zone

    async def tell(self, uow: UnitOfWork) -> int:
        """Tell the owners what is due, unless somebody did today; how many were told.

        An owner has one notice a day at most: what comes later that day (a clock that was turned)
        waits for the next.
        """
        today = uow.now.astimezone(self.zone).date()
        if not await self.first_look(uow, today.isoformat()):
            return 0
        told = await uow.answer_notices.told()
        found = stale(self.entries.values(), today)
        await uow.answer_notices.purge(uow.now - KEPT)
        await uow.answer_notices.forget(mended(found, told))
        had = await uow.answer_notices.told_on(today)
        due = {who: some for who, some in to_tell(found, told, today).items() if who not in had}
        for owner, some in due.items():
            rows = {one.entry.id: one.told(today) for one in some}
            await uow.answer_notices.tell(owner, today, rows)
        return len(due)

    async def first_look(self, uow: UnitOfWork, today: str) -> bool:
        """Whether this is the first look of the day, of all processes of this desk."""
        if await uow.marks.get(LOOKED) == today:
            return False
        return await uow.marks.take(LOOKED, today)
