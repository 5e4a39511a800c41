"""Teaches what sentences mean to whoever hears danger: a part of `python -m benchmarks danger`.

Two small networks over the vectors of the encoder, each begun by another chance, are taught the
same lessons and stand side by side as one. From which score they are sure, how much the ear's score
counts beside theirs, and from which score of the ear they are asked at all is found on lessons that
were held out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.neural_network import MLPClassifier

from intents.danger_ear import words
from intents.danger_meaning import MOST_WORDS, Meaning
from intents.encoder import Floats, vectors

UNITS, ROUNDS, PULL, SEEDS = 256, 8, 1e-4, (0, 1)
"""Units of a network, how often it sees all lessons, and the pull of its weights to nothing."""
STRETCHED = 8.0
"""The numbers of a vector are some hundredths; networks learn faster from larger ones."""
SHARES = (0.5, 1.0, 1.5, 2.0)
"""Of the ear's score, to be added: whichever hears most held out."""
LOST = 0.005
"""Share of the danger heard held out that the ear may find too ordinary to ask."""

Doubles = NDArray[np.float64]
Kinds = NDArray[np.int64]
Limit = Callable[[Doubles, Kinds], float]


def read(texts: list[str]) -> Floats:
    """The vectors of the texts as they are read when somebody writes them."""
    return vectors([words(text) for text in texts], MOST_WORDS)


def taught(read: Floats, kinds: Kinds) -> Meaning:
    """What vectors of these `kinds` teach (danger from 0 on); it is never sure yet."""
    networks = [_network(read, kinds >= 0, seed) for seed in SEEDS]
    inner = np.concatenate([one.coefs_[0] for one in networks], axis=1) * STRETCHED
    outer = np.concatenate([one.coefs_[1][:, 0] for one in networks]) / len(networks)
    return Meaning(
        inner=inner.astype(np.float32),
        inner_bias=np.concatenate([one.intercepts_[0] for one in networks]).astype(np.float32),
        outer=outer.astype(np.float32),
        outer_bias=float(np.mean([one.intercepts_[1][0] for one in networks])),
        asked_from=np.inf,
        sure=np.inf,
        ear_share=0.0,
    )


def _network(read: Floats, danger: NDArray[np.bool_], seed: int) -> MLPClassifier:
    network = MLPClassifier((UNITS,), alpha=PULL, batch_size=256, random_state=seed)
    for _ in range(ROUNDS):
        network.partial_fit(read * np.float32(STRETCHED), danger, classes=[False, True])
    return network


def held_out(read: Floats, kinds: Kinds, parts: Kinds) -> Doubles:
    """The score of each vector by networks that were not taught its part."""
    found = np.zeros(len(read))
    for part in np.unique(parts):
        kept = parts != part
        found[~kept] = taught(read[kept], kinds[kept]).scores(read[~kept])
    return found


@dataclass(frozen=True, slots=True)
class Scores:
    """Of the same lessons: by networks that were not taught them, and by such an ear."""

    meaning: Doubles
    ear: Doubles
    kinds: Kinds

    def heard(self, taught: Meaning) -> NDArray[np.bool_]:
        """Which of them are danger by the limits of `taught`."""
        both = self.meaning + taught.ear_share * self.ear
        return (both > taught.sure) & (self.ear >= taught.asked_from)


def judged(final: Meaning, held: Scores, limit: Limit) -> Meaning:
    """`final` with the limits that are found on what was `held` out."""
    danger = held.kinds >= 0
    tried = []
    for share in SHARES:
        both = held.meaning + share * held.ear
        sure = limit(both, held.kinds)
        tried.append((float((both > sure)[danger].mean()), share, sure))
    _, share, sure = max(tried)
    heard = held.meaning + share * held.ear > sure
    asked_from = float(np.quantile(held.ear[danger & heard], LOST))
    return replace(final, asked_from=asked_from, sure=sure, ear_share=share)
