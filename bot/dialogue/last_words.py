"""The last message of a burst gets its turn once the person is calm."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from typing import Final

from bot.dialogue.bursts import owed, owing
from bot.ending import ended
from bot.messages import Address
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer

AFTER_REFUSAL_S: Final = 30.0
"""Seconds until the next try when the database refused the turn."""

log = logging.getLogger(__name__)
Pause = Callable[[float], Awaitable[None]]


class LastWords:
    """Waits until somebody has been calm for `calm_s` seconds and takes their last message.

    Which one that is stands in the database: a stop in between loses nothing, and of several
    processes that take it up at once one answers, as with every message that comes twice.
    """

    def __init__(
        self, database: Database, writer: Writer, calm_s: float, pause: Pause = asyncio.sleep
    ) -> None:
        self._database = database
        self._writer = writer
        self._calm_s = calm_s
        self._pause = pause
        self._restless: set[Address] = set()
        self._tasks: dict[Address, asyncio.Task[None]] = {}

    def offer(self, addresses: Iterable[Address]) -> None:
        """These people's last messages were kept just now."""
        for address in addresses:
            self._restless.add(address)
            if address not in self._tasks:
                self._tasks[address] = asyncio.create_task(self._wait(address))

    async def resume(self) -> None:
        """Take up what an earlier run left."""
        async with self._database.reading() as uow:
            self.offer(await owing(uow))

    async def take_over(self) -> None:
        """Take up what waits so long that the process that kept it must have ended."""
        async with self._database.reading() as uow:
            left = await owing(uow, uow.now - timedelta(seconds=2 * self._calm_s + AFTER_REFUSAL_S))
        self.offer(one for one in left if one not in self._tasks)

    async def idle(self) -> None:
        """Return when nobody's last message waits."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values())

    async def stop(self) -> None:
        """Leave the rest for the next start."""
        await ended(*self._tasks.values())

    async def _wait(self, address: Address) -> None:
        try:
            while address in self._restless:
                self._restless.discard(address)
                await self._pause(self._calm_s)
                if address not in self._restless and not await self._answered(address):
                    self._restless.add(address)
                    await self._pause(AFTER_REFUSAL_S)
        finally:
            self._restless.discard(address)
            del self._tasks[address]

    async def _answered(self, address: Address) -> bool:
        try:
            async with self._database.reading() as uow:
                found = await owed(uow, address)
            if found is None:
                return True
            if found.incoming is not None:
                await self._writer.hear(found.incoming)
            key, value = found.key, found.value

            async def drop(uow: UnitOfWork) -> None:
                await uow.marks.drop(key, value)

            await self._writer.work(drop)
        except Exception as error:  # noqa: BLE001 - the mark stays, so it is tried again
            log.warning("turn-not-committed error=%s", type(error).__name__)
            return False
        return True
