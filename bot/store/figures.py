"""What can be counted of the desk at this moment, without anybody's number or words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.states import STUCK, WAITS
from bot.store.tables import alarms, cases, outgoing, parked, processes


@dataclass(frozen=True, slots=True)
class Figures:
    """How much there is of everything that staff may have to look at.

    `rows`: outgoing rows that wait or went wrong, by (class, state). `oldest`: when
    the oldest one that waits was written, `None` when none waits. `cases` by state, `alarms` that
    go on by kind, `processes` those of this desk that live.
    """

    rows: Mapping[tuple[str, str], int]
    oldest: datetime | None
    parked: int
    cases: Mapping[str, int]
    alarms: Mapping[str, int]
    processes: int


async def figures(connection: AsyncConnection) -> Figures:
    """Count. Every query stays on an index or on a small table: sent rows are never walked."""
    rows: dict[tuple[str, str], int] = {}
    for part in (WAITS, STUCK):
        by = (outgoing.c.delivery, outgoing.c.state)
        query = sa.select(*by, sa.func.count()).where(part).group_by(*by)
        rows |= {(one, state): n for one, state, n in await connection.execute(query)}
    oldest = sa.select(sa.func.min(outgoing.c.created_at)).where(WAITS)
    kept = sa.select(sa.func.count(parked.c.id))
    living = sa.select(sa.func.count(processes.c.id)).where(processes.c.died_at.is_(None))
    return Figures(
        rows=rows,
        oldest=(await connection.execute(oldest)).scalar(),
        parked=(await connection.execute(kept)).scalar_one(),
        cases=await _by(connection, cases.c.status, cases.c.status != "closed"),
        alarms=await _by(connection, alarms.c.kind, alarms.c.ended_at.is_(None)),
        processes=(await connection.execute(living)).scalar_one(),
    )


async def _by(
    connection: AsyncConnection, column: sa.Column[str], where: sa.ColumnElement[bool]
) -> dict[str, int]:
    query = sa.select(column, sa.func.count()).where(where).group_by(column)
    return {row[0]: row[1] for row in await connection.execute(query)}
