"""What the documents name is there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
_PATH = re.compile(r"`((?:bot|intents|knowledge|tests|docs|benchmarks)/[\w./-]+)`")
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def _documents() -> list[Path]:
    return [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


def test_every_file_and_folder_that_a_document_names_exists() -> None:
    named = {(one.name, path) for one in _documents() for path in _PATH.findall(one.read_text())}
    assert len(named) > 20
    assert sorted(pair for pair in named if not (ROOT / pair[1]).exists()) == []


def test_every_link_between_documents_leads_somewhere() -> None:
    links = [(one, to) for one in _documents() for to in _LINK.findall(one.read_text())]
    assert len(links) > 5
    assert [f"{one.name}: {to}" for one, to in links if not (one.parent / to).exists()] == []


def test_every_decision_has_a_number_of_its_own() -> None:
    numbers = Counter(one.name[:4] for one in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [number for number, count in numbers.items() if count > 1] == []
