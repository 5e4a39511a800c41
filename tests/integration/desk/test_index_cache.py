"""The index in the cache is that of these classes, not only of these phrasings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.app.index_cache import index_for
from bot.config import Config
from intents import Context
from intents.material import Band, IntentClass, Material
from tests.dialogues.stage import stage_config

CLASSES = (
    IntentClass(
        "question",
        "loan",
        {"nl": ("hoe leen ik geld", "een lening aanvragen", "geld lenen voor mijn zaak"), "en": ()},
        entry="loan",
        expertise="starters",
    ),
    IntentClass(
        "question",
        "name",
        {"nl": ("welke naam kies ik", "handelsnaam kiezen", "een naam bedenken"), "en": ()},
        entry="name",
    ),
)
BAND = Band(answer=0.3, choose=0.1)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return stage_config().model_copy(update={"path": tmp_path / "config.yaml"})


def material(loan: IntentClass) -> Material:
    return Material((loan, CLASSES[1]), (), {"nl": BAND, "en": BAND}, "the same phrasings")


def kept(config: Config) -> int:
    return len(list((config.data_path / "cache").glob("index-*.pickle")))


def test_a_question_that_goes_to_another_expertise_does_so_after_a_start(config: Config) -> None:
    loan = CLASSES[0]
    assert index_for(config, material(loan)).fingerprint == "the same phrasings"
    # The twin: nothing has changed, so what is kept serves.
    index_for(config, material(loan))
    assert kept(config) == 1
    changed = index_for(config, material(replace(loan, expertise="debts", complex=True)))
    assert kept(config) == 2
    (decision,) = changed.understand([("hoe leen ik geld", Context())])
    assert (decision.expertise, decision.complex) == ("debts", True)
