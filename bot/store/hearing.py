"""What the writer asks of others: turns for messages, lines kept without one, and who is told."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from bot.messages import Heard, Incoming
from bot.store.pace import Pace
from bot.store.unit_of_work import UnitOfWork


class Hearing(Protocol):
    """What the writer does with messages: their turns, and parking what cannot be handled."""

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn in this transaction."""
        ...

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside and tell the person."""
        ...


class Keeping(Protocol):
    """What the writer does with those messages of a burst that get no answer of their own."""

    pace: Pace

    def urgent(self, incoming: Incoming) -> str | None:
        """What in this message must be answered whatever the pace; `None` for most."""
        ...

    async def keep(
        self, uow: UnitOfWork, incomings: Sequence[Incoming], noticed: Collection[str]
    ) -> list[Heard]:
        """Keep each message's line; tell the person of those whose id is in `noticed`."""
        ...


class Committed(Protocol):
    """Who is told what a transaction left behind, once it is durable."""

    def __call__(self, uow: UnitOfWork) -> None:
        """Wake pages and the sender."""
        ...
