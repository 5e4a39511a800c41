"""What a stretch of text means, for danger: asked where the ear does not find it quite ordinary.

The ear counts words and knows what resembles its lessons. This knows what sentences mean: the
numbers of the encoder (`intents.encoder`), which was taught sixteen languages, go through two
layers that labelled sentences taught (`python -m benchmarks danger`). The same text always gives
the same score.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np

from intents.danger_ear import Heard
from intents.decision import Danger
from intents.encoder import Floats, vectors

_FILE: Final = "danger_meaning.npz"
MOST_WORDS: Final = 60
"""Words of a stretch that are read: as many as the ear hears at once."""
_MOST_PARTS: Final = 2
"""Of a long message so many stretches are read, those in which the ear hears most."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Layers from a vector to how much it speaks of danger.

    `inner` (numbers of a vector by units) and `inner_bias` make units, `outer` and `outer_bias` a
    score of those above 0. It is asked where the ear's score is at least `asked_from`, and its
    score with `ear_share` of the ear's means danger above `sure`.
    """

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: float
    asked_from: float
    sure: float
    ear_share: float

    def scores(self, read: Floats) -> Floats:
        """How much each of the vectors `read` speaks of danger (log-odds)."""
        units = np.maximum(read @ self.inner + self.inner_bias, 0)
        found: Floats = units @ self.outer + np.float32(self.outer_bias)
        return found

    def hears(self, parts: Sequence[Heard]) -> Danger | None:
        """The danger in the `parts` of a text, those first in which the ear hears most."""
        asked = [one for one in parts[:_MOST_PARTS] if one.danger >= self.asked_from]
        if not asked:
            return None
        scores = self.scores(vectors([one.words for one in asked], MOST_WORDS))
        for one, score in zip(asked, scores.tolist(), strict=True):
            if score + self.ear_share * one.danger > self.sure:
                return one.kind
        return None


@lru_cache(maxsize=1)
def meaning() -> Meaning:
    """What the desk was taught, read once from the file beside this module."""
    with np.load(io.BytesIO((files("intents") / _FILE).read_bytes())) as kept:
        return Meaning(
            inner=kept["inner"].astype(np.float32) * kept["inner_scale"],
            inner_bias=kept["inner_bias"].astype(np.float32),
            outer=kept["outer"].astype(np.float32),
            outer_bias=float(kept["outer_bias"]),
            asked_from=float(kept["asked_from"]),
            sure=float(kept["sure"]),
            ear_share=float(kept["ear_share"]),
        )


def keep(taught: Meaning) -> bytes:
    """`taught` as the bytes of its file; the weights of a unit are kept in 255 steps."""
    scale = np.maximum(np.abs(taught.inner).max(axis=0), 1e-9) / 127
    file = io.BytesIO()
    np.savez_compressed(
        file,
        inner=np.round(taught.inner / scale).astype(np.int8),
        inner_scale=scale.astype(np.float32),
        inner_bias=taught.inner_bias.astype(np.float32),
        outer=taught.outer.astype(np.float32),
        outer_bias=np.float32(taught.outer_bias),
        asked_from=np.float32(taught.asked_from),
        sure=np.float32(taught.sure),
        ear_share=np.float32(taught.ear_share),
    )
    return file.getvalue()
