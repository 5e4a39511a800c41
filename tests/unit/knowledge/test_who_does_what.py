"""One slip in the file of who does what is one fault, and hides no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import load
from knowledge.source import KnowledgeError
from tests.unit.knowledge.test_broken import change, report, told

NAME = "municipalities.yaml"
TEXT = """\
services:
  bbz:
    name: {nl: Bbz, en: Bbz}
    topics: [kor]
municipalities:
  losser:
    name: Losser
    carried_out:
      bbz:
        certainty: official
        source: {title: Losser, url: "https://example.org"}
"""
SERVICE = "the service 'bbz' names no topic"
CARRIED = "'losser' names a service that does not exist"


@pytest.fixture
def described(folder: Path) -> Path:
    """A sound folder that says who does what."""
    (folder / NAME).write_text(TEXT, encoding="utf-8")
    assert load(folder).municipalities
    assert told(folder) == []
    return folder


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    name: {nl: Bbz, en: Bbz}\n", ""),
        ("{nl: Bbz, en: Bbz}", "{nl: hulp van de gemeente}"),
        ("{nl: Bbz, en: Bbz}", "Bbz"),
        ("services:", "servces:"),
        ("  bbz:\n    name", "  BBZ:\n    name"),
        ("municipalities:", "municipalties:"),
        ("  losser:", "  Losser:"),
        ("    name: Losser\n", ""),
        ("name: Losser", "name: [Losser]"),
        ("carried_out:", "caried_out:"),
        ("source: {", "sourse: {"),
        ("title: Losser,", "title: 12,"),
        ("certainty: official", "by: [x]\n        certainty: official"),
    ],
)
def test_one_slip_is_one_fault(described: Path, old: str, new: str) -> None:
    change(described, NAME, old, new)
    faults = report(described).faults
    assert len(faults) == 1, [str(fault) for fault in faults]
    with pytest.raises(KnowledgeError):
        load(described)


def test_a_key_of_another_name_is_unknown_and_the_right_one_is_missing(described: Path) -> None:
    change(described, NAME, "services:", "diensten:")
    assert sorted(told(described)) == ["'services' is missing", "unknown key"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [("[kor]", "[korr]", SERVICE), ("      bbz:\n", "      bzb:\n", CARRIED)],
)
def test_a_name_that_points_nowhere_is_told_beside_another_fault(
    described: Path, old: str, new: str, what: str
) -> None:
    change(described, NAME, old, new)
    change(described, NAME, "certainty: official", "certainty: maybe")
    found = told(described)
    assert len(found) == 2
    assert what in found


def test_a_municipality_of_the_settings_that_is_not_listed_is_told(described: Path) -> None:
    change(described, NAME, "  losser:", "  borne:")
    assert told(described) == ["the municipality 'losser' of the configuration is missing"]
