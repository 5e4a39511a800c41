"""Faults a test asks for, and the ledger that says what came of each call."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError

from tests.fake_telegram import FakeTelegram, Person, Settings
from tests.fake_telegram.faults import Fault, Faults
from tests.integration.fake_telegram.raw_bot import RawBot


@pytest.fixture
def anna(fake: FakeTelegram) -> Person:
    person = fake.person(1)
    person.says("hallo")
    return person


async def test_the_next_calls_of_a_method_to_a_chat_fail_and_then_work_again(
    fake: FakeTelegram, bot: RawBot, anna: Person
) -> None:
    fake.person(2).says("hallo")
    fake.fault("5xx", "sendMessage", chat_id=1, times=2, code=503)
    assert await bot.ok("sendMessage", chat_id=2, text="x")
    codes = [
        (await bot.call("sendMessage", chat_id=1, text="x")).get("error_code") for _ in range(3)
    ]
    assert codes == [503, 503, None]
    assert [message.text for message in anna.received()] == ["x"]


@pytest.mark.parametrize(
    ("kind", "code", "said"),
    [
        ("429", 429, "Too Many Requests: retry after 7"),
        ("403", 403, "Forbidden: bot was blocked by the user"),
        ("5xx", 502, "Bad Gateway"),
    ],
)
async def test_a_fault_answers_in_telegrams_shape(
    fake: FakeTelegram, bot: RawBot, anna: Person, kind: Any, code: int, said: str
) -> None:
    fake.fault(kind, "sendMessage", retry_after=7)
    body = await bot.call("sendMessage", chat_id=1, text="x")
    assert (body["error_code"], body["description"]) == (code, said)
    assert anna.received() == []


@pytest.mark.parametrize(("kind", "arrived"), [("reset_before", []), ("reset_after", ["x"])])
async def test_a_reset_comes_before_or_after_the_message_was_accepted(
    fake: FakeTelegram, bot: RawBot, anna: Person, kind: Any, arrived: list[str]
) -> None:
    fake.fault(kind, "sendMessage")
    with pytest.raises((ClientError, ConnectionError)):
        await bot.call("sendMessage", chat_id=1, text="x")
    assert [message.text for message in anna.received()] == arrived
    call = fake.calls("sendMessage")[0]
    assert (call.accepted, call.code, call.fault) == (bool(arrived), None, kind)


@pytest.mark.parametrize(("kind", "arrived"), [("timeout_before", []), ("timeout_after", ["x"])])
async def test_a_call_can_stay_without_an_answer(
    fake: FakeTelegram, bot: RawBot, anna: Person, kind: Any, arrived: list[str]
) -> None:
    fake.fault(kind, "sendMessage")
    hanging = asyncio.create_task(bot.call("sendMessage", chat_id=1, text="x"))
    await fake.until_called("sendMessage")
    assert not hanging.done()
    assert [message.text for message in anna.received()] == arrived
    hanging.cancel()


@pytest.mark.parametrize(("kind", "arrived"), [("hold_before", []), ("hold_after", ["x"])])
async def test_a_call_can_be_held_back_until_the_test_lets_it_go_on(
    fake: FakeTelegram, bot: RawBot, anna: Person, kind: Any, arrived: list[str]
) -> None:
    fake.fault(kind, "sendMessage")
    held = asyncio.create_task(bot.ok("sendMessage", chat_id=1, text="x"))
    await fake.until_held()
    assert [message.text for message in anna.received()] == arrived
    assert fake.calls("sendMessage") == []
    fake.release()
    assert (await held)["text"] == "x"
    assert [message.text for message in anna.received()] == ["x"]


async def test_random_faults_fail_the_share_they_were_given(
    fake: FakeTelegram, bot: RawBot, anna: Person
) -> None:
    fake.random_faults(0.5, kinds=["5xx"], seed=3)
    outcomes = [(await bot.call("sendMessage", chat_id=1, text="x"))["ok"] for _ in range(40)]
    assert 10 < outcomes.count(False) < 30
    fake.clear_faults()
    assert (await bot.call("sendMessage", chat_id=1, text="x"))["ok"]


def test_the_same_seed_fails_the_same_calls() -> None:
    def outcomes(seed: int) -> list[Fault | None]:
        faults = Faults(seed)
        faults.at_random(0.3, ["429", "reset_after"], ["sendMessage"])
        return [faults.meet("sendMessage", "1") for _ in range(50)]

    assert outcomes(5) == outcomes(5)
    assert outcomes(5) != outcomes(6)


def test_an_unknown_fault_is_refused() -> None:
    with pytest.raises(ValueError, match="reset_after"):
        Faults(1).script(Fault("explosion"))  # type: ignore[arg-type]


async def test_every_call_is_written_down_in_order_with_its_outcome(
    fake: FakeTelegram, bot: RawBot, anna: Person
) -> None:
    await bot.ok("getMe")
    fake.advance(5)
    await bot.refused("sendMessage", chat_id=77, text="x")
    first, second = fake.calls()
    assert (first.number, first.method, first.accepted, first.code) == (1, "getMe", True, 200)
    assert (second.accepted, second.code, second.result) == (
        False,
        400,
        "Bad Request: chat not found",
    )
    assert second.at - first.at == 5
    assert fake.calls("sendMessage", chat_id=77) == [second]
    assert fake.calls(after=1) == [second]


async def test_the_ledger_is_also_kept_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonl"
    async with FakeTelegram(Settings(ledger_path=path)) as fake, RawBot(fake) as bot:
        await bot.ok("getMe")
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert [(line["number"], line["method"]) for line in lines] == [(1, "getMe")]
