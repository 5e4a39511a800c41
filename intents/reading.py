"""The fitted half of the index: words in, ranked topics with probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.classify import Classifier
from intents.confidence import Confidence
from intents.features import Space
from intents.material import IntentClass, Kind
from intents.normalise import words
from intents.ranking import Gauge, Ranker, Ranking, rank
from intents.repair import Speller, changes
from intents.synonyms import Synonyms

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Numbers = NDArray[np.intp]
Tokens = tuple[str, ...]
Topic = tuple[Kind, str]

REPAIRED = 2 / 3
"""How much the repaired text counts beside the text as written."""


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
    """Everything fitted; immutable (the classes keep no phrasings)."""

    classes: tuple[IntentClass, ...]
    topics: tuple[Topic, ...]
    topic_of: Numbers
    members: tuple[tuple[int, ...], ...]
    synonyms: Synonyms
    speller: Speller
    space: Space
    classifier: Classifier
    gauge: Gauge
    ranker: Ranker
    confidence: Confidence

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Rank the topics for each text; the whole group goes through the numbers at once."""
        if not texts:
            return []
        plain = [words(text) for text in texts]
        mended = [self.speller.repair(row) for row in plain]
        rows = self._rows(plain, mended)
        scores = self.classifier.scores(rows)
        ranking = rank(scores, self.topic_of, self.gauge, rows, mended)
        chances = self.confidence.probabilities(ranking, self.ranker.shares(ranking))
        chances[ranking.known == 0] = 0.0
        return [
            Reading(
                self._ranked(ranking, chances[at], scores[at], at),
                mended[at],
                changes(plain[at], mended[at]),
                float(ranking.known[at]),
            )
            for at in range(len(texts))
        ]

    def _rows(self, plain: Sequence[Tokens], mended: Sequence[Tokens]) -> csr_matrix:
        """Features of each message; where words were repaired, of both texts together."""
        marked = self.synonyms.marked
        return self.space.mixed(
            [
                [(marked(old), 1.0)]
                if old == new
                else [(marked(old), 1 - REPAIRED), (marked(new), REPAIRED)]
                for old, new in zip(plain, mended, strict=True)
            ]
        )

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
