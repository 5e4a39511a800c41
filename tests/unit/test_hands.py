"""The calendar is believed as long as it goes with the time that passes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import SetClock
from bot.watch.hands import PROOF_S, Hands

HOUR = timedelta(hours=1)


def _hands() -> tuple[SetClock, Hands]:
    clock = SetClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    return clock, Hands(clock)


def test_time_that_passes_is_no_jump_however_long_it_is() -> None:
    clock, hands = _hands()
    clock.advance(timedelta(days=3))
    assert hands.look() is None
    assert hands.steady


@pytest.mark.parametrize("by", [3 * 24 * HOUR, -2 * HOUR, timedelta(minutes=2)])
def test_hands_that_were_turned_are_seen_once_with_how_far(by: timedelta) -> None:
    clock, hands = _hands()
    clock.advance(timedelta(seconds=20))
    clock.jump(by)
    assert hands.look() == by
    assert hands.look() is None
    assert not hands.steady


def test_small_corrections_are_no_jump_also_when_they_add_up() -> None:
    clock, hands = _hands()
    for _ in range(1000):
        clock.advance(timedelta(seconds=20))
        clock.jump(timedelta(seconds=1))
        assert hands.look() is None
    assert hands.steady


def test_a_clock_is_believed_again_when_it_ran_steadily_for_long_enough() -> None:
    clock, hands = _hands()
    clock.jump(HOUR)
    hands.look()
    clock.advance(timedelta(seconds=PROOF_S - 1))
    hands.look()
    assert (hands.settle(), hands.steady) == (False, False)
    clock.advance(timedelta(seconds=1))
    assert (hands.settle(), hands.steady) == (True, True)


def test_every_further_jump_starts_the_proof_anew() -> None:
    clock, hands = _hands()
    clock.jump(HOUR)
    hands.look()
    clock.advance(timedelta(seconds=PROOF_S - 1))
    clock.jump(HOUR)
    hands.look()
    clock.advance(timedelta(seconds=PROOF_S - 1))
    hands.look()
    assert not hands.settle()


def test_a_clock_that_is_back_where_it_was_is_believed_at_once() -> None:
    clock, hands = _hands()
    clock.jump(72 * HOUR)
    hands.look()
    clock.advance(timedelta(seconds=40))
    clock.jump(-72 * HOUR)
    assert hands.look() == -72 * HOUR
    assert hands.steady
