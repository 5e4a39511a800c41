"""A process whose loop is stuck ends, so that it can be started again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bot.app.watchdog import STUCK

SCRIPT = """
import asyncio
from bot.app.watchdog import watched

async def main(watch, stuck):
    if not watch:
        print("stuck", flush=True)
        while True: pass
    with watched(stuck_s=0.5, look_s=0.1):
        print("stuck", flush=True)
        while stuck: pass
        await asyncio.sleep(1.5)

asyncio.run(main({watch}, {stuck}))
"""


def _run(*, watch: bool, stuck: bool, timeout_s: float) -> int:
    script = SCRIPT.replace("{watch}", str(watch)).replace("{stuck}", str(stuck))
    done = subprocess.run(
        [sys.executable, "-c", script], timeout=timeout_s, check=False, capture_output=True
    )
    return done.returncode


def test_a_loop_that_is_stuck_ends_the_process() -> None:
    assert _run(watch=True, stuck=True, timeout_s=120) == STUCK


def test_a_loop_that_goes_on_is_left_alone() -> None:
    assert _run(watch=True, stuck=False, timeout_s=120) == 0


def test_without_a_watchdog_a_stuck_loop_stays_so() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        _run(watch=False, stuck=True, timeout_s=8)
