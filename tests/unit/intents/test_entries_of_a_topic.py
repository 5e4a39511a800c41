"""Which entry of a topic is meant is told by meaning, too, where the words leave it open."""

from __future__ import annotations

import pytest

from intents import Context, Index, IntentClass, reading, second_look
from tests.unit.intents.tiny import tiny_index

PERMIT = {
    "permit-cost": (
        "wat kost een vergunning",
        "hoe duur is een vergunning",
        "prijs van een vergunning",
    ),
    "permit-wait": (
        "hoe lang duurt een vergunning",
        "wanneer krijg ik mijn vergunning",
        "wachttijd van een vergunning",
    ),
}
OTHERS = {
    "invoice": ("hoe maak ik een rekening", "wat moet er op een factuur", "factuur sturen"),
    "staff": ("ik wil iemand aannemen", "personeel in dienst nemen"),
}
OTHER_WORDS = (
    ("hoeveel geld voor een vergunning", "permit-cost"),
    ("vergunning, hoeveel euro", "permit-cost"),
    ("hoeveel weken voor een vergunning", "permit-wait"),
    ("mijn vergunning is nog steeds niet binnen", "permit-wait"),
)


@pytest.fixture(scope="module")
def permits() -> Index:
    entries = [
        IntentClass("question", "permit", {"nl": rows, "en": ()}, entry=entry)
        for entry, rows in PERMIT.items()
    ]
    return tiny_index(OTHERS, *entries)


def given(index: Index) -> list[str | None]:
    return [one.entry for one in index.understand([(text, Context()) for text, _ in OTHER_WORDS])]


def test_an_entry_asked_for_in_other_words_is_told_from_its_sister(permits: Index) -> None:
    assert given(permits) == [entry for _, entry in OTHER_WORDS]


def test_twin_by_words_alone_sisters_are_mixed_up(
    permits: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_look, "NEARER", 0.0)
    assert given(permits) != [entry for _, entry in OTHER_WORDS]


def test_without_a_known_word_no_sisters_are_told_apart(permits: Index) -> None:
    (unread,) = permits.read(["xqzv wkrp"])
    assert not unread.looked_again


def test_sisters_that_score_alike_are_looked_at_again_though_the_topic_is_sure(
    permits: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_look, "SURE", 0.0)
    text = OTHER_WORDS[0][0]
    (alike,) = permits.read([text])
    assert alike.looked_again
    monkeypatch.setattr(reading, "CLOSE", 0.0)
    (apart,) = permits.read([text])
    assert not apart.looked_again
    assert [one.topic for one in alike.ranked] == [one.topic for one in apart.ranked]
    assert [one.p for one in alike.ranked] == pytest.approx([one.p for one in apart.ranked])
