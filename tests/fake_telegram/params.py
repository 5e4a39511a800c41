"""The arguments of one call, whether they came as JSON, as a form or in the address."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.errors import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a call."""

    filename: str
    content_type: str
    content: bytes

    def summary(self) -> dict[str, Any]:
        """What the ledger keeps of it: name, size in bytes and SHA-256."""
        digest = hashlib.sha256(self.content).hexdigest()
        return {"filename": self.filename, "size": len(self.content), "sha256": digest}


class Params:
    """Arguments by name; every value may come as text, as Telegram allows."""

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        self.values = {name: value for name, value in values.items() if value is not None}
        self.files = files or {}

    def recorded(self) -> dict[str, Any]:
        """The arguments as the ledger writes them down; JSON given as text is opened."""
        opened = {name: _opened(value) for name, value in self.values.items()}
        return opened | {name: upload.summary() for name, upload in self.files.items()}

    def text(self, name: str, default: str = "") -> str:
        """An argument as text."""
        value = self.values.get(name, default)
        return value if isinstance(value, str) else json.dumps(value)

    def number(self, name: str, default: int = 0) -> int:
        """An argument as a whole number; ApiError when it is none."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError) as error:
            raise bad_request(f"invalid {name} specified") from error

    def flag(self, name: str) -> bool:
        """Whether a yes-or-no argument is yes."""
        return self.text(name).lower() in ("true", "1", "yes")

    def data(self, name: str) -> Any:
        """A structured argument; None when absent, ApiError when it is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad_request(f"can't parse {name} JSON object") from error


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
