"""What stops a knowledge base at the gate: one slip in a sound copy gives exactly its fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intents.material import Lang
from knowledge.check import check_folder
from knowledge.entry_rules import facts_in
from knowledge.source import Fault
from knowledge.training_cards import LONGEST_BUTTON

TODAY = date(2026, 11, 23)
TWO: dict[Lang, int] = {"nl": 2, "en": 2}
KOR = "answers/tax/kor.yaml"
POINTER = "answers/tax/vat-return.yaml"


def told(folder: Path, least: dict[Lang, int] | None = None) -> tuple[Fault, ...]:
    return check_folder(folder, TODAY, ["losser"], least or TWO).faults


def change(folder: Path, name: str, old: str, new: str) -> int:
    """Change one text of one file; gives the line of the change, from 1."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_topic_without_an_entry_is_named_at_its_line(folder: Path) -> None:
    change(folder, "topics.yaml", "  kor:", "  left-out: nobody wrote this\n  kor:")
    (fault,) = told(folder)
    assert fault.what == "no entry covers the topic 'left-out'"
    assert (Path(fault.file).name, fault.line) == ("topics.yaml", 2)
    assert fault.got == "none"


@pytest.mark.parametrize(("lang", "covered"), [("nl", 1), ("en", 2)])
def test_topics_are_counted_per_language(folder: Path, lang: Lang, covered: int) -> None:
    change(folder, POINTER, "{nl: Zo doe je dat., en: This is how.}", "{en: This is how.}")
    report = check_folder(folder, TODAY, ["losser"], TWO)
    assert [fault.what for fault in report.faults] == ["'answer.nl' of 'vat-return-how' is missing"]
    assert (report.counts[f"topics {lang}"], report.counts["topics"]) == (covered, 2)


def test_a_folder_that_lists_no_topics_at_all_has_a_fault(folder: Path) -> None:
    (folder / "topics.yaml").write_text("topics: {}\n", encoding="utf-8")
    (fault,) = told(folder)
    assert fault.expected == "at least one topic"


def test_each_language_has_its_own_minimum_of_phrasings_also_for_a_pointer(folder: Path) -> None:
    assert [fault.what for fault in told(folder, {"nl": 2, "en": 3})] == [
        "'kor-what' has too few ways of asking in 'en'",
        "'vat-return-how' has too few ways of asking in 'en'",
    ]


def test_sources_are_counted_once_and_their_sites_by_entry(folder: Path) -> None:
    report = check_folder(folder, TODAY, ["losser"], TWO)
    assert (report.counts["sources"], report.counts["sites"]) == (2, 1)
    assert report.sites == {"example.org": 2}


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "checked_on: 2026-11-23",
            "checked_on: 2026-11-24",
            "'kor-what' was checked on a day that has not come yet",
        ),
        (
            "checked_on: 2026-11-20",
            "checked_on: 2026-12-20",
            "'kor-what' was checked on a day that has not come yet",
        ),
        (
            "expires_on: 2027-01-01",
            "expires_on: 2026-11-22",
            "'kor-what' expires before it was checked",
        ),
        (
            "expires_on: 2027-01-01",
            "expires_on: 2026-11-23",
            "'kor-what' expires before it was checked",
        ),
        ("[vat-return-how]", "[vat-return-how, kor-what]", "'kor-what' is related to itself"),
    ],
)
def test_days_that_clash_and_an_answer_related_to_itself_are_named_at_their_line(
    folder: Path, old: str, new: str, what: str
) -> None:
    line = change(folder, KOR, old, new)
    assert [(fault.what, fault.line) for fault in told(folder)] == [(what, line)]


def test_checked_today_is_no_fault(folder: Path) -> None:
    assert told(folder) == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Het kost € 85.", "an amount"),
        ("Het kost 85 euro.", "an amount"),
        ("Het kost vijftig euro.", "an amount"),
        ("Je leent tot 20k.", "an amount"),
        ("Je betaalt 21%.", "a percentage"),
        ("Je betaalt 21 procent.", "a percentage"),
        ("You pay nine per cent.", "a percentage"),
        ("Het kan tot 1 maart.", "a date"),
        ("Het kan vanaf januari.", "a date"),
        ("It ends on 31st of May.", "a date"),
        ("It ends in May.", "a date"),
        ("It ends on May 3.", "a date"),
        ("Sinds 2024 is het anders.", "a date"),
        ("Op 31-12-2026 stopt het.", "a date"),
        ("In 2026 kost het € 85.", "an amount and a date"),
        ("In 2026 kost het € 85 en 21%.", "an amount, a percentage and a date"),
        ("Je moet je inschrijven.", "a duty"),
        ("Daarna moet je bellen.", "a duty"),
        ("You must register.", "a duty"),
        ("Je moet weten wat je doet.", "a duty"),
        ("Als je stopt, moet je je melden.", "a duty"),
        ("Wanneer je start moet je je inschrijven.", "a duty"),
        ("Lees wat er geldt en je moet bellen.", "a duty"),
        ("Lees wat je moet betalen, want je moet het snel doen.", "a duty"),
        ("You must register when you start.", "a duty"),
        ("When you start you must register.", "a duty"),
        ("If you stop, you must report it.", "a duty"),
        ("Bel ons binnen zes weken.", "a duty"),
        ("Call within 6 weeks, before 1 May.", "a date and a duty"),
    ],
)
def test_a_pointer_that_gives_a_fact_is_named(folder: Path, text: str, what: str) -> None:
    line = change(folder, POINTER, "{nl: Zo doe je dat., en: This", f'{{nl: "{text}", en: "This')
    change(folder, POINTER, "is how.}", 'is how."}')
    faults = [fault for fault in told(folder) if "pointer" in fault.what]
    assert [(fault.what, fault.line) for fault in faults] == [
        (f"the pointer 'vat-return-how' gives {what}", line)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Deze vraag gaat over de EIA. Bel {phone}.",
        "Lees het bij [Platform31](https://example.org/2024/12/5-procent).",
        "You may ask an advisor. It may march on.",
        "De ING en 155 helpen je verder.",
        "Kijk in de maand dat je begint.",
        "Deze vraag gaat over wat je moet betalen. Moet je iets doen? Vraag een adviseur.",
        "- **Moet je iets regelen?** Kijk bij de KVK.",
        "Op de site staat hoeveel btw je moet betalen, en waarom je moet betalen.",
        "Lees welke papieren je moet meenemen en bij welk loket je moet zijn.",
        "Kijk waar en wanneer je je moet inschrijven, en of je je moet melden.",
        "**Welke papieren moet je meenemen.** Bel {phone}.",
        "Read how much you have to pay, and which papers you must bring.",
        "Look there when and where you must register, or whether you have to.",
        "This is about when you must file. See if you have to at [KVK](https://www.kvk.nl/).",
    ],
)
def test_a_pointer_that_only_points_is_sound(text: str) -> None:
    assert list(facts_in(text)) == []


def test_an_answer_that_is_no_pointer_may_give_facts(folder: Path) -> None:
    change(folder, KOR, "Een **regel**.", "Een **regel** van 1 januari 2026.")
    assert told(folder) == ()


def test_a_municipality_of_the_settings_stands_in_the_list_of_the_folder(folder: Path) -> None:
    path = folder / "municipalities.yaml"
    path.write_text("services: {}\nmunicipalities:\n  losser: {name: Losser}\n", encoding="utf-8")
    assert told(folder) == ()
    path.write_text("services: {}\nmunicipalities:\n  goor: {name: Goor}\n", encoding="utf-8")
    (fault,) = told(folder)
    assert fault.what == "the municipality 'losser' of the configuration is missing"
    assert (Path(fault.file).name, fault.line) == ("municipalities.yaml", 2)


LONG = " ".join(["woord"] * 21)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Je leert iets.", f"{LONG}.", "a sentence is too long in the training 'example'"),
        (
            "Je weet meer.",
            "Je weet derhalve meer.",
            "a word that offices use and people do not in the training 'example'",
        ),
        (
            "Voor de trainer.",
            "Tevens voor de trainer.",
            "a word that offices use and people do not in the question 'stage' of 'example'",
        ),
        (
            "[begin, eind]",
            "[begin, indien nodig]",
            "a word that offices use and people do not in a choice of"
            " the question 'stage' of 'example'",
        ),
        (
            "For everybody.",
            "Voor wie het niet weet.",
            "Dutch words stand in the English text in the training 'example'",
        ),
        ("You know more.", '"# You know more."', "the text holds a heading"),
        (
            "Een voorbeeld",
            "V" + "o" * LONGEST_BUTTON,
            "the title of 'example' is too long in 'nl'",
        ),
        (
            "[start, end]",
            f"[start, {'e' * (LONGEST_BUTTON + 1)}]",
            "a choice of the question 'stage' of 'example' is too long in 'en'",
        ),
        (
            "One evening.",
            "evening " * 450,
            "the training 'example' is too long in 'en'",
        ),
    ],
)
def test_the_texts_of_a_training_are_held_to_what_answers_are_held_to(
    folder: Path, old: str, new: str, what: str
) -> None:
    line = change(folder, "trainings.yaml", old, new)
    (fault,) = told(folder)
    assert fault.what == what
    # What is wrong with texts together is told where the first of them stands.
    assert fault.line == (line if "evening" not in new else 4)


def test_the_sentences_of_a_training_are_short_on_average_over_its_texts(folder: Path) -> None:
    fifteen = " ".join(["woord"] * 15)
    for text in ("Je leert iets", "Voor iedereen", "Je weet meer", "Eén avond"):
        change(folder, "trainings.yaml", f"{text}.", f"{fifteen}.")
    (fault,) = told(folder)
    assert fault.what == "the sentences are too long on average in the training 'example'"


def test_a_text_below_its_key_is_told_with_the_line_of_the_sentence(folder: Path) -> None:
    block = "\n      nl: |-\n        Eerst dit.\n        Dan tevens dat.\n      en: For everybody."
    line = change(folder, "trainings.yaml", " {nl: Voor iedereen., en: For everybody.}", block)
    (fault,) = told(folder)
    assert fault.line == line + 3
