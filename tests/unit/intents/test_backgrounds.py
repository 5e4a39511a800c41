"""Somebody who tells what they do and then asks something gets an answer to what they ask."""

from __future__ import annotations

import pytest

from intents import Context, Index
from intents.asking import asks_something
from intents.normalise import sentences
from tests.unit.intents.tiny import tiny_index


@pytest.fixture(scope="module")
def index() -> Index:
    return tiny_index(
        {
            "webshop": ("webshop beginnen", "ik verkoop online", "regels voor mijn webshop"),
            "invoice": ("hoe schrijf ik een factuur", "factuur maken", "wat moet op de factuur"),
            "insurance": ("welke verzekering heb ik nodig", "verzekeringen", "ben ik verzekerd"),
        }
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ik verkoop al jaren online, met mijn broer en een neef. Wat moet er op de rekening?",
        "Welke verzekering heb ik eigenlijk nodig voor al mijn spullen? Ik verkoop online.",
    ],
)
def test_what_somebody_does_does_not_outrank_what_they_ask(index: Index, text: str) -> None:
    (decision,) = index.understand([(text, Context())])
    assert decision.topic != "webshop"


def test_what_somebody_does_is_no_second_question(index: Index) -> None:
    text = "Ik heb een webshop met allemaal mooie spullen van vroeger. Hoe schrijf ik een factuur?"
    (decision,) = index.understand([(text, Context())])
    assert (decision.topic, decision.beside) == ("invoice", ())


def test_without_a_question_the_clearest_sentence_still_speaks(index: Index) -> None:
    text = "Het is vandaag prachtig weer hier aan het water met mijn hond. Webshop beginnen."
    (decision,) = index.understand([(text, Context())])
    assert decision.topic == "webshop"


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("hoe vraag ik dat aan", True),
        ("En mag dat ook thuis", True),
        ("Er staat een streep onder, klopt dat?", True),
        ("can i do this from home", True),
        ("- hoe vraag ik dat aan", True),
        ("2. Wat kost het", True),
        ("Klopt dat? :)", True),
        ("Ben ik dan verzekerd", True),
        ("Zijn er kosten", True),
        ("Would it be cheaper as a bv", True),
        ("Ik wil graag weten hoe dat moet", True),
        ("I would like to know how that works", True),
        ("Kunt u mij vertellen wat dat kost", True),
        ("Moeten klanten dan btw betalen", True),
        ("Does VAT apply to me", True),
        ("Mijn vraag is of dat mag", True),
        ("Ik heb een webshop.", False),
        ("Heb een eigen zaakje", False),
        ("I run a bakery!", False),
        ("Krijg bijstand van de gemeente.", False),
        ("Moet stoppen met werken van de dokter.", False),
        ("Kan helaas door mijn rug niet meer werken.", False),
        ("When I lost my job I got a benefit.", False),
        ("Wat ik doe is lassen.", False),
        ("May 2023 I opened my shop.", False),
        ("Waarschijnlijk moet ik stoppen.", False),
        ("Hoe dan ook, ik ben ziek.", False),
        ("Wat mij betreft is het klaar.", False),
        ("Do not call me in the morning.", False),
        ("Mijn winkel staat op www.winkel.nl/?p=1", False),
    ],
)
def test_a_question_is_known_by_its_mark_or_its_beginning(sentence: str, asks: bool) -> None:
    assert asks_something(sentence) is asks


def test_sentences_keep_their_marks() -> None:
    text = "Ik heb een café. Klopt dat?  Dan nog iets\nwat kost 1.500 euro; en dan..."
    assert sentences(text) == (
        *("Ik heb een café.", "Klopt dat?", "Dan nog iets"),
        *("wat kost 1.500 euro;", "en dan..."),
    )
