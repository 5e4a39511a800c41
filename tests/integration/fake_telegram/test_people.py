"""The person's side: what they can do and what they see."""

from __future__ import annotations

from typing import Any

import pytest

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.media import attachment
from tests.integration.fake_telegram.raw_bot import RawBot


def keyboard(**data: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": t, "callback_data": d} for t, d in data.items()]]}


async def test_what_a_person_writes_carries_their_language_and_their_commands(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.person(1, "en").says("😀 /menu please")
    message = (await bot.ok("getUpdates"))[0]["message"]
    assert message["from"]["language_code"] == "en"
    assert message["chat"] == {"id": 1, "type": "private", "first_name": "Sample 1"}
    assert message["entities"] == [{"type": "bot_command", "offset": 3, "length": 5}]


async def test_a_client_sends_no_empty_or_overlong_text(fake: FakeTelegram) -> None:
    for text in ("  ", "a" * 4097):
        with pytest.raises(ValueError, match="client"):
            fake.person(1).says(text)


async def test_a_button_is_pressed_by_its_label_or_its_data(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard(Ja="y", Nee="n"))
    press = anna.presses("Nee")
    anna.presses("y")
    queries = [u["callback_query"] for u in await bot.ok("getUpdates", offset=1001)]
    assert [(q["data"], q["from"]["id"], q["message"]["text"]) for q in queries] == [
        ("n", 1, "Kies"),
        ("y", 1, "Kies"),
    ]
    assert queries[0]["id"] == press


async def test_only_buttons_that_stand_in_the_chat_can_be_pressed(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    sent = await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=keyboard(Ja="y"))
    with pytest.raises(LookupError, match=r"'Misschien'; there are \['Ja'\]"):
        anna.presses("Misschien")
    await bot.ok("editMessageText", chat_id=1, message_id=sent["message_id"], text="Klaar")
    with pytest.raises(LookupError):
        anna.presses("Ja")


async def test_a_button_of_a_reply_keyboard_sends_its_label(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    await bot.ok(
        "sendMessage", chat_id=1, text="Kies", reply_markup={"keyboard": [[{"text": "Menu"}]]}
    )
    assert anna.received()[-1].reply_labels == ["Menu"]
    anna.presses("Menu")
    assert anna.chat()[-1].text == "Menu"
    await bot.ok("sendMessage", chat_id=1, text="Weg", reply_markup={"remove_keyboard": True})
    with pytest.raises(LookupError):
        anna.presses("Menu")


@pytest.mark.parametrize(
    "kind", ["photo", "voice", "sticker", "document", "location", "contact", "video", "poll"]
)
async def test_a_person_can_send_something_else_than_text(
    fake: FakeTelegram, bot: RawBot, kind: str
) -> None:
    fake.person(1).sends(kind, caption="kijk")
    message = (await bot.ok("getUpdates"))[0]["message"]
    assert kind in message
    assert message["caption"] == "kijk"
    assert "text" not in message


def test_an_unknown_kind_of_message_is_refused() -> None:
    with pytest.raises(ValueError, match="sticker"):
        attachment("smell")


async def test_an_edit_comes_as_an_edited_message_of_the_same_number(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    number = anna.says("mag ik beginen")
    assert anna.edits("mag ik beginnen") == number
    edited = (await bot.ok("getUpdates"))[1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (number, "mag ik beginnen")
    assert anna.chat()[-1].edits == 1


async def test_blocking_and_unblocking_come_as_my_chat_member(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    anna.blocks()
    with pytest.raises(ValueError, match="blocked"):
        anna.says("nog iets")
    anna.unblocks()
    changes = [u["my_chat_member"] for u in (await bot.ok("getUpdates"))[1:]]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]


async def test_groups_and_channels_are_chats_of_their_own(fake: FakeTelegram, bot: RawBot) -> None:
    anna, group, channel = fake.person(1), fake.group(-5), fake.channel(-6)
    anna.says("in de groep", place=group)
    channel.posts("in het kanaal")
    first, second = await bot.ok("getUpdates")
    assert (first["message"]["chat"]["type"], first["message"]["from"]["id"]) == ("group", 1)
    assert second["channel_post"]["chat"] == {"id": -6, "type": "channel", "title": channel_title()}
    assert anna.chat() == []
    assert [message.text for message in group.chat()] == ["in de groep"]
    assert await bot.refused("sendMessage", chat_id=1, text="x") == "Bad Request: chat not found"


async def test_a_test_can_wait_for_what_a_person_receives(fake: FakeTelegram, bot: RawBot) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    await bot.ok("sendMessage", chat_id=1, text="Dag")
    assert [message.text for message in await anna.receives(1)] == ["Dag"]
    with pytest.raises(TimeoutError, match="1 of 2"):
        await anna.receives(2, timeout_s=0.01)


def channel_title() -> str:
    return "Sample channel"
