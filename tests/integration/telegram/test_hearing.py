"""Telegram keeps a message until its turn is committed."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.channels.telegram import polling
from bot.channels.telegram.incoming import COMMANDS, incoming_of
from bot.clock import SetClock
from bot.ending import ended
from tests.integration.running import MONDAY, opened
from tests.integration.telegram.door import Door, opened_door


async def test_a_message_is_answered_and_then_confirmed(door: Door) -> None:
    anna = door.fake.person(1)
    anna.says("wat is de kor")
    assert await door.polled()
    assert [seen.text for seen in anna.received()] == ["echo wat is de kor"]
    assert (await door.confirmed())["waiting"] == []


async def test_nothing_is_confirmed_while_its_turn_is_not_committed(
    sqlite_url: str, clock: SetClock, tmp_path: Path
) -> None:
    impatient = opened(sqlite_url, clock, busy_ms=200)
    async with impatient as database, opened_door(database, clock) as door:
        for number in range(1, 4):
            door.fake.person(number).says("hallo")
        other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert not await door.polled()
        assert {call.params["offset"] for call in door.fake.calls("getUpdates")} == {"0"}
        assert len(door.fake.updates()["waiting"]) == 3
        assert len(door.outages) == 3
        other.execute("ROLLBACK")
        other.close()
        assert await door.polled()
        assert (await door.confirmed())["confirmed"] == [1000, 1001, 1002]
        for number in range(1, 4):
            assert len(door.fake.person(number).received()) == 1


async def test_an_update_that_comes_again_is_heard_once(door: Door) -> None:
    anna = door.fake.person(1)
    anna.says("hallo")
    await door.polled()
    for _ in range(3):  # a desk that starts again knows no offset yet
        await door.begins_again().once()
    await door.sender.idle()
    assert len(anna.received()) == 1
    assert await door.state(1) == {"turns": 1}


async def test_two_hundred_and_fifty_waiting_messages_are_taken_in_order(door: Door) -> None:
    people = [door.fake.person(number) for number in range(1, 11)]
    for turn in range(25):
        for one in people:
            one.says(f"nr {turn}")
    while not door.fake.updates()["confirmed"][249:]:
        await door.polled()
    for one in people:
        assert [seen.text for seen in one.received()] == [f"echo nr {n}" for n in range(25)]


async def test_numbers_that_start_anew_after_a_quiet_week_are_heard(door: Door) -> None:
    anna = door.fake.person(1)
    anna.says("een")
    await door.polled()
    await door.polled()
    door.fake.jump_update_id(5)
    anna.says("twee")
    await door.polled()
    assert (await door.confirmed())["waiting"] == []
    assert [seen.text for seen in anna.received()] == ["echo een", "echo twee"]


@pytest.mark.parametrize(("typed", "action"), sorted(COMMANDS.items()))
async def test_a_command_is_the_same_as_its_button(
    embedded_door: Door, typed: str, action: str
) -> None:
    anna = embedded_door.fake.person(1)
    anna.says(f"/{typed}")
    anna.says(f"/{typed.upper()}@sample_desk_bot extra")
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == [f"echo {action}"] * 2


async def test_an_unknown_command_is_ordinary_text(embedded_door: Door) -> None:
    anna = embedded_door.fake.person(1)
    anna.says("/kor")
    anna.says("/")
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo /kor", "echo /"]


async def test_a_press_is_heard_with_its_message_and_its_clock_stops(door: Door) -> None:
    anna = door.fake.person(1)
    anna.says("menu")
    await door.polled()
    press = anna.presses("Ja")
    await door.polled()
    assert [seen.text for seen in anna.received()] == ["echo menu", "echo yes"]
    await door.fake.until_called("answerCallbackQuery")
    assert press in door.fake.answers()


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "document", "location", "contact"])
async def test_other_sorts_of_message_are_heard_as_what_they_are(
    embedded_door: Door, kind: str
) -> None:
    anna = embedded_door.fake.person(1)
    anna.sends(kind)
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == [f"echo {kind}"]


async def test_a_changed_message_is_heard_as_changed(embedded_door: Door) -> None:
    anna = embedded_door.fake.person(1)
    anna.says("hallo")
    anna.edits("dag")
    await embedded_door.polled()
    assert [seen.text for seen in anna.received()] == ["echo hallo", "echo edited"]


async def test_groups_and_channels_are_left_alone_and_confirmed(embedded_door: Door) -> None:
    fake = embedded_door.fake
    group, channel = fake.group(-5), fake.channel(-6)
    anna = fake.person(1)
    anna.says("hallo allemaal", group)
    anna.says("/adviseur@sample_desk_bot", group)
    anna.sends("photo", place=group)
    channel.posts("nieuws")
    await embedded_door.polled()
    assert (await embedded_door.confirmed())["waiting"] == []
    assert fake.calls("sendMessage") == []


MALFORMED: list[tuple[str, object]] = [
    ("message", "no message"),
    ("message", {}),
    ("message", {"chat": {"type": "private"}}),
    ("message", {"chat": {"id": 1, "type": "private"}, "date": "today", "text": "x"}),
    ("message", {"chat": {"id": 1, "type": "private"}, "date": 10**20, "text": "x"}),
    ("callback_query", {}),
    ("callback_query", {"id": "1", "data": "yes", "message": {"chat": {"type": "private"}}}),
    ("callback_query", ["what"]),
]


async def test_malformed_updates_hide_no_good_one_and_are_confirmed(embedded_door: Door) -> None:
    anna = embedded_door.fake.person(1)
    for number, (kind, payload) in enumerate(MALFORMED):
        embedded_door.fake.raw_update(kind, payload)
        anna.says(f"nr {number}")
    assert await embedded_door.polled()
    assert len(anna.received()) == len(MALFORMED)
    assert (await embedded_door.confirmed())["waiting"] == []


@pytest.mark.parametrize(("kind", "payload"), MALFORMED)
def test_no_update_makes_reading_raise(kind: str, payload: object) -> None:
    incoming, _ = incoming_of({"update_id": 1, kind: payload}, MONDAY)
    assert incoming is None


def test_signs_that_no_database_holds_are_left_out() -> None:
    chat = {"id": 1, "type": "private"}
    message = {"chat": chat, "date": 1, "text": "a\x00b\ud800c\r\nd"}
    incoming, _ = incoming_of({"update_id": 1, "message": message}, MONDAY)
    assert incoming is not None
    assert incoming.text == "abc\nd"


async def test_hearing_goes_on_after_every_failure_of_the_network(
    sqlite_url: str, clock: SetClock
) -> None:
    async with opened(sqlite_url, clock) as database, opened_door(database, clock) as door:
        for kind in ("5xx", "reset_before", "429", "reset_after"):
            door.fake.fault(kind, "getUpdates", retry_after=7)
        running = asyncio.create_task(door.poller.run())
        anna = door.fake.person(1)
        anna.says("hallo")
        await anna.receives(1)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
    assert 7.0 in door.waits


async def test_a_webhook_that_somebody_sets_while_the_desk_polls_is_taken_away_again(
    door: Door,
) -> None:
    anna = door.fake.person(1)
    await door.bot.set_webhook("https://elsewhere.example/telegram")
    anna.says("hallo")
    hearing = asyncio.create_task(door.poller.run())
    await door.fake.until_confirmed()
    await ended(hearing)
    await door.sender.idle()
    assert door.fake.webhook() == {}
    assert [seen.text for seen in anna.received()] == ["echo hallo"]


async def test_twin_who_takes_it_for_another_poller_hears_nobody(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "_WEBHOOK", "no such word")
    await door.bot.set_webhook("https://elsewhere.example/telegram")
    door.fake.person(1).says("hallo")
    deaf = asyncio.create_task(door.poller.run())
    await door.fake.until_called("getUpdates", 4)
    await ended(deaf)
    assert len(door.fake.updates()["waiting"]) == 1
