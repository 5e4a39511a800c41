"""Waiting for something to change or to be let through, without polling and without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Wakeup:
    """Wakes each task that waits for a condition once that is true at a `ring`."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Future[None], Callable[[], bool]] = {}

    def ring(self) -> None:
        """Something changed: wake the tasks whose condition holds now."""
        # Looked at here, not by each task: thousands of rings a second wake nobody for nothing.
        for future, condition in list(self._waiting.items()):
            if not future.done() and condition():
                future.set_result(None)

    async def until(self, condition: Callable[[], bool], timeout_s: float) -> bool:
        """Whether `condition` came true within `timeout_s` seconds of real time."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_s
        while not condition():
            left = deadline - loop.time()
            if left <= 0:
                return False
            await self._one_ring(loop.create_future(), condition, left)
        return True

    async def _one_ring(
        self, future: asyncio.Future[None], condition: Callable[[], bool], timeout_s: float
    ) -> None:
        self._waiting[future] = condition
        try:
            await asyncio.wait((future,), timeout=timeout_s)
        finally:
            del self._waiting[future]
            future.cancel()


class Gate:
    """Holds what waits until the next `release`; `held` is how many wait now."""

    def __init__(self) -> None:
        self._open = asyncio.Event()
        self.held = 0

    async def wait(self, arrived: Wakeup) -> None:
        """Wait for the next release; `arrived` rings when the waiting begins."""
        self.held += 1
        arrived.ring()
        try:
            await self._open.wait()
        finally:
            self.held -= 1

    def release(self) -> None:
        """Let everything through that waits now; later comers wait for the next time."""
        self._open.set()
        self._open = asyncio.Event()
