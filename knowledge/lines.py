"""A text as people read it, line by line and sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")


def unmarked(line: str) -> str:
    """A line without the marks of bold and links; of a link its words stay."""
    return _LINK.sub(r"\1", line).replace("**", "")


def shown_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines as people read them, numbered from 0, without markup and list signs."""
    for number, line in enumerate(text.splitlines()):
        shown = unmarked(line).removeprefix("- ").strip()
        if shown:
            yield number, shown


def parts(line: str) -> list[str]:
    """The sentences of a line; a colon ends one too."""
    return [part for part in _SENTENCE.split(line) if part.strip()]
