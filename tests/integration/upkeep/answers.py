"""A few answers with their days, and what was told about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.store.answer_notices import AnswerNotice
from bot.store.database import Database
from bot.upkeep.service import Upkeep
from knowledge.model import Entry
from tests.dialogues.stage import stage_knowledge

ZONE = ZoneInfo("Europe/Amsterdam")


def entry(name: str, until: date, owner: str = "editors") -> Entry:
    """An answer that expires on a day."""
    known = stage_knowledge().entries["kor-what"]
    return replace(known, id=name, owner=owner, expires_on=until)


def upkeep(*entries: Entry) -> Upkeep:
    """The room with these answers."""
    return Upkeep(MappingProxyType({one.id: one for one in entries}), ZONE)


async def look(database: Database, room: Upkeep) -> int:
    """One look of the timer."""
    async with database.writing() as uow:
        return await room.tell(uow)


async def notices(database: Database) -> list[AnswerNotice]:
    """What nobody has seen."""
    async with database.reading() as uow:
        return await uow.answer_notices.unseen()
