"""How answers read: short sentences, plain words, one language at a time, amounts with their year.

Dutch at level B1 as the Dutch government's own writing guides put it: about ten words a sentence,
none that has to be read twice. English gets the same care for its language and amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from intents.material import Lang
from knowledge.amounts import undated
from knowledge.officialese import office_words
from knowledge.remark import Remark

LONGEST_SENTENCE: Final = 20
"""Words of a Dutch sentence."""
LONGEST_MEAN: Final = 12.0
"""Words of a Dutch sentence, on average over a text."""
FOREIGN_WORDS: Final = 2
"""So many different words of the other language in one sentence: it was left untranslated."""

_ONLY_DUTCH: Final = frozenset(
    "het een niet voor met wordt worden maar ook naar zijn hebben jouw kunt moet geen wel deze "
    "dit wat waar hoe als dan bij heeft jij uit".split()
)
_ONLY_ENGLISH: Final = frozenset(
    "the and with your you are this that have will must from which their they not can be for "
    "has".split()
)
_ENOUGH: Final = 3
"""Sentences that make a mean worth looking at."""
_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)")
_NAMED = re.compile(r"[\"“][^\"”\n]{1,80}[\"”]|\([^()\n]{1,80}\)")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")


def remarks(text: str, lang: Lang, checked: int | None = None) -> Iterator[Remark]:
    """What an editor must mend in one text of an answer; `checked` as in `undated`."""
    if lang == "nl":
        yield from _sentences(text)
        yield from _office_words(text)
    yield from _other_language(text, lang)
    yield from undated(text, checked)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines as people read them, numbered from 0, without markup and list signs."""
    for number, line in enumerate(text.splitlines()):
        shown = _LINK.sub(r"\1", line).replace("**", "").removeprefix("- ").strip()
        if shown:
            yield number, shown


def _parts(line: str) -> list[str]:
    return [part for part in _SENTENCE.split(line) if part.strip()]


def _sentences(text: str) -> Iterator[Remark]:
    counts = []
    for number, line in _lines(text):
        for part in _parts(line):
            count = len(_WORD.findall(part))
            counts.append(count)
            if count > LONGEST_SENTENCE:
                yield Remark(
                    number,
                    "a sentence is too long",
                    f"at most {LONGEST_SENTENCE} words",
                    f"{count} words: {part[:60]}",
                    "make two sentences of it",
                )
    mean = sum(counts) / len(counts) if counts else 0.0
    if len(counts) >= _ENOUGH and mean > LONGEST_MEAN:
        yield Remark(
            0,
            "the sentences are too long on average",
            f"at most {LONGEST_MEAN:g} words",
            f"{mean:.1f} words",
            "make shorter sentences",
        )


def _office_words(text: str) -> Iterator[Remark]:
    for number, line in _lines(text):
        for word, plain in office_words(line):
            yield Remark(
                number,
                "a word that offices use and people do not",
                f"'{plain}' or another plain word",
                f"'{word}'",
                "say it as you would across a table",
            )


def _other_language(text: str, lang: Lang) -> Iterator[Remark]:
    dutch, english = (_ONLY_DUTCH, "Dutch"), (_ONLY_ENGLISH, "English")
    (_, own), (strange, name) = (dutch, english) if lang == "nl" else (english, dutch)
    for number, line in _lines(text):
        for part in _parts(_NAMED.sub(" ", line)):
            found = dict.fromkeys(_WORD.findall(part.casefold()))
            left = [word for word in found if word in strange]
            if len(left) >= FOREIGN_WORDS:
                yield Remark(
                    number,
                    f"{name} words stand in the {own} text",
                    f"text in {own}",
                    f"{', '.join(left[:5])}: {part.strip()[:60]}",
                    "translate it; put a name that stays as it is in quotes or brackets",
                )
