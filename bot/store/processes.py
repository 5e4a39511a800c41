"""The shelves of the processes of one desk: who lives, and who leads what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.dialect import insert_ignore
from bot.store.tables import leases, processes

REMEMBERED = timedelta(minutes=10)
"""How long a process that died is remembered: who starts meanwhile goes about it carefully."""


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """One process: `place` says where it runs, `beat` grows as long as it lives."""

    id: str
    place: str
    beat: int
    died_at: datetime | None


def lives(process_id: sa.ColumnElement[str]) -> sa.ColumnElement[bool]:
    """Whether the process with this id is one that lives, as a part of a query."""
    query = sa.select(processes.c.id)
    return query.where(processes.c.id == process_id, processes.c.died_at.is_(None)).exists()


class Processes:
    """Reads and writes of the processes table, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def join(self, process_id: str, place: str) -> None:
        """A process begins; forgets those that died long ago."""
        long_ago = self._now - REMEMBERED
        await self._connection.execute(processes.delete().where(processes.c.died_at < long_ago))
        row = {"id": process_id, "place": place, "beat": 0, "joined_at": self._now}
        await self._connection.execute(processes.insert().values(**row))

    async def beat(self, process_id: str) -> bool:
        """Show that a process lives; false when the others have taken it for dead."""
        where = (processes.c.id == process_id) & processes.c.died_at.is_(None)
        query = processes.update().where(where).values(beat=processes.c.beat + 1)
        return bool((await self._connection.execute(query)).rowcount)

    async def all(self) -> list[ProcessRow]:
        """Every process that lives or died lately."""
        columns = (processes.c.id, processes.c.place, processes.c.beat, processes.c.died_at)
        query = sa.select(*columns).order_by(processes.c.id)
        return [ProcessRow(*row) for row in await self._connection.execute(query)]

    async def bury(self, process_id: str, beat: int) -> bool:
        """Take a process for dead, unless it has shown life since `beat`; true for one of many."""
        where = (processes.c.id == process_id) & (processes.c.beat == beat)
        where &= processes.c.died_at.is_(None)
        query = processes.update().where(where).values(died_at=self._now)
        return bool((await self._connection.execute(query)).rowcount)

    async def leave(self, process_id: str) -> None:
        """A process ends in good order."""
        await self._connection.execute(processes.delete().where(processes.c.id == process_id))


class Leases:
    """Who leads what; the token of a lease grows with every change of holder."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def take(self, name: str, process_id: str) -> int | None:
        """Lead, if nobody living does; the token, or `None` when somebody leads or is about to."""
        query = sa.select(leases.c.holder, leases.c.token, lives(leases.c.holder))
        query = query.where(leases.c.name == name).with_for_update(skip_locked=True, of=leases)
        found = (await self._connection.execute(query)).first()
        if found is None:
            # An INSERT waits for whoever changes the row, also when it is to do nothing.
            if await self._known(name):
                return None
            statement = await self._connection.run_sync(lambda sync: insert_ignore(sync, leases))
            made = await self._connection.execute(statement.values(name=name, token=0))
            return await self.take(name, process_id) if made.rowcount else None
        holder, token, alive = found
        if holder == process_id:
            return int(token)
        if alive:
            return None
        values = {"holder": process_id, "token": token + 1}
        await self._connection.execute(
            leases.update().where(leases.c.name == name).values(**values)
        )
        return int(token) + 1

    async def holds(self, name: str, process_id: str, token: int) -> bool:
        """Whether this process still leads with this token."""
        query = sa.select(leases.c.name).where(
            leases.c.name == name, leases.c.holder == process_id, leases.c.token == token
        )
        return (await self._connection.execute(query)).first() is not None

    async def _known(self, name: str) -> bool:
        query = sa.select(leases.c.name).where(leases.c.name == name)
        return (await self._connection.execute(query)).first() is not None

    async def release(self, process_id: str) -> None:
        """Give back every lease of this process."""
        where = leases.c.holder == process_id
        await self._connection.execute(leases.update().where(where).values(holder=None))
