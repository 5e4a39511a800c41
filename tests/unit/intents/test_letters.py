"""What words look like: what is remembered of a word is what its letters teach."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.classify import Weights, fit_classifier, in_steps, split
from intents.features import fit_space
from intents.letters import Letters, Spelling, fit_letters, runs
from intents.normalise import words

TEXTS = tuple(
    words(text)
    for text in (
        *("wanneer moet ik btw aangifte doen", "wat kost inschrijven bij de kvk"),
        *("hoe schrijf ik me in bij de kvk", "what is the small business scheme"),
    )
)
LETTERS = fit_letters(TEXTS)
CLASSES = 3


def _spelling() -> Spelling:
    chance = np.random.default_rng(1)
    steps = chance.integers(-127, 128, (len(LETTERS.columns), CLASSES)).astype(np.int8)
    size = chance.random(len(LETTERS.columns)).astype(np.float32)
    return Spelling(LETTERS, Weights(steps, size))


SPELLING = _spelling()
DENSE = SPELLING.weights.steps * SPELLING.weights.size[:, None]
KNOWN = sorted({word for row in TEXTS for word in row})
MESSAGES = st.lists(
    st.lists(st.sampled_from([*KNOWN, "kvkk", "xqz", "aangfite"]), max_size=6),
    min_size=1,
    max_size=4,
)


def test_runs_are_two_to_five_signs_with_the_borders_marked() -> None:
    assert runs("btw") == [
        *("_b", "bt", "tw", "w_", "_bt", "btw", "tw_"),
        *("_btw", "btw_", "_btw_"),
    ]
    assert len(runs("a" * 4_096)) == len(runs("a" * 40))


def test_what_only_one_phrasing_holds_is_left_out() -> None:
    assert {"kvk", "_kvk_", "ij"} <= set(LETTERS.columns)
    assert not {"btw", "_btw_"} & set(LETTERS.columns)


@given(MESSAGES)
@settings(max_examples=100, deadline=None)
def test_a_message_is_read_as_its_row_was_taught(messages: list[list[str]]) -> None:
    expected = LETTERS.rows(messages).matrix() @ DENSE
    for _ in range(2):
        found = SPELLING.scores([[(row, 1.0)] for row in messages])
        assert found == pytest.approx(expected, rel=1e-4, abs=1e-3)


@given(MESSAGES)
@settings(max_examples=50, deadline=None)
def test_words_side_by_side_are_as_long_as_their_weight(messages: list[list[str]]) -> None:
    for row in messages:
        squares = [float(values @ values) for _, values in map(LETTERS.of, row)]
        own = LETTERS.rows([row]).values
        parts = np.split(own, np.cumsum([len(LETTERS.of(word)[0]) for word in row]))
        length = sum(float(part @ part) for part in parts)
        assert length == pytest.approx(1.0 if sum(squares) else 0.0, abs=1e-4)


def test_two_ways_of_writing_add_up_by_their_shares() -> None:
    mixed = SPELLING.scores([[(TEXTS[0], 0.25), (TEXTS[1], 0.75)]])
    apart = SPELLING.scores([[(TEXTS[0], 1.0)], [(TEXTS[1], 1.0)]])
    assert mixed[0] == pytest.approx(0.25 * apart[0] + 0.75 * apart[1], rel=1e-4, abs=1e-3)


def test_without_words_and_without_letters_nothing_is_added() -> None:
    assert not SPELLING.scores([[((), 1.0)], [(("xqz",), 1.0)]]).any()
    assert SPELLING.scores([]).shape == (0, CLASSES)
    none = Spelling(
        Letters({}, np.zeros(0, np.float32)), Weights(np.zeros((0, 2), np.int8), DENSE[:0, 0])
    )
    assert not none.scores([[(TEXTS[0], 1.0)]]).any()


def test_weights_in_steps_are_within_half_a_step() -> None:
    weights = np.random.default_rng(2).standard_normal((40, 7)).astype(np.float32)
    weights[3] = 0.0
    made = in_steps(weights)
    off = np.abs(made.steps * made.size[:, None] - weights).max(axis=1)
    assert (off <= made.size * 0.501).all()
    assert (np.abs(made.steps).max(axis=1) == 127).sum() == 39


def test_a_classifier_in_two_parts_scores_as_one() -> None:
    rows = fit_space(TEXTS).rows(TEXTS)
    both = fit_classifier(rows.matrix(), np.arange(4), 4)
    first, rest = split(both, 5)
    ones = np.ones(rows.width, np.float32)
    parts = first.weights.of(np.arange(5), ones[:5]) + rest.of(np.arange(rows.width - 5), ones[5:])
    assert both.weights.of(np.arange(rows.width), ones) == pytest.approx(parts, rel=1e-4, abs=1e-5)
    assert (first.bias == both.bias).all()
