"""Messages as rows of numbers: TF-IDF blocks over stems, meanings and pairs of these.

What words look like, run of characters by run, stands in `letters`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from intents.everyday import groups
from intents.normalise import stem
from intents.pairs import Numbers, Pairs, fit_pairs
from intents.rows import Columns, Floats, Rows, rarity

Words = Sequence[str]
Feature = str | tuple[str, str]
_REMEMBERED = 20_000
_BORDER = "|"
_NO_COLUMNS = np.zeros(0, dtype=np.int32)
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


def meanings(row: Row) -> list[str]:
    """The everyday groups that the words belong to."""
    return [name for word in row for name in word.groups]


def synonym_marks(row: Row) -> list[str]:
    """The synonym groups of the desk."""
    return [word.text for word in row]


def own_stem(word: Word) -> tuple[str, ...]:
    """The stem, as the only name of a word."""
    return (word.stem,)


def own_names(word: Word) -> tuple[str, ...]:
    """The groups of a word where it has any, its stem otherwise."""
    return word.names


@dataclass(frozen=True, slots=True)
class Near:
    """Which pairs of words a view looks at: those at most `farthest` places apart.

    `names` are what a word counts as. Where pairs are not `ordered`, word order is free. With
    `borders` the ends of the message are words too.
    """

    names: Callable[[Word], tuple[str, ...]]
    farthest: int
    ordered: bool
    borders: bool

    def pairs(self, row: Row) -> list[tuple[str, str]]:
        """The pairs of names in `row`, some of them several times."""
        names = [self.names(word) for word in row]
        if self.borders:
            names = [(_BORDER,), *names, (_BORDER,)]
        return [
            (one, two) if self.ordered or one < two else (two, one)
            for at, left in enumerate(names)
            for right in names[at + 1 : at + 1 + self.farthest]
            for one in left
            for two in right
        ]


@dataclass(frozen=True, slots=True)
class Block:
    """One view on a message: how to take its features apart and how much it counts.

    `view` makes features of the words, or of the synonym marks for a `marks` block: of each word
    the same beside any other words, or of pairs of them. `common` blocks leave out what only one
    phrasing holds.
    """

    name: str
    weight: float
    view: Callable[[Row], list[str]] | Near
    marks: bool = False
    common: bool = False

    def features(self, tokens: Words) -> list[Feature]:
        """The features of one phrasing as they are counted.

        The last word of a phrasing with marks is not counted as its end: the cut-offs of the
        answers were fitted so.
        """
        if isinstance(self.view, Near):
            pairs = self.view.pairs(list(map(looked_up, tokens)))
            return [pair for pair in pairs if MARK not in pair[0] + pair[1]]
        return list(self.view([looked_up(one) for one in tokens if self.reads(one)]))

    def reads(self, token: str) -> bool:
        """Whether this view looks at `token`."""
        return (token[0] == MARK) == self.marks


BLOCKS: tuple[Block, ...] = (
    Block("stems", 0.5, own_stems),
    Block("bigrams", 0.4, Near(own_stem, 1, ordered=True, borders=True), common=True),
    Block("meanings", 0.6, meanings),
    Block("pairs", 0.5, Near(own_names, _FARTHEST, ordered=False, borders=False), common=True),
    Block("synonyms", 0.5, synonym_marks, marks=True),
)


@dataclass(frozen=True, slots=True)
class FittedBlock:
    """A block with its `count` columns from `start` on and their inverse document frequencies.

    `columns` are by name; for a block of pairs they stand in `pairs` instead.
    """

    block: Block
    start: int
    count: int
    columns: dict[str, int]
    pairs: Pairs | None
    idf: Floats

    @property
    def stop(self) -> int:
        """The column after the last."""
        return self.start + self.count

    def columns_of(self, word: Word) -> list[int]:
        """The columns of one word or mark by itself, some of them several times."""
        if isinstance(self.block.view, Near):
            return []
        found = map(self.columns.get, self.block.view([word]))
        return [self.start + column for column in found if column is not None]

    def numbers_of(self, word: Word) -> list[int]:
        """The numbers of the names of `word` among the pairs."""
        if self.pairs is None or not isinstance(self.block.view, Near):
            return []
        found = map(self.pairs.numbers.get, self.block.view.names(word))
        return [number for number in found if number is not None]


@dataclass(frozen=True, slots=True)
class Known:
    """What a word gives by itself: its columns, and its numbers in every block of pairs."""

    mark: bool
    columns: Columns
    numbers: tuple[list[int], ...]


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
    _memory: dict[str, Known] = field(default_factory=dict, compare=False, repr=False)

    def rows(self, messages: Iterable[Words]) -> Rows:
        """One row per message."""
        return self.mixed([[(tokens, 1.0)] for tokens in messages])

    def _found(self, texts: Sequence[Words]) -> tuple[Numbers, Numbers]:
        """The columns of all `texts`, some of them several times, and the text of each."""
        known = [
            [self._memory.get(token) or self._remember(token) for token in tokens]
            for tokens in texts
        ]
        parts: list[Columns] = [_NO_COLUMNS, *(one.columns for row in known for one in row)]
        single = [sum(len(one.columns) for one in row) for row in known]
        rows = [[one.numbers for one in row if not one.mark] for row in known]
        columns, where = (
            [np.concatenate(parts, dtype=np.int64)],
            [np.repeat(np.arange(len(texts)), single)],
        )
        for at, one in enumerate(block for block in self.blocks if block.pairs is not None):
            paired, of = _paired(one, [[numbers[at] for numbers in row] for row in rows])
            columns.append(paired)
            where.append(of)
        return np.concatenate(columns), np.concatenate(where)

    def _remember(self, token: str) -> Known:
        word = looked_up(token)
        reading = [one for one in self.blocks if one.block.reads(token)]
        columns = [column for one in reading for column in one.columns_of(word)]
        numbers = tuple(one.numbers_of(word) for one in self.blocks if one.pairs is not None)
        found = Known(token[0] == MARK, np.array(columns, dtype=np.int32), numbers)
        if len(self._memory) >= _REMEMBERED:
            self._memory.clear()
        return self._memory.setdefault(token, found)

    def mixed(self, messages: Sequence[Sequence[tuple[Words, float]]]) -> Rows:
        """One row per message that is written in one or more ways, each with its share.

        In every block a way of writing has sublinear counts and length 1 times the weight.
        """
        written = [tokens for ways in messages for tokens, _ in ways]
        columns, texts = self._found(written)
        keys = np.sort(texts * self.width + columns)
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        counts = np.diff(starts, append=len(keys))
        texts, columns = np.divmod(keys.take(starts), max(self.width, 1))
        values = (1 + np.log(counts.astype(np.float32))) * self.idf.take(columns)
        parts = texts * len(self.blocks) + self.block_of.take(columns)
        lengths = np.bincount(parts, values**2, minlength=len(written) * len(self.blocks))
        weights = np.array([one.block.weight for one in self.blocks])
        shares = np.array([share for ways in messages for _, share in ways])
        scale = (shares[:, None] * weights).ravel() / np.sqrt(np.maximum(lengths, 1e-9))
        values *= scale.take(parts).astype(np.float32)
        ends = np.cumsum([0, *(len(ways) for ways in messages)])
        begins = np.searchsorted(texts, ends).astype(np.int32)
        return Rows(values, columns.astype(np.int32), begins, self.width)

    def forget(self) -> None:
        """Give back the memory that reading many messages filled."""
        self._memory.clear()


def _paired(one: FittedBlock, rows: Sequence[Sequence[list[int]]]) -> tuple[Numbers, Numbers]:
    """The columns of the pairs in `rows` (numbers of each word of each text) and their texts."""
    assert one.pairs is not None
    assert isinstance(one.block.view, Near)
    border = one.pairs.numbers.get(_BORDER) if one.block.view.borders else None
    ends = [] if border is None else [border]
    names: list[int] = []
    places: list[int] = []
    begins: list[int] = []
    place = 0
    for row in rows:
        begins.append(place)
        for numbers in (ends, *row, ends):
            names += numbers
            places += [place] * len(numbers)
            place += 1
        place += one.pairs.farthest
    where = np.array(places, dtype=np.int64)
    columns, first = one.pairs.columns_of(np.array(names, dtype=np.int64), where)
    return columns, np.searchsorted(begins, where.take(first), side="right") - 1


def fit_space(messages: Sequence[Words], blocks: Sequence[Block] = BLOCKS) -> Space:
    """Columns and document frequencies of `blocks` on the phrasings."""
    fitted: list[FittedBlock] = []
    start = 0
    for block in blocks:
        seen = Counter(name for tokens in messages for name in set(block.features(tokens)))
        fitted.append(_fitted(block, start, seen, len(messages)))
        start += fitted[-1].count
    return Space(
        blocks=tuple(fitted),
        width=start,
        idf=np.concatenate([one.idf for one in fitted]),
        block_of=np.repeat(np.arange(len(fitted), dtype=np.int8), [one.count for one in fitted]),
    )


def _fitted(block: Block, start: int, seen: Mapping[Feature, int], total: int) -> FittedBlock:
    """`block` with columns for what was `seen` so often in `total` phrasings."""
    kept = sorted(name for name, count in seen.items() if count > block.common)
    idf = rarity([seen[name] for name in kept], total)
    pairs, columns = None, dict[str, int]()
    if isinstance(block.view, Near):
        view, taught = block.view, [name for name in kept if isinstance(name, tuple)]
        pairs = fit_pairs(taught, start, view.farthest, ordered=view.ordered)
    else:
        columns = {name: at for at, name in enumerate(kept) if isinstance(name, str)}
    return FittedBlock(block, start, len(kept), columns, pairs, idf)
