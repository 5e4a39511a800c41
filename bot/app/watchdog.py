"""Ends a process whose loop is stuck, so that whoever keeps the desk running starts it again.

A turn that computes without end cannot be ended from within: it holds the loop, and with it every
page, poll and time limit. The next start counts it as a try, and after three it is parked.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

STUCK_S = 10.0
"""Seconds without a beat of the loop. The longest round that is known of took 0.3 s; with this, a
message that sticks four times is parked within a minute."""
LOOK_S = 0.5
STUCK = 70
"""The exit code: an internal software fault (sysexits.h)."""

log = logging.getLogger(__name__)


def _end() -> None:
    log.critical("loop-stuck")
    os._exit(STUCK)


@contextmanager
def watched(
    stuck_s: float = STUCK_S, look_s: float = LOOK_S, end: Callable[[], None] = _end
) -> Iterator[None]:
    """Watch the running loop until the end of the block; call `end` when it is stuck."""
    loop = asyncio.get_running_loop()
    beaten, over = threading.Event(), threading.Event()

    def beat() -> None:
        beaten.set()
        if not over.is_set():
            loop.call_later(look_s, beat)

    def watch() -> None:
        # Counted in looks of its own: while the whole machine sleeps, neither beats nor looks pass.
        missed = 0
        while not over.wait(look_s):
            missed = 0 if beaten.is_set() else missed + 1
            beaten.clear()
            if missed * look_s >= stuck_s:
                end()
                return

    beat()
    thread = threading.Thread(target=watch, name="watchdog", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
