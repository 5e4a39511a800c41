"""Training: from phrasings to everything that reads messages.

The classifier is fitted on all phrasings. The re-ranker and the confidence must see mistakes, so
they are fitted on phrasings kept out of an index of their own, together with whole topics kept
out, which stand for what nobody wrote down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from intents.confidence import Confidence, fit_confidence
from intents.courtesies import asked
from intents.encoder import Encode, Floats, vectors
from intents.features import BLOCKS
from intents.material import IntentClass, Kind, Material
from intents.normalise import MAX_CHARS, words
from intents.ranking import (
    MEANT,
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
from intents.second_look import (
    Kept,
    Meanings,
    SecondLook,
    fit_meanings,
    fit_second_look,
    with_meaning,
    without_meaning,
)
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
    `vectors` is what each of them means, see `encode`.
    """

    texts: tuple[Tokens, ...]
    classes: Numbers
    asked: int
    topic_of: Numbers
    synonyms: Synonyms
    encode: Encode
    vectors: Floats

    @property
    def own(self) -> Numbers:
        """The topic of each phrasing."""
        return self.topic_of[self.classes]

    def teach(self, chosen: Numbers, progress: Progress) -> Taught:
        """What the `chosen` phrasings teach."""
        texts = [self.texts[at] for at in chosen]
        return teach(texts, self.classes[chosen], self.topic_of, self.synonyms, progress)

    def meanings(self, chosen: Numbers) -> Meanings:
        """What the `chosen` phrasings mean."""
        return fit_meanings(self.vectors[chosen], self.classes[chosen], self.topic_of)

    def mended(self, chosen: Numbers, mended: Sequence[Tokens]) -> Floats:
        """The vectors of `chosen` phrasings after repair."""
        found = self.vectors[chosen]
        new = [at for at, row in enumerate(mended) if row != self.texts[chosen[at]]]
        found[new] = self.encode([mended[at] for at in new])
        return found


def fit_reader(
    material: Material, progress: Progress = lambda _: None, encode: Encode = vectors
) -> Reader:
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
    texts = tuple(row for _, row in pairs + about)
    lessons = Lessons(
        texts=texts,
        classes=np.array([number for number, _ in pairs + about], dtype=np.intp),
        asked=len(pairs),
        topic_of=np.array([place[(one.kind, one.label)] for one in classes], dtype=np.intp),
        synonyms=fit_synonyms(material.synonyms),
        encode=encode,
        vectors=encode(texts),
    )
    ranker, confidence, second = _learn_from_mistakes(lessons, lambda share: progress(share / 2))
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
        second=second,
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


def _learn_from_mistakes(
    lessons: Lessons, progress: Progress
) -> tuple[Ranker, Confidence, SecondLook]:
    kept, own = _mistakes(lessons, progress)
    seen, known = without_meaning(kept), own >= 0
    inside, outside = cut(seen, np.flatnonzero(known)), cut(seen, np.flatnonzero(~known))
    ranker = fit_ranker(inside, own[known], typical_ranker(seen))
    shares = ranker.shares(inside), ranker.shares(outside)
    confidence = fit_confidence(inside, shares[0], own[known], outside, shares[1])
    sure = confidence.probabilities(seen, ranker.shares(seen)).max(axis=1)
    meanings = lessons.meanings(np.arange(len(lessons.texts)))
    return ranker, confidence, fit_second_look(meanings, Kept(kept, own, sure))


def _mistakes(lessons: Lessons, progress: Progress) -> tuple[Ranking, Numbers]:
    """Held-out phrasings with their topics, and those of topics kept out (below 0)."""
    own, part = lessons.own, np.full(len(lessons.classes), -1, dtype=np.intp)
    part[: lessons.asked] = held_part(
        lessons.classes[: lessons.asked], lessons.vectors[: lessons.asked], FOLDS
    )
    width = min(TOP, int(lessons.topic_of.max(initial=-1)) + 1)
    topics = len(np.unique(own))
    folds = 1 if len(own) > _ENOUGH else FOLDS
    kept, owns = [_empty(width)], [np.zeros(0, dtype=np.intp)]
    for fold in range(folds):
        away = own % TOPIC_FOLDS == fold if topics > TOPIC_FOLDS else own < 0
        held = part == fold
        chosen = np.flatnonzero(~held & ~away)
        if not len(chosen) or not held.any():
            continue
        asked = np.flatnonzero(held & np.isin(own, own[chosen]))
        strange = np.flatnonzero(away[: lessons.asked])
        taught = lessons.teach(chosen, _step(progress, fold, folds))
        kept += _ranked(lessons, taught, chosen, np.concatenate([asked, strange]))
        owns += [own[asked], np.full(len(strange), -1, dtype=np.intp)]
    return join(kept), np.concatenate(owns)


def _ranked(lessons: Lessons, taught: Taught, chosen: Numbers, asked: Numbers) -> list[Ranking]:
    """The `asked` phrasings with meaning, as seen by who was taught the `chosen` ones."""
    meanings, found = lessons.meanings(chosen), []
    for start in range(0, len(asked), _GROUP):
        group = asked[start : start + _GROUP]
        ranking, _, mended = taught.rank([lessons.texts[at] for at in group])
        seen, _ = with_meaning(ranking, meanings, lessons.mended(group, mended))
        found.append(seen)
    return found


def _step(progress: Progress, fold: int, folds: int) -> Progress:
    return lambda share: progress((fold + share) / folds)


def held_part(classes: Sequence[int] | Numbers, vectors: Floats, parts: int) -> Numbers:
    """For each phrasing the part (0 to `parts` - 1) it is held out in, in turn per class.

    Two phrasings of a class that are each other's nearest by their `vectors` are held out
    together: what a stranger writes has no twin here. The only phrasing of a class is never held
    out (-1).
    """
    found = np.full(len(classes), -1, dtype=np.intp)
    numbers = np.asarray(classes)
    for number in np.unique(numbers):
        own = np.flatnonzero(numbers == number)
        if len(own) > 1:
            found[own] = _dealt(_nearest(vectors[own]), parts)
    return found


def _nearest(vectors: Floats) -> list[int]:
    alike = vectors @ vectors.T
    np.fill_diagonal(alike, -np.inf)
    nearest: list[int] = alike.argmax(axis=1).tolist()
    return nearest


def _dealt(nearest: Sequence[int], parts: int) -> list[int]:
    """The part of each, in turn; who are each other's `nearest` share one."""
    turn, found = count(), dict[int, int]()
    for at, other in enumerate(nearest):
        if at not in found:
            found[at] = next(turn) % parts
            if nearest[other] == at:
                found[other] = found[at]
    return [found[at] for at in range(len(nearest))]


def _empty(top: int) -> Ranking:
    none: Doubles = np.zeros(0)
    clues, meant = np.zeros((0, top, 3 + 2 * len(BLOCKS))), np.zeros((0, top, MEANT))
    return Ranking(np.zeros((0, top), dtype=np.intp), clues, meant, none, none, none)
