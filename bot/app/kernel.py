"""The desk without its doors: database, writer, understanding, conversation, sender, timer."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy.exc import SQLAlchemyError

from bot.app.assembly import House, assemble, pace_of, patience_of, read_knowledge
from bot.app.index_cache import in_silence, index_for
from bot.app.lookout import Lookout
from bot.app.measures import MeasuredChannel, MeasuredHearing, MeasuredPort, Measures
from bot.app.places import place_of
from bot.app.siblings import Siblings
from bot.app.timer import Timer
from bot.clock import Clock
from bot.config import Config
from bot.dialogue.bursts import Burst
from bot.dialogue.coming_back import ComingBack
from bot.dialogue.hear import GroupHearing
from bot.dialogue.last_words import LastWords
from bot.dialogue.plan import Dialogue
from bot.dialogue.values import DialogueValues
from bot.ending import ended
from bot.errors import DatabaseUnusable
from bot.messages import Channel, Delivery
from bot.outbox.broadcast import BroadcastSender
from bot.outbox.limits import Limits
from bot.outbox.sender import Pause, Sender
from bot.store.alarms import Alarm
from bot.store.changes import Changes
from bot.store.database import Database, sqlite_file
from bot.store.membership import RHYTHM, Membership, Rhythm
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer, lanes_for
from intents import Index
from knowledge.compile import compile_material
from knowledge.model import Knowledge

_TO_END_S = 5.0

log = logging.getLogger(__name__)


class Kernel:
    """One running desk. `start` it, use `desk`, `stop` it; doors are added around it."""

    def __init__(
        self,
        config: Config,
        knowledge: Knowledge,
        index: Index,
        database: Database,
        clock: Clock,
        channels: Mapping[str, Channel],
        limits: Mapping[str, Limits],
        pause: Pause = asyncio.sleep,
        rhythm: Rhythm = RHYTHM,
    ) -> None:
        self.config, self.clock = config, clock
        self.pause = pause
        """Waits a number of seconds of the clock; every part that waits does it so."""
        self.database = database
        self.house: House = assemble(config, knowledge)
        self.changes = Changes()
        self.dialogue = Dialogue.of(knowledge, DialogueValues.of(config), self.house.rooms)
        self.hearing = GroupHearing(self.dialogue, index.understand)
        self.measures = Measures()
        database.committed = self.measures.committed
        hearing = MeasuredHearing(self.hearing, self.measures)
        burst = Burst(self.dialogue.house, pace_of(config))
        waiting, calm_s = config.fairness.most_waiting, config.fairness.calm_seconds
        lanes = lanes_for(database)
        self.writer = Writer(database, hearing, self._committed, burst, waiting, lanes=lanes)
        self.last_words = LastWords(database, self.writer, calm_s, pause)
        counted = {name: MeasuredChannel(one, self.measures) for name, one in channels.items()}
        patience = patience_of(config)
        self.membership = Membership(database, clock, rhythm=rhythm)
        self.sender = Sender(counted, self.writer, clock, patience, limits, pause, self.membership)
        self.siblings = Siblings(
            self.membership, database, self.writer, self.sender, self.changes, pause
        )
        self.siblings.also(self.last_words.take_over)
        self.desk = MeasuredPort(database, self.writer, self.changes, "nl")
        self.desk.measures = self.measures
        self.broadcasts = BroadcastSender(
            counted, self.writer, clock, patience, self.sender.turnstiles, pause, self.membership
        )
        self._broadcasting: asyncio.Task[None] | None = None
        move_offers = self.house.rooms.trainings.move_offers
        self._coming_back = ComingBack(self.dialogue)
        self.lookout = Lookout(database, self.writer, self._coming_back, clock, move_offers)
        self.sender.believed = self.broadcasts.believed = lambda: self.lookout.steady
        zone = config.organisation.zone
        self.timer = Timer(
            database, self.writer, self.sender, self.house.rooms, clock, zone, self.lookout
        )
        self.timer.also(self._prepare_letters, self._tell_owners, self._remind)
        if database.embedded:
            # Where there are siblings, these look after it.
            self.timer.also(self.last_words.take_over)
        self.ended = asyncio.Event()
        """Set when a part that never ends has ended: the desk can only be started again."""
        self._stopping = False
        self._lost = ""
        self._writing: asyncio.Task[None] | None = None
        self._timing: asyncio.Task[None] | None = None

    async def start(self, *, timer: bool = True) -> None:
        """Begin to write and send; take up what an earlier run left."""
        self._writing = self._watched(asyncio.create_task(self.writer.run(), name="writer"))
        resumed = await self.siblings.begin()
        # From here on: before, nothing tells which rows are this process's own.
        self.writer.tell_doubts(self.sender.doubt)
        self.siblings.watch()
        await self.last_words.resume()
        log.info("started resumed=%d", resumed)
        lead = self.membership.leading.lead
        self.measures.leads(self.membership.leading.leads)
        task = asyncio.create_task(lead(self.broadcasts.run), name="broadcasts")
        self._broadcasting = self._watched(task)
        if timer:
            timing = asyncio.create_task(lead(lambda: self.timer.run(self.pause)), name="timer")
            self._timing = self._watched(timing)

    async def stop(self) -> None:
        """Finish what waits, then let go of the database.

        Without a writer, or with a database that is away, nothing is noted: the next start then
        takes this for an unclean stop, and it is one.
        """
        self._stopping = True
        if self._timing is not None:
            await ended(self._timing)
        await self.last_words.stop()
        await self.sender.stop()
        await self.broadcasts.stop()
        if self._broadcasting is not None:
            # Without a writer it would wait for one for ever.
            patience_s = _TO_END_S if self.membership.leading.leads() else 0.0
            await asyncio.wait([self._broadcasting], timeout=patience_s)
            await ended(self._broadcasting)
        await self.siblings.end()
        try:
            if self._writing is not None:
                await self._end_writing(self._writing)
            if self._lost:
                await self._ring_for(self._lost)
            await self.database.checkpoint()
        except (SQLAlchemyError, OSError) as error:
            log.warning("stop-not-noted error=%s", type(error).__name__)
        await self.database.close()
        log.info("stopped")

    async def _end_writing(self, writing: asyncio.Task[None]) -> None:
        noted = asyncio.ensure_future(self.writer.work(self.membership.leave))
        await asyncio.wait([noted, writing], return_when=asyncio.FIRST_COMPLETED)
        if writing.done():
            await asyncio.gather(noted, return_exceptions=True)
            return
        self.writer.stop()
        await asyncio.wait([writing])
        noted.result()

    async def _ring_for(self, part: str) -> None:
        """Staff read it after the next start; the writer may be the very part that ended."""
        async with self.database.writing() as uow:
            await uow.alarms.ring(Alarm.PART, {"part": part}, over=True)

    def watch_over(self, hearing: asyncio.Task[None]) -> None:
        """A desk whose hearing fails can only be started again: it would be deaf and say nothing.

        Hearing may come to its own end, when Telegram refuses the token.
        """
        hearing.add_done_callback(self._hearing_ended)

    def _hearing_ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and task.exception() is not None:
            self._part_ended(task)

    def _watched(self, task: asyncio.Task[None]) -> asyncio.Task[None]:
        task.add_done_callback(self._part_ended)
        return task

    def _part_ended(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if not self._stopping:
            log.error("part-ended part=%s error=%s", task.get_name(), type(error).__name__)
            self._lost = task.get_name()
            self.ended.set()

    def use(self, knowledge: Knowledge, index: Index) -> None:
        """From the next group of messages on, answer with other answers and their index.

        Words and trainings stay as they were at the start: rooms and pages are made of them.
        """
        was = self.house.knowledge
        known = replace(knowledge, words=was.words, trainings=was.trainings)
        self.house = self.house.with_answers(known)
        self.dialogue = Dialogue.of(known, self.dialogue.house.values, self.house.rooms)
        self.hearing.use(self.dialogue, index.understand)
        self._coming_back.use(self.dialogue)

    async def _prepare_letters(self) -> None:
        """Make the rows of letters that were published, a few hundred in one transaction."""
        outreach, people = self.house.rooms.outreach, 0
        while (step := await self.writer.work(outreach.prepare)) is not None:
            people += step
            self.broadcasts.call()
        if people:
            log.info("letters-prepared count=%d", people)

    async def _tell_owners(self) -> None:
        """Owners of answers hear what is too old, once a day of a clock that is believed."""
        if self.lookout.steady:
            told = await self.writer.work(self.house.upkeep.tell)
            if told:
                log.info("owners-told count=%d", told)

    async def _remind(self) -> None:
        """Remind people of meetings; not on a clock that was turned, which may be a day ahead."""
        if self.lookout.steady and (people := await self.writer.work(self.house.planning.remind)):
            log.info("reminded count=%d", people)

    def _committed(self, uow: UnitOfWork) -> None:
        self.changes.notify(uow.touched)
        self.sender.committed(uow)
        self.last_words.offer(uow.owed)
        if any(row.delivery == Delivery.BROADCAST for row in uow.fresh):
            self.broadcasts.call()


async def open_kernel(
    config: Config,
    clock: Clock,
    *,
    database_url: str | None = None,
    channels: Mapping[str, Channel] | None = None,
    limits: Mapping[str, Limits] | None = None,
    knowledge: Knowledge | None = None,
    index: Index | None = None,
    pause: Pause = asyncio.sleep,
    rhythm: Rhythm = RHYTHM,
    tell: Callable[[str], None] = in_silence,
) -> Kernel:
    """Read the knowledge, build the index, open the database; nothing runs yet.

    `tell` hears it when something takes long. Raises `KnowledgeBroken`, `DatabaseTooNew`, or
    `DatabaseUnusable` when it cannot be opened.
    """
    known = knowledge or read_knowledge(config)
    built = index
    if built is None:
        built = await asyncio.to_thread(index_for, config, compile_material(known), tell)
    database = await _opened(database_url or config.database_url, config, clock)
    doors = (channels or {}, limits or {})
    return Kernel(config, known, built, database, clock, *doors, pause, rhythm)


async def _opened(url: str, config: Config, clock: Clock) -> Database:
    try:
        return await Database.open(url, clock)
    except (SQLAlchemyError, OSError) as error:
        where = sqlite_file(url) or "on the server"
        raise DatabaseUnusable(
            database=where,
            reason=type(error).__name__,
            config=place_of(config, "database", "url"),
        ) from error
