"""After an outage: the open step once more, once; after a day a note; staff get an alarm."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.app.lookout import Lookout
from bot.cases.values import Request
from bot.channels.telegram.pulse import Again, Pulse
from bot.channels.telegram.webhook import Webhook
from bot.clock import SetClock
from bot.dialogue.coming_back import ComingBack
from bot.dialogue.state import decode
from bot.messages import Incoming
from bot.store.alarms import Alarm
from bot.store.trainings import WAITING, NewSignup
from bot.store.unit_of_work import UnitOfWork
from bot.watch.service import Watch
from tests.fake_telegram import Person
from tests.integration.telegram.stage_desk import StageDesk, staged

AGAIN = "even niet bereikbaar"
MISSED = "langer dan een dag niet bereikbaar"


@pytest.fixture
async def desk(database_url: str, clock: SetClock) -> AsyncIterator[StageDesk]:
    async with staged(database_url, clock) as running:
        await running.add_session(5)
        yield running


async def _asks_to_share(desk: StageDesk, number: int = 1) -> Person:
    """Somebody who is asked what an advisor may read."""
    person = desk.fake.person(number)
    person.says("ik wil een adviseur spreken over mijn schulden")
    await desk.works()
    assert decode((await desk.conversation(number)).state).step is not None
    return person


async def _away(desk: StageDesk, seconds: float) -> None:
    await desk.stop()
    desk.passes(seconds=seconds)
    await desk.start()


def _told(person: Person, sentence: str) -> int:
    return sum(sentence in seen.text for seen in person.received())


@pytest.mark.parametrize(("seconds", "told"), [(149, 0), (151, 1), (3600, 1), (86_300, 1)])
async def test_who_pressed_in_vain_gets_the_question_again_with_its_buttons(
    desk: StageDesk, seconds: float, told: int
) -> None:
    person = await _asks_to_share(desk)
    before = person.received()[-1]
    await desk.stop()
    person.presses(before.buttons[0])
    desk.passes(seconds=seconds)
    await desk.start()
    await desk.works()
    assert _told(person, AGAIN) == told
    if told:
        assert person.received()[-1].buttons == before.buttons
        person.presses(before.buttons[0])
        await desk.works()
    async with desk.kernel.database.reading() as uow:
        assert len(await uow.cases.not_closed()) == 1


async def test_it_is_said_once_however_often_the_desk_starts_again(desk: StageDesk) -> None:
    person = await _asks_to_share(desk)
    await _away(desk, 200)
    for _ in range(3):
        await desk.works()
        await _away(desk, 30)
    await desk.works()
    assert _told(person, AGAIN) == 1


async def test_who_typed_meanwhile_is_answered_and_asked_nothing_again(desk: StageDesk) -> None:
    person = await _asks_to_share(desk)
    await desk.stop()
    person.says("nee, liever niet")
    desk.passes(seconds=400)
    await desk.start()
    await desk.works()
    assert _told(person, AGAIN) == 0
    assert len(person.received()) > 1


async def test_telegram_away_while_the_desk_runs_counts_as_an_outage_and_rings(
    desk: StageDesk,
) -> None:
    person = await _asks_to_share(desk)
    for _ in range(6):
        desk.passes(seconds=30)
        await desk.polls_in_vain()
        await desk.kernel.timer.look()
    (alarm,) = await desk.alarms()
    assert (alarm.kind, alarm.ended_at) == (Alarm.TELEGRAM, None)
    await desk.works()
    assert _told(person, AGAIN) == 1
    kinds = {alarm.kind: alarm for alarm in await desk.alarms()}
    assert kinds[Alarm.TELEGRAM].ended_at is not None
    assert kinds[Alarm.OUTAGE].fact["until"] == desk.clock.now().isoformat()


async def test_a_quiet_hour_is_no_outage(desk: StageDesk) -> None:
    person = await _asks_to_share(desk)
    for _ in range(60):
        desk.passes(seconds=60)
        await desk.works()
    assert _told(person, AGAIN) == 0
    assert await desk.alarms() == []


async def test_who_was_not_waiting_is_left_in_peace(desk: StageDesk) -> None:
    person = desk.fake.person(1)
    person.says("wat is de kor")
    await desk.works()
    await desk.lives(hours=1)
    before = len(person.received())
    await _away(desk, 600)
    await desk.works()
    assert len(person.received()) == before


async def test_who_was_just_about_to_press_a_button_without_a_question_gets_it_again(
    desk: StageDesk,
) -> None:
    person = desk.fake.person(1)
    person.says("trainingen")
    await desk.works()
    shown = person.received()[-1].buttons
    await desk.stop()
    person.presses(shown[0])
    desk.passes(seconds=160)
    await desk.start()
    await desk.works()
    last = person.received()[-1]
    assert AGAIN in last.text
    assert last.buttons == shown
    person.presses(shown[0])
    await desk.works()
    assert person.received()[-1].text != last.text


async def test_english_speakers_hear_it_in_english(desk: StageDesk) -> None:
    person = desk.fake.person(1, "en")
    person.says("i want to speak to an advisor about my debts")
    await desk.works()
    await _away(desk, 200)
    await desk.works()
    assert _told(person, "could not be reached for a moment") == 1


async def test_an_advisor_who_talks_with_somebody_is_not_interrupted_but_a_day_is_told(
    desk: StageDesk,
) -> None:
    person = await _asks_to_share(desk)
    conversation = await desk.conversation(1)

    async def claimed(uow: UnitOfWork) -> None:
        staff = await uow.staff.add("jo@example.org", "Jo", "advisor", None)
        request = Request("kor", "starters", "normal", None, False, None, "nl")
        opened = await desk.kernel.house.rooms.cases.open(uow, conversation.id, request, uow.now)
        await desk.kernel.house.case_desk.claim(uow, opened.case_id, staff, uow.now)

    await desk.kernel.writer.work(claimed)
    await _away(desk, 600)
    await desk.works()
    assert _told(person, AGAIN) == 0
    await _away(desk, 90_000)
    await desk.works()
    assert _told(person, MISSED) == 1


async def test_after_more_than_a_day_everybody_under_way_hears_that_a_message_may_be_lost(
    desk: StageDesk,
) -> None:
    waits, gone = await _asks_to_share(desk, 1), desk.fake.person(2)
    gone.says("wat is de kor")
    await desk.works()
    before = len(gone.received())
    await desk.lives(hours=30)
    chats = desk.fake.person(3)
    chats.says("hallo")
    await desk.works()
    await _away(desk, 90_000)
    for _ in range(2):
        await desk.works()
    assert [_told(person, MISSED) for person in (waits, chats)] == [0, 1]
    assert len(gone.received()) == before
    assert {alarm.kind for alarm in await desk.alarms()} == {Alarm.MISSED}


@pytest.mark.parametrize("seen_to", [True, False])
async def test_an_outage_that_another_process_has_seen_to_is_no_news_weeks_later(
    desk: StageDesk, seen_to: bool
) -> None:
    await _asks_to_share(desk, 1)
    at = desk.clock.now()
    desk.passes(days=14)
    await desk.lives(seconds=20)
    desk.passes(seconds=1)
    pulse = desk.kernel.lookout.pulse
    assert pulse is not None
    pulse.beat(desk.clock.now(), drained=True)
    # As it stands with who heard beside the leader, and has come to lead; the twin has just heard.
    pulse.again = Again(at if seen_to else desk.clock.now(), timedelta(minutes=4))
    await desk.kernel.timer.look()
    assert {one.kind for one in await desk.alarms()} == (set() if seen_to else {Alarm.OUTAGE})


async def test_an_offered_place_is_offered_again_with_its_buttons(desk: StageDesk) -> None:
    person = desk.fake.person(1)
    person.says("hallo")
    await desk.works()
    conversation = await desk.conversation(1)

    async def offered(uow: UnitOfWork) -> None:
        await _on_the_waiting_list(desk, uow, conversation.id)

    await desk.kernel.writer.work(offered)
    await desk.kernel.timer.look()
    await desk.kernel.sender.idle()
    await desk.lives(hours=40)
    offer = person.received()[-1]
    assert len(offer.buttons) == 2
    await _away(desk, 300)
    await desk.works()
    again = person.received()[-1]
    assert again.buttons == offer.buttons
    assert AGAIN in again.text
    person.says("ja")
    await desk.works()
    assert person.received()[-1].document is not None


async def _on_the_waiting_list(desk: StageDesk, uow: UnitOfWork, conversation_id: int) -> None:
    sessions = await uow.training_sessions.all()
    number = await uow.training_sessions.take_number(sessions[0].id)
    new = NewSignup(
        sessions[0].id, conversation_id, number, WAITING, "A", "a@example.org", "X", {}, "nl"
    )
    await uow.signups.add(new)


async def test_people_who_cannot_be_reached_are_not_written_to(desk: StageDesk) -> None:
    person = await _asks_to_share(desk)
    conversation = await desk.conversation(1)

    async def gone(uow: UnitOfWork) -> None:
        await uow.conversations.mark_unreachable(conversation.id, "Forbidden")

    await desk.kernel.writer.work(gone)
    before = len(person.received())
    await _away(desk, 600)
    await desk.works()
    assert len(person.received()) == before


async def test_everybody_is_told_once_when_the_desk_stops_in_the_middle_of_telling(
    desk: StageDesk, clock: SetClock
) -> None:
    people = [desk.fake.person(number) for number in range(1, 6)]
    for person in people:
        person.says("ik wil een adviseur spreken over mijn schulden")
    await desk.works()
    await _away(desk, 300)
    kernel, watch = desk.kernel, Watch(batch=2)
    talk, places = ComingBack(kernel.dialogue), kernel.house.rooms.trainings
    lookout = Lookout(kernel.database, kernel.writer, talk, clock, places.move_offers, watch)
    before, now = clock.now() - timedelta(minutes=5), clock.now()
    outage = await kernel.writer.work(lambda uow: watch.heard_again(uow, before, now))
    left = await lookout.tell_some(outage)
    await kernel.sender.idle()
    assert left is not None
    assert sorted(_told(person, AGAIN) for person in people) == [0, 0, 0, 1, 1]
    await _away(desk, 10)
    await desk.works()
    assert [_told(person, AGAIN) for person in people] == [1] * 5


async def test_a_clock_that_was_wrong_while_the_desk_was_off_repeats_nothing(
    desk: StageDesk,
) -> None:
    person = await _asks_to_share(desk)
    await desk.stop()
    desk.clock.jump(-timedelta(hours=3))
    await desk.start()
    await desk.works()
    assert _told(person, AGAIN) == 0
    desk.passes(seconds=60)
    await desk.works()
    assert _told(person, AGAIN) == 0


async def test_a_token_that_is_refused_rings_until_people_are_heard_again(desk: StageDesk) -> None:
    person = await _asks_to_share(desk)
    desk.fake.fault("5xx", "getUpdates", code=401)
    await desk.poller.run()
    await desk.kernel.timer.look()
    (alarm,) = await desk.alarms()
    assert (alarm.kind, alarm.ended_at) == (Alarm.TOKEN, None)
    await _away(desk, 60)
    await desk.works()
    (alarm,) = await desk.alarms()
    assert alarm.ended_at is not None
    assert _told(person, AGAIN) == 0


async def test_posts_that_arrive_are_a_pulse_and_posts_that_fail_are_none(
    desk: StageDesk, clock: SetClock
) -> None:
    webhook, pulse = Webhook(desk.bot, desk.kernel.desk, clock, _nobody), Pulse(clock)
    told: list[tuple[bool, float]] = []

    async def pause(_seconds: float) -> None:
        told.append((pulse.drained, pulse.silent_s))
        if len(told) == 3:
            raise asyncio.CancelledError
        desk.passes(seconds=100)
        if len(told) == 2:
            desk.fake.fault("reset_before", "getWebhookInfo")
        else:
            desk.fake.person(9).says("hallo")

    with pytest.raises(asyncio.CancelledError):
        await webhook.listen(pulse, pause)
    assert told == [(True, 0), (False, 0), (False, 100)]


async def _nobody(incoming: Incoming) -> None:
    del incoming
