"""What becomes of a row after a try. Pure: every rule takes `now`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.messages import Delivery, Later, Never, Receipt, Sent, Unknown
from bot.store.outgoing import Mark
from bot.store.states import DROPPED, DUE, SENDING, SENT, UNDELIVERABLE, UNKNOWN
from bot.store.values import DueRow

AT_MOST_ONCE = frozenset({Delivery.BROADCAST.value, Delivery.CREATE.value})
"""Classes that are marked as under way before the call and never blindly sent again."""
_NEVER_HOURS = 1_000_000.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to try: first and longest wait in seconds, and hours before giving up."""

    first_retry_s: float
    longest_retry_s: float
    give_up_hours: float


def next_wait_s(attempts: int, patience: Patience) -> float:
    """Seconds before try number `attempts` + 1: doubling from the first wait to the longest."""
    return min(patience.first_retry_s * 2.0 ** min(attempts, 30), patience.longest_retry_s)


def after_try(
    row: DueRow, receipt: Receipt, now: datetime, patience: Patience, believed: bool = True
) -> Mark:
    """What to write about a row once its channel has answered.

    On a clock that is not `believed` nothing is given up for its age.
    """
    if not believed:
        patience = replace(patience, give_up_hours=_NEVER_HOURS)
    match receipt:
        case Sent(receipt=own_id):
            return _mark(row, SENT, now, receipt=own_id)
        case Never(reason=reason):
            return _mark(row, _given_up(row), now, reason=reason)
        case Unknown(reason=reason) if row.delivery in AT_MOST_ONCE:
            return _mark(row, UNKNOWN, now, reason=reason)
        case Unknown(reason=reason):
            return _again(row, now, next_wait_s(row.attempts, patience), reason, patience)
        case Later(after_s=after_s, reason=reason):
            return _again(row, now, after_s, reason, patience)


def under_way(row: DueRow, now: datetime) -> Mark:
    """What is written before the call for a class that must never be sent twice."""
    return _mark(row, SENDING, now)


def _again(row: DueRow, now: datetime, wait_s: float, reason: str, patience: Patience) -> Mark:
    if now - row.created_at > timedelta(hours=patience.give_up_hours):
        return _mark(row, _given_up(row), now, reason=reason)
    return Mark(
        row.source, row.n, DUE, row.attempts + 1, now + timedelta(seconds=wait_s), None, reason
    )


def _given_up(row: DueRow) -> str:
    """An edit that cannot be made is nothing staff must know about."""
    return DROPPED if row.delivery == Delivery.IDEMPOTENT.value else UNDELIVERABLE


def _mark(
    row: DueRow, state: str, now: datetime, *, receipt: str | None = None, reason: str | None = None
) -> Mark:
    return Mark(row.source, row.n, state, row.attempts + 1, now, receipt, reason)
