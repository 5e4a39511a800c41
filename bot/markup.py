"""The small markup of answers and words: paragraphs, list lines, bold and links.

A blank line ends a paragraph, a line that starts with `- ` is an element of a list, `**…**` is
bold and `[title](https://…)` a link. Anything else is text, so nothing a person types can break a
page. Each channel draws the blocks in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address (`https:`, `http:`, `mailto:` or `tel:`)."""

    text: str
    url: str


Run = Text | Bold | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; line breaks inside it are spaces."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[tuple[Run, ...], ...]


Block = Paragraph | Bullets

_RUN = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*"
    r"|\[(?P<title>[^\[\]\n]+)\]\((?P<url>(?:https?://|mailto:|tel:)[^\s()]+)\)"
)
_BULLET = "- "


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text in reading order."""
    return tuple(_blocks(text))


def plain(text: str) -> str:
    """The text without markup: bold words as they are, an address in brackets after its link."""
    return "\n\n".join(_plain_block(block) for block in parse(text))


def _blocks(text: str) -> Iterator[Block]:
    prose: list[str] = []
    items: list[str] = []
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        bullet = line.startswith(_BULLET)
        if prose and (bullet or not line):
            yield Paragraph(_runs(" ".join(prose)))
            prose = []
        if items and not bullet and (not line or not raw.startswith(" ")):
            yield Bullets(tuple(_runs(item) for item in items))
            items = []
        if bullet:
            items.append(line.removeprefix(_BULLET))
        elif line and items:
            items[-1] += " " + line
        elif line:
            prose.append(line)


def _runs(text: str) -> tuple[Run, ...]:
    if text and "*" not in text and "[" not in text:
        return (Text(text),)
    runs: list[Run] = []
    at = 0
    for found in _RUN.finditer(text):
        if found.start() > at:
            runs.append(Text(text[at : found.start()]))
        if found["bold"] is not None:
            runs.append(Bold(found["bold"]))
        else:
            runs.append(Link(found["title"], found["url"]))
        at = found.end()
    if at < len(text):
        runs.append(Text(text[at:]))
    return tuple(runs)


def _plain_block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _plain_runs(block.runs)
    return "\n".join(_BULLET + _plain_runs(item) for item in block.items)


def _plain_runs(runs: tuple[Run, ...]) -> str:
    return "".join(f"{run.text} ({run.url})" if isinstance(run, Link) else run.text for run in runs)
