"""Taking the database away from a running desk, and giving it back."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qs, urlsplit

import asyncpg

from bot.store.database import sqlite_file


@asynccontextmanager
async def database_away(url: str) -> AsyncIterator[None]:
    """Nobody can write until the end of the block.

    An embedded database is locked by another program; of a server's database every connection is
    ended and no new one is let in.
    """
    file = sqlite_file(url)
    if file is None:
        async with _closed_to_all(url):
            yield
        return
    # In a thread: who has the lock now may be a desk on this very event loop.
    other = await asyncio.to_thread(_locked, str(file))
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def _locked(file: str) -> sqlite3.Connection:
    other = sqlite3.connect(file, isolation_level=None, timeout=30, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other


@asynccontextmanager
async def _closed_to_all(url: str) -> AsyncIterator[None]:
    parts = urlsplit(url)
    name, folder = parts.path.lstrip("/"), parse_qs(parts.query)["host"][0]
    server = await asyncpg.connect(user="postgres", host=folder, database="postgres")
    try:
        await server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        await server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
        )
        try:
            yield
        finally:
            await server.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    finally:
        await server.close()
