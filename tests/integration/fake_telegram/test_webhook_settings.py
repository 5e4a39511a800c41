"""Setting a webhook, changing it, losing it, and what it carries besides the update."""

from __future__ import annotations

import pytest
from aiohttp import web

from tests.fake_telegram import FakeTelegram
from tests.integration.fake_telegram.conftest import MONDAY_MORNING
from tests.integration.fake_telegram.raw_bot import RawBot, texts
from tests.integration.fake_telegram.raw_desk import (
    PUBLIC,
    RawDesk,
    hooked,
    status,
    tried,
    until_tried_next,
)


@pytest.mark.parametrize(("asked", "given"), [(None, 40), (0, 1), (7, 7), (500, 100)])
async def test_the_number_of_connections_lies_between_one_and_a_hundred(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk, asked: int | None, given: int
) -> None:
    await hooked(fake, bot, desk, max_connections=asked)
    assert (await bot.ok("getWebhookInfo"))["max_connections"] == given


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


async def test_a_connection_that_breaks_in_between_does_not_let_the_23_hours_begin_anew(
    fake: FakeTelegram, bot: RawBot, desk: RawDesk
) -> None:
    desk.always = status(410, Retry_After="3600")
    await hooked(fake, bot, desk)
    fake.person(1).says("hallo")
    await tried(fake, 1)
    for _ in range(12):
        await until_tried_next(fake)
    fake.fault("reset_before", "webhook")
    for _ in range(11):
        await until_tried_next(fake)
    assert (await bot.ok("getWebhookInfo"))["url"]
    await until_tried_next(fake)
    assert 23 * 3600 < fake.now() - MONDAY_MORNING.timestamp() <= 23 * 3600 + 120
    assert (await bot.ok("getWebhookInfo"))["url"] == ""


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
