"""The fitted half of the index: words in, ranked topics with probabilities out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.classify import Classifier, fit_classifier
from intents.confidence import Confidence, fit_confidence, rank
from intents.features import Space, fit_space
from intents.material import IntentClass, Kind, Material
from intents.normalise import stem, words
from intents.repair import Speller, fit_speller
from intents.synonyms import Synonyms, fit_synonyms

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
Tokens = tuple[str, ...]
Topic = tuple[Kind, str]

# The order of the classes: the earlier wins a tie.
_ORDER: dict[Kind, int] = {
    "wish": 0, "smalltalk": 1, "question": 2, "training": 3, "handoff": 4, "decline": 5,
}  # fmt: skip


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
    """Everything fitted; immutable after `fit_reader` (the classes keep no phrasings)."""

    classes: tuple[IntentClass, ...]
    topics: tuple[Topic, ...]
    members: tuple[NDArray[np.intp], ...]
    synonyms: Synonyms
    speller: Speller
    space: Space
    phrasings: csr_matrix
    phrasing_topics: NDArray[np.intp]
    classifier: Classifier
    confidence: Confidence
    stem_counts: dict[str, int]

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Rank the topics for each text; the whole group goes through the numbers at once."""
        if not texts:
            return []
        plain = [words(text) for text in texts]
        mended = [self.speller.repair(row) for row in plain]
        changed = [at for at, row in enumerate(plain) if mended[at] != row]
        rows = [self.synonyms.marked(row) for row in plain]
        rows += [self.synonyms.marked(mended[at]) for at in changed]
        near = np.asarray((self.space.rows(rows) @ self.phrasings).toarray(), dtype=np.float32)
        # The mended text counts as much as what was written.
        near[changed] = (near[changed] + near[len(texts) :]) / 2
        near = near[: len(texts)]
        scores = self.classifier.scores(near)
        coverage = np.array([self._coverage(row) for row in mended])
        lengths = np.array([len(row) for row in mended], dtype=np.float64)
        ranking = rank(
            _topic_scores(scores, self.members),
            _topic_nearest(near / _full(self.space), self.phrasing_topics, len(self.topics)),
            coverage,
            lengths,
        )
        chances = self.confidence.probabilities(ranking)
        chances[coverage == 0] = 0.0
        return [
            Reading(
                self._ranked(ranking.topics[at], chances[at], scores[at]),
                mended[at],
                _repairs(plain[at], mended[at]),
                float(coverage[at]),
            )
            for at in range(len(texts))
        ]

    def _ranked(
        self, topics: NDArray[np.intp], chances: Doubles, scores: Floats
    ) -> tuple[Ranked, ...]:
        rows = [
            Ranked(self.topics[topic], float(chance), self._best_classes(int(topic), scores))
            for topic, chance in zip(topics, chances, strict=True)
        ]
        return tuple(sorted(rows, key=lambda row: -row.p))

    def _best_classes(self, topic: int, scores: Floats) -> tuple[tuple[IntentClass, float], ...]:
        order = sorted(self.members[topic], key=lambda number: -float(scores[number]))
        return tuple((self.classes[number], float(scores[number])) for number in order)

    def _coverage(self, tokens: Tokens) -> float:
        return _coverage(tokens, self.stem_counts, 0)


def fit_reader(material: Material) -> Reader:
    """Fit everything on the phrasings of `material`."""
    classes = tuple(sorted(material.classes, key=lambda one: _ORDER[one.kind]))
    synonyms = fit_synonyms(material.synonyms)
    pairs = [
        (number, words(phrasing))
        for number, one in enumerate(classes)
        for phrasings in one.phrasings.values()
        for phrasing in phrasings
    ]
    pairs = [(number, row) for number, row in pairs if row]
    rows = [synonyms.marked(row) for _, row in pairs]
    numbers = np.array([number for number, _ in pairs], dtype=np.intp)
    topics = tuple(dict.fromkeys((one.kind, one.label) for one in classes))
    place = {topic: at for at, topic in enumerate(topics)}
    topic_of = np.array([place[(one.kind, one.label)] for one in classes], dtype=np.intp)
    members = tuple(np.flatnonzero(topic_of == at) for at in range(len(topics)))
    space = fit_space(rows)
    matrix = space.rows(rows)
    kernel = np.asarray((matrix @ matrix.T).toarray(), dtype=np.float32)
    classifier, left_out = fit_classifier(kernel, numbers, len(classes))
    stem_counts = _stem_counts(row for _, row in pairs)
    own = topic_of[numbers]
    scores = _topic_scores(left_out, members)
    np.fill_diagonal(kernel, -1.0)
    nearest = _topic_nearest(kernel / _full(space), own, len(topics))
    coverage = np.array([_coverage(row, stem_counts, 1) for _, row in pairs])
    lengths = np.array([len(row) for _, row in pairs], dtype=np.float64)
    return Reader(
        classes=tuple(replace(one, phrasings={}) for one in classes),
        topics=topics,
        members=members,
        synonyms=synonyms,
        speller=fit_speller([*(row for _, row in pairs), *synonyms.marks]),
        space=space,
        phrasings=csr_matrix(matrix.T),
        phrasing_topics=own,
        classifier=classifier,
        confidence=_fit_confidence(scores, nearest, coverage, lengths, own),
        stem_counts=stem_counts,
    )


def _fit_confidence(
    scores: Floats,
    nearest: Floats,
    coverage: Doubles,
    lengths: Doubles,
    own: NDArray[np.intp],
) -> Confidence:
    # The only phrasing of a topic cannot be left out and still be right.
    use = np.bincount(own)[own] > 1
    without = scores.copy()
    without[np.arange(len(own)), own] = -1.0
    inside = rank(scores[use], nearest[use], coverage[use], lengths[use])
    outside = rank(without[use], nearest[use], coverage[use], lengths[use])
    return fit_confidence(inside, own[use], outside)


def _full(space: Space) -> np.float32:
    """The similarity of a message of words with itself."""
    squares = sum(one.block.weight**2 for one in space.blocks if not one.block.marks)
    return np.float32(squares)


def _topic_scores(scores: Floats, members: Sequence[NDArray[np.intp]]) -> Floats:
    """The score of a topic is the sum of its classes' (the classifier is linear)."""
    return np.stack([scores[:, row].sum(axis=1) for row in members], axis=1)


def _topic_nearest(near: Floats, topic_of: NDArray[np.intp], count: int) -> Floats:
    """Messages by topics: the highest similarity with a phrasing of the topic."""
    order = np.argsort(topic_of, kind="stable")
    starts = np.searchsorted(topic_of[order], np.arange(count))
    best: Floats = np.maximum.reduceat(near[:, order], starts, axis=1)
    return np.clip(best, 0.0, 1.0)


def _stem_counts(rows: Iterable[Tokens]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        for name in {stem(word) for word in row}:
            counts[name] = counts.get(name, 0) + 1
    return counts


def _coverage(tokens: Tokens, counts: dict[str, int], own: int) -> float:
    """Share of the words that were taught in more than `own` phrasings; rare words weigh more."""
    known = total = 0.0
    for word in tokens:
        seen = counts.get(stem(word), 0) - own
        weight = 1.0 / (1.0 + np.log1p(max(seen, 0)))
        total += weight
        known += weight if seen > 0 else 0.0
    return known / total if total else 0.0


def _repairs(before: Tokens, after: Tokens) -> tuple[tuple[str, str], ...]:
    lost = [word for word in before if word not in after]
    new = [word for word in after if word not in before]
    return tuple(zip(lost, new, strict=False))
