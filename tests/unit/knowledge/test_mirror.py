"""Every topic has sayings that measure understanding, written without sight of the phrasings."""

from __future__ import annotations

from pathlib import Path

import yaml

from knowledge.load import load

ROOT = Path(__file__).parents[3]
FEWEST = 5
"""Sayings per topic and language: fewer measure nothing."""


def _sayings() -> dict[str, dict[str, list[str]]]:
    folder = ROOT / "tests" / "questions"
    return {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in folder.glob("*.yaml")}


def test_every_topic_has_enough_sayings_in_both_languages() -> None:
    sayings = _sayings()
    topics = load(ROOT / "knowledge").topics
    assert set(sayings) == set(topics)
    thin = [
        (topic, lang)
        for topic, some in sayings.items()
        for lang in ("nl", "en")
        if len(set(some[lang])) < FEWEST
    ]
    assert thin == []


def test_hardly_any_saying_is_a_phrasing() -> None:
    """Two people write the same short sentence now and then; more than 1 % was copied."""
    knowledge = load(ROOT / "knowledge")
    phrasings = {
        " ".join(phrasing.casefold().split())
        for entry in knowledge.entries.values()
        for some in entry.questions.values()
        for phrasing in some
    }
    same = [
        saying
        for some in _sayings().values()
        for lang in ("nl", "en")
        for saying in some[lang]
        if " ".join(saying.casefold().split()) in phrasings and len(saying.split()) > 3
    ]
    assert len(same) <= 15, same
