"""Signing what a browser keeps for us, so that it cannot be changed there."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from itsdangerous import BadData, URLSafeSerializer

from bot.errors import SecretTooShort

SHORTEST_KEY = 32
"""Fewest characters of a key: 128 bits when written in hexadecimal."""
KEY_FILE = "secret.key"


def secret_key(variable: str, environment: Mapping[str, str], folder: Path) -> str:
    """The key that signs cookies: from `variable`, else made once and kept in `folder`.

    The file can be read by this user only. Raises SecretTooShort for a key of fewer than 32
    characters and OSError when the folder cannot be written.
    """
    given = environment.get(variable, "").strip()
    if given:
        if len(given) < SHORTEST_KEY:
            raise SecretTooShort(variable=variable)
        return given
    return _kept_key(folder / KEY_FILE)


def _kept_key(path: Path) -> str:
    try:
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text(encoding="ascii").strip()
        if len(kept) >= SHORTEST_KEY:
            return kept
        # An unclean stop can leave an empty file behind: nothing was signed with it yet.
        path.unlink()
        return _kept_key(path)
    with os.fdopen(made, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii")


class Signer:
    """Signs values with one key; `purpose` keeps a value from being used elsewhere."""

    def __init__(self, key: str) -> None:
        self._key = key

    def sign(self, value: Any, purpose: str) -> str:
        """`value` (JSON) as text that a browser may keep: readable, not changeable."""
        return str(URLSafeSerializer(self._key, salt=purpose).dumps(value))

    def read(self, text: str, purpose: str) -> Any | None:
        """The value that was signed for `purpose`, or `None` when the text is not ours."""
        try:
            return URLSafeSerializer(self._key, salt=purpose).loads(text)
        except (BadData, UnicodeError):  # a header may hold bytes that are no text
            return None
