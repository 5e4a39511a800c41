"""The clock's own door in: offers that run out, and the daily clean-up."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.exc import SQLAlchemyError

from bot.app.lookout import Lookout
from bot.clock import Clock
from bot.dialogue.rooms import Rooms
from bot.outbox.sender import Sender
from bot.store.alarms import Alarm
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer
from bot.watch.service import KEPT

FAILED_OFTEN = 3
"""Looks in a row in which something failed after which staff are told."""
EVERY_S = 20.0
"""Seconds between two looks at the clock: how late an offer may pass to the next person."""
_CLEANED = "cleaned-on"
_FORGIVEN_AFTER = timedelta(days=1)

log = logging.getLogger(__name__)
Pause = Callable[[float], Awaitable[None]]
Job = Callable[[], Awaitable[None]]


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
        self._jobs: list[Job] = [lookout.look, self._end_offers, self._sweep, self._clean_up]
        self._failed = 0
        self._rings: bool | None = None

    def also(self, *jobs: Job) -> None:
        """Do these too at every look, in their order."""
        self._jobs.extend(jobs)

    async def run(self, pause: Pause = asyncio.sleep) -> None:
        """Look at the clock until cancelled."""
        while True:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - the next look must still come
                log.error("timer-failed error=%s", type(error).__name__)
            await pause(EVERY_S)

    async def look(self) -> None:
        """Do everything that is due now; what cannot be undone only on a clock that is believed.

        A job that fails holds up no other one; at the end the error of the first is raised. When
        the database is away, there is no use in asking it for the rest.
        """
        failed: list[Exception] = []
        for job in self._jobs:
            try:
                await job()
            except (SQLAlchemyError, OSError):
                raise
            except Exception as error:  # noqa: BLE001 - the others are still due
                failed.append(error)
        await self._tell_staff(len(failed))
        for another in failed[1:]:
            log.error("timer-failed error=%s", type(another).__name__)
        if failed:
            raise failed[0]

    async def _tell_staff(self, failed: int) -> None:
        self._failed = self._failed + 1 if failed else 0
        rings = self._failed >= FAILED_OFTEN
        if rings is self._rings or (failed and not rings):
            return

        async def write(uow: UnitOfWork) -> None:
            await (uow.alarms.keep_ringing if rings else uow.alarms.end)(Alarm.JOB)

        await self._writer.work(write)
        self._rings = rings

    async def _end_offers(self) -> None:
        if self._lookout.steady and (offers := await self._writer.work(self._offers)):
            log.info("offers-ended count=%d", offers)

    async def _sweep(self) -> None:
        if found := await self._sender.sweep():
            log.info("rows-found count=%d", found)

    async def _clean_up(self) -> None:
        if self._lookout.steady and await self._writer.work(self._clean):
            # Erased pages must not stay readable in SQLite's log.
            await self._database.checkpoint()

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
