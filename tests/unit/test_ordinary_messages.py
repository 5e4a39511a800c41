"""People who ask something ordinary are not told to call 112."""

from __future__ import annotations

from benchmarks.safety import phrasings
from intents.danger import danger


def test_no_ordinary_way_of_asking_is_taken_for_danger() -> None:
    assert [phrasing for phrasing in phrasings() if danger(phrasing)] == []


def test_frequent_words_are_not_read_as_words_of_danger() -> None:
    sayings = (
        "ik ben gestopt met mijn zaak",
        "can you export my data",
        "explained to me what the scheme is",
        "mag ik een vervanger sturen",
        "ik moet mijn rijbewijs verlengen",
        "de opvang van mijn kinderen kost veel",
    )
    assert [saying for saying in sayings if danger(saying)] == []
