"""The second net under the log: what looks like a secret or like somebody never leaves.

The first net is that a line holds a verb and values under known keys only. This one takes away
what would come through by a fault in the desk itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GONE = "[gone]"
_SHORTEST = 6
"""Characters; shorter secrets would take away parts of ordinary words."""
_SHAPES = re.compile(
    r"\d{5,}:[A-Za-z0-9_-]{20,}"  # a bot's token, also inside an address
    r"|(?i:bearer\s+\S+|(?:set-)?cookie\b\S*\s*\S+|authorization\b\S*\s*\S+)"
    r"|://[^/\s:@]*:[^/\s@]*@"  # a password in an address
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # an e-mail address
    r"|\b[A-Z]{2}\d{2}[A-Z]{4}\d{8,}\b"  # an IBAN
    # Phone numbers, citizen service numbers, ids of Telegram: own numbers are never as long.
    r"|\+?\d(?:[ .-]?\d){7,}"
)


class Redaction:
    """Takes secrets out of a text: those it is told (`secrets`) and what has their shape."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known: set[str] = set()
        for secret in secrets:
            known.update((secret, secret.rpartition(":")[2]))
        longest_first = sorted(known, key=len, reverse=True)
        self._secrets = tuple(one for one in longest_first if len(one) >= _SHORTEST)

    def __call__(self, text: str) -> str:
        """The text without them."""
        for secret in self._secrets:
            text = text.replace(secret, GONE)
        return _SHAPES.sub(GONE, text)
