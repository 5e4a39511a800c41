"""Twins among the phrasings are held out together."""

from __future__ import annotations

from intents.kinship import held_apart
from intents.material import IntentClass


def parts(*rows: str, folds: int = 5) -> dict[str, int]:
    one = IntentClass("question", "vat", {"nl": rows}, "vat")
    return dict(held_apart([one], folds)[0]["nl"])


def test_two_that_are_each_others_nearest_go_together() -> None:
    rows = (
        "factuur zonder btw",
        "hoeveel omzet mag ik hebben",
        "wanneer betalen",
        "zonder btw factureren, factuur mag dat",
    )
    found = parts(*rows)
    assert found[rows[0]] == found[rows[3]]
    assert len({found[row] for row in rows[:3]}) == 3


def test_what_shares_no_word_is_dealt_out_in_turn() -> None:
    assert list(parts("een", "twee", "drie", folds=2).values()) == [0, 1, 0]


def test_the_only_phrasing_is_never_held_out() -> None:
    assert parts("factuur") == {"factuur": -1}


def test_the_same_phrasing_twice_is_one() -> None:
    assert set(parts("btw", "btw", "omzet")) == {"btw", "omzet"}


def test_signs_without_a_word_are_no_trouble() -> None:
    assert set(parts("?", "!", "btw").values()) <= {0, 1, 2}
