"""The desk's markup as Telegram shows it: text with entities, never a parse mode.

Telegram counts in UTF-16 units; entities cannot be broken by what people type.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NotRequired, TypedDict

from bot.markup import Bullets, Link, Run, Text, parse
from bot.messages import Button

LONGEST = 4096
"""UTF-16 units in one message (Bot API)."""
LONGEST_CAPTION = 1024
"""UTF-16 units beside a file (Bot API)."""
LONGEST_ACTION = 64
"""Bytes of data behind one button (Bot API)."""


class Entity(TypedDict):
    """What stands out in a text (Bot API, MessageEntity); offset and length in UTF-16 units."""

    type: Literal["bold", "text_link"]
    offset: int
    length: int
    url: NotRequired[str]


class Key(TypedDict):
    """A button (Bot API, InlineKeyboardButton)."""

    text: str
    callback_data: str


class Keyboard(TypedDict):
    """Rows of buttons (Bot API, InlineKeyboardMarkup)."""

    inline_keyboard: list[list[Key]]


@dataclass(frozen=True, slots=True)
class Piece:
    """One message's worth of text with its entities."""

    text: str
    entities: tuple[Entity, ...]


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def pieces(text: str) -> tuple[Piece, ...]:
    """The text in as few messages as fit, cut between paragraphs, list items or words."""
    built = _Builder()
    for number, block in enumerate(parse(text)):
        gap = "\n\n" if number else ""
        if isinstance(block, Bullets):
            for item in block.items:
                built.add(gap + "• ", item)
                gap = "\n"
        else:
            built.add(gap, block.runs)
    return built.done()


def fits_file(texts: Sequence[Piece]) -> bool:
    """Whether a text can stand beside a file, in the same message."""
    return len(texts) <= 1 and all(units(piece.text) <= LONGEST_CAPTION for piece in texts)


def keyboard(buttons: Sequence[Button]) -> Keyboard | None:
    """One button a row: questions are long, and rows of one are easiest to hit."""
    if not buttons:
        return None
    return {"inline_keyboard": [[{"text": b.label, "callback_data": b.action}] for b in buttons]}


class _Builder:
    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._text = ""
        self._units = 0
        self._entities: list[Entity] = []

    def add(self, lead: str, runs: Sequence[Run]) -> None:
        sized = [(run, units(run.text)) for run in runs]
        if self._text and self._units + len(lead) + sum(size for _, size in sized) > LONGEST:
            self._cut()
        if not self._text:
            lead = lead.lstrip("\n")
        self._text += lead
        self._units += len(lead)
        for run, size in sized:
            if self._units + size > LONGEST:
                self._over_the_edge(run, size)
            else:
                self._put(run.text, size, run)

    def _over_the_edge(self, run: Run, size: int) -> None:
        rest = run.text
        if not isinstance(run, Text) and size <= LONGEST:
            self._cut()
        while self._units + units(rest) > LONGEST:
            fitting, rest = _split(rest, LONGEST - self._units, fresh=not self._text)
            self._put(fitting, units(fitting), run)
            self._cut()
        self._put(rest, units(rest), run)

    def _put(self, text: str, size: int, run: Run) -> None:
        if not isinstance(run, Text) and text.strip():
            at = self._units
            if isinstance(run, Link):
                link: Entity = {"type": "text_link", "offset": at, "length": size, "url": run.url}
                self._entities.append(link)
            else:
                self._entities.append({"type": "bold", "offset": at, "length": size})
        self._text += text
        self._units += size

    def _cut(self) -> None:
        if self._text.strip():
            self._pieces.append(Piece(self._text, tuple(self._entities)))
        self._text, self._units, self._entities = "", 0, []

    def done(self) -> tuple[Piece, ...]:
        self._cut()
        return tuple(self._pieces)


def _split(text: str, most: int, *, fresh: bool) -> tuple[str, str]:
    """As many words as fit; a word is only broken when not even a whole message holds it."""
    size = min(most, len(text))
    while units(text[:size]) > most:
        size -= max(1, (units(text[:size]) - most) // 2)
    if size < len(text) and text[size] != " ":
        space = text.rfind(" ", 0, size)
        size = space if space > 0 else size if fresh else 0
    return text[:size], text[size:].lstrip(" ")
