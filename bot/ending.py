"""The end of tasks that run until they are told to stop."""

from __future__ import annotations

import asyncio
from typing import Any

PATIENCE_S = 10.0
"""So long a task may tidy up before it is told again."""


async def ended(*tasks: asyncio.Task[Any], patience_s: float = PATIENCE_S) -> None:
    """Cancel `tasks` and return when all of them have ended; their errors are nobody's any more.

    A task is told again when it goes on: where a connection breaks off while it is being closed,
    the library below may raise that error instead of the cancellation, and who survives errors
    would live for ever.
    """
    left = {task for task in tasks if not task.done()}
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=patience_s)
    for task in tasks:
        if not task.cancelled():
            task.exception()
