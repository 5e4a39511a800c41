"""Typing errors: words nobody taught are pulled towards words that were.

A noisy channel: the likeliest word or pair of words that could have been mistyped into what is
there, from how often it was taught, how it stands beside its neighbours, the number of edits and
missing spaces. Edits are counted by rapidfuzz.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import log

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from intents.everyday import everyday_words
from intents.language import COMMON_WORDS
from intents.normalise import stem

_FIRST_EDIT, _NEXT_EDIT, _MISSING_SPACE, _NEIGHBOURS = 4.0, 5.0, 2.0, 2.0
"""Costs in natural logarithms, tuned on noisy validation questions of public sets."""
_LEFT_ALONE = -25.0
"""What leaving an unknown word as it is must be beaten by."""
_LEAST_ALIKE = 0.6
"""Lowest similarity (0-1) at which a word is replaced."""
_UNTAUGHT = 0.3
"""How often an everyday word that no phrasing holds counts as seen."""
_LONGEST = 30
_LONGEST_SPLIT = 20
_REMEMBERED = 20_000
_SINGLE_LETTERS = frozenset("aikntu")

Words = tuple[str, ...]
Choice = tuple[Words, float]


@dataclass(frozen=True, slots=True)
class Speller:
    """The known words with the logarithm of how often they occur, and a quick way to near ones.

    `spellings` are in the order of their `lengths`, with their `letters` as bits: 32 for those that
    occur, 32 for those that occur more than once.
    """

    weights: Mapping[str, float]
    taught: frozenset[str]
    stems: frozenset[str]
    neighbours: Mapping[tuple[str, str], float]
    spellings: tuple[str, ...]
    letters: NDArray[np.uint64]
    lengths: NDArray[np.int16]
    _memory: dict[str, tuple[Choice, ...]] = field(default_factory=dict, compare=False, repr=False)

    def repair(self, tokens: Sequence[str]) -> Words:
        """`tokens` with unknown words replaced, split or joined where a known word is near.

        Of all ways to read the whole row, the likeliest one: a mended word may tell which of two
        near words its neighbour was.
        """
        readings = [self._readings(word) for word in self._joined(tokens)]
        if all(len(some) == 1 for some in readings):
            return tuple(word for ((words, _),) in readings for word in words)
        return tuple(word for words in self._likeliest(readings) for word in words)

    def _joined(self, tokens: Sequence[str]) -> list[str]:
        """Words that were taken apart are closed up where that makes a taught word."""
        row: list[str] = []
        for word in tokens:
            both = not row or (word in self.weights and row[-1] in self.weights)
            if not both and row[-1] + word in self.taught:
                row[-1] += word
            else:
                row.append(word)
        return row

    def _readings(self, word: str) -> tuple[Choice, ...]:
        """What `word` may be: itself when it is known or no word to mend."""
        if self.knows(word) or not 3 <= len(word) <= _LONGEST:
            return (((word,), 0.0),)
        if word not in self._memory:
            if len(self._memory) >= _REMEMBERED:
                self._memory.clear()
            self._memory[word] = self._choices(word)
        return self._memory[word]

    def _likeliest(self, readings: Sequence[Sequence[Choice]]) -> list[Words]:
        """The path through `readings` with the highest sum of worths (Viterbi)."""
        beside = self.neighbours
        paths: list[tuple[float, tuple[Words, ...]]] = [(0.0, (("",),))]
        for some in readings:
            following = []
            for words, likely in some:
                best, path = max(
                    (worth + beside.get((path[-1][-1], words[0]), 0.0), path)
                    for worth, path in paths
                )
                following.append((best + likely, (*path, words)))
            paths = following
        return list(max(paths)[1][1:])

    def knows(self, word: str) -> bool:
        """Whether `word`, or another form of it, was taught (numbers count as known)."""
        return word in self.weights or not word.isalpha() or stem(word) in self.stems

    def _choices(self, word: str) -> tuple[Choice, ...]:
        """What `word` may have been, likeliest first."""
        found: list[Choice] = [((word,), _LEFT_ALONE)]
        for known, edits in self._near(word, 1 if len(word) <= 4 else 2 if len(word) < 10 else 3):
            if 1 - edits / max(len(word), len(known)) >= _LEAST_ALIKE:
                cost = _FIRST_EDIT + _NEXT_EDIT * (edits - 1)
                found.append(((known,), self.weights[known] - cost))
        if len(word) <= _LONGEST_SPLIT:
            for at in range(1, len(word)):
                found += self._split(word[:at], word[at:])
        return tuple(sorted(found, key=lambda choice: -choice[1])[:8])

    def _split(self, left: str, right: str) -> list[Choice]:
        """Both parts known, or one of them and the other one edit away from known."""
        firsts, seconds = self._part(left), self._part(right)
        if not firsts and seconds and len(left) >= 4:
            firsts = self._near(left, 1)
        elif not seconds and firsts and len(right) >= 4:
            seconds = self._near(right, 1)
        return [
            (
                (one, two),
                self.weights[one]
                + self.weights[two]
                + self.neighbours.get((one, two), 0.0)
                - _MISSING_SPACE
                - _FIRST_EDIT * (first + second),
            )
            for one, first in firsts
            for two, second in seconds
        ]

    def _part(self, part: str) -> list[tuple[str, int]]:
        fits = part in self.weights and (len(part) > 1 or part in _SINGLE_LETTERS)
        return [(part, 0)] if fits else []

    def _near(self, word: str, edits: int) -> list[tuple[str, int]]:
        """Known words at most `edits` away; first those with nearly the same letters."""
        low, high = np.searchsorted(self.lengths, [len(word) - edits, len(word) + edits + 1])
        # An edit takes a letter away, brings one, or both: at most two of the bits change, and only
        # one where it makes the word longer or shorter.
        differing = np.bitwise_count(self.letters[low:high] ^ _letters(word))
        differing += np.abs(self.lengths[low:high] - len(word)).astype(np.uint8)
        close = np.flatnonzero(differing <= 2 * edits) + low
        names = [self.spellings[at] for at in close.tolist()]
        found = extract(word, names, scorer=OSA.distance, score_cutoff=edits, limit=None)
        return sorted((name, int(count)) for name, count, _ in found)


def _letters(word: str) -> np.uint64:
    once = twice = 0
    for char in word:
        bit = 1 << (ord(char) % 32)
        twice |= once & bit
        once |= bit
    return np.uint64(twice << 32 | once)


def fit_speller(phrasings: Sequence[Sequence[str]]) -> Speller:
    """The words of the phrasings and the everyday words of both languages."""
    taught = Counter(word for tokens in phrasings for word in tokens)
    counts = dict.fromkeys(sorted(COMMON_WORDS | everyday_words()), _UNTAUGHT) | dict(taught)
    total = sum(counts.values())
    beside = Counter(pair for tokens in phrasings for pair in pairwise(tokens))
    worthy = (word for word in sorted(counts) if len(word) > 1 and word.isalpha())
    spellings = tuple(sorted(worthy, key=len))
    return Speller(
        weights={word: log(count / total) for word, count in counts.items()},
        taught=frozenset(taught),
        stems=frozenset(stem(word) for word in counts),
        neighbours={pair: _NEIGHBOURS * log(1 + count) for pair, count in beside.items()},
        spellings=spellings,
        letters=np.array([_letters(word) for word in spellings], dtype=np.uint64),
        lengths=np.array([len(word) for word in spellings], dtype=np.int16),
    )


def changes(before: Iterable[str], after: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of what was written and what it was read as."""
    old, new = tuple(before), tuple(after)
    lost = [word for word in old if word not in new]
    found = [word for word in new if word not in old]
    return tuple(zip(lost, found, strict=False))
