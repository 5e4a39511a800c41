"""A desk that is killed at random instants loses nothing, and its sabotaged twin does."""

from __future__ import annotations

import os
import subprocess
import sys


def _proof(*arguments: str) -> subprocess.CompletedProcess[str]:
    # In a process of its own: it forks, and the threads of other tests would not come along.
    command = [sys.executable, "-m", "tests.proof", "kills", "--database", "sqlite", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ, check=False)


def test_a_few_kills_lose_nothing_double_nothing_and_the_twin_is_caught() -> None:
    done = _proof("--quick")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost in the end" in done.stdout
