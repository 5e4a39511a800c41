"""The shelf of alarms: what went wrong with the desk itself, for staff to see."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.dialect import insert_ignore
from bot.store.tables import alarms

log = logging.getLogger(__name__)

Fact = Mapping[str, int | str]
"""Counts, own ids and moments (ISO 8601, UTC) by name: never a word of a person."""


class Alarm(StrEnum):
    """Everything an alarm can be about; the words for staff are `console.alarm.<kind>`.

    OUTAGE: people could not be heard for a while. MISSED: for so long that messages may be lost.
    DATABASE: it refused writes. TELEGRAM: it does not answer. TOKEN: it refuses the token.
    PARKED: a message could not be handled. UNDELIVERABLE: a message did not reach a person.
    CLOCK: somebody turned the hands. PART: a part of the desk that never ends has ended.
    JOB: what the clock does fails time and again. BACKUP: no copy was made.
    RELOAD: changed answers could not be taken over.
    """

    OUTAGE = "outage"
    MISSED = "missed"
    DATABASE = "database"
    TELEGRAM = "telegram"
    TOKEN = "token"  # noqa: S105 - a name, not a secret
    PARKED = "parked"
    UNDELIVERABLE = "undeliverable"
    CLOCK = "clock"
    PART = "part"
    JOB = "job"
    BACKUP = "backup"
    RELOAD = "reload"


@dataclass(frozen=True, slots=True)
class AlarmRow:
    """One alarm. `at` and `last_at` are its first and latest time, `count` how often it came.

    `fact` is that of the latest time. `ended_at`: when the trouble was over; `None` while it goes
    on. `seen_at` and `staff_id`: when a member of staff took note of it, and who.
    """

    id: int
    kind: str
    at: datetime
    last_at: datetime
    count: int
    fact: Fact
    ended_at: datetime | None
    seen_at: datetime | None
    staff_id: int | None


class Alarms:
    """Reads and writes of the alarms table, inside one transaction.

    At most one alarm of a kind is live (goes on, or was not seen yet): more of the same are
    counted in it, so a bad night fills no page.
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def ring(self, kind: Alarm, fact: Fact | None = None, *, over: bool = False) -> None:
        """Raise an alarm, or count it in the live one of its kind.

        `over`: the trouble is past already, or is a single event; else it goes on until `end`.
        """
        blank = {"count": 0, "fact": {}, "at": self._now, "last_at": self._now}
        statement = await self._connection.run_sync(lambda sync: insert_ignore(sync, alarms))
        await self._connection.execute(statement.values(kind=kind.value, **blank))
        await self._connection.execute(
            alarms.update()
            .where(_live(kind))
            .values(
                count=alarms.c.count + 1,
                last_at=self._now,
                fact=dict(fact or {}),
                ended_at=self._now if over else None,
            )
        )
        log.error("alarm kind=%s", kind.value)

    async def keep_ringing(self, kind: Alarm, fact: Fact | None = None) -> None:
        """Raise an alarm unless one of its kind goes on already."""
        query = sa.select(alarms.c.id).where(
            alarms.c.kind == kind.value, alarms.c.ended_at.is_(None)
        )
        if (await self._connection.execute(query)).first() is None:
            await self.ring(kind, fact)

    async def end(self, kind: Alarm) -> bool:
        """The trouble is over; gives whether there was any."""
        where = (alarms.c.kind == kind.value) & alarms.c.ended_at.is_(None)
        ended = await self._connection.execute(
            alarms.update().where(where).values(ended_at=self._now)
        )
        if ended.rowcount:
            log.info("alarm-over kind=%s", kind.value)
        return ended.rowcount > 0

    async def see(self, alarm_id: int, staff_id: int) -> bool:
        """A member of staff took note; false when somebody did before."""
        where = (alarms.c.id == alarm_id) & alarms.c.seen_at.is_(None)
        values = {"seen_at": self._now, "staff_id": staff_id}
        seen = await self._connection.execute(alarms.update().where(where).values(**values))
        if seen.rowcount:
            log.info("alarm-seen alarm=%d staff=%d", alarm_id, staff_id)
        return seen.rowcount > 0

    async def unseen(self) -> list[AlarmRow]:
        """What nobody has taken note of, oldest first."""
        return await self._rows(sa.select(alarms).where(alarms.c.seen_at.is_(None)), alarms.c.at)

    async def all(self, limit: int) -> list[AlarmRow]:
        """Every alarm that is kept, newest first, `limit` at most."""
        return await self._rows(sa.select(alarms).limit(limit), alarms.c.last_at.desc())

    async def purge(self, before: datetime) -> int:
        """Delete what was over and seen, or forgotten, before a moment."""
        return (
            await self._connection.execute(alarms.delete().where(alarms.c.last_at < before))
        ).rowcount

    async def _rows(self, query: sa.Select[Any], order: Any) -> list[AlarmRow]:
        rows = (await self._connection.execute(query.order_by(order, alarms.c.id))).mappings()
        return [AlarmRow(**row) for row in rows]


def _live(kind: Alarm) -> sa.ColumnElement[bool]:
    open_ = sa.or_(alarms.c.ended_at.is_(None), alarms.c.seen_at.is_(None))
    return sa.and_(alarms.c.kind == kind.value, open_)
