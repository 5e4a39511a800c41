"""Updates that come by webhook: queues, tries and terms."""

from __future__ import annotations

import pytest
from aiohttp import web

from tests.fake_telegram import FakeTelegram, Person
from tests.integration.fake_telegram.raw_bot import RawBot
from tests.integration.fake_telegram.raw_desk import (
    PUBLIC,
    RawDesk,
    hooked,
    status,
    tried,
    until_tried_next,
    waits,
)

DAY_S = 86_400
YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


async def with_a_button(fake: FakeTelegram, bot: RawBot, number: int = 1) -> Person:
    """Somebody who wrote, was heard, and has a button to press."""
    person = fake.person(number)
    person.says("hallo")
    await bot.ok("sendMessage", chat_id=number, text="Kies", reply_markup=YES)
    await bot.ok("getUpdates", offset=fake.updates()["waiting"][-1] + 1)
    return person


@pytest.mark.parametrize("code", [200, 201, 204, 299])
async def test_any_answer_of_two_hundred_and_something_confirms(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, code: int
) -> None:
    """Row on retries: only an answer outside 2xx brings an update back."""
    desk.always = status(code)
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    assert fake.updates() == {"waiting": [], "confirmed": [1000], "expired": []}
    assert desk.texts() == ["hallo"]


@pytest.mark.parametrize("code", [301, 404, 429, 500, 503])
async def test_any_other_answer_brings_the_same_update_again_at_once(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, code: int
) -> None:
    """Row on reliability: nothing is lost to an answer that is not 2xx."""
    desk.answers.append(status(code, Location="/hook"))
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 2)
    assert desk.ids() == [1000, 1000]
    assert waits(fake) == [0]
    assert [call.accepted for call in fake.calls("webhook")] == [False, True]


async def test_tries_come_at_once_and_then_after_twice_as_long_up_to_a_minute_or_two(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retries: at once, 2, 4, 8 … and at last 60 to 120 seconds, at random."""
    desk.always = status(500)
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 2)
    for _ in range(10):
        await until_tried_next(fake)
    assert waits(fake)[:6] == [0, 2, 4, 8, 16, 32]
    assert all(60 <= wait <= 120 for wait in waits(fake)[6:])
    assert len(set(waits(fake)[7:])) > 1


async def test_retry_after_is_honoured_up_to_an_hour(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retries: the bot may ask for a pause of at most 3600 seconds."""
    desk.answers += [status(503, Retry_After="7"), status(503, Retry_After="9999"), status(503)]
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    for _ in range(3):
        await until_tried_next(fake)
    assert waits(fake) == [7, 3600, 2]


async def test_nothing_is_tried_before_its_time(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    desk.answers.append(status(503, Retry_After="10"))
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    fake.advance(9.9)
    fake.person(2).says("hoi")
    await tried(fake, 2)
    assert desk.ids() == [1000, 1001]


async def test_a_message_is_dropped_when_its_next_try_would_come_after_a_day(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retention: a day from the date of the message, whatever the tries."""
    desk.always = status(503, Retry_After="3600")
    await hooked(fake, bot, desk)
    fake.person(1).says("te laat", seconds_ago=DAY_S - 3599)
    fake.person(2).says("net op tijd", seconds_ago=DAY_S - 3600)
    await tried(fake, 2)
    assert fake.updates() == {"waiting": [1001], "confirmed": [], "expired": [1000]}


async def test_a_press_is_dropped_after_150_seconds_and_a_message_is_not(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retention: an outage of over two and a half minutes eats presses."""
    anna = await with_a_button(fake, bot)
    desk.always = status(503, Retry_After="60")
    await hooked(fake, bot, desk)
    anna.presses("Ja")
    anna.says("ja")
    await tried(fake, 2)
    for _ in range(2):
        fake.advance(60)
        await tried(fake, len(fake.calls("webhook")) + 1)
    await tried(fake, 6)
    fake.advance(30)
    assert fake.updates()["expired"] == [1001]
    desk.always = status(200)
    fake.advance(30)
    await fake.until_confirmed()
    assert desk.texts()[-1] == "ja"


async def test_the_head_of_a_chat_holds_up_that_chat_and_nobody_else(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on concurrency: one update of a chat is on its way at a time, in order."""
    desk.answers.append(status(503, Retry_After="5"))
    await hooked(fake, bot, desk)
    anna, bram = fake.person(1), fake.person(2)
    anna.says("een")
    await tried(fake, 1)
    anna.says("twee")
    bram.says("hoi")
    await tried(fake, 2)
    assert desk.texts() == ["een", "hoi"]
    fake.advance(5)
    await tried(fake, 4)
    assert desk.texts() == ["een", "hoi", "een", "twee"]


async def test_a_press_and_a_message_of_one_person_stand_in_different_queues(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on concurrency: messages queue by chat, presses by who presses; both wait at once."""
    anna = await with_a_button(fake, bot)
    desk.close()
    await hooked(fake, bot, desk)
    anna.says("een")
    anna.presses("Ja")
    anna.presses("yes")
    anna.says("twee")
    await desk.until_here(2)
    assert desk.ids() == [1001, 1002]
    desk.open_up()
    await fake.until_confirmed()
    queues = {call.params["update_id"]: call.params["queue"] for call in fake.calls("webhook")}
    assert queues == {1001: "chat 1", 1002: "presses 1", 1003: "presses 1", 1004: "chat 1"}


async def test_a_press_in_a_group_stands_in_the_queue_of_the_person(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    group, anna = fake.group(-5), fake.person(1)
    await bot.ok("sendMessage", chat_id=-5, text="Kies", reply_markup=YES)
    await hooked(fake, bot, desk)
    anna.presses("Ja", group)
    anna.says("ja", group)
    await fake.until_confirmed()
    await tried(fake, 2)
    assert {call.params["queue"] for call in fake.calls("webhook")} == {"presses 1", "chat -5"}


async def test_at_most_max_connections_updates_are_on_their_way(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on concurrency: 1 to 100, and 40 when nothing is said."""
    desk.close()
    for number in range(1, 13):
        fake.person(number).says("hallo")
    await hooked(fake, bot, desk, max_connections=5)
    await desk.until_here(5)
    desk.open_up()
    await fake.until_confirmed()
    assert desk.most_at_once == 5
    assert len(desk.ids()) == len(set(desk.ids())) == 12


async def test_twice_as_many_updates_are_loaded_and_when_all_fail_others_wait(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on concurrency: a chat that fills what is loaded stands in everybody's way."""
    desk.always = status(503, Retry_After="10")
    await hooked(fake, bot, desk, max_connections=1)
    anna, bram = fake.person(1), fake.person(2)
    anna.says("een")
    anna.says("twee")
    bram.says("hoi")
    await tried(fake, 1)
    assert desk.texts() == ["een"]
    desk.always = status(200)
    fake.advance(10)
    await fake.until_confirmed()
    assert desk.texts() == ["een", "een", "twee", "hoi"]


async def test_who_gives_no_answer_within_a_minute_gets_the_update_again(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retries: an answer is waited for 60 seconds."""
    desk.close()
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await desk.until_here(1)
    fake.advance(59)
    assert fake.calls("webhook") == []
    fake.advance(1)
    await tried(fake, 1)
    desk.open_up()
    await fake.until_confirmed()
    assert desk.texts() == ["hallo", "hallo"]
    first = fake.calls("webhook")[0]
    assert (first.accepted, first.code, first.result) == (False, None, "Read timeout expired")


async def test_a_desk_that_hangs_up_or_is_not_there_gets_the_update_again(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retries: a broken connection is no answer."""
    await hooked(fake, bot)
    fake.person(1).says("hallo")
    await tried(fake, 2)
    info = await bot.ok("getWebhookInfo")
    assert (info["pending_update_count"], info["last_error_date"]) == (1, int(fake.now()))
    assert info["last_error_message"].startswith("Failed to resolve host")
    fake.stands_behind(PUBLIC, desk.url)
    desk.answers.append(_hang_up)
    fake.advance(2)
    await tried(fake, 3)
    fake.advance(4)
    await fake.until_confirmed()
    assert desk.texts() == ["hallo", "hallo"]


def _hang_up() -> web.Response:
    raise ConnectionResetError
