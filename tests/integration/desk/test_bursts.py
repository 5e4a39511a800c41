"""Somebody who writes faster than anybody reads: all of it is kept, the last of it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

import pytest

from bot.app.kernel import Kernel
from bot.clock import SetClock
from bot.config import Config
from bot.messages import Address, Heard, Incoming, Owner
from bot.store.database import Database
from bot.store.seen import OWED
from bot.store.values import StoredLine
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, BRAM, MONDAY

AT_ONCE = 4
NEVER, SOON = 3_600.0, 0.01
NUMBERS = count(1)
NOTICE = "Je stuurt veel berichten kort na elkaar"


def settings(calm_s: float) -> Config:
    """The settings of the stage, with few answers at once."""
    own = stage_config()
    pace = own.fairness.model_copy(update={"answers_at_once": AT_ONCE, "calm_seconds": calm_s})
    return own.model_copy(update={"fairness": pace})


@asynccontextmanager
async def desk(database: Database, clock: SetClock, calm_s: float = NEVER) -> AsyncIterator[Kernel]:
    """A desk that stops at the end of the block and leaves the database open."""
    kernel = Kernel(
        settings(calm_s), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    await kernel.start(timer=False)
    try:
        yield kernel
    finally:
        await kernel.last_words.stop()
        await kernel.siblings.end()
        kernel.writer.stop()


def message(text: str, who: Address = ANNA) -> Incoming:
    """Something somebody sends at this very moment."""
    return Incoming(f"b{next(NUMBERS)}", who, MONDAY, text=text, lang_hint="nl")


async def sends(kernel: Kernel, messages: Sequence[Incoming]) -> list[Heard]:
    """All of it at once."""
    return list(await asyncio.gather(*(kernel.desk.hear(one) for one in messages)))


async def lines(database: Database, who: Address = ANNA) -> list[StoredLine]:
    """Everything that is kept of somebody's conversation."""
    async with database.reading() as uow:
        conversation = await uow.conversations.peek(who)
        assert conversation is not None
        return await uow.transcript.lines(conversation.id)


async def marks(database: Database) -> dict[str, str]:
    """Whose last message waits."""
    async with database.reading() as uow:
        return await uow.marks.under(OWED)


def said(found: Sequence[StoredLine], author: str) -> list[str]:
    return [line.text for line in found if line.author == author]


async def test_all_of_a_burst_is_kept_in_order_with_one_notice_and_few_answers(
    database: Database, clock: SetClock
) -> None:
    burst = [message(f"vraag {number}") for number in range(40)]
    async with desk(database, clock) as kernel:
        heard = await sends(kernel, burst)
    assert heard == [Heard.DONE] * AT_ONCE + [Heard.KEPT] * (40 - AT_ONCE)
    found = await lines(database)
    assert said(found, "person") == [f"vraag {number}" for number in range(40)]
    assert [line.seq for line in found] == list(range(1, len(found) + 1))
    notices = [text for text in said(found, "desk") if text.startswith(NOTICE)]
    assert len(notices) == 1
    assert len(said(found, "desk")) <= 2 * AT_ONCE + 1


async def test_the_last_message_of_a_burst_is_answered_once_it_is_calm(
    database: Database, clock: SetClock
) -> None:
    burst = [message("hallo") for _ in range(20)]
    async with desk(database, clock, SOON) as kernel:
        await sends(kernel, [*burst, message("wat is de kor")])
        await kernel.last_words.idle()
        found = await lines(database)
        assert said(found, "person") == ["hallo"] * 20 + ["wat is de kor"]
        assert "kleineondernemersregeling" in said(found, "desk")[-1]
        again = message("wat is de kor")
        await kernel.desk.hear(again)


async def test_the_last_message_is_answered_after_a_stop_in_between(
    database: Database, clock: SetClock
) -> None:
    async with desk(database, clock) as kernel:
        await sends(kernel, [*(message("hallo") for _ in range(9)), message("wat is de kor")])
    assert len(await marks(database)) == 1
    assert not any("kleineonder" in text for text in said(await lines(database), "desk"))
    async with desk(database, clock, SOON) as kernel:
        await kernel.last_words.idle()
    assert await marks(database) == {}
    assert "kleineondernemersregeling" in said(await lines(database), "desk")[-1]


async def test_a_message_that_was_answered_meanwhile_gets_no_second_answer(
    database: Database, clock: SetClock
) -> None:
    async with desk(database, clock) as kernel:
        await sends(kernel, [*(message("hallo") for _ in range(9)), message("wat is de kor")])
        await kernel.desk.hear(Incoming("later", ANNA, MONDAY.replace(hour=12), text="dank je"))
    before = await lines(database)
    async with desk(database, clock, SOON) as kernel:
        await kernel.last_words.idle()
    assert await marks(database) == {}
    assert await lines(database) == before


async def test_danger_in_the_middle_of_a_burst_gets_its_numbers_at_once(
    database: Database, clock: SetClock
) -> None:
    burst = [message("hallo") for _ in range(20)]
    burst[15] = message("ik wil niet meer leven")
    async with desk(database, clock) as kernel:
        heard = await sends(kernel, burst)
    assert heard[15] is Heard.DONE
    found = await lines(database)
    assert any("113" in text for text in said(found, "desk"))
    async with database.reading() as uow:
        conversation = await uow.conversations.peek(ANNA)
        assert conversation is not None
        case = await uow.cases.current(conversation.id)
    assert case is not None
    assert case.urgency == "crisis"
    assert conversation.owner is Owner.QUEUE


async def test_what_is_kept_is_masked_and_a_press_and_a_sticker_stand_in_words(
    database: Database, clock: SetClock
) -> None:
    burst = [message("hallo") for _ in range(AT_ONCE)]
    more = [
        message("mijn bsn is 111222333, bel 06-12345678"),
        Incoming("press", ANNA, MONDAY, choice="menu", lang_hint="nl"),
        Incoming("sticker", ANNA, MONDAY, attachment="sticker", lang_hint="nl"),
    ]
    async with desk(database, clock) as kernel:
        await sends(kernel, [*burst, *more])
    own = said(await lines(database), "person")[AT_ONCE:]
    assert "111222333" not in own[0]
    assert "12345678" not in own[0]
    assert own[2] == "(een sticker)"
    for value in (await marks(database)).values():
        assert "bsn" not in value


async def test_a_burst_for_an_advisor_reaches_the_case_and_gets_no_notice(
    database: Database, clock: SetClock
) -> None:
    async with desk(database, clock, SOON) as kernel:
        await kernel.desk.hear(message("ik wil een adviseur spreken"))
        async with database.writing() as uow:
            conversation = await uow.conversations.peek(ANNA)
            assert conversation is not None
            await uow.conversations.hand_over(conversation.id, Owner.ADVISOR)
        before = len(await lines(database))
        await sends(kernel, [message(f"bel 06-1234567{number % 10}") for number in range(30)])
        await kernel.last_words.idle()
    new = (await lines(database))[before:]
    assert [line.author for line in new] == ["person"] * 30
    assert [line.text for line in new] == [f"bel 06-1234567{number % 10}" for number in range(30)]


async def test_a_burst_that_comes_twice_is_kept_once(database: Database, clock: SetClock) -> None:
    burst = [message(f"vraag {number}") for number in range(20)]
    async with desk(database, clock) as kernel:
        await sends(kernel, burst)
        again = await sends(kernel, burst)
    assert again == [Heard.REPEATED] * 20
    assert len(said(await lines(database), "person")) == 20


async def test_an_erased_burst_leaves_nothing_to_answer(
    database: Database, clock: SetClock
) -> None:
    async with desk(database, clock) as kernel:
        await sends(kernel, [message("wat is de kor") for _ in range(12)])
        async with database.writing() as uow:
            conversation = await uow.conversations.peek(ANNA)
            assert conversation is not None
            await kernel.house.rooms.privacy.erase(uow, conversation.id, clock.now())
    async with desk(database, clock, SOON) as kernel:
        await kernel.last_words.idle()
    assert await marks(database) == {}
    async with database.reading() as uow:
        assert await uow.transcript.lines(conversation.id) == []


async def test_other_people_get_an_answer_to_everything_meanwhile(
    database: Database, clock: SetClock
) -> None:
    async with desk(database, clock) as kernel:
        flood = [asyncio.create_task(kernel.desk.hear(message("hallo"))) for _ in range(90)]
        await asyncio.sleep(0)
        for _ in range(AT_ONCE):
            assert await kernel.desk.hear(message("wat is de kor", BRAM)) is Heard.DONE
        await asyncio.gather(*flood)
    found = await lines(database, BRAM)
    assert sum("kleineondernemersregeling" in text for text in said(found, "desk")) == AT_ONCE


@pytest.mark.parametrize("lang", ["nl", "en"])
async def test_the_notice_is_in_the_language_of_the_person(
    database: Database, clock: SetClock, lang: str
) -> None:
    burst = [
        Incoming(f"{lang}{n}", ANNA, MONDAY, attachment="sticker", lang_hint=lang) for n in range(9)
    ]
    async with desk(database, clock) as kernel:
        await sends(kernel, burst)
    texts = said(await lines(database), "desk")
    wanted = NOTICE if lang == "nl" else "You are sending many messages"
    assert any(text.startswith(wanted) for text in texts)
