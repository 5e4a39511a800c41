"""The conversations whose rows this process sends, and whether it may send at all. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from bot.store.claims import Claiming

UNSURE_S = 0.25
"""Seconds between two looks whether this process may send again."""


class Standing(Protocol):
    """Whether the other processes still take this one for living, and under which id."""

    id: str

    def sure(self) -> bool:
        """Whether nobody can have taken over what this process holds."""
        ...


class Alone:
    """The only process there is."""

    id = "alone"

    def sure(self) -> bool:
        """Nobody else is there."""
        return True


ALONE = Alone()


class Holding:
    """The version of each claim up to which this process knows all rows.

    A conversation whose version is not known, or rose by more than this process did itself, has a
    gap: rows of somebody else come first, and have to be read.
    """

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._idle: set[int] = set()

    def remembered(self) -> int:
        """How many conversations are remembered."""
        return len(self._known.keys() | self._idle)

    def gaps(self, claiming: Claiming) -> set[int]:
        """Take in what a committed transaction learned; the conversations that must be read."""
        self._known.update(claiming.read)
        found: set[int] = set()
        for one, first in claiming.first.items():
            if self._known.get(one, 0) == first - 1:
                self._known[one] = claiming.last[one]
                self._idle.discard(one)
            else:
                found.add(one)
        self._idle.update(claiming.read)
        return found

    def idle(self, conversation_id: int) -> None:
        """Nothing is left to send there for now."""
        # A process alone claims nothing, and must not remember everybody it ever sent to.
        if conversation_id in self._known:
            self._idle.add(conversation_id)

    def lost(self, conversation_ids: Iterable[int]) -> None:
        """Rows of these were left behind: they must be read before anything is sent."""
        for one in conversation_ids:
            self._known.pop(one, None)
            self._idle.discard(one)

    def give_up(self, busy: Collection[int]) -> dict[int, int]:
        """Forget the idle conversations that are not busy; the versions at which to release."""
        free = {one for one in self._idle if one not in busy}
        self._idle.clear()
        return {one: self._known.pop(one) for one in free if one in self._known}

    def clear(self) -> None:
        """Nothing is held any more."""
        self._known.clear()
        self._idle.clear()
