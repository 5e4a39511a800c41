"""Messages as rows of numbers: TF-IDF blocks over stems, meanings and runs of characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.everyday import groups
from intents.normalise import stem

Floats = NDArray[np.float32]
Words = Sequence[str]
_PAIR_REACH = 4
_LONGEST_WORD = 40
MARK = "\u00a7"
"""First character of a synonym group's mark among the words of a message."""


def stems(tokens: Words) -> list[str]:
    """The stem of every word."""
    return [stem(word) for word in tokens]


def bigrams(tokens: Words) -> list[str]:
    """Each two neighbouring stems, with the borders of the message."""
    return [f"{left} {right}" for left, right in pairwise(["<", *stems(tokens), ">"])]


def meanings(tokens: Words) -> list[str]:
    """The everyday groups that the words belong to."""
    known = groups()
    return [name for word in tokens for name in known.get(stem(word), ())]


def meaning_pairs(tokens: Words) -> list[str]:
    """Each two words at most four apart, as groups where they have one, as stems otherwise.

    In alphabetical order, because word order is free.
    """
    known = groups()
    row = [known.get(name) or (name,) for name in stems(tokens)]
    return [
        f"{one}+{two}" if one < two else f"{two}+{one}"
        for place, left in enumerate(row)
        for right in row[place + 1 : place + 1 + _PAIR_REACH]
        for one in left
        for two in right
    ]


def pieces(tokens: Words) -> list[str]:
    """Runs of 2-5 characters inside each word, word borders marked."""
    return [piece for word in tokens for piece in _pieces(word)]


@lru_cache(maxsize=60_000)
def _pieces(word: str) -> tuple[str, ...]:
    marked = f"_{word[:_LONGEST_WORD]}_"
    return tuple(
        marked[start : start + size]
        for size in range(2, 6)
        for start in range(len(marked) - size + 1)
    )


def synonym_marks(tokens: Words) -> list[str]:
    """The synonym groups of the desk named in the message."""
    return list(tokens)


@dataclass(frozen=True, slots=True)
class Block:
    """One view on a message: how to take its features apart and how much it counts.

    `marks` blocks see the synonym marks, all others the words. `common` blocks leave out what only
    one phrasing holds. `near` blocks also measure how alike a message and a phrasing are.
    """

    name: str
    weight: float
    extract: Callable[[Words], list[str]]
    marks: bool = False
    common: bool = False
    near: bool = True

    def features(self, tokens: Words) -> list[str]:
        """The features of one message in this view."""
        return self.extract([word for word in tokens if word.startswith(MARK) == self.marks])


BLOCKS: tuple[Block, ...] = (
    Block("stems", 0.5, stems),
    Block("bigrams", 0.4, bigrams, common=True),
    Block("meanings", 0.6, meanings),
    Block("pairs", 0.5, meaning_pairs, common=True),
    Block("synonyms", 0.5, synonym_marks, marks=True),
    Block("pieces", 1.0, pieces, near=False),
)


@dataclass(frozen=True, slots=True)
class FittedBlock:
    """A block with its columns `start` to `stop` and their inverse document frequencies."""

    block: Block
    start: int
    columns: dict[str, int]
    idf: Floats

    @property
    def stop(self) -> int:
        """The column after the last."""
        return self.start + len(self.columns)

    def row(self, tokens: Words) -> tuple[list[int], Floats]:
        """Columns and values of one message: sublinear counts, length 1 times the weight."""
        known = self.columns
        counts = Counter(name for name in self.block.features(tokens) if name in known)
        places = [known[name] for name in counts]
        values: Floats = np.fromiter(counts.values(), dtype=np.float32, count=len(places))
        values = (1 + np.log(values)) * self.idf[places]
        length = float(values @ values)
        if length:
            values *= np.float32(self.block.weight / length**0.5)
        return [self.start + place for place in places], values


@dataclass(frozen=True, slots=True)
class Space:
    """All fitted blocks side by side; `width` is the number of columns."""

    blocks: tuple[FittedBlock, ...]
    width: int

    @property
    def near(self) -> tuple[FittedBlock, ...]:
        """The blocks that measure how alike a message and a phrasing are."""
        return tuple(one for one in self.blocks if one.block.near)

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
        places = np.array(indices, dtype=np.int32)
        return csr_matrix((flat, places, indptr), shape=(len(indptr) - 1, self.width))


def fit_space(messages: Sequence[Words], blocks: Sequence[Block] = BLOCKS) -> Space:
    """Columns and document frequencies of `blocks` on the phrasings."""
    fitted: list[FittedBlock] = []
    start, total = 0, len(messages)
    for block in blocks:
        seen = Counter(name for tokens in messages for name in set(block.features(tokens)))
        names = sorted(name for name, count in seen.items() if count > block.common)
        counts = np.array([seen[name] for name in names], dtype=np.float32)
        idf: Floats = np.log((1 + total) / (1 + counts)) + np.float32(1.0)
        fitted.append(FittedBlock(block, start, {name: at for at, name in enumerate(names)}, idf))
        start += len(names)
    return Space(tuple(fitted), start)
