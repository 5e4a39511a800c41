"""A whole desk with one channel open: the same conversations, over the real way in and out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.app.kernel import Kernel, open_kernel
from bot.clock import SetClock
from bot.dialogue.state import decode
from bot.messages import Outgoing
from bot.store.cases import CaseRow
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, StoredLine
from bot.trainings.sessions_file import import_sessions, load_sessions_file
from tests.dialogues.channels.over_telegram import OverTelegram
from tests.dialogues.channels.over_terminal import OverTerminal
from tests.dialogues.channels.over_web import OverWeb
from tests.dialogues.channels.person import Line, Person
from tests.dialogues.stage import ADVISOR, HERE, START, stage_config, stage_index, stage_knowledge
from tests.integration.running_rooms import planning
from tests.made import sqlite_made


@dataclass(slots=True)
class LiveStage:
    """People talk over a channel, advisors act; has the acts of `script.Played`."""

    kernel: Kernel
    clock: SetClock
    line: Line
    staff_id: int
    _people: dict[str, Person] = field(default_factory=dict)
    _acts: int = 0

    async def say(self, text: str, who: str = "person") -> list[Outgoing]:
        """Somebody types something; gives what they got back."""
        await (await self._next(who)).say(text)
        return await self.news(who)

    async def press(self, label: str, who: str = "person") -> list[Outgoing]:
        """Somebody presses the newest button with this label."""
        await (await self._next(who)).press(label)
        return await self.news(who)

    async def send(self, kind: str, who: str = "person") -> list[Outgoing]:
        """Somebody sends a photo, a voice message or the like."""
        await (await self._next(who)).send(kind)
        return await self.news(who)

    async def keep(self, who: str = "person") -> None:
        """Somebody keeps the conversation on this device."""
        await self._people[who].keep()

    async def news(self, who: str = "person") -> list[Outgoing]:
        """What came since they last looked."""
        return await self._people[who].news()

    async def wait(self, minutes: float) -> None:
        """Time goes by, and the desk's own timer has run."""
        await self._later(minutes)
        await self.kernel.timer.look()
        await self.kernel.sender.idle()

    async def advisor(self, act: str, text: str = "", who: str = "person") -> None:
        """The advisor claims, replies to or closes the person's case."""
        case = await self.case(who)
        assert case is not None
        case_id, desk, now = case.id, self.kernel.house.case_desk, self.clock.now()
        self._acts += 1

        async def work(uow: UnitOfWork) -> None:
            if act == "claim":
                await desk.claim(uow, case_id, self.staff_id, now)
            elif act == "reply":
                await desk.reply(uow, case_id, self.staff_id, text, f"n{self._acts}")
            else:
                await desk.close(uow, case_id, self.staff_id, "helped", now)

        await self.kernel.writer.work(work)
        await self.kernel.sender.idle()

    async def lines(self, who: str = "person") -> list[StoredLine]:
        """Everything that is kept of the conversation."""
        number = self._number(who)
        async with self.kernel.database.reading() as uow:
            return await uow.transcript.lines(number)

    async def conversation(self, who: str = "person") -> Conversation:
        """The conversation as it is stored."""
        number = self._number(who)
        async with self.kernel.database.reading() as uow:
            found = await uow.conversations.get(number)
            beyond = await uow.conversations.get(len(self._people) + 1)
        assert found is not None
        assert found.address.channel == self.line.channel
        assert beyond is None, "somebody got a second conversation"
        return found

    async def case(self, who: str = "person") -> CaseRow | None:
        """The person's case that is not closed."""
        number = self._number(who)
        async with self.kernel.database.reading() as uow:
            return await uow.cases.current(number)

    async def step(self, who: str = "person") -> str:
        """The kind of question that is open, or `idle`."""
        step = decode((await self.conversation(who)).state).step
        return step.kind if step else "idle"

    def _number(self, who: str) -> int:
        """The id of somebody's conversation: they are numbered as people begin to talk."""
        return list(self._people).index(who) + 1

    async def _next(self, who: str) -> Person:
        await self._later(1)
        if who not in self._people:
            self._people[who] = await self.line.person(len(self._people))
        return self._people[who]

    async def _later(self, minutes: float) -> None:
        """The desk is up all the while: hearing never falls silent."""
        left = timedelta(minutes=minutes)
        while left:
            step = min(left, timedelta(minutes=2))
            self.clock.advance(step)
            await self.line.later(step.total_seconds())
            left -= step


@asynccontextmanager
async def live(channel: str, folder: Path) -> AsyncIterator[LiveStage]:
    """A desk with an empty database, the sample sessions of the conversations, and one channel.

    The sending limits are lifted: on a clock that stands still nobody would wait them out.
    """
    clock = SetClock(START)
    (folder / "data").mkdir()
    config = stage_config().model_copy(update={"path": folder / "config.yaml"})
    telegram = None
    if channel == "telegram":
        telegram = await OverTelegram.prepare(config, START.timestamp())
    kernel = await open_kernel(
        config,
        clock,
        database_url=sqlite_made(folder / "data" / "desk.db"),
        channels={channel: telegram.door.channel} if telegram else {},
        knowledge=stage_knowledge(),
        index=stage_index(),
    )
    await kernel.start(timer=False)
    staff_id: int = await kernel.writer.work(_prepare)
    line: Line
    if telegram:
        await telegram.open(kernel)
        line = telegram
    else:
        line = await OverWeb.open(kernel) if channel == "web" else OverTerminal(kernel, folder)
    try:
        yield LiveStage(kernel, clock, line, staff_id)
    finally:
        await line.close()
        await kernel.stop()
        if telegram:
            await telegram.disconnect()


async def _prepare(uow: UnitOfWork) -> int:
    sessions, faults = load_sessions_file(
        HERE / "knowledge" / "sessions.yaml",
        stage_knowledge().trainings,
        stage_config().organisation.zone,
        START.date(),
    )
    assert not faults
    await import_sessions(uow, sessions, planning())
    return await uow.staff.add("advisor@example.org", ADVISOR, "advisor", None, sample=True)
