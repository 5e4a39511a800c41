"""One language at a time: a single word of the other one in a text is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from intents.material import Lang
from knowledge.languages import ENOUGH, SEEN, Vocabulary, other_language, vocabulary
from knowledge.load import load
from knowledge.source import KnowledgeError

ASKED: dict[Lang, int] = {"nl": ENOUGH, "en": ENOUGH}
KNOWN = Vocabulary(
    asked=ASKED,
    phrasings={"nl": {"uitkering": 40, "loket": SEEN, "help": 90}, "en": {"uitkering": 4}},
    texts={"nl": {"gemeente": 1}, "en": {"deadline": 2}},
)


def told(text: str, lang: Lang, known: Vocabulary = KNOWN) -> list[str]:
    return [one.got.partition(":")[0] for one in other_language(text, lang, known)]


def test_a_word_that_only_one_language_has_needs_no_vocabulary() -> None:
    assert told("You can ask het loket.", "en", Vocabulary()) == ["het"]
    assert told("Vraag het aan your adviseur.", "nl", Vocabulary()) == ["your"]


@pytest.mark.parametrize("word", ["uitkering", "loket", "gemeente"])
def test_a_word_that_people_write_in_the_other_language_only_is_strange(word: str) -> None:
    assert told(f"You ask the {word} first.", "en") == [word]
    assert told(f"{word.capitalize()} comes first.", "en") == [word]
    assert told(f"Eerst de {word}.", "nl") == []


@pytest.mark.parametrize(
    "text",
    [
        'You ask the "uitkering" first.',
        "You ask the benefit (uitkering) first.",
        "You ask the Gemeente first.",
        "Gemeente Hengelo comes first.",
        "See gemeente.nl or [gemeente.nl](https://gemeente.nl/uitkering).",
        "Mail uitkering@example.org or ask {loket}.",
        "Help comes first.",
    ],
)
def test_names_quotes_addresses_and_words_of_both_languages_are_left_alone(text: str) -> None:
    assert told(text, "en") == []


def test_a_word_that_other_texts_of_the_language_use_is_its_own() -> None:
    known = Vocabulary(ASKED, {"nl": {"deadline": 30}}, {"en": {"deadline": 2}})
    assert told("The deadline is near.", "en", known) == []


def test_the_word_under_the_eye_does_not_speak_for_itself() -> None:
    known = Vocabulary(ASKED, {"nl": {"loket": 30}}, {"en": {"loket": 1}})
    assert told("The loket is near.", "en", known) == ["loket"]


def test_few_phrasings_say_nothing_of_words_that_are_not_among_them() -> None:
    few: dict[Lang, int] = {"nl": ENOUGH, "en": ENOUGH - 1}
    assert told("You ask the uitkering.", "en", Vocabulary(few, KNOWN.phrasings)) == []


def test_a_term_of_the_list_is_left_alone_and_the_rest_of_its_sentence_is_read(
    folder: Path,
) -> None:
    text = "en:\n  Hof van Twente: a name\n  het loket: a name\n"
    (folder / "terms.yaml").write_text(text, encoding="utf-8")
    known = vocabulary(load(folder))
    assert told("Ask het loket in Hof van Twente.", "en", known) == []
    assert told("Ask het loket and het kantoor.", "en", known) == ["het"]
    assert told("Ask het loketje.", "en", known) == ["het"]


def test_a_term_without_its_reason_is_a_fault(folder: Path) -> None:
    (folder / "terms.yaml").write_text("en:\n  zzp:\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"'en\.zzp' is not right · .*terms\.yaml:2 ·"):
        load(folder)


def test_one_word_and_more_words_are_told_in_plain_words() -> None:
    (one,) = other_language("Eerst.\n\nAsk the uitkering.", "en", KNOWN)
    assert one.what == "a Dutch word stands in the English text"
    assert (one.line, one.got) == (2, "uitkering: Ask the uitkering.")
    (more,) = other_language("Vraag your and.", "nl", KNOWN)
    assert more.what == "English words stand in the Dutch text"
    assert "terms.yaml" in more.mend
