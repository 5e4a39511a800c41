"""Bands come from held-out phrasings, and say what they do."""

from __future__ import annotations

import pytest

from intents.fit import fit
from intents.material import Material


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


def test_fitting_twice_gives_the_same_bands(material: Material) -> None:
    assert fit(material, folds=2).bands == fit(material, folds=2).bands


def test_one_fold_is_refused(material: Material) -> None:
    with pytest.raises(ValueError, match="two folds"):
        fit(material, folds=1)
