"""Waking those who wait for something new: open pages of persons and of staff."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from bot.messages import Address

CASES = 0
"""The key that stands for "any case"."""


def newcomer(address: Address) -> int:
    """The key that stands for "the first message of this address"; the other keys are ids.

    One key for all of them would wake every page that is open and has not been used yet.
    """
    return -1 - zlib.crc32(f"{address.channel}\0{address.key}".encode())


class Changes:
    """Tells waiters, after a commit, which conversations have something new.

    Ask for a ticket first, look at the database second, wait third: then nothing that is
    committed in between is missed.
    """

    def __init__(self) -> None:
        self._waiting: dict[int, set[asyncio.Event]] = {}

    def notify(self, keys: Iterable[int]) -> None:
        """Wake everyone who waits for one of these keys."""
        for key in keys:
            for event in self._waiting.get(key, ()):
                event.set()

    def notify_all(self) -> None:
        """Wake everyone: nobody knows what has changed."""
        self.notify(list(self._waiting))

    @contextmanager
    def ticket(self, key: int) -> Iterator[asyncio.Event]:
        """An event that is set by the next change of this key."""
        event = asyncio.Event()
        self._waiting.setdefault(key, set()).add(event)
        try:
            yield event
        finally:
            self._waiting[key].discard(event)
            if not self._waiting[key]:
                del self._waiting[key]


async def wait_for(event: asyncio.Event, timeout_s: float) -> None:
    """Wait for the event, at most `timeout_s` seconds."""
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), timeout_s)
