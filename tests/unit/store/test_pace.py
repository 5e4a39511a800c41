"""Of what somebody writes faster than anybody reads, only the first and the last get an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.messages import Address, Incoming
from bot.store.pace import FULL, MOST_PEOPLE, Bursts, Pace, Place

NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
KEPT, TOLD = Place(kept=True), Place(kept=True, notice=True)


def said(after_s: float, person: int = 1, text: str = "x") -> Incoming:
    """A message so many seconds after noon."""
    moment = NOON + timedelta(seconds=after_s)
    return Incoming(f"{person}-{after_s}-{text}", Address("telegram", str(person)), moment, text)


def bursts(at_once: int = 3) -> Bursts:
    """A pace of so many at once, and one a second."""

    def urgent(incoming: Incoming) -> str | None:
        return incoming.text if incoming.text in {"fire", "flood"} else None

    return Bursts(Pace(at_once, 1.0), urgent)


def test_the_first_few_get_an_answer_and_the_rest_is_kept_and_said_so_once() -> None:
    pace = bursts()
    places = [pace.admit(said(number / 200)) for number in range(6)]
    assert places == [FULL, FULL, FULL, TOLD, KEPT, KEPT]


def test_who_goes_on_without_a_pause_gets_no_answers_in_between() -> None:
    pace = bursts()
    places = [pace.admit(said(number / 200)) for number in range(6_000)]
    assert places.count(FULL) == 3
    assert places.count(TOLD) == 1


def test_calm_brings_answers_back_and_a_later_burst_is_told_again() -> None:
    pace = bursts()
    for number in range(5):
        pace.admit(said(number / 200))
    assert pace.admit(said(1.1)) == FULL
    assert pace.admit(said(1.2)) == KEPT
    places = [pace.admit(said(60 + number / 200)) for number in range(5)]
    assert places == [FULL, FULL, FULL, TOLD, KEPT]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=200))
def test_nobody_who_waits_a_second_between_messages_is_ever_only_kept(gaps: list[int]) -> None:
    pace, now = bursts(1), 0
    for gap in gaps:
        now += gap
        assert pace.admit(said(now)) == FULL


def test_what_waited_through_an_outage_counts_as_it_was_written() -> None:
    pace = bursts()
    written = [said(60.0 * number) for number in range(50)]
    assert [pace.admit(one) for one in written] == [FULL] * 50


def test_the_first_urgent_message_of_each_sort_is_never_only_kept() -> None:
    pace = bursts()
    for number in range(5):
        pace.admit(said(number / 200))
    texts = ["fire", "fire", "flood", "x", "flood"]
    places = [pace.admit(said(0.1, text=text)) for text in texts]
    assert places == [FULL, KEPT, FULL, KEPT, KEPT]


def test_messages_whose_moments_are_told_in_two_ways_earn_nothing_by_that() -> None:
    pace = bursts()
    moments = [5.9 if number % 2 else 5.0 for number in range(400)]
    assert [pace.admit(said(moment)) for moment in moments].count(FULL) <= 4


def test_a_clock_that_was_put_back_holds_nobody_up() -> None:
    pace = bursts()
    for number in range(5):
        pace.admit(said(7200 + number / 200))
    pace.admit(said(0))
    assert pace.admit(said(2)) == FULL


def test_a_message_that_did_nothing_does_not_count() -> None:
    pace = bursts()
    for _ in range(20):
        assert pace.admit(said(0)) == FULL
        pace.give_back(said(0))


def test_a_turn_that_is_still_owed_is_always_taken() -> None:
    pace = bursts(1)
    pace.admit(said(0))
    assert pace.admit(said(0)) == TOLD
    assert pace.admit(replace(said(0), again=True)) == FULL
    assert pace.admit(said(0)) == KEPT


def test_other_people_are_not_held_to_it_and_few_are_remembered() -> None:
    pace = bursts(1)
    pace.admit(said(0))
    for person in range(2, MOST_PEOPLE + 3):
        assert pace.admit(said(0, person)) == FULL
    assert pace.admit(said(0)) == FULL  # forgotten meanwhile
