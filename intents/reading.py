"""The fitted half of the index: words in, ranked topics with probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from intents.classify import Floats
from intents.confidence import Confidence
from intents.encoder import Encode, vectors
from intents.material import IntentClass, Kind
from intents.ranking import Ranker, cut
from intents.repair import changes
from intents.second_look import CLOSE, SecondLook
from intents.taught import Taught, Tokens
from intents.whereabouts import Whereabouts

Topic = tuple[Kind, str]


class Ranked(NamedTuple):
    """A topic a message may mean: its `classes` best first; `p` 0-1."""

    topic: Topic
    p: float
    classes: tuple[IntentClass, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the fitted index sees in one text; `ranked` best first.

    `coverage` is the share (0-1) of its words that were taught; `looked_again`, that the second
    look counted.
    """

    ranked: tuple[Ranked, ...]
    tokens: Tokens
    repaired: tuple[tuple[str, str], ...]
    coverage: float
    looked_again: bool = False


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
    second: SecondLook
    whereabouts: Whereabouts

    def read(
        self,
        written: Sequence[Tokens],
        encode: Encode = vectors,
        whole_of: Sequence[int] | None = None,
    ) -> list[Reading]:
        """Rank the topics for the words of each text; the whole group goes at once.

        `whole_of` says of which text each is a sentence (by number; its own for a whole one): a
        sentence that seems to say what a clear whole says is not looked at again.
        """
        if not written:
            return []
        written = [self.whereabouts.without(row) for row in written]
        ranking, scores, mended = self.taught.rank(written)
        chances = self.confidence.probabilities(ranking, self.ranker.shares(ranking))
        doubtful = self.second.doubtful(ranking, chances)
        first = ranking.topics[np.arange(len(written)), chances.argmax(axis=1)]
        torn = self._torn(first.tolist(), scores)
        again = sorted({*doubtful, *(at for at in torn if ranking.covered[at] > 0)})
        if whole_of is not None:
            known = {*again}
            again = [
                at for at in again if whole_of[at] in known or first[at] != first[whole_of[at]]
            ]
        if again:
            rows = [mended[at] for at in again]
            found, nearer = self.second.look(cut(ranking, again), rows, encode)
            scores[again] += nearer
            chances[again] = np.where(np.isin(again, doubtful)[:, None], found, chances[again])
        # Characters alone, without a single known word, say too little.
        chances[ranking.covered == 0] = 0.0
        return [
            Reading(
                self._ranked(topics, chance, points),
                after,
                changes(before, after) if before != after else (),
                known,
                looked_again,
            )
            for before, after, topics, chance, points, known, looked_again in zip(
                written,
                mended,
                ranking.topics.tolist(),
                chances.tolist(),
                scores,
                ranking.known.tolist(),
                np.isin(np.arange(len(written)), again).tolist(),
                strict=True,
            )
        ]

    def _torn(self, topics: Sequence[int], scores: Floats) -> list[int]:
        """The messages for which two classes of their topic score about the same."""
        found = []
        for at, topic in enumerate(topics):
            if len(self.members[topic]) > 1:
                *_, second, best = sorted(scores[at, number] for number in self.members[topic])
                if best - second < CLOSE:
                    found.append(at)
        return found

    def _ranked(
        self, topics: list[int], chances: list[float], scores: Floats
    ) -> tuple[Ranked, ...]:
        rows = [
            Ranked(self.topics[topic], chance, self._best_classes(topic, scores))
            for topic, chance in zip(topics, chances, strict=True)
        ]
        rows.sort(key=_by_chance)
        return tuple(rows)

    def _best_classes(self, topic: int, scores: Floats) -> tuple[IntentClass, ...]:
        numbers = self.members[topic]
        if len(numbers) > 1:
            numbers = tuple(sorted(numbers, key=lambda number: -scores[number]))
        return tuple(self.classes[number] for number in numbers)


def _by_chance(row: Ranked) -> float:
    return -row.p
