"""What was taught: everything fitted on one set of phrasings, and how it ranks a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scipy.sparse import hstack

from intents.classify import Classifier, Floats, fit_classifier, split
from intents.features import Space, fit_space
from intents.letters import Spelling, fit_letters
from intents.ranking import Gauge, Grouping, Numbers, Ranking, fit_gauge, group_classes, rank
from intents.repair import Speller, fit_speller
from intents.synonyms import Synonyms

Tokens = tuple[str, ...]

REPAIRED = 0.8
"""How much the repaired text counts beside the text as written."""


@dataclass(frozen=True, slots=True)
class Taught:
    """Immutable; `grouping` has the classes of each topic."""

    grouping: Grouping
    synonyms: Synonyms
    speller: Speller
    space: Space
    spelling: Spelling
    classifier: Classifier
    gauge: Gauge

    def rank(self, messages: Sequence[Tokens]) -> tuple[Ranking, Floats, list[Tokens]]:
        """The likeliest topics of each message, the scores of all classes, the repaired words."""
        mended = [self.speller.repair(row) for row in messages]
        ways = [_ways(*both) for both in zip(messages, mended, strict=True)]
        marked = self.synonyms.marked
        rows = self.space.mixed([[(marked(row), share) for row, share in one] for one in ways])
        scores = self.classifier.scores(rows)
        scores += self.spelling.scores(ways)
        return rank(scores, self.grouping, self.gauge, rows, messages, mended), scores, mended


def _ways(written: Tokens, mended: Tokens) -> list[tuple[Tokens, float]]:
    """A message as written; where words were repaired, both texts with their shares."""
    if written == mended:
        return [(written, 1.0)]
    return [(written, 1 - REPAIRED), (mended, REPAIRED)]


def teach(
    texts: Sequence[Tokens],
    classes: Numbers,
    topic_of: Numbers,
    synonyms: Synonyms,
    progress: Callable[[float], None],
) -> Taught:
    """Fit all on `texts`, whose classes are `classes`; `progress` is told the share done (0-1)."""
    marked = [synonyms.marked(row) for row in texts]
    space, letters = fit_space(marked), fit_letters(texts)
    rows = space.rows(marked).matrix()
    space.forget()
    both = hstack([rows, letters.rows(texts).matrix()], format="csr")
    topics = int(topic_of.max(initial=-1)) + 1
    classifier, weights = split(fit_classifier(both, classes, len(topic_of), progress), space.width)
    return Taught(
        grouping=group_classes(topic_of),
        synonyms=synonyms,
        speller=fit_speller([*texts, *synonyms.marks]),
        space=space,
        spelling=Spelling(letters, weights),
        classifier=classifier,
        gauge=fit_gauge(space, rows, texts, topic_of[classes], topics),
    )
