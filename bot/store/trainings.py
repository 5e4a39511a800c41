"""The shelves of training sessions and sign-ups."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.meetings import Meeting, MeetingRow, Meetings, Replanned, first_start, last_end
from bot.store.tables import signups, training_sessions

SEAT, WAITING, OFFERED = "seat", "waiting", "offered"
ACTIVE = (SEAT, WAITING, OFFERED)


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A group of a training, with its meetings: one or more, soonest first.

    `questions` are the intake questions it was opened with.
    """

    id: int
    code: str
    training: str
    meetings: Sequence[MeetingRow]
    capacity: int
    questions: Sequence[Mapping[str, Any]]
    next_number: int
    cancelled_at: datetime | None
    sample: bool

    @property
    def starts_at(self) -> datetime:
        """When its first meeting begins: from then on nobody can come in or be offered a seat."""
        return self.meetings[0].starts_at

    @property
    def ends_at(self) -> datetime:
        """When its last meeting is over: until then people's places are still to come."""
        return self.meetings[-1].ends_at


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session to be stored; `code` is its own name, as in the file it came from."""

    code: str
    training: str
    meetings: Sequence[Meeting]
    capacity: int
    questions: Sequence[Mapping[str, Any]]
    sample: bool = False


@dataclass(frozen=True, slots=True)
class SignupRow:
    """One person on the list of one session. `number` is their place in the order of arrival."""

    id: int
    session_id: int
    conversation_id: int
    number: int
    status: str
    name: str
    email: str
    municipality: str
    answers: Mapping[str, str]
    lang: str
    created_at: datetime
    offer_until: datetime | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class NewSignup:
    """A sign-up to be stored."""

    session_id: int
    conversation_id: int
    number: int
    status: str
    name: str
    email: str
    municipality: str
    answers: Mapping[str, str]
    lang: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people hold a seat, hold an offer, or wait."""

    seats: int = 0
    offered: int = 0
    waiting: int = 0


def _tally(counts: Mapping[str, int]) -> Tally:
    return Tally(counts.get(SEAT, 0), counts.get(OFFERED, 0), counts.get(WAITING, 0))


def _signup(row: Mapping[Any, Any]) -> SignupRow:
    return SignupRow(**row)


_ONE = sa.select(training_sessions).where(training_sessions.c.id == sa.bindparam("wanted"))


class TrainingSessions:
    """Reads and writes of training sessions, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._meetings = Meetings(connection)

    async def lock(self, session_id: int) -> SessionRow | None:
        """The session, with its row held until the transaction ends.

        Every decision about seats, places and meetings is made under this lock.
        """
        return await self._one(_ONE.with_for_update(), session_id)

    async def get(self, session_id: int) -> SessionRow | None:
        """The session without a lock, for showing."""
        return await self._one(_ONE, session_id)

    async def upcoming(self, now: datetime, training: str | None = None) -> list[SessionRow]:
        """Sessions of which no meeting has begun and that are not cancelled, soonest first."""
        query = sa.select(training_sessions).where(
            first_start() > now, training_sessions.c.cancelled_at.is_(None)
        )
        if training is not None:
            query = query.where(training_sessions.c.training == training)
        return await self._several(query)

    async def all(self, not_over_at: datetime | None = None) -> list[SessionRow]:
        """Every session, soonest first; or those that were not over at a moment."""
        query = sa.select(training_sessions)
        if not_over_at is not None:
            query = query.where(last_end() > not_over_at)
        return await self._several(query)

    async def trainings_in_use(self) -> set[str]:
        """Training ids that sessions refer to: they must not vanish from the catalogue."""
        query = sa.select(training_sessions.c.training).distinct()
        return set((await self._connection.execute(query)).scalars())

    async def by_code(self, codes: Iterable[str]) -> dict[str, SessionRow]:
        """The sessions with these codes."""
        query = sa.select(training_sessions).where(training_sessions.c.code.in_(list(codes)))
        return {session.code: session for session in await self._several(query)}

    async def add(self, new: NewSession) -> int:
        """Store a session and give its id."""
        query = (
            training_sessions.insert()
            .values(
                code=new.code,
                training=new.training,
                capacity=new.capacity,
                questions=[dict(question) for question in new.questions],
                next_number=1,
                sample=new.sample,
            )
            .returning(training_sessions.c.id)
        )
        added: int = (await self._connection.execute(query)).scalar_one()
        await self._meetings.add(added, new.meetings)
        return added

    async def replan(self, session_id: int, plan: Replanned) -> None:
        """Change the meetings of a session. Only under its lock."""
        await self._meetings.replan(session_id, plan)

    async def to_remind_of(self, after: datetime, until: datetime) -> list[tuple[int, int]]:
        """Meetings (session, id) that begin between two moments and nobody was reminded of."""
        return await self._meetings.to_remind_of(after, until)

    async def begun(self, among: Collection[int]) -> list[int]:
        """Which of these meetings have begun."""
        return await self._meetings.begun(among, self._now)

    async def reminded(self, meeting_id: int) -> None:
        """The people of a meeting are reminded of it now."""
        await self._meetings.reminded(meeting_id, self._now)

    async def change(self, session_id: int, **values: Any) -> None:
        """Change the capacity of a session, or call it off."""
        query = training_sessions.update().where(training_sessions.c.id == session_id)
        await self._connection.execute(query.values(**values))

    async def take_number(self, session_id: int) -> int:
        """The next number of this session's list. Only under its lock."""
        query = (
            training_sessions.update()
            .where(training_sessions.c.id == session_id)
            .values(next_number=training_sessions.c.next_number + 1)
            .returning(training_sessions.c.next_number)
        )
        following: int = (await self._connection.execute(query)).scalar_one()
        return following - 1

    async def _one(self, query: sa.Select[Any], session_id: int) -> SessionRow | None:
        row = (await self._connection.execute(query, {"wanted": session_id})).mappings().first()
        if row is None:
            return None
        # Read after the row is held: a change of the meetings may just have been committed.
        listed = await self._meetings.of([session_id])
        return SessionRow(**row, meetings=listed.get(session_id, ()))

    async def _several(self, query: sa.Select[Any]) -> list[SessionRow]:
        rows = list((await self._connection.execute(query)).mappings())
        listed = await self._meetings.of(row["id"] for row in rows)
        found = [SessionRow(**row, meetings=listed.get(row["id"], ())) for row in rows]
        return sorted(found, key=lambda session: (session.starts_at, session.id))


class Signups:
    """Reads and writes of sign-ups, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, new: NewSignup) -> SignupRow:
        """Store a sign-up."""
        values = {
            "session_id": new.session_id,
            "conversation_id": new.conversation_id,
            "number": new.number,
            "status": new.status,
            "name": new.name,
            "email": new.email,
            "municipality": new.municipality,
            "answers": dict(new.answers),
            "lang": new.lang,
            "created_at": self._now,
            "changed_at": self._now,
        }
        query = signups.insert().values(**values).returning(signups)
        return _signup((await self._connection.execute(query)).mappings().one())

    async def get(self, signup_id: int) -> SignupRow | None:
        """One sign-up."""
        query = sa.select(signups).where(signups.c.id == signup_id)
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _signup(row)

    async def active(self, session_id: int) -> list[SignupRow]:
        """Everyone on the list of a session, in the order of their numbers."""
        query = sa.select(signups).where(
            signups.c.session_id == session_id, signups.c.status.in_(ACTIVE)
        )
        rows = (await self._connection.execute(query.order_by(signups.c.number))).mappings()
        return [_signup(row) for row in rows]

    async def called_off(self, session_id: int, since: datetime) -> list[SignupRow]:
        """Who was on the list of a session when it was called off at `since`, by their numbers."""
        query = sa.select(signups).where(
            signups.c.session_id == session_id,
            signups.c.status == "cancelled",
            signups.c.changed_at >= since,
        )
        rows = (await self._connection.execute(query.order_by(signups.c.number))).mappings()
        return [_signup(row) for row in rows]

    async def standing(
        self, session_id: int, conversation_id: int
    ) -> tuple[Tally, SignupRow | None]:
        """How full a session is, and this person's own place on its list, if they have one.

        One query, because others wait for the lock meanwhile.
        """
        own = sa.func.max(sa.case((signups.c.conversation_id == conversation_id, signups.c.id)))
        query = (
            sa.select(signups.c.status, sa.func.count(), own)
            .where(signups.c.session_id == session_id, signups.c.status.in_(ACTIVE))
            .group_by(signups.c.status)
        )
        rows = (await self._connection.execute(query)).all()
        counts = {status: count for status, count, _ in rows}
        mine = next((found for _, _, found in rows if found is not None), None)
        return _tally(counts), None if mine is None else await self.get(mine)

    async def first_waiting(self, session_id: int, most: int) -> list[SignupRow]:
        """The first who wait, in the order of their numbers, at most so many."""
        query = sa.select(signups).where(
            signups.c.session_id == session_id, signups.c.status == WAITING
        )
        first = query.order_by(signups.c.number).limit(most)
        return [_signup(row) for row in (await self._connection.execute(first)).mappings()]

    async def waiting_before(self, session_id: int, number: int) -> int:
        """How many people wait with a lower number."""
        query = sa.select(sa.func.count()).where(
            signups.c.session_id == session_id,
            signups.c.status == WAITING,
            signups.c.number < number,
        )
        found: int = (await self._connection.execute(query)).scalar_one()
        return found

    async def of(self, conversation_id: int, *, active: bool = True) -> list[SignupRow]:
        """The sign-ups of one person, oldest first."""
        query = sa.select(signups).where(signups.c.conversation_id == conversation_id)
        if active:
            query = query.where(signups.c.status.in_(ACTIVE))
        rows = (await self._connection.execute(query.order_by(signups.c.id))).mappings()
        return [_signup(row) for row in rows]

    async def tally(self, session_id: int) -> Tally:
        """How full one session is."""
        return (await self.tallies([session_id])).get(session_id, Tally())

    async def tallies(self, session_ids: Iterable[int]) -> dict[int, Tally]:
        """How full each session is, in one query."""
        columns = (signups.c.session_id, signups.c.status)
        query = (
            sa.select(*columns, sa.func.count())
            .where(signups.c.session_id.in_(list(session_ids)), signups.c.status.in_(ACTIVE))
            .group_by(*columns)
        )
        counts: dict[int, dict[str, int]] = {}
        for session_id, status, count in await self._connection.execute(query):
            counts.setdefault(session_id, {})[status] = count
        return {session_id: _tally(found) for session_id, found in counts.items()}

    async def set_status(
        self, signup_id: int, status: str, offer_until: datetime | None = None
    ) -> None:
        """Move a sign-up to another status; an offer carries the moment it runs out."""
        query = signups.update().where(signups.c.id == signup_id)
        values = {"status": status, "offer_until": offer_until, "changed_at": self._now}
        await self._connection.execute(query.values(**values))

    async def offers_over(self, now: datetime) -> list[SignupRow]:
        """Offers that ran out at or before `now`, soonest first."""
        query = sa.select(signups).where(signups.c.status == OFFERED, signups.c.offer_until <= now)
        rows = (await self._connection.execute(query.order_by(signups.c.offer_until))).mappings()
        return [_signup(row) for row in rows]

    async def offers(self) -> list[SignupRow]:
        """Every offer that waits for an answer, by session."""
        query = sa.select(signups).where(signups.c.status == OFFERED)
        order = (signups.c.session_id, signups.c.id)
        rows = (await self._connection.execute(query.order_by(*order))).mappings()
        return [_signup(row) for row in rows]

    async def sessions_with_waiters(self, now: datetime) -> list[int]:
        """Sessions of which no meeting has begun and in which someone waits."""
        joined = signups.join(training_sessions)
        query = (
            sa.select(signups.c.session_id)
            .select_from(joined)
            .where(
                signups.c.status == WAITING,
                first_start() > now,
                training_sessions.c.cancelled_at.is_(None),
            )
            .distinct()
            .order_by(signups.c.session_id)
        )
        return list((await self._connection.execute(query)).scalars())

    async def forget_persons(self, before: datetime) -> int:
        """Forget who signed up for sessions that were over, or left a list, before a moment.

        What is left can be counted (session, status, municipality) and names nobody.
        """
        old_session = (
            sa.select(training_sessions.c.id)
            .where(
                training_sessions.c.id == signups.c.session_id,
                last_end() < before,
            )
            .exists()
        )
        left = signups.c.status.not_in(ACTIVE) & (signups.c.changed_at < before)
        query = signups.update().where(signups.c.email != "", sa.or_(old_session, left))
        nobody = {"name": "", "email": "", "answers": {}}
        return (await self._connection.execute(query.values(**nobody))).rowcount

    async def delete(self, ids: Sequence[int]) -> int:
        """Erase sign-ups."""
        if not ids:
            return 0
        query = signups.delete().where(signups.c.id.in_(list(ids)))
        return (await self._connection.execute(query)).rowcount
