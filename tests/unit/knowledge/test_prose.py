"""Answers are short, plain, in one language, and give no amount without its year."""

from __future__ import annotations

import pytest

from intents.material import Lang
from knowledge.prose import LONGEST_SENTENCE, OFFICIALESE, remarks


def told(text: str, lang: Lang = "nl") -> list[str]:
    return [one.what for one in remarks(text, lang)]


def test_a_dutch_sentence_has_at_most_twenty_words_and_an_english_one_may_have_more() -> None:
    fits = " ".join(["woord"] * LONGEST_SENTENCE)
    assert told(f"{fits}.") == []
    assert told(f"{fits} te.") == ["a sentence is too long"]
    assert told(f"{fits} more words here.", "en") == []


def test_a_link_counts_as_the_words_that_people_read() -> None:
    nineteen = " ".join(["woord"] * (LONGEST_SENTENCE - 1))
    assert told(f"{nineteen} [hier](https://example.org/a-b-c/d-e-f).") == []


def test_sentences_are_short_on_average_too() -> None:
    sixteen = " ".join(["woord"] * 16)
    assert told(f"{sixteen}. {sixteen}. {sixteen}.") == ["the sentences are too long on average"]
    assert told(f"{sixteen}. Kort. Heel kort.") == []


@pytest.mark.parametrize("word", sorted(set(OFFICIALESE) - {"daar", "welke"}))
def test_every_office_word_is_named_with_a_plain_one(word: str) -> None:
    (found,) = remarks(f"Dat is {word.capitalize()} zo.", "nl")
    assert OFFICIALESE[word] in found.expected
    assert word in found.got


def test_daar_as_a_place_and_welke_in_a_question_are_ordinary() -> None:
    assert told("Daar vraag je het aan. Welke papieren heb je nodig?") == []
    assert len(told("Daar je al werkt, krijg je niets. De regel, welke nieuw is, geldt.")) == 2


def test_an_untranslated_sentence_is_seen_and_a_name_in_quotes_is_not() -> None:
    assert told("You need it voor het bedrijf.", "en") == ["Dutch words stand in the English text"]
    assert told('The law "Wet op het financieel toezicht voor banken" applies.', "en") == []
    assert told("Lees dit with your accountant.") == ["English words stand in the Dutch text"]
    assert told("Vraag het aan The Hague Business Agency.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Het kost € 85,15.",
        "In 2026 betaal je niets.\n\nHet kost € 85,15.",
        "Je krijgt 1.500 euro per maand.",
    ],
)
def test_an_amount_without_its_year_is_a_fault(text: str) -> None:
    assert told(text) == ["an amount stands without its year"]


@pytest.mark.parametrize(
    "text",
    [
        "Het kost € 85,15 in 2026.",
        "In 2026:\n- alleen: € 10\n- samen: € 20",
        "In 2026 geldt dit:\n\n- alleen: € 10",
        "Dat kost 0 euro.",
        "Dat kost € 0.",
    ],
)
def test_an_amount_with_its_year_or_of_nothing_is_fine(text: str) -> None:
    assert told(text) == []
