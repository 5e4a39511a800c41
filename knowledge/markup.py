"""The few signs that every channel can show, and what editors write instead of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

#: The longest answer, in characters: it fits one message of every channel with room for the rest.
MAX_ANSWER = 3500

_LINK = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\((https://[^\s()]+|\{website\})\)")
_BOLD = re.compile(r"\*\*([^*\s](?:[^*\n]*[^*\s])?)\*\*")
_ADDRESS = re.compile(r"\b(?:https?|ftp)://|\bwww\.", re.IGNORECASE)
_TITLE: Final = "write the line in **bold**"
_BLANK: Final = "leave an empty line"
_STEPS: Final = "start each line with '- '; write 'first' and 'then' where the order counts"
_HTTPS: Final = "write it as [text](https://…)"
_PLAIN: Final = "write the plain text"
_START = r"^\s*(?:- )?"
"""Where a sign at the start of a line stands, also when the line is one of a list."""
_OUTSIDE: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(_START + r"#{1,6}(?:\s|\w)|^\s*={2,}\s*$"), "a heading", _TITLE),
    (re.compile(r"^\s*(?:- )?(?:- ?){2,}\s*$|^\s*([*_])(?:\s?\1){2,}\s*$"), "a ruled line", _BLANK),
    (re.compile(_START + r"[*+•–—‣▪◦] "), "another list sign", "start the line with '- '"),
    (re.compile(r"^-[^\W\d_]"), "another list sign", "start the line with '- ', with a space"),
    (re.compile(_START + r"\(?\d{1,3}[.)]\s"), "a numbered list", _STEPS),
    (re.compile(r"^\s+- |^- - "), "a list inside a list", "start the line with '- ' once"),
    (re.compile(_START + r"\[[ xX]\] "), "a box to tick", "start the line with '- ' only"),
    (re.compile(_START + r">"), "a quotation", "write it as an ordinary line"),
    (re.compile(r"\|\|"), "hidden text", "write the plain text"),
    (re.compile(r"^\s*\|.*\||\s\|\s"), "a table", "write a list with '- ' lines"),
    (re.compile(r"<[a-zA-Z/!]|&(?:[a-zA-Z]\w*|#\w+);"), "HTML", "write the plain text"),
    (re.compile(r"!\["), "a picture", "take it away"),
    (re.compile(r"`"), "code signs", "write the plain text, or **bold**"),
    (re.compile(r"~~"), "struck text", "take the words away, or write them plainly"),
    (re.compile(r"==\S"), "marked text", "write **bold**"),
    (re.compile(r"(?<!\w)__?[^_\s][^_]*_?_(?!\w)"), "underscores around words", "write **bold**"),
    (re.compile(r"\](?:\(|\[)|^\s*\[[^\]]+\]:"), "a link that is not https", _HTTPS),
    (_ADDRESS, "a bare address", _HTTPS),
    (re.compile(r"\\"), "a backslash", "write the sign without it, or other words"),
    (re.compile(r"\*"), "a star without its pair", "write **bold** with two stars on both sides"),
)


def outside_subset(text: str) -> Iterator[tuple[int, str, str]]:
    """Lines with other markup: their number from 0, what it is, how to mend it.

    Allowed are **bold**, [text](https://…), lines that start with "- ", and empty lines.
    """
    for number, line in enumerate(text.splitlines()):
        rest = _BOLD.sub(r"\1", _LINK.sub(_link_text, line))
        for pattern, what, mend in _OUTSIDE:
            if pattern.search(rest):
                yield number, what, mend
                break


def outside_name(text: str) -> Iterator[tuple[str, str]]:
    """What may not stand in a name, such as the title of a source, and how to mend it.

    A name is shown inside a link or in bold, so it holds no markup at all.
    """
    if _LINK.search(text):
        yield "a link", "write the title alone; the address stands at 'url'"
    elif _BOLD.search(text):
        yield "bold", _PLAIN
    elif re.search(r"[\[\]]", text):
        yield "a square bracket", "write (round brackets)"
    elif "|" in text:
        yield "an upright stroke", "write a comma for |"
    else:
        yield from ((what, _PLAIN) for _, what, _ in outside_subset(text))


def _link_text(link: re.Match[str]) -> str:
    """What people read of a link; an address may stand there, for it is a link already."""
    return _ADDRESS.sub("", link[1])
