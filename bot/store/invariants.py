"""What must hold in every database of the desk, whatever happened to the process."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import (
    cases,
    conversations,
    meetings,
    messages,
    outgoing,
    parked,
    seen,
    signups,
    training_sessions,
)

_TAKEN = signups.c.status.in_(("seat", "offered"))
_ACTIVE = signups.c.status.in_(("seat", "waiting", "offered"))


def _overbooked() -> sa.Select[tuple[int]]:
    taken = (
        sa.select(signups.c.session_id, sa.func.count().label("taken"))
        .where(_TAKEN)
        .group_by(signups.c.session_id)
        .subquery()
    )
    joined = training_sessions.join(taken, taken.c.session_id == training_sessions.c.id)
    return (
        sa.select(training_sessions.c.id)
        .select_from(joined)
        .where(taken.c.taken > training_sessions.c.capacity)
    )


def _without_meeting() -> sa.Select[tuple[int]]:
    theirs = sa.select(meetings.c.id).where(meetings.c.session_id == training_sessions.c.id)
    return sa.select(training_sessions.c.id).where(~theirs.exists())


def _twice_on_a_list() -> sa.Select[tuple[int]]:
    return (
        sa.select(signups.c.session_id)
        .where(_ACTIVE)
        .group_by(signups.c.session_id, signups.c.conversation_id)
        .having(sa.func.count() > 1)
    )


def _numbers_ahead() -> sa.Select[tuple[int]]:
    joined = signups.join(training_sessions)
    return (
        sa.select(signups.c.id)
        .select_from(joined)
        .where(signups.c.number >= training_sessions.c.next_number)
    )


def _claim_without_advisor() -> sa.Select[tuple[int]]:
    claimed = cases.c.status == "claimed"
    return sa.select(cases.c.id).where(
        sa.or_(
            claimed & cases.c.staff_id.is_(None),
            (cases.c.status == "open") & cases.c.staff_id.is_not(None),
        )
    )


def _two_cases() -> sa.Select[tuple[int]]:
    return (
        sa.select(cases.c.conversation_id)
        .where(cases.c.status != "closed")
        .group_by(cases.c.conversation_id)
        .having(sa.func.count() > 1)
    )


def _nobody_owns() -> sa.Select[tuple[int]]:
    """Conversations that wait for an advisor while no case is under way, or the reverse."""
    under_way = (
        sa.select(cases.c.id)
        .where(cases.c.conversation_id == conversations.c.id, cases.c.status != "closed")
        .exists()
    )
    waits = conversations.c.owner.in_(("queue", "advisor"))
    return sa.select(conversations.c.id).where(waits != under_way)


def _lines_ahead() -> sa.Select[tuple[int]]:
    joined = messages.join(conversations)
    return (
        sa.select(messages.c.conversation_id)
        .select_from(joined)
        .where(messages.c.seq >= conversations.c.next_seq)
    )


def _rows_without_line() -> sa.Select[tuple[str]]:
    line = (
        sa.select(messages.c.seq)
        .where(
            messages.c.conversation_id == outgoing.c.conversation_id,
            messages.c.seq == outgoing.c.seq,
        )
        .exists()
    )
    return sa.select(outgoing.c.source).where(outgoing.c.seq.is_not(None), ~line)


def _in_no_state() -> sa.Select[tuple[int]]:
    known = cases.c.status.in_(("open", "claimed", "closed"))
    ended = (cases.c.status == "closed") == cases.c.closed_at.is_(None)
    return sa.select(cases.c.id).where(sa.or_(~known, ended))


def _overtaken() -> sa.Select[tuple[str]]:
    """Answers that left while an earlier answer of the same conversation still waits."""
    earlier = outgoing.alias("earlier")
    waits = (
        sa.select(earlier.c.seq)
        .where(
            earlier.c.conversation_id == outgoing.c.conversation_id,
            earlier.c.delivery == "reply",
            earlier.c.state.in_(("due", "sending")),
            earlier.c.seq < outgoing.c.seq,
        )
        .exists()
    )
    left = (outgoing.c.delivery == "reply") & (outgoing.c.state == "sent")
    return sa.select(outgoing.c.source).where(left, waits)


def _heard_and_parked_unseen() -> sa.Select[tuple[str]]:
    known = sa.select(seen.c.id).where(seen.c.id == parked.c.id).exists()
    return sa.select(parked.c.id).where(~known)


PROMISES: Mapping[str, sa.Select[tuple[int]] | sa.Select[tuple[str]]] = {
    "no session has more seats and offers than places": _overbooked(),
    "every session has a meeting": _without_meeting(),
    "nobody is twice on the list of one session": _twice_on_a_list(),
    "every number on a list was handed out by its counter": _numbers_ahead(),
    "a case has an advisor exactly when it is claimed": _claim_without_advisor(),
    "nobody has two cases at once": _two_cases(),
    "a case is open, claimed or closed, and says when it was closed": _in_no_state(),
    "no answer left before an earlier one": _overtaken(),
    "a message kept aside counts as heard": _heard_and_parked_unseen(),
    "a conversation waits for an advisor exactly when it has a case": _nobody_owns(),
    "every line number was handed out by its counter": _lines_ahead(),
    "every row to deliver has its line": _rows_without_line(),
}
"""What must hold, in words, and the rows that break it."""


async def broken_promises(connection: AsyncConnection) -> list[str]:
    """The promises that do not hold, each with how many rows break it; empty when all hold."""
    broken: list[str] = []
    for promise, query in PROMISES.items():
        count = sa.select(sa.func.count()).select_from(query.subquery())
        rows = (await connection.execute(count)).scalar_one()
        if rows:
            broken.append(f"{promise}: {rows} broken")
    return broken
