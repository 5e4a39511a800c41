"""Words of a text that could not be used are counted as written: no other text is wrong for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from intents.material import Lang
from knowledge import languages
from knowledge.load import read_folder
from tests.unit.knowledge.test_broken import KOR, VAT, change, report, told


def test_a_word_that_a_lost_part_uses_is_not_called_strange_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ "Loket" is English here, for one entry asks so; without that entry it would be Dutch."""
    monkeypatch.setattr(languages, "ENOUGH", 2)
    said = {"wishes": "een mens graag", "training": "welke cursussen", "handoff": "deurwaarder"}
    for name, text in said.items():
        change(folder, f"wishes/{name}.yaml", text, f"{text} bij het loket")
    change(folder, KOR, "en: Ask {organisation}.", "en: Ask the loket.")
    assert told(folder) == ["a Dutch word stands in the English text in 'kor-what'"]
    change(folder, VAT, "file my vat return", "file my vat return at the loket")
    assert told(folder) == []
    change(folder, VAT, "sensitive: false", "sensitive: no")
    assert told(folder) == ["'sensitive' of 'vat-return-how' is not right"]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (VAT, "entries:", "entries: ["),
        (VAT, "kind: pointer", "kind: pointed"),
        (VAT, "    questions:", "    questions: 3\n    questions:"),
        (VAT, "entries:", "entires:\n  - 3\nentries:"),
        ("wishes/wishes.yaml", "human:", "humane:"),
        ("wishes/handoff.yaml", "nl: [deurwaarder]", "nl: deurwaarder"),
        ("wishes/decline.yaml", "weather:", "weather"),
    ],
)
def test_what_could_not_be_used_is_kept_as_it_is_written_for_who_counts_words(
    folder: Path, name: str, old: str, new: str
) -> None:
    change(folder, name, old, new)
    knowledge, faults = read_folder(folder)
    assert faults
    assert set(knowledge.lost) == {name}
    words = {VAT: "doe", "wishes/wishes.yaml": "mens", "wishes/handoff.yaml": "deurwaarder"}
    assert words.get(name, "mooi") in languages.vocabulary(knowledge).unread


def test_words_that_stand_in_no_lost_text_are_weighed_as_always(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "ENOUGH", 2)
    change(folder, "wishes/wishes.yaml", "een mens graag", "loket, dat loket, zo'n loket")
    change(folder, KOR, "en: Ask {organisation}.", "en: Ask the loket.")
    change(folder, VAT, "kind: pointer", "kind: pointed")
    assert told(folder) == [
        "a Dutch word stands in the English text in 'kor-what'",
        "'kind' of 'vat-return-how' is not right",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "en:\n  het loket: a name\n  zzp:\n",
        "en: [\n  'het loket': a name\n",
        "ne:\n  het loket: a name\n",
        "{en: {zzp: 3, het loket: a name}}\n",
        "en:\n  zzp: a name\nen:\n  het loket: a name\n",
    ],
)
def test_a_term_is_left_alone_whatever_is_wrong_in_its_file(folder: Path, text: str) -> None:
    change(folder, KOR, "en: Ask {organisation}.", "en: Ask het loket.")
    (folder / "terms.yaml").write_text("en:\n  het loket: a name\n", encoding="utf-8")
    assert told(folder) == []
    (folder / "terms.yaml").write_text(text, encoding="utf-8")
    faults = report(folder).faults
    assert {Path(fault.file).name for fault in faults} == {"terms.yaml"}
    change(folder, KOR, "Ask het loket.", "Ask het loket and het kantoor.")
    assert any(fault.got.startswith("het: ") for fault in report(folder).faults)


@pytest.mark.parametrize(
    ("lang", "word"), [("nl", "box"), ("nl", "e-mail"), ("nl", "meet"), ("en", "aspirant")]
)
def test_an_ordinary_word_of_both_languages_needs_no_other_text_that_uses_it(
    lang: Lang, word: str
) -> None:
    other: Lang = "en" if lang == "nl" else "nl"
    enough: dict[Lang, int] = {"nl": languages.ENOUGH, "en": languages.ENOUGH}
    known = languages.Vocabulary(enough, {other: {word: 40}})
    assert not known.strange(word, lang)


def test_a_word_is_no_slip_of_another_while_a_text_that_may_use_it_is_lost(folder: Path) -> None:
    change(folder, KOR, "kleine ondernemers", "vrijstelling kleine ondernemersregeling")
    change(folder, "wishes/handoff.yaml", "deurwaarder", "vrijstalling kleine ondernemersregeling")
    alike = "two ways of asking look alike and lead to different answers"
    assert told(folder) == [alike]
    both = "vrijstalling van vrijstelling"
    change(folder, VAT, "hoe geef ik btw op", f"hoe geef ik btw op, {both}")
    assert told(folder) == []
    change(folder, VAT, "kind: pointer", "kind: pointed")
    assert told(folder) == ["'kind' of 'vat-return-how' is not right"]


def test_nobody_is_sent_to_fit_cut_offs_on_what_was_read_in_part(folder: Path) -> None:
    change(folder, VAT, "kind: pointer", "kind: pointed")
    assert not [one for one in report(folder).warnings if "make fit" in one.what]
