"""`desk backup` and `desk restore`: copies that were opened again and checked, and the way back."""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import sys
import tempfile
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.app.assembly import terms_of
from bot.cli.common import CommandError, Commands, add_command, database_of, settings, wait_for
from bot.cli.databases import nobody_writes, opened, show_rows, url_of
from bot.clock import SystemClock
from bot.config import Config
from bot.errors import DeskError
from bot.privacy.erasures import FILE, apply_again, read
from bot.privacy.service import Privacy
from bot.store.alarms import Alarm
from bot.store.backup import (
    NAME,
    BackupBrokenError,
    Verified,
    back_up,
    copy_file,
    forget_old,
    verify,
)
from bot.store.copying import CannotCopyError, copy
from bot.store.database import sqlite_file
from bot.store.erasures import Erasure


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    backup = add_command(
        commands,
        "backup",
        "Copy the database while the desk runs; the copy is opened again and checked.",
        "desk backup backups/",
        _backup,
    )
    backup.add_argument(
        "folder", nargs="?", type=Path, default=Path("backups"), help="where the copy goes"
    )
    restore = add_command(
        commands,
        "restore",
        "Put a backup back into an empty database, and erase again what was erased since.",
        "desk restore backups/desk-20261128-031500.db",
        _restore,
    )
    restore.add_argument("file", type=Path, help="the backup")
    restore.add_argument("--to", help="the empty database (default: the one of the settings)")
    restore.add_argument(
        "--erasures", type=Path, help=f"the list of erasures (default: {FILE} in the data folder)"
    )


def _backup(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    source = sqlite_file(config.database_url)
    if source is not None and not source.exists():
        raise CommandError(f"there is no database yet at {source.name}: start the desk first")
    done = wait_for(_told(config, _copy(config.database_url, chosen.folder)))
    print(f"{done.path}: {done.size} bytes, {done.rows} rows, opened again and checked")
    term = timedelta(days=config.retention.backup_days)
    for path in forget_old(chosen.folder, SystemClock().now() - term):
        print(f"{path}: removed, older than {config.retention.backup_days} days")
    return 0


async def _told(config: Config, copying: Coroutine[Any, Any, Verified]) -> Verified:
    """Make the copy; staff read it on the console when there is none."""
    try:
        done = await copying
    except CommandError:
        await _tell(config, failed=True)
        raise
    await _tell(config, failed=False)
    return done


async def _tell(config: Config, *, failed: bool) -> None:
    # Whatever keeps the copy from being made may keep this from being told: the exit code stands.
    with suppress(DeskError, SQLAlchemyError, OSError):
        async with database_of(config) as database, database.writing() as uow:
            if failed:
                await uow.alarms.ring(Alarm.BACKUP)
            else:
                await uow.alarms.end(Alarm.BACKUP)


async def _copy(source: str, folder: Path) -> Verified:
    clock = SystemClock()
    target = folder / f"{clock.now():{NAME}}.db"
    try:
        return await back_up(source, target, clock, _show)
    except (BackupBrokenError, CannotCopyError) as error:
        raise CommandError(f"the copy does not hold and was removed: {error}") from error
    except (OSError, sqlite3.Error) as error:
        raise CommandError(f"no backup was made: {error}") from error
    except SQLAlchemyError as error:
        raise CommandError(f"no backup was made: {type(error).__name__}") from error


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done}/{total}", end="" if done < total else "\n", file=sys.stderr)


def _restore(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    target = url_of(chosen.to) if chosen.to else config.database_url
    erasures = _listed(chosen.erasures, config)
    if not chosen.file.is_file():
        raise CommandError(f"there is no backup at {chosen.file}")
    config.data_path.mkdir(parents=True, exist_ok=True)
    with nobody_writes((target,), config.data_path):
        rows, again = wait_for(_put_back(config, chosen.file, target, erasures))
    print(f"{rows} rows were put back and checked.")
    print(f"{again} erasures of after the backup were done again, {len(erasures)} are listed.")
    return 0


def _listed(path: Path | None, config: Config) -> list[Erasure]:
    if path is not None and not path.is_file():
        raise CommandError(f"there is no list of erasures at {path}")
    try:
        return read(path or config.data_path / FILE)
    except (ValueError, LookupError, OSError) as error:
        raise CommandError(
            f"the list of erasures cannot be read: {type(error).__name__}"
        ) from error


async def _put_back(
    config: Config, backup: Path, target: str, erasures: Sequence[Erasure]
) -> tuple[int, int]:
    """Everything is done on a copy beside the data; the target gets it in one transaction."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory(dir=config.data_path, prefix="restore-") as folder:
        draft = Path(folder) / "draft.db"
        try:
            await asyncio.to_thread(copy_file, backup, draft, lambda *_: None)
            await verify(draft, clock)
            again = await _erase_again(config, draft, erasures)
            async with opened(f"sqlite:///{draft}") as old, opened(target) as new:
                done = await copy(old, new, show_rows)
        except (CannotCopyError, BackupBrokenError) as error:
            raise CommandError(f"nothing was put back: {error}") from error
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            raise CommandError(f"nothing was put back: {type(error).__name__}") from error
    return sum(one.rows for one in done), again


async def _erase_again(config: Config, draft: Path, erasures: Sequence[Erasure]) -> int:
    privacy = Privacy(terms_of(config))
    async with opened(f"sqlite:///{draft}") as database, database.writing() as uow:
        again = await apply_again(uow, privacy, erasures)
        await privacy.expire(uow, uow.now)
        return again
