"""SQLite's connection with one trip to its thread per statement, instead of three or four.

aiosqlite keeps a thread per connection and goes there to make a cursor, to run the statement, to
fetch its rows and to close the cursor. A trip costs more than most statements of a turn do. And a
cursor that is closed in the trip that opened it is never left open by somebody who is called off.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import Any, NamedTuple, Self

import aiosqlite


class _Ran(NamedTuple):
    description: Any
    rowcount: int
    lastrowid: int | None
    rows: list[Any]


_NOTHING = _Ran(None, -1, None, [])


class Cursor:
    """What SQLAlchemy uses of aiosqlite's cursor; all rows are read at once."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ran = _NOTHING

    async def __aenter__(self) -> Self:
        return self

    @property
    def description(self) -> Any:
        """The columns of the rows; `None` when the last statement has none."""
        return self._ran.description

    @property
    def rowcount(self) -> int:
        """How many rows the last statement changed."""
        return self._ran.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The number of the row that was added last."""
        return self._ran.lastrowid

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> Self:
        """Run a statement and read its rows."""
        self._ran = await self._connection.there("execute", sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> Self:
        """Run a statement once for each set of values."""
        self._ran = await self._connection.there("executemany", sql, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """The rows that are left."""
        return await self.fetchmany(len(self._ran.rows))

    async def fetchmany(self, size: int = 1) -> list[Any]:
        """The next rows, at most so many."""
        some = self._ran.rows[:size]
        del self._ran.rows[:size]
        return some

    async def close(self) -> None:
        """Nothing is open: the thread closed its own cursor."""


class Connection(aiosqlite.Connection):
    """aiosqlite's connection with such cursors."""

    def cursor(self) -> Cursor:  # type: ignore[override]
        """A cursor; nothing happens in the thread yet."""
        return Cursor(self)

    async def there(self, how: str, sql: str, parameters: Iterable[Any]) -> _Ran:
        """Run a statement in the thread and bring back all that came of it."""
        in_thread: Callable[..., Awaitable[_Ran]] = self._execute
        return await in_thread(_run, self._conn, how, sql, parameters)


def _run(connection: sqlite3.Connection, how: str, sql: str, parameters: Iterable[Any]) -> _Ran:
    cursor = connection.cursor()
    try:
        getattr(cursor, how)(sql, parameters)
        rows = cursor.fetchall() if cursor.description else []
        return _Ran(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()


def connect(database: str, kind: type[Connection] = Connection, **settings: Any) -> Connection:
    """A connection that opens when it is awaited."""
    connection = kind(partial(sqlite3.connect, database, **settings), iter_chunk_size=64)
    # As SQLAlchemy does with aiosqlite's own: a process that ends waits for no thread.
    connection._thread.daemon = True
    return connection
