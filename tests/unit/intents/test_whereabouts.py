"""Where somebody is does not bend what they ask."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import Context, Index
from intents.normalise import words
from intents.whereabouts import NAME, fit_whereabouts
from tests.unit.intents.tiny import tiny_index

PLACES = ("Almelo", "Hof van Twente", "Rijssen-Holten", "Rijssen", "Den Ham")
KNOWN = fit_whereabouts(PLACES)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ik woon in Almelo. Wat is de KOR?", "wat is de kor"),
        ("wij zitten nu in Rijssen-Holten met een zaak", "met een zaak"),
        ("bbz aanvragen in de gemeente Hof van Twente", "bbz aanvragen"),
        ("I live in the town of Rijssen, need a number", "need a number"),
        ("I am from Almelo and want to start", "and want to start"),
        ("kan ik in Den Ham een kraam huren", "kan ik een kraam huren"),
        ("mag ik boven mijn winkel wonen in Almelo", "mag ik boven mijn winkel wonen"),
        ("hoe bereik ik de gemeente Almelo", f"hoe bereik ik de gemeente {NAME}"),
        ("Almelo of Rijssen", f"{NAME} of {NAME}"),
        ("valt Almelo onder jullie", f"valt {NAME} onder jullie"),
        ("mijn man slaat de hof in twente over", "mijn man slaat de hof in twente over"),
        ("ik zit in de schulden", "ik zit in de schulden"),
    ],
)
def test_places_go_with_the_words_that_lead_to_them(text: str, left: str) -> None:
    assert " ".join(KNOWN.without(words(text))) == left


@pytest.mark.parametrize("text", ["Ik woon in Almelo", "hoi, ik kom uit Almelo", "Almelo?"])
def test_who_says_nothing_else_is_read_as_they_wrote_with_any_name(text: str) -> None:
    assert KNOWN.rest(words(text)) == ()
    assert KNOWN.without(words(text)) == words(text.replace("Almelo", NAME))


@given(
    st.lists(st.sampled_from(["ik", "woon", "in", "hof", "van", "twente", "almelo", "de", "btw"]))
)
def test_something_is_always_left_to_read(row: list[str]) -> None:
    left = KNOWN.without(tuple(row))
    assert bool(left) == bool(row)
    assert "almelo" not in left


ASKED = {
    "kor": ("wat is de kor", "kleineondernemersregeling", "hoe werkt de kor voor mij"),
    "area": ("helpen jullie ook in Almelo", "ik woon in Rijssen", "valt Almelo onder jullie"),
    "debts": ("ik heb schulden", "hulp bij schulden", "kan mijn rekeningen niet betalen"),
}


@pytest.fixture(scope="module")
def index() -> Index:
    return tiny_index(ASKED, places=PLACES)


def about(index: Index, text: str) -> str | None:
    (decision,) = index.understand([(text, Context())])
    return decision.candidates[0].topic if decision.candidates else decision.topic


@pytest.mark.parametrize("place", PLACES)
def test_a_question_is_the_same_question_everywhere(index: Index, place: str) -> None:
    for text in ("ik woon in {}. wat is de kor", "wat is de kor in {}", "wat is de kor, {}"):
        assert about(index, text.format(place)) == "kor"
    assert about(index, f"Ik kom uit {place} en ik heb schulden") == "debts"
    assert about(index, f"ik woon in {place}") == "area"


def test_a_sentence_that_only_says_where_is_no_question_of_its_own(index: Index) -> None:
    text = "Ik ben bakker en ik heb schulden bij de bank. Ik woon in Almelo."
    (decision,) = index.understand([(text, Context())])
    assert "question:area" not in decision.also
    assert decision.topic == "debts" or decision.candidates[0].topic == "debts"
