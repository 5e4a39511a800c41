"""Every broken file of this folder is named with file and line, in words that help to mend it.

The file names say what is wrong. `expected.txt` holds the exact wording, one fault per line.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from knowledge.check import check_folder
from knowledge.source import shown

HERE = Path(__file__).parent
FOLDER = HERE / "knowledge"


def _told() -> list[str]:
    report = check_folder(FOLDER, date(2026, 11, 23), ["losser"], min_phrasings={"nl": 2, "en": 2})
    return [str(fault).replace(f"{shown(FOLDER)}/", "") for fault in report.faults]


def test_every_fault_is_told_at_once_in_the_agreed_words() -> None:
    assert _told() == (HERE / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_fault_says_what_where_expected_got_and_how_to_mend() -> None:
    for line in _told():
        what, where, expected, got, mend = line.split(" · ")
        assert what
        assert where.rpartition(":")[2].isdigit()
        assert expected.startswith("expected ")
        assert got.startswith("got ")
        assert mend


def test_no_broken_file_stays_unnamed_and_there_are_at_least_twenty_five() -> None:
    files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml")}
    named = {line.split(" · ")[1].rpartition(":")[0] for line in _told()}
    assert files == named
    assert len(files) >= 25
