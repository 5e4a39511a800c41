"""The linear classifier: softmax regression, fitted in the space of phrasings and folded back.

The fit works on one number per phrasing and class, with steps that take the strongest common
directions of the phrasings into account; the result is one matrix from features to classes, in
small steps, that is read with plain numpy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from intents.rows import Rows

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]

LOOSENESS = 10.0
"""Weight of the phrasings against the pull of all weights to zero."""
ROUNDS = 18
CURVATURE = 0.15
_DIRECTIONS = 300
_BIAS = np.float32(0.3)
_CHUNK = 128
"""Classes worked out at once: with fewer the phrasings are gone through more often."""
_FEATURES = 8192
_MOST_STEPS = 127


@dataclass(frozen=True, slots=True)
class Weights:
    """Features by classes, in 255 `steps` of a `size` of its own for each feature.

    A quarter of the memory of floats, and of the way from there to the processor. What is rounded
    away is at most half a step: a few thousandths of the largest weight of a feature.
    """

    steps: NDArray[np.int8]
    size: Floats

    def of(self, features: NDArray[np.integer], values: Floats) -> Floats:
        """For each class the sum of the weights of `features`, each times its value."""
        steps = self.steps.take(features, axis=0).astype(np.float32)
        found: Floats = np.dot(values * self.size.take(features), steps)
        return found


def in_steps(weights: Floats) -> Weights:
    """`weights` (features by classes), each rounded to the nearest step of its feature."""
    size = (np.maximum(np.abs(weights).max(axis=1), 1e-9) / _MOST_STEPS).astype(np.float32)
    return Weights(np.round(weights / size[:, None]).astype(np.int8), size)


@dataclass(frozen=True, slots=True)
class Classifier:
    """The weights of all features, and one number per class."""

    weights: Weights
    bias: Floats

    def scores(self, rows: Rows) -> Floats:
        """Messages by classes; the soft-max of a row is a first guess at the probabilities."""
        found = np.zeros((len(rows), len(self.bias)), dtype=np.float32)
        for at, (features, values) in enumerate(rows):
            found[at] = self.weights.of(features, values) + self.bias
        return found


def split(both: Classifier, at: int) -> tuple[Classifier, Weights]:
    """The classifier of the first `at` features, and the weights of the others."""
    steps, size = both.weights.steps, both.weights.size
    return (
        Classifier(Weights(steps[:at].copy(), size[:at].copy()), both.bias),
        Weights(steps[at:].copy(), size[at:].copy()),
    )


def softmax(scores: Floats) -> Floats:
    """Each row as shares that sum to 1."""
    powers: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    powers /= powers.sum(axis=1, keepdims=True)
    return powers


def fit_classifier(
    rows: csr_matrix,
    classes: Numbers,
    count: int,
    progress: Callable[[float], None] = lambda _: None,
) -> Classifier:
    """Softmax regression on `rows` (phrasings by features), accelerated and preconditioned.

    `classes` holds the class number of each phrasing, `count` is how many classes there are.
    `progress` is told the share done. A class without phrasings gets a low score everywhere.
    """
    size = rows.shape[0]
    columns = rows.T.tocsr()
    step = _stepper(rows, columns)
    places = np.arange(size)

    def follow(ahead: Floats) -> Floats:
        slope = softmax(_smooth(rows, columns, ahead))
        slope[places, classes] -= 1.0
        slope *= np.float32(LOOSENESS)
        slope += ahead
        return ahead - step(slope)

    duals = descended(np.zeros((size, count), dtype=np.float32), follow, ROUNDS, progress)
    return Classifier(_folded_back(columns, duals), _BIAS * duals.sum(axis=0))


def descended(
    start: Floats,
    follow: Callable[[Floats], Floats],
    rounds: int,
    progress: Callable[[float], None] = lambda _: None,
) -> Floats:
    """Where `rounds` steps lead from `start`, each taken by `follow` from a point further on.

    The points run ahead of the steps ever faster, and begin anew where a step turns back (Nesterov,
    1983; the restart of O'Donoghue and Candes, 2015). `progress` is told the share done.
    """
    found, ahead, pace = start, start, 1.0
    for done in range(rounds):
        following = follow(ahead)
        if float(np.vdot(ahead - following, following - found)) > 0:
            pace = 1.0
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = following + np.float32((pace - 1) / faster) * (following - found)
        found, pace = following, faster
        progress((done + 1) / rounds)
    return found


def _folded_back(columns: csr_matrix, duals: Floats) -> Weights:
    """From phrasings to features, some features at a time."""
    steps = np.empty((columns.shape[0], duals.shape[1]), dtype=np.int8)
    size = np.empty(columns.shape[0], dtype=np.float32)
    for at in range(0, columns.shape[0], _FEATURES):
        part = in_steps(columns[at : at + _FEATURES] @ duals)
        steps[at : at + _FEATURES], size[at : at + _FEATURES] = part.steps, part.size
    return Weights(steps, size)


def _smooth(rows: csr_matrix, columns: csr_matrix, duals: Floats) -> Floats:
    """Scores of all phrasings: their similarities (and the bias) times the duals."""
    found = np.empty_like(duals)
    for at in range(0, duals.shape[1], _CHUNK):
        part = np.ascontiguousarray(duals[:, at : at + _CHUNK])
        found[:, at : at + _CHUNK] = rows @ (columns @ part) + _BIAS * part.sum(axis=0)
    return found


def _stepper(rows: csr_matrix, columns: csr_matrix) -> Callable[[Floats], Floats]:
    """An upper bound of the inverse curvature: exact in the strongest directions of the kernel."""
    lengths, directions = _strongest(rows, columns)
    weakest = lengths[0] * 1.1 if len(lengths) < rows.shape[0] else 0.0
    rest = np.float32(1.0 / (LOOSENESS * CURVATURE * weakest + 1.0))
    gain = (1.0 / (LOOSENESS * CURVATURE * lengths + 1.0) - rest).astype(np.float32)[:, None]

    def step(slope: Floats) -> Floats:
        return directions @ (gain * (directions.T @ slope)) + rest * slope

    return step


def _strongest(rows: csr_matrix, columns: csr_matrix) -> tuple[Floats, Floats]:
    """The largest eigenvalues (rising) and eigenvectors of the kernel, by subspace iteration."""
    size = rows.shape[0]
    start = np.random.default_rng(0).standard_normal((size, min(_DIRECTIONS, size)))
    basis = np.linalg.qr(start.astype(np.float32))[0]
    for _ in range(3):
        basis = np.linalg.qr(rows @ (columns @ basis) + _BIAS * basis.sum(axis=0))[0]
    half = columns @ basis
    total = basis.sum(axis=0)
    lengths, turn = np.linalg.eigh(half.T @ half + _BIAS * np.outer(total, total))
    return np.maximum(lengths, 1e-6).astype(np.float32), (basis @ turn).astype(np.float32)
