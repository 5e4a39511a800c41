"""The re-ranker: the ten likeliest topics, weighed again with clues the classifier cannot see.

The clues are shared by all topics (how near the nearest phrasing is, how well the topic's own words
cover the message), so that a few weights learned on held-out phrasings hold for every topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from intents.classify import softmax
from intents.features import FittedBlock, Space, Words
from intents.likeness import Postings, fit_postings
from intents.normalise import stem
from intents.pairs import laid_out
from intents.rows import Floats, Rows

Doubles = NDArray[np.float64]
Numbers = NDArray[np.intp]

TOP = 10
"""How many topics are weighed again."""
MEANT = 2
"""Clues of meaning: how likely the topic is by it, and how near its nearest phrasing."""
_CLUES = 3
"""Clues besides likeness: first guess, score and coverage."""
_PULL = 10.0
# What a few thousand phrasings gave; the fit is pulled towards it when there are few phrasings.
# Logarithm of the first guess, score, nearest and mean likeness per block, coverage, meaning.
_TYPICAL_FIRST, _TYPICAL_SCORE, _TYPICAL_NEAREST, _TYPICAL_MEAN = 0.5, 0.2, 0.4, 0.0
_TYPICAL_COVERED, _TYPICAL_MEANT = 2.0, (0.8, 4.0)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The likeliest topics of each message, best first: `topics` and `clues` for each of them.

    `meant` are further clues, of what the message means as a whole: `MEANT` after the second look,
    none before.

    `known` is the share (0-1) of each message's words that were taught, `covered` that share after
    repair, `lengths` its number of words.
    """

    topics: Numbers
    clues: Doubles
    meant: Doubles
    known: Doubles
    covered: Doubles
    lengths: Doubles

    @property
    def blocks(self) -> int:
        """How many blocks of features gave clues of likeness, two each."""
        return int(self.clues.shape[2] - _CLUES) // 2

    @property
    def all_clues(self) -> Doubles:
        """What a re-ranker weighs: messages by topics by clues, those of meaning last."""
        return np.concatenate([self.clues, self.meant], axis=2)


@dataclass(frozen=True, slots=True)
class Grouping:
    """The classes of each topic: class numbers in the `order` of topics, each from its `starts`."""

    order: Numbers
    starts: Numbers

    def gather(self, found: Floats, how: np.ufunc) -> Floats:
        """Messages by classes to messages by topics, `how` says what the classes make together."""
        gathered: Floats = how.reduceat(found.take(self.order, axis=1), self.starts, axis=1)
        return gathered

    def classes_of(self, topics: Numbers) -> Numbers:
        """The classes of some topics, one topic behind the other."""
        ends = np.append(self.starts[1:], len(self.order))
        first = self.starts.take(topics)
        return self.order.take(laid_out(first, ends.take(topics) - first))


def group_classes(topic_of: Numbers) -> Grouping:
    """`topic_of` is the topic of each class; every topic up to the highest has one."""
    order = np.argsort(topic_of, kind="stable")
    topics = int(topic_of.max(initial=-1)) + 1
    return Grouping(order, np.searchsorted(topic_of[order], np.arange(topics)))


@dataclass(frozen=True, slots=True)
class Gauge:
    """How alike messages and topics are: the phrasings, and the stems of each topic.

    `taught` is 1 where a stem was taught with a topic.
    """

    phrasings: Postings
    topics: int
    stems: FittedBlock
    taught: Floats
    rarest: float

    def coverage(self, messages: Sequence[Words]) -> tuple[Doubles, Doubles]:
        """Share of each message's words that each topic was taught, and that any topic was.

        Rare words weigh more, by their inverse document frequency.
        """
        covered, known = np.zeros((len(messages), self.topics)), np.zeros(len(messages))
        for at, tokens in enumerate(messages):
            places, weights, share = self._weighed(tokens)
            if len(places):
                covered[at] = weights @ self.taught.take(places, axis=0)
                known[at] = share
        return covered, known

    def known(self, tokens: Words) -> float:
        """Share of the words of one message that were taught with any topic, see `coverage`."""
        return self._weighed(tokens)[2]

    def _weighed(self, tokens: Words) -> tuple[Numbers, Floats, float]:
        """The taught stems among `tokens`, the share of the whole of each, and of all of them."""
        # In the order of the message: sums of the same numbers in another order differ a little.
        names = dict.fromkeys(map(stem, tokens))
        found = [place for place in map(self.stems.columns.get, names) if place is not None]
        places = np.array(found, dtype=np.intp)
        weights = self.stems.idf.take(places)
        own = float(weights.sum())
        whole = max(own + (len(names) - len(found)) * self.rarest, 1e-9)
        return places, weights / np.float32(whole), own / whole


def fit_gauge(
    space: Space, rows: csr_matrix, messages: Sequence[Words], topics: Numbers, count: int
) -> Gauge:
    """Lay out the phrasings (`rows`, taken from `messages`) by their `topics`."""
    stems = space.blocks[0]
    taught = np.zeros((len(stems.columns), count), dtype=np.float32)
    for tokens, topic in zip(messages, topics, strict=True):
        names = (stem(word) for word in tokens)
        taught[[stems.columns[name] for name in names if name in stems.columns], topic] = 1.0
    return Gauge(
        phrasings=fit_postings(space, rows, topics, count),
        topics=count,
        stems=stems,
        taught=taught,
        rarest=float(stems.idf.max(initial=np.float32(1.0))),
    )


def rank(
    scores: Floats,
    grouping: Grouping,
    gauge: Gauge,
    rows: Rows,
    written: Sequence[Words],
    mended: Sequence[Words],
) -> Ranking:
    """The `TOP` topics of each message with their clues.

    `scores` are messages by classes, which are in `grouping`; `rows` the features,
    `written` and `mended` the words before and after repair.
    """
    first = grouping.gather(softmax(scores), np.add)
    highest = grouping.gather(scores, np.maximum)
    topics = np.argsort(-first, axis=1, kind="stable")[:, :TOP]
    nearest, means = gauge.phrasings.likeness(rows, topics)
    shares, covered = gauge.coverage(mended)
    known = covered.copy()
    for at, tokens in enumerate(written):
        if tokens != mended[at]:
            known[at] = gauge.known(tokens)
    own = np.arange(len(topics))[:, None]
    seen = [
        view[:, :, None]
        for view in (np.log(first[own, topics] + 1e-9), highest[own, topics], shares[own, topics])
    ]
    clues = np.concatenate([*seen[:2], nearest, means, seen[2]], axis=2, dtype=np.float64)
    return Ranking(
        topics=topics,
        clues=clues,
        meant=clues[:, :, :0],
        known=known,
        covered=covered,
        lengths=np.array([len(tokens) for tokens in written], dtype=np.float64),
    )


def cut(ranking: Ranking, part: slice | Numbers | list[int]) -> Ranking:
    """Some of the messages of `ranking`."""
    return Ranking(*(getattr(ranking, name.name)[part] for name in fields(Ranking)))


def join(rankings: Sequence[Ranking]) -> Ranking:
    """Rankings with the same number of topics, one behind the other."""
    return Ranking(
        *(np.concatenate([getattr(one, name.name) for one in rankings]) for name in fields(Ranking))
    )


@dataclass(frozen=True, slots=True)
class Ranker:
    """One weight per clue."""

    weights: Doubles

    def shares(self, ranking: Ranking) -> Doubles:
        """Messages by `TOP`: how likely each is, when one of them is right; rows sum to 1."""
        line = ranking.all_clues @ self.weights
        powers = np.exp(line - line.max(axis=1, keepdims=True))
        shares: Doubles = powers / powers.sum(axis=1, keepdims=True)
        return shares


def typical_ranker(ranking: Ranking) -> Ranker:
    """The weights to start from, for clues like those of `ranking`."""
    nearest, means = [_TYPICAL_NEAREST] * ranking.blocks, [_TYPICAL_MEAN] * ranking.blocks
    row = [_TYPICAL_FIRST, _TYPICAL_SCORE, *nearest, *means, _TYPICAL_COVERED, *_TYPICAL_MEANT]
    return Ranker(np.array(row[: ranking.all_clues.shape[2]]))


def fit_ranker(ranking: Ranking, own: Numbers, start: Ranker) -> Ranker:
    """Weights that make the right topic `own` likeliest on held-out phrasings."""
    hits = ranking.topics == own[:, None]
    found = hits.any(axis=1)
    if not found.any():
        return start
    clues, right = ranking.all_clues[found], hits[found].argmax(axis=1)
    scale = np.maximum(clues.reshape(-1, clues.shape[2]).std(axis=0), 1e-3)
    clues, typical, places = clues / scale, start.weights * scale, np.arange(len(right))

    def loss(weights: Doubles) -> tuple[float, Doubles]:
        line = clues @ weights
        powers = np.exp(line - line.max(axis=1, keepdims=True))
        shares = powers / powers.sum(axis=1, keepdims=True)
        away = weights - typical
        miss = -np.log(shares[places, right] + 1e-12).sum() + _PULL / 2 * away @ away
        shares[places, right] -= 1.0
        return float(miss), np.einsum("mt,mtc->c", shares, clues) + _PULL * away

    best = minimize(loss, typical, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return Ranker(np.asarray(best.x) / scale)
