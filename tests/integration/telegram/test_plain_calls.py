"""The calls we write ourselves ask of Telegram what the library's methods ask, and fail alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from telegram.error import TelegramError

from bot.channels.telegram.calls import Calls, message_id
from bot.channels.telegram.render import keyboard, pieces
from bot.messages import Address, Button, Outgoing, Parcel, Sent
from tests.fake_telegram import Person
from tests.integration.telegram.door import Door

TEXTS = (
    "hallo",
    "één € en 😀 **vet 😀 vet** en [meer](https://example.org/?a=1&b=%20)",
    '"aanhaling" \\ {json} <b>&amp;</b> + % = ; \u2028 tab\tlijn',
    "- een\n- **twee**\n- drie\n\n" + "woord " * 900,
)
BUTTONS = (Button("yes", "Ja, dank je"), Button("case:1?x", 'Nee "nee" 😀'))
Call = Callable[[], Awaitable[object]]
FAULTS = ("429", "403", "5xx", "reset_before", "reset_after")


@pytest.fixture
def anna(embedded_door: Door) -> Person:
    person = embedded_door.fake.person(1)
    person.says("hallo")
    return person


def seen(person: Person) -> list[tuple[str, list[Any], list[str]]]:
    return [(one.text, list(one.entities), list(one.buttons)) for one in person.received()]


async def as_the_library_says_it(bot: Bot, text: str, buttons: tuple[Button, ...]) -> None:
    rows = [[InlineKeyboardButton(one.label, callback_data=one.action)] for one in buttons]
    parts = pieces(text)
    for part in parts:
        last = part is parts[-1] and bool(rows)
        await bot.send_message(
            1,
            part.text,
            entities=[MessageEntity(**entity) for entity in part.entities],
            reply_markup=InlineKeyboardMarkup(rows) if last else None,
        )


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("buttons", [(), BUTTONS])
async def test_a_person_sees_what_the_librarys_own_call_would_show(
    embedded_door: Door, anna: Person, text: str, buttons: tuple[Button, ...]
) -> None:
    message = Parcel(Address("telegram", "1"), Outgoing(text, buttons))
    assert isinstance(await embedded_door.channel.send(message), Sent)
    ours = seen(anna)
    await as_the_library_says_it(embedded_door.bot, text, buttons)
    assert ours
    assert seen(anna)[len(ours) :] == ours


@pytest.mark.parametrize("fault", FAULTS)
async def test_every_call_fails_as_the_librarys_own_call_fails(
    embedded_door: Door, anna: Person, fault: Any
) -> None:
    bot, calls = embedded_door.bot, Calls(embedded_door.bot)
    ours, theirs = [await calls.say(1, pieces("kies")[0], keyboard(BUTTONS)) for _ in range(2)]
    asked: dict[str, tuple[Call, Call]] = {
        "sendMessage": (
            lambda: calls.say(1, pieces("een")[0], None),
            lambda: bot.send_message(1, "een"),
        ),
        "editMessageReplyMarkup": (
            lambda: calls.take_buttons_away(1, ours),
            lambda: bot.edit_message_reply_markup(1, theirs),
        ),
        "answerCallbackQuery": (
            lambda: calls.answer_press("1"),
            lambda: bot.answer_callback_query("1"),
        ),
    }
    for method, both in asked.items():
        embedded_door.fake.fault(fault, method, times=2)
        one, other = [await failure_of(call) for call in both]
        assert one == other


async def failure_of(call: Call) -> tuple[type[Exception], str]:
    with pytest.raises(TelegramError) as caught:
        await call()
    return type(caught.value), str(caught.value)


JUNK: st.SearchStrategy[Any] = st.sampled_from([None, True, "x", 1.5, [], {}, 2**70])
PART = st.sampled_from(["message_id", "date", "chat"])


@given(st.dictionaries(PART, JUNK), st.sets(PART))
def test_a_message_is_read_only_with_its_id_its_date_and_its_chat(
    junk: dict[str, Any], gone: set[str]
) -> None:
    sound = {"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private"}}
    spoilt = {name: value for name, value in (sound | junk).items() if name not in gone}
    try:
        read = message_id(spoilt)
    except ValueError:
        return
    assert read == spoilt["message_id"]
    if not {"chat", "date"} & junk.keys():
        message = Message.de_json(spoilt)
        assert message is not None
        assert message.message_id == read


def test_a_bot_with_another_way_out_is_refused_at_the_start() -> None:
    with pytest.raises(TypeError):
        Calls(Bot("1:x"))
