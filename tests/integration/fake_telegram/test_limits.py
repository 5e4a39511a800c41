"""Sending limits: per second overall and per chat, per minute for a group."""

from __future__ import annotations

from typing import Any

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.limits import SendingLimits
from tests.integration.fake_telegram.raw_bot import RawBot


def test_a_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    limits = SendingLimits(on=True)
    assert [limits.refuse(1, now=0) for _ in range(3)] == [None] * 3
    assert limits.refuse(1, now=0) == 1
    assert [limits.refuse(1, now=second) for second in (1, 2, 3)] == [None] * 3
    assert limits.refuse(1, now=3) == 1


def test_one_busy_chat_does_not_close_another() -> None:
    limits = SendingLimits(on=True)
    assert [limits.refuse(1, now=0) for _ in range(5)][-1] is not None
    assert limits.refuse(2, now=0) is None


def test_thirty_messages_a_second_go_out_in_all() -> None:
    limits = SendingLimits(on=True)
    outcomes = [limits.refuse(chat, now=0) for chat in range(1, 40)]
    assert outcomes.count(None) == 30
    assert limits.refuse(100, now=0.9) is not None
    assert limits.refuse(100, now=1) is None


def test_a_group_takes_twenty_messages_a_minute() -> None:
    limits = SendingLimits(on=True)
    outcomes = [limits.refuse(-1, now=0) for _ in range(21)]
    assert outcomes == [None] * 20 + [3]
    assert [limits.refuse(-1, now=60) for _ in range(21)] == [None] * 20 + [3]


def test_who_keeps_sending_stays_refused_until_the_time_has_passed() -> None:
    limits = SendingLimits(on=True)
    for _ in range(20):
        limits.refuse(-1, now=0)
    assert limits.refuse(-1, now=0) == 3
    assert limits.refuse(-1, now=2.5) == 1
    assert limits.refuse(-1, now=3) is None


async def test_limits_that_are_switched_on_answer_429_with_the_time_to_wait(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.person(1).says("hallo")
    fake.enforce_limits()
    answers = [await bot.call("sendMessage", chat_id=1, text="x") for _ in range(4)]
    assert [answer["ok"] for answer in answers] == [True, True, True, False]
    assert answers[3] == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    fake.advance(1)
    await bot.ok("sendMessage", chat_id=1, text="x")
    assert fake.early_calls() == []


async def test_the_ledger_names_calls_before_the_time_to_wait_has_passed(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.person(1).says("hallo")
    fake.fault("429", "sendMessage", retry_after=10)
    await bot.refused("sendMessage", chat_id=1, text="x")
    fake.advance(9)
    await bot.ok("sendMessage", chat_id=1, text="te vroeg")
    fake.advance(1)
    await bot.ok("sendMessage", chat_id=1, text="op tijd")
    assert [call.params["text"] for call in fake.early_calls()] == ["te vroeg"]


async def test_limits_are_off_until_they_are_switched_on(fake: FakeTelegram, bot: RawBot) -> None:
    fake.person(1).says("hallo")
    answers: list[Any] = [await bot.ok("sendMessage", chat_id=1, text="x") for _ in range(40)]
    assert len(answers) == 40
