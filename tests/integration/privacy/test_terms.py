"""When it is over, names and addresses are forgotten; what is left can only be counted."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import SetClock
from bot.messages import Author, Outgoing
from bot.store.database import Database
from bot.store.invariants import broken_promises
from bot.store.seen import OWED
from tests.integration.privacy.test_privacy import (
    CASES,
    DESK,
    LATER,
    ROOM,
    TRAININGS,
    case_of,
    talked,
)
from tests.integration.running import ANNA, BRAM, MONDAY
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


async def _waits(database: Database, *conversations: int) -> None:
    """The last message of each waits for an answer."""
    async with database.writing() as uow:
        for one in conversations:
            await uow.marks.put(f"{OWED}{one}", "{}")


async def _waiting(database: Database) -> list[int]:
    """Whose last message waits."""
    async with database.reading() as uow:
        return sorted(int(key.removeprefix(OWED)) for key in await uow.marks.under(OWED))


async def test_of_a_last_message_that_has_run_out_no_mark_stays_either(
    database: Database, clock: SetClock
) -> None:
    own, vanished = await talked(database), 4_711
    await _waits(database, own, vanished)
    for after, waiting in ((timedelta(days=89), [own, vanished]), (LATER, [])):
        clock.set(MONDAY + after)
        async with database.writing() as uow:
            await ROOM.expire(uow, uow.now)
        assert await _waiting(database) == waiting


async def test_who_is_erased_leaves_no_mark_of_a_last_message_and_others_keep_theirs(
    database: Database,
) -> None:
    own, other = await talked(database), await talked(database, BRAM)
    await _waits(database, own, other)
    async with database.writing() as uow:
        await ROOM.erase(uow, own, uow.now)
    assert await _waiting(database) == [other]


async def test_a_last_message_an_advisor_may_read_still_waits_after_the_rest_is_erased(
    database: Database,
) -> None:
    own = await talked(database)
    await case_of(database, own)
    async with database.writing() as uow:
        await uow.outgoing.put(own, "last", [Outgoing("nog iets", author=Author.PERSON)])
    await _waits(database, own)
    async with database.writing() as uow:
        assert (await ROOM.erase(uow, own, uow.now)).kept_case
    assert await _waiting(database) == [own]


async def _start(database: Database, session: int) -> datetime:
    async with database.reading() as uow:
        found = await uow.training_sessions.get(session)
    assert found is not None
    return found.starts_at
