"""Words that people part or join: a quick look tells whether there are any."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.danger import alarms, danger, urgent
from intents.danger_spelling import PARTED, PARTED_SOMEWHERE

PARTS = (
    *("k\u2019wil", "zelf moord", "sui cidaal", "my self", "mij zelf", "k*ll", "zich zelf"),
    *("dood maken", "neer schieten", "op hangen", "om brengen", "aan doen", "kapot maken"),
    *("da'k", "as'k", "dak dood", "mu'k", "heb'm", "d'r", "mi-j"),
)


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_of_parted_words_is_seen_at_a_glance(part: str) -> None:
    assert any(one.search(part) for one, _ in PARTED)
    assert PARTED_SOMEWHERE.search(f"nou {part} dus")


@given(st.lists(st.sampled_from([*PARTS, "btw", "ik", "my", "zelf", "op", "'", "-", "dood"])))
@settings(max_examples=200, deadline=None)
def test_the_quick_look_finds_just_what_the_patterns_find(words: list[str]) -> None:
    text = " ".join(words)
    assert bool(PARTED_SOMEWHERE.search(text)) == any(one.search(text) for one, _ in PARTED)


@pytest.mark.parametrize(
    "text", ["wat is de kor", "ik wil niet meer leven", "de deurwaarder staat morgen voor de deur"]
)
def test_one_reading_hears_danger_and_distress(text: str) -> None:
    assert alarms(text) == (danger(text), urgent(text))
