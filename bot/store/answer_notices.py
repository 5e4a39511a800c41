"""The shelf of notices about answers that are, or soon will be, too old: who was told of what."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.dialect import insert_or_update
from bot.store.tables import answer_notices, answers_told


@dataclass(frozen=True, slots=True)
class Told:
    """What an owner was last told of one entry.

    `past`: that it is not given as fact any more, else that it soon will not be. `until`: the first
    day on which it is not. `told_on`: when (the office's date).
    """

    owner: str
    past: bool
    until: date
    told_on: date


@dataclass(frozen=True, slots=True)
class AnswerNotice:
    """One notice to one owner about one or more entries; `seen_at` and `staff_id` once seen."""

    id: int
    owner: str
    day: date
    at: datetime
    entries: Sequence[str]
    seen_at: datetime | None
    staff_id: int | None


class AnswerNotices:
    """Reads and writes of the notices, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def told(self) -> dict[str, Told]:
        """What was last told of each entry, by its id."""
        rows = (await self._connection.execute(sa.select(answers_told))).mappings()
        return {row["entry"]: _told(row) for row in rows}

    async def tell(self, owner: str, day: date, entries: Mapping[str, Told]) -> None:
        """Write one notice to an owner, and what was told in it."""
        values = {"owner": owner, "day": day.isoformat(), "at": self._now, "entries": [*entries]}
        await self._connection.execute(answer_notices.insert().values(**values))
        kept = ("owner", "past", "until", "told_on")
        statement = await self._connection.run_sync(
            lambda sync: insert_or_update(sync, answers_told, ["entry"], dict.fromkeys(kept))
        )
        for entry, told in entries.items():
            days = {"until": told.until.isoformat(), "told_on": told.told_on.isoformat()}
            row = statement.values(entry=entry, **{**asdict(told), **days})
            await self._connection.execute(row)

    async def forget(self, entries: Collection[str]) -> None:
        """These were mended or are gone: what was told of them does not count any more."""
        if entries:
            where = answers_told.c.entry.in_(entries)
            await self._connection.execute(answers_told.delete().where(where))

    async def told_on(self, day: date) -> set[str]:
        """The owners who had a notice on a day."""
        query = sa.select(answer_notices.c.owner).where(answer_notices.c.day == day.isoformat())
        return set((await self._connection.execute(query)).scalars())

    async def unseen(self) -> list[AnswerNotice]:
        """What nobody has taken note of, oldest first."""
        query = sa.select(answer_notices).where(answer_notices.c.seen_at.is_(None))
        rows = await self._connection.execute(query.order_by(answer_notices.c.id))
        return [_notice(row) for row in rows.mappings()]

    async def see(self, notices: Collection[int], staff_id: int) -> int:
        """A member of staff took note of these; gives how many nobody had seen before."""
        where = answer_notices.c.id.in_(notices) & answer_notices.c.seen_at.is_(None)
        values = {"seen_at": self._now, "staff_id": staff_id}
        seen = await self._connection.execute(answer_notices.update().where(where).values(**values))
        return seen.rowcount

    async def purge(self, before: datetime) -> int:
        """Delete notices written before a moment."""
        query = answer_notices.delete().where(answer_notices.c.at < before)
        return (await self._connection.execute(query)).rowcount


def _told(row: Mapping[Any, Any]) -> Told:
    until, told_on = date.fromisoformat(row["until"]), date.fromisoformat(row["told_on"])
    return Told(row["owner"], row["past"], until, told_on)


def _notice(row: Mapping[Any, Any]) -> AnswerNotice:
    return AnswerNotice(**{**row, "day": date.fromisoformat(row["day"])})
