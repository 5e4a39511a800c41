"""What the pieces of words give by themselves, remembered: messages share most of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from intents.classify import in_steps

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]

WIDTH: Final = 256
"""So many numbers behind each other have one size of step."""
KEPT: Final = 8_192
"""Pieces remembered, some 31 MB: so many make 99 in 100 of all that stand in the phrasings."""


@dataclass(frozen=True, slots=True)
class Given:
    """Numbers in 255 `steps`; of each `WIDTH` of them a step has its own of the `sizes`."""

    steps: NDArray[np.int8]
    sizes: Floats


class PieceMemory:
    """Remembers what `work_out` gives for some pieces (a row each, a multiple of `WIDTH` wide).

    It is always rounded to its steps, so that a text has the same vector whatever was asked before
    (`work_out` gives each piece the same beside whatever others). May be asked by several threads
    at once.
    """

    def __init__(self, work_out: Callable[[Numbers], Floats], kept: int = KEPT) -> None:
        self._work_out = work_out
        self._kept = kept
        self._given: dict[int, Given] = {}
        self._changing = Lock()

    def __len__(self) -> int:
        return len(self._given)

    def of(self, pieces: Iterable[int]) -> dict[int, Given]:
        """What each of `pieces` gives."""
        found: dict[int, Given] = {}
        new: list[int] = []
        for piece in set(pieces):
            given = self._given.get(piece)
            if given is None:
                new.append(piece)
            else:
                found[piece] = given
        if new:
            fresh = dict(zip(new, _in_steps(self._work_out(np.array(new))), strict=True))
            self._remember(fresh)
            found |= fresh
        return found

    def _remember(self, fresh: dict[int, Given]) -> None:
        """Those that were remembered first make room."""
        with self._changing:
            self._given.update(fresh)
            for piece in list(islice(self._given, max(len(self._given) - self._kept, 0))):
                del self._given[piece]


def as_numbers(given: Sequence[Given]) -> Floats:
    """What is `given`, as numbers: one row each."""
    steps = np.array([one.steps for one in given]).astype(np.float32)
    sizes = np.array([one.sizes for one in given])
    parts = steps.reshape(len(given), -1, WIDTH)
    parts *= sizes[:, :, None]
    return steps


def nothing(width: int) -> Given:
    """What stands where no piece is: zeros, `width` of them."""
    return Given(np.zeros(width, dtype=np.int8), np.zeros(width // WIDTH, dtype=np.float32))


def _in_steps(rows: Floats) -> list[Given]:
    rounded = in_steps(rows.reshape(-1, WIDTH))
    steps, sizes = rounded.steps.reshape(rows.shape), rounded.size.reshape(len(rows), -1)
    # Copies: a row of its own can be forgotten without the others.
    return [Given(*row) for row in zip(map(np.copy, steps), map(np.copy, sizes), strict=True)]
