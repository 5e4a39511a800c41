"""Training: from phrasings to everything that reads messages.

The classifier is fitted on all phrasings. The re-ranker and the confidence must see mistakes, so
they are fitted on phrasings kept out of a classifier of their own, together with whole topics kept
out, which stand for what nobody wrote down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix

from intents.classify import Classifier, fit_classifier
from intents.confidence import Confidence, fit_confidence
from intents.features import Space, Words, fit_space
from intents.material import Kind, Material
from intents.normalise import words
from intents.ranking import (
    TOP,
    Doubles,
    Numbers,
    Ranker,
    Ranking,
    cut,
    fit_gauge,
    fit_ranker,
    join,
    rank,
    typical_ranker,
)
from intents.reading import Reader
from intents.repair import fit_speller
from intents.synonyms import fit_synonyms

FOLDS = 5
"""One phrasing in so many is kept out."""
TOPIC_FOLDS = 5
"""One topic in so many is kept out altogether."""
_ENOUGH = 4000
"""With more phrasings than this one fold holds enough mistakes to learn from."""

_GROUP = 128
"""Phrasings ranked at once; more would only take memory."""

Progress = Callable[[float], None]

# The order of the classes: the earlier wins a tie.
_ORDER: dict[Kind, int] = {
    "wish": 0, "smalltalk": 1, "question": 2, "training": 3, "handoff": 4, "decline": 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lessons:
    """The phrasings as numbers: features, words, class and topic of each."""

    space: Space
    rows: csr_matrix
    texts: tuple[Words, ...]
    classes: Numbers
    topic_of: Numbers
    topics: int

    @property
    def own(self) -> Numbers:
        """The topic of each phrasing."""
        return self.topic_of[self.classes]

    def classifier(self, chosen: Numbers, progress: Progress) -> Classifier:
        """A classifier of the `chosen` phrasings."""
        rows, classes = self.rows[chosen], self.classes[chosen]
        return fit_classifier(rows, classes, len(self.topic_of), progress)

    def ranking(self, taught: Numbers, asked: Numbers, progress: Progress) -> Ranking:
        """The phrasings `asked` as ranked by an index that knows only `taught`."""
        classifier = self.classifier(taught, progress)
        taught_texts = [self.texts[at] for at in taught]
        own = self.own[taught]
        gauge = fit_gauge(self.space, self.rows[taught], taught_texts, own, self.topics)
        seen = np.bincount(self.rows[taught].indices, minlength=self.space.width) > 0
        found = []
        for start in range(0, len(asked), _GROUP):
            group = asked[start : start + _GROUP]
            rows = self.space.restricted(self.rows[group], seen)
            texts = [self.texts[at] for at in group]
            found.append(rank(classifier.scores(rows), self.topic_of, gauge, rows, texts))
        return join(found)


def fit_reader(material: Material, progress: Progress = lambda _: None) -> Reader:
    """Fit everything on the phrasings of `material`; `progress` is told the share done (0-1)."""
    classes = tuple(sorted(material.classes, key=lambda one: _ORDER[one.kind]))
    topics = tuple(dict.fromkeys((one.kind, one.label) for one in classes))
    place = {topic: at for at, topic in enumerate(topics)}
    pairs = [
        (number, words(phrasing))
        for number, one in enumerate(classes)
        for phrasings in one.phrasings.values()
        for phrasing in phrasings
    ]
    pairs = [(number, row) for number, row in pairs if row]
    synonyms = fit_synonyms(material.synonyms)
    marked = [synonyms.marked(row) for _, row in pairs]
    space = fit_space(marked)
    lessons = Lessons(
        space=space,
        rows=space.rows(marked),
        texts=tuple(row for _, row in pairs),
        classes=np.array([number for number, _ in pairs], dtype=np.intp),
        topic_of=np.array([place[(one.kind, one.label)] for one in classes], dtype=np.intp),
        topics=len(topics),
    )
    ranker, confidence = _learn_from_mistakes(lessons, lambda share: progress(share / 2))
    everything = np.arange(len(pairs))
    space.forget()
    return Reader(
        classes=tuple(replace(one, phrasings={}) for one in classes),
        topics=topics,
        topic_of=lessons.topic_of,
        members=tuple(
            tuple(map(int, np.flatnonzero(lessons.topic_of == topic)))
            for topic in range(len(topics))
        ),
        synonyms=synonyms,
        speller=fit_speller([*lessons.texts, *synonyms.marks]),
        space=space,
        classifier=lessons.classifier(everything, lambda share: progress(0.5 + share / 2)),
        gauge=fit_gauge(space, lessons.rows, lessons.texts, lessons.own, len(topics)),
        ranker=ranker,
        confidence=confidence,
    )


def _learn_from_mistakes(lessons: Lessons, progress: Progress) -> tuple[Ranker, Confidence]:
    inside, own, outside = _mistakes(lessons, progress)
    ranker = fit_ranker(inside, own, typical_ranker(len(lessons.space.near)))
    shares = ranker.shares(inside), ranker.shares(outside)
    return ranker, fit_confidence(inside, shares[0], own, outside, shares[1])


def _mistakes(lessons: Lessons, progress: Progress) -> tuple[Ranking, Numbers, Ranking]:
    """Held-out phrasings of known topics, their topics, and phrasings of topics kept out."""
    own, part = lessons.own, held_part(lessons.classes, FOLDS)
    folds = range(1 if len(own) > _ENOUGH else FOLDS)
    insides, owns, outsides = [], [], []
    for fold in folds:
        away = own % TOPIC_FOLDS == fold if lessons.topics > TOPIC_FOLDS else own < 0
        held = part == fold
        taught = np.flatnonzero(~held & ~away)
        if len(taught) == 0 or not held.any():
            continue
        known = np.isin(own, own[taught])
        asked = np.flatnonzero(held & known)
        strange = np.flatnonzero(away)
        steps = lambda share, fold=fold: progress((fold + share) / len(folds))  # noqa: E731
        ranked = lessons.ranking(taught, np.concatenate([asked, strange]), steps)
        insides.append(cut(ranked, slice(0, len(asked))))
        outsides.append(cut(ranked, slice(len(asked), None)))
        owns.append(own[asked])
    empty = _empty(min(TOP, lessons.topics), 3 + 2 * len(lessons.space.near))
    owned = np.concatenate([np.zeros(0, dtype=np.intp), *owns])
    return join([empty, *insides]), owned, join([empty, *outsides])


def held_part(classes: Sequence[int] | Numbers, parts: int) -> Numbers:
    """For each phrasing the part (0 to `parts` - 1) it is held out in, in turn per class.

    The only phrasing of a class is never held out (-1).
    """
    seen: Counter[int] = Counter()
    sizes = Counter(int(number) for number in classes)
    found = []
    for number in map(int, classes):
        found.append(seen[number] % parts if sizes[number] > 1 else -1)
        seen[number] += 1
    return np.array(found, dtype=np.intp)


def _empty(top: int, clues: int) -> Ranking:
    none: Doubles = np.zeros(0)
    return Ranking(np.zeros((0, top), dtype=np.intp), np.zeros((0, top, clues)), none, none)
