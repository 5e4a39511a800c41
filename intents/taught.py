"""What was taught: everything fitted on one set of phrasings, and how it ranks a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scipy.sparse import csr_matrix

from intents.classify import Classifier, Floats, fit_classifier
from intents.features import Space, fit_space
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
    classifier: Classifier
    gauge: Gauge

    def rank(self, messages: Sequence[Tokens]) -> tuple[Ranking, Floats, list[Tokens]]:
        """The likeliest topics of each message, the scores of all classes, the repaired words."""
        mended = [self.speller.repair(row) for row in messages]
        rows = self._rows(messages, mended)
        scores = self.classifier.scores(rows)
        return rank(scores, self.grouping, self.gauge, rows, messages, mended), scores, mended

    def _rows(self, written: Sequence[Tokens], mended: Sequence[Tokens]) -> csr_matrix:
        """Features of each message; where words were repaired, of both texts together."""
        marked = self.synonyms.marked
        return self.space.mixed(
            [
                [(marked(old), 1.0)]
                if old == new
                else [(marked(old), 1 - REPAIRED), (marked(new), REPAIRED)]
                for old, new in zip(written, mended, strict=True)
            ]
        )


def teach(
    texts: Sequence[Tokens],
    classes: Numbers,
    topic_of: Numbers,
    synonyms: Synonyms,
    progress: Callable[[float], None],
) -> Taught:
    """Fit all on `texts`, whose classes are `classes`; `progress` is told the share done (0-1)."""
    marked = [synonyms.marked(row) for row in texts]
    space = fit_space(marked)
    rows = space.rows(marked)
    space.forget()
    topics = int(topic_of.max(initial=-1)) + 1
    return Taught(
        grouping=group_classes(topic_of),
        synonyms=synonyms,
        speller=fit_speller([*texts, *synonyms.marks]),
        space=space,
        classifier=fit_classifier(rows, classes, len(topic_of), progress),
        gauge=fit_gauge(space, rows, texts, topic_of[classes], topics),
    )
