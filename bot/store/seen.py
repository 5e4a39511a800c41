"""The shelf of what was heard before: ids of messages, counted tries, and marks of the process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.dialect import insert_or_update, upsert
from bot.store.tables import attempts, marks, seen

OWED: Final = "owed:"
"""What the key of a mark begins with that says whose last message waits for an answer; then comes
the number of the conversation."""


@cache
def _add_new(dialect: str) -> Any:
    return upsert(dialect, seen).on_conflict_do_nothing().returning(seen.c.id)


@cache
def _put(dialect: str) -> Any:
    statement = upsert(dialect, marks)
    latest = {"value": statement.excluded.value, "at": statement.excluded.at}
    return statement.on_conflict_do_update(index_elements=["key"], set_=latest)


class Seen:
    """Which messages were heard already, and how often a difficult one was tried."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, ids: Iterable[str]) -> set[str]:
        """Mark ids as heard; those of them that were not before.

        Holds the others off: of two transactions with the same id, the second waits, and finds
        it heard once the first is kept.
        """
        rows = [{"id": item, "at": self._now} for item in ids]
        if not rows:
            return set()
        statement = _add_new(self._connection.dialect.name)
        return set((await self._connection.execute(statement, rows)).scalars())

    async def count_try(self, message_id: str) -> int:
        """Count one more try of a message and give the number of tries so far."""
        statement = await self._connection.run_sync(
            lambda sync: insert_or_update(
                sync, attempts, ["id"], {"tries": attempts.c.tries + 1, "at": None}
            )
        )
        await self._connection.execute(statement.values(id=message_id, tries=1, at=self._now))
        return await self.tries(message_id)

    async def tried(self) -> set[str]:
        """Messages whose tries are counted: they are neither done nor parked."""
        return set((await self._connection.execute(sa.select(attempts.c.id))).scalars())

    async def take_back_try(self, message_id: str) -> None:
        """The last try does not count: it failed for a reason outside the message."""
        query = attempts.update().where(attempts.c.id == message_id, attempts.c.tries > 0)
        await self._connection.execute(query.values(tries=attempts.c.tries - 1))

    async def tries(self, message_id: str) -> int:
        """How often this message was tried so far."""
        query = sa.select(attempts.c.tries).where(attempts.c.id == message_id)
        return (await self._connection.execute(query)).scalar() or 0

    async def forget_tries(self, ids: Sequence[str]) -> None:
        """These messages are done or parked."""
        if ids:
            await self._connection.execute(attempts.delete().where(attempts.c.id.in_(ids)))

    async def purge(self, before: datetime) -> int:
        """Forget ids heard, and tries counted, before a moment."""
        await self._connection.execute(attempts.delete().where(attempts.c.at < before))
        return (await self._connection.execute(seen.delete().where(seen.c.at < before))).rowcount


class Marks:
    """Small facts the process remembers, such as whether it stopped cleanly."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def get(self, key: str) -> str | None:
        """The value under a key."""
        query = sa.select(marks.c.value).where(marks.c.key == key)
        return (await self._connection.execute(query)).scalar()

    async def put(self, key: str, value: str) -> None:
        """Remember a value under a key."""
        await self.put_all({key: value})

    async def put_all(self, values: Mapping[str, str]) -> None:
        """Remember each value under its key."""
        if not values:
            return
        rows = [{"key": key, "value": value, "at": self._now} for key, value in values.items()]
        await self._connection.execute(_put(self._connection.dialect.name), rows)

    async def take(self, key: str, value: str) -> bool:
        """Remember a value under a key; whether another one, or none, stood there before.

        Of several transactions that do this at once with the same value, one hears yes: the others
        wait for it.
        """
        insert = await self._connection.run_sync(lambda sync: upsert(sync.dialect.name, marks))
        changed = {"value": insert.excluded.value, "at": insert.excluded.at}
        statement = insert.values(key=key, value=value, at=self._now).on_conflict_do_update(
            index_elements=["key"], set_=changed, where=marks.c.value != insert.excluded.value
        )
        taken = await self._connection.execute(statement.returning(marks.c.key))
        return taken.first() is not None

    async def under(self, prefix: str, before: datetime | None = None) -> dict[str, str]:
        """All values whose key begins so, by key; only those put `before` a moment, if given."""
        query = sa.select(marks.c.key, marks.c.value).where(
            marks.c.key.startswith(prefix, autoescape=True)
        )
        if before is not None:
            query = query.where(marks.c.at < before)
        return {row.key: row.value for row in await self._connection.execute(query)}

    async def settle(self, conversation_id: int) -> None:
        """No last message of this conversation waits any more."""
        await self._connection.execute(
            marks.delete().where(marks.c.key == f"{OWED}{conversation_id}")
        )

    async def purge_owed(self, before: datetime) -> int:
        """Forget whose last message has waited since before a moment: it is answered or gone."""
        owed = marks.c.key.startswith(OWED, autoescape=True)
        query = marks.delete().where(owed, marks.c.at < before)
        return (await self._connection.execute(query)).rowcount

    async def drop(self, key: str, value: str) -> None:
        """Forget what stands under a key, unless it has become another value."""
        await self._connection.execute(
            marks.delete().where(marks.c.key == key, marks.c.value == value)
        )
