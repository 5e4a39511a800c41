"""Whose turn it is: one message per person at a time, people in the order they came."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Iterable

from bot.messages import Address, Incoming


class FairQueue:
    """Waiting messages, taken round-robin over people and in order per person.

    A person whose message is under way is skipped until `done`: one turn at a time each.
    """

    def __init__(self) -> None:
        self._waiting: OrderedDict[Address, deque[Incoming]] = OrderedDict()
        self._busy: set[Address] = set()

    def __len__(self) -> int:
        return sum(len(line) for line in self._waiting.values())

    def add(self, incoming: Incoming) -> None:
        """Put a message at the end of its person's line."""
        self._waiting.setdefault(incoming.address, deque()).append(incoming)

    def take(self, most: int) -> list[Incoming]:
        """The next messages, at most one per person and at most `most`."""
        taken: list[Incoming] = []
        for address in list(self._waiting):
            if len(taken) == most:
                break
            if address in self._busy:
                continue
            line = self._waiting.pop(address)
            taken.append(line.popleft())
            self._busy.add(address)
            if line:
                self._waiting[address] = line
        return taken

    def ready(self) -> bool:
        """Whether `take` would give anything."""
        return any(address not in self._busy for address in self._waiting)

    def done(self, addresses: Iterable[Address]) -> None:
        """These people's turns have ended."""
        self._busy.difference_update(addresses)
