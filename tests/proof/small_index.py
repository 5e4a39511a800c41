"""An index of ten questions, so that a killed desk starts again quickly."""

from __future__ import annotations

from intents import Band, Index, IntentClass, Material

QUESTIONS = {
    "kor": ("wat is de kor", "what is the kor"),
    "vat-return": ("btw aangifte doen", "how do i file vat"),
    "kvk": ("inschrijven bij de kvk", "register my business"),
    "bbz": ("wat is bbz", "what is bbz"),
    "loan": ("geld lenen voor mijn bedrijf", "a loan for my business"),
    "insurance": ("welke verzekering heb ik nodig", "which insurance do i need"),
    "name": ("een naam voor mijn bedrijf kiezen", "choosing a business name"),
    "staff": ("personeel aannemen", "hiring staff"),
    "stop": ("ik wil stoppen met mijn zaak", "closing my business"),
    "plan": ("een ondernemingsplan schrijven", "writing a business plan"),
}


def small_index() -> Index:
    """Build it; well under a second."""
    classes = tuple(
        IntentClass("question", topic, {"nl": (nl,), "en": (en,)}, entry=f"{topic}-what")
        for topic, (nl, en) in QUESTIONS.items()
    )
    band = Band(0.5, 0.1)
    return Index.build(Material(classes, (), {"nl": band, "en": band}, "0" * 16))
