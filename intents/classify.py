"""The linear classifier: ridge regression in kernel space, with leave-one-out scores for free."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import lapack

Floats = NDArray[np.float32]
Numbers = NDArray[np.intp]

RIDGE = 1.0
"""Added to the diagonal of the kernel (whose own diagonal is about 2)."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """`weights`: phrasings by classes; scores are similarities times weights (about 0-1)."""

    weights: Floats

    def scores(self, similarities: Floats) -> Floats:
        """Messages by classes, from messages by phrasings."""
        found: Floats = similarities @ self.weights
        return found


def fit_classifier(
    kernel: Floats, classes: Numbers, count: int, ridge: float = RIDGE
) -> tuple[Classifier, Floats]:
    """The classifier, and the score each phrasing gets when it is left out itself.

    `kernel` holds the similarities of all phrasings, `classes` the class number of each, `count`
    how many classes there are. The second value is phrasings by classes; the shortcut is the usual
    one for linear smoothers: y - alpha / diagonal of the inverse.
    """
    size = kernel.shape[0]
    target = np.zeros((size, count), dtype=np.float32)
    target[np.arange(size), classes] = 1.0
    inverse = _inverse(kernel + ridge * np.eye(size, dtype=np.float32))
    weights = inverse @ target
    left_out = target - weights / np.diag(inverse)[:, None]
    return Classifier(weights), left_out.astype(np.float32)


def _inverse(matrix: Floats) -> Floats:
    """The inverse of a symmetric positive definite matrix."""
    factor, _ = lapack.spotrf(matrix, lower=1, clean=1)
    half, _ = lapack.spotri(factor, lower=1)
    full: Floats = half + half.T
    np.fill_diagonal(full, np.diag(half))
    return full
