"""When it is over, names and addresses are forgotten; what is left can only be counted."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.invariants import broken_promises
from tests.integration.privacy.test_privacy import (
    CASES,
    DESK,
    LATER,
    ROOM,
    TRAININGS,
    case_of,
    talked,
)
from tests.integration.running import ANNA, MONDAY
from tests.integration.running_rooms import DETAILS, add_session


async def test_a_finished_sign_up_no_longer_says_whose_it_was(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    async with database.writing() as uow:
        session = await add_session(uow)
        await TRAININGS.sign_up(uow, session, own, DETAILS, "nl", uow.now)
    starts_at = await _start(database, session)
    for after, name in ((timedelta(days=89), DETAILS.name), (LATER, "")):
        clock.set(starts_at + after)
        async with database.writing() as uow:
            await ROOM.expire(uow, uow.now)
        async with database.reading() as uow:
            (signup,) = await uow.signups.of(own, active=False)
        assert signup.name == name
    assert (signup.email, dict(signup.answers)) == ("", {})
    assert (signup.status, signup.municipality) == ("seat", DETAILS.municipality)


async def test_a_closed_case_forgets_how_to_reach_the_person(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    case = await case_of(database, own)
    async with database.writing() as uow:
        await CASES.withdraw(uow, own, uow.now)
    clock.set(MONDAY + LATER)
    async with database.writing() as uow:
        await ROOM.expire(uow, uow.now)
    async with database.reading() as uow:
        kept = await uow.cases.get(case.case_id)
    assert kept is not None
    assert (kept.contact, kept.outcome) == (None, "withdrawn")


async def test_who_comes_back_after_the_term_is_somebody_new(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    clock.set(MONDAY + LATER)
    async with database.writing() as uow:
        await ROOM.expire(uow, uow.now)
    async with database.reading() as uow:
        assert await uow.conversations.find(ANNA) is None
        assert await uow.conversations.look(own) is not None
        assert await broken_promises(uow.connection) == []


async def test_who_waits_for_a_session_or_an_advisor_stays_known(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    await case_of(database, own)
    clock.set(MONDAY + LATER)
    async with database.writing() as uow:
        await ROOM.expire(uow, uow.now)
        assert await uow.conversations.find(ANNA) is not None
        assert await DESK.listed(uow) != []


async def _start(database: Database, session: int) -> datetime:
    async with database.reading() as uow:
        found = await uow.training_sessions.get(session)
    assert found is not None
    return found.starts_at
