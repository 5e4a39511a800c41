"""Whose turn it is: one message per person at a time, people in the order they came."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from bot.messages import Address, Incoming, TooManyWaiting
from bot.store.pace import FULL, Bursts, Place

MOST_EACH = 100
"""Messages of one person that may wait: as many as Telegram hands over at once."""
MOST_KEPT = 200
"""Messages of bursts in one commit: each is one line, so these cost less than a group of turns."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message in the queue, and what it gets."""

    incoming: Incoming
    place: Place = FULL


class FairQueue:
    """Waiting messages, taken round-robin over people and in order per person.

    A person whose message is under way is skipped until `done`: one turn at a time each. What
    `bursts` says is only kept is taken many at a time, so a flood is gone in few rounds. At most
    `most` messages wait.
    """

    def __init__(self, most: int, bursts: Bursts | None = None) -> None:
        self._most = most
        self._bursts = bursts
        self._waiting: OrderedDict[Address, deque[Waiting]] = OrderedDict()
        self._count = 0
        self._busy: Counter[Address] = Counter()

    def __len__(self) -> int:
        return self._count

    def add(self, incoming: Incoming) -> None:
        """Put a message at the end of its person's line. Raises `TooManyWaiting`."""
        line = self._waiting.get(incoming.address, ())
        if self._count >= self._most or len(line) >= MOST_EACH:
            raise TooManyWaiting
        place = FULL if self._bursts is None else self._bursts.admit(incoming)
        self._waiting.setdefault(incoming.address, deque()).append(Waiting(incoming, place))
        self._count += 1

    def take(self, most: int, most_kept: int = MOST_KEPT) -> list[Waiting]:
        """The next messages: at most one turn per person, `most` turns and `most_kept` others."""
        taken: list[Waiting] = []
        turns = kept = 0
        for address in list(self._waiting):
            if turns == most or kept == most_kept:
                break
            if self._busy[address]:
                continue
            line = self._waiting.pop(address)
            own = [line.popleft()]
            while own[0].place.kept and line and line[0].place.kept and kept + len(own) < most_kept:
                own.append(line.popleft())
            if own[0].place.kept:
                kept += len(own)
            else:
                turns += 1
            self._busy[address] += len(own)
            taken += own
            if line:
                self._waiting[address] = line
        self._count -= len(taken)
        return taken

    def ready(self) -> bool:
        """Whether `take` would give anything."""
        return any(not self._busy[address] for address in self._waiting)

    def done(self, addresses: Iterable[Address]) -> None:
        """These people's turns have ended, one for each time they are named."""
        for address in addresses:
            self._busy[address] -= 1
            if self._busy[address] <= 0:
                del self._busy[address]

    def drop(self, address: Address) -> list[Incoming]:
        """Take out all that waits of one person."""
        line = self._waiting.pop(address, ())
        self._count -= len(line)
        return [one.incoming for one in line]

    def give_back(self, incoming: Incoming) -> None:
        """This message did nothing, so it does not count for its person's pace."""
        if self._bursts is not None:
            self._bursts.give_back(incoming)
