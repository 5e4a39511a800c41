"""Databases that have their tables already: a copy costs a tenth of making them again."""

from __future__ import annotations

import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from bot.clock import SystemClock
from bot.store.database import Database
from tests.postgres import PostgresServer


def sqlite_made(path: Path) -> str:
    """Put a file with empty tables there, as the desk makes it; its URL."""
    path.write_bytes(_empty_file())
    return f"sqlite:///{path}"


def postgres_made(server: PostgresServer) -> str:
    """A new database with empty tables; its URL. For `drop` afterwards."""
    return server.create(template=_template(server))


@cache
def _empty_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        _make(f"sqlite:///{path}")
        return path.read_bytes()


@cache
def _template(server: PostgresServer) -> str:
    url = server.create()
    _make(url)
    return server.name_of(url)


def _make(url: str) -> None:
    """In a thread of its own: who asks may be in the middle of an event loop."""

    async def make() -> None:
        database = await Database.open(url, SystemClock())
        await database.close()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, make()).result()
