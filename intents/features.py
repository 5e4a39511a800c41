"""Messages as rows of numbers: TF-IDF blocks over stems, meanings and runs of characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.everyday import groups
from intents.normalise import stem

Floats = NDArray[np.float32]
Columns = NDArray[np.int32]
Words = Sequence[str]
_LONGEST_WORD = 40
_REMEMBERED = 60_000
_BORDER = "|"
_FARTHEST = 4
MARK = "\u00a7"
"""First character of a synonym group's mark among the words of a message."""


def own_stem(word: str, _: str) -> list[str]:
    """The stem of a word."""
    return [stem(word)]


def bigram(word: str, following: str) -> list[str]:
    """Two neighbouring stems."""
    return [f"{stem(word)} {stem(following)}"]


def meaning(word: str, _: str) -> list[str]:
    """The everyday groups that a word belongs to."""
    return list(groups().get(stem(word), ()))


def meaning_pair(word: str, later: str) -> list[str]:
    """Two words as groups where they have one, as stems otherwise; word order is free."""
    known, left, right = groups(), stem(word), stem(later)
    return [
        f"{one}+{two}" if one < two else f"{two}+{one}"
        for one in known.get(left, (left,))
        for two in known.get(right, (right,))
    ]


def pieces(word: str, _: str) -> list[str]:
    """Runs of 2-5 characters inside a word, word borders marked."""
    marked = f"_{word[:_LONGEST_WORD]}_"
    return [
        marked[start : start + size]
        for size in range(2, 6)
        for start in range(len(marked) - size + 1)
    ]


def synonym_mark(mark: str, _: str) -> list[str]:
    """A synonym group of the desk."""
    return [mark]


@dataclass(frozen=True, slots=True)
class Block:
    """One view on a message: how to take its features apart and how much it counts.

    `extract` gets a single word (`reach` 0) or each two words at most `reach` apart; `borders`
    adds the ends of the message as words. `marks` blocks see the synonym marks, all others the
    words. `common` blocks leave out what only one phrasing holds. `near` blocks also measure how
    alike a message and a phrasing are.
    """

    name: str
    weight: float
    extract: Callable[[str, str], list[str]]
    reach: int = 0
    borders: bool = False
    marks: bool = False
    common: bool = False
    near: bool = True

    def asks(self, one: str, two: str, distance: int) -> bool:
        """Whether this view looks at a word (`distance` 0), or at two words so far apart."""
        if (one[0] == MARK) != self.marks or (_BORDER in {one, two} and not self.borders):
            return False
        return distance == 0 if self.reach == 0 else 0 < distance <= self.reach

    def features(self, tokens: Words) -> list[str]:
        """The features of one message in this view."""
        row = [_BORDER, *tokens, _BORDER]
        return [
            name
            for at, one in enumerate(row)
            for distance, two in enumerate(["", *row[at + 1 : at + 1 + self.reach]])
            if self.asks(one, two, distance)
            for name in self.extract(one, two)
        ]


BLOCKS: tuple[Block, ...] = (
    Block("stems", 0.5, own_stem),
    Block("bigrams", 0.4, bigram, reach=1, borders=True, common=True),
    Block("meanings", 0.6, meaning),
    Block("pairs", 0.5, meaning_pair, reach=4, common=True),
    Block("synonyms", 0.5, synonym_mark, marks=True),
    Block("pieces", 1.0, pieces, common=True, near=False),
)


@dataclass(frozen=True, slots=True)
class FittedBlock:
    """A block with its columns from `start` on and their inverse document frequencies."""

    block: Block
    start: int
    columns: dict[str, int]
    idf: Floats

    @property
    def stop(self) -> int:
        """The column after the last."""
        return self.start + len(self.columns)

    def columns_of(self, one: str, two: str) -> list[int]:
        """The columns of a word, or of two words, some of them several times."""
        known = self.columns
        return [self.start + known[name] for name in self.block.extract(one, two) if name in known]


@dataclass(frozen=True, slots=True)
class Space:
    """All fitted blocks side by side; `width` is the number of columns.

    `idf` and `block_of` hold, for every column, its inverse document frequency and its block.
    What a word or pair of words gives is remembered, because messages share most words.
    """

    blocks: tuple[FittedBlock, ...]
    width: int
    idf: Floats
    block_of: NDArray[np.int8]
    _memory: dict[tuple[str, str, int], Columns] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def near(self) -> tuple[FittedBlock, ...]:
        """The blocks that measure how alike a message and a phrasing are."""
        return tuple(one for one in self.blocks if one.block.near)

    def rows(self, messages: Iterable[Words]) -> csr_matrix:
        """One sparse row per message."""
        return self.mixed([[(tokens, 1.0)] for tokens in messages])

    def _found(self, tokens: Words) -> list[Columns]:
        """The columns of one message, piece by piece, some of them several times."""
        memory = self._memory
        marks = [word for word in tokens if word[0] == MARK]
        row = [_BORDER, *(word for word in tokens if word[0] != MARK), _BORDER]
        asked = [(mark, "", 0) for mark in marks]
        asked += [(word, "", 0) for word in row[1:-1]]
        for reach in range(1, _FARTHEST + 1):
            asked += [(one, two, reach) for one, two in zip(row, row[reach:], strict=False)]
        found = []
        for each in asked:
            columns = memory.get(each)
            if columns is None:
                columns = self._remember(each)
            if len(columns):
                found.append(columns)
        return found

    def _remember(self, asked: tuple[str, str, int]) -> Columns:
        one, two, distance = asked
        places = [
            column
            for block in self.blocks
            if block.block.asks(one, two, distance)
            for column in block.columns_of(one, two)
        ]
        if len(self._memory) >= _REMEMBERED:
            self._memory.clear()
        return self._memory.setdefault(asked, np.array(places, dtype=np.int32))

    def mixed(self, messages: Sequence[Sequence[tuple[Words, float]]]) -> csr_matrix:
        """One row per message that is written in one or more ways, each with its share.

        In every block a way of writing has sublinear counts and length 1 times the weight. A
        column may stand in a row more than once; its values add up.
        """
        found: list[Columns] = []
        sizes: list[int] = []
        for ways in messages:
            for tokens, _ in ways:
                own = self._found(tokens)
                found += own
                sizes.append(sum(map(len, own)))
        columns = np.concatenate([np.zeros(0, dtype=np.int32), *found]).astype(np.int64)
        texts = np.repeat(np.arange(len(sizes)), sizes)
        keys, counts = np.unique(texts * self.width + columns, return_counts=True)
        texts, columns = np.divmod(keys, max(self.width, 1))
        values = (1 + np.log(counts.astype(np.float32))) * self.idf[columns]
        parts = texts * len(self.blocks) + self.block_of[columns]
        lengths = np.bincount(parts, values**2, minlength=len(sizes) * len(self.blocks))
        weights = np.array([one.block.weight for one in self.blocks])
        shares = np.array([share for ways in messages for _, share in ways])
        scale = (shares[:, None] * weights).ravel() / np.sqrt(np.maximum(lengths, 1e-9))
        values *= scale[parts].astype(np.float32)
        ends = np.cumsum([0, *(len(ways) for ways in messages)])
        indptr = np.searchsorted(texts, ends).astype(np.int32)
        shape = (len(messages), self.width)
        return csr_matrix((values, columns.astype(np.int32), indptr), shape=shape)

    def forget(self) -> None:
        """Give back the memory that reading many messages filled."""
        self._memory.clear()


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
    return Space(
        blocks=tuple(fitted),
        width=start,
        idf=np.concatenate([one.idf for one in fitted]),
        block_of=np.repeat(
            np.arange(len(fitted), dtype=np.int8), [len(one.columns) for one in fitted]
        ),
    )
