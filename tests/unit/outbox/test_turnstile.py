"""Many who wait cost no more than one, replies go first, and broadcasts leave something over."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.messages import Later, Sent
from bot.outbox.limits import Limits, Rate
from bot.outbox.turnstile import LIFTED, Turnstile
from tests.integration.running import at_monday

TELEGRAM = Limits(Rate(30, 1, 30), Rate(1, 1, 1), Rate(20, 60, 1))


class Waits:
    """Pauses that move the clock and are counted."""

    def __init__(self, clock: SetClock) -> None:
        self.count = 0
        self._clock = clock

    async def __call__(self, seconds: float) -> None:
        """Let others run, then let the time pass."""
        self.count += 1
        await asyncio.sleep(0)
        self._clock.advance(timedelta(seconds=seconds))


async def test_ten_thousand_replies_wait_with_two_looks_each_at_most_and_leave_in_order() -> None:
    clock = at_monday()
    waits, left = Waits(clock), list[int]()
    turnstile = Turnstile(TELEGRAM, clock, waits)

    async def reply(number: int) -> None:
        await turnstile.reply(str(number))
        left.append(number)

    await asyncio.gather(*(reply(number) for number in range(10_000)))
    assert left == list(range(10_000))
    assert waits.count <= 20_000


async def test_a_chat_that_has_to_wait_holds_nobody_else_up() -> None:
    clock = at_monday()
    turnstile, left = Turnstile(TELEGRAM, clock, Waits(clock)), list[str]()

    async def reply(key: str) -> None:
        await turnstile.reply(key)
        left.append(key)

    await asyncio.gather(*(reply(key) for key in ("1", "1", "1", "2", "3")))
    assert left == ["1", "2", "3", "1", "1"]


async def test_while_a_reply_waits_no_broadcast_gets_through() -> None:
    clock = at_monday()
    turnstile, left = Turnstile(TELEGRAM, clock, Waits(clock)), list[str]()

    async def reply(number: int) -> None:
        await turnstile.reply(str(number))
        left.append("reply")

    async def letters() -> None:
        left.extend(["letter"] * await turnstile.broadcasts(4))

    replies = [asyncio.create_task(reply(number)) for number in range(100)]
    await asyncio.gather(letters(), *replies)
    assert left == ["reply"] * 100 + ["letter"] * 4


async def test_broadcasts_leave_tokens_over_so_that_a_reply_waits_for_nothing() -> None:
    clock = at_monday()
    waits = Waits(clock)
    turnstile = Turnstile(TELEGRAM, clock, waits)
    for _ in range(6):
        assert await turnstile.broadcasts(4) == 4
    assert waits.count == 0
    await turnstile.reply("1")
    assert waits.count == 0


async def test_what_is_given_back_can_be_taken_again_and_nothing_more() -> None:
    clock = at_monday()
    waits = Waits(clock)
    turnstile = Turnstile(TELEGRAM, clock, waits)
    for _ in range(50):
        turnstile.give_back(await turnstile.broadcasts(4))
    assert waits.count == 0
    for _ in range(7):
        await turnstile.broadcasts(4)
    assert 1 <= waits.count <= 2


async def test_without_limits_nobody_waits() -> None:
    clock = at_monday()
    waits = Waits(clock)
    turnstile = Turnstile(LIFTED, clock, waits)
    for number in range(100):
        await turnstile.reply("1")
        assert await turnstile.broadcasts(number + 1) == number + 1
    assert waits.count == 0


async def test_a_pause_of_the_channel_holds_both_back() -> None:
    clock = at_monday()
    turnstile, began = Turnstile(LIFTED, clock, Waits(clock)), clock.now()
    turnstile.learn("1", Later(17, "no token", everyone=True))
    await asyncio.gather(turnstile.reply("1"), turnstile.broadcasts(4))
    assert clock.now() - began >= timedelta(seconds=17)


async def test_a_second_chat_that_has_to_wait_means_everybody() -> None:
    clock = at_monday()
    turnstile, began = Turnstile(LIFTED, clock, Waits(clock)), clock.now()
    turnstile.learn("1", Later(20, "RetryAfter"))
    await asyncio.gather(turnstile.reply("3"), turnstile.broadcasts(4))
    assert clock.now() == began
    turnstile.learn("2", Later(3_000, "RetryAfter"))
    await asyncio.gather(turnstile.reply("3"), turnstile.broadcasts(4))
    # No longer than the first: the second may be refused for reasons of its own.
    assert timedelta(seconds=20) <= clock.now() - began < timedelta(seconds=21)


@pytest.mark.parametrize("between", ["an arrival", "the end of the wait"])
async def test_two_chats_that_have_to_wait_each_by_itself_hold_nobody_up(between: str) -> None:
    clock = at_monday()
    turnstile = Turnstile(LIFTED, clock, Waits(clock))
    turnstile.learn("1", Later(30, "RetryAfter"))
    if between == "an arrival":
        turnstile.learn("3", Sent("receipt"))
    else:
        clock.advance(timedelta(seconds=31))
    turnstile.learn("2", Later(20, "RetryAfter"))
    began = clock.now()
    await asyncio.gather(turnstile.reply("3"), turnstile.broadcasts(4))
    assert clock.now() == began


async def test_a_broadcast_that_was_let_through_goes_back_when_nobody_may_send_meanwhile() -> None:
    clock = at_monday()
    turnstile, began = Turnstile(TELEGRAM, clock, Waits(clock)), clock.now()
    assert await turnstile.broadcasts(4) == 4
    assert await turnstile.to_chat("1")
    turnstile.learn("9", Later(17, "no token", everyone=True))
    assert not await turnstile.to_chat("2")
    assert clock.now() == began
