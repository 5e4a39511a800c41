"""The worked example of the pages for editors is an answer that the desk takes as it stands.

`docs/answers-in-detail.md` holds it whole; `docs/writing-answers.md` shows it with fewer phrasings.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import yaml

from bot.config import load_config
from knowledge.check import check_folder
from knowledge.load import load
from knowledge.markup import MAX_ANSWER
from knowledge.schema import EntryShape
from knowledge.training_cards import LONGEST_BUTTON

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "writing-answers.md").read_text(encoding="utf-8")
DETAIL = (ROOT / "docs" / "answers-in-detail.md").read_text(encoding="utf-8")
ONE_PAGE = 75
"""Lines that somebody still reads as one page."""
TODAY = date(2026, 11, 23)
LEAST = load_config(ROOT / "config.yaml", {}).knowledge.least
"""The minimum of phrasings in the desk's own settings: the page asks for no less and no more."""


def example(page: str = DETAIL) -> tuple[str, str]:
    """The name of the file on a page and what stands in it."""
    named = re.search(r"`(answers/[\w/-]+\.yaml)`", page)
    written = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
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


def test_the_example_on_the_one_page_is_the_whole_one_without_most_phrasings() -> None:
    (named, short), (named_whole, text) = example(PAGE), example(DETAIL)
    assert named == named_whole
    (shown,), (whole,) = (yaml.safe_load(one)["entries"] for one in (short, text))
    few, every = shown.pop("questions"), whole.pop("questions")
    assert shown == whole
    assert few.keys() == every.keys()
    for lang, phrasings in few.items():
        assert phrasings == every[lang][: len(phrasings)]


def test_the_example_on_the_one_page_lacks_phrasings_and_nothing_else(tmp_path: Path) -> None:
    report = check_folder(folder_with(*example(PAGE), tmp_path), TODAY, [], LEAST)
    assert [fault.what for fault in report.faults] == [
        f"'vat-number-where' has too few ways of asking in '{lang}'" for lang in ("nl", "en")
    ]


def test_the_one_page_is_one_page() -> None:
    assert len(PAGE.splitlines()) <= ONE_PAGE


def test_links_to_a_heading_of_the_pages_lead_to_one() -> None:
    here = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", DETAIL, re.MULTILINE)
    }
    pages = [PAGE, DETAIL, (ROOT / "docs" / "running.md").read_text(encoding="utf-8")]
    links = [to for page in pages for to in re.findall(r"answers-in-detail\.md#([\w-]+)", page)]
    links += re.findall(r"\]\(#([\w-]+)\)", DETAIL)
    assert len(links) > 10
    assert set(links) - here == set()


def test_the_pages_name_the_minimum_of_the_settings_and_the_example_has_it() -> None:
    for page in (PAGE, DETAIL):
        assert f"At least {LEAST['nl']} in Dutch and {LEAST['en']} in English" in page
    assert LEAST == {"nl": 18, "en": 12}


def test_the_pages_name_the_longest_texts_that_the_check_takes() -> None:
    assert f"At most {MAX_ANSWER} characters" in DETAIL
    assert f"at most {LONGEST_BUTTON} characters" in " ".join(DETAIL.split())


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


def test_the_detailed_page_explains_every_key_of_an_entry() -> None:
    _, text = example()
    for key in EntryShape.model_fields:
        assert f"`{key}`" in DETAIL or f"    {key}:" in text, key
