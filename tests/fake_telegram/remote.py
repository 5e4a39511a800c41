"""A fake Bot API in its own process, with the same handles as one in this process."""

from __future__ import annotations

import asyncio
import json
import math
import subprocess
import sys
import time
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.handles import Controls
from tests.fake_telegram.world import SAMPLE_TOKEN

IDLE_S = 20.0
"""After so many seconds without a command, a new connection is made."""
_ERRORS = {"ValueError": ValueError, "LookupError": LookupError, "TypeError": TypeError}


class HttpPort:
    """The control commands over HTTP, on one connection; those that wait use one of their own."""

    def __init__(self, url: str) -> None:
        self._address = urlsplit(url).netloc
        self._lock = Lock()
        self._connection = HTTPConnection(self._address)
        self._used_at = -math.inf

    def call(self, command: str, **arguments: Any) -> Any:
        """Do one command; raises the same errors as in one process."""
        with self._lock:
            now = time.monotonic()
            # A connection that was left alone may be closed at the other end at this very moment.
            if now - self._used_at > IDLE_S:
                self._connection.close()
            self._used_at = now
            try:
                return _asked(self._connection, command, arguments)
            except (HTTPException, OSError):
                self._connection.close()
                raise

    async def wait(self, command: str, **arguments: Any) -> bool:
        """Wait in a thread, so that a bot in this process runs on."""

        def waited() -> bool:
            with closing(HTTPConnection(self._address)) as connection:
                return bool(_asked(connection, command, arguments))

        return await asyncio.to_thread(waited)

    def close(self) -> None:
        """Close the connection; the next command opens it again."""
        with self._lock:
            self._connection.close()


def _asked(connection: HTTPConnection, command: str, arguments: dict[str, Any]) -> Any:
    headers = {"Content-Type": "application/json"}
    connection.request("POST", f"/control/{command}", json.dumps(arguments), headers)
    answer = json.loads(connection.getresponse().read())
    if "error" in answer:
        raise _ERRORS.get(answer["kind"], LookupError)(answer["error"])
    return answer["result"]


class RemoteFake(Controls):
    """The handles on a fake that runs elsewhere, given its address."""

    def __init__(self, url: str, token: str = SAMPLE_TOKEN) -> None:
        self._http = HttpPort(url)
        super().__init__(self._http, token, url)

    def close(self) -> None:
        """Close the connection to the fake."""
        self._http.close()


class FakeProcess:
    """`with FakeProcess("--strict") as fake`: a fake in a child process, with its handles.

    The options are those of `python -m tests.fake_telegram`.
    """

    def __init__(self, *options: str) -> None:
        self._command = [sys.executable, "-m", "tests.fake_telegram", *options]
        self._fake: RemoteFake | None = None

    def __enter__(self) -> RemoteFake:
        """Start and wait for the address; RuntimeError when the process ends first."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self.__exit__()
            raise RuntimeError("the fake did not start")
        started = json.loads(line)
        self._fake = RemoteFake(started["url"], started["token"])
        return self._fake

    def __exit__(self, *_exc: object) -> None:
        """End the process and wait until it is gone."""
        if self._fake is not None:
            self._fake.close()
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
