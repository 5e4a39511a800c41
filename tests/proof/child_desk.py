"""The small desk of `child` as a process: started, killed, stopped."""

from __future__ import annotations

import subprocess
import sys

from tests.fake_telegram import RemoteFake

LONGEST_WAIT_S = 240.0


class Desk:
    """The child process, started, killed and started again."""

    def __init__(self, url: str, fake: RemoteFake, *, early: bool) -> None:
        arguments = [url, fake.url, fake.token]
        self._command = [sys.executable, "-m", "tests.proof.child", *arguments]
        self._command += ["--early"] if early else []
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start and wait until it hears. RuntimeError when it does not."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        if self._process.stdout.readline() != "ready\n":
            self.kill()
            raise RuntimeError("the desk did not start")

    def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def stop(self) -> None:
        """Ask it to finish, and wait until it has."""
        assert self._process is not None
        self._process.terminate()
        code = self._process.wait(timeout=LONGEST_WAIT_S)
        if self._process.stdout:
            self._process.stdout.close()
        if code != 0:
            raise RuntimeError(f"the desk ended with {code}")
