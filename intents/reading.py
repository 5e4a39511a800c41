"""The fitted half of the index: words in, ranked topics with probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from intents.confidence import Confidence
from intents.material import IntentClass, Kind
from intents.normalise import words
from intents.ranking import Ranker, Ranking
from intents.repair import changes
from intents.taught import Taught, Tokens

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Topic = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic a message may mean: `classes` best first, with their scores; `p` 0-1."""

    topic: Topic
    p: float
    classes: tuple[tuple[IntentClass, float], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the fitted index sees in one text; `ranked` best first."""

    ranked: tuple[Ranked, ...]
    tokens: Tokens
    repaired: tuple[tuple[str, str], ...]
    coverage: float


@dataclass(frozen=True, slots=True)
class Reader:
    """Everything fitted; immutable (the classes keep no phrasings).

    `members` are the classes of each topic.
    """

    classes: tuple[IntentClass, ...]
    topics: tuple[Topic, ...]
    members: tuple[tuple[int, ...], ...]
    taught: Taught
    ranker: Ranker
    confidence: Confidence

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Rank the topics for each text; the whole group goes through the numbers at once."""
        if not texts:
            return []
        written = [words(text) for text in texts]
        ranking, scores, mended = self.taught.rank(written)
        chances = self.confidence.probabilities(ranking, self.ranker.shares(ranking))
        # Characters alone, without a single known word, say too little.
        chances[ranking.covered == 0] = 0.0
        return [
            Reading(
                self._ranked(ranking, chances[at], scores[at], at),
                mended[at],
                changes(written[at], mended[at]),
                float(ranking.known[at]),
            )
            for at in range(len(texts))
        ]

    def _ranked(
        self, ranking: Ranking, chances: Doubles, scores: Floats, at: int
    ) -> tuple[Ranked, ...]:
        rows = [
            Ranked(self.topics[topic], float(chance), self._best_classes(int(topic), scores))
            for topic, chance in zip(ranking.topics[at], chances, strict=True)
        ]
        return tuple(sorted(rows, key=lambda row: -row.p))

    def _best_classes(self, topic: int, scores: Floats) -> tuple[tuple[IntentClass, float], ...]:
        order = sorted(self.members[topic], key=lambda number: -float(scores[number]))
        return tuple((self.classes[number], float(scores[number])) for number in order)
