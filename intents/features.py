"""Messages as rows of numbers: TF-IDF blocks over stems, meanings and runs of characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.everyday import groups
from intents.normalise import stem

Floats = NDArray[np.float32]
Columns = NDArray[np.int32]
Words = Sequence[str]
_LONGEST_WORD = 40
_REMEMBERED = 20_000
_BORDER = "|"
_FARTHEST = 4
MARK = "\u00a7"
"""First character of a synonym group's mark among the words of a message."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark with its stem and the everyday groups it belongs to.

    `names` are the groups where there are any, and the stem otherwise.
    """

    text: str
    stem: str
    groups: tuple[str, ...]
    names: tuple[str, ...]


Row = Sequence[Word]


@lru_cache(maxsize=_REMEMBERED)
def looked_up(text: str) -> Word:
    """The word `text` with what is known of it."""
    own = stem(text)
    known = groups().get(own, ())
    return Word(text, own, known, known or (own,))


def own_stems(row: Row) -> list[str]:
    """The stems of the words."""
    return [word.stem for word in row]


def bigrams(row: Row) -> list[str]:
    """Neighbouring stems, the ends of the message being words too."""
    stems = [_BORDER, *(word.stem for word in row), _BORDER]
    return [f"{one} {two}" for one, two in pairwise(stems)]


def meanings(row: Row) -> list[str]:
    """The everyday groups that the words belong to."""
    return [name for word in row for name in word.groups]


def meaning_pairs(row: Row) -> list[str]:
    """Near words as groups where they have one, as stems otherwise; word order is free."""
    names = [word.names for word in row]
    return [
        f"{one}+{two}" if one < two else f"{two}+{one}"
        for at, left in enumerate(names)
        for right in names[at + 1 : at + 1 + _FARTHEST]
        for one in left
        for two in right
    ]


def pieces(row: Row) -> list[str]:
    """Runs of 2-5 characters inside the words, word borders marked."""
    return [
        marked[start : start + size]
        for word in row
        for marked in (f"_{word.text[:_LONGEST_WORD]}_",)
        for size in range(2, 6)
        for start in range(len(marked) - size + 1)
    ]


def synonym_marks(row: Row) -> list[str]:
    """The synonym groups of the desk."""
    return [word.text for word in row]


@dataclass(frozen=True, slots=True)
class Block:
    """One view on a message: how to take its features apart and how much it counts.

    `extract` gets the words in reading order, or the synonym marks for a `marks` block. What it
    makes of a word in an `apart` block is the same beside any other words. `common` blocks leave
    out what only one phrasing holds. `near` blocks also measure how alike a message and a phrasing
    are.
    """

    name: str
    weight: float
    extract: Callable[[Row], list[str]]
    apart: bool = True
    marks: bool = False
    common: bool = False
    near: bool = True

    def features(self, tokens: Words) -> list[str]:
        """The features of one phrasing as they are counted.

        The last word of a phrasing with marks is not counted as its end: the cut-offs of the
        answers were fitted so.
        """
        if self.apart:
            return self.extract([looked_up(one) for one in tokens if self.reads(one)])
        return [name for name in self.extract(list(map(looked_up, tokens))) if MARK not in name]

    def reads(self, token: str) -> bool:
        """Whether this view looks at `token`."""
        return (token[0] == MARK) == self.marks


BLOCKS: tuple[Block, ...] = (
    Block("stems", 0.5, own_stems),
    Block("bigrams", 0.4, bigrams, apart=False, common=True),
    Block("meanings", 0.6, meanings),
    Block("pairs", 0.5, meaning_pairs, apart=False, common=True),
    Block("synonyms", 0.5, synonym_marks, marks=True),
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

    def columns_of(self, row: Row) -> list[int]:
        """The columns of the words or marks of one message, some of them several times."""
        found = map(self.columns.get, self.block.extract(row))
        return [self.start + column for column in found if column is not None]


@dataclass(frozen=True, slots=True)
class Space:
    """All fitted blocks side by side; `width` is the number of columns.

    `idf` and `block_of` hold, for every column, its inverse document frequency and its block.
    What a word gives by itself is remembered, because messages share most words.
    """

    blocks: tuple[FittedBlock, ...]
    width: int
    idf: Floats
    block_of: NDArray[np.int8]
    _memory: dict[str, tuple[Word, Columns]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def near(self) -> tuple[FittedBlock, ...]:
        """The blocks that measure how alike a message and a phrasing are."""
        return tuple(one for one in self.blocks if one.block.near)

    def rows(self, messages: Iterable[Words]) -> csr_matrix:
        """One sparse row per message."""
        return self.mixed([[(tokens, 1.0)] for tokens in messages])

    def _found(self, texts: Sequence[Words]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The columns of all `texts`, some of them several times, and the text of each."""
        together = [one for one in self.blocks if not one.block.apart]
        parts: list[Columns] = [np.zeros(0, dtype=np.int32)]
        columns: list[int] = []
        single, paired = [], []
        for tokens in texts:
            known = [self._memory.get(token) or self._remember(token) for token in tokens]
            own = [places for _, places in known]
            parts += own
            single.append(sum(map(len, own)))
            row = [word for word, _ in known if word.text[0] != MARK]
            before = len(columns)
            for block in together:
                columns += block.columns_of(row)
            paired.append(len(columns) - before)
        parts.append(np.array(columns, dtype=np.int32))
        numbers = np.arange(len(texts))
        where = np.concatenate([np.repeat(numbers, single), np.repeat(numbers, paired)])
        return np.concatenate(parts).astype(np.int64), where

    def _remember(self, token: str) -> tuple[Word, Columns]:
        word = looked_up(token)
        places = [
            column
            for one in self.blocks
            if one.block.apart and one.block.reads(token)
            for column in one.columns_of([word])
        ]
        if len(self._memory) >= _REMEMBERED:
            self._memory.clear()
        return self._memory.setdefault(token, (word, np.array(places, dtype=np.int32)))

    def mixed(self, messages: Sequence[Sequence[tuple[Words, float]]]) -> csr_matrix:
        """One row per message that is written in one or more ways, each with its share.

        In every block a way of writing has sublinear counts and length 1 times the weight. A
        column may stand in a row more than once; its values add up.
        """
        written = [tokens for ways in messages for tokens, _ in ways]
        columns, texts = self._found(written)
        keys, counts = np.unique(texts * self.width + columns, return_counts=True)
        texts, columns = np.divmod(keys, max(self.width, 1))
        values = (1 + np.log(counts.astype(np.float32))) * self.idf[columns]
        parts = texts * len(self.blocks) + self.block_of[columns]
        lengths = np.bincount(parts, values**2, minlength=len(written) * len(self.blocks))
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
