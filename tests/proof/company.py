"""Several small desks on one PostgreSQL database that poll one fake Telegram, all counted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import asyncpg

from tests.fake_telegram import Call, RemoteFake

LONGEST_WAIT_S = 120.0


@dataclass(frozen=True, slots=True)
class Came:
    """What became of messages.

    `lost`: without a turn. `doubled`: turns done twice. `unsent`: replies nobody got. `repeated`:
    replies that came twice; `worst`: most of them in one conversation after one blow.
    """

    lost: int
    doubled: int
    unsent: int
    repeated: int
    worst: int


class Company:
    """The processes; each is the small desk of `child`."""

    def __init__(self, url: str, fake: RemoteFake, *, early: bool = False) -> None:
        self._url = url
        self._command = [sys.executable, "-m", "tests.proof.child", url, fake.url, fake.token]
        self._command += ["--early"] if early else []
        self._desks: dict[int, subprocess.Popen[str]] = {}

    def start(self) -> None:
        """Start one more and wait until it hears."""
        desk = subprocess.Popen(
            self._command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._desks[desk.pid] = desk
        assert desk.stdout is not None
        if desk.stdout.readline() != "ready\n":
            raise RuntimeError("a desk did not start")

    def kill(self, pid: int) -> None:
        """kill -9, and nobody to ask what it was doing."""
        desk = self._desks.pop(pid)
        desk.kill()
        desk.communicate()

    def stop(self) -> None:
        """Let all of them finish."""
        for desk in self._desks.values():
            desk.terminate()
        for desk in self._desks.values():
            desk.communicate(timeout=LONGEST_WAIT_S)
            if desk.returncode:
                raise RuntimeError(f"a desk ended with {desk.returncode}")

    def end(self) -> None:
        """Leave none behind, whatever happened."""
        for desk in self._desks.values():
            if desk.poll() is None:
                os.kill(desk.pid, signal.SIGCONT)
                desk.kill()
                desk.communicate()

    async def leader(self) -> tuple[str, int]:
        """The id of the process that leads, and its number on this machine."""
        query = (
            "SELECT p.id, p.place FROM leases l JOIN processes p ON p.id = l.holder "
            "WHERE p.died_at IS NULL"
        )
        async with connected(self._url) as connection:
            found = await connection.fetchrow(query)
        return ("", 0) if found is None else (found["id"], int(found["place"].split(":")[-2]))


@contextmanager
def company(
    url: str, fake: RemoteFake, processes: int, *, early: bool = False
) -> Iterator[Company]:
    """So many processes that run, ended at the end of the block."""
    found = Company(url, fake, early=early)
    try:
        for _ in range(processes):
            found.start()
        yield found
    finally:
        found.end()


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection to the database of a URL on a socket."""
    parts = urlsplit(url)
    name, folder = parts.path.lstrip("/"), parse_qs(parts.query)["host"][0]
    connection = await asyncpg.connect(user="postgres", host=folder, database=name)
    try:
        yield connection
    finally:
        await connection.close()


async def answered(fake: RemoteFake, said: Counter[str], within_s: float) -> float:
    """Wait until every text has its reply; seconds it took. TimeoutError when one has none."""
    began = time.monotonic()
    # Looked at once: a reply between two looks would be missing in one and waited for in the other.
    while missing := len(said.keys() - _texts(calls := fake.calls("sendMessage")).keys()):
        left = began + within_s - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"{missing} messages have no reply")
        await fake.until_called("sendMessage", len(calls) + 1, timeout_s=left)
    return time.monotonic() - began


async def count(url: str, fake: RemoteFake, said: Counter[str], blows: list[int]) -> Came:
    """Compare what was said with what is kept and what was sent; `blows` are numbers of calls."""
    query = "SELECT text FROM messages WHERE author = 'person'"
    async with connected(url) as connection:
        kept = Counter(row["text"] for row in await connection.fetch(query))
    calls = fake.calls("sendMessage")
    seen: set[tuple[str, str]] = set()
    repeats: Counter[tuple[str, int]] = Counter()
    for call in calls:
        if not call.accepted:
            continue
        sent = (call.chat_id, call.params["text"])
        if sent in seen:
            repeats[call.chat_id, sum(blow < call.number for blow in blows)] += 1
        seen.add(sent)
    return Came(
        lost=len(said.keys() - kept.keys()),
        doubled=sum(number - 1 for number in kept.values()),
        unsent=len(kept.keys() - _texts(calls).keys()),
        repeated=sum(repeats.values()),
        worst=max(repeats.values(), default=0),
    )


def _texts(calls: list[Call]) -> Counter[str]:
    return Counter(call.params["text"].partition(": ")[2] for call in calls if call.accepted)
