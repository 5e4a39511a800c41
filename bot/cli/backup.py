"""`desk backup`: a copy of the database, restored and verified by the command itself."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.common import CommandError, Commands, add_command, settings, wait_for
from bot.clock import SystemClock
from bot.store.backup import BackupBrokenError, Verified, back_up
from bot.store.database import sqlite_file


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "backup",
        "Copy the database while the desk runs; the copy is opened again and checked.",
        "desk backup backups/",
        _backup,
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path("backups"), help="where the copy goes"
    )


def _backup(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    source = sqlite_file(config.database_url)
    if source is None:
        raise CommandError(
            "this desk uses PostgreSQL: make backups with pg_dump, or with the server's own tools"
        )
    if not source.exists():
        raise CommandError(f"there is no database yet at {source.name}: start the desk first")
    done = wait_for(_copy(source, chosen.folder))
    print(f"{done.path}: {done.size} bytes, {done.rows} rows, opened again and checked")
    return 0


async def _copy(source: Path, folder: Path) -> Verified:
    clock = SystemClock()
    name = f"desk-{datetime.now(UTC):%Y%m%d-%H%M%S}.db"
    try:
        return await back_up(source, folder / name, clock, _show)
    except BackupBrokenError as error:
        raise CommandError(f"the copy does not hold and was removed: {error}") from error
    except (OSError, sqlite3.Error) as error:
        raise CommandError(f"no backup was made: {error}") from error


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total} pages", end="" if done < total else "\n", file=sys.stderr)
