"""A warmed-up process that makes desks to be killed: a fork instead of a start.

It has imported everything and built the index, and never has an event loop of its own, so each
child begins its loop anew.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

Job = dict[str, Any]
Say = Callable[[Job], None]


class Zygote:
    """The way to it from the process that forked it, inside an event loop."""

    def __init__(self, line: socket.socket, pid: int) -> None:
        self._line = line
        self._pid = pid
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None
        self._early: deque[Job] = deque()

    async def connect(self) -> None:
        """Once, before the first child."""
        self._reader, self._writer = await asyncio.open_unix_connection(sock=self._line)

    async def child(self, job: Job) -> int:
        """Let it make a child for this job; the child's pid."""
        assert self._writer is not None
        self._writer.write(json.dumps(job).encode() + b"\n")
        while "pid" not in (said := await self._next()):
            # On a busy machine the child comes to speak before its parent does.
            self._early.append(said)
        return int(said["pid"])

    async def heard(self) -> Job:
        """The next thing the child (`port`) or its parent (`ended`) says."""
        return self._early.popleft() if self._early else await self._next()

    async def _next(self) -> Job:
        assert self._reader is not None
        said: Job = json.loads(await self._reader.readline())
        return said

    async def close(self) -> None:
        """After the last child: let go of the way to it, inside the event loop."""
        assert self._writer is not None
        self._writer.close()
        await self._writer.wait_closed()

    def end(self) -> None:
        """After the event loop: let it end, and wait until it has."""
        self._line.close()
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def begin(work: Callable[[Job, Say], None]) -> Zygote:
    """Fork it now, before there is a loop or a thread; each child does `work`."""
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if not pid:
        ours.close()
        _serve(theirs, work)
    theirs.close()
    ours.setblocking(False)
    return Zygote(ours, pid)


def _serve(line: socket.socket, work: Callable[[Job, Say], None]) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def say(what: Job) -> None:
        line.sendall(json.dumps(what).encode() + b"\n")

    with line.makefile("rb") as orders:
        while order := orders.readline():
            pid = os.fork()
            if not pid:
                _be_a_child(work, json.loads(order), say)
            say({"pid": pid})
            _, status = os.waitpid(pid, 0)
            say({"ended": os.waitstatus_to_exitcode(status)})
    os._exit(0)


def _be_a_child(work: Callable[[Job, Say], None], job: Job, say: Say) -> NoReturn:
    code = 1
    try:
        work(job, say)
        code = 0
    finally:
        # Without the ends of this process: those belong to the one it was forked from.
        os._exit(code)
