"""The table at the end of a proof: where it ran, what was counted, what was wanted."""

from __future__ import annotations

import os
import platform
import sqlite3
from dataclasses import dataclass
from importlib.metadata import version

LIBRARIES = ("python-telegram-bot", "sqlalchemy", "aiosqlite", "asyncpg", "aiohttp")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `holds`: whether it is what was promised (for a twin: whether it failed)."""

    part: str
    what: str
    figure: str
    promised: str
    holds: bool


def machine() -> list[str]:
    """The machine and the versions, a line each."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        f"machine   {platform.system()} {platform.release()} {platform.machine()}, "
        f"{os.cpu_count()} cores",
        f"versions  Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        f"          {libraries}",
    ]


def table(rows: list[Row]) -> list[str]:
    """The rows under each other in columns."""
    heads = ("part", "what", "counted", "promised", "holds")
    cells = [(row.part, row.what, row.figure, row.promised, _holds(row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    lines = [heads, tuple("-" * width for width in widths), *cells]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _holds(row: Row) -> str:
    return "yes" if row.holds else "NO"
