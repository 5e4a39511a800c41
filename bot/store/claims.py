"""The shelf of claims: which process sends to which conversation.

Rows of a conversation leave in order only when one process sends them. Every transaction that
adds rows raises the version of the claim, whoever it is by: a holder that sees it rise by more than
its own additions knows that somebody else added rows it has not read yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Delivery
from bot.store.dialect import upsert
from bot.store.processes import lives
from bot.store.states import WAITS
from bot.store.tables import claims, outgoing
from bot.store.values import DueRow

NOBODY = ""
"""The holder of what a command beside the desk has written: whoever comes first may send it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Who sends to a conversation, and how often rows were added since they began."""

    conversation_id: int
    holder: str
    version: int


class Claims:
    """Reads and writes of the claims table for one process, inside one transaction."""

    def __init__(self, connection: AsyncConnection, holder: str) -> None:
        self._connection = connection
        self.holder = holder

    async def added(self, conversation_ids: Iterable[int]) -> list[Claim]:
        """Rows were added: claim their conversations, or learn which living process has them."""
        return await self._upsert(conversation_ids, only_mine=False)

    async def grab(self, conversation_ids: Iterable[int]) -> list[Claim]:
        """Claim those of these conversations that no other living process has."""
        return await self._upsert(conversation_ids, only_mine=True)

    async def _upsert(self, conversation_ids: Iterable[int], *, only_mine: bool) -> list[Claim]:
        ids = sorted(set(conversation_ids))
        if not ids:
            return []
        rows = [{"conversation_id": one, "holder": self.holder, "version": 1} for one in ids]
        query = _raising(self._connection.dialect.name, only_mine=only_mine)
        return [Claim(*row) for row in await self._connection.execute(query, rows)]

    async def waiting(self) -> list[int]:
        """Conversations with rows to send that this process has or nobody living has."""
        joined = outgoing.outerjoin(claims, claims.c.conversation_id == outgoing.c.conversation_id)
        free = sa.or_(
            claims.c.holder.is_(None), claims.c.holder == self.holder, ~lives(claims.c.holder)
        )
        query = sa.select(outgoing.c.conversation_id).distinct().select_from(joined)
        query = query.where(
            WAITS,
            outgoing.c.delivery != Delivery.BROADCAST.value,
            free,
        )
        rows = await self._connection.execute(query.order_by(outgoing.c.conversation_id))
        return list(rows.scalars())

    async def inherit(self, dead: str) -> list[int]:
        """Claim what a process that died had; gives the conversations."""
        query = (
            claims.update()
            .where(claims.c.holder == dead)
            .values(holder=self.holder, version=claims.c.version + 1)
            .returning(claims.c.conversation_id)
        )
        return sorted((await self._connection.execute(query)).scalars())

    async def release(self, versions: Mapping[int, int]) -> None:
        """Give up conversations, except those to which rows were added after their version."""
        if not versions:
            return
        where = claims.c.conversation_id == sa.bindparam("_id")
        where &= claims.c.version == sa.bindparam("_version")
        where &= claims.c.holder == self.holder
        rows = [{"_id": one, "_version": version} for one, version in sorted(versions.items())]
        await self._connection.execute(claims.delete().where(where), rows)

    async def release_all(self) -> None:
        """Give up everything."""
        await self._connection.execute(claims.delete().where(claims.c.holder == self.holder))


@cache
def _raising(dialect: str, *, only_mine: bool) -> Any:
    """The statement that claims conversations, or raises the version of who has them."""
    statement = upsert(dialect, claims)
    new = statement.excluded.holder
    others = lives(claims.c.holder)
    changes: dict[str, Any] = {
        "holder": sa.case((others, claims.c.holder), else_=new),
        "version": claims.c.version + 1,
    }
    mine = sa.or_(claims.c.holder == new, ~others) if only_mine else None
    changing = statement.on_conflict_do_update(
        index_elements=["conversation_id"], set_=changes, where=mine
    )
    return changing.returning(claims.c.conversation_id, claims.c.holder, claims.c.version)


class Claiming:
    """What one transaction learns of claims; it counts only after the commit.

    `first` and `last`: the versions of conversations this process holds, at the first and at the
    last addition of the transaction. `read`: versions at which all rows of a conversation were
    read. `elsewhere`: per other holder the conversations that got rows.
    """

    def __init__(self, claims: Claims) -> None:
        self.claims = claims
        self.first: dict[int, int] = {}
        self.last: dict[int, int] = {}
        self.read: dict[int, int] = {}
        self.elsewhere: dict[str, set[int]] = {}

    async def mine(self, rows: Sequence[DueRow]) -> list[DueRow]:
        """Of rows that were just added, those this process has to send.

        Broadcasts are nobody's: their sender keeps them apart row by row.
        """
        claimed = {row.conversation_id for row in rows if row.delivery != Delivery.BROADCAST}
        found = await self.claims.added(claimed)
        for one in found:
            if one.holder == self.claims.holder and one.holder != NOBODY:
                self.first.setdefault(one.conversation_id, one.version)
                self.last[one.conversation_id] = one.version
            else:
                self.elsewhere.setdefault(one.holder, set()).add(one.conversation_id)
        return [
            row
            for row in rows
            if row.delivery == Delivery.BROADCAST or row.conversation_id in self.last
        ]

    async def take_up(self, conversation_ids: Iterable[int]) -> list[int]:
        """Claim what is free of these; whoever calls this reads their rows in this transaction."""
        found = await self.claims.grab(conversation_ids)
        self.read.update((one.conversation_id, one.version) for one in found)
        return sorted(self.read)
