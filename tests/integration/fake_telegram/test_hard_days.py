"""What Telegram does on its worse days: brakes, floods, changed apps, people who have enough."""

from __future__ import annotations

import asyncio

import pytest
from aiohttp import ClientError, ClientSession

from tests.fake_telegram import FakeProcess, FakeTelegram
from tests.fake_telegram.disorder import Disorder
from tests.fake_telegram.faults import Kind
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
    late = asyncio.create_task(bot.call("sendMessage", chat_id=1, text="een te veel"))
    await asyncio.wait((late,), timeout=0.05)
    assert not late.done()
    fake.advance(3)
    refused = await late
    assert (refused["error_code"], refused["parameters"]["retry_after"]) == (429, 60)
    assert await bot.ok("sendMessage", chat_id=2, text="x")
    fake.release()
    await asyncio.gather(*held)
    assert await bot.ok("sendMessage", chat_id=1, text="x")


async def test_more_than_a_thousand_calls_under_way_and_one_for_each_update_are_refused(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on the server's own flood guard: it counts all calls of the bot that are under way."""
    fake.says_many([(number, "hallo") for number in range(1, 6)])
    fake.fault("hold_before", "getMe", times=1005)
    async with RawBot(fake, connections=0) as busy:
        held = [asyncio.create_task(busy.ok("getMe")) for _ in range(1005)]
        await fake.until_held(1005)
        late = asyncio.create_task(bot.call("sendMessage", chat_id=1, text="een te veel"))
        await asyncio.wait((late,), timeout=0.05)
        fake.advance(3)
        assert (await late)["parameters"] == {"retry_after": 60}
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


async def test_somebody_can_leave_telegram_in_the_middle(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on errors: 403 "deactivated", and no update tells of it."""
    anna = fake.person(1)
    anna.says("hallo")
    assert await bot.ok("sendMessage", chat_id=1, text="x")
    anna.leaves_telegram()
    assert await bot.refused("sendMessage", chat_id=1, text="y") == (
        "Forbidden: user is deactivated"
    )
    assert [list(update) for update in await bot.ok("getUpdates")] == [["update_id", "message"]]


async def test_a_group_that_becomes_a_supergroup_refuses_its_old_id_and_names_the_new_one(
    fake: FakeTelegram, bot: RawBot
) -> None:
    """Row on errors: 400 with `migrate_to_chat_id`; both places tell of it."""
    group = fake.group(-5)
    assert await bot.ok("sendMessage", chat_id=-5, text="x")
    bigger = group.becomes_supergroup(-1_000_000_000_005)
    refused = await bot.call("sendMessage", chat_id=-5, text="y")
    assert (refused["error_code"], refused["parameters"]) == (
        400,
        {"migrate_to_chat_id": bigger.id},
    )
    assert await bot.ok("sendMessage", chat_id=bigger.id, text="y")
    told = [update["message"] for update in await bot.ok("getUpdates")]
    assert told[0]["chat"]["id"] == told[1]["migrate_from_chat_id"] == -5
    assert told[1]["chat"]["id"] == told[0]["migrate_to_chat_id"] == bigger.id
    with pytest.raises(ValueError, match="only a group"):
        bigger.becomes_supergroup(-6)


@pytest.mark.parametrize(("kind", "arrived"), [("garbled_before", []), ("garbled_after", ["x"])])
async def test_something_on_the_way_can_answer_in_telegrams_place(
    fake: FakeTelegram, kind: Kind, arrived: list[str]
) -> None:
    """Row on errors: not every answer is Telegram's own."""
    anna = fake.person(1)
    anna.says("hallo")
    fake.fault(kind, "sendMessage", code=200, body="<html>Log in</html>")
    url = f"{fake.base_url}{fake.token}/sendMessage"
    params = {"chat_id": 1, "text": "x"}
    async with ClientSession() as session, session.post(url, json=params) as response:
        assert (response.status, await response.text()) == (200, "<html>Log in</html>")
    assert [seen.text for seen in anna.received()] == arrived
    call = fake.calls("sendMessage")[0]
    assert (call.accepted, call.code, call.fault) == (bool(arrived), 200, kind)


async def test_a_random_429_asks_for_a_random_time(fake: FakeTelegram, bot: RawBot) -> None:
    """Row on rate: nobody knows beforehand how long it will be."""
    fake.person(1).says("hallo")
    fake.random_faults(1.0, ["429"], seed=5, longest_retry_after=120)
    waits = [
        (await bot.call("sendMessage", chat_id=1, text="x"))["parameters"]["retry_after"]
        for _ in range(30)
    ]
    assert len(set(waits)) > 10
    assert 1 <= min(waits) < max(waits) <= 120


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
