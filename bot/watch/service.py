"""The watch: outages are found and kept until everybody knows, alarms are raised and ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.store.alarms import Alarm
from bot.store.trouble import Spell
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation
from bot.watch.outages import MESSAGE_KEPT, Outage, decoded, joined, outage_between

KEPT = timedelta(days=90)
"""How long an alarm is kept."""
BATCH = 100
"""Few enough that a message of somebody waits for no more than a moment."""
BRIEF_S = 3.0
"""Seconds in which a database may refuse without anybody being told."""
_HEARD = "telegram-heard"
_PROBE = "probe"
_OUTAGE = "outage"
_UNDELIVERABLE = "undeliverable"


class Watch:
    """What the desk remembers of its own troubles. Works inside the given transaction.

    `batch`: conversations that are spoken to in one transaction after an outage.
    """

    def __init__(self, batch: int = BATCH) -> None:
        self._batch = batch

    async def last_heard(self, uow: UnitOfWork) -> datetime | None:
        """When people were last heard well; `None` when they never were."""
        kept = await uow.marks.get(_HEARD)
        return datetime.fromisoformat(kept) if kept else None

    async def heard(self, uow: UnitOfWork, latest: datetime) -> None:
        """People are heard well."""
        await uow.marks.put(_HEARD, latest.isoformat())
        await uow.alarms.end(Alarm.TELEGRAM)
        await uow.alarms.end(Alarm.TOKEN)

    async def heard_again(
        self, uow: UnitOfWork, before: datetime | None, again: datetime
    ) -> Outage | None:
        """People are heard again since `again`; gives the outage since `before`, if it was one."""
        found = outage_between(before, again)
        if found is None:
            return None
        found = joined(await self.outage(uow), found)
        await uow.marks.put(_OUTAGE, found.encoded())
        fact = {"since": found.since.isoformat(), "until": found.until.isoformat()}
        await uow.alarms.ring(Alarm.MISSED if found.missed else Alarm.OUTAGE, fact, over=True)
        return found

    async def outage(self, uow: UnitOfWork) -> Outage | None:
        """The outage that people still have to hear of."""
        return decoded(await uow.marks.get(_OUTAGE))

    async def next_people(self, uow: UnitOfWork, outage: Outage) -> Sequence[Conversation]:
        """The next conversations that the outage may have cost something, in order of id.

        Those heard in the day before it, those with an offer that waits, and after a long one
        those with an open case too.
        """
        return await uow.conversations.under_way(
            "telegram",
            heard_after=outage.since - MESSAGE_KEPT,
            with_case=outage.missed,
            after=outage.after,
            limit=self._batch,
        )

    async def told(self, uow: UnitOfWork, outage: Outage, people: Sequence[Conversation]) -> Outage:
        """These have heard of it; when there was nobody left, the outage is behind us."""
        if not people:
            await uow.marks.put(_OUTAGE, "")
            return outage
        further = replace(outage, after=people[-1].id)
        await uow.marks.put(_OUTAGE, further.encoded())
        return further

    async def probe(self, uow: UnitOfWork) -> None:
        """Write something: whether the database takes it in is seen by the commit."""
        await uow.marks.put(_PROBE, uow.now.isoformat())
        uow.wrote = True

    async def refused(self, uow: UnitOfWork, spell: Spell) -> None:
        """The database refused writes for a while, and takes them in again."""
        fact = {"since": spell.since.isoformat(), "until": spell.until.isoformat()}
        await uow.alarms.ring(Alarm.DATABASE, fact, over=True)

    async def turned(self, uow: UnitOfWork, by: timedelta) -> None:
        """Somebody turned the hands of the clock."""
        await uow.alarms.ring(Alarm.CLOCK, {"minutes": round(by.total_seconds() / 60)}, over=True)

    async def undelivered(self, uow: UnitOfWork) -> None:
        """Raise the alarm when more replies than before cannot be delivered."""
        found = await uow.outgoing.count_stuck()
        before = int(await uow.marks.get(_UNDELIVERABLE) or 0)
        if found > before:
            await uow.alarms.ring(Alarm.UNDELIVERABLE, {"total": found}, over=True)
        if found != before:
            await uow.marks.put(_UNDELIVERABLE, str(found))
