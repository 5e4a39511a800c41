"""Reading the fields of a form."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_KEPT = frozenset("\n\t")


def field(form: Mapping[str, object], name: str) -> str:
    """The words in a field, without what no database holds; `""` without such a field, or a file.

    Control characters and broken surrogates go, line ends become one kind.
    """
    found = form.get(name)
    if not isinstance(found, str):
        return ""
    lines = found.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in _KEPT or unicodedata.category(c) not in {"Cc", "Cs"})
