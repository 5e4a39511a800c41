"""What happens when a failpoint is passed: nothing, unless it is the armed one."""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Any, Literal

from tests.failpoints.rewrite import AROUND, EACH, PASS

Mode = Literal["kill", "raise", "hang"]
MODES: tuple[Mode, ...] = ("kill", "raise", "hang")


class Gate:
    """Counts what is passed; `arm` makes one failpoint fail."""

    def __init__(self) -> None:
        self.passed: Counter[str] = Counter()
        self.failed = 0
        self.told: Callable[[int], None] = lambda _failed: None
        """Called each time the armed failpoint fails, with how often it has so far."""
        self._point: str | None = None
        self._mode: Mode = "raise"
        self._skips: list[int] = []
        self._errors: Iterator[Callable[[], Exception]] = iter(())

    def arm(
        self,
        point: str,
        mode: Mode,
        skips: Sequence[int],
        errors: Iterator[Callable[[], Exception]],
    ) -> None:
        """Let `point` fail once for each of `skips`, after it was passed so many times more.

        Each of `errors` makes what it raises then.
        """
        self._point, self._mode, self._skips, self._errors = point, mode, [*skips], errors
        self.failed = 0

    def disarm(self) -> None:
        """Let everything pass."""
        self._point = None

    async def passes(self, point: str) -> None:
        """A failpoint is passed. Raises, never returns, or ends the process when it is armed."""
        self.passed[point] += 1
        if point != self._point or not self._skips:
            return
        if self._skips[0]:
            self._skips[0] -= 1
            return
        del self._skips[0]
        self.failed += 1
        self.told(self.failed)
        if self._mode == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self._mode == "raise":
            error = next(self._errors)
            raise error()
        await asyncio.Event().wait()


gate = Gate()
"""The one of this process: rewritten modules know no other."""


class Around:
    """An `async with` that tells before and after entering and leaving."""

    def __init__(self, place: str, inside: AbstractAsyncContextManager[Any]) -> None:
        self._place = place
        self._inside = inside

    async def __aenter__(self) -> Any:
        await gate.passes(f"{self._place}:entering")
        entered = await self._inside.__aenter__()
        try:
            await gate.passes(f"{self._place}:entered")
        except BaseException as error:
            # As if the first line of the block had failed.
            await self._inside.__aexit__(type(error), error, error.__traceback__)
            raise
        return entered

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        if error is None:
            try:
                await gate.passes(f"{self._place}:leaving")
            except BaseException as failed:
                # As if the last line of the block had failed.
                await self._inside.__aexit__(type(failed), failed, failed.__traceback__)
                raise
        swallowed = await self._inside.__aexit__(kind, error, trace)
        await gate.passes(f"{self._place}:left")
        return swallowed


async def each(place: str, inside: AsyncIterator[Any]) -> AsyncIterator[Any]:
    """An `async for` that tells before and after each step."""
    steps = aiter(inside)
    while True:
        await gate.passes(f"{place}:asking")
        try:
            found = await anext(steps)
        except StopAsyncIteration:
            return
        await gate.passes(f"{place}:got")
        yield found


NAMES: dict[str, Any] = {PASS: gate.passes, AROUND: Around, EACH: each}
