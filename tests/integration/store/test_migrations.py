"""The steps of the migrations lead to exactly the tables the code uses, on both databases."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine

from bot.clock import SetClock
from bot.errors import DatabaseTooNew
from bot.store import migrations
from bot.store.database import Database
from bot.store.dialect import normal_url
from bot.store.meetings import Meeting
from bot.store.tables import metadata
from bot.store.trainings import NewSession
from tests.integration.running import opened
from tests.postgres import PostgresServer


async def test_the_migrated_tables_are_those_of_the_code(database: Database) -> None:
    def differences(connection: sa.Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, metadata))

    async with database.reading() as uow:
        assert await uow.connection.run_sync(differences) == []


async def test_on_sqlite_every_table_and_index_is_written_alike(
    tmp_path: Path, clock: SetClock
) -> None:
    async with opened(f"sqlite:///{tmp_path / 'desk.db'}", clock):
        pass
    fresh = sa.create_engine(f"sqlite:///{tmp_path / 'fresh.db'}")
    metadata.create_all(fresh)
    fresh.dispose()
    assert _sqlite_schema(tmp_path / "desk.db") == _sqlite_schema(tmp_path / "fresh.db")


@pytest.mark.postgres
async def test_on_postgresql_every_index_and_rule_is_written_alike(
    postgres_server: PostgresServer, clock: SetClock
) -> None:
    migrated, fresh = postgres_server.create(), postgres_server.create()
    async with opened(migrated, clock) as database, database.reading() as uow:
        found = await uow.connection.run_sync(_postgres_schema)
    async with opened(fresh, clock) as database, database.writing() as uow:
        await uow.connection.run_sync(metadata.drop_all)
        await uow.connection.run_sync(metadata.create_all)
        expected = await uow.connection.run_sync(_postgres_schema)
    assert found == expected
    postgres_server.drop(migrated)
    postgres_server.drop(fresh)


async def test_opening_a_database_again_changes_nothing(bare_url: str, clock: SetClock) -> None:
    for _ in range(2):
        async with opened(bare_url, clock) as database, database.writing() as uow:
            await uow.marks.put("kept", "yes")
    async with opened(bare_url, clock) as database, database.reading() as uow:
        assert await uow.marks.get("kept") == "yes"


async def test_a_database_of_a_newer_desk_is_refused_in_plain_words(
    bare_url: str, clock: SetClock
) -> None:
    async with opened(bare_url, clock) as database, database.writing() as uow:
        await uow.connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseTooNew):
        await Database.open(bare_url, clock)


async def test_a_session_of_before_meetings_keeps_its_time_and_place_as_its_one_meeting(
    bare_url: str, clock: SetClock
) -> None:
    starts = datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    engine = create_async_engine(normal_url(bare_url))
    async with engine.begin() as connection:
        await connection.run_sync(_upgrade, "0006")
        await connection.execute(
            sa.text(
                "INSERT INTO training_sessions (id, code, training, starts_at, minutes, place, "
                "capacity, questions, next_number, sample) "
                f"VALUES (7, 's1', 'example', {int(starts.timestamp()) * 1_000_000}, 1440, "
                "'Zaal 1', 12, '[]', 4, false)"
            )
        )
    await engine.dispose()
    async with opened(bare_url, clock) as database, database.writing() as uow:
        (session,) = await uow.training_sessions.all()
        plan = [one.plan for one in session.meetings]
        assert (session.id, session.capacity, session.next_number) == (7, 12, 4)
        assert plan == [Meeting(starts, starts + timedelta(days=1), "Zaal 1")]
        assert await uow.training_sessions.add(NewSession("s2", "example", plan, 1, [])) > 0
        assert len(await uow.training_sessions.upcoming(clock.now())) == 2


@pytest.mark.parametrize(
    "wrong", [timedelta(0), timedelta(hours=-1)], ids=["no length", "backwards"]
)
async def test_no_database_holds_a_meeting_that_ends_before_it_begins(
    database: Database, wrong: timedelta
) -> None:
    starts = datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    new = NewSession("s1", "example", [Meeting(starts, starts + wrong, "Zaal 1")], 1, [])
    with pytest.raises(sa.exc.IntegrityError):
        async with database.writing() as uow:
            await uow.training_sessions.add(new)


def _upgrade(connection: sa.Connection, version: str) -> None:
    config = AlembicConfig()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, version)


def _sqlite_schema(path: Path) -> set[tuple[str, str]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name <> ?",
            ("alembic_version",),
        ).fetchall()
    connection.close()
    return {(name, _plain(sql)) for name, sql in rows}


def _plain(sql: str) -> str:
    """The statement without its layout; the order of a table's rules does not count."""
    flat = re.sub(r"\s+", " ", sql.replace('"', ""))
    head, _, body = flat.partition("(")
    if not head.startswith("CREATE TABLE"):
        return flat
    parts = re.split(r", (?![^(]*\))", body.rsplit(")", 1)[0].strip())
    return head + " | ".join(sorted(part.strip() for part in parts))


def _postgres_schema(connection: sa.Connection) -> set[tuple[str, ...]]:
    columns = connection.execute(
        sa.text(
            "SELECT table_name, column_name, data_type, is_nullable, column_default "
            "FROM information_schema.columns WHERE table_schema = 'public'"
        )
    )
    indexes = connection.execute(
        sa.text("SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'")
    )
    rules = connection.execute(
        sa.text(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) "
            "FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
        )
    )
    found = {tuple(map(str, row)) for rows in (columns, indexes, rules) for row in rows}
    return {row for row in found if row[0] != "alembic_version"}
