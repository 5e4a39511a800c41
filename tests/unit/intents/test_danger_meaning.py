"""Danger that no list foresees and the ear is not sure of is heard by what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from intents import danger_meaning
from intents.danger import alarms, danger
from intents.danger_ear import Heard, ear
from intents.danger_meaning import Meaning, keep, meaning
from intents.encoder import Floats
from intents.sentence_network import SIZE

LISTENING = import_module("intents.danger")
"""The module: the package gives a function of the same name."""
ORDINARY = "Hoe schrijf ik mijn bedrijf in bij de KVK?"


def parts(text: str) -> list[Heard]:
    return ear().parts(text)


def simple(**changed: float) -> Meaning:
    """Hears danger in every vector it is asked about, as much as its first number says."""
    plain = Meaning(
        inner=np.eye(SIZE, 2, dtype=np.float32),
        inner_bias=np.zeros(2, np.float32),
        outer=np.array([1, 0], np.float32),
        outer_bias=0.0,
        asked_from=-1.0,
        sure=0.5,
        ear_share=1.0,
    )
    return replace(plain, **changed)  # type: ignore[arg-type]


def _silent(texts: Sequence[Sequence[str]], most_words: int) -> Floats:
    assert most_words == danger_meaning.MOST_WORDS
    return np.zeros((len(texts), SIZE), dtype=np.float32)


def _never(texts: Sequence[Sequence[str]], most_words: int) -> Floats:
    raise AssertionError(f"asked about {len(texts)} texts, {most_words} words each")


def test_what_the_ear_finds_quite_ordinary_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(danger_meaning, "vectors", _never)
    assert parts(ORDINARY)[0].danger < meaning().asked_from
    assert meaning().hears(parts(ORDINARY)) is None
    # The twin: what is a little louder would be read.
    with pytest.raises(AssertionError, match="asked about 1"):
        meaning().hears([Heard(("dood",), meaning().asked_from, "suicide")])


def test_the_ear_counts_beside_what_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(danger_meaning, "vectors", _silent)
    loud, low = Heard(("a",), 0.6, "violence"), Heard(("b",), 0.4, "suicide")
    assert simple().hears([loud]) == "violence"
    assert simple().hears([low]) is None
    assert simple(ear_share=2.0).hears([low]) == "suicide"


def test_of_a_long_text_the_two_loudest_stretches_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []

    def counting(texts: Sequence[Sequence[str]], most_words: int) -> Floats:
        read.append(len(texts))
        return _silent(texts, most_words)

    monkeypatch.setattr(danger_meaning, "vectors", counting)
    stretch = Heard(("a",), 0.0, "suicide")
    assert simple().hears([stretch] * 5) is None
    assert read == [2]


def test_a_kept_file_gives_the_same_scores(tmp_path: Path) -> None:
    read = np.random.default_rng(1).normal(0, 0.04, (20, SIZE)).astype(np.float32)
    (tmp_path / "kept.npz").write_bytes(keep(meaning()))
    with np.load(tmp_path / "kept.npz") as kept:
        again = kept["inner"].astype(np.float32) * kept["inner_scale"]
    assert again == pytest.approx(meaning().inner, abs=1e-3)
    other = replace(meaning(), inner=again)
    assert other.scores(read) == pytest.approx(meaning().scores(read), abs=0.05)


@pytest.fixture
def deaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """An ear that hears a little danger in everything, and is never sure."""
    nothing = replace(
        ear(),
        weights=np.zeros_like(ear().weights),
        bias=np.array([0.5, -1.0], np.float32),
        sure=np.inf,
        ordinary=-np.inf,
    )
    monkeypatch.setattr(LISTENING, "ear", lambda: nothing)


MEANT = ("ik heb de pillen al geteld", "everyone will be relieved once I am gone for good")
PLAIN = ("wat kost een vergunning voor mijn terras", "can I deduct the costs of my phone")
PRESSED = ("mijn gas is afgesloten", "ik word morgen uit mijn huis gezet")


@pytest.mark.usefixtures("deaf")
@pytest.mark.parametrize("text", MEANT)
def test_what_the_ear_is_not_sure_of_is_heard_by_its_meaning(text: str) -> None:
    assert danger(text) == "suicide"


@pytest.mark.usefixtures("deaf")
@pytest.mark.parametrize("text", MEANT)
def test_twin_without_meaning_it_is_not(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LISTENING, "meaning", lambda: replace(meaning(), asked_from=np.inf))
    assert danger(text) is None


@pytest.mark.usefixtures("deaf")
@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_question_is_no_danger_by_its_meaning(text: str) -> None:
    assert danger(text) is None


@pytest.mark.usefixtures("deaf")
@pytest.mark.parametrize("text", PRESSED)
def test_who_loses_a_home_or_the_gas_is_in_distress_not_in_danger(text: str) -> None:
    assert alarms(text) == (None, True)


@pytest.mark.parametrize("word", ["", " ", "\u0000", "\ud800", "😀" * 300, "a" * 4096, "好" * 4096])
def test_any_text_gets_an_answer(word: str) -> None:
    for words in ((word,), (word,) * 60):
        assert meaning().hears([Heard(words, 0.0, "suicide")]) in {None, "suicide"}


@pytest.mark.usefixtures("deaf")
def test_the_same_text_always_gives_the_same_answer() -> None:
    assert {danger(MEANT[0]) for _ in range(5)} == {"suicide"}
