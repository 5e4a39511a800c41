"""Waiting for something to change, without polling and without sleeping."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Wakeup:
    """Wakes every task that waits for a condition each time `ring` is called."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def ring(self) -> None:
        """Something changed: let the waiting tasks look again."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, condition: Callable[[], bool], timeout_s: float) -> bool:
        """Whether `condition` came true within `timeout_s` seconds of real time."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_s
        while not condition():
            left = deadline - loop.time()
            if left <= 0:
                return False
            await self._one_ring(loop.create_future(), left)
        return True

    async def _one_ring(self, future: asyncio.Future[None], timeout_s: float) -> None:
        self._waiting.add(future)
        try:
            await asyncio.wait((future,), timeout=timeout_s)
        finally:
            self._waiting.discard(future)
            future.cancel()
