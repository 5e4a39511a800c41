"""A fake Bot API in its own process, with the same handles as one in this process."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.handles import Controls
from tests.fake_telegram.world import SAMPLE_TOKEN

_ERRORS = {"ValueError": ValueError, "LookupError": LookupError, "TypeError": TypeError}


class HttpPort:
    """The control commands over HTTP."""

    def __init__(self, url: str) -> None:
        self._address = urlsplit(url).netloc

    def call(self, command: str, **arguments: Any) -> Any:
        """Do one command; raises the same errors as in one process."""
        connection = HTTPConnection(self._address)
        try:
            headers = {"Content-Type": "application/json"}
            connection.request("POST", f"/control/{command}", json.dumps(arguments), headers)
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        if "error" in answer:
            raise _ERRORS.get(answer["kind"], LookupError)(answer["error"])
        return answer["result"]

    async def wait(self, command: str, **arguments: Any) -> bool:
        """Wait in a thread, so that a bot in this process runs on."""
        return bool(await asyncio.to_thread(self.call, command, **arguments))


class RemoteFake(Controls):
    """The handles on a fake that runs elsewhere, given its address."""

    def __init__(self, url: str, token: str = SAMPLE_TOKEN) -> None:
        super().__init__(HttpPort(url), token, url)


class FakeProcess:
    """`with FakeProcess("--strict") as fake`: a fake in a child process, with its handles.

    The options are those of `python -m tests.fake_telegram`.
    """

    def __init__(self, *options: str) -> None:
        self._command = [sys.executable, "-m", "tests.fake_telegram", *options]

    def __enter__(self) -> RemoteFake:
        """Start and wait for the address; RuntimeError when the process ends first."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self.__exit__()
            raise RuntimeError("the fake did not start")
        started = json.loads(line)
        return RemoteFake(started["url"], started["token"])

    def __exit__(self, *_exc: object) -> None:
        """End the process and wait until it is gone."""
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
