"""People do anything in any order: the desk always has a sensible next sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from bot.dialogue.plan import STEPS
from bot.dialogue.state import decode
from bot.messages import Owner
from bot.store.values import StoredLine
from tests.dialogues.stage import Stage

TEXTS = (
    *("wat is de kor", "what is bbz", "ja", "nee", "2", "terug", "overslaan", "stop", "hengelo"),
    *("adviseur", "ik wil een mens spreken", "trainingen", "mijn trainingen", "ja plek", "menu"),
    *("kim@example.org", "kim@gmial.com", "Kim de Boer", "mijn gegevens", "english please", "👍"),
    *("ik wil niet meer leven", "de deurwaarder komt morgen", "laat maar", "bedankt", "hjkl dfgh"),
    *("ik wil me afmelden voor de training", "in het nederlands graag", "???", "", "wat kost dat?"),
)


async def _step(stage: Stage, dice: random.Random, who: str) -> list[StoredLine]:
    lines = await stage.lines(who)
    buttons = [button for line in lines[-6:] for button in line.buttons]
    chance = dice.random()
    if buttons and chance < 0.45:
        return await stage.do(dice.choice(buttons).action, who)
    if chance < 0.5:
        return await stage.send(dice.choice(("photo", "voice", "edited")), who)
    return await stage.say(dice.choice(TEXTS), who)


async def _advisor(stage: Stage, dice: random.Random, who: str) -> None:
    if await stage.case(who) is not None and dice.random() < 0.2:
        await stage.advisor(dice.choice(("claim", "close")), who=who)
        await stage.news(who)


@pytest.mark.parametrize("seed", range(6))
async def test_a_random_walk_never_ends_in_silence_or_an_unknown_step(
    seed: int, tmp_path: Path
) -> None:
    dice = random.Random(seed)
    stage = await Stage.open(tmp_path)
    stage.channel = dice.choice(("web", "terminal", "telegram"))
    for who in ("one", "two"):
        await stage.say("hallo", who)
    for _ in range(70):
        who = dice.choice(("one", "two"))
        owner = (await stage.conversation(who)).owner
        replies = await _step(stage, dice, who)
        assert replies or owner is Owner.ADVISOR
        step = decode((await stage.conversation(who)).state).step
        assert step is None or step.kind in STEPS
        for line in replies:
            assert line.text.strip()
            assert all(len(button.action.encode()) <= 64 for button in line.buttons)
        await _advisor(stage, dice, who)
    await stage.close()
