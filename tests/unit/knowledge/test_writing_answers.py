"""The worked example of docs/writing-answers.md is an answer that the desk takes as it stands."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from bot.config import load_config
from knowledge.check import check_folder
from knowledge.load import load
from knowledge.schema import EntryShape

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "writing-answers.md").read_text(encoding="utf-8")
TODAY = date(2026, 11, 23)
LEAST = load_config(ROOT / "config.yaml", {}).knowledge.least
"""The minimum of phrasings in the desk's own settings: the page asks for no less and no more."""


def example() -> tuple[str, str]:
    """The name of the file on the page and what stands in it."""
    named = re.search(r"`(answers/[\w/-]+\.yaml)`", PAGE)
    written = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert named is not None
    assert written is not None
    return named[1], written[1]


def folder_with(example_at: str, text: str, folder: Path) -> Path:
    """The desk's own words and wishes, with the example as the only answer."""
    for name in ("words", "wishes"):
        shutil.copytree(ROOT / "knowledge" / name, folder / name)
    for name in ("synonyms.yaml", "trainings.yaml"):
        shutil.copy(ROOT / "knowledge" / name, folder)
    path = folder / example_at
    topic = load(ROOT / "knowledge").topics[path.stem]
    (folder / "topics.yaml").write_text(f"topics:\n  {topic.slug}: {topic.meaning}\n", "utf-8")
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_example_has_no_fault_and_nothing_to_warn_for(tmp_path: Path) -> None:
    folder = folder_with(*example(), tmp_path)
    report = check_folder(folder, TODAY, [], min_phrasings=LEAST)
    assert [str(fault) for fault in report.faults] == []
    (entry,) = load(folder).entries.values()
    assert entry.given_as_fact(TODAY)
    assert [one.what for one in report.warnings if "vat-number" in one.what] == []


def test_the_page_names_the_minimum_of_the_settings_and_its_example_has_it() -> None:
    assert f"At least {LEAST['nl']} in Dutch and {LEAST['en']} in English" in PAGE
    assert LEAST == {"nl": 18, "en": 12}


def test_the_example_with_one_phrasing_less_is_told(tmp_path: Path) -> None:
    name, text = example()
    lines = text.splitlines(keepends=True)
    first, second = (lines.index(f"      {lang}:\n") for lang in ("nl", "en"))
    assert second - first - 1 == LEAST["nl"]
    del lines[second - 1]
    report = check_folder(folder_with(name, "".join(lines), tmp_path), TODAY, [], LEAST)
    assert [(fault.what, fault.line, fault.got) for fault in report.faults] == [
        ("'vat-number-where' has too few ways of asking in 'nl'", first + 1, "17")
    ]


def test_a_slip_in_the_example_is_told_with_its_line(tmp_path: Path) -> None:
    name, text = example()
    folder = folder_with(name, text.replace("review_months: 6", "reveiw_months: 6"), tmp_path)
    report = check_folder(folder, TODAY, [], min_phrasings=LEAST)
    line = text.splitlines().index("    review_months: 6") + 1
    assert any(f"vat-number.yaml:{line} ·" in str(fault) for fault in report.faults)


def test_the_page_explains_every_key_of_an_entry() -> None:
    _, text = example()
    for key in EntryShape.model_fields:
        assert f"`{key}`" in PAGE or f"    {key}:" in text, key
