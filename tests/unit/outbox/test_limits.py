"""A channel's limits are kept to, and nobody waits longer than they must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbox.limits import Bucket, Gate, Limits, Rate
from tests.fake_telegram.limits import SendingLimits

RATES = st.builds(
    Rate,
    count=st.sampled_from([1.0, 2.0, 20.0, 30.0]),
    seconds=st.sampled_from([1.0, 3.0, 60.0]),
    burst=st.sampled_from([1.0, 3.0, 30.0]),
)
STEPS = st.lists(st.floats(0, 5), max_size=80)
TELEGRAM = Limits(Rate(30, 1, 30), Rate(1, 1, 1), Rate(20, 60, 1))


@given(RATES, STEPS)
def test_in_no_stretch_of_time_more_leave_than_the_burst_and_the_rate(
    rate: Rate, steps: list[float]
) -> None:
    now, bucket, sent = 1_000_000.0, Bucket(rate, 1_000_000.0), []
    for step in steps:
        now += step
        if bucket.wait_s(now) <= 0:
            bucket.take(now)
            sent.append(now)
    for first, start in enumerate(sent):
        for last in range(first, len(sent)):
            allowed = rate.burst + (sent[last] - start) * rate.count / rate.seconds
            assert last - first + 1 <= allowed + 1e-3


@given(RATES, STEPS)
def test_after_the_wait_that_was_told_the_send_may_leave(rate: Rate, steps: list[float]) -> None:
    now, bucket = 1_000_000.0, Bucket(rate, 1_000_000.0)
    for step in steps:
        now += step
        wait = bucket.wait_s(now)
        assert 0 <= wait <= rate.seconds / rate.count + 1e-3
        assert bucket.wait_s(now + wait) == 0
        now += wait
        bucket.take(now)


@given(RATES, st.floats(0, 1e6))
def test_a_clock_that_is_put_back_takes_nothing_away(rate: Rate, back: float) -> None:
    bucket = Bucket(rate, 1_000_000.0)
    assert bucket.wait_s(1_000_000.0 - back) == 0


@given(st.lists(st.tuples(st.integers(1, 6), st.floats(0, 0.4)), max_size=200), st.booleans())
def test_who_keeps_to_the_gate_never_meets_telegrams_own_limits(
    sends: list[tuple[int, float]], in_groups: bool
) -> None:
    gate, telegram, now = Gate(TELEGRAM, 1_000_000.0), SendingLimits(on=True), 1_000_000.0
    for chat, step in sends:
        own = -chat if in_groups else chat
        now += step
        while (wait := gate.pass_or_wait(str(own), now)) > 0:
            now += wait
        assert telegram.refuse(own, now) is None


def test_one_chat_that_must_wait_holds_nobody_else_up() -> None:
    gate = Gate(TELEGRAM, 0.0)
    assert gate.pass_or_wait("1", 0.0) == 0
    assert gate.pass_or_wait("1", 0.0) == 1
    assert [gate.pass_or_wait(str(n), 0.0) for n in range(2, 31)] == [0] * 29
    assert 0 < gate.pass_or_wait("99", 0.0) < 0.05


def test_a_group_may_be_written_to_twenty_times_a_minute() -> None:
    gate = Gate(TELEGRAM, 0.0)
    assert gate.pass_or_wait("-5", 0.0) == 0
    assert gate.pass_or_wait("-5", 1.0) == pytest.approx(2)
    assert gate.pass_or_wait("-5", 3.0) == 0


def test_who_has_to_wait_uses_nothing_of_what_is_left_for_all() -> None:
    gate = Gate(Limits(Rate(2, 1, 2), Rate(1, 1, 1), None), 0.0)
    assert gate.pass_or_wait("1", 0.0) == 0
    assert all(gate.pass_or_wait("1", 0.0) > 0 for _ in range(10))
    assert gate.pass_or_wait("2", 0.0) == 0


def test_a_pause_for_everyone_holds_until_its_end() -> None:
    gate = Gate(Limits(None, None, None), 0.0)
    gate.pause(10, 0.0)
    gate.pause(3, 0.0)
    assert gate.pass_or_wait("1", 4.0) == 6
    assert gate.pass_or_wait("1", 10.0) == 0


def test_lifted_limits_let_everything_through() -> None:
    gate = Gate(Limits(None, None, None), 0.0)
    assert [gate.pass_or_wait("1", 0.0) for _ in range(100)] == [0] * 100


@given(STEPS, st.integers(1, 5))
def test_those_who_share_a_rate_never_send_more_than_it_together(
    steps: list[float], parts: int
) -> None:
    now, rate = 1_000_000.0, Rate(30, 1, 30)
    buckets, sent = [Bucket(rate, now) for _ in range(parts)], list[float]()
    for bucket in buckets:
        bucket.share(parts, now)
    for step in steps:
        now += step
        for bucket in buckets:
            while bucket.wait_s(now) <= 0:
                bucket.take(now)
                sent.append(now)
    for first, start in enumerate(sent):
        allowed = rate.burst + (sent[-1] - start) * rate.count
        assert len(sent) - first <= allowed + 1e-3


def test_who_is_left_alone_has_the_whole_rate_again() -> None:
    bucket = Bucket(Rate(30, 1, 30), 0.0)
    bucket.share(3, 0.0)
    assert bucket.for_many(100, 0.0)[0] == 8
    bucket.share(1, 0.0)
    assert bucket.for_many(100, 1.0)[0] == 24
