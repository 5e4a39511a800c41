"""The shelf of parked messages: those that three tries could not handle."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Incoming
from bot.store.dialect import insert_ignore
from bot.store.moments import EPOCH
from bot.store.tables import parked
from bot.store.values import ParkedMessage
from intents.masking import mask, spans


class Parked:
    """The one place that keeps a message as it was received, until replay or seven days."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(self, incoming: Incoming, reason: str) -> None:
        """Keep a message that could not be handled. `reason` holds no text of the person."""
        statement = await self._connection.run_sync(lambda sync: insert_ignore(sync, parked))
        await self._connection.execute(
            statement.values(
                id=incoming.id,
                channel=incoming.address.channel,
                key=incoming.address.key,
                raw=_encode(incoming),
                reason=reason,
                at=self._now,
            )
        )

    async def all(self) -> list[ParkedMessage]:
        """The parked messages, newest first, with personal data masked."""
        query = sa.select(parked).order_by(parked.c.at.desc())
        rows = (await self._connection.execute(query)).mappings()
        return [_shown(row) for row in rows]

    async def of(self, address: Address) -> list[ParkedMessage]:
        """The parked messages of one person, newest first, with personal data masked."""
        where = (parked.c.channel == address.channel) & (parked.c.key == address.key)
        query = sa.select(parked).where(where).order_by(parked.c.at.desc())
        rows = (await self._connection.execute(query)).mappings()
        return [_shown(row) for row in rows]

    async def take(self, message_id: str) -> Incoming | None:
        """Take a message out to play it again; `None` when somebody else has taken it.

        Of two who take it at once one waits for the end of the other's transaction.
        """
        query = parked.delete().where(parked.c.id == message_id).returning(*parked.c)
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _decode(row)

    async def erase(self, address: Address) -> int:
        """Erase what is parked of one address."""
        where = (parked.c.channel == address.channel) & (parked.c.key == address.key)
        return (await self._connection.execute(parked.delete().where(where))).rowcount

    async def purge(self, before: datetime) -> int:
        """Erase what was parked before a moment."""
        return (
            await self._connection.execute(parked.delete().where(parked.c.at < before))
        ).rowcount


def _encode(incoming: Incoming) -> dict[str, Any]:
    return {
        "text": incoming.text,
        "choice": incoming.choice,
        "attachment": incoming.attachment,
        "caption": incoming.caption,
        "pressed_on": incoming.pressed_on,
        "lang_hint": incoming.lang_hint,
        "again": incoming.again,
        "at": (incoming.at - EPOCH).total_seconds(),
    }


def _decode(row: Mapping[Any, Any]) -> Incoming:
    raw = dict(row["raw"])
    raw.pop("at")
    return Incoming(id=row["id"], address=Address(row["channel"], row["key"]), at=row["at"], **raw)


def _shown(row: Mapping[Any, Any]) -> ParkedMessage:
    raw = row["raw"]
    text = raw["text"] or raw["choice"] or raw["caption"] or raw["attachment"] or ""
    return ParkedMessage(
        row["id"], row["channel"], row["at"], row["reason"], mask(text, spans(text))
    )
