"""`desk db copy` and `desk db compare`: moving from SQLite to PostgreSQL, and back."""

from __future__ import annotations

import argparse
import fcntl
import sys
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.cli.common import CommandError, Commands, add_command, add_group, settings, wait_for
from bot.clock import SystemClock
from bot.errors import DatabaseUnusable
from bot.store.copying import CannotCopyError, Digest, compare, copy, differing, refuse_others
from bot.store.database import Database, sqlite_file

_PLACES = "an address (postgresql://user@host/name) or the file of a SQLite database"


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    group = add_group(commands, "db", "Move everything to another database.")
    copying = add_command(
        group,
        "copy",
        "Copy everything into an empty database, count both sides and compare them.",
        "desk db copy data/desk.db postgresql://desk@localhost/desk",
        _copy,
    )
    comparing = add_command(
        group,
        "compare",
        "Say whether two databases hold the same, table by table.",
        "desk db compare data/desk.db postgresql://desk@localhost/desk",
        _compare,
    )
    for parser in (copying, comparing):
        parser.add_argument("source", metavar="FROM", help=_PLACES)
        parser.add_argument("target", metavar="TO", help=_PLACES)


def _copy(chosen: argparse.Namespace) -> int:
    source, target = url_of(chosen.source), url_of(chosen.target)
    if source == target:
        raise CommandError("FROM and TO are the same database")
    data = settings(chosen).data_path
    with nobody_writes((source, target), data):
        done = wait_for(_copied(source, target))
    _show(done, done)
    print("Both sides hold the same. Set `database: url:` in your settings and start the desk.")
    return 0


def _compare(chosen: argparse.Namespace) -> int:
    one, other = wait_for(_compared(url_of(chosen.source), url_of(chosen.target)))
    _show(one, other)
    if found := differing(one, other):
        raise CommandError(f"these tables differ: {', '.join(found)}")
    print("Both sides hold the same.")
    return 0


async def _copied(source: str, target: str) -> list[Digest]:
    try:
        async with opened(source) as old, opened(target) as new:
            await refuse_others(old)
            return await copy(old, new, show_rows)
    except CannotCopyError as error:
        raise CommandError(f"nothing was copied: {error}") from error
    except (SQLAlchemyError, OSError) as error:
        kind = type(error).__name__
        raise CommandError(f"nothing was copied: a database refused ({kind})") from error


async def _compared(source: str, target: str) -> tuple[list[Digest], list[Digest]]:
    async with opened(source) as old, opened(target) as new:
        return await compare(old, new)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """The database at an address, with its tables brought up to date."""
    try:
        database = await Database.open(url, SystemClock())
    except (SQLAlchemyError, OSError, ValueError) as error:
        where = sqlite_file(url) if url.startswith("sqlite") else "on the server"
        raise DatabaseUnusable(
            database=where, reason=type(error).__name__, config="the command"
        ) from error
    try:
        yield database
    finally:
        await database.checkpoint()
        await database.close()


def url_of(place: str) -> str:
    """The address of what was typed: an address, or the file of a SQLite database."""
    if "://" not in place:
        return f"sqlite:///{Path(place).resolve()}"
    if not place.startswith(("sqlite", "postgresql")):
        raise CommandError("an address starts with sqlite:/// or postgresql://")
    return place


@contextmanager
def nobody_writes(urls: Iterable[str], data: Path) -> Iterator[None]:
    """Keep every desk away from SQLite files meanwhile. Raises `CommandError` when one runs."""
    files = [file for file in map(sqlite_file, urls) if file is not None]
    with ExitStack() as locks:
        for folder in sorted({_locked_at(file, data) for file in files}):
            lock = locks.enter_context((folder / "desk.lock").open("w"))
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise CommandError(f"a desk works in {folder.name}: stop it first") from error
        yield


def _locked_at(file: Path, data: Path) -> Path:
    """Where a desk with this file holds its lock: its data folder, as a rule the file's own."""
    if not file.parent.is_dir():
        raise CommandError(f"there is no folder {file.parent.name} for {file.name}")
    return data if (data / file.name).resolve() == file.resolve() else file.parent


def show_rows(table: str, rows: int) -> None:
    """Progress on a terminal."""
    if sys.stderr.isatty():
        print(f"\r{table}: {rows} rows\033[K", end="", file=sys.stderr)


def _show(one: Sequence[Digest], other: Sequence[Digest]) -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)
    for a, b in zip(one, other, strict=True):
        same = "same" if a == b else f"DIFFERS: {b.rows} rows, {b.digest[:16]}"
        print(f"{a.table}\t{a.rows} rows\t{a.digest[:16]}\t{same}")
