"""Texts that people see beside an answer: titles, buttons, who carries out what, the desk's own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from intents.material import Lang
from knowledge.check import Report, check_folder
from knowledge.markup import MAX_ANSWER, outside_name
from knowledge.name_rules import LONGEST_QUESTION, LONGEST_TITLE
from tests.unit.knowledge.small_folder import FILES

TODAY = date(2026, 11, 23)
TWO: dict[Lang, int] = {"nl": 2, "en": 2}
KOR = "answers/tax/kor.yaml"
WORDS = "words/nl.yaml"
OFFICE = "a word that offices use and people do not"
MUNICIPALITIES = """\
services:
  bbz: {name: {nl: Bbz, en: Bbz}, topics: [kor]}
municipalities:
  losser:
    name: Losser
    carried_out:
      bbz: {by: Werkplein, certainty: official, source: {title: Losser, url: "https://example.org"}}
"""


def report(folder: Path) -> Report:
    return check_folder(folder, TODAY, ["losser"], TWO)


def written(folder: Path, name: str, text: str, old: str, new: str) -> list[tuple[str, int]]:
    """What is told of a folder in which one file has another text, with the lines."""
    assert text.count(old) == 1
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text.replace(old, new), encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    return [(fault.what, fault.line - line) for fault in report(folder).faults]


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("[Tax](https://example.org)", "holds a link"),
        ("**Tax office**", "holds bold"),
        ("Tax <b>office</b>", "holds HTML"),
        ("Tax office [2026]", "holds a square bracket"),
        ("Zelfstandigenaftrek | Belastingdienst", "holds an upright stroke"),
        ("www.example.org", "holds a bare address"),
        ("Tax of {town}", "holds braces that nothing fills"),
        ("x" * (LONGEST_TITLE + 1), "is too long"),
    ],
)
def test_the_title_of_a_source_is_a_short_name_without_markup(
    folder: Path, title: str, what: str
) -> None:
    told = f"the title of a source of 'kor-what' {what}"
    found = written(folder, KOR, FILES[KOR], "title: Tax office", f'title: "{title}"')
    assert found == [(told, 0)]


def test_a_title_copied_from_a_page_is_told_what_to_write_for_its_stroke() -> None:
    (found,) = outside_name("Zelfstandigenaftrek | Belastingdienst")
    assert found == ("an upright stroke", "write a comma for |")


def test_a_title_may_have_round_brackets_and_the_organisation(folder: Path) -> None:
    title = 'title: "{organisation}, regels (2026)"'
    assert written(folder, KOR, FILES[KOR], "title: Tax office", title) == []
    longest = f"title: {'x' * LONGEST_TITLE}"
    assert written(folder, KOR, FILES[KOR], "title: Tax office", longest) == []


def test_an_address_with_round_brackets_would_be_no_link(folder: Path) -> None:
    what = "the address of a source of 'kor-what' holds a round bracket"
    old = 'org/kor"}'
    assert written(folder, KOR, FILES[KOR], old, 'org/kor-(x)"}') == [(what, 0)]
    assert written(folder, KOR, FILES[KOR], old, 'org/kor-%28x%29"}') == []


def test_the_title_of_a_source_of_one_municipality_is_looked_at_too(folder: Path) -> None:
    new = (
        '        sources: [{title: "**Losser**", url: "https://example.org"}]\n        checked_on:'
    )
    found = written(folder, KOR, FILES[KOR], "        checked_on:", new)
    assert found == [("the title of a source of 'kor-what' holds bold", 0)]


@pytest.mark.parametrize(("longer", "told"), [(0, 0), (1, 1)])
def test_the_first_way_of_asking_fits_a_button_and_the_others_may_be_longer(
    folder: Path, longer: int, told: int
) -> None:
    text = "w" * (LONGEST_QUESTION + longer)
    found = written(folder, KOR, FILES[KOR], "[wat is de kor,", f"[{text},")
    what = "the first way of asking of 'kor-what' in 'nl' is too long for a button"
    assert found == [(what, 0)] * told
    assert written(folder, KOR, FILES[KOR], "kleine ondernemers]", f"{'w' * 90}]") == []


def test_an_answer_fits_one_message_with_its_sources_below_it(folder: Path) -> None:
    address = "https://example.org/" + "x" * 80
    text = FILES[KOR].replace('https://example.org/kor"', f'{address}"')
    fits = "ja " * ((MAX_ANSWER - len("[Tax office]()") - len(address)) // 3 - 3)
    old = "en: Ask {organisation}."
    assert written(folder, KOR, text, old, f"en: {fits}") == []
    (fault, *_) = written(folder, KOR, text, old, f"en: {fits}{'ja ' * 5}")
    assert fault == ("the answer of 'kor-what' in 'en' is too long", 0)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("by: Werkplein", "by: <b>Werkplein</b>", "who carries out 'losser, bbz' holds HTML"),
        ("by: Werkplein", 'by: "**Werkplein**"', "who carries out 'losser, bbz' holds bold"),
        ("by: Werkplein", "by: Werkplein conform de wet", f"{OFFICE} in 'losser, bbz'"),
        (
            "by: Werkplein",
            "by: The office and your council",
            "English words stand in the Dutch text in 'losser, bbz'",
        ),
        (
            "by: Werkplein",
            "by: Het werkplein voor jou",
            "Dutch words stand in the English text in 'losser, bbz'",
        ),
        ("name: Losser", 'name: "**Losser**"', "the name of 'losser' holds bold"),
        (
            "nl: Bbz",
            'nl: "[Bbz](https://example.org)"',
            "the name of the service 'bbz' holds a link",
        ),
        ("nl: Bbz", "nl: hulp inzake Bbz", f"{OFFICE} in 'bbz'"),
        ("en: Bbz", "en: hulp voor je zaak", "Dutch words stand in the English text in 'bbz'"),
        (
            "title: Losser",
            'title: "{organisation}"',
            "the title of a source of 'losser, bbz' holds braces that nothing fills",
        ),
    ],
)
def test_who_carries_out_what_is_named_plainly_in_both_languages(
    folder: Path, old: str, new: str, what: str
) -> None:
    assert written(folder, "municipalities.yaml", MUNICIPALITIES, old, new) == [(what, 0)]


def test_who_carries_out_what_may_be_any_name(folder: Path) -> None:
    by = "by: '{organisation} en Werkplein'"
    assert written(folder, "municipalities.yaml", MUNICIPALITIES, "by: Werkplein", by) == []


def test_a_sample_session_is_of_a_training_that_exists(folder: Path) -> None:
    name, text = "samples/sessions.yaml", "sessions:\n  - training: example\n    in_days: 9\n"
    assert written(folder, name, text, "in_days", "in_days") == []
    what = "a sample session is of a training that does not exist"
    assert written(folder, name, text, "training: example", "training: exampel") == [(what, 0)]
    (fault,) = report(folder).faults
    assert fault.mend == "did you mean 'example'?"


def test_a_training_with_a_fault_of_its_own_is_not_called_unknown(folder: Path) -> None:
    trainings = FILES["trainings.yaml"].replace("price: 0", "price: none")
    (folder / "trainings.yaml").write_text(trainings, encoding="utf-8")
    text = "sessions:\n  - training: example\n"
    (found,) = written(folder, "samples/sessions.yaml", text, "example", "example")
    assert "does not exist" not in found[0]


def test_samples_that_are_no_yaml_are_told(folder: Path) -> None:
    (found,) = written(folder, "samples/sessions.yaml", "sessions: []", "[]", "[")
    assert found[0] == "the file cannot be read as YAML"


FIFTEEN = " ".join(["woord"] * 15)


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ("hello: Dag {name}, indien dit {organisation} is.", OFFICE),
        (
            f"hello: Dag {{name}}. {FIFTEEN} van {{organisation}} en nog veel meer.",
            "a sentence is too long",
        ),
        (
            f"hello: Hier {FIFTEEN}. {FIFTEEN} {{name}}. {FIFTEEN} {{organisation}}.",
            "the sentences are too long on average",
        ),
    ],
)
def test_what_the_desk_says_itself_is_as_plain_as_its_answers(
    folder: Path, new: str, what: str
) -> None:
    found = written(folder, WORDS, FILES[WORDS], "hello: Dag {name}, dit is {organisation}.", new)
    assert found == [(f"{what} in the text 'hello'", 0)]


def test_words_that_people_type_and_english_sentences_are_no_prose_of_ours(folder: Path) -> None:
    lists = "[ja, tenzij, indien]"
    assert written(folder, WORDS, FILES[WORDS], "[ja, jazeker]", lists) == []
    long = f"is {FIFTEEN} {FIFTEEN} {{organisation}}."
    english = FILES["words/en.yaml"]
    assert written(folder, "words/en.yaml", english, "is {organisation}.", long) == []


def test_a_text_of_the_desk_below_its_key_is_told_with_its_own_line(folder: Path) -> None:
    new = "hello: |-\n  Dag {name}.\n  Dit is derhalve {organisation}.\n"
    old = "hello: Dag {name}, dit is {organisation}.\n"
    assert written(folder, WORDS, FILES[WORDS], old, new) == [(f"{OFFICE} in the text 'hello'", 2)]
