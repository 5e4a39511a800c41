"""The taught model read as a desk would: asked where the ear is not sure, in some milliseconds.

What is asked of it, and from which score danger is heard, stands in its file beside the numbers.
The same text always gives the same score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from onnxruntime import InferenceSession, SessionOptions
from sentencepiece import SentencePieceProcessor

from benchmarks.model.base import bounded
from intents.danger_ear import Heard

MODEL: Final = "danger_model.onnx"
PIECES: Final = "danger_pieces.model"
ASKED_FROM, SURE, EAR_SHARE, LESSONS = "asked_from", "sure", "ear_share", "lessons"
"""Names of what its file tells of its scores."""
_MOST_PARTS: Final = 2
"""Of a long message it reads so many parts at most, those in which the ear hears most."""
_ONLY_ERRORS: Final = 3


@dataclass(frozen=True, slots=True)
class Model:
    """`asked_from`: the ear's score from which it is asked.

    Its own score, with `ear_share` of the ear's, means danger above `sure`. `lessons` names what it
    was taught.
    """

    session: InferenceSession
    pieces: SentencePieceProcessor
    asked_from: float
    sure: float
    ear_share: float
    lessons: str = ""

    def heard(self, parts: Sequence[Heard]) -> bool:
        """Whether it hears danger where the ear does not find everything ordinary.

        `parts`: those the ear hears most in first. Raises IndexError when there is none.
        """
        if parts[0].danger < self.asked_from:
            return False
        return any(self._sum(one) > self.sure for one in parts[:_MOST_PARTS])

    def _sum(self, part: Heard) -> float:
        return self.read(part.words) + self.ear_share * part.danger

    def read(self, row: Sequence[str]) -> float:
        """How much a row of words speaks of danger (log-odds)."""
        pieces = bounded(self.pieces.encode(" ".join(row)))
        (scores,) = self.session.run(None, {"pieces": np.array([pieces], dtype=np.int64)})
        return float(scores[0, 0])


def opened(file: bytes, pieces: bytes) -> Model:
    """The model in these two files; nothing is danger to it (NaN) before its cut-offs are found."""
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ONLY_ERRORS
    session = InferenceSession(file, options, providers=["CPUExecutionProvider"])
    told = session.get_modelmeta().custom_metadata_map
    return Model(
        session=session,
        pieces=SentencePieceProcessor(model_proto=pieces),
        asked_from=float(told.get(ASKED_FROM, "nan")),
        sure=float(told.get(SURE, "nan")),
        ear_share=float(told.get(EAR_SHARE, "nan")),
        lessons=told.get(LESSONS, ""),
    )
