"""Text to words: lower case, no accents, abbreviations closed up, stems of both languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

MAX_CHARS = 1200
"""Longer messages are cut here for understanding (masking and danger read the whole text)."""

_DUTCH = snowballstemmer.stemmer("dutch")
_ENGLISH = snowballstemmer.stemmer("english")
_ABBREVIATION = re.compile(r"\b(?:[a-z]\.){2,8}+(?![a-z])|\b[a-z](?:\.[a-z]\b){1,7}+")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_SENTENCE = re.compile(r"(?<=[.!?;])\s++|\n++")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00b4": "'"})


def plain(text: str) -> str:
    """`text` in lower case, without accents, with straight quotes and closed-up abbreviations."""
    bare = text[:MAX_CHARS].lower()
    if not bare.isascii():
        spelled = unicodedata.normalize("NFKD", bare.translate(_QUOTES)).lower()
        bare = "".join(char for char in spelled if not unicodedata.combining(char))
    if "." in bare:
        bare = _ABBREVIATION.sub(lambda found: found.group().replace(".", ""), bare)
    return bare.replace("'", "").replace("`", "")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of `text` in reading order, see `plain`."""
    return tuple(_WORD.findall(plain(text)))


def sentences(text: str) -> tuple[str, ...]:
    """The non-empty sentences of `text`, as written."""
    parts = (part.strip() for part in _SENTENCE.split(text[:MAX_CHARS]))
    return tuple(part for part in parts if part)


@lru_cache(maxsize=60_000)
def stem(word: str) -> str:
    """One stem for both languages: the English stem of the Dutch stem of `word`."""
    if len(word) > 40 or not word.isascii():
        return word
    return str(_ENGLISH.stemWord(_DUTCH.stemWord(word)))
