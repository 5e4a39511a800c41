"""The end of tasks that run until they are told to stop."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

log = logging.getLogger(__name__)

PATIENCE_S = 10.0
"""So long a task may tidy up before it is told again, which cuts its tidying off."""


async def ended(*tasks: asyncio.Task[Any], patience_s: float = PATIENCE_S) -> None:
    """Cancel `tasks` and return when all of them have ended; their errors are nobody's any more.

    A task is told again when it goes on: where a connection breaks off while it is being closed,
    the library below may raise that error instead of the cancellation, and who survives errors
    would live for ever. Who is cancelled in here tells the tasks again at once, and still leaves
    only after them.
    """
    cancelled = None
    left = {task for task in tasks if not task.done()}
    for task in left:
        task.cancel()
    while left := {task for task in left if not task.done()}:
        try:
            _, late = await asyncio.wait(left, timeout=patience_s)
        except asyncio.CancelledError as error:
            cancelled, late = error, left
        for task in late:
            log.warning("task-told-again")
            task.cancel()
    for task in tasks:
        if not task.cancelled():
            task.exception()
    if cancelled is not None:
        raise cancelled
