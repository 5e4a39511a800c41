"""The shelf of broadcasts: letters to many, and the rows of class broadcast that are to be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Delivery
from bot.store.dialect import insert_ignore
from bot.store.outgoing import PUSHED, due_query, from_row
from bot.store.states import (
    DROPPED,
    DUE,
    LETTER_WAITS,
    SENDING,
    UNDELIVERABLE,
    UNKNOWN,
    WAITS,
    written_out,
)
from bot.store.subscriptions import Subscriptions
from bot.store.tables import broadcasts, conversations, outgoing, subscriptions
from bot.store.values import DueRow

_BROADCAST = Delivery.BROADCAST.value
_WAITING = (DUE, SENDING)
_LONGEST_WAIT = timedelta(days=1)
"""No channel asks for a longer wait, and no try after a failed one is later."""


def _may_leave() -> sa.Select[Any]:
    """Rows of letters whose time has come, to people to whom nothing else is under way."""
    other = outgoing.alias("other")
    engaged = (
        sa.select(other.c.n)
        .where(
            other.c.conversation_id == outgoing.c.conversation_id,
            other.c.state.in_(written_out(_WAITING)),
            sa.or_(other.c.state == SENDING, other.c.delivery != _BROADCAST),
        )
        .exists()
    )
    # A row nobody tried yet waits for nothing, and none for days: a clock put back says they do.
    ripe = sa.or_(
        outgoing.c.not_before <= sa.bindparam("now"),
        outgoing.c.not_before > sa.bindparam("never"),
        outgoing.c.attempts == 0,
    )
    # Joined to nothing, so that no plan begins with everybody on the channel.
    here = conversations.c.channel + "" == sa.bindparam("channel")
    return (
        due_query()
        .add_columns(conversations.c.lang, conversations.c.unreachable_at)
        .where(LETTER_WAITS, ripe, here, ~engaged)
        .order_by(outgoing.c.not_before, outgoing.c.source, outgoing.c.n)
        .limit(sa.bindparam("most"))
        .with_for_update(of=(outgoing, conversations), skip_locked=True)
    )


_MAY_LEAVE = _may_leave()
"""Made once: every process asks it every second."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to a list. `people`: how many were subscribed when it was published.

    `states` counts its rows by what became of them; `ready`: every row has been made.
    """

    id: int
    source: str
    list: str
    title: str
    people: int
    created_at: datetime
    ready: bool
    states: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Content:
    """What a letter says, by language, and to which list."""

    list: str
    texts: Mapping[str, str]


class Broadcasts:
    """Reads and writes of letters and of rows of class broadcast, inside one transaction.

    The rows of a letter have the key (`source` of the letter, number of the conversation), so
    that nobody can be written to twice; their text stands once, with the letter.
    """

    def __init__(
        self, connection: AsyncConnection, now: datetime, subscribed: Subscriptions
    ) -> None:
        self._connection = connection
        self._now = now
        self._subscriptions = subscribed

    async def publish(
        self, source: str, list_name: str, title: str, texts: Mapping[str, str]
    ) -> int | None:
        """Store a letter to who is subscribed now; how many that are.

        `None` when a letter with this `source` is there already.
        """
        last = sa.select(sa.func.coalesce(sa.func.max(subscriptions.c.id), 0))
        people = await self._subscriptions.count(list_name)
        values = {
            "source": source,
            "list": list_name,
            "title": title,
            "texts": dict(texts),
            "people": people,
            "created_at": self._now,
            "last_subscription": (await self._connection.execute(last)).scalar_one(),
            "prepared_upto": 0,
        }
        insert = await self._connection.run_sync(lambda sync: insert_ignore(sync, broadcasts))
        added = (await self._connection.execute(insert.values(**values))).rowcount
        return people if added else None

    async def prepare(self, most: int) -> int | None:
        """Make the rows for the next `most` subscribers of a letter that is not ready.

        Gives how many people were looked at; `None` when every letter is ready. The progress is
        committed with the rows, so that a kill doubles nobody and forgets nobody.
        """
        query = sa.select(broadcasts).where(broadcasts.c.prepared_at.is_(None))
        query = query.order_by(broadcasts.c.id).limit(1).with_for_update(skip_locked=True)
        letter = (await self._connection.execute(query)).mappings().first()
        if letter is None:
            return None
        listed = await self._listed(letter, most)
        this = broadcasts.update().where(broadcasts.c.id == letter["id"])
        if not listed:
            await self._connection.execute(this.values(prepared_at=self._now))
            return 0
        await self._make_rows(letter, set(listed.values()))
        await self._connection.execute(this.values(prepared_upto=max(listed)))
        return len(listed)

    async def claim(self, channel: str, most: int) -> list[DueRow]:
        """Take up to `most` rows that may leave now, and mark each as under way.

        Nobody is among them who has a reply or another broadcast under way, who cannot be reached
        or who has unsubscribed. Rows and conversations that another process holds are skipped.
        """
        found = await self._may_leave(channel, most)
        if not found:
            return []
        letters = await self._contents({row["source"] for row in found})
        people = {row["conversation_id"] for row in found}
        live = await self._subscriptions.live_among(people)
        ready: dict[int, DueRow] = {}
        for row in found:
            person, letter = row["conversation_id"], letters.get(row["source"])
            if row["unreachable_at"] is not None:
                await self._settle(row, UNDELIVERABLE, "unreachable")
            elif letter is not None and (person, letter.list) not in live:
                await self._settle(row, DROPPED, "unsubscribed")
            elif person not in ready:
                ready[person] = _with_text(row, letter)
        for due in ready.values():
            await self._settle({"source": due.source, "n": due.n}, SENDING, None)
        return list(ready.values())

    async def waiting(self, pattern: str) -> list[str]:
        """The source, like `pattern` (SQL), of each row that nobody has begun to send."""
        query = sa.select(outgoing.c.source)
        query = query.where(LETTER_WAITS, outgoing.c.source.like(pattern))
        return list((await self._connection.execute(query)).scalars())

    async def withdraw(self, pattern: str) -> int:
        """Rows of sources like `pattern` that nobody has begun to send are not sent any more."""
        query = outgoing.update().where(LETTER_WAITS, outgoing.c.source.like(pattern))
        values = {"state": DROPPED, "reason": "withdrawn"}
        return (await self._connection.execute(query.values(**values))).rowcount

    async def lost(self, before: datetime) -> int:
        """Rows under way since before a moment: nobody knows any more whether they arrived."""
        where = WAITS & (outgoing.c.state == SENDING) & (outgoing.c.delivery == _BROADCAST)
        query = outgoing.update().where(where, outgoing.c.not_before < before)
        values = {"state": UNKNOWN, "reason": "the desk stopped while sending"}
        return (await self._connection.execute(query.values(**values))).rowcount

    async def letters(self, limit: int = 50) -> list[Letter]:
        """The letters with how far their rows are, newest first."""
        query = sa.select(broadcasts).order_by(broadcasts.c.id.desc()).limit(limit)
        rows = list((await self._connection.execute(query)).mappings())
        columns = (outgoing.c.source, outgoing.c.state)
        counting = sa.select(*columns, sa.func.count()).group_by(*columns)
        counting = counting.where(outgoing.c.source.in_([row["source"] for row in rows]))
        states: dict[str, dict[str, int]] = {}
        for source, state, count in await self._connection.execute(counting):
            states.setdefault(source, {})[state] = count
        return [_letter(row, states.get(row["source"], {})) for row in rows]

    async def purge(self, before: datetime) -> int:
        """Forget to whom letters went that were published before a moment."""
        old = sa.select(broadcasts.c.source).where(broadcasts.c.created_at < before)
        query = outgoing.delete().where(
            outgoing.c.source.in_(old), outgoing.c.state.not_in(_WAITING)
        )
        return (await self._connection.execute(query)).rowcount

    async def _listed(self, letter: Mapping[Any, Any], most: int) -> dict[int, int]:
        query = (
            sa.select(subscriptions.c.id, subscriptions.c.conversation_id)
            .where(
                subscriptions.c.id > letter["prepared_upto"],
                subscriptions.c.id <= letter["last_subscription"],
                subscriptions.c.list == letter["list"],
            )
            .order_by(subscriptions.c.id)
            .limit(most)
        )
        return {row[0]: row[1] for row in await self._connection.execute(query)}

    async def _make_rows(self, letter: Mapping[Any, Any], people: set[int]) -> None:
        # Held in order of number, as a group of turns holds them; only then is it known who is
        # still subscribed.
        holding = (
            sa.select(conversations.c.id)
            .where(
                conversations.c.id.in_(sorted(people)),
                conversations.c.channel.in_(PUSHED),
                conversations.c.unreachable_at.is_(None),
            )
            .order_by(conversations.c.id)
            .with_for_update()
        )
        held = list((await self._connection.execute(holding)).scalars())
        live = await self._subscriptions.live_among(held)
        rows = [self._row(letter, one) for one in held if (one, letter["list"]) in live]
        if rows:
            insert = await self._connection.run_sync(lambda sync: insert_ignore(sync, outgoing))
            await self._connection.execute(insert, rows)

    def _row(self, letter: Mapping[Any, Any], conversation_id: int) -> dict[str, Any]:
        return {
            "source": letter["source"],
            "n": conversation_id,
            "conversation_id": conversation_id,
            "delivery": _BROADCAST,
            "state": DUE,
            "attempts": 0,
            "not_before": self._now,
            "created_at": self._now,
        }

    async def _may_leave(self, channel: str, most: int) -> Sequence[Mapping[Any, Any]]:
        never = self._now + _LONGEST_WAIT
        values = {"now": self._now, "never": never, "channel": channel, "most": most}
        found = await self._connection.execute(_MAY_LEAVE, values)
        rows: Sequence[Mapping[Any, Any]] = found.mappings().all()
        return rows

    async def _contents(self, sources: set[str]) -> dict[str, _Content]:
        columns = (broadcasts.c.source, broadcasts.c.list, broadcasts.c.texts)
        query = sa.select(*columns).where(broadcasts.c.source.in_(sorted(sources)))
        rows = await self._connection.execute(query)
        return {source: _Content(name, texts) for source, name, texts in rows}

    async def _settle(self, row: Mapping[Any, Any], state: str, reason: str | None) -> None:
        key = (outgoing.c.source == row["source"]) & (outgoing.c.n == row["n"])
        values = {"state": state, "reason": reason, "not_before": self._now}
        await self._connection.execute(outgoing.update().where(key).values(**values))


def _with_text(row: Mapping[Any, Any], letter: _Content | None) -> DueRow:
    due = from_row(row)
    if letter is None:
        return due
    return replace(due, text=letter.texts.get(row["lang"] or "nl") or letter.texts["nl"])


def _letter(row: Mapping[Any, Any], states: Mapping[str, int]) -> Letter:
    return Letter(
        id=row["id"],
        source=row["source"],
        list=row["list"],
        title=row["title"],
        people=row["people"],
        created_at=row["created_at"],
        ready=row["prepared_at"] is not None,
        states=states,
    )
