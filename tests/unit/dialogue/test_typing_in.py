"""Everything that can be pressed can be typed, with mistakes."""

from __future__ import annotations

import pytest

from bot.dialogue.typing_in import Named, Phrases, label, latin_share, name_from
from tests.dialogues.stage import stage_config, stage_knowledge

PHRASES = Phrases.of(stage_knowledge().words)
NAMES = stage_config().organisation.municipalities


@pytest.mark.parametrize(
    "text",
    ["ja", "Ja.", "jaaaa", "JA HOOR", "yes please", "is goed", "ok", "👍", "doe maar", "ja graag"],
)
def test_many_ways_of_saying_yes_are_understood(text: str) -> None:
    assert PHRASES.yes_or_no(text) == "yes"


@pytest.mark.parametrize("text", ["nee", "Nee dank je", "neee", "no thanks", "liever niet", "👎"])
def test_many_ways_of_saying_no_are_understood(text: str) -> None:
    assert PHRASES.yes_or_no(text) == "no"


@pytest.mark.parametrize(
    "text", ["ja maar wat kost dat", "nee ik bedoel de btw", "wat is de kor", "", "jan"]
)
def test_more_than_a_yes_or_no_is_neither(text: str) -> None:
    assert PHRASES.yes_or_no(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("nummer 2", 2),
        ("2.", 2),
        ("de tweede", 2),
        ("the second", 2),
        ("optie 3", 3),
        ("4", None),
        ("0", None),
        ("2026", None),
        ("twee weken", None),
    ],
)
def test_a_number_picks_one_of_three_choices(text: str, number: int | None) -> None:
    assert PHRASES.number(text, 3) == number


def test_a_label_is_recognised_with_spelling_mistakes() -> None:
    shown = [("a", "Verder met aanmelden"), ("b", "Een adviseur"), ("c", "Nee")]
    assert label("verder met aanmeldn", shown) == "a"
    assert label("EEN ADVISEUR", shown) == "b"
    assert label("nee", shown) == "c"
    assert label("nu", shown) is None
    assert label("", shown) is None


def test_a_label_that_fits_two_buttons_picks_neither() -> None:
    shown = [("a", "Aanmelden: 8 december"), ("b", "Aanmelden: 9 december")]
    assert label("aanmelden december", shown) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("henglo", Named("Hengelo", sure=True)),
        ("gemeente Almelo", Named("Almelo", sure=True)),
        ("hof v twente", Named("Hof van Twente", sure=True)),
        ("rijssen holten", Named("Rijssen-Holten", sure=True)),
        ("ik woon in Losser", Named("Losser", sure=True)),
        ("enxhde", Named("Enschede", sure=False)),
        ("Amsterdam", None),
        ("", None),
    ],
)
def test_a_municipality_is_recognised_or_asked_back(text: str, name: Named | None) -> None:
    assert name_from(text, NAMES) == name


def test_the_script_of_a_text_is_told_by_its_letters() -> None:
    assert latin_share("Привет") == 0
    assert latin_share("wat is de kor") == 1
    assert latin_share("123 ?!") == 1
