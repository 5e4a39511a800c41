"""Each promise of the store is seen to be broken when it is, on either database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import sqlalchemy as sa

from bot.clock import SetClock
from bot.messages import Incoming, Outgoing
from bot.store.database import Database
from bot.store.invariants import PROMISES, broken_promises
from bot.store.tables import (
    cases,
    conversations,
    meetings,
    messages,
    outgoing,
    seen,
    signups,
    training_sessions,
)
from bot.store.unit_of_work import UnitOfWork
from tests.integration.privacy.test_privacy import SHARED
from tests.integration.running import ANNA, BRAM, MONDAY, add_conversation
from tests.integration.running_rooms import DETAILS, add_session
from tests.integration.running_rooms import cases as room_of_cases
from tests.integration.running_rooms import trainings as room_of_trainings

BREAKING: Mapping[str, sa.Executable] = {
    "no session has more seats and offers than places": training_sessions.update().values(
        capacity=0
    ),
    "every session has a meeting": meetings.delete(),
    "every number on a list was handed out by its counter": training_sessions.update().values(
        next_number=0
    ),
    "a case has an advisor exactly when it is claimed": cases.update().values(status="claimed"),
    "a case is open, claimed or closed, and says when it was closed": cases.update().values(
        status="lost"
    ),
    "no answer left before an earlier one": outgoing.update()
    .where(outgoing.c.source == "second")
    .values(state="sent"),
    "a message kept aside counts as heard": seen.delete(),
    "a conversation waits for an advisor exactly when it has a case": (
        conversations.update().values(owner="bot")
    ),
    "every line number was handed out by its counter": conversations.update().values(next_seq=1),
    "every row to deliver has its line": messages.delete(),
}
"""Per promise, what breaks it in the desk of `_fill`."""
TWICE: Mapping[str, sa.Table] = {
    "nobody is twice on the list of one session": signups,
    "nobody has two cases at once": cases,
}
"""Promises that take a second row of somebody: of which table."""


async def _fill(database: Database) -> None:
    """Somebody on a list, with a case and two answers that wait; and a message kept aside."""
    own = await add_conversation(database, ANNA)
    await add_conversation(database, BRAM)
    async with database.writing() as uow:
        session = await add_session(uow)
        await room_of_trainings().sign_up(uow, session, own, DETAILS, "nl", uow.now)
        await room_of_cases().open(uow, own, SHARED, uow.now)
        for source in ("first", "second"):
            await uow.outgoing.put(own, source, [Outgoing(source)])
        await uow.seen.add(["aside"])
        await uow.parked.add(Incoming("aside", BRAM, MONDAY, text="x"), "sample")


async def _second(uow: UnitOfWork, table: sa.Table) -> None:
    """The same row once more, as no desk could write it."""
    if table is signups:
        # Its index would refuse it: a database that lost the index would not.
        await uow.connection.execute(sa.text("DROP INDEX ix_signups_active"))
    row: dict[str, Any] = dict((await uow.connection.execute(sa.select(table))).mappings().one())
    other = {"number": row["number"] + 1} if table is signups else {"reference": "OTHER"}
    if table is signups:
        await uow.connection.execute(
            training_sessions.update().values(next_number=row["number"] + 2)
        )
    await uow.connection.execute(table.insert().values({**row, **other, "id": row["id"] + 1}))


def _names(broken: list[str]) -> set[str]:
    return {line.rpartition(":")[0] for line in broken}


def test_each_promise_has_a_way_to_break_it_here() -> None:
    assert BREAKING.keys() | TWICE.keys() == PROMISES.keys()


@pytest.mark.parametrize("promise", PROMISES)
async def test_a_broken_promise_is_told_and_none_is_while_all_hold(
    database: Database, clock: SetClock, promise: str
) -> None:
    await _fill(database)
    async with database.reading() as uow:
        assert await broken_promises(uow.connection) == []
    async with database.writing() as uow:
        if promise in BREAKING:
            await uow.connection.execute(BREAKING[promise])
        else:
            await _second(uow, TWICE[promise])
    async with database.reading() as uow:
        assert promise in _names(await broken_promises(uow.connection))
