"""Copying a whole database of the desk into an empty one, on either kind, and comparing the two."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import Database
from bot.store.dialect import (
    as_given,
    as_kept,
    go_on_after,
    last_number,
    never_twice,
    others_connected,
    take_your_time,
)
from bot.store.tables import metadata

ROWS = 500
"""Rows read and written at a time."""
_BITS = 256

Progress = Callable[[str, int], None]


class CannotCopyError(Exception):
    """The copy may not be made; the text says why and what to do. Nothing was written."""


class CopyDiffersError(CannotCopyError):
    """What arrived is not what was read; the copy was taken back."""


@dataclass(frozen=True, slots=True)
class Digest:
    """What a table holds: how many rows, and a sum of the hashes of them all.

    The order of the rows does not count, and a value counts the same on both databases.
    `last_number` is 0 where a number may be given again after its row is gone.
    """

    table: str
    rows: int
    digest: str
    last_number: int


async def copy(source: Database, target: Database, progress: Progress) -> list[Digest]:
    """Copy everything that `source` holds at one moment into the empty `target`.

    One transaction on the target, with the digests of both sides compared before it commits.
    Raises `CannotCopyError` when the target is not empty or others use it, `CopyDiffersError`
    when a digest differs.
    """
    async with source.snapshot() as old, target.writing() as uow:
        new = uow.connection
        # While the old side is read from end to end, nothing is asked of the new one.
        await new.run_sync(take_your_time)
        await _empty_and_alone(new)
        there = await digests(old)
        for table, read in zip(metadata.sorted_tables, there, strict=True):
            await _copy_table(old, new, table, progress)
            if _numbered(table):
                # As it was read: on a server the counter goes on while the copy is made.
                last = read.last_number or await old.run_sync(last_number, table)
                await new.run_sync(go_on_after, table, last)
        here = await digests(new)
        if found := differing(there, here):
            raise CopyDiffersError(f"these tables differ: {', '.join(found)}")
    return here


async def compare(source: Database, target: Database) -> tuple[list[Digest], list[Digest]]:
    """The digests of every table on both sides."""
    async with source.snapshot() as old, target.snapshot() as new:
        return await digests(old), await digests(new)


async def refuse_others(database: Database) -> None:
    """Raises `CannotCopyError` when another program is connected to a PostgreSQL database."""
    async with database.reading() as uow:
        others = await uow.connection.run_sync(others_connected)
    if others:
        raise CannotCopyError(
            f"{others} other connections use the database: stop every desk that works with it"
        )


def differing(one: Sequence[Digest], other: Sequence[Digest]) -> list[str]:
    """The tables that are not alike."""
    return [a.table for a, b in zip(one, other, strict=True) if a != b]


async def digests(connection: AsyncConnection) -> list[Digest]:
    """The digest of every table."""
    return [await _digest(connection, table) for table in metadata.sorted_tables]


async def _empty_and_alone(new: AsyncConnection) -> None:
    if others := await new.run_sync(others_connected):
        raise CannotCopyError(f"{others} other connections use the target: stop that desk first")
    for table in metadata.sorted_tables:
        if (await new.execute(sa.select(sa.literal(1)).select_from(table).limit(1))).first():
            raise CannotCopyError(
                f"the target is not empty (there are rows in {table.name}): "
                "make a new database, or use an empty one"
            )


async def _copy_table(
    old: AsyncConnection, new: AsyncConnection, table: sa.Table, progress: Progress
) -> None:
    dialect = new.dialect.name
    values = {one.name: as_given(dialect, one, f"given_{one.name}") for one in table.columns}
    insert, done = table.insert().values(values), 0
    async for rows in _rows(old, table):
        await new.execute(
            insert, [{f"given_{key}": value for key, value in row.items()} for row in rows]
        )
        done += len(rows)
        progress(table.name, done)


async def _digest(connection: AsyncConnection, table: sa.Table) -> Digest:
    json_columns = {one.name for one in table.columns if isinstance(one.type, sa.JSON)}
    total, count = 0, 0
    async for rows in _rows(connection, table):
        for row in rows:
            total += _hash(row, json_columns)
        count += len(rows)
    last = await connection.run_sync(last_number, table) if never_twice(table) else 0
    return Digest(table.name, count, f"{total % 2**_BITS:064x}", last)


async def _rows(
    connection: AsyncConnection, table: sa.Table
) -> AsyncIterator[Sequence[dict[str, Any]]]:
    query = sa.select(*(as_kept(column) for column in table.columns))
    async with connection.stream(query) as found:
        async for part in found.mappings().partitions(ROWS):
            yield [dict(row) for row in part]


def _hash(row: dict[str, Any], json_columns: set[str]) -> int:
    plain = {
        key: json.loads(value) if key in json_columns and value is not None else value
        for key, value in row.items()
    }
    # A field that is empty and one that holds JSON's null are two things.
    empty = [key for key in sorted(json_columns) if row[key] is None]
    text = json.dumps([plain, empty], sort_keys=True, ensure_ascii=True)
    return int.from_bytes(hashlib.sha256(text.encode()).digest())


def _numbered(table: sa.Table) -> bool:
    """Whether the database numbers the rows itself."""
    return "id" in table.c and isinstance(table.c.id.type, sa.Integer)
