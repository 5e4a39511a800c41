from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SetClock, SystemClock


def test_the_clock_of_the_machine_gives_utc() -> None:
    assert SystemClock().now().tzinfo is UTC


def test_a_set_clock_stands_still_until_it_is_moved() -> None:
    start = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
    clock = SetClock(start)
    assert clock.now() == clock.now() == start
    assert clock.now().tzinfo is UTC
    assert clock.advance(timedelta(hours=2)) == start + timedelta(hours=2)
    clock.set(start)
    assert clock.now() == start


def test_a_clock_refuses_a_time_without_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        SetClock(datetime(2026, 11, 23, 10))  # noqa: DTZ001


def test_the_steady_clock_goes_forward_as_time_passes_and_nobody_can_turn_it() -> None:
    clock = SetClock(datetime(2026, 11, 23, 10, tzinfo=UTC))
    began = clock.steady()
    clock.advance(timedelta(minutes=5))
    clock.jump(timedelta(days=3))
    clock.jump(-timedelta(days=1))
    assert clock.steady() - began == 300
    clock.set(clock.now() - timedelta(hours=1))
    assert clock.steady() - began == 300
    clock.set(clock.now() + timedelta(hours=1))
    assert clock.steady() - began == 3900


def test_the_steady_clock_of_the_machine_never_goes_back() -> None:
    clock = SystemClock()
    assert clock.steady() <= clock.steady()
