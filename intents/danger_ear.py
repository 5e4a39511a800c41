"""A second ear for danger: what labelled sentences teach, for sayings that no list foresees.

A sentence is its words, pairs of neighbouring words and runs of characters, each at a place given
by its hash. Two rows of weights, learned by `python -m benchmarks danger`, tell how much each of
them speaks of danger, and whether of violence or of despair. The same text always gives the same
scores.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from intents.danger_figures import in_earnest
from intents.decision import Danger

Floats = NDArray[np.float32]
Places = NDArray[np.int32]

SIZE: Final = 1 << 19
_FILE: Final = "danger_weights.npz"
_SHORTEST, _LONGEST = 2, 5
_LONGEST_WORD: Final = 24
_WINDOW, _STEP = 60, 30
"""Words that are heard at once: as many as a long labelled sentence has."""
_MOST_WORDS: Final = 1_500
_WORD: Final = re.compile(r"[^\W_]+")
_BORDER: Final = ("<", ">")


def words(text: str) -> list[str]:
    """The words of a text, bare and without figures of speech, at most 1,500."""
    return _WORD.findall(in_earnest(text))[:_MOST_WORDS]


@dataclass(frozen=True, slots=True)
class _Sound:
    """A word as the ear takes it apart: its letters, and where it and its pieces are.

    `before` is the unfinished hash of the word as the first one of a pair.
    """

    letters: bytes
    before: int
    pieces: Places


def places(row: Sequence[str]) -> Places:
    """Where the features of a row of words are, each once, in order."""
    sounds = [_sound(word) for word in (_BORDER[0], *row, _BORDER[1])]
    pairs = [crc32(two.letters, one.before) % SIZE for one, two in pairwise(sounds)]
    inner = (one.pieces for one in sounds[1:-1])
    found = np.concatenate([np.array(pairs, dtype=np.int32), *inner])
    found.sort()
    once: Places = found[np.diff(found, prepend=np.int32(-1)) != 0]
    return once


@lru_cache(maxsize=20_000)
def _sound(word: str) -> _Sound:
    marked = f"_{word[:_LONGEST_WORD]}_"
    runs = [
        marked[at : at + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(marked) - size + 1)
    ]
    hashes = [crc32(run.encode()) for run in (*runs, f"w{word}")]
    pieces = (np.array(hashes, dtype=np.int64) % SIZE).astype(np.int32)
    return _Sound(word.encode(), crc32(f"{word} ".encode()), pieces)


@dataclass(frozen=True, slots=True)
class Ear:
    """`rarity` weighs every place, `weights` (2 by places) and `bias` (2) make two scores.

    The first is of danger: above `sure` it is heard; below `ordinary` not even what a list hears,
    unless it is plain. The second is above 0 for violence and below 0 for despair.
    """

    rarity: Floats
    weights: Floats
    bias: Floats
    sure: float
    ordinary: float
    _table: Floats = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # What a place adds to the length and to both scores, side by side: one look in memory.
        squares = [self.rarity**2, *(self.weights * self.rarity)]
        object.__setattr__(self, "_table", np.stack(squares, axis=1))

    def score(self, text: str) -> tuple[float, Danger]:
        """The score of the most dangerous part of the text, and the kind of danger in it."""
        row = words(text)
        starts = range(0, max(1, len(row) - _STEP), _STEP)
        parts = [row[at : at + _WINDOW] for at in starts] if len(row) > _WINDOW else [row]
        danger, kind = max((self._scores(part) for part in parts), key=lambda one: one[0])
        return danger, "violence" if kind > 0 else "suicide"

    def _scores(self, row: Sequence[str]) -> tuple[float, float]:
        length, danger, kind = self._table.take(places(row), axis=0).sum(axis=0).tolist()
        scale = max(length**0.5, 1e-9)
        return danger / scale + float(self.bias[0]), kind / scale + float(self.bias[1])


@lru_cache(maxsize=1)
def ear() -> Ear:
    """The ear of the desk, read once from the file beside this module."""
    with np.load(io.BytesIO((files("intents") / _FILE).read_bytes())) as kept:
        return Ear(
            rarity=kept["rarity"].astype(np.float32) * kept["rarity_scale"],
            weights=kept["weights"].astype(np.float32) * kept["weights_scale"][:, None],
            bias=kept["bias"].astype(np.float32),
            sure=float(kept["sure"]),
            ordinary=float(kept["ordinary"]),
        )


def keep(heard: Ear) -> bytes:
    """The ear as the bytes of its file; weights are kept in 256 steps."""
    scale = np.abs(heard.weights).max(axis=1) / 127
    rarity_scale = heard.rarity.max() / 255
    file = io.BytesIO()
    np.savez_compressed(
        file,
        rarity=np.round(heard.rarity / rarity_scale).astype(np.uint8),
        rarity_scale=np.float32(rarity_scale),
        weights=np.round(heard.weights / scale[:, None]).astype(np.int8),
        weights_scale=scale.astype(np.float32),
        bias=heard.bias.astype(np.float32),
        sure=np.float32(heard.sure),
        ordinary=np.float32(heard.ordinary),
    )
    return file.getvalue()
