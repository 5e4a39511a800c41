"""Changed answers are put in place between two groups: nobody is dropped, nothing is mixed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.app.kernel import Kernel
from bot.app.reload import NotBuiltError, Reloading
from bot.app.site import console_parts
from bot.clock import SetClock
from bot.config import Config
from bot.dialogue.hear import GroupHearing, Understand
from bot.dialogue.turn import Plan, Turn
from bot.messages import Address, Heard, Incoming, Outgoing
from bot.store.alarms import Alarm
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from intents import Context, Decision
from knowledge.model import Knowledge
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, Echo, read_plainly

NEW = "Dit is het nieuwe antwoord."
QUESTION = "wat is de kor"


def changed() -> Knowledge:
    """The stage with another answer about the small businesses scheme."""
    known = stage_knowledge()
    old = known.entries["kor-what"]
    entry = replace(old, answer={**old.answer, "nl": NEW})
    return replace(known, entries={**known.entries, entry.id: entry})


async def opened_kernel(database: Database, clock: SetClock) -> Kernel:
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    await kernel.start(timer=False)
    return kernel


def person(number: int) -> Address:
    return Address("web", f"person{number}")


async def hears(kernel: Kernel, clock: SetClock, own: str, who: Address) -> Heard:
    return await kernel.desk.hear(Incoming(own, who, clock.now(), text=QUESTION))


async def texts(kernel: Kernel, who: Address) -> list[str]:
    async with kernel.database.reading() as uow:
        talk = await uow.conversations.peek(who)
        assert talk is not None
        return [line.text for line in await uow.transcript.lines(talk.id)]


async def test_from_the_next_message_on_the_answer_is_the_new_one(
    database: Database, clock: SetClock
) -> None:
    kernel = await opened_kernel(database, clock)
    await hears(kernel, clock, "one", person(1))
    kernel.use(changed(), stage_index())
    await hears(kernel, clock, "two", person(2))
    before, after = await texts(kernel, person(1)), await texts(kernel, person(2))
    await kernel.stop()
    assert not any(NEW in text for text in before)
    assert any(NEW in text for text in after)
    assert console_parts(kernel).knowledge.entries["kor-what"].answer["nl"] == NEW
    assert kernel.house.knowledge.words is stage_knowledge().words


async def test_while_answers_are_exchanged_everybody_is_heard_and_answered_once(
    database: Database, clock: SetClock
) -> None:
    kernel = await opened_kernel(database, clock)
    heard: list[asyncio.Task[Heard]] = []
    for number in range(60):
        own = f"m{number}"
        heard.append(asyncio.create_task(hears(kernel, clock, own, person(number % 20))))
        if number % 10 == 5:
            await heard[-1]
            kernel.use(changed() if number % 20 == 5 else stage_knowledge(), stage_index())
    assert set(await asyncio.gather(*heard)) == {Heard.DONE}
    said = [await texts(kernel, person(number)) for number in range(20)]
    await kernel.stop()
    assert all(lines.count(QUESTION) == 3 for lines in said)
    answers = [text for lines in said for text in lines if "Bron:" in text]
    assert len(answers) == 60
    assert {NEW in text for text in answers} == {True, False}


class Knows(Echo):
    """Says which answers it knows, and what index the question was understood with."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    async def plan(self, turn: Turn) -> Plan:
        assert turn.decision is not None
        return Plan((Outgoing(f"{self.name} {turn.decision.label}"),), {}, "nl", "said")

    def understand(self, group: Sequence[tuple[str, Context]]) -> list[Decision]:
        return [replace(one, label=self.name) for one in read_plainly(group)]


class Torn(GroupHearing):
    """Breaks the hearing: what is put in place counts in the middle of a group, too."""

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        now = self._mind

        def understand(group: Sequence[tuple[str, Context]]) -> list[Decision]:
            return now.understand(group)

        class Late:
            context_of = staticmethod(now.talker.context_of)
            apology = staticmethod(now.talker.apology)

            async def plan(late, turn: Turn) -> Plan:  # noqa: N805 - it looks outward
                return await self._mind.talker.plan(turn)

        torn = GroupHearing(Late(), understand)
        return await torn.group(uow, incomings)


@pytest.mark.parametrize(("kind", "answer"), [(GroupHearing, "old old"), (Torn, "new old")])
async def test_a_group_is_heard_with_answers_and_index_that_belong_together(
    database: Database, clock: SetClock, kind: type[GroupHearing], answer: str
) -> None:
    old, new = Knows("old"), Knows("new")

    def meanwhile(group: Sequence[tuple[str, Context]]) -> list[Decision]:
        hearing.use(new, new.understand)
        return old.understand(group)

    exchanged: Understand = meanwhile
    hearing = kind(old, exchanged)
    async with database.writing() as uow:
        await hearing.group(uow, [Incoming("m1", ANNA, clock.now(), text="hallo")])
    async with database.writing() as uow:
        await hearing.group(uow, [Incoming("m2", ANNA, clock.now(), text="hallo")])
        talk = await uow.conversations.peek(ANNA)
        assert talk is not None
        lines = [one.text for one in await uow.transcript.lines(talk.id) if one.author == "desk"]
    assert lines == [answer, "new new"]


async def test_answers_that_cannot_be_read_change_nothing_and_staff_are_told(
    database: Database, clock: SetClock
) -> None:
    kernel = await opened_kernel(database, clock)
    before = kernel.dialogue

    async def fails(_config: Config) -> None:
        raise NotBuiltError

    await Reloading(kernel, fails)._take_over()
    async with kernel.database.reading() as uow:
        alarms = [one.kind for one in await uow.alarms.all(5)]
    await kernel.stop()
    assert alarms == [Alarm.RELOAD]
    assert kernel.dialogue is before


async def test_asked_twice_while_it_builds_it_builds_once_more_and_never_two_at_once(
    database: Database, clock: SetClock
) -> None:
    kernel = await opened_kernel(database, clock)
    at_once, most, builds = 0, 0, 0
    go_on, ended = asyncio.Event(), asyncio.Event()

    async def build(_config: Config) -> None:
        nonlocal at_once, most, builds
        at_once, builds = at_once + 1, builds + 1
        most = max(most, at_once)
        await go_on.wait()
        at_once -= 1
        if builds == 2:
            ended.set()
        raise NotBuiltError

    reloading = Reloading(kernel, build)
    running = asyncio.create_task(reloading.run())
    for _ in range(4):
        reloading.ask()
        await asyncio.sleep(0)
    go_on.set()
    async with asyncio.timeout(10):
        await ended.wait()
    running.cancel()
    await asyncio.wait([running])
    await kernel.stop()
    assert (builds, most) == (2, 1)
