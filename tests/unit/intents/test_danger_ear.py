"""The ear for danger hears a long text in stretches that overlap."""

from __future__ import annotations

import itertools

import pytest

from intents.danger_ear import ear, stretches

WORDS = [f"w{number}" for number in range(200)]


@pytest.mark.parametrize(
    ("count", "lengths"),
    [(0, [0]), (1, [1]), (60, [60]), (61, [60, 31]), (90, [60, 60]), (91, [60, 60, 31])],
)
def test_a_row_of_words_is_heard_whole_or_in_stretches(count: int, lengths: list[int]) -> None:
    assert [len(one) for one in stretches(WORDS[:count])] == lengths


@pytest.mark.parametrize("count", [61, 89, 90, 91, 120, 200])
def test_neighbours_share_half_and_nothing_is_left_out(count: int) -> None:
    parts = stretches(WORDS[:count])
    assert [word for part in parts for word in part[:30]] + list(parts[-1][30:]) == WORDS[:count]
    for one, two in itertools.pairwise(parts):
        assert list(one[30:]) == list(two[:30])


def test_the_loudest_stretch_comes_first() -> None:
    quiet = "wat kost een vergunning voor een terras " * 12
    parts = ear().parts(f"{quiet} ik wil niet meer leven {quiet}")
    assert len(parts) > 2
    assert "leven" in parts[0].words
    assert [one.danger for one in parts] == sorted((one.danger for one in parts), reverse=True)


@pytest.mark.parametrize("text", ["", "   ", "...", "\x00", "a" * 5_000, "ik " * 5_000])
def test_any_text_has_a_stretch(text: str) -> None:
    assert ear().parts(text)
