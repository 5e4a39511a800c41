"""A second ear for danger: what labelled sentences teach, for sayings that no list foresees.

A sentence is its words, their stems or everyday groups, pairs of neighbours and of groups that
stand near each other, and runs of characters, each at a place given by its hash. Two rows of
weights, learned by `python -m benchmarks danger`, tell how much each of them speaks of danger, and
whether of violence or of despair. The same text always gives the same scores.
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
from intents.features import looked_up
from intents.letters import runs

Floats = NDArray[np.float32]
Places = NDArray[np.int32]

SIZE: Final = 1 << 20
_FILE: Final = "danger_weights.npz"
_FARTHEST: Final = 3
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
    """A word as the ear takes it apart: its letters and its name, and where its own features are.

    The name is its everyday group or its stem. `before`, `name_before` and `near_before` are the
    unfinished hashes of pairs that begin with it: of words, of names, of names that stand near.
    """

    letters: bytes
    name: bytes
    before: int
    name_before: int
    near_before: int
    own: Places


def places(row: Sequence[str]) -> Places:
    """Where the features of a row of words are, each once, in order."""
    sounds = [_sound(word) for word in row]
    marked = [_sound(_BORDER[0]), *sounds, _sound(_BORDER[1])]
    pairs = [
        *(crc32(two.letters, one.before) for one, two in pairwise(marked)),
        *(crc32(two.name, one.name_before) for one, two in pairwise(marked)),
        *(
            crc32(two.name, one.near_before)
            if one.name < two.name
            else crc32(one.name, two.near_before)
            for at, one in enumerate(sounds)
            for two in sounds[at + 1 : at + 1 + _FARTHEST]
        ),
    ]
    found = np.concatenate([_places(pairs), *(one.own for one in sounds)])
    found.sort()
    once: Places = found[np.diff(found, prepend=np.int32(-1)) != 0]
    return once


@lru_cache(maxsize=20_000)
def _sound(word: str) -> _Sound:
    name = looked_up(word).names[0]
    return _Sound(
        letters=word.encode(),
        name=name.encode(),
        before=_hash(f"{word} "),
        name_before=_hash(f"s{name} "),
        near_before=_hash(f"n{name}+"),
        own=_places(
            [*map(_hash, runs(word[:_LONGEST_WORD])), _hash(f"w{word}"), _hash(f"s{name}")]
        ),
    )


def _hash(name: str) -> int:
    return crc32(name.encode())


def _places(hashes: Sequence[int]) -> Places:
    return (np.array(hashes, dtype=np.int64) % SIZE).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of a text: its words, how much it speaks of danger, and of which if it does."""

    words: Sequence[str]
    danger: float
    kind: Danger


def stretches(row: Sequence[str]) -> list[Sequence[str]]:
    """A row of words as it is, or in overlapping stretches when it is long; at least one."""
    if len(row) <= _WINDOW:
        return [row]
    return [row[at : at + _WINDOW] for at in range(0, len(row) - _STEP, _STEP)]


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

    def parts(self, text: str) -> list[Heard]:
        """What it hears in each stretch of a text, the most dangerous first; at least one."""
        heard = [self._heard(one) for one in stretches(words(text))]
        return sorted(heard, key=lambda one: -one.danger)

    def _heard(self, row: Sequence[str]) -> Heard:
        length, danger, kind = self._table.take(places(row), axis=0).sum(axis=0).tolist()
        scale = max(length**0.5, 1e-9)
        danger, kind = danger / scale + float(self.bias[0]), kind / scale + float(self.bias[1])
        return Heard(row, danger, "violence" if kind > 0 else "suicide")


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
