"""Letters go to who said yes, are prepared in steps that can be killed, and nobody is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.outreach.rules import NEWS, as_sent, consent_to, source_of
from bot.outreach.service import NewLetter, Outreach
from bot.store.conversations import fresh
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from knowledge.wordbook import WordBook, Words
from tests.integration.outbox.letters import states, subscribe
from tests.integration.running import CEES, Running
from tests.integration.running_rooms import privacy

WORDS = WordBook(
    {
        "nl": Words("nl", {"letters.ending": 'Typ "stop".'}),
        "en": Words("en", {"letters.ending": 'Type "stop".'}),
    }
)
ROOM = Outreach(WORDS)
LETTER = NewLetter(NEWS, {"nl": "Nieuws", "en": "News"}, {"nl": "Er is iets.", "en": "A thing."})
SOURCE = source_of(NEWS, ROOM.texts_of(LETTER))


async def publish(database: Database, letter: NewLetter = LETTER) -> int | None:
    async with database.writing() as uow:
        return await ROOM.publish(uow, letter)


async def waiting(database: Database, source: str = SOURCE) -> int:
    return (await states(database, source)).get("due", 0)


@pytest.fixture
async def listed(running: Running) -> list[int]:
    return await subscribe(running.database, 25)


def test_a_letter_ends_with_the_way_to_stop() -> None:
    assert ROOM.texts_of(LETTER) == {
        "nl": '**Nieuws**\n\nEr is iets.\n\nTyp "stop".',
        "en": '**News**\n\nA thing.\n\nType "stop".',
    }
    assert as_sent(" a ", "\nb\n", "c ") == "**a**\n\nb\n\nc"


def test_consent_names_the_sentence_and_changes_with_its_words() -> None:
    first = consent_to("letters.ask", "nl", "Wil je nieuws?")
    assert first.startswith("letters.ask/nl/")
    assert consent_to("letters.ask", "nl", "Wil je nieuws?") == first
    assert consent_to("letters.ask", "nl", "Wil je ons nieuws?") != first


async def test_who_says_yes_twice_is_subscribed_once(running: Running, listed: list[int]) -> None:
    async with running.database.writing() as uow:
        assert not await ROOM.subscribe(uow, listed[0], NEWS, "again")
        assert await ROOM.subscribers(uow, NEWS) == 25
        assert await ROOM.unsubscribe(uow, listed[0]) == 1
        assert await ROOM.unsubscribe(uow, listed[0]) == 0
        assert await ROOM.subscribe(uow, listed[0], NEWS, "again")
        assert [one.consent for one in await ROOM.live(uow, listed[0])] == ["again"]


async def test_everybody_who_was_subscribed_gets_a_row_in_steps_of_any_size(
    running: Running, listed: list[int]
) -> None:
    assert await publish(running.database) == 25
    steps: list[int] = []
    while True:
        async with running.database.writing() as uow:
            step = await uow.broadcasts.prepare(10)
        if step is None:
            break
        steps.append(step)
    assert steps == [10, 10, 5, 0]
    assert await waiting(running.database) == 25


async def test_a_kill_in_the_middle_of_preparing_doubles_nobody_and_forgets_nobody(
    running: Running, listed: list[int]
) -> None:
    await publish(running.database)

    async def killed(uow: UnitOfWork) -> None:
        await uow.broadcasts.prepare(10)
        raise KeyboardInterrupt

    for _ in range(3):
        async with running.database.writing() as uow:
            await uow.broadcasts.prepare(7)
        with pytest.raises(KeyboardInterrupt):
            async with running.database.writing() as uow:
                await killed(uow)
    while True:
        async with running.database.writing() as uow:
            if await ROOM.prepare(uow) is None:
                break
    assert await waiting(running.database) == 25


async def test_the_same_letter_is_not_sent_twice(running: Running, listed: list[int]) -> None:
    assert await publish(running.database) == 25
    assert await publish(running.database) is None


async def test_who_subscribes_after_a_letter_or_leaves_before_it_is_ready_does_not_get_it(
    running: Running, listed: list[int]
) -> None:
    await publish(running.database)
    async with running.database.writing() as uow:
        await ROOM.unsubscribe(uow, listed[3])
        await uow.conversations.mark_unreachable(listed[4], "Forbidden")
        await uow.conversations.add([fresh(CEES, uow.now)])
        late = await uow.conversations.find(CEES)
        assert late is not None
        await ROOM.subscribe(uow, late.id, NEWS, "late")
    while True:
        async with running.database.writing() as uow:
            if await ROOM.prepare(uow) is None:
                break
    assert await waiting(running.database) == 23


async def test_what_somebody_said_yes_to_is_shown_handed_out_and_erased(
    running: Running, listed: list[int]
) -> None:
    room, own = privacy(), listed[0]
    await publish(running.database)
    async with running.database.writing() as uow:
        await ROOM.prepare(uow)
    async with running.database.writing() as uow:
        kept = await room.summary(uow, own, uow.now)
        assert [one.list for one in kept.subscriptions] == [NEWS]
        out = await room.export(uow, own)
        assert [one["consent"] for one in out["letters"]] == ["sample/nl/1"]
        await room.erase(uow, own, uow.now)
    async with running.database.reading() as uow:
        assert await uow.subscriptions.of(own) == []
    assert await waiting(running.database) == 24


async def test_who_is_subscribed_stays_known_and_who_stopped_is_forgotten(
    running: Running, listed: list[int], clock: SetClock
) -> None:
    async with running.database.writing() as uow:
        await ROOM.unsubscribe(uow, listed[0])
    clock.advance(timedelta(days=100))
    async with running.database.writing() as uow:
        await privacy().expire(uow, uow.now)
    async with running.database.reading() as uow:
        assert await uow.subscriptions.of(listed[0]) == []
        gone = await uow.conversations.look(listed[0])
        kept = await uow.conversations.look(listed[1])
    assert gone is not None
    assert kept is not None
    assert gone.address.key.startswith("gone:")
    assert kept.address.key == "5001"


async def test_to_whom_a_letter_went_is_forgotten_after_the_term(
    running: Running, listed: list[int], clock: SetClock
) -> None:
    await publish(running.database)
    async with running.database.writing() as uow:
        await ROOM.prepare(uow)
        await uow.broadcasts.claim("telegram", 25)
        await uow.broadcasts.lost(clock.now() + timedelta(seconds=1))
    clock.advance(timedelta(days=100))
    async with running.database.writing() as uow:
        await privacy().expire(uow, uow.now)
    async with running.database.reading() as uow:
        (letter,) = await uow.broadcasts.letters()
    assert (letter.people, dict(letter.states)) == (25, {})
