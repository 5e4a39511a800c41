"""Which phrasings are each other's nearest, and are therefore held out together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from intents.material import IntentClass, Lang
from intents.normalise import stem, words

Parts = Mapping[Lang, Mapping[str, int]]
"""For each language of a class the part (from 0) in which each of its phrasings is held out.

The only phrasing of a class in a language is never held out (-1).
"""


def held_apart(classes: Sequence[IntentClass], parts: int) -> list[Parts]:
    """Deal the phrasings of each class out over `parts`, in turn; twins go together."""
    texts = [text for one in classes for rows in one.phrasings.values() for text in rows]
    weigh = TfidfVectorizer(analyzer=_stems)
    weigh.fit(texts or [""])
    return [
        {lang: _dealt(rows, weigh, parts) for lang, rows in one.phrasings.items()}
        for one in classes
    ]


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)] or [text]


def _dealt(rows: Sequence[str], weigh: TfidfVectorizer, parts: int) -> dict[str, int]:
    if len(rows) < 2:
        return dict.fromkeys(rows, -1)
    nearest = _nearest(rows, weigh)
    turn = count()
    found: dict[str, int] = {}
    for at, text in enumerate(rows):
        twin = nearest[at]
        if text not in found:
            found[text] = next(turn) % parts
        if nearest[twin] == at:
            found.setdefault(rows[twin], found[text])
    return found


def _nearest(rows: Sequence[str], weigh: TfidfVectorizer) -> list[int]:
    """For each phrasing the one that shares most with it; itself when nothing is shared."""
    made = weigh.transform(rows)
    alike = (made @ made.T).toarray()
    np.fill_diagonal(alike, 0.0)
    nearest = alike.argmax(axis=1)
    alone = alike.max(axis=1) == 0
    nearest[alone] = np.flatnonzero(alone)
    found: list[int] = nearest.tolist()
    return found
