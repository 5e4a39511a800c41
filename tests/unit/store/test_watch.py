"""A sibling is taken for dead only when it stood still long enough under our own eyes."""

from __future__ import annotations

from bot.store.membership import DEAD_S, GAP_S, VALID_S, Watch
from bot.store.processes import ProcessRow


def _row(beat: int) -> ProcessRow:
    return ProcessRow("other", "", beat, None)


def test_one_that_beats_is_never_taken_for_dead() -> None:
    watch = Watch()
    assert all(not watch.still([_row(second)], float(second)) for second in range(100))


def test_one_that_stands_still_is_taken_for_dead_after_the_time_it_trusts_itself() -> None:
    watch = Watch()
    found = [bool(watch.still([_row(7)], float(second))) for second in range(10)]
    first = found.index(True)
    assert VALID_S < DEAD_S <= first <= DEAD_S + 1


def test_one_beat_begins_the_waiting_anew() -> None:
    watch = Watch()
    for second in range(5):
        watch.still([_row(7)], float(second))
    found = [bool(watch.still([_row(8)], float(second))) for second in range(5, 14)]
    assert found.index(True) >= DEAD_S


def test_who_did_not_look_for_a_while_waits_anew() -> None:
    watch = Watch()
    for second in range(5):
        watch.still([_row(7)], float(second))
    assert not watch.still([_row(7)], 5 + GAP_S + DEAD_S)
