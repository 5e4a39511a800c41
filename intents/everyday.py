"""The everyday thesaurus: which groups of near-synonyms and kinds of things a word names.

General knowledge of English and Dutch, the same for every desk. A group never decides: it is one
more feature that the classifier may weigh, and it ties the two languages together.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from intents.everyday_kinds import KINDS
from intents.everyday_matters import MATTERS
from intents.everyday_words import WORDS
from intents.normalise import stem


@lru_cache(maxsize=1)
def groups() -> Mapping[str, tuple[str, ...]]:
    """The names of the groups that each stem belongs to, in alphabetical order."""
    found: dict[str, set[str]] = {}
    for name, members in _rows():
        for word in members:
            found.setdefault(stem(word), set()).add(name)
    return {word: tuple(sorted(names)) for word, names in found.items()}


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """All words of the thesaurus, as written."""
    return frozenset(word for _, members in _rows() for word in members)


def _rows() -> list[tuple[str, list[str]]]:
    text = f"{WORDS}{MATTERS}{KINDS}".replace("\n  ", " ")
    rows = [line.split(": ", 1) for line in text.splitlines() if line]
    return [(name, [word for word in members.split() if word != "|"]) for name, members in rows]
