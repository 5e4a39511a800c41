"""What one process at a time does: polling, looking at the clock, sending broadcasts."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import SQLAlchemyError

from bot.ending import ended
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork

LEADER = "leader"
"""The one lease: whoever looks at the clock must be who hears, to see when hearing has ended."""
ANSWER_S = 3.0
"""Seconds the database may take to say who leads."""


class Leading:
    """The lease of this process. With an embedded database there is no other: it leads always."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._token: int | None = None
        self._changed = asyncio.Event()
        self._wanted = False
        self.asked = asyncio.Event()
        """Set when there is a reason to look at the siblings at once."""

    def leads(self) -> bool:
        """Whether this process leads, as far as it knows."""
        return self._database.embedded or self._token is not None

    async def lead(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` whenever this process leads; it is ended when the lead is lost.

        Returns when the work has come to its own end.
        """
        self._wanted = True
        self.asked.set()
        while True:
            await self._until(leads=True)
            task = asyncio.ensure_future(work())
            lost = asyncio.ensure_future(self._until(leads=False))
            try:
                await asyncio.wait([task, lost], return_when=asyncio.FIRST_COMPLETED)
                if task.done():
                    task.result()
                    return
            finally:
                await ended(task, lost)

    async def take(self, uow: UnitOfWork, holder: str) -> int | None:
        """Take the lease, if it is wanted and free; its token, for `gained` after the commit."""
        if self._token is not None or not self._wanted:
            return None
        return await uow.leases.take(LEADER, holder)

    def gained(self, token: int | None) -> None:
        """The lease is ours, if there is a token: the work begins."""
        if token is not None:
            self._token = token
            self._tell()

    def lose(self) -> None:
        """Others may have taken over: the work ends."""
        self._token = None
        self._tell()

    async def holds(self, holder: str) -> bool:
        """Whether the database says that we still lead; false also when it cannot be asked."""
        if self._database.embedded:
            return True
        token = self._token
        if token is None:
            return False
        try:
            async with asyncio.timeout(ANSWER_S), self._database.reading() as uow:
                return await uow.leases.holds(LEADER, holder, token)
        except (SQLAlchemyError, OSError):
            return False

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def _until(self, *, leads: bool) -> None:
        while self.leads() is not leads:
            await self._changed.wait()
