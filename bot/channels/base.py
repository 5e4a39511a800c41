"""What every channel does alike with what people type and press. Pure."""

from __future__ import annotations

import re
import unicodedata

LONGEST_ACTION = 64
"""Bytes of an action behind a button (the smallest limit of the channels: Telegram's)."""

_ODD = re.compile(r"[^ -~\n\t]")
"""What is to be looked at: every sign but those of an ordinary keyboard."""
# Signs without a width: they hide a number or a word from who looks for it, or turn a line round.
_UNSEEN = frozenset("\u00ad\u200b\u200e\u200f\u2060\ufeff") | frozenset(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)


def readable(text: str) -> str:
    """What a person typed, without what no database and no eye can hold.

    Control characters, broken surrogates and signs without a width go; joiners of emoji stay.
    Line ends, spaces and digits become one kind each, whatever keyboard they came from; spaces at
    both ends are left out.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ODD.sub(_plain, lines).strip()


def _plain(found: re.Match[str]) -> str:
    sign = found[0]
    category = unicodedata.category(sign)
    if category == "Zs":
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return "" if category in {"Cc", "Cs"} or sign in _UNSEEN else sign


def as_action(text: str) -> str | None:
    """`text` as the action of a button, or `None` when no button can carry it."""
    fits = 0 < len(text.encode("utf-8", "replace")) <= LONGEST_ACTION
    return text if fits and text.isascii() and text.isprintable() else None
