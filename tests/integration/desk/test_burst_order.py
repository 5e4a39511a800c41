"""Messages of a burst that are tried alone keep their order, whatever becomes of the first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from itertools import count

from bot.app.assembly import assemble
from bot.clock import SetClock
from bot.dialogue.bursts import Burst
from bot.dialogue.hear import GroupHearing
from bot.dialogue.plan import Dialogue
from bot.dialogue.values import DialogueValues
from bot.messages import Author, Heard, Incoming
from bot.store.database import Database
from bot.store.pace import Pace
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, MONDAY

Fails = Callable[[Sequence[Incoming]], Exception | None]
NUMBERS = count(1)


class Moody(Burst):
    """Keeps nothing as often as it is told to fail."""

    fails: Fails

    async def keep(
        self, uow: UnitOfWork, incomings: Sequence[Incoming], noticed: Collection[str]
    ) -> list[Heard]:
        """Fail, or keep."""
        if error := self.fails(incomings):
            raise error
        return await super().keep(uow, incomings, noticed)


@asynccontextmanager
async def _writing(database: Database, fails: Fails) -> AsyncIterator[Writer]:
    config, knowledge = stage_config(), stage_knowledge()
    dialogue = Dialogue.of(knowledge, DialogueValues.of(config), assemble(config, knowledge).rooms)
    burst = Moody(dialogue.house, Pace(1, 3_600.0))
    burst.fails = fails
    hearing = GroupHearing(dialogue, stage_index().understand)
    writer = Writer(database, hearing, lambda uow: None, burst)
    running = asyncio.create_task(writer.run())
    yield writer
    writer.stop()
    await running


def _messages(some: int) -> list[Incoming]:
    return [
        Incoming(f"o{next(NUMBERS)}", ANNA, MONDAY, text=f"hallo {n}", lang_hint="nl")
        for n in range(some)
    ]


async def _kept(database: Database) -> list[str]:
    async with database.reading() as uow:
        conversation = await uow.conversations.peek(ANNA)
        assert conversation is not None
        lines = await uow.transcript.lines(conversation.id)
    return [line.text for line in lines if line.author == Author.PERSON.value]


def _group_and_first(times: int, error: Callable[[], Exception]) -> Fails:
    """More than one together always fail; "hallo 1" fails so many times by itself."""
    left = times

    def fails(some: Sequence[Incoming]) -> Exception | None:
        nonlocal left
        if len(some) > 1:
            return RuntimeError("together")
        if some[0].text == "hallo 1" and left:
            left -= 1
            return error()
        return None

    return fails


async def test_a_message_that_fails_once_is_not_overtaken_by_the_next(
    database: Database, clock: SetClock
) -> None:
    async with _writing(database, _group_and_first(1, RuntimeError)) as writer:
        heard = await asyncio.gather(*(writer.hear(one) for one in _messages(5)))
    assert heard == [Heard.DONE] + [Heard.KEPT] * 4
    assert await _kept(database) == [f"hallo {n}" for n in range(5)]


async def test_behind_a_message_that_the_database_refused_nobody_is_kept_before_it(
    database: Database, clock: SetClock
) -> None:
    sent = _messages(5)
    async with _writing(database, _group_and_first(1, lambda: OSError("away"))) as writer:
        first = await asyncio.gather(*(writer.hear(one) for one in sent), return_exceptions=True)
        assert [isinstance(one, OSError) for one in first] == [False, True, True, True, True]
        assert await _kept(database) == ["hallo 0"]
        again = [await writer.hear(one) for one in sent[1:]]
    assert set(again) <= {Heard.DONE, Heard.KEPT}
    assert await _kept(database) == [f"hallo {n}" for n in range(5)]
