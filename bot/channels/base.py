"""What every channel does alike with what people type and press. Pure."""

from __future__ import annotations

import unicodedata

LONGEST_ACTION = 64
"""Bytes of an action behind a button (the smallest limit of the channels: Telegram's)."""

_KEPT = frozenset("\n\t")


def readable(text: str) -> str:
    """What a person typed, without what no database and no eye can hold.

    Control characters and broken surrogates go, line ends become one kind; spaces at both ends
    are left out. Joiners of emoji stay.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in lines if c in _KEPT or unicodedata.category(c) not in {"Cc", "Cs"})
    return "".join(kept).strip()


def as_action(text: str) -> str | None:
    """`text` as the action of a button, or `None` when no button can carry it."""
    fits = 0 < len(text.encode("utf-8", "replace")) <= LONGEST_ACTION
    return text if fits and text.isascii() and text.isprintable() else None
