"""The clock's own door in: offers that run out, and the daily clean-up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.app.lookout import Lookout
from bot.clock import Clock
from bot.dialogue.rooms import Rooms
from bot.outbox.sender import Sender
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer
from bot.watch.service import KEPT

EVERY_S = 20.0
"""Seconds between two looks at the clock: how late an offer may pass to the next person."""
_CLEANED = "cleaned-on"
_FORGIVEN_AFTER = timedelta(days=1)

log = logging.getLogger(__name__)
Pause = Callable[[float], Awaitable[None]]


class Timer:
    """Does what is due. A missed look is made up for by the next one."""

    def __init__(
        self,
        database: Database,
        writer: Writer,
        sender: Sender,
        rooms: Rooms,
        clock: Clock,
        zone: ZoneInfo,
        lookout: Lookout,
    ) -> None:
        self._database = database
        self._writer = writer
        self._sender = sender
        self._rooms = rooms
        self._clock = clock
        self._zone = zone
        self._lookout = lookout
        self._also: list[Callable[[], Awaitable[None]]] = []

    def also(self, *jobs: Callable[[], Awaitable[None]]) -> None:
        """Do these too at every look, in their order."""
        self._also.extend(jobs)

    async def run(self, pause: Pause = asyncio.sleep) -> None:
        """Look at the clock until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - the next look must still come
                log.error("timer-failed error=%s", type(error).__name__)
            await pause(EVERY_S)

    async def look(self) -> None:
        """Do everything that is due now; what cannot be undone only on a clock that is believed."""
        await self._lookout.look()
        if self._lookout.steady:
            offers = await self._writer.work(self._offers)
            if offers:
                log.info("offers-ended count=%d", offers)
        found = await self._sender.sweep()
        if found:
            log.info("rows-found count=%d", found)
        if self._lookout.steady and await self._writer.work(self._clean):
            # Erased pages must not stay readable in SQLite's log.
            await self._database.checkpoint()
        for job in self._also:
            await job()

    async def _offers(self, uow: UnitOfWork) -> int:
        return await self._rooms.trainings.tick(uow, self._clock.now())

    async def _clean(self, uow: UnitOfWork) -> bool:
        now = self._clock.now()
        today = now.astimezone(self._zone).date().isoformat()
        if await uow.marks.get(_CLEANED) == today:
            return False
        gone = await self._rooms.privacy.expire(uow, now)
        await uow.staff.purge_failures(now - _FORGIVEN_AFTER)
        await uow.alarms.purge(now - KEPT)
        await uow.marks.put(_CLEANED, today)
        log.info(
            "cleaned conversations=%d messages=%d persons=%d seen=%d parked=%d",
            gone.conversations,
            gone.messages,
            gone.persons,
            gone.seen,
            gone.parked,
        )
        return True
