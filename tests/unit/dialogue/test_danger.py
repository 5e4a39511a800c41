"""Whom to call: before everything, in every state, whoever answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.dialogue.danger import at_home, numbers
from bot.dialogue.plan import STEPS
from bot.messages import Owner
from tests.dialogues.stage import Stage, stage_knowledge

DESPAIR = "ik wil niet meer leven"


@pytest.mark.parametrize(
    "text",
    [
        "mijn man slaat mij",
        "mijn ex bedreigt me",
        "mijn ex-partner staat voor de deur met een mes",
        "ik word thuis geslagen",
        "my husband beats me",
        "mijn schoonvder dreigt me te slaan",
        "my ex-boyfriend threatens to kill me",
        "mien kearl sleet mie",
        "mein Mann schlägt mich",
        "kocam beni dövüyor",
        "زوجي يضربني",
    ],
)
def test_violence_at_home_names_veilig_thuis(text: str) -> None:
    assert at_home(text)
    assert "0800-2000" in numbers(stage_knowledge().words("nl"), "violence", home=True)


@pytest.mark.parametrize(
    "text",
    [
        "een klant bedreigt me met een mes",
        "een man op straat bedreigt me",
        "een klant dreigt naar mijn huis te komen en mijn gezin iets aan te doen",
        "my landlord threatens to shoot me",
        "de deurwaarder dreigt me thuis te slaan",
    ],
)
def test_other_threats_do_not(text: str) -> None:
    assert not at_home(text)


async def _answered(stage: Stage) -> None:
    await stage.say("wat is de kor")


async def _in_a_form(stage: Stage) -> None:
    await stage.do("sign-up:1")
    await stage.say("Kim")


async def _at_the_summary(stage: Stage) -> None:
    await _in_a_form(stage)
    for text in ("kim@example.org", "Borne", "klanten", "1"):
        await stage.say(text)


async def _sharing(stage: Stage) -> None:
    await stage.say("adviseur")


async def _queue(stage: Stage) -> None:
    await _sharing(stage)
    await stage.say("ja")


async def _with_advisor(stage: Stage) -> None:
    await _queue(stage)
    await stage.advisor("claim")
    await stage.news()


async def _erasing(stage: Stage) -> None:
    await stage.say("mijn gegevens")


async def _nothing(stage: Stage) -> None:
    del stage


async def _choosing(stage: Stage) -> None:
    await _answered(stage)
    await stage.say("nee")


async def _not_understood(stage: Stage) -> None:
    for text in ("qwrtp zxcv", "zxcv qwrtp", "plkj mnrt"):
        await stage.say(text)


async def _in_a_choice(stage: Stage) -> None:
    await _in_a_form(stage)
    for text in ("kim@example.org", "Borne", "klanten"):
        await stage.say(text)


async def _urgent(stage: Stage) -> None:
    await stage.say("morgen komt de deurwaarder beslag leggen op mijn spullen")


async def _telling(stage: Stage) -> None:
    await _sharing(stage)
    await stage.say("nee")


async def _passing_on(stage: Stage) -> None:
    await _queue(stage)
    await stage.say("overslaan")
    await stage.say("bel mij op 0612345678")


async def _on_the_web(stage: Stage) -> None:
    stage.channel = "web"
    await _queue(stage)
    await stage.say("overslaan")


async def _withdrawing(stage: Stage) -> None:
    await _queue(stage)
    await stage.do("withdraw")


async def _cancelling(stage: Stage) -> None:
    await _at_the_summary(stage)
    await stage.say("ja")
    await stage.press("Afmelden")


async def _in_danger(stage: Stage) -> None:
    await stage.say("mijn man slaat mij")


async def _asking_for_news(stage: Stage) -> None:
    stage.channel = "telegram"
    await stage.do("news")


FREE = [
    _nothing,
    _asking_for_news,
    _answered,
    _choosing,
    _not_understood,
    _in_a_form,
    _in_a_choice,
    _at_the_summary,
    _cancelling,
    _erasing,
    _sharing,
    _urgent,
    _telling,
    _queue,
    _passing_on,
    _on_the_web,
    _withdrawing,
    _in_danger,
]
"""Every state in which the computer answers."""
STATES = [*FREE, _with_advisor]


async def test_these_are_all_the_questions_that_can_be_open(tmp_path: Path) -> None:
    kinds = {"idle"}
    for number, state in enumerate(FREE):
        (folder := tmp_path / str(number)).mkdir()
        stage = await Stage.open(folder)
        await state(stage)
        kinds |= {await stage.step()} if state is not _nothing else set()
        await stage.close()
    assert kinds == {"idle", *STEPS}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__.strip("_"))
async def test_the_numbers_come_first_in_every_state(
    state: Callable[[Stage], Awaitable[None]], tmp_path: Path
) -> None:
    stage = await Stage.open(tmp_path)
    await state(stage)
    replies = await stage.say(DESPAIR)
    case = await stage.case()
    await stage.close()
    assert "**113**" in replies[0].text
    assert "112" in replies[0].text
    assert any("dag en nacht iemand mee" in line.text for line in replies)
    assert case is not None
    assert case.urgency == "crisis"


@pytest.mark.parametrize("state", FREE, ids=lambda state: state.__name__.strip("_"))
async def test_a_person_can_be_asked_for_in_every_state(
    state: Callable[[Stage], Awaitable[None]], tmp_path: Path
) -> None:
    stage = await Stage.open(tmp_path)
    await state(stage)
    replies = await stage.say("ik wil een medewerker spreken")
    owner = (await stage.conversation()).owner
    step = await stage.step()
    await stage.close()
    assert step == "share" or owner is Owner.QUEUE
    assert any("adviseur" in line.text for line in replies)


async def test_a_crisis_case_shows_nothing_until_the_person_agrees(tmp_path: Path) -> None:
    stage = await Stage.open(tmp_path)
    await stage.say("wat is de kor")
    await stage.say(DESPAIR)
    case = await stage.case()
    assert case is not None
    assert case.shared_from_seq is None
    await stage.say("ja")
    case = await stage.case()
    await stage.close()
    assert case is not None
    assert case.shared_from_seq == 1
