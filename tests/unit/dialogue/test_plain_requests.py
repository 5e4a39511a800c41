"""Short words with one purpose work at every question: a yes, a person, a language, a place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.dialogue.asking import anyone_there, asks_when, only_from_now_on
from bot.dialogue.hear import GroupHearing
from bot.dialogue.plan import Dialogue
from bot.dialogue.typing_in import Phrases
from bot.dialogue.values import DialogueValues
from bot.messages import Owner
from knowledge.model import Source
from tests.dialogues.stage import Stage, stage_config, stage_index, stage_knowledge

PHRASES = Phrases.of(stage_knowledge().words)


@pytest.fixture
async def stage(tmp_path: Path) -> Stage:
    return await Stage.open(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        *("ja lees maar mee", "nou vooruit dan", "ja hoor is goed", "prima doe maar"),
        *("yes go ahead", "ok dan", "well yes of course", "ja, die mogen ze lezen"),
    ],
)
def test_a_yes_followed_by_harmless_words_is_a_yes(text: str) -> None:
    assert PHRASES.leaning(text) == "yes"


@pytest.mark.parametrize(
    "text", ["ja maar wat kost dat", "ja?", "nee ik bedoel de btw", "ok wie leest dat", "ja nee"]
)
def test_a_yes_or_no_followed_by_something_else_is_neither(text: str) -> None:
    assert PHRASES.leaning(text) is None


def test_only_what_comes_next_is_no_permission_for_what_came_before() -> None:
    assert only_from_now_on("nee alleen wat ik nu schrijf")
    assert only_from_now_on("only what I write from now on")
    assert not only_from_now_on("ja lees maar mee")


def test_asking_when_or_whether_anybody_is_there_is_told_by_its_words() -> None:
    assert asks_when("wanneer krijg ik antwoord")
    assert asks_when("when will I hear")
    assert not asks_when("wanneer moet ik btw-aangifte doen")
    assert anyone_there("hallo is daar iemand")
    assert anyone_there("is anybody there")
    assert not anyone_there("is er een training")


@pytest.mark.parametrize(
    "text",
    [
        *("ik wil iemand spreken nu meteen", "kan iemand mij terugbellen", "bel me"),
        *("speak to someone", "can somebody call me", "bel me op 06-12345678"),
    ],
)
async def test_a_person_is_asked_for_in_many_words(stage: Stage, text: str) -> None:
    await stage.say(text)
    assert await stage.step() == "share"
    await stage.close()


async def test_tears_do_not_end_a_request_for_a_person(stage: Stage) -> None:
    await stage.say("adviseur")
    kind, _ = await stage.say("😢")
    assert await stage.step() == "share"
    await stage.close()
    assert "Een adviseur kan met je meedenken" in kind.text


@pytest.mark.parametrize("action", ["sign-up:1", "my-data", "human", "cancel-signup:1"])
async def test_another_language_can_be_asked_for_at_every_question(
    stage: Stage, action: str
) -> None:
    await stage.say("wat is de kor")
    await stage.do(action)
    before = await stage.step()
    switched = await stage.say("english please")
    there = await stage.step()
    back = await stage.say("graag nederlands")
    await stage.close()
    assert there == before
    assert switched[0].text == "Fine, we will go on in English."
    assert back[0].text == "Goed, we praten verder in het Nederlands."


async def test_a_pressed_language_stands_in_the_transcript_by_its_name(stage: Stage) -> None:
    await stage.say("wat is de kor")
    await stage.do("lang:en")
    own = [line.text for line in await stage.lines() if line.author == "person"]
    await stage.close()
    assert own[-1] == "English"


async def _sign_up(stage: Stage, who: str) -> None:
    for text in ("aanmelden voor impact meten", "Kim", "kim@example.org", "Almelo", "nee", "ja"):
        await stage.say(text, who)


async def test_a_bare_yes_that_fits_no_choice_names_the_word_of_the_offer(stage: Stage) -> None:
    await _sign_up(stage, "first")
    await _sign_up(stage, "second")
    await stage.do("sign-up:1", "second")
    for text in ("ik wil me afmelden voor de training", "ja"):
        await stage.say(text, "first")
    await stage.news("second")
    asked, again = await stage.say("ja", "second")
    open_step = await stage.step("second")
    taken = await stage.say("ja plek", "second")
    await stage.close()
    assert asked.text == "Bedoel je de vrije plek? Typ **ja plek**."
    assert again.text.startswith("Wat is je naam?")
    assert open_step == "signup-text"
    assert taken[-1].text.startswith("De plek is voor jou")


async def test_a_bare_yes_still_answers_the_yes_or_no_question_that_is_open(stage: Stage) -> None:
    await _sign_up(stage, "first")
    await _sign_up(stage, "second")
    await stage.say("adviseur", "second")
    for text in ("ik wil me afmelden voor de training", "ja"):
        await stage.say(text, "first")
    await stage.news("second")
    await stage.say("ja", "second")
    case = await stage.case("second")
    await stage.close()
    assert case is not None
    assert case.shared_from_seq is not None


async def test_the_organisations_own_site_is_filled_in_as_a_source(stage: Stage) -> None:
    known = stage_knowledge()
    own = replace(known.entries["kor-what"], sources=(Source("Onze site", "{website}"),))
    changed = replace(known, entries={**known.entries, own.id: own})
    values = DialogueValues.of(stage_config())
    dialogue = Dialogue.of(changed, values, stage.house.rooms)
    stage.hearing = GroupHearing(dialogue, stage_index().understand)
    *_, answer = await stage.say("wat is de kor")
    await stage.close()
    assert f"[Onze site]({stage_config().organisation.website})" in answer.text


async def test_the_same_number_typed_while_a_case_waits_is_offered_to_the_advisor(
    stage: Stage,
) -> None:
    for text in ("adviseur", "ja", "overslaan"):
        await stage.say(text)
    await stage.say("bel me op 06-12345678")
    assert await stage.step() == "pass-on"
    await stage.say("ja")
    case = await stage.case()
    assert case is not None
    assert case.contact == "06-12345678"
    assert (await stage.conversation()).owner is Owner.QUEUE
    await stage.close()
