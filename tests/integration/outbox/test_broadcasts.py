"""Letters leave once, only to who still wants them, and never before a reply."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.messages import Later, Never, Outgoing, Parcel, Receipt, Unknown
from bot.outbox.broadcast import EVERY_S, WINDOW, BroadcastSender
from bot.outbox.holding import UNSURE_S
from bot.outbox.limits import Limits, Rate
from bot.outbox.turnstile import Turnstile
from bot.store.database import Database
from bot.store.subscriptions import BY_PERSON
from bot.store.unit_of_work import UnitOfWork
from tests.integration.outbox.letters import (
    LETTER,
    letter_to,
    prepare,
    publish,
    remind,
    somebody,
    states,
    subscribe,
)
from tests.integration.outbox.postbox import LIFTED, PATIENCE, Delivering, Postbox, delivering
from tests.integration.running import ANNA

TELEGRAM = Limits(Rate(30, 1, 30), Rate(1, 1, 1), Rate(20, 60, 1))


def arrived(box: Postbox) -> dict[str, list[str]]:
    return {key: texts for key, texts in box.arrived.items() if texts}


async def test_everybody_gets_a_letter_once_and_a_second_look_sends_nothing(
    post: Delivering,
) -> None:
    await letter_to(post.desk.database, 30)
    assert await post.broadcasts.drain() == 30
    assert await post.broadcasts.drain() == 0
    assert arrived(post.box) == {somebody(n).key: ["nieuws"] for n in range(30)}
    assert await states(post.desk.database) == {"sent": 30}


async def test_a_letter_is_in_the_language_of_its_reader(post: Delivering) -> None:
    (person,) = await subscribe(post.desk.database, 1)
    async with post.desk.database.writing() as uow:
        found = await uow.conversations.get(person)
        assert found is not None
        await uow.conversations.save([replace(found, lang="en")])
    await publish(post.desk.database)
    await prepare(post.desk.database)
    await post.broadcasts.drain()
    assert arrived(post.box) == {somebody(0).key: ["tidings"]}


async def test_rows_of_class_broadcast_never_enter_the_lines_of_replies(post: Delivering) -> None:
    people = await letter_to(post.desk.database, 2)
    await remind(post.desk.database, people[0])
    assert await post.sender.resume() == 0
    assert await post.sender.sweep() == 0
    await post.sender.idle()
    assert post.box.tried == {}
    await post.broadcasts.drain()
    await post.broadcasts.drain()
    assert post.box.arrived[somebody(0).key] == ["nieuws", "denk eraan"]


async def test_who_unsubscribed_before_the_letter_left_does_not_get_it(post: Delivering) -> None:
    people = await letter_to(post.desk.database, 4)
    async with post.desk.database.writing() as uow:
        assert await uow.subscriptions.end(people[1], BY_PERSON) == 1
    await post.broadcasts.drain()
    assert sorted(arrived(post.box)) == [somebody(n).key for n in (0, 2, 3)]
    assert await states(post.desk.database) == {"sent": 3, "dropped": 1}


async def test_a_row_made_for_who_has_unsubscribed_meanwhile_is_dropped(post: Delivering) -> None:
    people = await letter_to(post.desk.database, 2)
    async with post.desk.database.writing() as uow:
        await uow.subscriptions.delete(people[0])
    await post.broadcasts.drain()
    assert sorted(arrived(post.box)) == [somebody(1).key]


async def test_the_row_is_under_way_in_the_database_before_the_call(
    post: Delivering,
) -> None:
    seen: list[dict[str, int]] = []
    looked: list[asyncio.Task[None]] = []

    async def look() -> None:
        seen.append(await states(post.desk.database))
        post.box.open.set()

    def reached() -> None:
        looked.append(asyncio.create_task(look()))

    await letter_to(post.desk.database, 1)
    post.box.open.clear()
    sending = asyncio.create_task(post.broadcasts.drain())
    await asyncio.wait_for(post.box.reached.wait(), 10)
    reached()
    await sending
    assert seen == [{"sending": 1}]


@pytest.mark.parametrize("answer", [Unknown("TimedOut"), ValueError("a bug")])
async def test_a_letter_whose_outcome_is_unknown_is_never_sent_again(
    database: Database, clock: SetClock, answer: Receipt | Exception
) -> None:
    async with delivering(database, clock) as post:
        await letter_to(database, 1)
        post.box.answers[somebody(0).key].append(answer)
        await post.broadcasts.drain()
        assert await states(database) == {"unknown": 1}
        clock.advance(timedelta(days=1))
        assert await post.broadcasts.drain() == 0
    async with delivering(database, clock) as again:
        await again.sender.resume()
        assert await again.broadcasts.drain() == 0


async def test_a_stop_in_the_middle_leaves_the_letter_unknown_and_never_repeats_it(
    database: Database, clock: SetClock
) -> None:
    await letter_to(database, 20)
    box = Postbox()
    async with delivering(database, clock, box=box) as post:
        box.open.clear()
        sending = asyncio.create_task(post.broadcasts.drain())
        await asyncio.wait_for(box.reached.wait(), 10)
        await post.broadcasts.stop(within_s=0)
        await sending
    tried = {key for key, texts in box.tried.items() if texts}
    assert 0 < len(tried) <= WINDOW
    async with delivering(database, clock, box=box) as again:
        await again.sender.resume()
        await again.broadcasts.drain()
    assert all(len(texts) == 1 for texts in box.tried.values())
    assert await states(database) == {"unknown": len(tried), "sent": 20 - len(tried)}


async def test_what_another_process_left_under_way_counts_as_unknown_after_a_while(
    post: Delivering, clock: SetClock
) -> None:
    await letter_to(post.desk.database, 1)
    async with post.desk.database.writing() as uow:
        assert len(await uow.broadcasts.claim("telegram", 5)) == 1
    async with post.desk.database.writing() as uow:
        assert await uow.broadcasts.lost(clock.now()) == 0
    clock.advance(timedelta(minutes=6))
    async with post.desk.database.writing() as uow:
        assert await uow.broadcasts.lost(clock.now() - timedelta(minutes=5)) == 1
    assert await states(post.desk.database) == {"unknown": 1}


async def test_a_429_is_no_try_and_its_time_is_kept_over_a_restart(
    database: Database, clock: SetClock
) -> None:
    async with delivering(database, clock) as post:
        await letter_to(database, 1)
        post.box.answers[somebody(0).key].append(Later(90, "RetryAfter"))
        await post.broadcasts.drain()
        assert await states(database) == {"due": 1}
    clock.advance(timedelta(seconds=89))
    async with delivering(database, clock) as again:
        assert await again.broadcasts.drain() == 0
        clock.advance(timedelta(seconds=1))
        assert await again.broadcasts.drain() == 1
        assert again.box.arrived[somebody(0).key] == ["nieuws"]


class Sleeper:
    """Falls asleep between taking its first letter and sending it."""

    id = "sleeper"

    def __init__(self) -> None:
        self._answers = iter((True, False, False))

    def sure(self) -> bool:
        """Whether nobody can have taken over."""
        return next(self._answers, True)


async def test_who_unsubscribed_while_the_sender_slept_does_not_get_the_letter_it_had_taken(
    database: Database, clock: SetClock
) -> None:
    async def leave() -> None:
        async with database.writing() as uow:
            await uow.subscriptions.end(people[0], BY_PERSON)

    people = await letter_to(database, 1)
    async with delivering(database, clock, then=leave, standing=Sleeper()) as post:
        await post.broadcasts.drain()
        assert post.waits == [UNSURE_S]
        assert post.box.tried == {}
    assert await states(database) == {"dropped": 1}


class Closing(Turnstile):
    """Nobody may send any more when the first letter has been taken; soon they may again."""

    closed = True

    async def to_chat(self, key: str) -> bool:
        """Whether it may be sent."""
        before, self.closed = self.closed, False
        return not before


async def test_a_letter_that_was_taken_when_nobody_may_send_any_more_waits_in_the_database(
    post: Delivering, clock: SetClock
) -> None:
    await letter_to(post.desk.database, 1)
    turnstiles = {"telegram": Closing(LIFTED, clock, asyncio.sleep)}
    letters = BroadcastSender({"telegram": post.box}, post.desk.writer, clock, PATIENCE, turnstiles)
    assert [await letters.drain() for _ in range(3)] == [1, 1, 0]
    assert post.box.tried == {somebody(0).key: ["nieuws"]}
    assert await states(post.desk.database) == {"sent": 1}


async def test_one_chat_that_is_refused_holds_no_other_letter_up(post: Delivering) -> None:
    await letter_to(post.desk.database, 20)
    post.box.answers[somebody(3).key].append(Later(60, "RetryAfter"))
    await post.broadcasts.drain()
    assert len(arrived(post.box)) == 19
    assert post.waits == []


async def test_a_second_chat_that_is_refused_means_that_all_letters_wait(
    post: Delivering, clock: SetClock
) -> None:
    await letter_to(post.desk.database, 40)
    began, at = clock.now(), dict[str, float]()
    post.box.before = lambda parcel: at.update(
        {parcel.address.key: (clock.now() - began).total_seconds()}
    )
    for number in (0, 1):
        post.box.answers[somebody(number).key].append(Later(60, "RetryAfter"))
    await post.broadcasts.drain()
    assert sum(0 < seconds < 60 for seconds in at.values()) == 0
    assert sum(seconds >= 60 for seconds in at.values()) >= 40 - WINDOW
    assert await states(post.desk.database) == {"sent": 40}


async def test_a_channel_that_answers_nobody_costs_only_few_people_their_letter(
    post: Delivering, clock: SetClock
) -> None:
    await letter_to(post.desk.database, 200)
    for number in range(200):
        post.box.answers[somebody(number).key].append(Unknown("TimedOut"))
    began, early = clock.now(), list[str]()

    def note(parcel: Parcel) -> None:
        if clock.now() - began < timedelta(minutes=10):
            early.append(parcel.address.key)

    post.box.before = note
    await post.broadcasts.drain()
    assert len(early) < 100


async def test_a_letter_that_must_wait_goes_by_the_clock_of_the_desk_though_nobody_calls(
    post: Delivering,
) -> None:
    await letter_to(post.desk.database, 1)
    post.box.answers[somebody(0).key].append(Later(60, "RetryAfter"))
    gone = asyncio.Event()

    def note(_parcel: Parcel) -> None:
        if len(post.box.tried[somebody(0).key]) > 1:
            gone.set()

    post.box.before = note
    sending = asyncio.create_task(post.broadcasts.run())
    await asyncio.wait_for(gone.wait(), 10)
    await post.broadcasts.stop()
    await asyncio.wait_for(sending, 10)
    assert post.waits.count(EVERY_S) >= 60 / EVERY_S
    assert await states(post.desk.database) == {"sent": 1}


async def test_who_blocked_the_desk_is_called_once_and_no_longer_subscribed(
    post: Delivering,
) -> None:
    people = await letter_to(post.desk.database, 3)
    post.box.answers[somebody(1).key].append(Never("Forbidden", unreachable=True))
    await post.broadcasts.drain()
    assert await states(post.desk.database) == {"sent": 2, "undeliverable": 1}
    await publish(post.desk.database, "letter:second")
    await prepare(post.desk.database)
    await post.broadcasts.drain()
    assert post.box.tried[somebody(1).key] == ["nieuws"]
    async with post.desk.database.reading() as uow:
        (ended,) = await uow.subscriptions.of(people[1])
    assert ended.ended_by == "unreachable"


async def test_who_blocked_the_desk_during_a_reply_gets_no_letter_either(
    post: Delivering,
) -> None:
    people = await letter_to(post.desk.database, 1)
    post.box.answers[somebody(0).key].append(Never("Forbidden", unreachable=True))

    async def answer(uow: UnitOfWork) -> None:
        await uow.outgoing.put(people[0], "reply", [Outgoing("antwoord")])

    await post.desk.writer.work(answer)
    await post.sender.idle()
    await post.broadcasts.drain()
    assert post.box.tried[somebody(0).key] == ["antwoord"]


async def test_a_person_with_a_reply_under_way_gets_the_letter_afterwards(
    post: Delivering,
) -> None:
    people = await letter_to(post.desk.database, 2)
    post.box.open.clear()

    async def answer(uow: UnitOfWork) -> None:
        await uow.outgoing.put(people[0], "reply", [Outgoing("antwoord")])

    await post.desk.writer.work(answer)
    await asyncio.wait_for(post.box.reached.wait(), 10)
    sending = asyncio.create_task(post.broadcasts.drain())
    await post.desk.says("hallo", ANNA)
    post.box.open.set()
    await asyncio.gather(sending, post.sender.idle())
    await post.broadcasts.drain()
    assert post.box.arrived[somebody(0).key] == ["antwoord", "nieuws"]


async def test_two_processes_never_take_the_same_letter(
    database: Database, clock: SetClock
) -> None:
    await letter_to(database, 60)
    box = Postbox()
    async with (
        delivering(database, clock, box=box) as one,
        delivering(database, clock, box=box) as two,
    ):
        await asyncio.gather(one.broadcasts.drain(), two.broadcasts.drain())
    assert all(texts == ["nieuws"] for texts in box.tried.values())
    assert await states(database) == {"sent": 60}


async def test_letters_leave_at_the_full_rate_and_never_faster(
    database: Database, clock: SetClock
) -> None:
    at: list[float] = []

    def note(_parcel: Parcel) -> None:
        at.append(clock.now().timestamp())

    box = Postbox()
    box.before = note
    async with delivering(database, clock, TELEGRAM, box) as post:
        await letter_to(database, 300)
        await post.broadcasts.drain()
    assert len(at) == 300
    lasted = at[-1] - at[0]
    assert (300 - 30) / 30 - 0.2 <= lasted <= 300 / 29
    assert await states(database) == {"sent": 300}


async def test_a_reply_finds_a_token_while_letters_use_all_that_is_theirs(
    database: Database, clock: SetClock
) -> None:
    async with delivering(database, clock, TELEGRAM) as post:
        await letter_to(database, 100)
        began = post.broadcasts.drain()
        sending = asyncio.create_task(began)
        await asyncio.wait_for(post.box.reached.wait(), 10)
        before = clock.now()
        await post.desk.says("hallo", ANNA)
        await post.sender.idle()
        assert post.box.arrived[ANNA.key] == ["echo hallo"]
        waited = (clock.now() - before).total_seconds()
        await sending
    assert waited < 100 / 30
    assert list(post.box.arrived).index(ANNA.key) < 100


async def test_a_letter_leaves_no_line_in_a_conversation(post: Delivering) -> None:
    people = await letter_to(post.desk.database, 1)
    await post.broadcasts.drain()
    async with post.desk.database.reading() as uow:
        assert await uow.transcript.count(people[0]) == 0
        rows = (await uow.broadcasts.letters())[0]
    assert (rows.source, rows.people, rows.ready) == (LETTER, 1, True)
