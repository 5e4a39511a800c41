"""How stored meetings become the wanted ones: what stays the same entry in a calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.store.meetings import Meeting, MeetingRow, replanned
from bot.trainings.rules import to_remind

START = datetime(2026, 12, 1, 18, tzinfo=UTC)
HOURS = timedelta(hours=2)


def on(day: int, place: str = "Zaal 1") -> Meeting:
    starts = START + timedelta(days=day)
    return Meeting(starts, starts + HOURS, place)


def stored(*days: int) -> list[MeetingRow]:
    plans = [on(day) for day in days]
    return [
        MeetingRow(number, one.starts_at, one.ends_at, one.place)
        for number, one in enumerate(plans, start=1)
    ]


def test_nothing_differs_when_the_plan_is_the_same_in_another_order() -> None:
    assert not replanned(stored(0, 7), [on(7), on(0)])


def test_one_meeting_that_is_moved_stays_the_same_meeting() -> None:
    plan = replanned(stored(0, 7, 14), [on(0), on(8), on(14)])
    assert plan.changed == {2: on(8)}
    assert (list(plan.new), list(plan.gone)) == ([], [])


def test_a_meeting_that_is_left_out_goes_and_the_others_stay() -> None:
    plan = replanned(stored(0, 7, 14), [on(0), on(14)])
    assert (dict(plan.changed), list(plan.gone)) == ({}, [2])


def test_a_meeting_in_between_is_new_and_another_place_is_a_change() -> None:
    plan = replanned(stored(0, 14), [on(0), on(7), on(14, "Zaal 2")])
    assert (dict(plan.changed), list(plan.new)) == ({2: on(14, "Zaal 2")}, [on(7)])


@given(
    before=st.lists(st.integers(0, 9), unique=True),
    after=st.lists(st.integers(0, 9), unique=True),
)
def test_whatever_was_planned_becomes_exactly_what_is_wanted(
    before: list[int], after: list[int]
) -> None:
    rows, wanted = stored(*before), [on(day) for day in after]
    plan = replanned(rows, wanted)
    left = {row.id: plan.changed.get(row.id, row.plan) for row in rows if row.id not in plan.gone}
    assert sorted([*left.values(), *plan.new], key=lambda one: one.starts_at) == sorted(
        wanted, key=lambda one: one.starts_at
    )
    assert not set(plan.changed) & set(plan.gone)
    # What keeps its start is never another meeting than it was.
    kept = {row.starts_at for row in rows} & {one.starts_at for one in wanted}
    assert all(left[row.id].starts_at == row.starts_at for row in rows if row.starts_at in kept)


def test_people_are_reminded_from_a_day_before_until_the_start_and_once() -> None:
    (meeting,) = stored(0)
    day = timedelta(days=1)
    moments = [START - day - HOURS, START - day, START - HOURS, START]
    assert [to_remind(now, meeting, day) for now in moments] == [False, True, True, False]
    again = MeetingRow(1, START, START + HOURS, "Zaal 1", reminded_at=START - day)
    assert not to_remind(START - HOURS, again, day)
