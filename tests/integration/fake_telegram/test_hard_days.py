"""What Telegram does on its worse days: brakes, floods, changed apps, people who have enough."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import ClientError

from tests.fake_telegram import FakeProcess, FakeTelegram
from tests.fake_telegram.disorder import Disorder
from tests.fake_telegram.updates import Update
from tests.integration.fake_telegram.raw_bot import RawBot, texts
from tests.integration.fake_telegram.raw_desk import PUBLIC, RawDesk, status

YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


async def test_a_409_soon_after_another_comes_three_seconds_late(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on one consumer: who keeps asking is slowed down."""
    fake.throttle_polling()
    await bot.ok("setWebhook", url=f"{PUBLIC}/hook")
    assert "webhook is active" in await bot.refused("getUpdates")
    second = asyncio.create_task(bot.call("getUpdates"))
    await asyncio.wait((second,), timeout=0.05)
    assert not second.done()
    fake.advance(3)
    assert (await second)["error_code"] == 409
    fake.advance(3)
    assert "webhook is active" in await bot.refused("getUpdates")


async def test_two_pollers_that_fight_are_both_slowed_down(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on one consumer: the one that was ended learns it late when this repeats."""
    fake.throttle_polling()
    polls = []
    for offset in (1, 2, 3):
        polls.append(asyncio.create_task(bot.call("getUpdates", offset=offset, timeout=50)))
        await asyncio.wait((polls[-1],), timeout=0.02)
    assert [poll.done() for poll in polls] == [True, False, False]
    fake.advance(3)
    assert (await polls[1])["error_code"] == 409
    fake.person(1).says("hallo")
    assert texts((await polls[2])["result"]) == ["hallo"]


async def test_a_flood_wait_closes_one_chat_or_all_of_them_for_its_time(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on rate: the seconds in the 429 are the only truth."""
    for number in (1, 2):
        fake.person(number).says("hallo")
    fake.flood_wait(30, chat_id=1)
    refused = await bot.call("sendMessage", chat_id=1, text="x")
    assert refused["parameters"] == {"retry_after": 30}
    assert await bot.ok("sendMessage", chat_id=2, text="x")
    fake.flood_wait(10)
    assert (await bot.call("sendMessage", chat_id=2, text="x"))["parameters"]["retry_after"] == 10
    fake.advance(10)
    assert await bot.ok("sendMessage", chat_id=2, text="x")
    assert (await bot.call("sendMessage", chat_id=1, text="x"))["parameters"]["retry_after"] == 20
    fake.advance(20)
    assert await bot.ok("sendMessage", chat_id=1, text="x")


async def test_more_than_310_messages_under_way_in_a_chat_are_refused_for_a_minute(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on the server's own flood guard."""
    for number in (1, 2):
        fake.person(number).says("hallo")
    fake.fault("hold_before", "sendMessage", chat_id=1, times=310)
    held = [asyncio.create_task(_sent(fake, number)) for number in range(310)]
    await fake.until_held(310)
    refused = await bot.call("sendMessage", chat_id=1, text="een te veel")
    assert (refused["error_code"], refused["parameters"]["retry_after"]) == (429, 60)
    assert await bot.ok("sendMessage", chat_id=2, text="x")
    fake.release()
    await asyncio.gather(*held)
    assert await bot.ok("sendMessage", chat_id=1, text="x")


async def _sent(fake: FakeTelegram, number: int) -> None:
    async with RawBot(fake) as bot:
        await bot.ok("sendMessage", chat_id=1, text=f"nr {number}")


async def test_somebody_can_block_the_bot_in_the_middle(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on errors: 403 from then on, and the bot is told by an update."""
    anna = fake.person(1)
    anna.says("hallo")
    anna.loses_patience(after=2)
    answers = [await bot.call("sendMessage", chat_id=1, text=f"nr {n}") for n in range(3)]
    assert [answer.get("error_code") for answer in answers] == [None, None, 403]
    assert [seen.text for seen in anna.received()] == ["nr 0", "nr 1"]
    assert "my_chat_member" in (await bot.ok("getUpdates"))[-1]
    anna.unblocks()
    assert await bot.ok("sendMessage", chat_id=1, text="x")


async def test_telegram_says_that_it_starts_again(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on errors: 500 while the server closes."""
    fake.fault("5xx", "getMe", code=500)
    assert await bot.refused("getMe") == "Internal Server Error: restart"


async def test_a_changed_app_can_press_what_was_never_offered(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on the data of a press: it comes from the app, not from Telegram."""
    anna = fake.person(1)
    anna.says("hallo")
    with pytest.raises(LookupError):
        anna.forges("yes")
    await bot.ok("sendMessage", chat_id=1, text="Kies", reply_markup=YES)
    with pytest.raises(LookupError):
        anna.presses("admin")
    press = anna.forges("admin")
    query = (await bot.ok("getUpdates"))[-1]["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (press, "admin", 1)
    assert await bot.ok("answerCallbackQuery", callback_query_id=press)


async def test_an_answer_to_a_poll_that_gets_lost_confirms_nothing(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on duplicates: the same updates come again until an offset goes past them."""
    fake.person(1).says("hallo")
    fake.fault("reset_after", "getUpdates")
    with pytest.raises((ClientError, ConnectionError)):
        await bot.ok("getUpdates")
    assert texts(await bot.ok("getUpdates")) == ["hallo"]


async def test_a_poll_can_get_updates_in_another_order(fake: FakeTelegram, bot: RawBot) -> None:
    for number in range(40):
        fake.person(1 + number % 2).says(f"nr {number}")
    fake.shuffle_updates(20, seed=4)
    found = [update["update_id"] - 1000 for update in await bot.ok("getUpdates")]
    assert found != sorted(found)
    for start in (0, 20):
        assert sorted(found[start : start + 20]) == list(range(start, start + 20))
    assert [n for n in found if n % 2] == list(range(1, 40, 2))
    fake.shuffle_updates(None)
    assert [u["update_id"] - 1000 for u in await bot.ok("getUpdates")] == list(range(40))


def test_the_same_seed_mixes_in_the_same_way() -> None:
    updates = [Update(n, "message", {"chat": {"id": n % 3}}, 0) for n in range(30)]
    assert Disorder(10, 1).mixed(updates) == Disorder(10, 1).mixed(updates)
    assert Disorder(10, 1).mixed(updates) != Disorder(10, 2).mixed(updates)
    with pytest.raises(ValueError, match="two"):
        Disorder(1, 1)


async def test_a_fake_in_its_own_process_delivers_to_a_webhook_in_this_one() -> None:
    options = ("--freeze", "2026-11-23T10:00+01:00", "--first-update-id", "5")
    with FakeProcess(*options) as fake:
        async with RawBot(fake) as bot, RawDesk(503) as desk:
            fake.stands_behind(PUBLIC, desk.url)
            await bot.ok("setWebhook", url=f"{PUBLIC}/hook", secret_token="sample")
            fake.person(1).says("hallo")
            await fake.until_called("webhook", 2)
            assert fake.next_delivery() == fake.now() + 2
            assert fake.webhook()["secret_token"] == "sample"
            desk.always = status(200)
            fake.advance(2)
            await fake.until_confirmed()
            assert desk.texts() == ["hallo"] * 3
