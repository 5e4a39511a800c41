"""The numbers for people in danger come whatever the message is and whatever fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.channels.telegram.incoming import incoming_of
from bot.messages import Address, Incoming
from tests.dialogues.stage import START, Stage

ANNA = Address("terminal", "person")


@pytest.fixture
async def stage(tmp_path: Path) -> Stage:
    return await Stage.open(tmp_path)


async def _hears(stage: Stage, incoming: Incoming) -> list[str]:
    async with stage.database.writing() as uow:
        await stage.hearing.group(uow, [incoming])
    return [line.text for line in await stage.news()]


@pytest.mark.parametrize("kind", ["photo", "voice", "edited"])
async def test_danger_under_a_photo_or_in_a_changed_message_is_heard(
    stage: Stage, kind: str
) -> None:
    await stage.do("sign-up:1")
    words = "ik wil niet meer leven"
    first, *_ = await _hears(
        stage, Incoming("c", ANNA, stage.clock.now(), attachment=kind, caption=words)
    )
    case = await stage.case()
    lines = [line.text for line in await stage.lines()]
    await stage.close()
    assert "0800-0113" in first
    assert case is not None
    assert case.urgency == "crisis"
    assert words not in lines


async def test_ordinary_words_under_a_photo_leave_the_photo_a_photo(stage: Stage) -> None:
    await stage.say("wat is de kor")
    (reply,) = await _hears(
        stage, Incoming("c", ANNA, stage.clock.now(), attachment="photo", caption="mijn pand")
    )
    await stage.close()
    assert "foto" in reply


@pytest.mark.parametrize(("words", "numbers"), [("ik wil niet meer leven", 1), ("hallo", 0)])
async def test_a_parked_message_about_danger_gets_the_numbers_before_the_apology(
    stage: Stage, words: str, numbers: int
) -> None:
    async with stage.database.writing() as uow:
        await stage.hearing.park(uow, Incoming("p", ANNA, stage.clock.now(), text=words), "r")
    said = [line.text for line in await stage.news()]
    await stage.close()
    assert len(said) == numbers + 1
    assert all("0800-0113" in text for text in said[:numbers])


@pytest.mark.parametrize(
    "message",
    [
        {"message": {"photo": [{}], "caption": "ik wil dood"}},
        {"message": {"voice": {}, "caption": "ik wil dood"}},
        {"edited_message": {"text": "ik wil dood"}},
        {"edited_message": {"photo": [{}], "caption": "ik wil dood"}},
    ],
)
def test_telegram_hands_on_the_words_of_photos_and_changed_messages(
    message: dict[str, dict[str, object]],
) -> None:
    ((kind, content),) = message.items()
    update = {"update_id": 1, kind: {"chat": {"id": 5, "type": "private"}, **content}}
    incoming, _ = incoming_of(update, START)
    assert incoming is not None
    assert (incoming.text, incoming.caption) == (None, "ik wil dood")
    assert incoming.attachment in {"photo", "voice", "edited"}
