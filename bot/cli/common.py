"""What every command shares: reading the settings, opening the database, adding a command."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.app.places import place_of
from bot.app.running import prepare_folder
from bot.clock import SystemClock
from bot.config import Config, load_config
from bot.errors import DatabaseUnusable
from bot.store.database import Database, sqlite_file

Commands = Any
"""argparse has no public type for its group of sub-commands."""


Result = TypeVar("Result")


class CommandError(Exception):
    """A command cannot do what was asked; the text says why and what to do."""


def add_command(
    commands: Commands,
    name: str,
    what: str,
    example: str,
    do: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """Add a command with its help and an example."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name,
        help=what.replace("%", "%%"),
        description=what,
        epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(do=do)
    return parser


def add_group(commands: Commands, name: str, what: str) -> Commands:
    """Add a command that has commands of its own."""
    parser = commands.add_parser(name, help=what.replace("%", "%%"), description=what)
    return parser.add_subparsers(metavar="COMMAND", required=True)


def settings(chosen: argparse.Namespace) -> Config:
    """The settings named on the command line. Raises `ConfigError`."""
    return load_config(Path(chosen.config))


@asynccontextmanager
async def database_of(config: Config) -> AsyncIterator[Database]:
    """The desk's own database, for a command beside a running desk."""
    file = sqlite_file(config.database_url)
    if file is not None and not file.parent.is_dir():
        prepare_folder(config)
    try:
        database = await Database.open(config.database_url, SystemClock(), beside=True)
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseUnusable(
            database=file or "server",
            reason=type(error).__name__,
            config=place_of(config, "database", "url"),
        ) from error
    try:
        yield database
    finally:
        await database.close()


def wait_for(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end."""
    return asyncio.run(work)
