"""From shares to a probability: how often a first choice with such clues is the right topic.

Fitted on phrasings the classifier has not seen, and on phrasings of topics it has never seen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from intents.ranking import Numbers, Ranking

Doubles = NDArray[np.float64]

UNKNOWN = 0.08
"""Share of messages that are about a topic the index does not know, for the probability."""
_STUDIED = 0.3
"""Their share while learning what tells them from others."""
_PULL = 2.0
_EDGE = 1e-4
# What a few thousand phrasings gave; the fit is pulled towards it when there are few phrasings.
_TYPICAL = np.array([-4.0, 0.4, 0.1, -0.3, 0.2, 0.5, 1.2, 0.6, 0.4])
_TYPICAL_MEANT = np.array([0.3, 1.0, 0.3, 1.0])


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic curve over what is seen of a message."""

    weights: Doubles

    def probabilities(self, ranking: Ranking, shares: Doubles) -> Doubles:
        """Messages by topics, the likeliest first; each row sums to at most 1.

        The first choice gets the probability that it is right; the others share the rest in
        proportion, but never more of it than the first choice got of its own share.
        """
        top = 1.0 / (1.0 + np.exp(-np.clip(_clues(ranking, shares) @ self.weights, -30, 30)))
        best = shares.max(axis=1)
        factor = np.minimum(top / best, (1.0 - top) / np.maximum(1.0 - best, 1e-9))
        found: Doubles = shares * factor[:, None]
        found[np.arange(len(found)), shares.argmax(axis=1)] = top
        return found


def fit_confidence(
    inside: Ranking, inside_shares: Doubles, own: Numbers, outside: Ranking, outside_shares: Doubles
) -> Confidence:
    """Fit on held-out phrasings (`own`: their right topics) and on phrasings of unknown topics."""
    best = inside_shares.argmax(axis=1)
    right = inside.topics[np.arange(len(own)), best] == own
    design = np.concatenate([_clues(inside, inside_shares), _clues(outside, outside_shares)])
    typical = _typical(inside)
    if not len(design):
        return Confidence(typical)
    target = np.concatenate([right, np.zeros(len(outside.topics))]).astype(np.float64)
    strange = np.arange(len(target)) >= len(own)
    weights = _logistic(design, target, _mixed(strange, _STUDIED), typical)
    line = np.stack([np.ones(len(design)), design @ weights], axis=1)
    shift, slope = _logistic(line, target, _mixed(strange, UNKNOWN), np.array([0.0, 1.0]))
    weights *= slope
    weights[0] += shift
    return Confidence(weights)


def _typical(ranking: Ranking) -> Doubles:
    return np.concatenate([_TYPICAL, _TYPICAL_MEANT[: 2 * ranking.meant.shape[2]]])


def _mixed(strange: NDArray[np.bool_], share: float) -> Doubles:
    """Weights that give the `strange` messages that share of the whole."""
    weights = np.ones(len(strange))
    if 0 < strange.sum() < len(strange):
        weights[strange] = share / (1 - share) * (~strange).sum() / strange.sum()
    return weights


def _logistic(design: Doubles, target: Doubles, weight: Doubles, typical: Doubles) -> Doubles:
    """Logistic regression, pulled to `typical`; the first column is the constant."""
    centre, scale = design.mean(axis=0), np.maximum(design.std(axis=0), 1e-3)
    centre[0], scale[0] = 0.0, 1.0
    moved, start = (design - centre) / scale, typical * scale
    start[0] += typical[1:] @ centre[1:]

    def loss(weights: Doubles) -> tuple[float, Doubles]:
        line, away = moved @ weights, weights - start
        miss = np.logaddexp(0.0, line) - target * line
        chance = 1.0 / (1.0 + np.exp(-np.clip(line, -30, 30)))
        return (
            float(weight @ miss + _PULL / 2 * away @ away),
            moved.T @ (weight * (chance - target)) + _PULL * away,
        )

    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
    weights: Doubles = np.asarray(found.x) / scale
    weights[0] -= weights[1:] @ centre[1:]
    return weights


def _clues(ranking: Ranking, shares: Doubles) -> Doubles:
    """Per message: 1, odds of the first choice, its lead, doubt, score, likeness, coverage, ...

    With meaning also how well it fits the first choice, and the best of the topics.
    """
    count = len(shares)
    if not count:
        return np.zeros((0, len(_typical(ranking))))
    best, places = shares.argmax(axis=1), np.arange(count)
    ordered = np.sort(np.clip(shares, _EDGE, 1 - _EDGE), axis=1)
    first = ordered[:, -1]
    second = ordered[:, -2] if shares.shape[1] > 1 else np.full(count, _EDGE)
    doubt = -(ordered * np.log(ordered)).sum(axis=1)
    chosen = ranking.clues[places, best]
    seen = [
        np.ones(count),
        np.log(first / (1 - first)),
        np.log(first / second),
        doubt,
        chosen[:, 1],
        chosen[:, 2 : 2 + ranking.blocks].sum(axis=1),
        chosen[:, -1],
        ranking.known,
        np.log1p(ranking.lengths),
    ]
    meant = ranking.meant[places, best], ranking.meant.max(axis=1)
    return np.concatenate([np.stack(seen, axis=1), *meant], axis=1)
