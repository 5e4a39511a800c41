"""Answers that are not Telegram's own, or not as it gives them: nothing is lost, nothing breaks."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.channels.telegram.pulse import Pulse
from bot.messages import Address, Later, Outgoing, Parcel, Unknown
from tests.fake_telegram import Person
from tests.integration.telegram.door import Door
from tests.integration.telegram.webhook_door import PUBLIC, HookDoor

HUGE = "<p>" + "x" * (4 * 1024 * 1024)
NOT_JSON = ["", "<html>Log in to the network</html>", "{", "[" * 50_000, "\x00", HUGE]
ODD_JSON: list[Any] = [
    None,
    5,
    "ok",
    [],
    {},
    {"ok": True},
    {"ok": True, "result": None},
    {"ok": True, "result": "sent"},
    {"ok": True, "result": []},
    {"ok": True, "result": {}},
    {"ok": True, "result": {"message_id": "x"}},
    {"ok": True, "result": {"message_id": 1, "date": "x", "chat": 5}},
    {"ok": False},
    {"ok": False, "error_code": "x", "description": 5},
    {"ok": False, "description": None, "parameters": "x"},
    {"ok": False, "parameters": {"retry_after": "soon"}},
    {"ok": False, "parameters": {"retry_after": 5}},
]
ANSWERS = NOT_JSON + [json.dumps(one) for one in ODD_JSON]


@pytest.fixture
def anna(embedded_door: Door) -> Person:
    person = embedded_door.fake.person(1)
    person.says("hallo")
    return person


@pytest.mark.parametrize("code", [200, 302, 400, 401, 403, 404, 409, 500, 502])
async def test_by_an_answer_that_is_not_telegrams_nobody_is_unreachable_and_nothing_given_up(
    embedded_door: Door, anna: Person, code: int
) -> None:
    parcel = Parcel(Address("telegram", "1"), Outgoing("dag"))
    for body in ANSWERS:
        embedded_door.fake.fault("garbled_after", "sendMessage", code=code, body=body)
        assert isinstance(await embedded_door.channel.send(parcel), Unknown)
    assert len(anna.received()) == len(ANSWERS)


async def test_a_time_to_wait_lies_between_nothing_and_a_day(
    embedded_door: Door, anna: Person
) -> None:
    parcel = Parcel(Address("telegram", "1"), Outgoing("dag"))
    for asked, kept in ((-5, 0.0), (7, 7.0), (10**9, 86_400.0)):
        refusal = {"ok": False, "description": "x", "parameters": {"retry_after": asked}}
        body = json.dumps(refusal)
        embedded_door.fake.fault("garbled_before", "sendMessage", code=429, body=body)
        receipt = await embedded_door.channel.send(parcel)
        assert isinstance(receipt, Later)
        assert receipt.after_s == kept


async def test_no_strange_answer_ends_the_telling_where_to_post(
    embedded_hook: HookDoor,
) -> None:
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    for code in (200, 401, 404):
        for body in ANSWERS:
            embedded_hook.fake.fault("garbled_before", "setWebhook", code=code, body=body)
    await embedded_hook.webhook.announce(PUBLIC, 40, pause)
    assert embedded_hook.fake.webhook()["url"].startswith(PUBLIC)
    assert len(pauses) == 3 * len(ANSWERS)


async def test_a_reply_whose_answers_were_garbled_on_the_way_arrives_all_the_same(
    embedded_door: Door, anna: Person
) -> None:
    for number, body in enumerate(ANSWERS[:5]):
        embedded_door.fake.fault("garbled_before", "sendMessage", code=200 + number, body=body)
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo hallo"]


async def test_polls_that_were_garbled_lose_nothing_and_leave_no_text_in_the_log(
    embedded_door: Door, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    door = embedded_door
    with caplog.at_level(logging.DEBUG, "telegram"), caplog.at_level(logging.DEBUG, "bot"):
        for code in (200, 401, 404):
            for number, body in enumerate(ANSWERS):
                anna.says(f"nr {number} {code}")
                door.fake.fault("garbled_after", "getUpdates", code=code, body=body)
                with suppress(NetworkError):
                    await door.polled()
                await door.polled()
    await door.confirmed()
    assert len(anna.received()) == 1 + 3 * len(ANSWERS)
    assert door.fake.updates()["waiting"] == []
    assert "Log in" not in caplog.text


async def test_a_webhook_that_was_taken_away_is_set_again(embedded_hook: HookDoor) -> None:
    hook, rounds = embedded_hook, iter(range(3))

    async def pause(seconds: float) -> None:
        if next(rounds, None) is None:
            raise asyncio.CancelledError

    await hook.announced()
    await hook.bot.delete_webhook()
    hook.fake.person(1).says("hallo")
    hook.fake.fault("garbled_before", "getWebhookInfo", code=200, body='{"ok":true,"result":{}}')
    with pytest.raises(asyncio.CancelledError):
        await hook.webhook.listen(Pulse(hook.clock), pause)
    assert hook.fake.webhook()["url"].startswith(PUBLIC)
    await hook.settled()
    assert len(hook.fake.person(1).received()) == 1
    assert hook.fake.count("setWebhook") == 2
