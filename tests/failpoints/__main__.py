"""A worker: `python -m tests.failpoints --url URL` (or `--folder`), tasks in, counts out.

It reads one JSON object per line: `{"map": true}` for which failpoints calm desks pass on each
road, or the fields of a task (see `runs.Task`). It answers each with one line.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import shutil
import sys
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

from tests.failpoints.loading import install
from tests.failpoints.places import MODULES

install(MODULES)

from bot.app.loop import run_on_fast_loop  # noqa: E402
from tests.dialogues.stage import stage_config, stage_knowledge  # noqa: E402
from tests.failpoints.desk import keep_statements, ten_entries  # noqa: E402
from tests.failpoints.plan import Passed  # noqa: E402
from tests.failpoints.roads import ROADS  # noqa: E402
from tests.failpoints.runs import Task, be_killed, passed_on, prepared  # noqa: E402
from tests.failpoints.witness import Witness, made  # noqa: E402
from tests.failpoints.zygote import Zygote, begin  # noqa: E402


class Databases:
    """An empty database per run: a copied file, or the tables of a server emptied."""

    def __init__(self, url: str | None, folder: Path) -> None:
        self._url = url
        self._folder = folder
        self._numbers = count(1)
        self._made = False

    async def empty(self) -> str:
        """The URL of an empty database with its tables."""
        if self._url is not None:
            if not self._made:
                await made(self._url)
                self._made = True
            witness = Witness(self._url)
            await witness.empty()
            await witness.close()
            return self._url
        first = self._folder / "empty.db"
        if not first.exists():
            await made(f"sqlite:///{first}")
        own = self._folder / f"run-{next(self._numbers)}"
        own.mkdir()
        shutil.copyfile(first, own / "desk.db")
        return f"sqlite:///{own / 'desk.db'}"

    def forget(self, url: str) -> None:
        """Remove the file of a run."""
        if self._url is None:
            shutil.rmtree(Path(url.removeprefix("sqlite:///")).parent)


async def work(databases: Databases, zygote: Zygote, passed: Passed) -> None:
    """Do what is asked until there is no more."""
    await zygote.connect()
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
    try:
        while line := await reader.readline():
            asked = json.loads(line)
            answer = passed if "map" in asked else await _run(asked, databases, zygote)
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
    finally:
        await zygote.close()


async def _map(databases: Databases) -> Passed:
    found: dict[str, Counter[str]] = {}
    for road in ROADS:
        url = await databases.empty()
        found |= await passed_on(road, url)
        databases.forget(url)
    return found


async def _run(asked: dict[str, Any], databases: Databases, zygote: Zygote) -> dict[str, Any]:
    url = await databases.empty()
    async with prepared(Task(**asked), url, zygote) as run:
        found = (await run.fail()).values()
    databases.forget(url)
    return found


def main() -> None:
    """Read the command line, warm up, fork, work."""
    parser = argparse.ArgumentParser(prog="python -m tests.failpoints", description=__doc__)
    parser.add_argument("--url", help="a PostgreSQL database of its own; without it SQLite")
    parser.add_argument("--folder", type=Path, required=True, help="where files of runs may stand")
    chosen = parser.parse_args()
    stage_config(), stage_knowledge(), ten_entries()
    keep_statements()
    databases = Databases(chosen.url, chosen.folder)
    # A fork of a process that has seen desks at work begins warm.
    passed = run_on_fast_loop(_map(databases))
    gc.collect()
    gc.freeze()
    zygote = begin(be_killed)
    run_on_fast_loop(work(databases, zygote, passed))
    zygote.end()
    # Desks that were ended in the middle of something may have left threads behind.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
