"""The desk on a stage: real rooms, a real database, a clock that is set; no channel in between."""

from __future__ import annotations

import fcntl
import re
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from bot.app.assembly import House, assemble
from bot.app.index_cache import index_for
from bot.clock import SetClock
from bot.config import Config, load_config
from bot.dialogue.hear import GroupHearing
from bot.dialogue.plan import Dialogue
from bot.dialogue.state import decode
from bot.dialogue.values import DialogueValues
from bot.messages import Address, Author, Incoming
from bot.store.cases import CaseRow
from bot.store.database import Database
from bot.store.values import Conversation, StoredLine
from bot.trainings.sessions_file import import_sessions, load_sessions_file
from intents import Index
from knowledge.compile import compile_material
from knowledge.load import read_folder
from knowledge.model import Knowledge
from tests.integration.running_rooms import planning
from tests.made import sqlite_made

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUILT = ROOT / "build" / "stage"
ADVISOR = "Sample Advisor"
START = datetime.fromisoformat("2026-11-24T10:00+01:00")

_REFERENCE = re.compile(r"\b[A-HJ-NP-Z2-9]{3}-[A-HJ-NP-Z2-9]{3}\b")


@cache
def stage_config() -> Config:
    """The settings of the conversations."""
    return load_config(HERE / "config.yaml", {})


@cache
def stage_knowledge() -> Knowledge:
    """The desk's own words and wishes, with the few answers and trainings of this folder."""
    house, _ = read_folder(ROOT / "knowledge")
    here, _ = read_folder(HERE / "knowledge")
    organisation = stage_config().organisation
    values = {lang: organisation.placeholders(lang) for lang in house.words.languages}
    return replace(
        house,
        entries=here.entries,
        trainings=here.trainings,
        services=here.services,
        municipalities=here.municipalities,
        words=house.words.with_values(values),
    )


@cache
def stage_index() -> Index:
    """Understanding, fitted on the knowledge of the stage; built once for all test processes."""
    BUILT.mkdir(parents=True, exist_ok=True)
    with (BUILT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        config = stage_config().model_copy(update={"path": BUILT / "config.yaml"})
        return index_for(config, compile_material(stage_knowledge()))


def steady(text: str) -> str:
    """The text with the parts that differ from run to run replaced: a case's reference."""
    return _REFERENCE.sub("<number>", text)


@dataclass(slots=True)
class Stage:
    """People talk here, advisors act, and everything they get can be looked at."""

    database: Database
    clock: SetClock
    hearing: GroupHearing
    house: House
    channel: str = "terminal"
    staff_id: int = 0
    _heard: dict[str, int] = field(default_factory=dict)
    _count: int = 0

    @classmethod
    async def open(cls, folder: Path, config: Config | None = None) -> Stage:
        """A desk with an empty database and the training sessions of this folder."""
        clock = SetClock(START)
        database = await Database.open(sqlite_made(folder / "stage.db"), clock)
        house = assemble(config or stage_config(), stage_knowledge())
        values = DialogueValues.of(config or stage_config())
        dialogue = Dialogue.of(stage_knowledge(), values, house.rooms)
        stage = cls(database, clock, GroupHearing(dialogue, stage_index().understand), house)
        await stage._prepare()
        return stage

    async def _prepare(self) -> None:
        sessions, faults = load_sessions_file(
            HERE / "knowledge" / "sessions.yaml",
            stage_knowledge().trainings,
            stage_config().organisation.zone,
            START.date(),
        )
        assert not faults
        async with self.database.writing() as uow:
            await import_sessions(uow, sessions, planning())
            self.staff_id = await uow.staff.add(
                "advisor@example.org", ADVISOR, "advisor", None, sample=True
            )

    async def close(self) -> None:
        """Let go of the database."""
        await self.database.close()

    async def say(self, text: str, who: str = "person") -> list[StoredLine]:
        """Somebody types something; gives the desk's lines since they last looked."""
        return await self._hear(who, text=text)

    async def press(self, label: str, who: str = "person") -> list[StoredLine]:
        """Somebody presses the newest button with this label."""
        for line in reversed(await self.lines(who)):
            for button in line.buttons:
                if button.label == label:
                    return await self._hear(who, choice=button.action)
        raise AssertionError(f"no button '{label}'")

    async def do(self, action: str, who: str = "person") -> list[StoredLine]:
        """Somebody presses a button or gives a command by its action."""
        return await self._hear(who, choice=action)

    async def send(self, kind: str, who: str = "person") -> list[StoredLine]:
        """Somebody sends a photo, a voice message or the like."""
        return await self._hear(who, attachment=kind)

    async def keep(self, who: str = "person") -> None:
        """Nothing: keeping a conversation on a device is between the page and its browser."""

    async def wait(self, minutes: float) -> None:
        """Time goes by, and the timer has run."""
        self.clock.advance(timedelta(minutes=minutes))
        async with self.database.writing() as uow:
            await self.house.rooms.trainings.tick(uow, self.clock.now())

    async def advisor(self, act: str, text: str = "", who: str = "person") -> None:
        """The advisor claims, replies to or closes the person's case."""
        case = await self.case(who)
        assert case is not None
        async with self.database.writing() as uow:
            desk = self.house.case_desk
            if act == "claim":
                await desk.claim(uow, case.id, self.staff_id, self.clock.now())
            elif act == "reply":
                await desk.reply(uow, case.id, self.staff_id, text, f"n{self._count}")
            else:
                await desk.close(uow, case.id, self.staff_id, "helped", self.clock.now())
        self._count += 1

    async def news(self, who: str = "person") -> list[StoredLine]:
        """Lines for this person since they last looked, their own left out."""
        after = self._heard.get(who, 0)
        lines = [line for line in await self.lines(who) if line.seq > after]
        self._heard[who] = max([after, *(line.seq for line in lines)])
        return [line for line in lines if line.author != Author.PERSON]

    async def lines(self, who: str = "person") -> list[StoredLine]:
        """Everything that is kept of the conversation."""
        conversation = await self.conversation(who)
        async with self.database.reading() as uow:
            return await uow.transcript.lines(conversation.id)

    async def conversation(self, who: str = "person") -> Conversation:
        """The conversation as it is stored."""
        async with self.database.reading() as uow:
            found = await uow.conversations.peek(Address(self.channel, who))
        assert found is not None
        return found

    async def case(self, who: str = "person") -> CaseRow | None:
        """The person's case that is not closed."""
        conversation = await self.conversation(who)
        async with self.database.reading() as uow:
            return await uow.cases.current(conversation.id)

    async def step(self, who: str = "person") -> str:
        """The kind of question that is open, or `idle`."""
        step = decode((await self.conversation(who)).state).step
        return step.kind if step else "idle"

    async def _hear(
        self,
        who: str,
        *,
        text: str | None = None,
        choice: str | None = None,
        attachment: str | None = None,
    ) -> list[StoredLine]:
        self._count += 1
        self.clock.advance(timedelta(minutes=1))
        incoming = Incoming(
            id=f"stage:{self._count}",
            address=Address(self.channel, who),
            at=self.clock.now(),
            text=text,
            choice=choice,
            attachment=attachment,
        )
        async with self.database.writing() as uow:
            await self.hearing.group(uow, [incoming])
        return await self.news(who)
