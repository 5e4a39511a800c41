"""A value that cannot be read, or cannot be meant, is one fault and hides what follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import load, read_folder
from knowledge.source import KnowledgeError
from tests.unit.knowledge.test_broken import KOR, VAT, change, report, told


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("checked_on", "9999-08-31"),
        ("checked_on", "0001-01-01"),
        ("checked_on", "0"),
        ("checked_on", '"2026-08-31"'),
        ("checked_on", "!!timestamp gisteren"),
        ("expires_on", "9999-12-31"),
        ("expires_on", "1.5"),
    ],
)
def test_a_day_that_cannot_be_meant_is_one_fault(folder: Path, key: str, day: str) -> None:
    name, old = {"checked_on": (VAT, "2026-08-31"), "expires_on": (KOR, "2027-01-01")}[key]
    change(folder, name, f"{key}: {old}", f"{key}: {day}")
    (fault,) = report(folder).faults
    assert "day" in fault.expected or "date" in fault.expected
    with pytest.raises(KnowledgeError):
        load(folder)


def test_the_day_of_one_municipality_is_bounded_too(folder: Path) -> None:
    change(folder, KOR, "checked_on: 2026-11-20", "checked_on: 1926-11-20")
    assert told(folder) == ["'overrides.losser.checked_on' of 'kor-what' is not right"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("expires_on: 2027-01-01", "expires_on: 2027-02-30"),
        ("expires_on: 2027-01-01", "expires_on: 2027-13-01"),
        ("expertise: starters", "expertise: !!int ''"),
    ],
)
def test_a_value_that_cannot_be_read_is_not_called_missing(
    folder: Path, old: str, new: str
) -> None:
    change(folder, KOR, old, new)
    assert told(folder) == ["a value has a form that is not used here"]
    assert "kor-what" not in read_folder(folder)[0].entries
    assert not [one for one in report(folder).warnings if "kor-what" in one.what]


def test_a_key_with_nothing_behind_it_is_still_told(folder: Path) -> None:
    change(folder, KOR, "expires_on: 2027-01-01", "expires_on:")
    assert told(folder) == ["the entry 'kor-what' does not say how long it may be trusted"]


@pytest.mark.parametrize("name", ["words/nl.yaml", "words/en.yaml"])
@pytest.mark.parametrize("whole", [True, False])
def test_a_sentence_that_cannot_be_read_is_told_once(
    folder: Path, name: str, *, whole: bool
) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    unread = "!!int ''\n" if whole else "".join(["hello: !!int ''\n", *lines[1:]])
    (folder / name).write_text(unread, encoding="utf-8")
    assert told(folder) == ["a value has a form that is not used here"]


def test_classes_that_cannot_be_read_are_told_once(folder: Path) -> None:
    (folder / "wishes/wishes.yaml").write_text("!!int ''\n", encoding="utf-8")
    assert told(folder) == ["a value has a form that is not used here"]
