"""Editors see which phrasings lose, to whom, and the words that tie two entries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intents import IntentClass, Material
from intents.lookalikes import lookalikes


@pytest.fixture(scope="module")
def twins(material: Material) -> Material:
    again = IntentClass(
        "question",
        "kor-again",
        {
            "nl": (
                *("wat is de kor precies", "hoe werkt de kor eigenlijk", "uitleg over de kor"),
                *("is de kor iets voor mij dan", "wat betekent de kor"),
            ),
            "en": ("what is the kor exactly", "how does the kor work then"),
        },
        entry="kor-again",
    )
    return replace(material, classes=(*material.classes, again))


def test_every_phrasing_with_a_sister_is_played_once(material: Material) -> None:
    found = lookalikes(material, folds=3)
    assert found.n == sum(len(rows) for one in material.classes for rows in one.phrasings.values())
    assert found.n == found.right + len(found.losers)
    assert found.share == found.right / found.n


def test_two_entries_that_ask_the_same_are_named_with_the_words_that_tie_them(
    twins: Material,
) -> None:
    pairs = {(one.one, one.other): one for one in lookalikes(twins, folds=3).pairs}
    assert "kor" in pairs["kor-again", "kor-what"].words


def test_losers_come_surest_first_and_never_win(twins: Material) -> None:
    losers = lookalikes(twins, folds=3).losers
    assert [one.p for one in losers] == sorted((one.p for one in losers), reverse=True)
    assert all(one.entry != one.winner for one in losers)


def test_entries_of_one_topic_that_are_mixed_up_are_told_apart_from_losers(
    material: Material,
) -> None:
    ask_the_same = IntentClass(
        "question",
        "kor",
        {"nl": ("wat is de kor precies", "hoe werkt de kor dan", "uitleg over de kor")},
        entry="kor-again",
    )
    found = lookalikes(replace(material, classes=(*material.classes, ask_the_same)), folds=3)
    assert found.mixed_up >= sum(one.lost for one in found.sisters) > 0
    assert ("kor-again", "kor-what") in {(one.one, one.other) for one in found.sisters}
    assert found.own_entry == 1 - found.mixed_up / found.right
    assert all({one.one, one.other} != {"kor-again", "kor-what"} for one in found.pairs)


def test_progress_runs_to_the_end(material: Material) -> None:
    told: list[float] = []
    lookalikes(material, folds=2, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)


def test_one_fold_is_refused(material: Material) -> None:
    with pytest.raises(ValueError, match="two folds"):
        lookalikes(material, folds=1)
