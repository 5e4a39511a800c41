"""How loud danger must be, beside what else a message is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intents.danger import Alarms
from intents.decide import CLEARNESS, Message, decide
from intents.decision import Context
from intents.material import Band, IntentClass
from intents.reading import Ranked, Reading

BAND = Band(answer=0.7, choose=0.2)
SILENT = Alarms(None, certain=False, hint="suicide", loud=-3.0, urgent=False)
COURSE = IntentClass("question", "kor", {}, entry="kor")


def about(p: float) -> Reading:
    """A message that is about the small-business scheme, so surely."""
    return Reading((Ranked(("question", "kor"), p, (COURSE,)),), ("kor",), (), 1.0)


def said(alarms: Alarms, p: float) -> Message:
    """A message with these alarms."""
    return Message(
        text="x",
        context=Context(),
        masked="x",
        pii=(),
        lang="nl",
        alarms=alarms,
        wants_person=False,
        whole=about(p),
    )


@pytest.mark.parametrize(("loud", "p"), [(0.1, 0.01), (CLEARNESS * 0.9 + 0.1, 0.9)])
def test_what_is_louder_than_the_matter_is_clear_is_heard(loud: float, p: float) -> None:
    decision = decide(said(replace(SILENT, loud=loud), p), BAND, {})
    assert (decision.danger, decision.urgency, decision.entry) == ("suicide", "crisis", None)


@pytest.mark.parametrize(("loud", "p"), [(-0.1, 0.01), (CLEARNESS * 0.9 - 0.1, 0.9)])
def test_what_is_less_loud_is_a_figure_of_speech(loud: float, p: float) -> None:
    decision = decide(said(replace(SILENT, loud=loud), p), BAND, {})
    assert (decision.danger, decision.urgency) == (None, "normal")


def test_what_a_list_hears_counts_in_the_clearest_question() -> None:
    alarms = Alarms("violence", certain=True, hint="violence", loud=0.0, urgent=False)
    assert decide(said(alarms, 1.0), BAND, {}).danger == "violence"


def test_what_the_ear_alone_believes_gives_way_to_a_clear_question() -> None:
    alarms = Alarms("suicide", certain=False, hint="suicide", loud=1.0, urgent=False)
    assert decide(said(alarms, 0.99), BAND, {}).danger is None
    assert decide(said(alarms, 0.3), BAND, {}).danger == "suicide"
