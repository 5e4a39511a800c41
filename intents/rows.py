"""Messages as rows of features, each with its values: light to make, and read one by one.

And how much a feature weighs by how rare it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

Floats = NDArray[np.float32]
Columns = NDArray[np.int32]


def rarity(counts: Sequence[int], total: int) -> Floats:
    """The inverse document frequency of features that so many of `total` texts hold, at least 1."""
    held = np.array(counts, dtype=np.float32)
    found: Floats = np.log((1 + total) / (1 + held)) + np.float32(1.0)
    return found


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse rows of `width` columns, behind each other; they end where `ends` says, from 0 on.

    A column may stand in a row more than once; its values add up.
    """

    values: Floats
    columns: Columns
    ends: Columns
    width: int

    def __len__(self) -> int:
        return len(self.ends) - 1

    def __iter__(self) -> Iterator[tuple[Columns, Floats]]:
        """The columns and the values of each row."""
        for start, end in pairwise(self.ends.tolist()):
            yield self.columns[start:end], self.values[start:end]

    def matrix(self) -> csr_matrix:
        """The same for scipy."""
        return csr_matrix((self.values, self.columns, self.ends), shape=(len(self), self.width))
