"""From scores to a probability: how often a topic with such scores is the right one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

SHARPNESS = 12.0
"""Factor on the scores before the soft-max."""
TOP = 8
"""How many topics of a message get a probability."""
_OUT_OF_SCOPE = 0.3
"""Share of the weight given to messages whose own topic was taken away."""
_SHRINK = 2.0
# Where the fit starts from and what it is pulled to when there are few phrasings: what a few
# thousand phrasings gave. Intercept, then one weight per clue, the score and its lead foremost.
_TYPICAL = np.array([-3.7, 14.0, 4.6, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0])
_ROUNDS = 50
_SMALLEST_STEP = 1e-6
_FEATURES = 8


@dataclass(frozen=True, slots=True)
class Ranking:
    """The `TOP` topics of each message, best first: numbers, and the clues to believe them."""

    topics: NDArray[np.intp]
    clues: Doubles


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic curve over the clues of a ranking."""

    weights: Doubles
    centre: Doubles
    scale: Doubles

    def probabilities(self, ranking: Ranking) -> Doubles:
        """Messages by `TOP`; each row sums to at most 1."""
        clues = (ranking.clues - self.centre) / self.scale
        raw = _logit(clues @ self.weights[1:] + self.weights[0])
        total = raw.sum(axis=1, keepdims=True)
        probabilities: Doubles = raw / np.maximum(total, 1.0)
        return probabilities


def rank(scores: Floats, nearest: Floats, coverage: Doubles, lengths: Doubles) -> Ranking:
    """Order topics by score and gather the clues.

    `scores` and `nearest` are messages by topics (classifier score; highest cosine with a phrasing
    of that topic, 0-1), `coverage` the share (0-1) of each message's words that were taught,
    `lengths` its number of words.
    """
    size = min(TOP, scores.shape[1])
    topics = np.argsort(-scores, axis=1, kind="stable")[:, :size]
    best = np.take_along_axis(scores, topics, axis=1).astype(np.float64)
    near = np.take_along_axis(nearest, topics, axis=1).astype(np.float64)
    powers = np.exp(SHARPNESS * (scores.astype(np.float64) - best[:, :1]))
    share = np.take_along_axis(powers, topics, axis=1) / powers.sum(axis=1, keepdims=True)
    rival = np.repeat(best[:, :1], size, axis=1)
    rival[:, 0] = best[:, 1] if size > 1 else 0.0
    per_message = np.stack([coverage, np.log1p(lengths)], axis=1)[:, None, :]
    clues = np.concatenate(
        [
            np.stack([best, best - rival, share, near, near**2, best * near], axis=2),
            np.repeat(per_message, size, axis=1),
        ],
        axis=2,
    )
    return Ranking(topics, clues)


def fit_confidence(inside: Ranking, own: NDArray[np.intp], outside: Ranking) -> Confidence:
    """Fit on left-out phrasings.

    `inside` ranks each phrasing left out itself, `own` is its right topic; `outside` ranks the
    same phrasings with their topic taken away, so that every answer is wrong. Without phrasings
    the typical curve stays.
    """
    clues = np.concatenate([_flat(inside), _flat(outside)])
    right = (inside.topics == own[:, None]).reshape(-1).astype(np.float64)
    target = np.concatenate([right, np.zeros(len(clues) - len(right))])
    weight = np.ones(len(clues))
    weight[len(right) :] = _OUT_OF_SCOPE / (1.0 - _OUT_OF_SCOPE)
    centre, scale = np.zeros(_FEATURES), np.ones(_FEATURES)
    if len(clues):
        centre, scale = clues.mean(axis=0), np.maximum(clues.std(axis=0), 1e-6)
    typical = np.concatenate([[_TYPICAL[0] + _TYPICAL[1:] @ centre], _TYPICAL[1:] * scale])
    design = np.concatenate([np.ones((len(clues), 1)), (clues - centre) / scale], axis=1)
    return Confidence(_logistic(design, target, weight, typical), centre, scale)


def _flat(ranking: Ranking) -> Doubles:
    return ranking.clues.reshape(-1, _FEATURES)


def _logistic(design: Doubles, target: Doubles, weight: Doubles, typical: Doubles) -> Doubles:
    """Newton's method, steps halved until they help, with a small pull to the typical weights."""

    def loss(beta: Doubles) -> float:
        line = design @ beta
        miss = np.logaddexp(0.0, line) - target * line
        return float(weight @ miss + _SHRINK / 2 * ((beta - typical) @ (beta - typical)))

    beta, pull = typical.copy(), _SHRINK * np.eye(design.shape[1])
    for _ in range(_ROUNDS):
        chance = _logit(design @ beta)
        slope = design.T @ (weight * (target - chance)) - pull @ (beta - typical)
        curve = (design * (weight * chance * (1 - chance))[:, None]).T @ design + pull
        step = np.linalg.solve(curve, slope)
        size, before = 1.0, loss(beta)
        while size > _SMALLEST_STEP and loss(beta + size * step) > before:
            size /= 2
        beta = beta + size * step
        if float(np.abs(size * step).max()) < _SMALLEST_STEP:
            break
    return beta


def _logit(line: Doubles) -> Doubles:
    chance: Doubles = 1.0 / (1.0 + np.exp(-np.clip(line, -30.0, 30.0)))
    return chance
