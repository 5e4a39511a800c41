"""Which pieces of words the model knows: those of our texts, and the likeliest in Latin letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sentencepiece as sp
from sentencepiece import sentencepiece_model_pb2 as kept

from benchmarks.model.base import BEGIN, END, PAD, UNKNOWN, Base

MOST = 36_000
"""So many pieces at most, of 250,000, or as many as our texts use: half of the file is a row of
numbers for each."""
_LATIN = frozenset("▁abcdefghijklmnopqrstuvwxyz0123456789àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœğışčćžšł")
_NORMAL, _UNKNOWN, _CONTROL = 1, 2, 3
_UNIGRAM = 1
_SPECIAL = (BEGIN, PAD, END, UNKNOWN)


def chosen(base: Base, texts: Iterable[str]) -> list[int]:
    """The numbers of the pieces to keep, in the order of their new numbers."""
    reader = sp.SentencePieceProcessor(model_proto=written(base, range(len(base.pieces))))
    used = {number for row in reader.encode(list(texts)) for number in row}
    latin = [at for at, piece in enumerate(base.pieces) if set(piece) <= _LATIN]
    latin.sort(key=lambda at: -base.scores[at])
    found = dict.fromkeys([*_SPECIAL, *sorted(used), *latin])
    return list(found)[: max(MOST, len(used) + len(_SPECIAL))]


def written(base: Base, numbers: Sequence[int]) -> bytes:
    """These pieces as a file for `sentencepiece`."""
    model: Any = getattr(kept, "ModelProto")()  # noqa: B009 - made at run time, unknown to mypy
    for new, old in enumerate(numbers):
        kind = _UNKNOWN if new == UNKNOWN else _CONTROL if new in _SPECIAL else _NORMAL
        model.pieces.add(piece=base.pieces[old], score=float(base.scores[old]), type=kind)
    trainer, normalizer = model.trainer_spec, model.normalizer_spec
    trainer.model_type, trainer.vocab_size = _UNIGRAM, len(numbers)
    trainer.bos_id, trainer.pad_id, trainer.eos_id, trainer.unk_id = _SPECIAL
    normalizer.name = "identity"
    normalizer.add_dummy_prefix = normalizer.escape_whitespaces = True
    normalizer.remove_extra_whitespaces = True
    data: bytes = model.SerializeToString()
    return data
