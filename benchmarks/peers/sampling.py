"""Where the time of a process goes: a look at its main thread every 2 ms.

Costs some percent, so it is measured apart. Time in the C of a library counts for the Python that
called it; waiting for the database's own thread and for the network are told apart by whether a
connection is out of its pool. The loop itself is C: with no Python under way, it waits when the
thread used less than half of the time since the last look.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from types import FrameType

import sqlalchemy as sa

EVERY_S = 0.002
IDLE = "waiting for messages and for the Bot API"
WAITING = "waiting for the database (its thread, its server, the disk)"
ELSE = "event loop and what is left"
PLACES = (
    ("/intents/", "understanding"),
    ("/bot/store/", "database, on the main thread"),
    ("/sqlalchemy/", "database, on the main thread"),
    ("/aiosqlite/", "database, on the main thread"),
    ("/asyncpg/", "database, on the main thread"),
    ("/bot/dialogue/", "planning"),
    ("/bot/cases/", "planning"),
    ("/bot/trainings/", "planning"),
    ("/knowledge/", "planning"),
    ("/bot/channels/telegram/webhook", "HTTP in"),
    ("/bot/channels/telegram/incoming", "HTTP in"),
    ("/bot/http/", "HTTP in"),
    ("/aiohttp/web", "HTTP in"),
    ("/bot/outbox/", "sender"),
    ("/bot/channels/telegram/", "HTTP out"),
    ("/telegram/", "HTTP out"),
    ("/aiohttp/client", "HTTP out"),
    ("/aiohttp/connector", "HTTP out"),
    ("/bot/clock", "clock"),
)
"""Part of a file's path and what it is for; the innermost frame with a place counts."""
_LOOPS = ("/selectors.py", "/asyncio/runners.py")


@dataclass(slots=True)
class Sampler:
    """SIGUSR1 begins, SIGUSR2 ends; `told` is one JSON line with the counts and functions."""

    found: Counter[str] = field(default_factory=Counter)
    functions: Counter[str] = field(default_factory=Counter)
    _out: int = 0
    _used: float = 0.0

    def listen(self) -> None:
        """Be ready to begin."""
        sa.event.listen(sa.Pool, "checkout", self._taken)
        sa.event.listen(sa.Pool, "checkin", self._given_back)
        signal.signal(signal.SIGALRM, self._look)
        signal.signal(signal.SIGUSR1, lambda *_: self._every(EVERY_S))
        signal.signal(signal.SIGUSR2, lambda *_: self._tell())

    def _every(self, seconds: float) -> None:
        signal.setitimer(signal.ITIMER_REAL, seconds, seconds)

    def _tell(self) -> None:
        self._every(0)
        told = {"places": self.found, "functions": dict(self.functions.most_common(40))}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()

    def _taken(self, *_: object) -> None:
        self._out += 1

    def _given_back(self, *_: object) -> None:
        self._out -= 1

    def _look(self, _number: int, frame: FrameType | None) -> None:
        used = time.thread_time()
        waited = used - self._used < EVERY_S / 2
        self._used = used
        if frame is None:
            return
        if waited and frame.f_code.co_filename.endswith(_LOOPS):
            self.found[WAITING if self._out > 0 else IDLE] += 1
            return
        place, function = _place(frame)
        self.found[place] += 1
        self.functions[f"{place}: {function}"] += 1


def _place(frame: FrameType | None) -> tuple[str, str]:
    first = frame
    while frame is not None:
        path = frame.f_code.co_filename
        for part, place in PLACES:
            if part in path:
                return place, _name(frame)
        frame = frame.f_back
    return ELSE, _name(first) if first is not None else ""


def _name(frame: FrameType) -> str:
    path = "/".join(frame.f_code.co_filename.rsplit("/", 2)[-2:])
    return f"{path} {frame.f_code.co_qualname}"
