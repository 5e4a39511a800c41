"""The loop a running desk gets, with uvloop and without it."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys

import pytest

from bot.app.loop import run_on_fast_loop

SCRIPT = """
import asyncio, os, signal, sys
if {without}:
    sys.modules["uvloop"] = None
from bot.app.loop import run_on_fast_loop

async def main():
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    thread = await asyncio.to_thread(os.getpid)
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "raise SystemExit(3)")
    ended = await child.wait()
    print(type(loop).__module__, thread == os.getpid(), ended, flush=True)
    await stopped.wait()

run_on_fast_loop(main())
print("clean", flush=True)
"""


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(("without", "loop"), [(False, "uvloop"), (True, "asyncio.unix_events")])
def test_a_desk_runs_and_stops_on_either_loop(
    told: signal.Signals, without: bool, loop: str
) -> None:
    script = SCRIPT.replace("{without}", str(without))
    command = [sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().split() == [loop, "True", "3"]
        process.send_signal(told)
        assert process.stdout.read() == "clean\n"
        assert process.wait(60) == 0


def test_what_the_work_gives_and_raises_comes_out() -> None:
    async def gives() -> int:
        await asyncio.sleep(0)
        return 7

    async def raises() -> None:
        raise LookupError("so")

    assert run_on_fast_loop(gives()) == 7
    with pytest.raises(LookupError, match="so"):
        run_on_fast_loop(raises())
