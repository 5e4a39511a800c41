"""Sending: what the Bot API accepts and in which words it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.fake_telegram import FakeTelegram, Person
from tests.integration.fake_telegram.raw_bot import RawBot


@pytest.fixture
def anna(fake: FakeTelegram) -> Person:
    person = fake.person(1)
    person.says("hallo")
    return person


def keyboard(*data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": f"Knop {d[:5]}", "callback_data": d}] for d in data]}


async def test_a_person_sees_the_text_and_the_buttons(bot: RawBot, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard("a", "b"))
    assert (sent["chat"]["id"], sent["text"], sent["from"]["is_bot"]) == (1, "Kies", True)
    seen = anna.received()[-1]
    assert (seen.text, seen.buttons) == ("Kies", ["Knop a", "Knop b"])


async def test_parameters_may_come_as_a_form_or_as_json_in_text(bot: RawBot, anna: Person) -> None:
    markup = json.dumps(keyboard("a"))
    await bot.ok("sendMessage", chat_id="1", text="Kies", reply_markup=markup)
    assert anna.received()[-1].buttons == ["Knop a"]


@pytest.mark.parametrize("text", ["", "   ", "<b></b>"])
async def test_an_empty_message_is_refused(bot: RawBot, anna: Person, text: str) -> None:
    refusal = await bot.refused("sendMessage", chat_id=1, text=text, parse_mode="HTML")
    assert refusal == "Bad Request: message text is empty"


async def test_the_length_counts_utf_16_units_after_parsing(bot: RawBot, anna: Person) -> None:
    await bot.ok("sendMessage", chat_id=1, text="a" * 4096)
    await bot.ok("sendMessage", chat_id=1, text="😀" * 2048)
    await bot.ok("sendMessage", chat_id=1, text=f"<b>{'a' * 4096}</b>", parse_mode="HTML")
    for long in ("a" * 4097, "😀" * 2048 + "a"):
        refusal = await bot.refused("sendMessage", chat_id=1, text=long)
        assert refusal == "Bad Request: message is too long"


@pytest.mark.parametrize("data", ["", "é" * 33, "a" * 65])
async def test_button_data_takes_1_to_64_bytes(bot: RawBot, anna: Person, data: str) -> None:
    refusal = await bot.refused("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard(data))
    assert refusal == "Bad Request: BUTTON_DATA_INVALID"
    await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard("é" * 32))


@pytest.mark.parametrize("url", ["tel:+31600000000", "http://localhost:8080/", "nergens"])
async def test_a_link_button_needs_a_public_web_address(
    bot: RawBot, anna: Person, url: str
) -> None:
    markup = {"inline_keyboard": [[{"text": "Bel", "url": url}]]}
    refusal = await bot.refused("sendMessage", chat_id=1, text="Kies", reply_markup=markup)
    assert refusal.endswith("is invalid: Wrong HTTP URL")


async def test_a_button_without_an_action_is_refused(bot: RawBot, anna: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Niets"}]]}
    refusal = await bot.refused("sendMessage", chat_id=1, text="Kies", reply_markup=markup)
    assert "Text buttons are unallowed" in refusal


async def test_a_chat_is_not_found_until_the_person_wrote(fake: FakeTelegram, bot: RawBot) -> None:
    for chat_id in (2, 999, "@nobody"):
        refusal = await bot.refused("sendMessage", chat_id=chat_id, text="Hallo")
        assert refusal == "Bad Request: chat not found"
        fake.person(2)


async def test_a_person_who_blocked_the_bot_gives_403_until_they_come_back(
    bot: RawBot, anna: Person
) -> None:
    anna.blocks()
    body = await bot.call("sendMessage", chat_id=1, text="Hallo")
    assert (body["error_code"], body["description"]) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    anna.unblocks()
    await bot.ok("sendMessage", chat_id=1, text="Hallo")
    anna.leaves_telegram()
    refusal = await bot.refused("sendMessage", chat_id=1, text="Hallo")
    assert refusal == "Forbidden: user is deactivated"


async def test_an_edit_changes_what_the_person_sees(bot: RawBot, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard("a"))
    which = {"chat_id": 1, "message_id": sent["message_id"]}
    await bot.ok("editMessageText", text="Gekozen", **which)
    assert (anna.received()[-1].text, anna.received()[-1].buttons) == ("Gekozen", [])
    await bot.ok("editMessageReplyMarkup", reply_markup=keyboard("b"), **which)
    assert (anna.received()[-1].buttons, anna.received()[-1].edits) == (["Knop b"], 2)


async def test_an_edit_that_changes_nothing_is_refused(bot: RawBot, anna: Person) -> None:
    sent = await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard("a"))
    which = {"chat_id": 1, "message_id": sent["message_id"], "reply_markup": keyboard("a")}
    for method in ("editMessageText", "editMessageReplyMarkup"):
        refusal = await bot.refused(method, text="Kies", **which)
        assert refusal.startswith("Bad Request: message is not modified")


async def test_only_messages_of_the_bot_can_be_edited(bot: RawBot, anna: Person) -> None:
    theirs = anna.says("van mij")
    refusals = [
        await bot.refused("editMessageText", chat_id=1, message_id=number, text="nee")
        for number in (theirs, 999)
    ]
    assert refusals == [
        "Bad Request: message can't be edited",
        "Bad Request: message to edit not found",
    ]


async def test_a_press_is_answered_once_known_and_while_it_is_young(
    fake: FakeTelegram, bot: RawBot, anna: Person
) -> None:
    await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard("a"))
    press = anna.presses("a")
    await bot.ok("answerCallbackQuery", callback_query_id=press, text="Ik kijk het na")
    assert fake.answers()[press]["text"] == "Ik kijk het na"
    fake.advance(151)
    for query in (press, "7"):
        refusal = await bot.refused("answerCallbackQuery", callback_query_id=query)
        assert "query is too old" in refusal


async def test_a_document_arrives_byte_for_byte(
    fake: FakeTelegram, bot: RawBot, anna: Person
) -> None:
    content = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n\x00\xff"
    await bot.upload("sendDocument", content, "training.ics", chat_id=1, caption="Zet in agenda")
    seen = anna.received()[-1]
    assert seen.text == "Zet in agenda"
    assert seen.document is not None
    assert (seen.document.filename, seen.document.content) == ("training.ics", content)
    assert fake.calls("sendDocument")[0].params["document"]["size"] == len(content)


async def test_a_document_that_is_not_there_is_refused(bot: RawBot, anna: Person) -> None:
    refusal = await bot.refused("sendDocument", chat_id=1, document="elders")
    assert refusal == "Bad Request: there is no document in the request"


async def test_a_reply_needs_the_message_it_answers(bot: RawBot, anna: Person) -> None:
    question = anna.says("wat is dat")
    sent = await bot.ok(
        "sendMessage", chat_id=1, text="Dit", reply_parameters={"message_id": question}
    )
    assert sent["reply_to_message"]["text"] == "wat is dat"
    refusal = await bot.refused(
        "sendMessage", chat_id=1, text="Dit", reply_parameters={"message_id": 99}
    )
    assert refusal == "Bad Request: message to be replied not found"


async def test_commands_are_kept_per_language_and_checked(fake: FakeTelegram, bot: RawBot) -> None:
    menu = [{"command": "menu", "description": "Alles op een rij"}]
    await bot.ok("setMyCommands", commands=menu, language_code="nl")
    assert fake.command_lists() == {"/nl": menu}
    wrong = [{"command": "Mijn gegevens", "description": "x"}]
    assert await bot.refused("setMyCommands", commands=wrong) == "Bad Request: BOT_COMMAND_INVALID"


async def test_a_chat_action_is_accepted_and_leaves_nothing(bot: RawBot, anna: Person) -> None:
    assert await bot.ok("sendChatAction", chat_id=1, action="typing") is True
    assert "action" in await bot.refused("sendChatAction", chat_id=1, action="slapen")
    assert anna.received() == []


async def test_a_wrong_token_gives_401_and_a_malformed_one_404(
    fake: FakeTelegram, bot: RawBot
) -> None:
    status, body = await bot.at_address("bot100000001:other/getMe")
    assert (status, body["description"]) == (401, "Unauthorized")
    assert (await bot.at_address("botnonsense/getMe"))[0] == 404
    assert (await bot.at_address(f"bot{fake.token}/GETME"))[0] == 200


async def test_an_unknown_method_gives_404(bot: RawBot) -> None:
    assert await bot.refused("makeCoffee") == "Not Found: method not found"
