"""Pairs of names that stand near each other in a message, looked up for a whole group at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs that were taught: a key per pair, rising, and the column of each.

    `numbers` has a number for every name that stands in one of them. Names at most `farthest`
    places apart are a pair; where they are not `ordered`, the lower number comes first.
    """

    numbers: Mapping[str, int]
    keys: Numbers
    columns: Numbers
    farthest: int
    ordered: bool

    def columns_of(self, names: Numbers, places: Numbers) -> tuple[Numbers, Numbers]:
        """The columns of the pairs among `names`, and for each the number of its first name.

        `places` says where in the messages the names stand, rising; messages lie so far apart that
        no pair reaches from one into the next. A pair that stands there twice comes twice.
        """
        if not len(self.keys):
            return self.columns, self.columns
        first = np.searchsorted(places, places, side="right")
        counts = np.searchsorted(places, places + self.farthest, side="right") - first
        left = np.repeat(np.arange(len(names)), counts)
        right = laid_out(first, counts)
        one, two = names.take(left), names.take(right)
        if not self.ordered:
            one, two = np.minimum(one, two), np.maximum(one, two)
        asked = one * len(self.numbers) + two
        at = np.minimum(np.searchsorted(self.keys, asked), len(self.keys) - 1)
        known = np.flatnonzero(self.keys.take(at) == asked)
        return self.columns.take(at.take(known)), left.take(known)


def fit_pairs(
    pairs: Sequence[tuple[str, str]], start: int, farthest: int, *, ordered: bool
) -> Pairs:
    """Lay out `pairs` in columns from `start` on.

    The names of pairs that are not ordered stand in them in the order of the alphabet.
    """
    known = {name: at for at, name in enumerate(sorted({one for pair in pairs for one in pair}))}
    keys = np.array([known[one] * len(known) + known[two] for one, two in pairs], dtype=np.int64)
    order = np.argsort(keys)
    return Pairs(known, keys[order], order + start, farthest, ordered)


def laid_out(first: NDArray[np.integer], counts: NDArray[np.integer]) -> Numbers:
    """`counts` numbers from each of `first` on, behind each other."""
    ends = np.cumsum(counts)
    before = np.repeat(first - ends + counts, counts)
    numbers: Numbers = np.arange(len(before)) + before
    return numbers
