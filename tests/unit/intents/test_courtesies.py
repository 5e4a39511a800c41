"""A polite message asks what a blunt one asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents import Context, Index
from intents.courtesies import MOST, asked
from intents.material import IntentClass
from tests.unit.intents.tiny import tiny_index

QUESTION = "hoe vraag ik een vergunning aan"


@pytest.mark.parametrize(
    "frame",
    [
        "Hallo, {}",
        "hoi {}",
        "Goedemiddag allemaal, {}?",
        "Beste meneer/mevrouw,\n\n{}\n\nMet vriendelijke groet,\nJan de Vries",
        "L.S., {}",
        "Ik heb een korte vraag. {}",
        "vraagje: {}",
        "Hoi! Ik heb nog een vraag voor jullie: {}?",
        "Mijn naam is Sara en ik ben 34 jaar. {}",
        "{} alvast bedankt!",
        "{}? Bedankt, Piet",
        "{} groetjes Anja",
        "{}? Kunnen jullie mij hierbij helpen?",
        "{} kunt u mij helpen",
        "Sorry voor mijn Nederlands. {}",
        "Ik kan het nergens vinden op jullie website. {}?",
        "{}? Het heeft haast.",
        "Ik wil een eigen bedrijf starten. {}?",
        "Ik ben zzp'er in de bouw. {}?",
        "Dear team, {} Thank you in advance. Kind regards, Tom Brown",
        "Hi there, I have a quick question: {}",
        "Dear sir or madam, {}",
        "Geachte heer Jansen, {}",
        "Ik heb een eenmanszaak.\n{}?\nIk hoor graag van jullie.",
    ],
)
def test_courtesies_are_cut_out(frame: str) -> None:
    assert " ".join(asked(frame.format(QUESTION)).split()).rstrip("?. ") == QUESTION


@pytest.mark.parametrize(
    "text",
    [
        "hoi",
        "Hallo allemaal!",
        "alvast bedankt",
        "kunnen jullie mij helpen?",
        "Ik wil een eigen bedrijf starten",
        "mvg Anja",
        "nee bedankt",
        "no thanks",
        "Hallo, wat kan ik doen",
    ],
)
def test_a_courtesy_alone_stays(text: str) -> None:
    assert asked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "dag en tijd van de markt",
        "beste manier om klanten te vinden",
        "hoe zeg ik bedankt tegen klanten",
        "waarmee kunnen jullie mij helpen",
        "kan iemand mij helpen met de btw?",
        "ik heb een vraag over de btw",
        "ik ben 17 jaar, mag ik starten",
        "ik ben 67 jaar, krijg ik nog aftrek",
        "Ik zit in de bijstand. Mag ik starten",
        "Ik ben failliet. en nu",
        "with regards to my taxes",
        "I thank you for nothing",
        "Ik wil een b.v. oprichten",
        "Mijn omzet is 20.000 euro, moet ik btw betalen?",
        "Hoe log ik in op www.kvk.nl met mijn digid",
        "Ik heb schulden!wat nu",
        "Ik heb schulden\nWat kan ik doen",
        "Ik ben ondernemer met schulden. Wat kan ik doen?",
        "I want to start a business. What should I do?",
        "Ik heb een eigen winkel. Ik hoor graag of ik een vergunning nodig heb.",
        "Sorry voor de late betaling van mijn belasting. Wat nu?",
        "Mijn naam is bezet. Mag dat?",
        "Bij welke problemen kunnen jullie helpen?",
        "Mijn vraag is niet beantwoord!",
        "Welke btw geldt voor 100 gr goud",
        "Er is een klant, hoe zeg ik dat ik stop",
    ],
)
def test_what_belongs_to_the_question_stays(text: str) -> None:
    assert asked(text) == text


WORDS = (
    "hallo",
    "btw",
    "20.000",
    "b.v.",
    "www.kvk.nl",
    "en",
    "!",
    "?",
    ".",
    "\n",
    ";",
    "Ik",
    "heb",
)


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["", " "]))
def test_without_courtesies_no_sign_is_lost(parts: list[str], between: str) -> None:
    text = f"x{between.join(parts)}"
    assert asked(text) == text


@given(st.text(max_size=300))
def test_what_is_left_stands_in_the_text(text: str) -> None:
    left = asked(text)
    assert any(sign.isalnum() for sign in left) == any(sign.isalnum() for sign in text)
    assert set(left.split()) <= set(text.split())


def test_a_long_text_is_left_as_it_is() -> None:
    text = "Hallo, " + "ik heb een verhaal. " * 100
    assert len(text) > MOST
    assert asked(text) == text


@pytest.fixture(scope="module")
def index() -> Index:
    rows = {
        "permit": (QUESTION, "vergunning nodig", "welke vergunning moet ik hebben"),
        "start": (
            "ik wil een eigen bedrijf starten",
            "hoe begin ik voor mezelf",
            "bedrijf starten",
        ),
        "vat": ("btw aangifte doen", "wanneer betaal ik btw", "hoeveel btw moet ik betalen"),
    }
    hello = IntentClass("smalltalk", "greeting", {"nl": ("hallo", "hoi", "goedemiddag"), "en": ()})
    return tiny_index(rows, hello)


def test_a_polite_question_gets_the_same_answer_as_a_blunt_one(index: Index) -> None:
    polite = (
        "Goedemiddag,\n\nIk wil een eigen bedrijf starten. Wanneer betaal ik btw?\n\n"
        "Alvast bedankt,\nJan de Vries"
    )
    (decision, alone, hello) = index.understand(
        [
            (polite, Context()),
            ("Ik wil een eigen bedrijf starten", Context()),
            ("Hallo!", Context()),
        ]
    )
    assert (decision.action, decision.topic) == ("answer", "vat")
    assert decision.text == polite
    assert (alone.action, alone.topic) == ("answer", "start")
    assert (hello.action, hello.label) == ("smalltalk", "greeting")


def test_danger_is_heard_among_courtesies(index: Index) -> None:
    text = "Hallo, mijn naam is Jan. Ik wil niet meer leven. Bedankt voor alles, Jan"
    (decision,) = index.understand([(text, Context())])
    assert decision.danger == "suicide"
