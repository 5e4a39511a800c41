"""`desk check`: nothing wrong in what we ship, everything named in what is broken."""

from __future__ import annotations

import re
from pathlib import Path

from tests.integration.cli.desk_folder import ROOT, DeskFolder

BROKEN = ROOT / "tests" / "broken"


def test_the_settings_and_the_knowledge_of_this_repository_have_no_fault() -> None:
    told = DeskFolder(ROOT).does("check", "--on", "2026-11-23")
    assert told.code == 0, told.err
    assert "0 faults" in told.out
    assert told.err == ""


def test_the_totals_name_entries_topics_phrasings_and_sources() -> None:
    told = DeskFolder(ROOT).does("check", "--on", "2026-11-23")
    lines = told.out.splitlines()[-6:]
    assert re.fullmatch(
        r"\d+ entries: \d+ answers, \d+ referrals, \d+ pointers; 0 of them concepts", lines[0]
    )
    assert lines[1] == "124 of 124 topics in nl, 124 of 124 topics in en"
    assert re.fullmatch(r"\d+ phrasings in nl, \d+ phrasings in en", lines[2])
    assert re.match(r"\d+ sources on \d+ sites; named most: \S+ by \d+ entries, ", lines[3])
    assert lines[4] == "8 trainings"


def test_an_answer_is_checked_as_on_the_day_that_is_asked_for(sample_folder: DeskFolder) -> None:
    assert "'kor-what' is expired" not in sample_folder.does("check", "--on", "2026-11-23").out
    assert "'kor-what' is expired" in sample_folder.does("check", "--on", "2027-12-01").out
    told = sample_folder.does("check", "--on", "tomorrow")
    assert told.code == 2
    assert "'tomorrow' is no day such as 2027-01-02" in told.err


def test_settings_with_a_fault_keep_their_own_minimum_of_phrasings(folder: DeskFolder) -> None:
    folder.set("port: 0", "port: many")
    assert folder.does("check").err.count("\n") == 1


def test_each_broken_file_is_named_with_its_line(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("check", "--on", "2026-11-23", str(BROKEN / "knowledge"))
    expected = (BROKEN / "expected.txt").read_text(encoding="utf-8").splitlines()
    places = {fault.split(" · ")[1] for fault in expected}
    named = [line for line in told.err.splitlines() if line.startswith("fault: ")]
    assert told.code == 1
    assert len({place.rpartition(":")[0] for place in places}) >= 25
    for place in places:
        assert any(f"/{place} ·" in line for line in named), place
    assert f"{len(named)} faults" in told.out


def test_what_is_out_of_date_is_a_warning_and_no_fault(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("check")
    assert told.code == 0
    assert "'vat-rates' is expired since 2026-01-01" in told.out


def test_faults_of_settings_and_knowledge_are_told_together(folder: DeskFolder) -> None:
    folder.set("port: 0", "port: many")
    answer = next((folder.path / "knowledge" / "answers").rglob("kor.yaml"))
    answer.write_text("entries: [", encoding="utf-8")
    told = folder.does("check")
    assert told.code == 1
    assert "config.yaml:" in told.err
    assert "kor.yaml:" in told.err


def test_sample_values_under_sample_false_are_the_only_faults_told(tmp_path: Path) -> None:
    text = (ROOT / "config.yaml").read_text(encoding="utf-8")
    text = text.replace("sample: true #", "sample: false #")
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    told = DeskFolder(tmp_path).does("check", str(ROOT / "knowledge"))
    assert told.code == 1
    faults = told.err.splitlines()
    assert len(faults) == 8
    assert all("is still a sample value · " in fault for fault in faults)
    assert any("config.yaml:10 · " in fault and "voorbeeldnummer" in fault for fault in faults)
