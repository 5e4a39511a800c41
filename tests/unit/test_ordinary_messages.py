"""People who ask something ordinary are not told to call 112."""

from __future__ import annotations

from pathlib import Path

from intents.danger import danger
from knowledge.load import load

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_no_ordinary_way_of_asking_is_taken_for_danger() -> None:
    knowledge = load(KNOWLEDGE)
    asked = [
        phrasing
        for entry in knowledge.entries.values()
        if not entry.sensitive
        for some in entry.questions.values()
        for phrasing in some
    ]
    asked += [
        phrasing
        for one in knowledge.small_classes
        if one.kind != "handoff"
        for some in one.questions.values()
        for phrasing in some
    ]
    assert [phrasing for phrasing in asked if danger(phrasing)] == []


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
