"""What becomes of a row after a try."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Address, Later, Never, Receipt, Sent, Unknown
from bot.outbox.rules import Patience, after_try, next_wait_s, under_way
from bot.store.values import DueRow

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PATIENCE = Patience(2, 60, 24)


def row(delivery: str = "reply", attempts: int = 0, hours_old: float = 0) -> DueRow:
    made = NOW - timedelta(hours=hours_old)
    to = Address("telegram", "1")
    return DueRow("s", 1, 7, to, 1, delivery, attempts, NOW, made, "een", (), None, "desk", None)


@pytest.mark.parametrize(
    ("delivery", "receipt", "state"),
    [
        ("reply", Sent("77"), "sent"),
        ("broadcast", Sent("77"), "sent"),
        ("reply", Later(3, "RetryAfter"), "due"),
        ("broadcast", Later(3, "RetryAfter"), "due"),
        ("reply", Unknown("TimedOut"), "due"),
        ("idempotent", Unknown("TimedOut"), "due"),
        ("broadcast", Unknown("TimedOut"), "unknown"),
        ("create", Unknown("TimedOut"), "unknown"),
        ("reply", Never("BadRequest"), "undeliverable"),
        ("broadcast", Never("Forbidden", unreachable=True), "undeliverable"),
        ("idempotent", Never("BadRequest"), "dropped"),
    ],
)
def test_the_class_of_a_row_decides_whether_it_is_sent_again(
    delivery: str, receipt: Receipt, state: str
) -> None:
    mark = after_try(row(delivery), receipt, NOW, PATIENCE)
    assert (mark.source, mark.n, mark.state, mark.attempts) == ("s", 1, state, 1)


def test_a_later_waits_as_long_as_the_channel_asks() -> None:
    mark = after_try(row(attempts=5), Later(37, "RetryAfter"), NOW, PATIENCE)
    assert mark.not_before == NOW + timedelta(seconds=37)


def test_an_unknown_outcome_waits_twice_as_long_each_time_up_to_the_longest() -> None:
    waits = [
        (after_try(row(attempts=n), Unknown("x"), NOW, PATIENCE).not_before - NOW).total_seconds()
        for n in range(8)
    ]
    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


@pytest.mark.parametrize("receipt", [Later(3, "RetryAfter"), Unknown("TimedOut")])
def test_after_a_day_of_trying_staff_see_what_could_not_be_delivered(receipt: Receipt) -> None:
    old = after_try(row(hours_old=24.1), receipt, NOW, PATIENCE)
    young = after_try(row(hours_old=23.9), receipt, NOW, PATIENCE)
    edit = after_try(row("idempotent", hours_old=24.1), receipt, NOW, PATIENCE)
    assert (old.state, young.state, edit.state) == ("undeliverable", "due", "dropped")


def test_what_may_leave_once_is_marked_before_it_leaves() -> None:
    mark = under_way(row("broadcast"), NOW)
    assert (mark.state, mark.attempts) == ("sending", 1)


@given(st.integers(0, 100_000))
def test_waits_never_shrink_and_never_pass_the_longest(attempts: int) -> None:
    assert next_wait_s(attempts, PATIENCE) <= next_wait_s(attempts + 1, PATIENCE) <= 60


@pytest.mark.parametrize(("believed", "state"), [(True, "undeliverable"), (False, "due")])
def test_on_a_clock_that_is_not_believed_nothing_is_too_old(believed: bool, state: str) -> None:
    old = row("broadcast", attempts=1, hours_old=100)
    assert after_try(old, Later(3, "RetryAfter"), NOW, PATIENCE, believed).state == state
