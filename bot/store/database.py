"""The database: opening it, bringing it up to date, and the two ways in (writing, reading)."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from time import perf_counter

import sqlalchemy as sa
from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.script.revision import ResolutionError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.errors import DatabaseTooNew
from bot.store.claims import NOBODY
from bot.store.dialect import (
    BUSY_MS,
    Engines,
    Ping,
    affected_wal_reset,
    database_is_away,
    listening,
    normal_url,
    open_engines,
)
from bot.store.news import News, decode
from bot.store.trouble import Trouble
from bot.store.unit_of_work import UnitOfWork

_MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One database of the desk. Use `writing` for what must be kept and `reading` to look."""

    def __init__(self, engines: Engines, clock: Clock) -> None:
        self._engines = engines
        self._clock = clock
        self.trouble = Trouble(clock)
        self.committed: Callable[[float], None] = lambda _seconds: None
        """Told after every commit how long it took, in seconds."""
        self.holder: str | None = None
        """The process that sends what is written here, when it may have siblings (PostgreSQL)."""
        self.in_company = False
        """Whether other processes must hear of every commit."""

    @classmethod
    async def open(
        cls, url: str, clock: Clock, *, beside: bool = False, busy_ms: int = BUSY_MS
    ) -> Database:
        """Open the database at `url`, make its tables or bring them up to date.

        `beside` is for a command next to a running desk: it leaves SQLite's log to the desk.
        `busy_ms` is how long a SQLite file that others have locked is waited for.
        Raises `DatabaseTooNew` when a newer desk made it, sqlalchemy.exc.SQLAlchemyError or
        OSError when it cannot be used.
        """
        database = cls(open_engines(url, beside=beside, busy_ms=busy_ms), clock)
        if beside and not database.embedded:
            database.holder, database.in_company = NOBODY, True
        try:
            await _bring_up_to_date(database._engines)
        except ResolutionError as error:
            await database.close()
            raise DatabaseTooNew(database=normal_url(url).database) from error
        except BaseException:
            await database.close()
            raise
        return database

    @property
    def embedded(self) -> bool:
        """Whether this is SQLite: one process, one writer."""
        return self._engines.embedded

    @property
    def now(self) -> datetime:
        """The present instant (UTC)."""
        return self._clock.now()

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        """One transaction that is committed at the end, or rolled back when anything raises."""
        began = self.trouble.now()
        try:
            async with self._engines.write.begin() as connection:
                uow = UnitOfWork(connection, self._clock.now(), self.holder)
                yield uow
                await self._tell(uow)
                committing = perf_counter()
        except Exception as error:
            if database_is_away(error):
                self.trouble.refused(began)
            raise
        self.committed(perf_counter() - committing)
        # A full disk takes in a transaction in which nothing was written.
        if uow.wrote or uow.touched or uow.fresh:
            self.trouble.committed()

    @asynccontextmanager
    async def keeping(self) -> AsyncIterator[UnitOfWork]:
        """As `writing`, for keeping this process among its siblings: waits for no writer."""
        async with self._engines.watch.begin() as connection:
            yield UnitOfWork(connection, self._clock.now(), self.holder)

    @asynccontextmanager
    async def listening(self, hear: Callable[[News], None]) -> AsyncIterator[Ping]:
        """Hear what others commit, until the end of the block (only with a holder).

        Gives a call that raises when nothing can be heard any more.
        """

        def heard(text: str) -> None:
            news = decode(text)
            if news.by != self.holder:
                hear(news)

        async with listening(self._engines.watch, heard) as ping:
            yield ping

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        """One look at what is committed. Nothing that is written here is kept."""
        async with self._engines.read.connect() as connection:
            yield UnitOfWork(connection, self._clock.now())
            await connection.rollback()

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[AsyncConnection]:
        """One look in which nothing moves, however long it lasts: for copying and counting."""
        async with self._engines.long.connect() as connection:
            if not self._engines.embedded:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection
            await connection.rollback()

    async def checkpoint(self) -> None:
        """Fold SQLite's log back into its file (after erasing, and at a clean stop)."""
        if not self._engines.embedded:
            return
        async with self._engines.write.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            await raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        """Let go of every connection."""
        engines = self._engines
        for engine in {engines.read, engines.write, engines.watch, engines.long}:
            await engine.dispose()

    async def _tell(self, uow: UnitOfWork) -> None:
        if self.holder is None:
            return
        news = uow.news(self.holder)
        if news.sends or (self.in_company and not news.empty):
            await uow.tell(news)


def sqlite_warning() -> str | None:
    """A sentence when this SQLite must never get a second writing process, else `None`."""
    if not affected_wal_reset(sqlite3.sqlite_version_info):
        return None
    return (
        f"SQLite {sqlite3.sqlite_version} has the WAL-reset fault (3.7.0 to 3.51.2): "
        "let only this process write to the database file."
    )


def sqlite_file(url: str) -> Path | None:
    """The file behind a SQLite URL; `None` for a server or for a database in memory."""
    parsed = normal_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database))


async def _bring_up_to_date(engines: Engines) -> None:
    async with engines.write.begin() as connection:
        if engines.embedded:
            await connection.run_sync(_migrate)
            return
        if await connection.run_sync(_is_newest):
            return
    # What changes whole tables waits for others, and may take longer than a statement of everyday.
    try:
        async with engines.long.begin() as connection:
            await connection.run_sync(_migrate)
    finally:
        await engines.long.dispose()


def _is_newest(connection: sa.Connection) -> bool:
    return MigrationContext.configure(connection).get_current_heads() == _newest()


def _migrate(connection: sa.Connection) -> None:
    if _is_newest(connection):
        return
    found = MigrationContext.configure(connection).get_current_heads()
    config = _settings()
    config.attributes["connection"] = connection
    known = ScriptDirectory.from_config(config).revision_map
    for version in found:
        known.get_revision(version)
    command.upgrade(config, "head")


@cache
def _newest() -> tuple[str, ...]:
    """The version this code makes; every migration is a module that has to be read for it."""
    return tuple(ScriptDirectory.from_config(_settings()).get_heads())


def _settings() -> AlembicConfig:
    config = AlembicConfig()
    config.set_main_option("script_location", str(_MIGRATIONS))
    return config
