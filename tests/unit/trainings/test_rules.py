"""Seats and waiting lists, played with at random: never overbooked, nobody passes anybody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from bot.store.meetings import MeetingRow
from bot.store.trainings import OFFERED, SEAT, WAITING, SessionRow, SignupRow, Tally
from bot.trainings.rules import (
    closed_because,
    free_seats,
    offer_until,
    offers_to_make,
    place_in_line,
    status_for_newcomer,
    with_newcomer,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STARTS = NOW + timedelta(days=30)
OFFER = timedelta(hours=48)
MEETINGS = [MeetingRow(1, STARTS, STARTS + timedelta(hours=2), "Sample hall")]


def session(capacity: int) -> SessionRow:
    return SessionRow(1, "s1", "example", MEETINGS, capacity, [], 1, None, False)


def signup(number: int, status: str) -> SignupRow:
    return SignupRow(
        number, 1, number, number, status, "A", "a@example.org", "Hengelo", {}, "nl", NOW, None, NOW
    )


def counted(listed: Iterable[SignupRow]) -> Tally:
    statuses = [one.status for one in listed]
    return Tally(statuses.count(SEAT), statuses.count(OFFERED), statuses.count(WAITING))


class WaitingList(RuleBasedStateMachine):
    """One session with everything that can happen to it, in any order."""

    people = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.session = session(3)
        self.listed: dict[int, SignupRow] = {}
        self.now = NOW
        self.number = 0
        self.seated: list[int] = []

    @rule(target=people)
    def sign_up(self) -> int:
        self.number += 1
        before = self.tally
        someone_waits = any(one.status == WAITING for one in self.listed.values())
        status = status_for_newcomer(self.session, before)
        assert status == WAITING or not someone_waits
        self.listed[self.number] = signup(self.number, status)
        assert with_newcomer(before, status) == self.tally
        return self.number

    @rule(person=consumes(people))
    def leave(self, person: int) -> None:
        self.listed.pop(person, None)
        self.offer()

    @rule(person=people)
    def accept(self, person: int) -> None:
        one = self.listed.get(person)
        if one is not None and one.status == OFFERED:
            self.listed[person] = replace(one, status=SEAT, offer_until=None)

    @rule(hours=st.sampled_from([1, 24, 47, 48, 49]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        for one in list(self.listed.values()):
            if (
                one.status == OFFERED
                and one.offer_until is not None
                and one.offer_until <= self.now
            ):
                del self.listed[one.id]
        self.offer()

    @rule(capacity=st.integers(1, 6))
    def hall_changes(self, capacity: int) -> None:
        held = sum(one.status != WAITING for one in self.listed.values())
        self.session = replace(self.session, capacity=max(capacity, held))
        self.offer()

    def offer(self) -> None:
        number = offers_to_make(self.session, self.tally)
        waiting = [one for _, one in sorted(self.listed.items()) if one.status == WAITING]
        assert number <= len(waiting)
        for one in waiting[:number]:
            until = offer_until(self.now, STARTS, OFFER)
            self.listed[one.id] = replace(one, status=OFFERED, offer_until=until)

    @property
    def tally(self) -> Tally:
        return counted(self.listed.values())

    @invariant()
    def never_overbooked(self) -> None:
        held = sum(one.status in (SEAT, OFFERED) for one in self.listed.values())
        assert held <= self.session.capacity
        assert held + free_seats(self.session, self.tally) == self.session.capacity

    @invariant()
    def nobody_waits_beside_a_free_seat(self) -> None:
        waits = any(one.status == WAITING for one in self.listed.values())
        assert not waits or free_seats(self.session, self.tally) == 0


WaitingList.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAWaitingListAtRandom = WaitingList.TestCase


def test_an_offer_never_lasts_longer_than_until_the_session_begins() -> None:
    assert offer_until(NOW, STARTS, OFFER) == NOW + OFFER
    assert offer_until(STARTS - timedelta(hours=1), STARTS, OFFER) == STARTS


def test_a_hall_that_became_too_small_offers_nothing() -> None:
    tally = Tally(seats=2, waiting=1)
    assert free_seats(session(1), tally) == 0
    assert offers_to_make(session(1), tally) == 0


def test_the_first_place_in_line_is_one() -> None:
    assert [place_in_line(before) for before in range(3)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("found", "now", "reason"),
    [
        (None, NOW, "unknown"),
        (replace(session(1), cancelled_at=NOW), NOW, "cancelled"),
        (session(1), STARTS, "begun"),
        (session(1), STARTS - timedelta(seconds=1), None),
    ],
)
def test_why_nobody_can_sign_up(
    found: SessionRow | None, now: datetime, reason: str | None
) -> None:
    assert closed_because(found, now) == reason
