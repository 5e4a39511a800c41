"""Typing errors: words nobody taught are pulled towards words that were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from intents.language import COMMON_WORDS
from intents.normalise import stem

_CUT = 0.72
"""Lowest similarity (0-1) at which an unknown word is replaced."""
_SHORTEST, _LONGEST = 4, 30
_SHORTEST_PART = 3
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Speller:
    """The known words with how often they occur, by length for a quick search."""

    counts: Mapping[str, int]
    stems: frozenset[str]
    by_length: Mapping[int, tuple[str, ...]]
    _memory: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)

    def repair(self, tokens: Iterable[str]) -> tuple[str, ...]:
        """`tokens` with unknown words replaced, split or joined where a known word is near."""
        row: list[str] = []
        for word in tokens:
            joined = row[-1] + word if row else ""
            if joined in self.counts and not (self.knows(word) and self.knows(row[-1])):
                row[-1] = joined
            else:
                row.extend(self._mended(word))
        return tuple(row)

    def knows(self, word: str) -> bool:
        """Whether `word`, or another form of it, was taught (numbers count as known)."""
        return word in self.counts or word.isdigit() or stem(word) in self.stems

    def _mended(self, word: str) -> tuple[str, ...]:
        if not _SHORTEST <= len(word) <= _LONGEST or self.knows(word):
            return (word,)
        if word not in self._memory:
            if len(self._memory) >= _REMEMBERED:
                self._memory.clear()
            self._memory[word] = self._search(word)
        return self._memory[word]

    def _search(self, word: str) -> tuple[str, ...]:
        whole = self._nearest(word)
        parts = self._split(word)
        if parts and (whole is None or whole[1] < 0.85):
            return parts
        return (whole[0],) if whole else (word,)

    def _nearest(self, word: str) -> tuple[str, float] | None:
        slack = 1 if len(word) < 6 else 2
        near = [
            known
            for size in range(len(word) - slack, len(word) + slack + 1)
            for known in self.by_length.get(size, ())
        ]
        found = extract(word, near, scorer=OSA.normalized_similarity, score_cutoff=_CUT, limit=5)
        if not found:
            return None
        best = max(found, key=lambda hit: (hit[1] + _bonus(word, hit[0]), self.counts[hit[0]]))
        return best[0], best[1]

    def _split(self, word: str) -> tuple[str, ...] | None:
        best: tuple[int, tuple[str, ...]] | None = None
        for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            left, right = word[:at], word[at:]
            if left in self.counts and right in self.counts:
                worth = min(self.counts[left], self.counts[right])
                if best is None or worth > best[0]:
                    best = (worth, (left, right))
        return best[1] if best else None


def _bonus(word: str, known: str) -> float:
    """People seldom miss the first letter."""
    return 0.03 if word[0] == known[0] else 0.0


def fit_speller(phrasings: Iterable[Iterable[str]]) -> Speller:
    """The words of the phrasings and the everyday words of both languages."""
    counts: dict[str, int] = dict.fromkeys(COMMON_WORDS, 1)
    for tokens in phrasings:
        for word in tokens:
            counts[word] = counts.get(word, 0) + 1
    by_length: dict[int, list[str]] = {}
    for word in sorted(counts):
        if len(word) >= _SHORTEST and not word.isdigit():
            by_length.setdefault(len(word), []).append(word)
    return Speller(
        counts=counts,
        stems=frozenset(stem(word) for word in counts),
        by_length={size: tuple(row) for size, row in by_length.items()},
    )
