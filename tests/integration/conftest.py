"""Tests that use a database run on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from tests.integration.running import Running, at_monday, opened, run_on
from tests.made import postgres_made, sqlite_made
from tests.postgres import PostgresServer

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture
def clock() -> SetClock:
    return at_monday()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return sqlite_made(tmp_path / "desk.db")


@pytest.fixture(params=BOTH)
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'bare.db'}"
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest, sqlite_url: str) -> Iterator[str]:
    if request.param == "sqlite":
        yield sqlite_url
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    fresh = postgres_made(server)
    yield fresh
    server.drop(fresh)


@pytest.fixture
async def database(database_url: str, clock: SetClock) -> AsyncIterator[Database]:
    async with opened(database_url, clock) as found:
        yield found


@pytest.fixture
async def running(database: Database, clock: SetClock) -> AsyncIterator[Running]:
    async with run_on(database, clock) as desk:
        yield desk


@pytest.fixture
async def embedded(sqlite_url: str, clock: SetClock) -> AsyncIterator[Running]:
    async with opened(sqlite_url, clock, busy_ms=200) as found, run_on(found, clock) as desk:
        yield desk
