"""Training: from phrasings to everything that reads messages.

The classifier is fitted on all phrasings. The re-ranker and the confidence must see mistakes, so
they are fitted on phrasings kept out of an index of their own, together with whole topics kept
out, which stand for what nobody wrote down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from intents.confidence import Confidence, fit_confidence
from intents.courtesies import asked
from intents.material import IntentClass, Kind, Material
from intents.normalise import MAX_CHARS, words
from intents.ranking import (
    TOP,
    Doubles,
    Numbers,
    Ranker,
    Ranking,
    cut,
    fit_ranker,
    join,
    typical_ranker,
)
from intents.reading import Reader
from intents.synonyms import Synonyms, fit_synonyms
from intents.taught import Taught, Tokens, teach
from intents.whereabouts import fit_whereabouts

FOLDS = 5
"""One phrasing in so many is kept out."""
TOPIC_FOLDS = 5
"""One topic in so many is kept out altogether."""
_ENOUGH = 4000
"""With more phrasings than this one fold holds enough mistakes to learn from."""
_PART = 40
"""Words of an answer that count as one more phrasing."""
_GROUP = 128
"""Phrasings ranked at once; more would only take memory."""

Progress = Callable[[float], None]

# The order of the classes: the earlier wins a tie.
_ORDER: dict[Kind, int] = {
    "wish": 0, "smalltalk": 1, "question": 2, "training": 3, "handoff": 4, "decline": 5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lessons:
    """The phrasings: their words, the class of each, and the topic of each class.

    From the number `asked` on come parts of what the desk says, which are never held out.
    """

    texts: tuple[Tokens, ...]
    classes: Numbers
    asked: int
    topic_of: Numbers
    synonyms: Synonyms

    @property
    def own(self) -> Numbers:
        """The topic of each phrasing."""
        return self.topic_of[self.classes]

    def teach(self, chosen: Numbers, progress: Progress) -> Taught:
        """What the `chosen` phrasings teach."""
        texts = [self.texts[at] for at in chosen]
        return teach(texts, self.classes[chosen], self.topic_of, self.synonyms, progress)


def fit_reader(material: Material, progress: Progress = lambda _: None) -> Reader:
    """Fit everything on the phrasings of `material`; `progress` is told the share done (0-1)."""
    classes = tuple(sorted(material.classes, key=lambda one: _ORDER[one.kind]))
    topics = tuple(dict.fromkeys((one.kind, one.label) for one in classes))
    place = {topic: at for at, topic in enumerate(topics)}
    whereabouts = fit_whereabouts(material.places)
    rows = (
        (number, words(asked(text))) for number, one in enumerate(classes) for text in _asked(one)
    )
    pairs = [(number, whereabouts.without(row)) for number, row in rows if row]
    about = [(number, row) for number, one in enumerate(classes) for row in _told(one)]
    lessons = Lessons(
        texts=tuple(row for _, row in pairs + about),
        classes=np.array([number for number, _ in pairs + about], dtype=np.intp),
        asked=len(pairs),
        topic_of=np.array([place[(one.kind, one.label)] for one in classes], dtype=np.intp),
        synonyms=fit_synonyms(material.synonyms),
    )
    ranker, confidence = _learn_from_mistakes(lessons, lambda share: progress(share / 2))
    everything = np.arange(len(lessons.texts))
    return Reader(
        classes=tuple(replace(one, phrasings={}) for one in classes),
        topics=topics,
        members=tuple(
            tuple(map(int, np.flatnonzero(lessons.topic_of == topic)))
            for topic in range(len(topics))
        ),
        taught=lessons.teach(everything, lambda share: progress(0.5 + share / 2)),
        ranker=ranker,
        confidence=confidence,
        whereabouts=whereabouts,
    )


def _asked(one: IntentClass) -> list[str]:
    return [text for phrasings in one.phrasings.values() for text in phrasings]


def _told(one: IntentClass) -> list[Tokens]:
    """What the desk says to it, in parts of `_PART` words; nothing when nobody ever asks it."""
    if not any(one.phrasings.values()):
        return []
    rows = [words(text[start:]) for text in one.about.values() for start in (0, MAX_CHARS)]
    return [row[at : at + _PART] for row in rows for at in range(0, len(row), _PART)]


def _learn_from_mistakes(lessons: Lessons, progress: Progress) -> tuple[Ranker, Confidence]:
    inside, own, outside = _mistakes(lessons, progress)
    ranker = fit_ranker(inside, own, typical_ranker((inside.clues.shape[2] - 3) // 2))
    shares = ranker.shares(inside), ranker.shares(outside)
    return ranker, fit_confidence(inside, shares[0], own, outside, shares[1])


def _mistakes(lessons: Lessons, progress: Progress) -> tuple[Ranking, Numbers, Ranking]:
    """Held-out phrasings of known topics, their topics, and phrasings of topics kept out."""
    own, part = lessons.own, np.full(len(lessons.classes), -1, dtype=np.intp)
    part[: lessons.asked] = held_part(lessons.classes[: lessons.asked], FOLDS)
    topics = len(np.unique(own))
    folds = 1 if len(own) > _ENOUGH else FOLDS
    insides, owns, outsides = [], [], []
    for fold in range(folds):
        away = own % TOPIC_FOLDS == fold if topics > TOPIC_FOLDS else own < 0
        held = part == fold
        chosen = np.flatnonzero(~held & ~away)
        if not len(chosen) or not held.any():
            continue
        asked = np.flatnonzero(held & np.isin(own, own[chosen]))
        taught = lessons.teach(chosen, _step(progress, fold, folds))
        insides += _ranked(lessons, taught, asked)
        outsides += _ranked(lessons, taught, np.flatnonzero(away[: lessons.asked]))
        owns.append(own[asked])
    owned = np.concatenate([np.zeros(0, dtype=np.intp), *owns])
    empty = cut(insides[0], slice(0, 0)) if insides else _empty(min(TOP, topics))
    return join([empty, *insides]), owned, join([empty, *outsides])


def _ranked(lessons: Lessons, taught: Taught, asked: Numbers) -> list[Ranking]:
    texts = [lessons.texts[at] for at in asked]
    starts = range(0, len(texts), _GROUP)
    return [taught.rank(texts[start : start + _GROUP])[0] for start in starts]


def _step(progress: Progress, fold: int, folds: int) -> Progress:
    return lambda share: progress((fold + share) / folds)


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


def _empty(top: int) -> Ranking:
    none: Doubles = np.zeros(0)
    blocks = 5
    clues = np.zeros((0, top, 3 + 2 * blocks))
    return Ranking(np.zeros((0, top), dtype=np.intp), clues, none, none, none)
