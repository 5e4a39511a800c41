"""The knowledge base of this project itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import load_config
from bot.trainings.sessions_file import load_sessions_file
from intents.material import Lang
from knowledge.check import check
from knowledge.coverage import covered_topics
from knowledge.languages import other_language, vocabulary
from knowledge.load import load
from knowledge.model import LANGS, Knowledge

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(ROOT / "knowledge")


def test_the_knowledge_base_has_no_faults(knowledge: Knowledge) -> None:
    settings = load_config(ROOT / "config.yaml", {})
    report = check(
        knowledge,
        TODAY,
        settings.organisation.municipality_keys,
        settings.knowledge.least,
    )
    assert [str(fault) for fault in report.faults] == []


def test_each_municipality_of_the_settings_stands_in_the_list_of_who_does_what(
    knowledge: Knowledge,
) -> None:
    organisation = load_config(ROOT / "config.yaml", {}).organisation
    known = {key: one.name for key, one in knowledge.municipalities.items()}
    assert organisation.municipality_keys.items() <= known.items()


def test_each_of_the_124_topics_has_an_answer_in_both_languages(knowledge: Knowledge) -> None:
    assert len(knowledge.topics) == 124
    for lang in LANGS:
        assert covered_topics(knowledge, lang) == set(knowledge.topics)


def test_every_wish_the_desk_acts_on_can_be_understood(knowledge: Knowledge) -> None:
    labels = {one.label for one in knowledge.small_classes if one.kind == "wish"}
    assert labels == {"human", "cancel", "menu", "language", "my-data", "stop"}


def test_every_training_and_event_has_a_sample_session_that_meets_as_often_as_it_says(
    knowledge: Knowledge,
) -> None:
    path = ROOT / "knowledge" / "samples" / "sessions.yaml"
    zone = ZoneInfo("Europe/Amsterdam")
    sessions, faults = load_sessions_file(path, knowledge.trainings, zone, TODAY, sample=True)
    assert faults == ()
    assert {one.training for one in sessions} == set(knowledge.trainings)
    assert all("sample" in meeting.place for one in sessions for meeting in one.meetings)
    often = {"Eén": 1, "Twee": 2, "Drie": 3, "Vier": 4}
    for one in sessions:
        said = knowledge.trainings[one.training].meetings["nl"].split()[0]
        assert (one.training, len(one.meetings)) == (one.training, often[said])


def test_the_catalogue_holds_the_trainings_and_events_of_the_office_and_who_pays(
    knowledge: Knowledge,
) -> None:
    kinds = {one.id: one.kind for one in knowledge.trainings.values()}
    assert kinds == {
        "orientation-on-starting": "training",
        "business-plan": "training",
        "bookkeeping-and-taxes": "training",
        "finding-customers": "training",
        "idea-to-business-case": "training",
        "measuring-impact": "training",
        "network-meeting": "event",
        "social-impact-day": "event",
    }
    assert all(one.price == 0 and one.funder["nl"] for one in knowledge.trainings.values())


def test_every_training_says_what_each_of_its_own_questions_is_for(knowledge: Knowledge) -> None:
    for training in knowledge.trainings.values():
        assert 1 <= len(training.intake) <= 2
        assert all(one.purpose["nl"] and one.purpose["en"] for one in training.intake)


def test_every_answer_offers_two_others_that_a_starter_may_want_next(knowledge: Knowledge) -> None:
    assert [one.id for one in knowledge.entries.values() if len(set(one.related)) < 2] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "You ask your {} for it."),
        ("nl", "Je vraagt het aan je {}."),
    ],
)
def test_a_single_word_of_the_other_language_is_seen_in_a_text_of_ours(
    knowledge: Knowledge, lang: Lang, text: str
) -> None:
    dutch = (
        "gemeente uitkering boekhouder aanvraag vergunning schuldhulp belasting rekening".split()
    )
    english = "municipality benefit bookkeeper permit bailiff allowance tax business".split()
    own, other = (dutch, english) if lang == "nl" else (english, dutch)
    known = vocabulary(knowledge)

    def seen(word: str) -> bool:
        return bool(list(other_language(text.format(word), lang, known)))

    assert [word for word in other if not seen(word)] == []
    assert [word for word in own if seen(word)] == []
