"""What the desk says on Telegram arrives once, in order, within its rules."""

from __future__ import annotations

import asyncio
import logging

import pytest

from bot.clock import SetClock
from bot.messages import Address, Button, Delivery, Document, Later, Never, Outgoing, Sent, Unknown
from bot.messages import Parcel as Envelope
from bot.store.unit_of_work import UnitOfWork
from tests.fake_telegram import Person
from tests.integration.running import opened
from tests.integration.telegram.door import Door, opened_door

LONG = "\n\n".join(f"**Deel {n}** " + "woord " * 500 for n in range(5))


def to(person: int, message: Outgoing) -> Envelope:
    return Envelope(Address("telegram", str(person)), message)


@pytest.fixture
def anna(embedded_door: Door) -> Person:
    person = embedded_door.fake.person(1)
    person.says("hallo")
    return person


async def put(door: Door, person: int, source: str, *messages: Outgoing) -> None:
    async def write(uow: UnitOfWork) -> None:
        found = await uow.conversations.find(Address("telegram", str(person)))
        assert found is not None
        await uow.outgoing.put(found.id, source, messages)

    await door.desk.writer.work(write)
    await door.sender.idle()


async def test_text_buttons_and_a_file_arrive_together(embedded_door: Door, anna: Person) -> None:
    await embedded_door.polled()
    file = Document("training.ics", "text/calendar", b"BEGIN:VCALENDAR")
    message = Outgoing(
        "**Klaar**. Tot [dan](https://example.org).", (Button("menu", "Menu"),), file
    )
    await put(embedded_door, 1, "s", message)
    (seen,) = anna.received()[1:]
    assert (seen.text, seen.buttons) == ("Klaar. Tot dan.", ["Menu"])
    assert [entity["type"] for entity in seen.entities] == ["bold", "text_link"]
    assert seen.document is not None
    assert (seen.document.filename, seen.document.content) == ("training.ics", b"BEGIN:VCALENDAR")


async def test_a_file_whose_text_is_too_long_to_stand_beside_it_comes_after_it(
    embedded_door: Door, anna: Person
) -> None:
    await embedded_door.polled()
    file, text = Document("training.ics", "text/calendar", b"BEGIN:VCALENDAR"), "la " * 400
    await put(embedded_door, 1, "s", Outgoing(text, (Button("menu", "Menu"),), file))
    words, document = anna.received()[1:]
    assert (words.text.strip(), words.buttons, words.document) == (text.strip(), ["Menu"], None)
    assert (document.text, document.document is not None) == ("", True)


@pytest.mark.parametrize("text", ["", "een"])
async def test_a_message_with_a_file_is_one_send(
    embedded_door: Door, anna: Person, text: str
) -> None:
    await embedded_door.polled()
    before = len(embedded_door.fake.calls("sendMessage"))
    await put(embedded_door, 1, "s", Outgoing(text, (), Document("a.txt", "text/plain", b"a")))
    assert len(embedded_door.fake.calls("sendMessage")) == before
    (call,) = embedded_door.fake.calls("sendDocument")
    assert anna.received()[-1].message_id == call.result["message_id"]


async def test_buttons_stand_under_the_last_piece_of_a_long_text(
    embedded_door: Door, anna: Person
) -> None:
    await embedded_door.polled()
    await put(embedded_door, 1, "s", Outgoing(LONG, (Button("menu", "Menu"),)))
    found = anna.received()[1:]
    assert len(found) > 3
    assert [bool(seen.buttons) for seen in found] == [False] * (len(found) - 1) + [True]
    assert " ".join(seen.text for seen in found).split() == LONG.replace("**", "").split()


@pytest.mark.parametrize("kind", ["429", "5xx", "reset_before"])
async def test_a_long_text_that_breaks_off_goes_on_where_it_stopped(
    embedded_door: Door, anna: Person, kind: str
) -> None:
    await embedded_door.polled()
    parcel = to(1, Outgoing(LONG))
    before = len(anna.received())
    assert isinstance(await embedded_door.channel.send(parcel), Sent)
    whole = [seen.text for seen in anna.received()[before:]]
    for broken_at in range(1, len(whole)):
        count = len(anna.received())
        await _break_after(embedded_door, parcel, broken_at, kind)
        assert [seen.text for seen in anna.received()[count:]] == whole


async def _break_after(door: Door, parcel: Envelope, pieces: int, kind: str) -> None:
    """Send with a fault at one of the pieces, then send again."""
    calls = len(door.fake.calls("sendMessage"))
    door.fake.fault("hold_after", "sendMessage", times=pieces)
    door.fake.fault(kind, "sendMessage")  # type: ignore[arg-type]
    sending = asyncio.create_task(door.channel.send(parcel))
    for number in range(1, pieces + 1):
        await door.fake.until_held()
        door.fake.release()
        await door.fake.until_called("sendMessage", calls + number)
    assert not isinstance(await sending, Sent)
    assert isinstance(await door.channel.send(parcel), Sent)


async def test_a_429_is_kept_to_to_the_second(embedded_door: Door, anna: Person) -> None:
    embedded_door.fake.fault("429", "sendMessage", retry_after=13)
    await embedded_door.polled()
    assert embedded_door.waits == [13]
    assert embedded_door.fake.early_calls() == []
    assert [seen.text for seen in anna.received()] == ["echo hallo"]


async def test_a_reset_after_the_message_arrived_repeats_that_one_message(
    embedded_door: Door, anna: Person
) -> None:
    embedded_door.fake.fault("reset_after", "sendMessage")
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo hallo"] * 2


async def test_a_reset_before_the_message_arrived_loses_nothing(
    embedded_door: Door, anna: Person
) -> None:
    embedded_door.fake.fault("reset_before", "sendMessage", times=3)
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo hallo"]


async def test_nothing_is_sent_to_somebody_who_blocked_the_desk_until_they_come_back(
    embedded_door: Door, anna: Person
) -> None:
    await embedded_door.polled()
    anna.blocks()
    await put(embedded_door, 1, "one", Outgoing("een"), Outgoing("twee"))
    await put(embedded_door, 1, "two", Outgoing("drie"))
    assert len(embedded_door.fake.calls("sendMessage", 1)) == 2
    async with embedded_door.desk.database.reading() as uow:
        assert len(await uow.outgoing.undeliverable()) == 3
    anna.unblocks()
    anna.says("ik ben er weer")
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo hallo", "echo ik ben er weer"]


async def test_who_left_telegram_cannot_be_reached(embedded_door: Door, anna: Person) -> None:
    anna.leaves_telegram()
    receipt = await embedded_door.channel.send(to(1, Outgoing("een")))
    assert receipt == Never("Forbidden", unreachable=True)


async def test_a_chat_that_does_not_exist_cannot_be_reached(embedded_door: Door) -> None:
    receipt = await embedded_door.channel.send(to(404, Outgoing("een")))
    assert receipt == Never("BadRequest", unreachable=True)


async def test_what_an_error_means_for_the_message(embedded_door: Door, anna: Person) -> None:
    fake, channel = embedded_door.fake, embedded_door.channel
    await embedded_door.polled()
    fake.fault("429", "sendMessage", retry_after=9)
    assert await channel.send(to(1, Outgoing("een"))) == Later(9, "RetryAfter")
    fake.fault("5xx", "sendMessage")
    assert isinstance(await channel.send(to(1, Outgoing("een"))), Unknown)
    fake.fault("reset_after", "sendMessage")
    assert isinstance(await channel.send(to(1, Outgoing("een"))), Unknown)
    fake.fault("403", "sendMessage")
    assert await channel.send(to(1, Outgoing("een"))) == Never("Forbidden", unreachable=True)


async def test_taking_buttons_away_twice_is_the_same_as_once(
    embedded_door: Door, anna: Person
) -> None:
    await embedded_door.polled()
    await put(embedded_door, 1, "s", Outgoing("kies", (Button("menu", "Menu"),)))
    message = anna.received()[-1]
    edit = Outgoing("", edits=str(message.message_id), delivery=Delivery.IDEMPOTENT)
    await put(embedded_door, 1, "e1", edit)
    assert anna.received()[-1].buttons == []
    await put(embedded_door, 1, "e2", edit)
    async with embedded_door.desk.database.reading() as uow:
        assert await uow.outgoing.undeliverable() == []


CANARY = "zevenslaper"


def _of_the_desk(record: logging.LogRecord) -> bool:
    """Whether a running desk writes this record: other libraries only from WARNING on."""
    return (
        record.name.startswith(("bot", "intents", "knowledge")) or record.levelno >= logging.WARNING
    )


async def test_logs_hold_no_words_no_token_and_no_telegram_id(
    sqlite_url: str, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    own = 987_654_321
    async with opened(sqlite_url, clock) as database, opened_door(database, clock) as door:
        person = door.fake.person(own)
        for kind in ("429", "5xx", "reset_before", "reset_after"):
            door.fake.fault(kind, "sendMessage")
        for text in (CANARY, f"boom {CANARY}", f"refuse {CANARY}", f"menu {CANARY}"):
            person.says(text)
            await door.polled()
        person.presses("Ja")
        person.sends("photo", CANARY)
        door.fake.raw_update("message", {"chat": CANARY})
        await door.polled()
        person.blocks()
        await put(door, own, "s", Outgoing(CANARY))
        await door.fake.until_called("answerCallbackQuery")
        token = door.fake.token
    written = [record for record in caplog.records if _of_the_desk(record)]
    assert len(written) > 10
    text = "\n".join(f"{one.getMessage()} {one.args} {one.exc_text}" for one in written)
    for secret in (CANARY, str(own), token, token.partition(":")[2]):
        assert secret not in text, secret
