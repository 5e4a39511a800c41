"""Prove that nothing is lost: `python -m tests.proof [PART ...]`, all parts or those named."""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.failpoints.witness import made
from tests.postgres import PostgresServer, running_server
from tests.proof.part import BOTH, SQLITE, Context, Part, all_parts, alone, groups
from tests.proof.report import Row, Section, at_most, machine, table

LONGEST_S = 3_600
"""Seconds for all parts on one database; a part that runs alone does not count."""

MOST_BESIDE = 2
"""So many parts at most run beside another one; their own waits are not to become long."""


class Databases:
    """New databases on demand; the server starts with the first one that needs it."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._server: PostgresServer | None = None
        self._starting, self._making = threading.Lock(), threading.Lock()

    @contextmanager
    def offered(self, database: str, folder: Path) -> Iterator[Callable[[], str]]:
        """Gives a function that makes a database; what it made is dropped at the end."""
        if database == SQLITE:
            numbers = itertools.count()
            yield lambda: self._with_tables(f"sqlite:///{folder / f'desk-{next(numbers)}.db'}")
            return
        server, names = self._running(), list[str]()

        def create() -> str:
            names.append(server.create())
            return self._with_tables(names[-1])

        try:
            yield create
        finally:
            for url in names:
                server.drop(url)

    def _with_tables(self, url: str) -> str:
        """`url`, after its tables were made.

        Alembic keeps what it works on in one place for the whole process: two parts that ran side
        by side once made each other's tables, and one of them waited for ever.
        """
        with self._making, ThreadPoolExecutor(1) as apart:
            apart.submit(asyncio.run, made(url)).result()
        return url

    def _running(self) -> PostgresServer:
        with self._starting:
            if self._server is None:
                self._server = self._stack.enter_context(running_server())
            return self._server


def main(arguments: Sequence[str]) -> int:
    """Run what is asked; 1 when something promised does not hold."""
    parts = all_parts()
    chosen = _chosen(arguments, parts)
    wanted = _wanted(chosen, parts)
    sections: list[Section] = []
    with ExitStack() as stack:
        databases = Databases(stack)
        for database in (chosen.database,) if chosen.database else BOTH:
            sections += _on(database, wanted, databases, chosen)
    if not sections:
        print("None of these parts runs on that database.", file=sys.stderr)
        return 2
    print()
    print("\n".join(machine()))
    print(f"seed      {chosen.seed}\n")
    print("\n".join(table(sections)))
    return 0 if all(section.holds for section in sections) else 1


def _chosen(arguments: Sequence[str], parts: dict[str, Part]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    names = ", ".join(parts)
    parser.add_argument("part", nargs="*", metavar="PART", help=f"of {names}; none is all of them")
    parser.add_argument("--database", choices=BOTH, help="only this one; without it both in turn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="smaller numbers, some seconds each")
    parser.add_argument("--all", action="store_true", help="also the parts that run only by name")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.part) - set(parts):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    return chosen


def _wanted(chosen: argparse.Namespace, parts: dict[str, Part]) -> list[Part]:
    if chosen.part:
        return [part for name, part in parts.items() if name in chosen.part]
    return [part for part in parts.values() if chosen.all or not alone(part)]


def _on(
    database: str, wanted: Sequence[Part], databases: Databases, chosen: argparse.Namespace
) -> list[Section]:
    fitting = [part for part in wanted if database in part.DATABASES]
    sections: list[Section] = []
    took = 0.0
    for group in groups(fitting):
        began = time.monotonic()
        sections += _at_once(group, database, databases, chosen)
        took += 0.0 if alone(group[0]) else time.monotonic() - began
    if not chosen.part and not chosen.quick:
        rows = [at_most("seconds of all parts", round(took), LONGEST_S)]
        sections.append(Section("whole", database, took, rows))
    return sections


def _at_once(
    group: Sequence[Part], database: str, databases: Databases, chosen: argparse.Namespace
) -> list[Section]:
    def run(part: Part) -> Section:
        return _section(part, database, databases, chosen)

    first, *others = group
    with ThreadPoolExecutor(MOST_BESIDE) as side_by_side:
        beside = side_by_side.map(run, others)
        return [run(first), *beside]


def _section(
    part: Part, database: str, databases: Databases, chosen: argparse.Namespace
) -> Section:
    print(f"{part.NAME} on {database}:", flush=True)
    began = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix=f"desk-{part.NAME}-", dir="/tmp") as folder,
        databases.offered(database, Path(folder)) as fresh_url,
    ):
        context = Context(
            database,
            fresh_url,
            Path(folder),
            lambda text: print(f"  {_seconds(began)} {part.NAME}: {text}", flush=True),
            chosen.seed,
            chosen.quick,
            max(2, os.cpu_count() or 1),
        )
        rows = _rows(part, context)
    return Section(part.NAME, database, time.monotonic() - began, rows)


def _seconds(since: float) -> str:
    return f"{time.monotonic() - since:5.0f} s "


def _rows(part: Part, context: Context) -> list[Row]:
    try:
        return part.run(context)
    except Exception as error:  # noqa: BLE001 - the other parts are still worth their figures
        traceback.print_exc()
        return [Row("ended before its end", type(error).__name__, "its figures", holds=False)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
