"""The shelf of subscriptions: who wants which letters, since when, and on which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Delivery
from bot.store.dialect import insert_ignore
from bot.store.tables import broadcasts, outgoing, subscriptions

BY_PERSON = "person"
BY_CHANNEL = "unreachable"


@dataclass(frozen=True, slots=True)
class SubscriptionRow:
    """One yes of one person. `consent` says to which sentence; a row without `ended_at` is live."""

    id: int
    conversation_id: int
    list: str
    consent: str
    since: datetime
    ended_at: datetime | None
    ended_by: str | None


class Subscriptions:
    """Reads and writes of subscriptions, inside one transaction.

    Who ends one holds the person's conversation (a turn does): a letter to them is either under
    way by then or never leaves.
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def start(self, conversation_id: int, list_name: str, consent: str) -> bool:
        """Write down a yes; `False` when there is a live one for this list already."""
        insert = await self._connection.run_sync(lambda sync: insert_ignore(sync, subscriptions))
        values = {
            "conversation_id": conversation_id,
            "list": list_name,
            "consent": consent,
            "since": self._now,
        }
        return bool((await self._connection.execute(insert.values(**values))).rowcount)

    async def end(self, conversation_id: int, by: str) -> int:
        """End every live subscription, and drop letters that have not left; how many ended."""
        where = (subscriptions.c.conversation_id == conversation_id) & (
            subscriptions.c.ended_at.is_(None)
        )
        query = subscriptions.update().where(where).values(ended_at=self._now, ended_by=by)
        ended = (await self._connection.execute(query)).rowcount
        if ended:
            await self._drop_letters(conversation_id)
        return ended

    async def live(self, conversation_id: int) -> list[SubscriptionRow]:
        """What this person gets now."""
        return [one for one in await self.of(conversation_id) if one.ended_at is None]

    async def of(self, conversation_id: int) -> list[SubscriptionRow]:
        """Every yes of this person that is kept, oldest first."""
        query = (
            sa.select(subscriptions)
            .where(subscriptions.c.conversation_id == conversation_id)
            .order_by(subscriptions.c.id)
        )
        rows = (await self._connection.execute(query)).mappings()
        return [SubscriptionRow(**row) for row in rows]

    async def live_among(self, conversation_ids: Iterable[int]) -> set[tuple[int, str]]:
        """Which of these people get which list now, in one query."""
        query = sa.select(subscriptions.c.conversation_id, subscriptions.c.list).where(
            subscriptions.c.conversation_id.in_(list(conversation_ids)),
            subscriptions.c.ended_at.is_(None),
        )
        return {(row[0], row[1]) for row in await self._connection.execute(query)}

    async def count(self, list_name: str) -> int:
        """How many people get this list now."""
        query = sa.select(sa.func.count()).where(
            subscriptions.c.list == list_name, subscriptions.c.ended_at.is_(None)
        )
        return int((await self._connection.execute(query)).scalar_one())

    async def delete(self, conversation_id: int) -> int:
        """Erase what a person said yes to, with the letters that were for them."""
        letters = outgoing.delete().where(
            outgoing.c.conversation_id == conversation_id, _is_letter()
        )
        await self._connection.execute(letters)
        query = subscriptions.delete().where(subscriptions.c.conversation_id == conversation_id)
        return (await self._connection.execute(query)).rowcount

    async def purge(self, before: datetime) -> int:
        """Forget subscriptions that ended before a moment."""
        query = subscriptions.delete().where(subscriptions.c.ended_at < before)
        return (await self._connection.execute(query)).rowcount

    async def _drop_letters(self, conversation_id: int) -> None:
        where = (outgoing.c.conversation_id == conversation_id) & (outgoing.c.state == "due")
        query = outgoing.update().where(where, _is_letter())
        await self._connection.execute(query.values(state="dropped", reason="unsubscribed"))


def _is_letter() -> sa.ColumnElement[bool]:
    letter = outgoing.c.source.in_(sa.select(broadcasts.c.source))
    return (outgoing.c.delivery == Delivery.BROADCAST.value) & letter
