"""The shelf of erasures: whose data was erased and when, so that an older backup can follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import erasures


@dataclass(frozen=True, slots=True, order=True)
class Erasure:
    """One erasure. Own numbers and moments (UTC) only.

    A conversation is known by its number and when it began: in a database that was put back the
    same number may be given to somebody else. `case_kept` and `signups_kept` say what was still
    needed and stayed.
    """

    at: datetime
    conversation_id: int
    began_at: datetime
    case_kept: bool
    signups_kept: int


class Erasures:
    """Reads and writes of the erasures, inside one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, erasure: Erasure) -> None:
        """Remember one erasure."""
        await self._connection.execute(
            erasures.insert().values(
                at=erasure.at,
                conversation_id=erasure.conversation_id,
                began_at=erasure.began_at,
                case_kept=erasure.case_kept,
                signups_kept=erasure.signups_kept,
            )
        )

    async def all(self) -> list[Erasure]:
        """Every erasure that is remembered, oldest first."""
        columns = (getattr(erasures.c, name) for name in Erasure.__dataclass_fields__)
        query = sa.select(*columns).order_by(erasures.c.id)
        return [Erasure(*row) for row in await self._connection.execute(query)]

    async def purge(self, before: datetime) -> int:
        """Forget erasures before a moment: no backup is as old."""
        query = erasures.delete().where(erasures.c.at < before)
        return (await self._connection.execute(query)).rowcount
