"""The few signs that every channel can show, and what editors write instead of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The longest answer, in characters: it fits one message of every channel with room for the rest.
MAX_ANSWER = 3500

_LINK = re.compile(r"(?<!!)\[[^\[\]\n]+\]\((https://[^\s()]+|\{website\})\)")
_BOLD = re.compile(r"\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*")
_OUTSIDE: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"^#{1,6} "), "a heading", "write the line in **bold**"),
    (re.compile(r"^\s*[*+•] "), "another list sign", "start the line with '- '"),
    (re.compile(r"^\s+- "), "a list inside a list", "start the line with '- ', without spaces"),
    (re.compile(r"^\s*>"), "a quotation", "write it as an ordinary line"),
    (re.compile(r"^\s*\|.*\|"), "a table", "write a list with '- ' lines"),
    (re.compile(r"^\s*(---+|\*\*\*+|___+)\s*$"), "a ruled line", "leave an empty line"),
    (re.compile(r"</?[a-zA-Z][^<>]*>|&[a-z]+;"), "HTML", "write the plain text"),
    (re.compile(r"!\["), "a picture", "take it away"),
    (re.compile(r"`"), "code signs", "write the plain text, or **bold**"),
    (re.compile(r"(?<!\w)__?[^_\s][^_]*_?_(?!\w)"), "underscores around words", "write **bold**"),
    (re.compile(r"\]\("), "a link that is not https", "write it as [text](https://…)"),
    (re.compile(r"\*"), "a star without its pair", "write **bold** with two stars on both sides"),
)


def outside_subset(text: str) -> Iterator[tuple[int, str, str]]:
    """Lines with other markup: their number from 0, what it is, how to mend it.

    Allowed are **bold**, [text](https://…), lines that start with "- ", and empty lines.
    """
    for number, line in enumerate(text.splitlines()):
        rest = _BOLD.sub("bold", _LINK.sub("link", line))
        for pattern, what, mend in _OUTSIDE:
            if pattern.search(rest):
                yield number, what, mend
                break
