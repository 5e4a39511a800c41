"""Updates that come by webhook: queues, tries, terms, and who may be trusted."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from aiohttp import web

from tests.fake_telegram import FakeTelegram, Person, Settings
from tests.integration.fake_telegram.raw_bot import RawBot, texts
from tests.integration.fake_telegram.raw_desk import PUBLIC, RawDesk, hooked, status, tried

DAY_S = 86_400
YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "yes"}]]}


@pytest.fixture
async def desk() -> AsyncIterator[RawDesk]:
    async with RawDesk() as running:
        yield running


async def with_a_button(fake: FakeTelegram, bot: RawBot, number: int = 1) -> Person:
    """Somebody who wrote, was heard, and has a button to press."""
    person = fake.person(number)
    person.says("hallo")
    await bot.ok("sendMessage", chat_id=number, text="Kies", reply_markup=YES)
    await bot.ok("getUpdates", offset=fake.updates()["waiting"][-1] + 1)
    return person


def waits(fake: FakeTelegram) -> list[float]:
    """The seconds between one try and the next."""
    times = [call.at for call in fake.calls("webhook")]
    return [later - sooner for sooner, later in pairwise(times)]


async def until_tried_next(fake: FakeTelegram) -> None:
    """Move the clock to the next try and wait for its outcome."""
    await fake.until_quiet()
    at = fake.next_delivery()
    assert at is not None
    fake.advance(at - fake.now())
    await fake.until_quiet()


async def until_all_arrived(fake: FakeTelegram) -> None:
    """Move the clock from try to try until nothing waits."""
    await fake.until_quiet()
    while fake.updates()["waiting"]:
        await until_tried_next(fake)


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


@pytest.mark.parametrize(("asked", "given"), [(None, 40), (0, 1), (7, 7), (500, 100)])
async def test_the_number_of_connections_lies_between_one_and_a_hundred(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, asked: int | None, given: int
) -> None:
    await hooked(fake, bot, desk, max_connections=asked)
    assert (await bot.ok("getWebhookInfo"))["max_connections"] == given


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


async def test_a_lost_answer_brings_the_same_update_again(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on duplicates: a 2xx that gets lost on its way is none."""
    fake.fault("reset_after", "webhook", chat_id=1, times=2)
    await hooked(fake, bot, desk)
    fake.person(2).says("hoi")
    fake.person(1).says("hallo")
    await tried(fake, 3)
    fake.advance(2)
    await fake.until_confirmed()
    assert sorted(desk.texts()) == ["hallo", "hallo", "hallo", "hoi"]
    lost = [call.fault for call in fake.calls("webhook", chat_id=1)]
    assert lost == ["reset_after", "reset_after", None]


@pytest.mark.parametrize(
    ("kind", "times_seen"),
    [("reset_before", 1), ("5xx", 1), ("429", 1), ("403", 1), ("reset_after", 2)],
)
async def test_a_fault_on_the_way_loses_nothing(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, kind: str, times_seen: int
) -> None:
    fake.fault(kind, "webhook", retry_after=3)  # type: ignore[arg-type]
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    fake.advance(3)
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"] * times_seen


@pytest.mark.parametrize(("kind", "times_seen"), [("timeout_before", 1), ("timeout_after", 2)])
async def test_a_delivery_can_fall_silent_before_or_after_the_desk_had_it(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, kind: str, times_seen: int
) -> None:
    fake.fault(kind, "webhook")  # type: ignore[arg-type]
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await fake.until_delivering()
    await desk.until_seen(times_seen - 1)
    fake.advance(60)
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"] * times_seen


async def test_a_delivery_can_be_held_back_until_the_test_lets_it_go_on(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    fake.fault("hold_after", "webhook")
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await fake.until_held()
    assert (desk.texts(), fake.updates()["confirmed"]) == (["hallo"], [])
    fake.release()
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"]


async def test_random_faults_on_the_way_are_the_same_for_the_same_seed() -> None:
    async def faults(seed: int) -> list[str | None]:
        settings = Settings(frozen_at=1_795_424_400, seed=seed, first_update_id=1)
        async with FakeTelegram(settings) as fake, RawBot(fake) as bot, RawDesk() as desk:
            fake.random_faults(0.3, ["reset_after"], ["webhook"], seed)
            await hooked(fake, bot, desk, max_connections=1)
            for number in range(30):
                fake.person(1).says(f"nr {number}")
            await until_all_arrived(fake)
            assert list(dict.fromkeys(desk.texts())) == [f"nr {number}" for number in range(30)]
            return [call.fault for call in fake.calls("webhook")]

    first, again, other = await faults(3), await faults(3), await faults(4)
    assert first == again != other
    assert "reset_after" in first


async def test_an_update_can_be_sent_several_times_to_several_desks_at_once(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on duplicates: two processes may have the same update in hands at one moment."""
    async with RawDesk() as other:
        fake.repeat_deliveries(5, seed=2)
        await hooked(fake, bot, desk, other)
        for number in range(20):
            fake.person(1 + number % 4).says(f"nr {number}")
        await fake.until_confirmed()
        total = len(desk.ids()) + len(other.ids())
        assert 20 < total <= 100
        assert set(desk.ids()) & set(other.ids())
        assert set(desk.ids()) | set(other.ids()) == set(range(1000, 1020))
        copies = [call.params["copy"] for call in fake.calls("webhook")]
        assert len(copies) == total
        assert max(copies) == 5


async def test_one_good_answer_among_the_copies_is_enough(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    async with RawDesk(503) as ill:
        fake.repeat_deliveries(2, seed=5)
        await hooked(fake, bot, desk, ill)
        for number in range(1, 9):
            fake.person(number).says("hallo")
        await until_all_arrived(fake)
        assert set(desk.ids()) == set(range(1000, 1008))


async def test_updates_can_change_places_within_a_window_and_keep_their_chats_order(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(100):
        fake.person(1 + number % 10).says(f"nr {number}")
    fake.shuffle_updates(50, seed=3)
    await hooked(fake, bot, desk, max_connections=1)
    await fake.until_confirmed()
    order = [number - 1000 for number in desk.ids()]
    assert order != sorted(order)
    assert sorted(order[:50]) == list(range(50))
    for person in range(10):
        own = [number for number in order if number % 10 == person]
        assert own == sorted(own)


async def test_the_order_within_a_chat_can_be_broken_too(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(50):
        fake.person(1).says(f"nr {number}")
    fake.shuffle_updates(10, seed=3, keep_queues=False)
    await hooked(fake, bot, desk)
    await fake.until_confirmed()
    order = [number - 1000 for number in desk.ids()]
    assert order != sorted(order)
    assert all(abs(place - number) < 10 for place, number in enumerate(order))


async def test_the_secret_goes_along_in_its_header_and_only_when_it_was_set(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on authenticity: the header is all there is; nothing is signed."""
    await hooked(fake, bot, desk)
    fake.person(1).says("een")
    await tried(fake, 1)
    await hooked(fake, bot, desk, secret_token="S3cret_-")
    fake.person(1).says("twee")
    await tried(fake, 2)
    name = "X-Telegram-Bot-Api-Secret-Token"
    assert [headers.get(name) for headers in desk.headers] == [None, "S3cret_-"]
    assert desk.headers[0]["Content-Type"] == "application/json"
    assert "S3cret_-" not in str(await bot.ok("getWebhookInfo"))


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"secret_token": "a" * 257}, "secret token is too long"),
        ({"url": f"{PUBLIC}:8080/hook"}, "only on ports 80, 88, 443 or 8443"),
        ({"url": "http://desk.example/hook"}, "An HTTPS URL must be provided"),
    ],
)
async def test_settings_telegram_would_not_take_are_refused(
    bot: RawBot, params: dict[str, str], said: str
) -> None:
    """Row on authenticity: a secret of 1 to 256 of A-Z, a-z, 0-9, _ and -."""
    assert said in await bot.refused("setWebhook", **({"url": f"{PUBLIC}/hook"} | params))


async def test_what_a_desk_writes_back_is_kept_and_never_done(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on replies: a method call in the answer has an outcome nobody is told."""
    body = {"method": "sendMessage", "chat_id": 1, "text": "hoi"}
    desk.answers.append(lambda: web.json_response(body))
    await hooked(fake, bot, desk)
    anna = fake.person(1)
    anna.says("hallo")
    (call,) = await fake.until_called("webhook")
    assert '"method": "sendMessage"' in call.result
    assert anna.received() == []


async def test_410_for_23_hours_takes_the_webhook_away_and_nothing_else_does(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on retries: "gone" must be meant."""
    desk.always = status(410, Retry_After="3600")
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    for _ in range(23):
        await until_tried_next(fake)
    assert (await bot.ok("getWebhookInfo"))["url"]
    fake.person(2).says("hoi")
    fake.advance(1)
    await tried(fake, 25)
    assert (await bot.ok("getWebhookInfo"))["url"] == ""
    assert texts(await bot.ok("getUpdates")) == ["hallo", "hoi"]


async def test_an_answer_that_is_not_410_lets_the_23_hours_begin_anew(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    desk.always = status(410, Retry_After="3600")
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    for _ in range(12):
        await until_tried_next(fake)
    desk.answers.append(status(503, Retry_After="3600"))
    for _ in range(11):
        await until_tried_next(fake)
    assert (await bot.ok("getWebhookInfo"))["url"]


async def test_what_waited_for_a_poller_comes_by_the_webhook_and_back(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    """Row on one consumer: a webhook and a poller exclude each other, and nothing gets lost."""
    fake.person(1).says("een")
    await hooked(fake, bot, desk)
    await fake.until_confirmed()
    assert "webhook is active" in await bot.refused("getUpdates")
    await bot.ok("deleteWebhook")
    fake.person(1).says("twee")
    assert texts(await bot.ok("getUpdates")) == ["twee"]
    assert desk.texts() == ["een"]


async def test_another_webhook_gets_what_the_one_before_had_on_its_way(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    desk.close()
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await desk.until_here(1)
    await bot.ok("setWebhook", url=f"{PUBLIC}/hook", max_connections=40)
    await desk.until_seen(2)
    desk.open_up()
    await fake.until_confirmed()
    assert desk.texts() == ["hallo", "hallo"]


async def test_the_same_webhook_once_more_disturbs_nothing(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    desk.close()
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await desk.until_here(1)
    await hooked(fake, bot, desk)
    desk.open_up()
    await fake.until_confirmed()
    assert desk.texts() == ["hallo"]


async def test_updates_can_be_dropped_with_the_old_webhook(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    fake.person(1).says("hallo")
    await hooked(fake, bot, desk, drop_pending_updates=True)
    fake.person(1).says("hoi")
    await fake.until_confirmed()
    assert desk.texts() == ["hoi"]


async def test_with_a_clock_that_runs_tries_come_by_themselves() -> None:
    async with FakeTelegram() as fake, RawBot(fake) as bot, RawDesk() as desk:
        desk.answers += [status(500), status(503, Retry_After="1")]
        await hooked(fake, bot, desk)
        fake.person(1).says("hallo")
        await tried(fake, 2)
        fake.advance(0.9)
        await fake.until_confirmed()
        assert desk.texts() == ["hallo"] * 3


async def test_a_thousand_updates_of_a_hundred_people_all_arrive_in_order(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    for number in range(1000):
        fake.person(1 + number % 100).says(f"nr {number}")
    await hooked(fake, bot, desk)
    await fake.until_confirmed(30)
    for person in range(100):
        own = [u for u in desk.ids() if (u - 1000) % 100 == person]
        assert own == sorted(own)
    assert len(desk.ids()) == 1000


def _hang_up() -> web.Response:
    raise ConnectionResetError
