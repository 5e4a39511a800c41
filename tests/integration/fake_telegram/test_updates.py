"""Receiving: confirming, retention, long polling, one consumer, numbering."""

from __future__ import annotations

import asyncio

import pytest

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.updates import UpdateQueue
from tests.integration.fake_telegram.raw_bot import RawBot, texts


async def test_an_update_is_given_again_until_an_offset_confirms_it(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("een")
    anna.says("twee")
    first = await bot.ok("getUpdates")
    assert texts(first) == texts(await bot.ok("getUpdates")) == ["een", "twee"]
    assert texts(await bot.ok("getUpdates", offset=first[0]["update_id"] + 1)) == ["twee"]
    assert await bot.ok("getUpdates", offset=first[1]["update_id"] + 1) == []
    assert fake.updates() == {"waiting": [], "confirmed": [1000, 1001], "expired": []}
    assert [call.result for call in fake.calls("getUpdates")][-2:] == [[1001], []]


async def test_a_negative_offset_forgets_all_but_the_last_updates(
    fake: FakeTelegram, bot: RawBot
) -> None:
    for text in ("een", "twee", "drie"):
        fake.person(1).says(text)
    assert texts(await bot.ok("getUpdates", offset=-1)) == ["drie"]
    assert texts(await bot.ok("getUpdates")) == ["drie"]


async def test_an_offset_in_the_future_falls_back_to_the_head_and_confirms_nothing(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.person(1).says("een")
    assert texts(await bot.ok("getUpdates", offset=5000)) == ["een"]
    assert fake.updates()["confirmed"] == []


async def test_one_answer_holds_at_most_a_hundred_updates(fake: FakeTelegram, bot: RawBot) -> None:
    anna = fake.person(1)
    for number in range(105):
        anna.says(f"bericht {number}")
    assert len(await bot.ok("getUpdates")) == 100
    assert len(await bot.ok("getUpdates", limit=500)) == 100
    assert len(await bot.ok("getUpdates", limit=7)) == 7
    assert len(await bot.ok("getUpdates", limit=0)) == 1
    assert len(await bot.ok("getUpdates", offset=1100)) == 5


async def test_a_message_is_kept_for_a_day_from_its_own_date(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("nu")
    anna.says("een uur geleden", seconds_ago=3600)
    anna.says("eergisteren", seconds_ago=86_400)
    assert texts(await bot.ok("getUpdates")) == ["nu", "een uur geleden"]
    fake.advance(86_400 - 3600)
    assert texts(await bot.ok("getUpdates")) == ["nu"]
    fake.advance(3600)
    assert await bot.ok("getUpdates") == []
    assert fake.updates()["expired"] == [1002, 1001, 1000]


async def test_a_button_press_is_kept_for_150_seconds(fake: FakeTelegram, bot: RawBot) -> None:
    anna = fake.person(1)
    anna.says("hallo")
    await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=_one_button())
    anna.presses("Ja")
    fake.advance(149)
    assert [min(u) for u in await bot.ok("getUpdates")] == ["message", "callback_query"]
    fake.advance(1)
    assert texts(await bot.ok("getUpdates")) == ["hallo"]
    assert fake.updates()["expired"] == [1001]


async def test_a_long_poll_ends_as_soon_as_somebody_writes(fake: FakeTelegram, bot: RawBot) -> None:
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=50))
    await fake.until_polled()
    fake.person(1).says("hallo")
    assert texts(await poll) == ["hallo"]


async def test_a_long_poll_without_updates_ends_empty_after_its_time(
    fake: FakeTelegram, bot: RawBot
) -> None:
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=50))
    await fake.until_polled()
    fake.advance(50)
    assert await poll == []


async def test_a_second_poller_ends_the_poll_of_the_first_with_409(
    fake: FakeTelegram, bot: RawBot
) -> None:
    first = asyncio.create_task(bot.call("getUpdates", timeout=50))
    await fake.until_polled()
    second = asyncio.create_task(bot.ok("getUpdates", timeout=50))
    ended = await first
    assert ended["error_code"] == 409
    assert ended["description"].startswith("Conflict: terminated by other getUpdates request")
    fake.person(1).says("hallo")
    assert texts(await second) == ["hallo"]


async def test_polling_is_refused_while_a_webhook_is_set(fake: FakeTelegram, bot: RawBot) -> None:
    waiting = asyncio.create_task(bot.call("getUpdates", timeout=50))
    await fake.until_polled()
    await bot.ok("setWebhook", url="https://desk.example/hook", max_connections=3)
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    assert "webhook is active" in await bot.refused("getUpdates")
    info = await bot.ok("getWebhookInfo")
    assert (info["url"], info["max_connections"]) == ("https://desk.example/hook", 3)
    await bot.ok("deleteWebhook")
    assert await bot.ok("getUpdates") == []


async def test_deleting_the_webhook_can_drop_what_waits(fake: FakeTelegram, bot: RawBot) -> None:
    fake.person(1).says("hallo")
    assert (await bot.ok("getWebhookInfo"))["pending_update_count"] == 1
    await bot.ok("deleteWebhook", drop_pending_updates=True)
    assert await bot.ok("getUpdates") == []


async def test_a_webhook_needs_https(bot: RawBot) -> None:
    assert "HTTPS" in await bot.refused("setWebhook", url="http://desk.example/hook")


async def test_allowed_updates_count_for_what_arrives_later(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("voor")
    assert texts(await bot.ok("getUpdates", allowed_updates=["callback_query"])) == ["voor"]
    anna.says("na")
    assert texts(await bot.ok("getUpdates")) == ["voor"]
    await bot.ok("getUpdates", allowed_updates=[])
    anna.says("weer")
    assert texts(await bot.ok("getUpdates")) == ["voor", "weer"]


async def test_numbering_can_go_on_at_a_lower_number_after_a_quiet_week(
    fake: FakeTelegram, bot: RawBot
) -> None:
    anna = fake.person(1)
    anna.says("voor de kerst")
    await bot.ok("getUpdates", offset=1001)
    fake.jump_update_id(50)
    anna.says("na de kerst")
    updates = await bot.ok("getUpdates", offset=1001)
    assert [(u["update_id"], u["message"]["text"]) for u in updates] == [(50, "na de kerst")]


async def test_after_a_week_without_updates_the_numbering_goes_on_anywhere() -> None:
    numbers = set()
    for seed in range(1, 7):
        queue = UpdateQueue(first_id=10**9, seed=seed)
        assert queue.push("message", {}, expires_at=86_400, now=0) == 10**9
        assert queue.push("message", {}, expires_at=86_400 * 7, now=86_400 * 6) == 10**9 + 1
        jumped = queue.push("message", {}, expires_at=86_400 * 14, now=86_400 * 13)
        assert jumped is not None
        assert queue.push("message", {}, expires_at=86_400 * 14, now=86_400 * 13) == jumped + 1
        numbers.add(jumped)
    assert len(numbers) == 6
    assert min(numbers) < 10**9


async def test_a_week_in_which_somebody_wrote_leaves_the_numbering_alone(
    fake: FakeTelegram, bot: RawBot
) -> None:
    for _ in range(3):
        fake.person(1).says("hallo")
        fake.advance(6 * 86_400)
    assert fake.updates()["expired"] == [1000, 1001, 1002]


async def test_an_edit_is_kept_for_a_day_from_the_moment_it_was_made(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on retention: the date of an edit counts, not that of the message."""
    fake.person(1).says("hallo")
    fake.advance(3_600)
    fake.person(1).edits("hallo allemaal")
    fake.advance(86_400 - 3_600)
    assert [list(u) for u in await bot.ok("getUpdates")] == [["update_id", "edited_message"]]
    fake.advance(3_600)
    assert await bot.ok("getUpdates") == []


async def test_a_change_of_membership_is_kept_for_a_day(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on retention: all that is not a press."""
    anna = fake.person(1)
    anna.says("hallo")
    await bot.ok("getUpdates", offset=1001)
    anna.blocks()
    fake.advance(86_399)
    assert len(await bot.ok("getUpdates")) == 1
    fake.advance(1)
    assert await bot.ok("getUpdates") == []


async def test_a_poller_that_repeats_its_offset_within_three_seconds_waits_three(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on polls: with no time to wait asked for, it waits all the same."""
    fake.throttle_polling()
    assert await bot.ok("getUpdates", offset=1) == []
    fake.advance(2.9)
    second = asyncio.create_task(bot.ok("getUpdates", offset=1))
    await fake.until_polled()
    fake.advance(3)
    assert await second == []
    fake.advance(3)
    assert await bot.ok("getUpdates", offset=1) == []


async def test_a_poll_waits_at_most_fifty_seconds(fake: FakeTelegram, bot: RawBot) -> None:
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=500))
    await fake.until_polled()
    fake.advance(50)
    assert await poll == []


async def test_numbering_does_not_jump_while_updates_wait(fake: FakeTelegram) -> None:
    fake.person(1).says("hallo")
    with pytest.raises(ValueError, match="empty queue"):
        fake.jump_update_id(50)


async def test_a_poller_that_repeats_its_offset_is_braked_when_that_is_switched_on(
    fake: FakeTelegram, bot: RawBot
) -> None:
    fake.throttle_polling()
    for text in ("een", "twee"):
        fake.person(1).says(text)
    assert len(await bot.ok("getUpdates", offset=1)) == 2
    fake.advance(0.4)
    assert len(await bot.ok("getUpdates", offset=1)) == 1
    fake.advance(0.5)
    assert len(await bot.ok("getUpdates", offset=1)) == 2


async def test_a_poll_whose_caller_went_away_loses_nothing(fake: FakeTelegram, bot: RawBot) -> None:
    poll = asyncio.create_task(bot.ok("getUpdates", timeout=50))
    await fake.until_polled()
    poll.cancel()
    await fake.until_called("getUpdates")
    fake.person(1).says("hallo")
    assert texts(await bot.ok("getUpdates")) == ["hallo"]


def test_the_queue_confirms_what_it_gave_only_when_asked_for_more() -> None:
    queue = UpdateQueue(first_id=1)
    for number in range(3):
        queue.push("message", {"text": str(number)}, expires_at=100, now=0)
    assert [update.update_id for update in queue.take(0, 2, now=0)] == [1, 2]
    assert queue.confirmed == []
    assert [update.update_id for update in queue.take(3, 2, now=0)] == [3]
    assert queue.confirmed == [1, 2]


def _one_button() -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}
