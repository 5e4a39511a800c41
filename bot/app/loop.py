"""What a running desk runs on: its event loop, and what the collector of memory may leave alone."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


def run_on_fast_loop(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end on the loop of uvloop; where that is not there, on Python's own.

    For what runs for good, and for tests that stand in for it: a short command gains nothing.
    """
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(work)


def leave_what_stays() -> None:
    """Call it once everything is open: what is in memory now stays there for good.

    The collector need not walk the index and the knowledge at every round (a full round took
    284 ms with them and next to nothing without).
    """
    gc.collect()
    gc.freeze()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        from uvloop import new_event_loop
    except ImportError:
        # Left out of requirements.lock on Windows and outside CPython.
        return None
    return new_event_loop
