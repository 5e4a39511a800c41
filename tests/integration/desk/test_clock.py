"""Somebody turns the clock: nothing ends early, nothing is erased, nothing waits or comes twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.clock import SetClock
from bot.store.alarms import Alarm
from bot.store.trainings import OFFERED, WAITING, NewSignup, SignupRow
from bot.store.unit_of_work import UnitOfWork
from bot.watch.hands import PROOF_S
from tests.integration.telegram.stage_desk import StageDesk, staged

TERM = timedelta(hours=48)
JUMPS = [timedelta(days=3), timedelta(days=-3), timedelta(days=400)]


@pytest.fixture
async def desk(database_url: str, clock: SetClock) -> AsyncIterator[StageDesk]:
    async with staged(database_url, clock) as running:
        await running.add_session(1)
        yield running


async def _offer(desk: StageDesk) -> datetime:
    """Somebody has an offer; until when."""
    person = desk.fake.person(1)
    person.says("hallo")
    await desk.works()
    conversation = await desk.conversation(1)

    async def listed(uow: UnitOfWork) -> None:
        (session,) = await uow.training_sessions.all()
        number = await uow.training_sessions.take_number(session.id)
        who = (session.id, conversation.id, number, WAITING)
        await uow.signups.add(NewSignup(*who, "A", "a@example.org", "Hengelo", {}, "nl"))

    await desk.kernel.writer.work(listed)
    await desk.works()
    until = (await _signup(desk)).offer_until
    assert until == desk.clock.now() + TERM
    return until


async def _signup(desk: StageDesk) -> SignupRow:
    async with desk.kernel.database.reading() as uow:
        found = await uow.signups.get(1)
    assert found is not None
    return found


async def _looks(desk: StageDesk, seconds: float, step: float = 60) -> None:
    for _ in range(int(seconds // step)):
        desk.passes(seconds=step)
        await desk.works()


@pytest.mark.parametrize("by", [timedelta(days=3), timedelta(minutes=10), timedelta(hours=-2)])
async def test_an_offer_lasts_as_long_as_promised_whatever_the_hands_say(
    desk: StageDesk, by: timedelta
) -> None:
    until = await _offer(desk)
    desk.clock.jump(by)
    await desk.works()
    await _looks(desk, PROOF_S)
    assert desk.kernel.lookout.steady
    signup = await _signup(desk)
    assert signup.status == OFFERED
    assert signup.offer_until == until + max(by, timedelta(0))
    person = desk.fake.person(1)
    person.says("ja plek")
    await desk.works()
    assert (await _signup(desk)).status == "seat"


async def test_an_offer_is_neither_shorter_nor_longer_after_the_clock_is_put_right(
    desk: StageDesk,
) -> None:
    until = await _offer(desk)
    for by in (timedelta(days=3), timedelta(days=-3)):
        desk.clock.jump(by)
        await desk.works()
        await _looks(desk, 120)
    assert desk.kernel.lookout.steady
    assert (await _signup(desk)).offer_until == until


async def test_nothing_is_erased_on_a_clock_that_was_turned_until_it_is_believed(
    desk: StageDesk,
) -> None:
    await _offer(desk)
    lines = (await desk.conversation(1)).next_seq
    desk.clock.jump(timedelta(days=400))
    await desk.works()
    await _looks(desk, PROOF_S / 2)
    conversation = await desk.conversation(1)
    assert (conversation.first_seq, conversation.next_seq) == (1, lines)
    desk.clock.jump(timedelta(days=-400))
    await desk.works()
    assert desk.kernel.lookout.steady
    await _looks(desk, PROOF_S)
    assert (await desk.conversation(1)).first_seq == 1


@pytest.mark.parametrize("by", JUMPS)
async def test_staff_hear_of_it_and_people_are_answered_once_without_waiting(
    desk: StageDesk, by: timedelta
) -> None:
    person = desk.fake.person(1)
    person.says("hallo")
    await desk.works()
    before = len(person.received())
    desk.clock.jump(by)
    await desk.works()
    person.says("wat is de kor")
    await desk.works()
    heard = len(person.received())
    assert heard > before
    await desk.works()
    assert len(person.received()) == heard
    kinds = {alarm.kind: alarm for alarm in await desk.alarms()}
    assert set(kinds) == {Alarm.CLOCK}
    assert kinds[Alarm.CLOCK].fact["minutes"] == by.total_seconds() // 60


async def test_a_jump_is_no_outage_and_repeats_no_question(desk: StageDesk) -> None:
    person = desk.fake.person(1)
    person.says("ik wil een adviseur spreken over mijn schulden")
    await desk.works()
    before = len(person.received())
    for by in (timedelta(days=2), timedelta(days=-2)):
        desk.clock.jump(by)
        await desk.works()
        await _looks(desk, 300)
    assert len(person.received()) == before
