"""The second look: what a message means as a whole, where its words left doubt.

It also tells apart the entries of one topic, where their words are too alike.

The first look knows the words of the phrasings and what resembles them; it is quick and forgives
typing errors. Somebody who says the same in words that nobody wrote down is understood by the
second one, which is slower and therefore only asked where the first is not sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from intents.classify import descended, softmax
from intents.confidence import Confidence, fit_confidence
from intents.encoder import Encode, Floats
from intents.pairs import laid_out
from intents.ranking import (
    Doubles,
    Grouping,
    Numbers,
    Ranker,
    Ranking,
    cut,
    fit_ranker,
    group_classes,
    typical_ranker,
)

SURE = 0.9
"""From this probability on the first look is believed.

On the validation part of clinc (three draws), 88.2 % of first choices are right with 0.75, 89.0
with 0.9 and 89.1 with 0.98; where 95 in 100 questions of unknown topics are to be kept back, 70, 77
and 78 % of the others are answered.
"""
NEARER = 16.0
"""What a class gains, in score, by a nearest phrasing whose cosine is higher by 1.

Of our own phrasings in a held-out fifth that belong to a topic with several classes, 92.5 % find
the right one of them by score alone, 94.4 % with 16 (94.3 with 12 or 24) and 88.0 % by the nearest
phrasing alone. In another fifth, held out with their twins, 91.2 by score and 92.8 % with 16.
"""
CLOSE = 1.5
"""Two classes of a topic whose scores lie nearer than this are told apart by meaning, too.

One phrasing in six lies so near; looking at all would add 0.1 point to the 94.3 % then right.
"""
_LOOSENESS = 10.0
_ROUNDS = 20
_CURVATURE = 0.3
_BIAS = np.float32(0.5)
_LEAST = 1e-6
_STEPS = 127
_DIRECTIONS = 128
"""Directions in which two phrasings are compared.

On the validation parts of clinc and banking (three draws each) as many first choices are right with
64, 128 and all 512; where 95 in 100 questions of unknown topics are kept back, 60.5 % of the others
are answered with all, 61.6 with 128 and 62.1 with 64.
"""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the phrasings mean, and how that leads to topics and their classes.

    `weights`: one per number of a vector (and a last one of its own) and topic. `phrasings` are the
    vectors as seen along the `directions` in which phrasings differ most, in 255 steps; those of a
    class stand from its place in `starts` on. `grouping` has the classes of each topic.
    """

    weights: Floats
    directions: Floats
    phrasings: NDArray[np.int8]
    starts: Numbers
    grouping: Grouping

    def clues(self, vectors: Floats, topics: Numbers, near: Floats) -> Doubles:
        """How likely each of the `topics` of each message is (logarithm), and how near it is.

        Messages by topics by `MEANT`. Near is the cosine to the nearest phrasing of the topic, see
        `nearness`.
        """
        shares = softmax(vectors @ self.weights[:-1] + _BIAS * self.weights[-1])
        own = np.arange(len(topics))[:, None]
        likely = np.log(shares[own, topics].astype(np.float64) + _LEAST)
        nearest = self.grouping.gather(near, np.maximum)[own, topics]
        return np.stack([likely, nearest.astype(np.float64)], axis=2)

    def nearness(self, vectors: Floats, topics: Numbers) -> Floats:
        """The cosine of each message to the nearest phrasing of each class of its `topics`.

        Messages by classes, as far as the directions tell; -1 for a class without phrasings, and
        for those of other topics.
        """
        found = np.full((len(vectors), len(self.starts) - 1), -1.0, dtype=np.float32)
        seen = vectors @ self.directions
        for near, one, row in zip(found, seen, topics, strict=True):
            classes = self.grouping.classes_of(row)
            first = self.starts.take(classes)
            counts = self.starts.take(classes + 1) - first
            some = np.flatnonzero(counts)
            rows = self.phrasings.take(laid_out(first, counts), axis=0)
            alike = rows.astype(np.float32) @ one
            begins = (np.cumsum(counts) - counts).take(some)
            near[classes.take(some)] = np.maximum.reduceat(alike, begins) / _STEPS
        return found


def fit_meanings(vectors: Floats, classes: Numbers, topic_of: Numbers) -> Meanings:
    """Learn from `vectors`, whose classes are `classes`; `topic_of` is the topic of each class."""
    order = np.argsort(classes, kind="stable")
    directions = np.linalg.eigh(vectors.T @ vectors)[1][:, : -_DIRECTIONS - 1 : -1].copy()
    return Meanings(
        weights=_regression(vectors, topic_of[classes], int(topic_of.max(initial=-1)) + 1),
        directions=directions,
        phrasings=np.round(vectors[order] @ directions * _STEPS).astype(np.int8),
        starts=np.searchsorted(classes[order], np.arange(len(topic_of) + 1)),
        grouping=group_classes(topic_of),
    )


def _regression(vectors: Floats, topics: Numbers, count: int) -> Floats:
    """Softmax regression.

    Every round goes down to the lowest point of a bound of the loss that is the same for all
    topics (Boehning, "Multinomial logistic regression algorithm", 1992), and a little further.
    """
    rows = np.concatenate([vectors, np.full((len(vectors), 1), _BIAS, np.float32)], axis=1)
    bound = _CURVATURE * _LOOSENESS * (rows.T @ rows) + np.eye(rows.shape[1], dtype=np.float32)
    inverse = np.linalg.inv(bound).astype(np.float32)
    places = np.arange(len(rows))

    def follow(ahead: Floats) -> Floats:
        slope = softmax(rows @ ahead)
        slope[places, topics] -= 1.0
        followed: Floats = ahead - inverse @ (np.float32(_LOOSENESS) * (rows.T @ slope) + ahead)
        return followed

    return descended(np.zeros((rows.shape[1], count), dtype=np.float32), follow, _ROUNDS)


def with_meaning(ranking: Ranking, meanings: Meanings, vectors: Floats) -> tuple[Ranking, Floats]:
    """`ranking` with the clues that the `vectors` of its messages give, and their `nearness`."""
    near = meanings.nearness(vectors, ranking.topics)
    return replace(ranking, meant=meanings.clues(vectors, ranking.topics, near)), near


def without_meaning(ranking: Ranking) -> Ranking:
    """`ranking` as the first look saw it."""
    return replace(ranking, meant=ranking.meant[:, :, :0])


@dataclass(frozen=True, slots=True)
class SecondLook:
    """Meanings, and how the clue they give is weighed with those of the first look."""

    meanings: Meanings
    ranker: Ranker
    confidence: Confidence

    def doubtful(self, ranking: Ranking, chances: Doubles) -> list[int]:
        """Which messages of `ranking` the first look is not sure of, by its `chances`.

        Those without a single known word stay as they are: it found no topics to choose from.
        """
        found: list[int] = np.flatnonzero(
            (chances.max(axis=1) < SURE) & (ranking.covered > 0)
        ).tolist()
        return found

    def look(
        self, ranking: Ranking, mended: Sequence[Sequence[str]], encode: Encode
    ) -> tuple[Doubles, Floats]:
        """The probabilities of the topics of `ranking`, whose repaired words are `mended`.

        And what their classes gain in score (messages by classes) by how near they are.
        """
        wider, near = with_meaning(ranking, self.meanings, encode(mended))
        chances = self.confidence.probabilities(wider, self.ranker.shares(wider))
        return chances, np.float32(NEARER) * near


@dataclass(frozen=True, slots=True)
class Kept:
    """Phrasings kept out of an index of their own, as both looks saw them.

    `own` are their right topics, below 0 where the topic itself was kept out; `sure` is the
    probability of the first choice at the first look.
    """

    ranking: Ranking
    own: Numbers
    sure: Doubles


def fit_second_look(meanings: Meanings, kept: Kept) -> SecondLook:
    """Fit on what was kept out (its `ranking` with meaning) and doubtful at the first look."""
    doubtful = kept.sure < SURE
    inside, outside = (np.flatnonzero(doubtful & known) for known in (kept.own >= 0, kept.own < 0))
    known, strange = cut(kept.ranking, inside), cut(kept.ranking, outside)
    ranker = fit_ranker(known, kept.own[inside], typical_ranker(kept.ranking))
    shares = ranker.shares(known), ranker.shares(strange)
    confidence = fit_confidence(known, shares[0], kept.own[inside], strange, shares[1])
    return SecondLook(meanings, ranker, confidence)
