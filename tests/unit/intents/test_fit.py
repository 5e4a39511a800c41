"""Bands come from held-out phrasings, and say what they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from intents.fit import fit, held_at_a_limit
from intents.material import Band, IntentClass, Lang, Material
from knowledge.compile import compile_material
from knowledge.load import load

ROOT = Path(__file__).parents[3]
FARTHEST = 0.03
"""A band that moves further than this changes what people get; somebody must have seen it."""
SMALL: Mapping[Lang, Band] = {"nl": Band(0.475, 0.35), "en": Band(0.612, 0.35)}
"""The bands of a small desk that learned the sayings of `tests/questions`, as last looked at."""
OF_SMALL = 0.65
"""So much must be right of what it answers: with five sayings per topic more cannot be asked."""
MAY_BE_WRONG = 0.4
"""For the same reason it may be wrong this often."""


def sayings() -> Material:
    """A small desk of which nobody changes the phrasings: those of the sayings per topic."""
    files = sorted((ROOT / "tests" / "questions").glob("*.yaml"))
    said = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}
    classes = [
        IntentClass("question", topic, {lang: tuple(rows) for lang, rows in some.items()}, topic)
        for topic, some in said.items()
    ]
    return Material(tuple(classes), (), SMALL, "sayings")


def moved(found: Mapping[Lang, Band], kept: Mapping[Lang, Band]) -> dict[Lang, tuple[Band, Band]]:
    """The languages with a band that moved too far: what was found and what was kept."""
    return {
        lang: (found[lang], kept[lang])
        for lang in kept
        if max(
            abs(found[lang].answer - kept[lang].answer),
            abs(found[lang].choose - kept[lang].choose),
        )
        > FARTHEST
    }


def test_a_change_of_the_engine_that_moves_the_bands_is_seen() -> None:
    found = fit(sayings(), folds=3, target=OF_SMALL, most_wrong=MAY_BE_WRONG)
    assert moved(found.bands, SMALL) == {}


def test_bands_that_moved_too_far_are_told_apart() -> None:
    own = SMALL["nl"]
    near: dict[Lang, Band] = {**SMALL, "nl": Band(own.answer + 0.02, own.choose)}
    far: dict[Lang, Band] = {**SMALL, "nl": Band(own.answer + 0.04, own.choose)}
    assert moved(near, SMALL) == {}
    assert set(moved(far, SMALL)) == {"nl"}


@pytest.mark.proof
def test_the_bands_of_the_knowledge_base_are_those_that_a_fit_gives_now() -> None:
    """Takes as long as `make fit`. When it fails: look at what changed, then `make fit`."""
    material = compile_material(load(ROOT / "knowledge"))
    assert moved(fit(material).bands, material.bands) == {}


def test_bands_are_probabilities_in_order_for_both_languages(material: Material) -> None:
    found = fit(material, folds=3)
    assert set(found.bands) == {"nl", "en"}
    for band in found.bands.values():
        assert 0 < band.choose <= band.answer < 1


def test_figures_count_known_and_kept_out_topics(material: Material) -> None:
    figures = fit(material, folds=3).figures["nl"]
    assert figures.n > 0
    assert figures.n_unknown > 0
    assert 0.5 < figures.right_in_three <= 1
    assert figures.right_first <= figures.right_in_three


def test_the_fewer_may_be_wrong_the_surer_an_answer_must_be() -> None:
    whole = sayings()
    few = replace(whole, classes=whole.classes[:30])
    strict, loose = (fit(few, folds=2, target=0, most_wrong=some) for some in (0.1, 0.5))
    for lang in ("nl", "en"):
        assert strict.figures[lang].wrong <= 0.1 < loose.figures[lang].wrong
        assert strict.bands[lang].answer > loose.bands[lang].answer


def test_a_cut_off_that_its_limit_holds_is_named() -> None:
    assert held_at_a_limit(Band(0.8, 0.05)) == (
        "answer is held at 0.8, the highest it may be",
        "choose is held at 0.05, the lowest it may be",
    )
    assert held_at_a_limit(Band(0.63, 0.28)) == ()


def test_fitting_twice_gives_the_same_bands(material: Material) -> None:
    assert fit(material, folds=2).bands == fit(material, folds=2).bands


def test_one_fold_is_refused(material: Material) -> None:
    with pytest.raises(ValueError, match="two folds"):
        fit(material, folds=1)
