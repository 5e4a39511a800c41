"""What a word looks like: its runs of characters, counted word by word.

A word gives the same beside any other words. What it adds to the score of each class is therefore
worked out once and remembered, because messages share most words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from intents.classify import Weights
from intents.rows import Columns, Floats, Rows, rarity

Words = Sequence[str]

_SHORTEST, _LONGEST = 2, 5
_LONGEST_WORD = 40
_WEIGHT = 1.0
_REMEMBERED = 20_000


def runs(word: str) -> list[str]:
    """The runs of 2-5 characters in a word, its borders marked."""
    marked = f"_{word[:_LONGEST_WORD]}_"
    return [
        marked[at : at + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(marked) - size + 1)
    ]


@dataclass(frozen=True, slots=True)
class Letters:
    """The runs that more than one phrasing holds: their columns and inverse document frequency."""

    columns: dict[str, int]
    idf: Floats

    def rows(self, texts: Sequence[Words]) -> Rows:
        """One row per text, as long as its weight when its words stand side by side."""
        values = [np.zeros(0, dtype=np.float32)]
        columns = [np.zeros(0, dtype=np.int32)]
        ends = [0]
        for words in texts:
            found = [self.of(word) for word in words]
            scale = np.float32(_scale([float(own @ own) for _, own in found]))
            columns += [one for one, _ in found]
            values += [own * scale for _, own in found]
            ends.append(ends[-1] + sum(len(one) for one, _ in found))
        return Rows(
            np.concatenate(values),
            np.concatenate(columns),
            np.array(ends, dtype=np.int32),
            len(self.columns),
        )

    def of(self, word: str) -> tuple[Columns, Floats]:
        """The columns of a word and how much of each is in it: sublinear in its own count."""
        counts = Counter(run for run in runs(word) if run in self.columns)
        columns = np.array([self.columns[run] for run in counts], dtype=np.int32)
        often = np.array(list(counts.values()), dtype=np.float32)
        return columns, (1 + np.log(often)) * self.idf.take(columns)


def fit_letters(texts: Sequence[Words]) -> Letters:
    """Columns and document frequencies on the words of the phrasings."""
    seen = Counter(run for words in texts for run in {one for word in words for one in runs(word)})
    kept = sorted(run for run, count in seen.items() if count > 1)
    idf = rarity([seen[run] for run in kept], len(texts))
    return Letters({run: at for at, run in enumerate(kept)}, idf)


@dataclass(frozen=True, slots=True)
class Spelling:
    """Letters with the weights of their columns."""

    letters: Letters
    weights: Weights
    _memory: dict[str, tuple[Floats, float]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def scores(self, messages: Sequence[Sequence[tuple[Words, float]]]) -> Floats:
        """What the words add to the score of each class (messages by classes).

        A message is written in one or more ways, each with its share.
        """
        found = np.zeros((len(messages), self.weights.steps.shape[1]), dtype=np.float32)
        for at, ways in enumerate(messages):
            vectors: list[Floats] = []
            shares: list[float] = []
            for words, share in ways:
                known = [self._memory.get(word) or self._remember(word) for word in words]
                vectors += [vector for vector, _ in known]
                shares += [share * _scale([square for _, square in known])] * len(known)
            if vectors:
                together = np.concatenate(vectors).reshape(len(vectors), -1)
                found[at] = np.array(shares, dtype=np.float32) @ together
        return found

    def _remember(self, word: str) -> tuple[Floats, float]:
        columns, values = self.letters.of(word)
        if len(self._memory) >= _REMEMBERED:
            self._memory.clear()
        found = (self.weights.of(columns, values), float(values @ values))
        return self._memory.setdefault(word, found)


def _scale(squares: Sequence[float]) -> float:
    """What makes words side by side as long as their weight."""
    length: float = max(sum(squares), 1e-9) ** 0.5
    return _WEIGHT / length
