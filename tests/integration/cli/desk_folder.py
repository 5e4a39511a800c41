"""A folder with a small desk, and the three ways to give it a command: here, apart, by keyboard."""

from __future__ import annotations

import io
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main

ROOT = Path(__file__).parents[3]
LONGEST_S = 60.0
COLOURS = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    def in_one_sentence(self) -> str:
        """Its complaint: one line, no traceback, an exit code that says that it failed."""
        assert self.code not in (0, 70), self
        assert "Traceback" not in self.err
        lines = [line for line in self.err.splitlines() if " level=info " not in line]
        assert len(lines) == 1, lines
        return lines[0]


@dataclass(frozen=True, slots=True)
class DeskFolder:
    """The folder of one desk, with its `config.yaml`."""

    path: Path

    @property
    def config(self) -> Path:
        """Its settings."""
        return self.path / "config.yaml"

    def set(self, old: str, new: str) -> None:
        """Change a setting."""
        text = self.config.read_text(encoding="utf-8")
        assert old in text
        self.config.write_text(text.replace(old, new), encoding="utf-8")

    def does(self, *arguments: str, typed: str = "") -> Told:
        """Give a command in this process; `typed` is its standard input."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.setattr(sys, "stdin", io.StringIO(typed))
            try:
                code = main(["--config", str(self.config), *arguments])
            except SystemExit as ended:
                code = int(ended.code or 0)
        return Told(code, out.getvalue(), err.getvalue())

    def process(self, *arguments: str, typed: bytes = b"") -> Told:
        """Give a command in a process of its own."""
        ended = subprocess.run(
            self.command(*arguments),
            input=typed,
            capture_output=True,
            cwd=self.path,
            env=self.environment(),
            timeout=LONGEST_S,
            check=False,
        )
        return Told(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def command(self, *arguments: str) -> list[str]:
        """The words that start a process."""
        return [sys.executable, "-m", "bot", *arguments]

    def environment(self) -> dict[str, str]:
        """The environment of the process: no token, and our code wherever it starts."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("DESK_")}
        return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TERM": "dumb"}


class Keyboard:
    """A command in a pseudo terminal: `with Keyboard(folder, "chat") as keyboard`."""

    def __init__(self, folder: DeskFolder, *arguments: str) -> None:
        self._folder = folder
        self._arguments = arguments
        self.screen = ""

    def __enter__(self) -> Keyboard:
        """Start it."""
        self._here, there = pty.openpty()
        self._process = subprocess.Popen(
            self._folder.command(*self._arguments),
            stdin=there,
            stdout=there,
            stderr=there,
            cwd=self._folder.path,
            env=self._folder.environment(),
            start_new_session=True,
        )
        os.close(there)
        return self

    def __exit__(self, *_exc: object) -> None:
        """End it if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._here)

    def types(self, text: str) -> None:
        """Type a line and press Enter."""
        os.write(self._here, f"{text}\n".encode())

    def interrupts(self) -> None:
        """Press Ctrl-C."""
        self._process.send_signal(signal.SIGINT)

    def reads(self, wanted: str) -> str:
        """Wait until something new stands on the screen; gives what came up to and with it."""
        deadline = time.monotonic() + LONGEST_S
        while wanted not in self.screen:
            assert self._more(deadline), f"{wanted!r} did not come: {self.screen[-2000:]}"
        before, _, self.screen = self.screen.partition(wanted)
        return before + wanted

    def ends(self) -> int:
        """Wait for the end; the exit code. Everything printed stays in `screen`."""
        deadline = time.monotonic() + LONGEST_S
        while self._more(deadline):
            pass
        return self._process.wait(LONGEST_S)

    def _more(self, deadline: float) -> bool:
        """Read what is printed next; false at the end."""
        left = deadline - time.monotonic()
        ready, _, _ = select.select([self._here], [], [], max(0.0, left))
        assert ready, f"nothing came in time: {self.screen[-2000:]}"
        try:
            read = os.read(self._here, 65536)
        except OSError:
            # The other side of a pseudo terminal is closed when the process has ended.
            return False
        self.screen += COLOURS.sub("", read.decode(errors="replace")).replace("\r\n", "\n")
        return bool(read)
