"""The desk's markup as Telegram shows it: text with entities, never a parse mode.

Telegram counts in UTF-16 units; entities cannot be broken by what people type.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.markup import Bold, Bullets, Link, Run, parse
from bot.messages import Button

LONGEST = 4096
"""UTF-16 units in one message (Bot API)."""
LONGEST_ACTION = 64
"""Bytes of data behind one button (Bot API)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One message's worth of text with its entities."""

    text: str
    entities: tuple[MessageEntity, ...]


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


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


def keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """One button a row: questions are long, and rows of one are easiest to hit."""
    if not buttons:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(one.label, callback_data=one.action)] for one in buttons]
    )


class _Builder:
    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._text = ""
        self._entities: list[MessageEntity] = []

    def add(self, lead: str, runs: Sequence[Run]) -> None:
        length = units(lead) + sum(units(run.text) for run in runs)
        if self._text and units(self._text) + length > LONGEST:
            self._cut()
        self._text += lead.lstrip("\n") if not self._text else lead
        for run in runs:
            self._run(run)

    def _run(self, run: Run) -> None:
        rest = run.text
        if isinstance(run, Bold | Link) and units(rest) <= LONGEST < units(self._text + rest):
            self._cut()
        while units(self._text) + units(rest) > LONGEST:
            fitting, rest = _split(rest, LONGEST - units(self._text), fresh=not self._text)
            self._put(fitting, run)
            self._cut()
        self._put(rest, run)

    def _put(self, text: str, run: Run) -> None:
        if text.strip() and isinstance(run, Bold | Link):
            kind = MessageEntity.BOLD if isinstance(run, Bold) else MessageEntity.TEXT_LINK
            url = run.url if isinstance(run, Link) else None
            entity = MessageEntity(kind, units(self._text), units(text), url=url)
            self._entities.append(entity)
        self._text += text

    def _cut(self) -> None:
        if self._text.strip():
            self._pieces.append(Piece(self._text, tuple(self._entities)))
        self._text, self._entities = "", []

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
