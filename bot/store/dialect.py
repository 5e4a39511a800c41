"""All that differs between SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import REGCLASS
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, PoolResetState
from sqlalchemy.util.concurrency import await_

from bot.store import one_trip

BUSY_MS = 5_000
"""Milliseconds that a locked SQLite file is waited for."""
_READERS = 4
RESTED_S = 5.0
"""Seconds without work after which PostgreSQL is asked whether it still hears this connection.

A server that stops says so, and its connections are known to be closed without asking. Only what
a network forgot has to be asked: SQLAlchemy's own `pool_pre_ping` does so before each transaction,
which costs three trips more to the server, and waits for its answer as long as the network does."""
PING_S = 3.0
"""Seconds in which the server must answer; one that is merely slow is not taken for deaf."""
FORGOTTEN_S = 7
"""Seconds after which PostgreSQL ends a transaction in which nothing is asked any more.

A process that is put to sleep in the middle of one, or whose machine has lost its power, would hold
its rows until the network gives up, which takes hours: nobody could take over from it. It is longer
than `lane.TURN_LIMIT_S`, so that a turn that hangs is called off by its own desk."""
LONGEST_S = 60
"""Seconds after which PostgreSQL ends a transaction of the desk in any case.

`FORGOTTEN_S` counts only once a statement has been carried out. A process that falls asleep between
the two halves of a new one (asyncpg first has it prepared, in words of its own that no answer ends)
is taken for one at work, and would hold its rows as long as it sleeps. What keeps a process among
its siblings takes no time at all and may last `FORGOTTEN_S`."""
_ENDS_ANY = 17
"""The version of PostgreSQL from which on it can end any transaction."""
LOCK_S = 2
"""Seconds that a statement waits for a lock of somebody else: then the database counts as away, and
no message is to blame. Shorter than `lane.TURN_LIMIT_S`, and than what staff are told of."""
SILENT_S = 30.0
"""Seconds after which a server that does not answer a statement counts as gone.

A server whose machine has died, or that a firewall cut off, says nothing; the network would wait
for a quarter of an hour. Only what reads everything may take longer."""
_NOTICED = {
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}
"""How soon the server itself notices that the machine of a desk is gone: after a minute."""
CONNECT_S = 10
"""Seconds in which a connection must be made."""
_PUT_BACK = "put back at"
Ping = Callable[[], Awaitable[None]]


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Engines:
    """One engine that writes and one that reads; on PostgreSQL they are the same.

    `watch` is for what keeps a process among its siblings: busy writers must not hold it up. On
    SQLite it is the one that writes. `long` reads row by row, for a copy of everything.
    """

    write: AsyncEngine
    read: AsyncEngine
    watch: AsyncEngine
    long: AsyncEngine
    embedded: bool


def normal_url(url: str) -> URL:
    """The URL with its async driver: `sqlite:///x` and `postgresql://x` are accepted too."""
    parsed = make_url(url)
    drivers = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}
    backend = parsed.get_backend_name()
    if backend not in drivers:
        raise ValueError(f"database.url: expected sqlite or postgresql, got {backend}")
    return parsed.set(drivername=drivers[backend])


def open_engines(url: str, *, beside: bool = False, busy_ms: int = BUSY_MS) -> Engines:
    """Make the engines for a database URL. Nothing is connected yet.

    `beside` a running desk, SQLite's log is left alone: the desk alone folds it back.
    """
    parsed = normal_url(url)
    if parsed.get_backend_name() == "sqlite":
        more = ("PRAGMA wal_autocheckpoint=0",) if beside else ()
        write = _sqlite(parsed, busy_ms, writes=True, more=more)
        read = _sqlite(parsed, busy_ms, writes=False)
        long = _sqlite(parsed, busy_ms, writes=False, row_by_row=True)
        return Engines(write, read, write, long, embedded=True)
    hurried = _hurried()
    engine = _postgresql(parsed, 10, hurried, LONGEST_S)
    watch = _postgresql(parsed, 2, hurried, FORGOTTEN_S)
    long = _postgresql(parsed, 2, {"server_settings": _NOTICED, "timeout": CONNECT_S})
    return Engines(engine, engine, watch, long, embedded=False)


def _engine(url: URL, **settings: Any) -> AsyncEngine:
    # The error of a statement would repeat what was to be written: somebody's words.
    return create_async_engine(url, max_overflow=0, hide_parameters=True, **settings)


def _hurried() -> dict[str, Any]:
    """What a connection is opened with whose transactions are short."""
    ends = {"idle_in_transaction_session_timeout": f"{FORGOTTEN_S}s", "lock_timeout": f"{LOCK_S}s"}
    settings = {**_NOTICED, **ends}
    return {"server_settings": settings, "command_timeout": SILENT_S, "timeout": CONNECT_S}


def _postgresql(
    url: URL, size: int, opened_with: Mapping[str, Any], longest_s: int = 0
) -> AsyncEngine:
    engine = _engine(url, pool_size=size, connect_args=dict(opened_with))
    if longest_s:
        sa.event.listen(engine.sync_engine, "connect", _ends_after(longest_s))
    sa.event.listen(engine.sync_engine, "checkin", _put_back)
    sa.event.listen(engine.sync_engine, "checkout", _only_one_that_hears)
    return engine


def _ends_after(longest_s: int) -> Callable[[Any, object], None]:
    def prepare(connection: Any, _record: object) -> None:
        server = connection.driver_connection
        if _can_end_any(server):
            await_(server.execute(f"SET transaction_timeout = '{longest_s}s'"))

    return prepare


def _can_end_any(server: Any) -> bool:
    known: bool = server.get_server_version().major >= _ENDS_ANY
    return known


def _put_back(_connection: object, record: ConnectionPoolEntry) -> None:
    record.info[_PUT_BACK] = monotonic()


def _only_one_that_hears(connection: Any, record: ConnectionPoolEntry, _proxy: object) -> None:
    put_back = record.info.get(_PUT_BACK)
    if put_back is None:
        # It was opened just now.
        return
    server = connection.driver_connection
    if server.is_closed():
        raise InvalidatePoolError
    if monotonic() - put_back <= RESTED_S:
        return
    try:
        await_(server.execute("SELECT 1", timeout=PING_S))
    except Exception as error:
        # Whatever it is, this connection is of no use.
        raise InvalidatePoolError from error


def _sqlite(
    url: URL, busy_ms: int, *, writes: bool, row_by_row: bool = False, more: Sequence[str] = ()
) -> AsyncEngine:
    # Row by row, as aiosqlite does it, somebody who is called off in the middle of a statement
    # leaves it open until Python's collector comes by. Until then the log cannot be folded back:
    # it keeps what was erased, and each erasure waits for the reader as for a lock.
    own = {} if row_by_row else {"connect_args": {"async_creator_fn": one_trip.connect}}
    size = 1 if writes else _READERS
    engine = _engine(url, pool_size=size, pool_reset_on_return=None, **own)
    pragmas = [f"PRAGMA busy_timeout={busy_ms}", "PRAGMA foreign_keys=ON"]
    if writes:
        pragmas += ["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"]
    else:
        pragmas += ["PRAGMA query_only=ON"]
    pragmas += more
    _on_connect(engine, pragmas)
    # SQLAlchemy's own start of a transaction is deferred: two read-then-write turns would then
    # lose one of the writes. IMMEDIATE takes the write lock before the first read.
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
    sa.event.listen(engine.sync_engine, "begin", lambda conn: conn.exec_driver_sql(begin))
    sa.event.listen(engine.sync_engine, "reset", _end_what_is_open)
    return engine


def _end_what_is_open(connection: Any, _record: object, state: PoolResetState) -> None:
    """Only that: after each commit there is nothing to roll back, and it is a trip all the same."""
    if state.asyncio_safe and connection.driver_connection.in_transaction:
        connection.rollback()


def _on_connect(engine: AsyncEngine, pragmas: Sequence[str]) -> None:
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor: _Cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    sa.event.listen(engine.sync_engine, "connect", prepare)


def insert_ignore(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT that leaves a row with the same key alone."""
    return upsert(connection.dialect.name, table).on_conflict_do_nothing()


def upsert(dialect: str, table: sa.Table) -> Any:
    """An INSERT of the database's own kind, for what it does about a row with the same key."""
    module: Any = postgresql if dialect == "postgresql" else sqlite
    return module.insert(table)


def insert_or_update(
    connection: sa.Connection, table: sa.Table, keys: Sequence[str], changes: Mapping[str, Any]
) -> Any:
    """An INSERT that changes the row with the same key; values `None` take the new row's value."""
    statement = upsert(connection.dialect.name, table)
    updates = {
        name: statement.excluded[name] if value is None else value
        for name, value in changes.items()
    }
    return statement.on_conflict_do_update(index_elements=list(keys), set_=updates)


def affected_wal_reset(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the WAL-reset fault (3.7.0 to 3.51.2): one writer only, always."""
    return (3, 7, 0) <= version < (3, 51, 3)


_SQLITE_FAULTS = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN")
_POSTGRES_CLASSES = ("08", "53", "57", "58", "55P03", "25P03")
"""Connection, resources, intervention, system error; and one code each of two other classes: a lock
that was not to be had, a transaction ended because nothing was asked (PostgreSQL, appendix A)."""


def database_is_away(error: BaseException) -> bool:
    """Whether this is the database's own trouble, so that no message is to blame for it."""
    if isinstance(error, OSError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated:
        return True
    return any(
        str(getattr(cause, "sqlite_errorname", "")).startswith(_SQLITE_FAULTS)
        or _sqlstate(cause).startswith(_POSTGRES_CLASSES)
        for cause in _causes(error)
    )


_GAVE_WAY = frozenset({"40001", "40P01"})
"""Serialization failure and deadlock (PostgreSQL, appendix A)."""


def gave_way(error: BaseException) -> bool:
    """Whether a transaction was ended for the sake of another one: the same again will do."""
    return isinstance(error, DBAPIError) and any(
        _sqlstate(cause) in _GAVE_WAY for cause in _causes(error)
    )


def _causes(error: DBAPIError) -> Iterator[BaseException]:
    cause: BaseException | None = error.orig
    while cause is not None:
        yield cause
        cause = cause.__cause__


def _sqlstate(error: BaseException) -> str:
    return str(getattr(error, "sqlstate", "") or "")


CHANNEL = "desk"
"""Under this name processes on one PostgreSQL database tell each other what they committed."""


def telling(text: str) -> sa.Select[Any]:
    """The statement by which the others hear `text` (below 8000 bytes) when this commits."""
    return sa.select(sa.func.pg_notify(CHANNEL, text))


@asynccontextmanager
async def listening(engine: AsyncEngine, hear: Callable[[str], None]) -> AsyncIterator[Ping]:
    """Hear what the others tell, until the end of the block; gives a call that raises when deaf.

    Only on PostgreSQL.
    """
    async with engine.connect() as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection

        def heard(_connection: object, _pid: int, _channel: str, text: str) -> None:
            hear(text)

        async def ping() -> None:
            await raw.execute("SELECT 1")

        await raw.add_listener(CHANNEL, heard)
        try:
            yield ping
        finally:
            # What listens must not go back to the others of the pool.
            await connection.invalidate()


def as_kept(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    """A column as the database keeps it, for copying: JSON as its own text, moments as numbers.

    Read as JSON, an empty field and a field that holds `null` would look alike.
    """
    if isinstance(column.type, sa.JSON):
        return sa.cast(column, sa.Text).label(column.name)
    if isinstance(column.type, sa.types.TypeDecorator):
        return sa.type_coerce(column, column.type.impl_instance).label(column.name)
    return column


def as_given(dialect: str, column: sa.Column[Any], name: str) -> sa.ColumnElement[Any]:
    """The bound value `name` that puts back what `as_kept` gave."""
    if isinstance(column.type, sa.JSON):
        text = sa.bindparam(name, type_=sa.Text())
        # SQLite would make a number of it; it keeps JSON as text.
        return sa.cast(text, sa.JSON) if dialect == "postgresql" else text
    if isinstance(column.type, sa.types.TypeDecorator):
        return sa.bindparam(name, type_=column.type.impl_instance)
    return sa.bindparam(name, type_=column.type)


def last_number(connection: sa.Connection, table: sa.Table) -> int:
    """The last number a table gave out, also when its row is gone; 0 when it gave none."""
    if connection.dialect.name == "postgresql":
        name = sa.func.pg_get_serial_sequence(table.name, "id")
        given = connection.execute(
            sa.select(sa.func.pg_sequence_last_value(sa.cast(name, REGCLASS)))
        )
        return given.scalar() or 0
    counted = sa.text("SELECT seq FROM sqlite_sequence WHERE name = :name")
    kept = connection.execute(counted, {"name": table.name}).scalar() or 0
    highest = connection.execute(sa.select(sa.func.max(table.c.id))).scalar() or 0
    return max(kept, highest)


def never_twice(table: sa.Table) -> bool:
    """Whether a number of this table is never given again, also on SQLite."""
    return bool(table.dialect_options["sqlite"]["autoincrement"])


def go_on_after(connection: sa.Connection, table: sa.Table, number: int) -> None:
    """The next row of `table` gets the number after `number`."""
    if connection.dialect.name == "postgresql":
        last = sa.func.setval(_sequence(table), max(number, 1), number > 0)
        connection.execute(sa.select(last))
        return
    if not never_twice(table):
        return
    given = {"name": table.name, "seq": number}
    connection.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), given)
    connection.execute(sa.text("INSERT INTO sqlite_sequence VALUES (:name, :seq)"), given)


def _sequence(table: sa.Table) -> sa.ColumnElement[Any]:
    return sa.cast(sa.func.pg_get_serial_sequence(table.name, "id"), REGCLASS)


def take_your_time(connection: sa.Connection) -> None:
    """Let this transaction rest while something else is read; PostgreSQL would end it."""
    if connection.dialect.name != "postgresql":
        return
    connection.execute(sa.text("SET LOCAL idle_in_transaction_session_timeout = 0"))
    if _can_end_any(connection.connection.driver_connection):
        connection.execute(sa.text("SET LOCAL transaction_timeout = 0"))


def others_connected(connection: sa.Connection) -> int:
    """How many other programs are connected to this PostgreSQL database; 0 for SQLite."""
    if connection.dialect.name != "postgresql":
        return 0
    query = sa.text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
    )
    return int(connection.execute(query).scalar_one())
