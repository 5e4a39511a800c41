"""A text as the words of danger see it: bare letters, dialect and typing errors mended.

What comes out are sentences of words; a comma is a word of its own. Nothing here knows what is
dangerous: the speller is given the words that are worth mending towards.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from intents.danger_spelling import GLUED, NOT_RESPELLED, PARTED, PARTED_SOMEWHERE, RESPELLED
from intents.ordinary_words import ORDINARY

COMMA: Final = ","
_FUZZY_FROM: Final = 6
_FUZZY_LONG: Final = 9
_FUZZY_TO: Final = 24
_EDITS_LONG: Final = 2
"""Edits that a long word may be away from a known one; a shorter one only 1."""
_MAX_WORDS: Final = 1_500

_SENTENCE = re.compile(r"[.!?;\u061f\u06d4]++|\n\s*\n| - ")
_WORD = re.compile(r"[^\W_]+(?:[*@$!][^\W_]+)*|,(?=\s|$)|\u060c|\n")
_DIGITS_APART = re.compile(r"\d+|[^\W\d_]+")
_LONG_RUN = re.compile(r"(\w)\1{2,}+")
_DOUBLED = re.compile(r"(\w)\1")
_DOTTED = re.compile(r"\b(?:[^\W\d_][ .*_-]){3,}[^\W\d_]\b")
QUOTES: Final = str.maketrans("", "", "'\u2019\u2018`\u00b4\u02bb\u02bc\u0640")
_LETTERS = str.maketrans(
    {
        "\u0142": "l",
        "\u0131": "i",
        "\u00df": "ss",
        "\u00f8": "o",
        "\u0111": "d",
        "\u0456": "\u0438",
        "\u0454": "\u0435",
        "\u0491": "\u0433",
        "\u044a": "\u044c",
        "\u0649": "\u064a",
        "\u0629": "\u0647",
        "\u06a9": "\u0643",
        "\u06cc": "\u064a",
    }
)
_DISGUISE = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", "$": "s"})
_MARKS = str.maketrans({"!": "i", "*": ""})


def bare(text: str) -> str:
    """Small letters without accents, quotes or vowel signs, each run of letters at most two."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return _LONG_RUN.sub(r"\1\1", plain)


class Speller:
    """Text to sentences of known words; the same text always gives the same sentences."""

    def __init__(self, known: Iterable[str], targets: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._targets: dict[tuple[str, int], list[str]] = {}
        for word in sorted(targets):
            if _FUZZY_FROM <= len(word) <= _FUZZY_TO and word.isascii():
                for length in range(len(word) - _EDITS_LONG, len(word) + _EDITS_LONG + 1):
                    self._targets.setdefault((word[0], length), []).append(word)
        self._cached = lru_cache(maxsize=20_000)(self._spelled)

    def sentences(self, text: str) -> tuple[tuple[str, ...], ...]:
        """The sentences of `text`, at most 1,500 words in all."""
        plain = _DOTTED.sub(lambda found: re.sub(r"[ .*_-]", "", found[0]), bare(text))
        if PARTED_SOMEWHERE.search(plain):
            for pattern, words in PARTED:
                plain = pattern.sub(words, plain)
        plain = plain.translate(QUOTES)
        rows, left = [], _MAX_WORDS
        for part in _SENTENCE.split(plain):
            row = [word for raw in _WORD.findall(part)[:left] for word in self._cached(raw)]
            left -= len(row)
            if row:
                rows.append(tuple(row))
        return tuple(rows)

    def _spelled(self, raw: str) -> tuple[str, ...]:
        """The words of the lists that `raw` stands for; `raw` itself when there are none."""
        if raw in {COMMA, "\u060c", "\n"}:
            return (COMMA,)
        if raw in RESPELLED:
            return RESPELLED[raw]
        if raw in self._known:
            return (raw,)
        if not raw.isalpha():
            return self._undisguised(raw)
        single = _DOUBLED.sub(r"\1", raw)
        if single != raw and len(single) > 3 and (single in self._known or single in RESPELLED):
            return RESPELLED.get(single, (single,))
        for pattern, words in GLUED:
            if pattern.match(raw):
                return tuple(
                    word for part in pattern.sub(words, raw).split() for word in self._spelled(part)
                )
        return (self._mended(raw),)

    def _undisguised(self, raw: str) -> tuple[str, ...]:
        """Letters behind digits and signs when they make a known word, else the parts."""
        plain = raw.translate(_MARKS).translate(_DISGUISE)
        if not raw.isdigit() and plain.isalpha():
            spelled = self._spelled(plain)
            if spelled != (plain,) or plain in self._known:
                return spelled
        parts = _DIGITS_APART.findall(raw)
        if parts == [raw]:
            return (raw,)
        return tuple(word for part in parts for word in self._spelled(part))

    def _mended(self, word: str) -> str:
        ordinary = word in NOT_RESPELLED or word in ORDINARY
        if ordinary or not _FUZZY_FROM <= len(word) <= _FUZZY_TO:
            return word
        allowed = 1 if len(word) < _FUZZY_LONG else _EDITS_LONG
        near = self._targets.get((word[0], len(word)), ())
        found = extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
        return found[0] if found else word
