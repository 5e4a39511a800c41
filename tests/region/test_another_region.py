"""A desk for another region is its own settings and its own YAML; no Python is changed for it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.load import load
from tests.integration.cli.desk_folder import ROOT, DeskFolder

HERE = Path(__file__).parent
OFFICES = ("Hengelo", "074", "Twente", "Voorbeeldloket", "Voorbeeldstreek")
"""What belongs to other desks and may not be said here."""


def organisation() -> dict[str, Any]:
    """The region's own block of settings."""
    found: dict[str, Any] = yaml.safe_load((HERE / "organisation.yaml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> DeskFolder:
    """The folder of the region: its settings and answers beside the sentences of every desk."""
    path = tmp_path_factory.mktemp("delta")
    settings = yaml.safe_load((ROOT / "config.yaml").read_text("utf-8")) | organisation()
    settings["knowledge"]["min_phrasings"] = {"nl": 4, "en": 4}
    (path / "config.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    shutil.copytree(HERE / "knowledge", path / "knowledge")
    for name in ("words", "wishes"):
        shutil.copytree(ROOT / "knowledge" / name, path / "knowledge" / name)
    for name in ("synonyms.yaml", "trainings.yaml"):
        shutil.copy(ROOT / "knowledge" / name, path / "knowledge")
    # The desk runs on today's date here: its answers were checked today.
    for file in (path / "knowledge" / "answers").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("2026-11-23", f"{datetime.now(UTC):%Y-%m-%d}"), encoding="utf-8"
        )
    return DeskFolder(path)


def talk(region: DeskFolder, *lines: str) -> str:
    """What the desk says to these lines."""
    told = region.process("chat", typed="".join(f"{line}\n" for line in lines).encode())
    assert told.code == 0, told.err
    return told.out


def test_its_ten_answers_are_checked_like_any_others(region: DeskFolder) -> None:
    told = region.does("check")
    assert told.code == 0, told.err
    assert "10 entries: 10 answers" in told.out
    assert "10 of 10 topics in nl, 10 of 10 topics in en" in told.out
    assert len(load(region.path / "knowledge").entries) == 10


def test_a_topic_it_lists_and_does_not_answer_is_its_only_fault(
    region: DeskFolder, tmp_path: Path
) -> None:
    shutil.copytree(region.path, tmp_path / "delta")
    copy = DeskFolder(tmp_path / "delta")
    (copy.path / "knowledge" / "answers" / "starting" / "mooring.yaml").unlink()
    told = copy.does("check")
    assert told.code == 1
    (fault,) = told.err.splitlines()
    assert "no entry covers the topic 'mooring' · " in fault
    assert "9 of 10 topics in nl, 9 of 10 topics in en" in told.out


def test_it_answers_from_its_own_knowledge_in_both_languages_with_its_own_facts(
    region: DeskFolder,
) -> None:
    said = talk(region, "strandtent beginnen", "which municipalities do you serve?")
    assert "computerprogramma van Ondernemersloket Delta" in said
    assert "De gemeente beslist." in said
    assert "https://delta.example/beach-stall" in said
    assert "Schouwen-Duiveland" in " ".join(said.split())
    assert not [word for word in OFFICES if word in said]


def test_a_person_is_reached_in_its_own_office_hours(region: DeskFolder) -> None:
    said = talk(region, "adviseur", "ik wil mijn steiger gebruiken voor klanten", "ja", "Veere")
    assert "Veere" in said
    assert set(organisation()["organisation"]["opening_hours"]) == {"tue", "thu"}
    assert "dinsdag" in said or "donderdag" in said
    assert not [word for word in OFFICES if word in said]


def test_the_program_names_no_region() -> None:
    """Names of one region in code would have to be changed for the next."""
    named = [
        str(path.relative_to(ROOT))
        for folder in ("bot", "intents", "knowledge")
        for path in (ROOT / folder).rglob("*.py")
        if any(word in path.read_text("utf-8") for word in ("Twente", "Hengelo", "Enschede"))
    ]
    assert named == []
