"""The shelf of meetings: when and where a session of a training comes together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import meetings, training_sessions


@dataclass(frozen=True, slots=True)
class Meeting:
    """One coming together of a session, from `starts_at` until `ends_at` (UTC) at a place."""

    starts_at: datetime
    ends_at: datetime
    place: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting as stored. It keeps its `id` when it is moved.

    `changes` counts how often that was. `reminded_at`: when its people were reminded of it, at
    the time it has now.
    """

    id: int
    starts_at: datetime
    ends_at: datetime
    place: str
    changes: int = 0
    reminded_at: datetime | None = None

    @property
    def plan(self) -> Meeting:
        """When and where, without what the database keeps beside it."""
        return Meeting(self.starts_at, self.ends_at, self.place)


@dataclass(frozen=True, slots=True)
class Replanned:
    """How stored meetings become the wanted ones: by id changed, new, or gone."""

    changed: Mapping[int, Meeting]
    new: Sequence[Meeting]
    gone: Sequence[int]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.changed or self.new or self.gone)


def one_meeting(starts_at: datetime, minutes: int, place: str) -> tuple[Meeting, ...]:
    """The plan of a session that comes together once, for so many minutes."""
    return (Meeting(starts_at, starts_at + timedelta(minutes=minutes), place),)


def replanned(stored: Sequence[MeetingRow], wanted: Sequence[Meeting]) -> Replanned:
    """Which stored meeting becomes which wanted one: the same start first, then by order.

    So a meeting that is moved stays the same entry in people's calendars, and the others of its
    session are left alone. `wanted` has no two meetings with one start.
    """
    starts = {one.starts_at: one for one in wanted}
    same = {one.id: starts[one.starts_at] for one in stored if one.starts_at in starts}
    kept = {one.starts_at for one in same.values()}
    moved = sorted(
        (one for one in stored if one.id not in same), key=lambda meeting: meeting.starts_at
    )
    rest = sorted(
        (one for one in wanted if one.starts_at not in kept), key=lambda meeting: meeting.starts_at
    )
    pairs = {old.id: new for old, new in zip(moved, rest, strict=False)} | same
    plans = {one.id: one.plan for one in stored}
    return Replanned(
        changed={id_: new for id_, new in pairs.items() if plans[id_] != new},
        new=rest[len(moved) :],
        gone=[one.id for one in moved[len(rest) :]],
    )


def first_start() -> sa.ScalarSelect[datetime]:
    """When the session of the row around it begins, for use inside a query on sessions."""
    query = sa.select(sa.func.min(meetings.c.starts_at, type_=meetings.c.starts_at.type))
    mine = meetings.c.session_id == training_sessions.c.id
    return query.where(mine).correlate(training_sessions).scalar_subquery()


def last_end() -> sa.ScalarSelect[datetime]:
    """When the session of the row around it is over, for use inside a query on sessions."""
    query = sa.select(sa.func.max(meetings.c.ends_at, type_=meetings.c.ends_at.type))
    mine = meetings.c.session_id == training_sessions.c.id
    return query.where(mine).correlate(training_sessions).scalar_subquery()


class Meetings:
    """Reads and writes of meetings, inside one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, session_ids: Iterable[int]) -> dict[int, tuple[MeetingRow, ...]]:
        """The meetings of these sessions, soonest first."""
        query = sa.select(meetings).where(meetings.c.session_id.in_(list(session_ids)))
        order = (meetings.c.session_id, meetings.c.starts_at)
        found: dict[int, tuple[MeetingRow, ...]] = {}
        for row in (await self._connection.execute(query.order_by(*order))).mappings():
            listed = found.get(row["session_id"], ())
            found[row["session_id"]] = (*listed, _meeting(row))
        return found

    async def add(self, session_id: int, new: Sequence[Meeting]) -> None:
        """Store meetings of a session."""
        rows = [
            {
                "session_id": session_id,
                "starts_at": one.starts_at,
                "ends_at": one.ends_at,
                "place": one.place,
                "changes": 0,
            }
            for one in new
        ]
        if rows:
            await self._connection.execute(meetings.insert(), rows)

    async def replan(self, session_id: int, plan: Replanned) -> None:
        """Change the meetings of a session. Only under its lock.

        Who was reminded of a meeting is reminded again when it begins at another time.
        """
        if plan.gone:
            gone = meetings.c.id.in_(list(plan.gone))
            await self._connection.execute(meetings.delete().where(gone))
        for id_, new in plan.changed.items():
            kept = sa.case((meetings.c.starts_at == new.starts_at, meetings.c.reminded_at))
            values: dict[str, Any] = {
                "starts_at": new.starts_at,
                "ends_at": new.ends_at,
                "place": new.place,
                "changes": meetings.c.changes + 1,
                "reminded_at": kept,
            }
            update = meetings.update().where(meetings.c.id == id_)
            await self._connection.execute(update.values(**values))
        await self.add(session_id, plan.new)

    async def to_remind_of(self, after: datetime, until: datetime) -> list[tuple[int, int]]:
        """Meetings (session, id) that begin after one moment and at or before another.

        Only those that nobody was reminded of, of sessions that go on; soonest first.
        """
        query = (
            sa.select(meetings.c.session_id, meetings.c.id)
            .join(training_sessions, training_sessions.c.id == meetings.c.session_id)
            .where(
                meetings.c.starts_at > after,
                meetings.c.starts_at <= until,
                meetings.c.reminded_at.is_(None),
                training_sessions.c.cancelled_at.is_(None),
            )
            .order_by(meetings.c.starts_at, meetings.c.id)
        )
        return [(row[0], row[1]) for row in await self._connection.execute(query)]

    async def begun(self, among: Collection[int], at: datetime) -> list[int]:
        """Which of these meetings have begun."""
        query = sa.select(meetings.c.id).where(
            meetings.c.id.in_(sorted(among)), meetings.c.starts_at <= at
        )
        return list((await self._connection.execute(query)).scalars())

    async def reminded(self, meeting_id: int, at: datetime) -> None:
        """The people of a meeting were reminded of it."""
        update = meetings.update().where(meetings.c.id == meeting_id)
        await self._connection.execute(update.values(reminded_at=at))


def _meeting(row: Mapping[Any, Any]) -> MeetingRow:
    return MeetingRow(
        id=row["id"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        place=row["place"],
        changes=row["changes"],
        reminded_at=row["reminded_at"],
    )
