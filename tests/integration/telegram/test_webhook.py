"""Telegram posts messages to the desk: taken off its hands after the commit, never before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.channels.telegram.incoming import HEARD
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.webhook import Keys, withdraw
from bot.clock import SetClock
from bot.messages import Desk, Heard, Incoming
from tests.fake_telegram import SAMPLE_TOKEN
from tests.fake_telegram.faults import Kind
from tests.integration.running import opened
from tests.integration.telegram.webhook_door import PUBLIC, HookDoor, hooked_door, update


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program holds the database."""
    other = sqlite3.connect(folder / "desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


async def test_telegram_is_told_where_to_post_and_nothing_is_dropped(hook: HookDoor) -> None:
    anna = hook.fake.person(1)
    anna.says("voor de webhook")
    await hook.announced(connections=7)
    await hook.settled()
    keys, told = Keys.of(SAMPLE_TOKEN), hook.fake.webhook()
    assert told["url"] == f"{PUBLIC}/telegram/{keys.part}"
    assert told["secret_token"] == keys.secret
    assert tuple(told["allowed_updates"]) == HEARD
    assert told["max_connections"] in (7, "7")
    assert str(told.get("drop_pending_updates", False)).lower() == "false"
    assert [seen.text for seen in anna.received()] == ["echo voor de webhook"]


async def test_telegram_is_told_again_until_it_has_heard(embedded_hook: HookDoor) -> None:
    fake, waits = embedded_hook.fake, list[float]()

    async def pause(seconds: float) -> None:
        waits.append(seconds)

    fake.fault("reset_before", "setWebhook")
    fake.fault("429", "setWebhook", retry_after=9)
    fake.fault("5xx", "setWebhook", times=6)
    await embedded_hook.webhook.announce(PUBLIC, 40, pause)
    assert fake.webhook()["url"].startswith(PUBLIC)
    assert waits == [1, 9, 4, 8, 16, 30, 30, 30]


async def test_a_webhook_of_before_is_taken_away_for_polling_and_nothing_is_dropped(
    embedded_hook: HookDoor,
) -> None:
    await embedded_hook.announced()
    embedded_hook.fake.stands_behind(PUBLIC)
    embedded_hook.fake.person(1).says("hallo")
    await withdraw(embedded_hook.bot)
    assert embedded_hook.fake.webhook() == {}
    assert len(embedded_hook.fake.updates()["waiting"]) == 1


async def test_a_message_is_answered_and_then_confirmed(hook: HookDoor) -> None:
    await hook.announced()
    anna = hook.fake.person(1)
    anna.says("wat is de kor")
    await hook.settled()
    assert [seen.text for seen in anna.received()] == ["echo wat is de kor"]
    (call,) = hook.fake.calls("webhook")
    assert (call.code, call.result, call.accepted) == (200, "", True)


async def test_an_update_that_is_posted_again_does_its_work_once(hook: HookDoor) -> None:
    for _ in range(3):
        assert (await hook.posts(update(5)))[0] == 200
    await hook.sender.idle()
    assert await hook.turns(1) == 1


async def test_updates_posted_up_to_five_times_at_once_do_their_work_once(hook: HookDoor) -> None:
    hook.fake.repeat_deliveries(5, seed=8)
    people = [hook.fake.person(number) for number in range(1, 6)]
    for turn in range(8):
        for one in people:
            one.says(f"nr {turn}")
    await hook.announced()
    await hook.settled()
    assert len(hook.fake.calls("webhook")) > 60
    for one in people:
        assert [seen.text for seen in one.received()] == [f"echo nr {n}" for n in range(8)]
        assert await hook.turns(one.id) == 8


class Forgetful:
    """Breaks the desk: a message that comes again looks new."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._count = 0
        self.history, self.acknowledge = desk.history, desk.acknowledge
        self.wait, self.document = desk.wait, desk.document

    async def hear(self, incoming: Incoming) -> Heard:
        self._count += 1
        return await self._desk.hear(replace(incoming, id=f"{incoming.id}-{self._count}"))


async def test_a_desk_that_knew_no_ids_would_do_the_work_twice(
    sqlite_url: str, clock: SetClock
) -> None:
    plain = opened(sqlite_url, clock)
    async with plain as database, hooked_door(database, clock, Forgetful) as door:
        for _ in range(3):
            await door.posts(update(5))
        assert await door.turns(1) == 3


@pytest.mark.parametrize(
    "kind", ["reset_before", "reset_after", "timeout_before", "timeout_after", "5xx", "429", "403"]
)
async def test_whatever_happens_on_the_way_the_work_is_done_once(
    embedded_hook: HookDoor, kind: str
) -> None:
    fake = embedded_hook.fake
    fake.fault(kind, "webhook", times=2, retry_after=3)  # type: ignore[arg-type]
    await embedded_hook.announced()
    anna = fake.person(1)
    anna.says("hallo")
    for tries in (1, 2):
        if kind.startswith("timeout"):
            await fake.until_delivering()
            fake.advance(60)
        await fake.until_called("webhook", tries)
        fake.advance(3)
    await embedded_hook.settled()
    assert [seen.text for seen in anna.received()] == ["echo hallo"]
    assert await embedded_hook.turns(1) == 1


async def test_telegram_keeps_what_cannot_be_committed_and_brings_it_when_asked(
    embedded_hook: HookDoor, tmp_path: Path
) -> None:
    door = embedded_hook
    await door.announced()
    people = [door.fake.person(number) for number in range(1, 4)]
    with locked(tmp_path):
        for one in people:
            one.says("hallo")
        await door.fake.until_called("webhook", 3)
        for call in door.fake.calls("webhook"):
            assert (call.code, call.retry_after, call.accepted) == (503, 2, False)
        assert {one.address.key for one in door.outages} == {"1", "2", "3"}
        assert len(door.fake.updates()["waiting"]) == 3
    await door.later(2)
    await door.settled()
    assert door.fake.updates()["confirmed"] == [1000, 1001, 1002]
    for one in people:
        assert [seen.text for seen in one.received()] == ["echo hallo"]


class Careless(Forgetful):
    """Breaks the desk: it says that it heard what it could not commit."""

    async def hear(self, incoming: Incoming) -> Heard:
        try:
            return await self._desk.hear(incoming)
        except Exception:  # noqa: BLE001 - that is what is wrong with it
            return Heard.DONE


async def test_a_desk_that_acknowledged_without_a_commit_would_lose_messages(
    sqlite_url: str, clock: SetClock, tmp_path: Path
) -> None:
    impatient = opened(sqlite_url, clock, busy_ms=100)
    async with impatient as database, hooked_door(database, clock, Careless) as door:
        await door.announced()
        anna = door.fake.person(1)
        with locked(tmp_path):
            anna.says("hallo")
            await door.fake.until_confirmed()
        await door.settled()
        assert anna.received() == []


async def test_a_failure_while_saying_what_cannot_wait_still_leaves_the_update_to_telegram(
    embedded_hook: HookDoor, tmp_path: Path
) -> None:
    embedded_hook.fails_outages = True
    with locked(tmp_path):
        status, headers, _ = await embedded_hook.posts(update(5))
    assert (status, headers["Retry-After"]) == (503, "2")
    assert len(embedded_hook.outages) == 1


async def test_a_press_is_answered_only_after_its_commit(
    embedded_hook: HookDoor, tmp_path: Path
) -> None:
    door = embedded_hook
    await door.announced()
    anna = door.fake.person(1)
    anna.says("menu")
    await door.settled()
    with locked(tmp_path):
        press = anna.presses("Ja")
        await door.fake.until_called("webhook", 2)
        assert door.fake.answers() == {}
    await door.later(2)
    await door.settled()
    await door.fake.until_called("answerCallbackQuery")
    assert press in door.fake.answers()
    assert [seen.text for seen in anna.received()] == ["echo menu", "echo yes"]


@pytest.mark.parametrize("kind", ["5xx", "429", "reset_before", "reset_after", "garbled_before"])
async def test_a_press_is_answered_again_until_telegram_has_heard_it(
    embedded_hook: HookDoor, kind: Kind
) -> None:
    door = embedded_hook
    await door.announced()
    anna = door.fake.person(1)
    anna.says("menu")
    await door.settled()
    door.fake.fault(kind, "answerCallbackQuery", times=3, retry_after=2)
    press = anna.presses("Ja")
    await door.fake.until_called("answerCallbackQuery", 4)
    assert press in door.fake.answers()


async def test_an_answer_to_a_press_that_telegram_refuses_is_not_tried_again(
    embedded_hook: HookDoor,
) -> None:
    assert (await embedded_hook.posts(press_of({"id": "never-was"})))[0] == 200
    await embedded_hook.webhook.finish()
    assert embedded_hook.fake.count("answerCallbackQuery") == 1


def press_of(query: dict[str, object]) -> bytes:
    """A press as Telegram posts it, or not quite."""
    return json.dumps({"update_id": 7, "callback_query": query}).encode()


@pytest.mark.parametrize(
    "query",
    [
        {"data": "yes"},
        {"data": 5, "message": {"chat": {"type": "private", "id": 1}}},
        {"data": "yes", "message": {"chat": {"type": "private", "id": 1}, "message_id": "x"}},
        {"data": "yes", "message": {"chat": {"type": "group", "id": -5}, "message_id": 1}},
        {"data": "yes", "message": {"chat": {"type": "private"}, "message_id": 1}, "from": None},
    ],
    ids=range(5),
)
async def test_a_press_that_can_do_nothing_is_answered_too(
    embedded_hook: HookDoor, query: dict[str, object]
) -> None:
    await embedded_hook.posts(press_of(query | {"id": "some-press"}))
    await embedded_hook.fake.until_called("answerCallbackQuery")
    (call,) = embedded_hook.fake.calls("answerCallbackQuery")
    assert call.params["callback_query_id"] == "some-press"
    assert embedded_hook.desk.talker.planned == []


async def test_from_polling_to_a_webhook_and_back_nothing_is_lost_or_done_twice(
    hook: HookDoor,
) -> None:
    people = [hook.fake.person(number) for number in range(1, 6)]

    def everybody_says(text: str) -> None:
        for one in people:
            one.says(text)

    poller = Poller(hook.bot, hook.polling, hook.desk.desk, hook.clock, 0, hook.outage)
    everybody_says("nr 0")
    # Its turns are committed and Telegram has not heard so: the webhook brings them again.
    assert await poller.once()
    everybody_says("nr 1")
    hook.fake.fault("reset_after", "webhook", chat_id=3)
    await hook.announced()
    everybody_says("nr 2")
    await hook.settled()
    hook.fake.fault("hold_after", "webhook", chat_id=2)
    everybody_says("nr 3")
    await hook.fake.until_held()
    # This one is under way while the webhook goes: the poll brings it again.
    await withdraw(hook.bot)
    hook.fake.release()
    everybody_says("nr 4")
    while hook.fake.tally()["waiting"]:
        await poller.once()
    await poller.finish()
    await hook.settled()
    assert len(hook.fake.calls("webhook")) > 15
    for one in people:
        assert [seen.text for seen in one.received()] == [f"echo nr {n}" for n in range(5)]
        assert await hook.turns(one.id) == 5


async def test_a_press_nobody_offered_is_answered_and_does_nothing_strange(
    embedded_hook: HookDoor,
) -> None:
    await embedded_hook.announced()
    anna = embedded_hook.fake.person(1)
    anna.says("menu")
    await embedded_hook.settled()
    press = anna.forges("x" * 65)
    await embedded_hook.settled()
    await embedded_hook.fake.until_called("answerCallbackQuery")
    assert press in embedded_hook.fake.answers()
    assert len(anna.received()) == 1


async def test_groups_and_channels_are_left_alone_and_confirmed(embedded_hook: HookDoor) -> None:
    fake = embedded_hook.fake
    await embedded_hook.announced()
    group, anna = fake.group(-5), fake.person(1)
    anna.says("hallo allemaal", group)
    anna.sends("photo", place=group)
    fake.channel(-6).posts("nieuws")
    fake.raw_update("message", "no message")
    await embedded_hook.settled()
    assert fake.calls("sendMessage") == []
    assert {call.code for call in fake.calls("webhook")} == {200}


async def test_two_hundred_and_fifty_messages_are_heard_in_the_order_of_each_chat(
    hook: HookDoor,
) -> None:
    people = [hook.fake.person(number) for number in range(1, 11)]
    for turn in range(25):
        for one in people:
            one.says(f"nr {turn}")
    hook.fake.shuffle_updates(50, seed=2)
    hook.fake.random_faults(0.1, ["reset_after", "reset_before"], ["webhook"], seed=2)
    await hook.announced()
    await hook.fake.until_quiet(20)
    while hook.fake.updates()["waiting"]:
        await hook.later(4)
    await hook.settled()
    for one in people:
        assert [seen.text for seen in one.received()] == [f"echo nr {n}" for n in range(25)]


async def test_a_message_that_is_held_up_holds_up_no_press_of_the_same_person(
    embedded_hook: HookDoor,
) -> None:
    door = embedded_hook
    await door.announced()
    anna = door.fake.person(1)
    anna.says("menu")
    await door.settled()
    door.fake.fault("hold_before", "webhook", chat_id=1)
    anna.says("later")
    await door.fake.until_held()
    anna.presses("Ja")
    await anna.receives(2)
    door.fake.release()
    await door.settled()
    assert [seen.text for seen in anna.received()] == ["echo menu", "echo yes", "echo later"]


async def test_a_thousand_messages_of_two_hundred_people_all_get_their_answers(
    embedded_hook: HookDoor,
) -> None:
    people = [embedded_hook.fake.person(number) for number in range(1, 201)]
    for turn in range(5):
        for one in people:
            one.says(f"nr {turn}")
    await embedded_hook.announced(connections=50)
    await embedded_hook.settled(60)
    for one in people:
        assert [seen.text for seen in one.received()] == [f"echo nr {n}" for n in range(5)]
