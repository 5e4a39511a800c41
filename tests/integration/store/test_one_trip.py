"""SQLite's connection: one trip to its thread per statement, and no other manners."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.store import one_trip
from bot.store.dialect import open_engines

things = sa.Table(
    "things",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False),
)
THREE = [{"name": name} for name in ("one", "two", "three")]


class Counted(one_trip.Connection):
    """Counts the trips to the thread."""

    trips = 0

    async def _execute(self, fn: Any, *given: Any, **named: Any) -> Any:
        self.trips += 1
        return await super()._execute(fn, *given, **named)  # type: ignore[no-untyped-call]


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{tmp_path / 'some.db'}",
        connect_args={"async_creator_fn": partial(one_trip.connect, kind=Counted)},
    )
    async with engine.connect() as opened:
        await opened.run_sync(things.create)
        yield opened
    await engine.dispose()


async def trips(connection: AsyncConnection) -> int:
    found = (await connection.get_raw_connection()).driver_connection
    assert isinstance(found, Counted)
    return found.trips


async def test_a_statement_takes_one_trip_and_a_look_at_its_rows_none(
    connection: AsyncConnection,
) -> None:
    before = await trips(connection)
    await connection.execute(things.insert(), THREE)
    rows = (await connection.execute(sa.select(things.c.name))).scalars().all()

    assert rows == ["one", "two", "three"]
    assert await trips(connection) - before == 2


async def test_a_change_tells_how_many_rows_it_met_and_what_it_returns(
    connection: AsyncConnection,
) -> None:
    await connection.execute(things.insert(), THREE)
    renamed = await connection.execute(
        things.update().where(things.c.id > 1).values(name="another")
    )
    gone = await connection.execute(
        things.delete().where(things.c.name == "another").returning(things.c.id)
    )
    added = await connection.execute(things.insert().values(name="four"))

    assert renamed.rowcount == 2
    assert sorted(gone.scalars()) == [2, 3]
    assert added.inserted_primary_key == (2,)


async def test_rows_can_be_taken_in_parts(connection: AsyncConnection) -> None:
    await connection.execute(things.insert(), THREE)
    async with connection.stream(sa.select(things.c.id)) as found:
        parts = [len(part) async for part in found.partitions(2)]

    assert parts == [2, 1]


async def test_a_refused_statement_raises_and_the_next_one_works(
    connection: AsyncConnection,
) -> None:
    await connection.execute(things.insert().values(id=1, name="one"))
    with pytest.raises(IntegrityError):
        await connection.execute(things.insert().values(id=1, name="again"))

    assert (await connection.execute(sa.select(sa.func.count(things.c.id)))).scalar() == 1


async def test_a_transaction_takes_a_trip_for_its_begin_and_its_commit_and_none_after_them(
    engine: AsyncEngine,
) -> None:
    before = await trips_of(engine)
    async with engine.begin() as connection:
        await connection.execute(things.insert(), THREE)

    assert await trips_of(engine) - before == 3


async def test_what_somebody_left_open_is_not_there_for_the_next_one(engine: AsyncEngine) -> None:
    async with engine.connect() as connection:
        raw = (await connection.get_raw_connection()).driver_connection
        assert raw is not None
        await raw.execute("BEGIN IMMEDIATE")
        await raw.execute("INSERT INTO things (name) VALUES ('left open')")
    async with engine.begin() as connection:
        assert (await connection.execute(sa.select(sa.func.count(things.c.id)))).scalar() == 0


@pytest.fixture
async def engine(tmp_path: Path) -> AsyncIterator[AsyncEngine]:
    engines = open_engines(f"sqlite:///{tmp_path / 'desk.db'}")
    async with engines.write.begin() as connection:
        await connection.run_sync(things.create)
        found = (await connection.get_raw_connection()).driver_connection
        assert found is not None
        found.__class__ = Counted
    yield engines.write
    await engines.write.dispose()


async def trips_of(engine: AsyncEngine) -> int:
    async with engine.connect() as connection:
        return await trips(connection)
