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
from knowledge.languages import NO_VOCABULARY, Vocabulary, other_language
from knowledge.lines import parts, shown_lines
from knowledge.officialese import office_words
from knowledge.remark import Remark

LONGEST_SENTENCE: Final = 20
"""Words of a Dutch sentence."""
LONGEST_MEAN: Final = 12.0
"""Words of a Dutch sentence, on average over a text."""
_ENOUGH: Final = 3
"""Sentences that make a mean worth looking at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")


def remarks(
    text: str, lang: Lang, checked: int | None = None, known: Vocabulary = NO_VOCABULARY
) -> Iterator[Remark]:
    """What an editor must mend in one text of an answer.

    `checked` as in `undated`; `known` are the words of both languages as the knowledge base uses
    them.
    """
    if lang == "nl":
        yield from plain_dutch(text)
    yield from other_language(text, lang, known)
    yield from undated(text, checked)


def plain_dutch(text: str) -> Iterator[Remark]:
    """What makes a Dutch text hard to read: long sentences and words of an office."""
    yield from _sentences(text)
    yield from _office_words(text)


def _sentences(text: str) -> Iterator[Remark]:
    counts = []
    for number, line in shown_lines(text):
        for part in parts(line):
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
    for number, line in shown_lines(text):
        for word, plain in office_words(line):
            yield Remark(
                number,
                "a word that offices use and people do not",
                f"'{plain}' or another plain word",
                f"'{word}'",
                "say it as you would across a table",
            )
