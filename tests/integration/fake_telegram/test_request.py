"""python-telegram-bot on our HTTP, against the fake."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.channels.telegram.request import AiohttpRequest, NeverSentError, NeverSentInTimeError
from tests.fake_telegram import SAMPLE_TOKEN, FakeTelegram, Person


@pytest.fixture
async def ptb(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with _bot(fake.base_url) as bot:
        yield bot


@pytest.fixture
def anna(fake: FakeTelegram) -> Person:
    person = fake.person(1)
    person.says("hallo")
    return person


def _bot(base_url: str, read_timeout: float = 5) -> Bot:
    return Bot(
        SAMPLE_TOKEN,
        base_url=base_url,
        request=AiohttpRequest(read_timeout=read_timeout),
        get_updates_request=AiohttpRequest(connections=1),
    )


async def test_get_me_gives_the_account_of_the_bot(ptb: Bot) -> None:
    me = await ptb.get_me()
    assert (me.id, me.is_bot, me.username) == (100000001, True, "sample_desk_bot")


async def test_a_long_poll_gives_the_next_message(fake: FakeTelegram, ptb: Bot) -> None:
    poll = asyncio.create_task(ptb.get_updates(timeout=20, allowed_updates=["message"]))
    await fake.until_polled()
    fake.person(1).says("wat is de kor")
    (update,) = await poll
    assert update.message is not None
    assert (update.message.text, update.message.chat.id) == ("wat is de kor", 1)
    assert await ptb.get_updates(offset=update.update_id + 1) == ()


async def test_a_message_with_buttons_arrives_and_a_press_comes_back(
    fake: FakeTelegram, ptb: Bot, anna: Person
) -> None:
    button = InlineKeyboardButton("Ja, dank je 😀", callback_data="é" * 32)
    sent = await ptb.send_message(1, "Héél & <b>", reply_markup=InlineKeyboardMarkup([[button]]))
    assert anna.received()[-1].text == "Héél & <b>"
    anna.presses("Ja, dank je 😀")
    update = (await ptb.get_updates(offset=-1))[0]
    assert update.callback_query is not None
    assert update.callback_query.data == "é" * 32
    await ptb.answer_callback_query(update.callback_query.id)
    await ptb.edit_message_text("Klaar", 1, sent.message_id)
    assert [(message.text, message.buttons) for message in anna.received()] == [("Klaar", [])]


async def test_a_document_is_sent_as_multipart(ptb: Bot, anna: Person) -> None:
    content = bytes(range(256)) * 1000
    await ptb.send_document(1, content, filename="training é.ics", caption="Zet in je agenda")
    seen = anna.received()[-1]
    assert seen.document is not None
    assert (seen.document.filename, seen.document.content) == ("training é.ics", content)
    assert seen.text == "Zet in je agenda"


async def test_one_malformed_update_can_be_told_from_the_good_ones_beside_it(
    fake: FakeTelegram, ptb: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    fake.person(1).says("goed")
    fake.raw_update("message", {"message_id": "?"})
    async with AiohttpRequest() as request:
        good, bad = await request.waiting_updates(ptb.base_url, offset=0, timeout_s=20)
    update = Update.de_json(good, ptb)
    assert update.message is not None
    assert update.message.text == "goed"
    with pytest.raises(KeyError):
        Update.de_json(bad, ptb)
    assert "goed" not in caplog.text


async def test_a_raw_long_poll_confirms_limits_and_chooses_kinds(
    fake: FakeTelegram, ptb: Bot, anna: Person
) -> None:
    async with AiohttpRequest(connections=1, read_timeout=1) as request:
        poll = asyncio.create_task(
            request.waiting_updates(
                ptb.base_url, offset=1001, timeout_s=20, limit=1, allowed_updates=["message"]
            )
        )
        await fake.until_polled()
        anna.blocks()
        anna.unblocks()
        anna.says("een")
        anna.says("twee")
        assert [update["message"]["text"] for update in await poll] == ["een"]
    assert fake.updates()["confirmed"] == [1000]


async def test_every_kind_of_update_can_be_read(fake: FakeTelegram, ptb: Bot) -> None:
    anna = fake.person(1)
    kinds = "photo voice audio video animation video_note sticker document location venue contact"
    for kind in [*kinds.split(), "dice", "poll"]:
        anna.sends(kind)
    anna.says("hallo")
    anna.edits("dag")
    anna.blocks()
    fake.channel(-6).posts("bericht")
    assert len(await ptb.get_updates()) == 17


@pytest.mark.filterwarnings("ignore:.*retry_after:telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    ("kind", "error"), [("403", Forbidden), ("5xx", NetworkError), ("429", RetryAfter)]
)
async def test_refusals_become_the_librarys_errors(
    fake: FakeTelegram, ptb: Bot, anna: Person, kind: str, error: type[Exception]
) -> None:
    fake.fault(kind, "sendMessage", retry_after=7)  # type: ignore[arg-type]
    with pytest.raises(error):
        await ptb.send_message(1, "x")
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await ptb.send_message(999, "x")


async def test_a_second_poller_is_a_conflict_for_the_first(fake: FakeTelegram, ptb: Bot) -> None:
    first = asyncio.create_task(ptb.get_updates(timeout=20))
    await fake.until_polled()
    async with _bot(fake.base_url) as other:
        await other.get_updates()
    with pytest.raises(Conflict):
        await first


@pytest.mark.parametrize("kind", ["timeout_before", "timeout_after"])
async def test_no_answer_in_time_is_a_time_out_with_unknown_outcome(
    fake: FakeTelegram, anna: Person, kind: str
) -> None:
    fake.fault(kind, "sendMessage")  # type: ignore[arg-type]
    async with _bot(fake.base_url, read_timeout=0.05) as bot:
        with pytest.raises(TimedOut) as caught:
            await bot.send_message(1, "x")
    assert not isinstance(caught.value, NeverSentError)


@pytest.mark.parametrize("kind", ["reset_before", "reset_after"])
async def test_a_broken_connection_is_a_network_error_with_unknown_outcome(
    fake: FakeTelegram, ptb: Bot, anna: Person, kind: str
) -> None:
    fake.fault(kind, "sendMessage")  # type: ignore[arg-type]
    with pytest.raises(NetworkError) as caught:
        await ptb.send_message(1, "x")
    assert not isinstance(caught.value, TimedOut | NeverSentError | BadRequest)


async def test_a_call_that_finds_nobody_was_never_sent() -> None:
    async with FakeTelegram() as gone:
        address = gone.base_url
    async with AiohttpRequest() as request:
        with pytest.raises(NeverSentError):
            await request.post(f"{address}{SAMPLE_TOKEN}/getMe")


async def test_a_call_that_gets_no_free_connection_in_time_was_never_sent(
    fake: FakeTelegram,
) -> None:
    url = f"{fake.base_url}{fake.token}/getUpdates"
    async with AiohttpRequest(connections=1, pool_timeout=0.02, connect_timeout=0.02) as request:
        fake.fault("timeout_before", "getUpdates")
        busy = asyncio.create_task(request.post(url))
        await fake.until_called("getUpdates")
        with pytest.raises(NeverSentInTimeError):
            await request.post(url)
        busy.cancel()


async def test_a_request_can_be_opened_again_after_it_was_closed(fake: FakeTelegram) -> None:
    request = AiohttpRequest()
    for _ in range(2):
        async with request:
            await request.post(f"{fake.base_url}{fake.token}/getMe")
    with pytest.raises(NetworkError, match="not initialized"):
        await request.post(f"{fake.base_url}{fake.token}/getMe")


async def test_the_token_stands_in_no_log_line_and_no_error(
    fake: FakeTelegram, anna: Person, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    kinds = ("reset_before", "timeout_before", "5xx", "403", "429")
    bot = _bot(fake.base_url, read_timeout=0.05)
    # Only making a Bot writes the token, at DEBUG; the calls after it must not.
    caplog.set_level(logging.DEBUG)
    async with bot:
        for kind in kinds:
            fake.fault(kind, "sendMessage")  # type: ignore[arg-type]
            with pytest.raises(Exception, match=r".") as caught:
                await bot.send_message(1, "x")
            told += traceback.format_exception(caught.value)
    async with AiohttpRequest() as request:
        for address in (f"http://127.0.0.1:1/bot{SAMPLE_TOKEN}/x", f"http:///bot{SAMPLE_TOKEN}/x"):
            with pytest.raises(NetworkError) as lost:
                await request.post(address)
            told += traceback.format_exception(lost.value)
    secret = SAMPLE_TOKEN.partition(":")[2]
    assert secret not in "".join(told) + caplog.text
