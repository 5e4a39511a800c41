"""The table at the end of a proof: where it ran, what was counted, what was wanted."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

from tests.postgres import PostgresUnavailableError, server_version

LIBRARIES = ("python-telegram-bot", "sqlalchemy", "aiosqlite", "asyncpg", "aiohttp")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `holds`: whether it is what was promised (for a twin: whether it failed)."""

    what: str
    figure: str
    promised: str = ""
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """What one part gave on one database, and how long it took."""

    part: str
    database: str
    seconds: float
    rows: Sequence[Row]

    @property
    def holds(self) -> bool:
        """Whether everything in it does."""
        return all(row.holds for row in self.rows)


def counted(what: str, figure: object) -> Row:
    """A figure for orientation: nothing is promised about it."""
    return Row(what, _shown(figure))


def exactly(what: str, figure: object, promised: object) -> Row:
    """A figure that must be this."""
    return Row(what, _shown(figure), _shown(promised), figure == promised)


def at_most(what: str, figure: float, promised: float) -> Row:
    """A figure that may not be larger."""
    return Row(what, _shown(figure), f"<= {_shown(promised)}", figure <= promised)


def at_least(what: str, figure: float, promised: float) -> Row:
    """A figure that may not be smaller."""
    return Row(what, _shown(figure), f">= {_shown(promised)}", figure >= promised)


def machine() -> list[str]:
    """The machine and the versions, a line each."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return [
        f"machine   {platform.system()} {platform.release()} {platform.machine()}, "
        f"{os.cpu_count()} cores",
        f"versions  Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"{_server()}",
        f"          {libraries}",
    ]


def _server() -> str:
    try:
        return server_version()
    except PostgresUnavailableError:
        return "no PostgreSQL"


def table(sections: Sequence[Section]) -> list[str]:
    """All figures under each other in columns; the last column is the time of the part."""
    heads = ("part", "database", "what", "counted", "promised", "holds", "time")
    cells = [cell for section in sections for cell in _cells(section)]
    return _columns(heads, cells)


def _cells(section: Section) -> list[tuple[str, ...]]:
    times = [f"{section.seconds:.0f} s", *[""] * len(section.rows)]
    return [
        (
            section.part,
            section.database,
            row.what,
            row.figure,
            row.promised,
            "yes" if row.holds else "NO",
            took,
        )
        for row, took in zip(section.rows, times, strict=False)
    ]


def _columns(heads: tuple[str, ...], cells: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    lines = [heads, tuple("-" * width for width in widths), *cells]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _shown(figure: object) -> str:
    if isinstance(figure, float):
        return f"{figure:,.2f}"
    return f"{figure:,}" if isinstance(figure, int) else str(figure)
