"""The PostgreSQL of the tests is a real one, and every test gets its own database."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.postgres import PostgresServer


async def test_a_test_gets_a_recent_server_and_an_empty_database(postgres_url: str) -> None:
    engine = create_async_engine(postgres_url)
    async with engine.begin() as connection:
        version = (await connection.execute(text("SHOW server_version_num"))).scalar_one()
        tables = await connection.execute(
            text("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        )
        assert int(version) >= 180000
        assert tables.scalar_one() == 0
    await engine.dispose()


async def test_databases_do_not_see_each_other(postgres_server: PostgresServer) -> None:
    first, second = postgres_server.create(), postgres_server.create()
    assert first != second
    writer, reader = create_async_engine(first), create_async_engine(second)
    async with writer.begin() as connection:
        await connection.execute(text("CREATE TABLE mark (id integer)"))
    async with reader.begin() as connection:
        found = await connection.execute(text("SELECT to_regclass('mark')"))
        assert found.scalar_one() is None
    await writer.dispose()
    await reader.dispose()
    postgres_server.drop(first)
    postgres_server.drop(second)
