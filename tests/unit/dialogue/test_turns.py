"""What one turn promises, whatever the words are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.messages import Address, Delivery, Incoming, Owner
from bot.store.conversations import fresh
from intents import Context, Decision
from tests.dialogues.stage import Stage, stage_config, stage_index


@pytest.fixture
async def stage(tmp_path: Path) -> Stage:
    return await Stage.open(tmp_path)


async def test_the_first_message_says_that_this_is_a_computer_and_answers(stage: Stage) -> None:
    first, second = await stage.say("wat is de kor")
    await stage.close()
    assert "computerprogramma" in first.text
    assert "adviseur" in first.text
    assert "KOR" in second.text


async def test_a_sample_organisation_says_so_in_the_first_message(tmp_path: Path) -> None:
    config = stage_config()
    sample = config.organisation.model_copy(update={"sample": True})
    stage = await Stage.open(tmp_path, config.model_copy(update={"organisation": sample}))
    first, *_ = await stage.say("hello")
    await stage.close()
    assert "samples" in first.text


async def test_the_introduction_comes_once_and_again_after_a_day(stage: Stage) -> None:
    await stage.say("wat is de kor")
    again = await stage.say("wat is bbz")
    await stage.wait(24 * 60)
    after = await stage.say("wat is de kor")
    await stage.close()
    assert len(again) == 1
    assert len(after) == 2


@pytest.mark.parametrize(
    "text",
    ["", "   ", "🙂", "?", "a" * 4096, "wat is de kor " * 290, "你好", "\x00", "/", "//menu"],
)
async def test_every_text_gets_a_sensible_sentence(stage: Stage, text: str) -> None:
    replies = await stage.say(text)
    await stage.close()
    assert replies[-1].text.strip()


@pytest.mark.parametrize(
    "action",
    """yes yes:999 pick:x:y nonsense:1 ask:nothing sign-up:x sign-up:99 cancel-signup:7 offer-yes:7
    offer-yes:9223372036854775808 offer-no:99999999999999999999999 sign-up:9223372036854775808
    offer-no:x training:none lang:xx resume field : ::""".split(),
)
async def test_an_unknown_or_stale_button_gets_a_sensible_sentence(
    stage: Stage, action: str
) -> None:
    await stage.say("wat is de kor")
    replies = await stage.do(action)
    await stage.close()
    assert replies[-1].text.strip()


async def test_a_pressed_button_takes_the_buttons_of_its_message_away(stage: Stage) -> None:
    conversation = replace(fresh(Address("telegram", "1"), stage.clock.now()), id=1)
    incoming = Incoming("1", conversation.address, stage.clock.now(), choice="menu", pressed_on="9")
    async with stage.database.writing() as uow:
        await uow.conversations.add([conversation])
        await stage.hearing.group(uow, [incoming])
        rows = list(uow.fresh)
    await stage.close()
    assert rows[-1].edits == "9"
    assert rows[-1].delivery == Delivery.IDEMPOTENT.value


async def test_words_to_an_advisor_are_left_to_the_advisor(stage: Stage) -> None:
    for text in ("adviseur", "ja", "overslaan"):
        await stage.say(text)
    await stage.advisor("claim")
    await stage.news()
    silent = [await stage.say(text) for text in ("wat is de kor", "ja", "2", "liever een mens")]
    menu = await stage.say("/menu")
    data = await stage.say("mijn gegevens")
    await stage.close()
    assert silent == [[], [], [], []]
    assert menu
    assert data


async def test_a_yes_to_the_advisor_is_not_taken_by_an_open_question(stage: Stage) -> None:
    for text in ("adviseur", "ja", "overslaan"):
        await stage.say(text)
    await stage.advisor("claim")
    await stage.say("mijn gegevens")
    await stage.advisor("reply", "Mag ik je bellen?")
    await stage.news()
    assert await stage.say("ja") == []
    assert len(await stage.lines()) > 5
    await stage.close()


async def test_phone_and_mail_reach_staff_but_not_the_transcript_of_the_bot(stage: Stage) -> None:
    text = "bel 06-12345678 of mail kim@example.org, bsn 111222333"
    await stage.say(text)
    hidden = (await stage.lines())[0].text
    for word in ("adviseur", "ja"):
        await stage.say(word)
    await stage.say(text)
    lines = [line.text for line in await stage.lines() if line.author == "person"]
    await stage.close()
    assert "06-12345678" not in hidden
    assert "kim@example.org" not in hidden
    assert "06-12345678" in lines[-1]
    assert "kim@example.org" in lines[-1]
    assert all("111222333" not in line for line in lines)


@pytest.mark.parametrize("number", ["123\n456\n782", "123  456\t782", "4111 1111\n1111 1111"])
async def test_a_form_never_keeps_a_number_that_only_shows_on_one_line(
    stage: Stage, number: str
) -> None:
    await stage.do("sign-up:1")
    await stage.say(f"A. Voorbeeld {number}")
    state = str((await stage.conversation()).state)
    await stage.close()
    assert "A. Voorbeeld [" in state
    assert "456" not in state
    assert "1111" not in state


async def test_the_language_follows_the_words_until_it_is_chosen(stage: Stage) -> None:
    await stage.say("what is the kor")
    assert (await stage.conversation()).lang == "en"
    await stage.say("wat is de kor")
    assert (await stage.conversation()).lang == "nl"
    await stage.do("lang:en")
    await stage.say("wat is de kor")
    assert (await stage.conversation()).lang == "en"
    await stage.close()


async def test_the_language_of_the_app_counts_until_there_are_words(stage: Stage) -> None:
    address = Address("web", "hinted")
    incoming = Incoming("h", address, stage.clock.now(), choice="start", lang_hint="en-GB")
    async with stage.database.writing() as uow:
        await stage.hearing.group(uow, [incoming])
    async with stage.database.reading() as uow:
        conversation = await uow.conversations.peek(address)
    await stage.close()
    assert conversation is not None
    assert conversation.lang == "en"


async def test_erasing_forgets_the_conversation_itself(stage: Stage) -> None:
    await stage.say("wat is de kor")
    await stage.say("mijn gegevens")
    await stage.say("ja")
    texts = [line.text for line in await stage.lines()]
    context = stage.hearing._mind.talker.context_of(await stage.conversation(), stage.clock.now())
    await stage.close()
    assert len(texts) == 1
    assert context == Context(lang="nl")


async def test_the_file_of_my_data_holds_the_form_under_way_and_what_an_advisor_did(
    stage: Stage,
) -> None:
    for text in ("adviseur", "ja", "overslaan"):
        await stage.say(text)
    await stage.advisor("claim")
    await stage.advisor("reply", "Hallo daar")
    await stage.say("mijn gegevens")
    line = (await stage.lines())[-1]
    await stage.close()
    assert line.document is not None
    text = line.document.content.decode("utf-8")
    assert "Hallo daar" in text
    for what in ("form_under_way:", "case_events:", "what: claimed", "urgency: normal"):
        assert what in text
    # The messages stand above, in words.
    assert "\nmessages:" not in text


@pytest.mark.parametrize("action", ["answer", "choose", "decline"])
async def test_a_whole_title_with_a_word_of_signing_up_begins_to_sign_up(
    stage: Stage, action: str
) -> None:
    def reads_a_question(group: Sequence[tuple[str, Context]]) -> list[Decision]:
        """Understanding that takes the title for the question it could be."""
        return [
            Decision(text, text, "nl", action, "kor", entry="kor-what", topic="kor")  # type: ignore[arg-type]
            for text, _ in group
        ]

    stage.hearing.use(stage.hearing._mind.talker, reads_a_question)
    begun = await stage.say("aanmelden voor impact meten")
    other = await stage.say("impact meten, wat is dat")
    await stage.close()
    assert any("Je meldt je aan voor **Impact meten**" in one.text for one in begun) is (
        action != "decline"
    )
    assert not any("Je meldt je aan" in one.text for one in other)


async def test_a_person_has_one_case_and_a_worse_matter_raises_it(stage: Stage) -> None:
    for text in ("adviseur", "ja", "overslaan"):
        await stage.say(text)
    before = await stage.case()
    await stage.say("morgen komt de deurwaarder beslag leggen")
    after = await stage.case()
    await stage.close()
    assert before is not None
    assert after is not None
    assert (before.id, before.urgency, after.urgency) == (after.id, "normal", "high")


async def test_an_old_yes_is_never_permission_to_share(stage: Stage) -> None:
    await stage.say("wat is de kor")
    await stage.say("adviseur")
    await stage.press("Ja, dank je")
    conversation = await stage.conversation()
    step = await stage.step()
    await stage.close()
    assert conversation.owner is Owner.BOT
    assert step == "share"


async def test_nothing_is_promised_about_a_case_that_was_closed_meanwhile(
    tmp_path: Path,
) -> None:
    for answer, kept in (("0612345678", "0612345678"), ("Hengelo", "staat erbij")):
        folder = tmp_path / answer
        folder.mkdir()
        stage = await Stage.open(folder)
        stage.channel = "web"
        await stage.say("ik wil een adviseur")
        await stage.say("ja")
        if answer == "0612345678":
            await stage.say("Hengelo")
        for act in ("claim", "close"):
            await stage.advisor(act)
        replies = await stage.say(answer)
        await stage.close()
        assert replies
        assert all(kept not in reply.text for reply in replies)


async def test_taking_an_offered_place_keeps_the_form_for_another_training(stage: Stage) -> None:
    for who in ("anna", "bram"):
        await stage.do("sign-up:2", who)
        for text in ("A. Voorbeeld", "a@example.org", "Hengelo", "ja", "ja"):
            await stage.say(text, who)
    await stage.do("sign-up:1", "bram")
    await stage.say("B. Voorbeeld", "bram")
    await stage.do("cancel-signup:1", "anna")
    await stage.say("ja", "anna")
    taken = await stage.say("ja plek", "bram")
    await stage.say("verder", "bram")
    step = await stage.step("bram")
    state = str((await stage.conversation("bram")).state)
    await stage.close()
    assert "voor jou" in taken[-1].text
    assert step.startswith("signup")
    assert "B. Voorbeeld" in state


async def test_a_name_with_an_initial_is_a_name_whatever_the_surname_means(stage: Stage) -> None:
    await stage.do("sign-up:2", "anna")
    told = await stage.say("A. Menu", "anna")
    step = await stage.step("anna")
    state = str((await stage.conversation("anna")).state)
    await stage.close()
    assert "e-mail" in told[-1].text
    assert step.startswith("signup")
    assert "A. Menu" in state


def test_understanding_of_the_stage_knows_its_own_questions() -> None:
    (decision,) = stage_index().understand([("wat is de kor", Context())])
    assert (decision.action, decision.entry) == ("answer", "kor-what")
