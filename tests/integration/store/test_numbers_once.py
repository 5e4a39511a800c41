"""A number is given once: what led to somebody who was erased never leads to somebody else."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from bot.store.database import Database
from bot.store.tables import cases, conversations, signups, training_sessions

KEPT_APART = (conversations, cases, training_sessions, signups)
SAMPLES = {sa.Integer: 1, sa.Boolean: False, sa.JSON: {}}


@pytest.mark.parametrize("table", KEPT_APART, ids=lambda table: table.name)
async def test_the_number_of_an_erased_row_is_not_given_again(
    database: Database, table: sa.Table
) -> None:
    parents = {key.column.table for column in table.columns for key in column.foreign_keys}
    insert = table.insert().returning(table.c.id)
    async with database.writing() as uow:
        for parent in (parents & set(KEPT_APART)) - {table}:
            await uow.connection.execute(parent.insert().values(_row(parent, 1, uow.now)))
        first = await uow.connection.scalar(insert.values(_row(table, 2, uow.now)))
    async with database.writing() as uow:
        await uow.connection.execute(table.delete())
    async with database.writing() as uow:
        second = await uow.connection.scalar(insert.values(_row(table, 3, uow.now)))
    assert first is not None
    assert second is not None
    assert second > first


def _row(table: sa.Table, number: int, now: object) -> dict[str, object]:
    """Something in each column that needs a value; `number` keeps unique columns apart."""
    row: dict[str, object] = {}
    for column in table.columns:
        if column.nullable or column.name == "id":
            continue
        kind = column.type
        if column.foreign_keys:
            row[column.name] = 1
        elif isinstance(kind, sa.Text):
            row[column.name] = f"{column.name}-{number}"
        elif isinstance(kind, sa.types.TypeDecorator):
            row[column.name] = now
        else:
            row[column.name] = next(v for k, v in SAMPLES.items() if isinstance(kind, k))
    return row
