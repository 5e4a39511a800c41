"""Looks at a desk's database from outside, and lays ready what a road needs, between two desks."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from bot.clock import SystemClock
from bot.messages import Delivery
from bot.store.database import Database
from bot.store.dialect import Engines, open_engines
from bot.store.invariants import broken_promises
from bot.store.place import own_place
from bot.store.seen import OWED
from bot.store.states import DUE, SENDING, SENT
from bot.store.tables import (
    conversations,
    marks,
    meetings,
    messages,
    metadata,
    outgoing,
    parked,
    processes,
    seen,
    signups,
)
from bot.store.trainings import SEAT
from bot.store.unit_of_work import UnitOfWork
from tests.dialogues.stage import stage_config

Given = TypeVar("Given")
CLEANED = "cleaned-on"
LOOK_EVERY_S = 0.01
"""Seconds of the machine between two looks at a desk: a look costs it a little, too."""


@dataclass(frozen=True, slots=True)
class SentRow:
    """A row that went out: to whom, its place in the conversation, the channel's receipt."""

    chat: str
    seq: int
    receipt: str
    delivery: str


class Witness:
    """One database. It waits no longer than the desk would for a lock."""

    def __init__(self, url: str) -> None:
        self._engines: Engines = open_engines(url, beside=True)
        self._own: set[int] = set()
        if not self._engines.embedded:
            sa.event.listen(self._engines.write.sync_engine, "connect", self._remember)

    def _remember(self, connection: Any, _record: object) -> None:
        self._own.add(connection.driver_connection.get_server_pid())

    async def close(self) -> None:
        """Let go of the database."""
        await self._engines.read.dispose()
        await self._engines.write.dispose()

    async def write(self, now: datetime, job: Callable[[UnitOfWork], Awaitable[Given]]) -> Given:
        """Do something in one transaction."""
        async with self._engines.write.begin() as connection:
            return await job(UnitOfWork(connection, now))

    async def empty(self) -> None:
        """Forget everything, and end whoever still holds a connection (PostgreSQL)."""
        await self.alone()
        async with self._engines.write.begin() as connection:
            tables = ", ".join(table.name for table in metadata.sorted_tables)
            await connection.execute(sa.text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))

    async def alone(self) -> None:
        """On PostgreSQL: end all connections of others, as when the process behind is gone."""
        if self._engines.embedded:
            return
        async with self._engines.write.begin() as connection:
            await connection.execute(
                sa.text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> ALL (:own) "
                    "AND backend_type = 'client backend'"
                ),
                {"own": list(self._own)},
            )

    async def put_marks(self, now: datetime, *, clean: bool, cleans: bool) -> None:
        """Make the next start find a clean stop (or an unclean one).

        Where it `cleans` that has not been done today.
        """

        async def job(uow: UnitOfWork) -> None:
            await uow.connection.execute(processes.delete())
            if not clean:
                await uow.processes.join("one before", own_place())
            if cleans:
                await uow.connection.execute(marks.delete().where(marks.c.key == CLEANED))

        await self.write(now, job)

    async def heard(self) -> Counter[str]:
        """The ids of messages that were heard."""
        return Counter(await self._column(sa.select(seen.c.id)))

    async def parked(self) -> set[tuple[str, str]]:
        """Who wrote the messages that were put aside, and what."""
        rows = await self._rows(sa.select(parked.c.key, parked.c.raw))
        return {(key, str(raw["text"])) for key, raw in rows}

    async def unfinished(self, now: datetime) -> int:
        """Rows still to leave, offers not ended, bursts not answered, meetings not reminded of."""
        moments = {"now": now, "soon": now + stage_config().trainings.remind_before}
        async with self._engines.read.connect() as connection:
            *counts, once_today = (await connection.execute(_UNFINISHED, moments)).one()
        return int(sum(counts) + (not once_today))

    async def said(self) -> Counter[tuple[str, str]]:
        """What each person has said, as the desk kept it."""
        query = (
            sa.select(conversations.c.key, messages.c.text)
            .join(conversations, conversations.c.id == messages.c.conversation_id)
            .where(messages.c.author == "person")
        )
        return Counter((key, text) for key, text in await self._rows(query))

    async def sent(self) -> list[SentRow]:
        """Every row that was sent, in the order of its conversation."""
        query = (
            sa.select(conversations.c.key, outgoing.c.seq, outgoing.c.receipt, outgoing.c.delivery)
            .join(conversations, conversations.c.id == outgoing.c.conversation_id)
            .where(outgoing.c.state == SENT, outgoing.c.delivery != Delivery.IDEMPOTENT.value)
            .order_by(outgoing.c.conversation_id, outgoing.c.seq)
        )
        return [SentRow(*row) for row in await self._rows(query)]

    async def not_sent(self) -> Counter[str]:
        """The states of the replies that did not go out."""
        query = (
            sa.select(outgoing.c.state)
            .join(conversations, conversations.c.id == outgoing.c.conversation_id)
            .where(
                outgoing.c.state != SENT,
                outgoing.c.delivery == Delivery.REPLY.value,
                conversations.c.unreachable_at.is_(None),
            )
        )
        return Counter(await self._column(query))

    async def not_reminded(self) -> int:
        """Seats at meetings that count as reminded of, for which no reminder was written."""
        numbers = (signups.c.id, meetings.c.id, meetings.c.changes)
        source: sa.ColumnElement[str] = sa.literal("reminder")
        for number in numbers:
            source = source + ":" + sa.cast(number, sa.Text)
        written = sa.select(outgoing.c.n).where(outgoing.c.source == source).exists()
        query = (
            sa.select(sa.func.count())
            .select_from(signups)
            .join(meetings, meetings.c.session_id == signups.c.session_id)
            .where(signups.c.status == SEAT, meetings.c.reminded_at.is_not(None), ~written)
        )
        return int((await self._column(query))[0])

    async def broken(self) -> list[str]:
        """The promises of the store that do not hold."""
        async with self._engines.read.connect() as connection:
            return await broken_promises(connection)

    async def _column(self, query: sa.Select[Any]) -> list[Any]:
        return [row[0] for row in await self._rows(query)]

    async def _rows(self, query: sa.Select[Any]) -> Sequence[Any]:
        async with self._engines.read.connect() as connection:
            found: Sequence[Any] = (await connection.execute(query)).all()
        return found


def _unfinished() -> sa.Select[Any]:
    """Counts of what is still to do, and whether today was cleaned up."""
    due = sa.select(sa.func.count()).where(outgoing.c.state.in_((DUE, SENDING)))
    over = sa.select(sa.func.count()).where(
        signups.c.status == "offered", signups.c.offer_until <= sa.bindparam("now")
    )
    near = sa.select(sa.func.count()).where(
        meetings.c.reminded_at.is_(None),
        meetings.c.starts_at > sa.bindparam("now"),
        meetings.c.starts_at <= sa.bindparam("soon"),
    )
    cleaned = sa.select(sa.func.count()).where(marks.c.key == CLEANED)
    # In one look: a burst's mark goes in the moment in which its answer lies ready to leave.
    bursts = sa.select(sa.func.count()).where(marks.c.key.startswith(OWED))
    asked = [one.scalar_subquery() for one in (bursts, due, over, near, cleaned)]
    return sa.select(*asked)


_UNFINISHED = _unfinished()


async def wait_a_little() -> None:
    """Until the next look."""
    await asyncio.sleep(LOOK_EVERY_S)


async def made(url: str) -> None:
    """Make the tables of a database, if they are not there."""
    database = await Database.open(url, SystemClock())
    await database.close()
