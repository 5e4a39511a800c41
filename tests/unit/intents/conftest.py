"""A small desk to try understanding on: a dozen classes in both languages."""

from __future__ import annotations

import pytest

from intents import Band, Index, IntentClass, Material, SynonymGroup


def _question(
    entry: str, topic: str, expertise: str, dutch: str, english: str, *, hard: bool = False
) -> IntentClass:
    return IntentClass(
        kind="question",
        label=topic,
        phrasings={"nl": tuple(dutch.split("|")), "en": tuple(english.split("|"))},
        entry=entry,
        complex=hard,
        expertise=expertise,  # type: ignore[arg-type]
    )


def _other(kind: str, label: str, dutch: str, english: str) -> IntentClass:
    return IntentClass(
        kind=kind,  # type: ignore[arg-type]
        label=label,
        phrasings={"nl": tuple(dutch.split("|")), "en": tuple(english.split("|"))},
    )


CLASSES = (
    _question(
        "kor-what",
        "kor",
        "starters",
        "wat is de kor|wat is de kleineondernemersregeling|hoe werkt de kor|uitleg kleine"
        " ondernemersregeling|wat betekent de kor voor mij|is de kor iets voor mij",
        "what is the kor|what is the small businesses scheme|how does the kor work|explain the"
        " small business scheme|what does the kor mean for me|is the kor something for me",
    ),
    _question(
        "kor-limit",
        "kor",
        "starters",
        "wat is de grens van de kor|tot welke omzet geldt de kor|hoeveel omzet mag ik hebben met"
        " de kor|wanneer ga ik over de kor grens",
        "what is the limit of the kor|up to which turnover is the kor|how much turnover with the"
        " kor|when do I exceed the kor limit",
    ),
    _question(
        "kvk-costs-fee",
        "kvk-costs",
        "starters",
        "wat kost inschrijven bij de kvk|hoe duur is de kamer van koophandel|kosten inschrijving"
        " kvk|moet ik betalen voor de kvk|wat kost een kvk inschrijving",
        "what does registering at the kvk cost|how expensive is the chamber of commerce|fee for"
        " kvk registration|do I have to pay the kvk|kvk registration price",
    ),
    _question(
        "bbz-what",
        "bbz-what",
        "finance-bbz",
        "wat is bbz|wat houdt de bbz in|voor wie is bbz bedoeld|uitleg besluit bijstand voor"
        " zelfstandigen|is bbz iets voor ondernemers met weinig geld",
        "what is bbz|what does bbz mean|who is bbz for|explain the bbz scheme|is bbz for"
        " entrepreneurs with little money",
        hard=True,
    ),
    _question(
        "vat-return-when",
        "vat-return",
        "starters",
        "wanneer moet ik btw aangifte doen|hoe vaak doe ik btw aangifte|wat is de uiterste datum"
        " voor de btw aangifte|tot wanneer kan ik mijn btw aangeven",
        "when do I file my vat return|how often is the vat return|what is the deadline of the vat"
        " return|until when can I file vat",
    ),
    _question(
        "unpaid-invoice-steps",
        "unpaid-invoices",
        "starters",
        "mijn klant betaalt niet|wat doe ik als een factuur niet betaald wordt|een klant betaalt"
        " zijn rekening niet|hoe krijg ik mijn geld van een klant",
        "my customer does not pay|what if an invoice is not paid|a client does not pay the bill|how"
        " do I get my money from a client",
    ),
    _other(
        "wish",
        "human",
        "ik wil een mens spreken|liever een adviseur|mag ik iemand spreken|ik wil praten met een"
        " medewerker|verbind me door met een persoon",
        "I want to talk to a human|rather an advisor|can I speak to someone|talk to a person"
        " please|connect me with a real person",
    ),
    _other(
        "wish", "menu", "menu|laat het menu zien|terug naar het begin", "menu|show the menu|go back"
    ),
    _other(
        "smalltalk",
        "thanks",
        "dank je wel|bedankt|super bedankt voor je hulp|top dankjewel",
        "thank you|thanks a lot|many thanks for your help|cheers thanks",
    ),
    _other(
        "smalltalk",
        "greeting",
        "hallo|goedemorgen|hoi daar|goedenavond",
        "hello|good morning|hi there|good evening",
    ),
    _other(
        "training",
        "signup",
        "ik wil me inschrijven voor een training|meld mij aan voor de cursus|kan ik meedoen met de"
        " workshop|inschrijven training",
        "I want to sign up for a training|register me for the course|can I join the workshop|sign"
        " up training",
    ),
    _other(
        "handoff",
        "debts",
        "ik heb grote schulden en kom er niet meer uit|mijn schulden lopen uit de hand|ik kan de"
        " rekeningen van mijn zaak niet meer betalen, wie helpt mij",
        "I have big debts and see no solution|my debts are out of control|I cannot pay the bills of"
        " my business any more, who helps me",
    ),
    _other(
        "decline",
        "weather",
        "wat voor weer wordt het|gaat het regenen morgen|hoe warm wordt het vandaag",
        "what will the weather be|is it going to rain tomorrow|how warm is it today",
    ),
)


@pytest.fixture(scope="session")
def material() -> Material:
    return Material(
        classes=CLASSES,
        synonyms=(
            SynonymGroup("chamber", False, ("kvk", "kamer van koophandel"), ("trade register",)),
            SynonymGroup("business", True, ("zaak", "bedrijf"), ("business", "company")),
        ),
        bands={"nl": Band(answer=0.5, choose=0.2), "en": Band(answer=0.5, choose=0.2)},
        fingerprint="sample",
    )


@pytest.fixture(scope="session")
def index(material: Material) -> Index:
    return Index.build(material)
