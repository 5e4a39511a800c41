"""Looks out for trouble at every look of the timer: outages, a database that refuses, the clock."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy.exc import SQLAlchemyError

from bot.channels.telegram.pulse import GAP_S, Again, Pulse
from bot.clock import Clock
from bot.dialogue.coming_back import ComingBack, Silence
from bot.store.alarms import Alarm
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation
from bot.store.writer import Writer
from bot.watch.hands import Hands
from bot.watch.outages import DRAINING, Outage
from bot.watch.service import BRIEF_S, Watch

log = logging.getLogger(__name__)
Turned = Callable[[UnitOfWork, timedelta], Awaitable[None]]


class Lookout:
    """Finds trouble, tells staff, and afterwards the people it may have cost something.

    `steady`: whether the clock is believed. What cannot be undone (ending offers, erasing) waits
    until it is. `turned` moves what waits for an answer along with the hands. `pulse` is that of
    the hearing of Telegram, once it is followed.
    """

    def __init__(
        self,
        database: Database,
        writer: Writer,
        coming_back: ComingBack,
        clock: Clock,
        turned: Turned,
        watch: Watch | None = None,
    ) -> None:
        self._database = database
        self._writer = writer
        self._coming_back = coming_back
        self._clock = clock
        self._turned = turned
        self._watch = watch or Watch()
        self._hands = Hands(clock)
        self._lengthened = timedelta(0)
        self.pulse: Pulse | None = None

    @property
    def steady(self) -> bool:
        """Whether the clock is believed."""
        return self._hands.steady

    @property
    def silent_s(self) -> float | None:
        """Seconds since Telegram was last heard, or since the start; `None` without Telegram."""
        return None if self.pulse is None else self.pulse.silent_s

    def follow(self, pulse: Pulse) -> None:
        """From now on, watch over the hearing of Telegram too."""
        self.pulse = pulse

    async def look(self) -> None:
        """Do everything that is due now."""
        await self._look_at_the_clock()
        await self._look_at_the_database()
        await self._writer.work(self._watch.undelivered)
        if self.pulse is not None:
            await self._look_at_telegram(self.pulse)

    async def _look_at_the_clock(self) -> None:
        turned = self._hands.look()
        if turned is not None:
            log.error("clock-turned seconds=%.0f", turned.total_seconds())
            await self._writer.work(lambda uow: self._was_turned(uow, turned))
        if self._hands.settle():
            log.info("clock-believed")
        if self._hands.steady:
            self._lengthened = timedelta(0)

    async def _was_turned(self, uow: UnitOfWork, by: timedelta) -> None:
        await self._watch.turned(uow, by)
        # What was lengthened may be taken back; nobody loses time that they were promised.
        by = max(by, -self._lengthened)
        await self._turned(uow, by)
        self._lengthened += by

    async def _look_at_the_database(self) -> None:
        if self._database.trouble.since is not None:
            await self._writer.work(self._watch.probe)
        spell = self._database.trouble.take()
        if spell is None or spell.seconds < BRIEF_S:
            return
        try:
            await self._writer.work(lambda uow: self._watch.refused(uow, spell))
        except Exception:
            self._database.trouble.give_back(spell)
            raise

    async def _look_at_telegram(self, pulse: Pulse) -> None:
        if pulse.refused:
            await self._writer.work(lambda uow: uow.alarms.keep_ringing(Alarm.TOKEN))
        elif pulse.silent_s > GAP_S:
            since = self._clock.now() - timedelta(seconds=pulse.silent_s)
            fact = {"since": since.isoformat()}
            await self._writer.work(lambda uow: uow.alarms.keep_ringing(Alarm.TELEGRAM, fact))
        elif pulse.latest is not None:
            again, latest = pulse.again, pulse.latest
            await self._writer.work(lambda uow: self._heard(uow, again, latest))
            if pulse.again is again:
                pulse.again = None
            await self._tell_people(pulse)

    async def _heard(self, uow: UnitOfWork, again: Again | None, latest: datetime) -> None:
        last = await self._watch.last_heard(uow)
        # By webhook every process hears, and only one looks. What another one has seen to since is
        # no news to who comes to look after it, be that weeks later.
        if again is not None and (last is None or last < again.at):
            before = last if again.gap is None else again.at - again.gap
            await self._watch.heard_again(uow, before, again.at)
        await self._watch.heard(uow, latest)

    async def _tell_people(self, pulse: Pulse) -> None:
        async with self._database.reading() as uow:
            outage = await self._watch.outage(uow)
        while outage is not None:
            # What they typed meanwhile comes in first: whoever is answered needs no question.
            if not pulse.drained and self._clock.now() - outage.until < DRAINING:
                return
            outage = await self.tell_some(outage)

    async def tell_some(self, outage: Outage) -> Outage | None:
        """Tell the next people in one transaction; gives what is left of the outage."""
        batch = _Batch(self._watch, self._coming_back, outage)
        further: Outage | None = await self._writer.work(batch)
        return further


class _Batch:
    """The next people in one transaction; gives what is left of the outage."""

    def __init__(self, watch: Watch, coming_back: ComingBack, outage: Outage) -> None:
        self._watch = watch
        self._coming_back = coming_back
        self._outage = outage

    async def __call__(self, uow: UnitOfWork) -> Outage | None:
        """Tell them, and remember how far it went, in the same transaction."""
        outage = self._outage
        silence = Silence(outage.source, outage.since, outage.until, outage.missed)
        people = await self._watch.next_people(uow, outage)
        told = [await self._tell(uow, person, silence) for person in people]
        if people:
            log.info("outage-told count=%d", sum(told))
        further = await self._watch.told(uow, outage, people)
        return further if people else None

    async def _tell(self, uow: UnitOfWork, person: Conversation, silence: Silence) -> bool:
        """Tell one person; whom the desk does not know how to ask holds up nobody else."""
        try:
            return await self._coming_back.tell(uow, person, silence)
        except (SQLAlchemyError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever an older version left there
            log.error("outage-not-told conversation=%d error=%s", person.id, type(error).__name__)
            return False
