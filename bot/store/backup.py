"""Backups of the database while the desk runs, opened again and verified before they count.

A backup is a SQLite file on either database: one that any desk can open, check and put back.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from bot.clock import Clock
from bot.store.copying import copy
from bot.store.database import Database, sqlite_file
from bot.store.invariants import broken_promises
from bot.store.tables import metadata

PAGES = 256
"""Pages copied between two signs of progress."""
NAME = "desk-%Y%m%d-%H%M%S"
"""Name of a backup without its suffix, with the moment (UTC) it was made."""
_BUSY_S = 10.0

Progress = Callable[[int, int], None]


class BackupBrokenError(Exception):
    """The copy is not a whole database of the desk; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Verified:
    """A backup that was opened again and holds. `rows` counts every table."""

    path: Path
    size: int
    rows: int


async def back_up(source: str, target: Path, clock: Clock, progress: Progress) -> Verified:
    """Copy the database at the URL `source` to `target` (which must not exist) and verify it.

    Raises FileExistsError, BackupBrokenError, CannotCopyError, sqlite3.Error,
    sqlalchemy.exc.SQLAlchemyError or OSError; a copy that does not hold is removed.
    """
    draft = await asyncio.to_thread(_draft_for, target)
    file = sqlite_file(source)
    try:
        if file is not None:
            await asyncio.to_thread(copy_file, file, draft, progress)
        else:
            await _copy_from_server(source, draft, clock, progress)
        rows = await verify(draft, clock)
        size = await asyncio.to_thread(_keep, draft, target)
    finally:
        await asyncio.to_thread(_remove, draft)
    return Verified(target, size, rows)


async def verify(path: Path, clock: Clock) -> int:
    """Open a copy as the desk would, check it whole, and count its rows."""
    await asyncio.to_thread(_whole, path)
    database = await Database.open(f"sqlite:///{path}", clock)
    try:
        async with database.reading() as uow:
            broken = await broken_promises(uow.connection)
            counts = [
                sa.select(sa.func.count()).select_from(table) for table in metadata.sorted_tables
            ]
            rows = [(await uow.connection.execute(count)).scalar_one() for count in counts]
        await database.checkpoint()
    finally:
        await database.close()
    if broken:
        raise BackupBrokenError("; ".join(broken))
    return sum(rows)


def forget_old(folder: Path, before: datetime) -> list[Path]:
    """Remove the backups of a folder that were made before a moment; gives which."""
    gone = []
    for path in sorted(folder.glob("desk-*.db")):
        with suppress(ValueError):
            made = datetime.strptime(path.stem, NAME).replace(tzinfo=UTC)
            if made < before:
                path.unlink()
                gone.append(path)
    return gone


def _draft_for(target: Path) -> Path:
    if target.exists():
        raise FileExistsError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target.with_name(target.name + ".unverified")


def _keep(draft: Path, target: Path) -> int:
    draft.replace(target)
    return target.stat().st_size


async def _copy_from_server(source: str, draft: Path, clock: Clock, progress: Progress) -> None:
    await asyncio.to_thread(lambda: draft.touch(mode=0o600))
    server = await Database.open(source, clock)
    try:
        target = await Database.open(f"sqlite:///{draft}", clock)
        try:
            await copy(server, target, lambda _table, rows: progress(rows, rows))
            await target.checkpoint()
        finally:
            await target.close()
    finally:
        await server.close()


def copy_file(source: Path, target: Path, progress: Progress) -> None:
    """Copy a SQLite file page by page, whoever writes to it meanwhile."""
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True, timeout=_BUSY_S)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        # Secure permissions before there is anything in it.
        target.chmod(0o600)
        # One look for the whole copy. Without it every write of the desk makes SQLite begin the
        # copy again, and on a busy desk it would never end. Writers are not held up by it.
        old.isolation_level = None
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        old.backup(
            new,
            pages=PAGES,
            progress=lambda _status, left, total: progress(total - left, total),
            sleep=0,
        )


def _whole(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if found != "ok":
            raise BackupBrokenError(f"the copy is damaged: {found}")
        # Not looked at by the check above: rows that point at what is not there.
        lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    if lost:
        tables = ", ".join(sorted({f"{table} to {parent}" for table, _, parent, _ in lost}))
        raise BackupBrokenError(f"rows point at rows that are not there: {len(lost)}, {tables}")


def _remove(draft: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)
