"""How alike messages and phrasings are, held against cosines worked out one by one."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.features import MARK, Block, Near, fit_space, own_stem
from intents.likeness import fit_postings
from intents.normalise import words

TEXTS = tuple(
    words(text)
    for text in (
        *("wanneer moet ik btw aangifte doen", "hoe doe ik btw aangifte", "btw aangifte te laat"),
        *("wat kost inschrijven bij de kvk", "moet ik inschrijven bij de kvk"),
        *("my customer does not pay the invoice", "what is the small business scheme"),
    )
)
TOPICS = np.array([2, 2, 2, 0, 0, 3, 4])
SPACE = fit_space(TEXTS)
POSTINGS = fit_postings(SPACE, SPACE.rows(TEXTS).matrix(), TOPICS, 6)


def _cosines(tokens: tuple[str, ...], block: int) -> list[float]:
    """With each phrasing, features of this block only."""
    own = SPACE.block_of == block
    weight = SPACE.blocks[block].block.weight
    rows = SPACE.rows([tokens, *TEXTS]).matrix().toarray()[:, own] / weight
    return [float(row @ rows[0]) for row in rows[1:]]


@given(st.lists(st.sampled_from(sorted({word for row in TEXTS for word in row})), max_size=8))
@settings(max_examples=50, deadline=None)
def test_the_highest_and_mean_likeness_are_those_of_all_phrasings_of_a_topic(
    tokens: list[str],
) -> None:
    message, asked = tuple(tokens), np.array([[4, 2, 0, 3]])
    nearest, means = POSTINGS.likeness(SPACE.rows([message]), asked)
    for block in range(POSTINGS.blocks):
        found = np.array(_cosines(message, block))
        for at, topic in enumerate(asked[0]):
            own = found[topic == TOPICS]
            assert nearest[0, at, block] == pytest.approx(own.max(), abs=1e-6)
            assert means[0, at, block] == pytest.approx(own.mean(), abs=1e-6)


def test_each_message_is_held_against_its_own_topics() -> None:
    together, _ = POSTINGS.likeness(SPACE.rows(TEXTS), TOPICS[:, None])
    assert together[:, 0, 0] == pytest.approx(np.ones(len(TEXTS)), abs=1e-6)
    apart = [POSTINGS.likeness(SPACE.rows([row]), np.array([[4, 3]]))[0] for row in TEXTS]
    grouped, _ = POSTINGS.likeness(SPACE.rows(TEXTS), np.array([[4, 3]] * len(TEXTS)))
    assert grouped == pytest.approx(np.concatenate(apart), abs=1e-9)


def test_nothing_is_like_a_topic_without_phrasings() -> None:
    nearest, means = POSTINGS.likeness(SPACE.rows(TEXTS), np.array([[1, 5]] * len(TEXTS)))
    assert not nearest.any()
    assert not means.any()


def test_no_messages_have_no_likeness() -> None:
    nearest, means = POSTINGS.likeness(SPACE.rows([]), np.zeros((0, 3), dtype=np.intp))
    assert nearest.shape == means.shape == (0, 3, POSTINGS.blocks)


def test_synonym_marks_make_no_pairs_with_words() -> None:
    space = fit_space([("btw", "laat", f"{MARK}tax"), ("btw", "laat", f"{MARK}tax")])
    paired = {name for one in space.blocks if one.pairs for name in one.pairs.numbers}
    words_alone = {name for one in space.blocks if not one.block.marks for name in one.columns}
    assert {"btw", "laat"} <= paired
    assert not [name for name in paired | words_alone if MARK in name]


ROWS = st.lists(st.lists(st.sampled_from("abcd"), max_size=7), min_size=1, max_size=6)


@given(ROWS, ROWS, st.integers(1, 4), st.booleans(), st.booleans())
@settings(max_examples=100, deadline=None)
def test_pairs_looked_up_for_a_group_are_those_of_each_message(
    taught: list[list[str]], asked: list[list[str]], farthest: int, ordered: bool, borders: bool
) -> None:
    view = Near(own_stem, farthest, ordered=ordered, borders=borders)
    block = Block("near", 1.0, view)
    space = fit_space([*taught, ["e", "e"]], [block])
    names = sorted({name for row in [*taught, ["e", "e"]] for name in block.features(row)})
    counted = [Counter(block.features(row)) for row in asked]
    expected = [{names.index(one): n for one, n in row.items() if one in names} for row in counted]
    rows = space.rows(asked).matrix()
    found = [rows.indices[one:two] for one, two in pairwise(rows.indptr)]
    assert [sorted(row) for row in expected] == [sorted(row.tolist()) for row in found]
    for at, row in enumerate(expected):
        values = np.array([(1 + np.log(n)) * space.idf[one] for one, n in sorted(row.items())])
        own = rows[[at]].toarray()[0, sorted(row)]
        assert own == pytest.approx(values / max(np.linalg.norm(values), 1e-9), abs=1e-5)
