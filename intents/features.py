"""Messages as rows of numbers: TF-IDF blocks over stems, pairs of stems and characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.normalise import stem

Floats = NDArray[np.float32]
Words = Sequence[str]
_PAIR_REACH = 4
MARK = "\u00a7"
"""First character of a synonym group's mark among the words of a message."""


def stems(tokens: Words) -> list[str]:
    """The stem of every word."""
    return [stem(word) for word in tokens]


def stems_and_bigrams(tokens: Words) -> list[str]:
    """Stems, and each two neighbouring stems with the borders of the message."""
    row = ["<", *stems(tokens), ">"]
    return row[1:-1] + [f"{left} {right}" for left, right in pairwise(row)]


def skip_pairs(tokens: Words) -> list[str]:
    """Each two stems at most four words apart, in alphabetical order (word order is free)."""
    row = stems(tokens)
    return [
        f"{min(one, two)}+{max(one, two)}"
        for place, one in enumerate(row)
        for two in row[place + 1 : place + 1 + _PAIR_REACH]
    ]


def inner_characters(tokens: Words) -> list[str]:
    """Runs of 2-5 characters inside each word, word borders marked."""
    return [
        marked[start : start + size]
        for marked in (f"_{word}_" for word in tokens)
        for size in range(2, 6)
        for start in range(max(0, len(marked) - size + 1))
    ]


def running_characters(tokens: Words) -> list[str]:
    """Runs of 3-6 characters over word borders."""
    line = " ".join(tokens)
    return [
        line[start : start + size]
        for size in range(3, 7)
        for start in range(max(0, len(line) - size + 1))
    ]


def synonym_marks(tokens: Words) -> list[str]:
    """The synonym groups named in the message."""
    return list(tokens)


@dataclass(frozen=True, slots=True)
class Block:
    """One view on a message: how to take its features apart and how much it counts.

    `marks` blocks see the synonym marks, all others the words.
    """

    name: str
    weight: float
    extract: Callable[[Words], list[str]]
    marks: bool = False

    def features(self, tokens: Words) -> list[str]:
        """The features of one message in this view."""
        return self.extract([word for word in tokens if word.startswith(MARK) == self.marks])


BLOCKS: tuple[Block, ...] = (
    Block("stems", 0.5, stems),
    Block("stems and bigrams", 0.5, stems_and_bigrams),
    Block("skip pairs", 0.7, skip_pairs),
    Block("characters in words", 0.7, inner_characters),
    Block("characters over words", 0.7, running_characters),
    Block("synonyms", 0.5, synonym_marks, marks=True),
)


@dataclass(frozen=True, slots=True)
class FittedBlock:
    """A block with its columns: feature to (column, inverse document frequency)."""

    block: Block
    columns: dict[str, tuple[int, float]]

    def row(self, tokens: Words) -> tuple[list[int], Floats]:
        """Columns and values of one message: sublinear counts, length 1 times the weight."""
        known = self.columns
        counts = Counter(name for name in self.block.features(tokens) if name in known)
        if not counts:
            return [], np.zeros(0, dtype=np.float32)
        places = [known[name] for name in counts]
        values: Floats = np.array([idf for _, idf in places], dtype=np.float32)
        values *= 1 + np.log(np.fromiter(counts.values(), dtype=np.float32))
        values *= np.float32(self.block.weight / float(np.sqrt(values @ values)))
        return [column for column, _ in places], values


@dataclass(frozen=True, slots=True)
class Space:
    """All fitted blocks side by side; `width` is the number of columns."""

    blocks: tuple[FittedBlock, ...]
    width: int

    def rows(self, messages: Iterable[Words]) -> csr_matrix:
        """One sparse row per message."""
        indptr, indices, data = [0], [], []
        for tokens in messages:
            for block in self.blocks:
                columns, values = block.row(tokens)
                indices.extend(columns)
                data.append(values)
            indptr.append(len(indices))
        flat = np.concatenate(data) if data else np.zeros(0, dtype=np.float32)
        shape = (len(indptr) - 1, self.width)
        return csr_matrix((flat, np.array(indices, dtype=np.int32), indptr), shape=shape)


def fit_space(messages: Sequence[Words], blocks: Sequence[Block] = BLOCKS) -> Space:
    """Columns and document frequencies of `blocks` on the phrasings."""
    fitted, offset = [], 0
    for block in blocks:
        seen = Counter(name for tokens in messages for name in set(block.features(tokens)))
        columns = {
            name: (offset + place, float(np.log((1 + len(messages)) / (1 + count)) + 1.0))
            for place, (name, count) in enumerate(sorted(seen.items()))
        }
        fitted.append(FittedBlock(block, columns))
        offset += len(columns)
    return Space(tuple(fitted), offset)
