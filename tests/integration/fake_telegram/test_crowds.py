"""Large numbers: many messages in one command, counts instead of lists, waits that end in time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from tests.fake_telegram import FakeProcess, FakeTelegram
from tests.fake_telegram.ledger import Call, Ledger
from tests.fake_telegram.wakeup import Wakeup
from tests.integration.fake_telegram.raw_bot import RawBot, texts


async def test_many_texts_come_in_the_order_they_were_given(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.says_many([(1, "een"), (2, "hoi"), (1, "twee")], "en")
    updates = await bot.ok("getUpdates")
    assert texts(updates) == ["een", "hoi", "twee"]
    assert [update["message"]["from"]["id"] for update in updates] == [1, 2, 1]
    assert {update["message"]["from"]["language_code"] for update in updates} == {"en"}
    assert [seen.text for seen in fake.person(1).chat()] == ["een", "twee"]


async def test_what_waits_and_what_was_called_is_counted_without_lists(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.says_many([(1, "een"), (1, "twee"), (2, "hoi")])
    assert fake.tally() == {"waiting": 3, "confirmed": 0, "expired": 0, "posted": 0}
    await bot.ok("getUpdates", offset=1002)
    assert fake.tally() == {"waiting": 1, "confirmed": 2, "expired": 0, "posted": 0}
    fake.advance(86_400)
    assert fake.tally() == {"waiting": 0, "confirmed": 2, "expired": 1, "posted": 0}
    mark = fake.last_call()
    await bot.ok("sendMessage", chat_id=1, text="dag een")
    await bot.ok("sendMessage", chat_id=2, text="dag twee")
    await bot.refused("sendMessage", chat_id=3, text="niemand")
    assert mark == 1
    assert fake.count("sendMessage") == 3
    assert fake.count("sendMessage", chat_id=2) == 1
    assert fake.count("sendDocument") == 0
    assert fake.sent(mark) == {1: ["dag een"], 2: ["dag twee"]}
    assert fake.sent(fake.last_call()) == {}


async def test_the_same_counts_come_from_a_fake_in_its_own_process() -> None:
    with FakeProcess("--first-update-id", "1000") as fake:
        async with RawBot(fake) as bot:
            fake.says_many([(number % 50 + 1, f"nr {number}") for number in range(5_000)])
            assert fake.tally()["waiting"] == 5_000
            waiting = asyncio.create_task(fake.until_count("sendMessage", 20))
            for number in range(20):
                await bot.ok("sendMessage", chat_id=number % 2 + 1, text=f"dag {number}")
            assert await waiting == 20
            assert fake.sent()[1] == [f"dag {number}" for number in range(0, 20, 2)]
            with pytest.raises(TimeoutError, match="20 of 21 calls"):
                await fake.until_count("sendMessage", 21, timeout_s=0.01)
            fake.close()
            assert fake.last_call() == 20


def _call(ledger: Ledger, method: str, chat_id: int) -> Call:
    params = {"chat_id": chat_id}
    return ledger.append(at=0, method=method, params=params, accepted=True, code=200)


def test_what_is_asked_of_one_chat_costs_no_more_in_a_long_ledger() -> None:
    ledger = Ledger()
    for number in range(300):
        _call(ledger, "sendMessage" if number % 3 else "sendDocument", number % 100)
    own = ledger.calls("sendMessage", chat_id=7)
    assert [call.number for call in own] == [8, 108]
    assert [call.number for call in ledger.calls(chat_id=7)] == [8, 108, 208]
    assert [call.number for call in ledger.calls("sendMessage", 7, after=8)] == [108]
    assert [call.number for call in ledger.calls(after=298)] == [299, 300]
    assert (ledger.count("sendMessage", 7), ledger.count("sendMessage"), ledger.last) == (
        2,
        200,
        300,
    )


async def test_a_ring_wakes_only_whoever_waits_for_what_is_true_now() -> None:
    wakeup, state = Wakeup(), {"een": False, "twee": False}
    looked = {"een": 0, "twee": 0}

    def asks(name: str) -> Callable[[], bool]:
        def condition() -> bool:
            looked[name] += 1
            return state[name]

        return condition

    waits = [asyncio.create_task(wakeup.until(asks(name), 10)) for name in state]
    await asyncio.wait(waits, timeout=0.01)
    state["een"] = True
    for _ in range(1_000):
        wakeup.ring()
    assert await waits[0]
    assert looked["een"] < 5
    assert not waits[1].done()
    state["twee"] = True
    wakeup.ring()
    assert await waits[1]
    assert not await wakeup.until(lambda: False, 0)
