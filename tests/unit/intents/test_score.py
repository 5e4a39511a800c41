"""Labelled messages are scored by the agreed rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from intents.decision import Candidate, Decision, Span
from intents.score import ROWS, Labelled, Rate, judge, score

BASE = Decision(text="x", masked="x", lang="nl", action="choose", label=None)
ITEM = Labelled("a", "nl", "question", "kor", "x")


def answer(topic: str) -> Decision:
    return replace(BASE, action="answer", label=topic, entry=f"{topic}-1", topic=topic)


def choice(*topics: str) -> Decision:
    return replace(BASE, candidates=tuple(Candidate(f"{one}-1", one, 0.3) for one in topics))


@pytest.mark.parametrize(
    ("item", "decision"),
    [
        (ITEM, answer("kor")),
        (replace(ITEM, also=("vat-return",)), answer("vat-return")),
        (
            replace(ITEM, label="bot-or-human"),
            replace(BASE, action="wish", label="human", topic="bot-or-human"),
        ),
        (replace(ITEM, also=("handoff:other",)), replace(BASE, action="handoff", label="other")),
        (
            replace(ITEM, kind="handoff", label="debts"),
            replace(BASE, action="handoff", label="social", expertise="social"),
        ),
        (
            replace(ITEM, kind="training", label="see"),
            replace(BASE, action="training", label="see"),
        ),
        (
            replace(ITEM, kind="training", label="see", also=("question:trainings-list",)),
            answer("trainings-list"),
        ),
        (
            replace(ITEM, kind="smalltalk", label="bye"),
            replace(BASE, action="smalltalk", label="thanks"),
        ),
        (
            replace(ITEM, kind="out-of-scope", label="recipe"),
            replace(BASE, action="smalltalk", label="joke"),
        ),
    ],
)
def test_right_first_time(item: Labelled, decision: Decision) -> None:
    assert judge(item, decision).right


@pytest.mark.parametrize(
    ("item", "decision"),
    [
        (ITEM, answer("vat-return")),
        (ITEM, choice("kor")),
        (ITEM, replace(BASE, action="handoff", label="starters")),
        (
            replace(ITEM, kind="training", label="see"),
            replace(BASE, action="training", label="info"),
        ),
        (
            replace(ITEM, kind="smalltalk", label="bye"),
            replace(BASE, action="decline", label="spam"),
        ),
        (replace(ITEM, kind="out-of-scope", label="recipe"), choice()),
    ],
)
def test_not_right_first_time(item: Labelled, decision: Decision) -> None:
    assert not judge(item, decision).right


def test_a_choice_with_the_right_topic_is_right_within_one_tap() -> None:
    assert judge(ITEM, choice("vat-return", "kor")).within_tap
    assert not judge(ITEM, choice("vat-return")).within_tap


def test_a_wrong_answer_is_not_mended_by_its_candidates() -> None:
    wrong = replace(answer("vat-return"), candidates=choice("kor").candidates)
    verdict = judge(ITEM, wrong)
    assert verdict.wrong
    assert not verdict.within_tap


def test_an_answer_to_something_out_of_scope_is_a_wrong_answer() -> None:
    item = replace(ITEM, kind="out-of-scope", label="recipe")
    assert judge(item, answer("kor")).wrong


def test_a_question_that_became_a_case_is_handed_on() -> None:
    assert judge(ITEM, replace(BASE, action="handoff", label="debts")).handed_on


def test_the_table_has_every_row_with_its_own_count() -> None:
    items = [
        ITEM,
        replace(ITEM, lang="en"),
        replace(ITEM, kind="handoff", label="debts", lang="mixed", crisis=True),
    ]
    crisis = replace(BASE, action="handoff", label="debts", expertise="debts", urgency="crisis")
    rows = {row.name: row for row in score(items, [answer("kor"), choice("kor"), crisis])}
    assert tuple(rows) == ROWS
    assert rows["all"].right == Rate(2, 3)
    assert rows["all"].within_tap == Rate(3, 3)
    assert rows["en"].right == Rate(0, 1)
    assert rows["handoff"].expertise == Rate(1, 1)
    assert rows["all"].crisis == Rate(1, 1)
    assert rows["smalltalk"].right.value is None


def test_missed_personal_data_is_counted_per_piece_and_names_are_ignored() -> None:
    item = replace(ITEM, pii=("email", "phone", "name"))
    decision = replace(answer("kor"), pii=(Span("email", 0, 1),))
    assert score([item], [decision])[0].pii_missed == Rate(1, 2)


def test_the_interval_is_wilsons() -> None:
    interval = Rate(8, 10).interval
    assert interval is not None
    assert interval == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert Rate(0, 0).interval is None
