"""What a reader of texts tells an editor; the readers themselves stand in `knowledge.prose`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to mend in a text, on its line `line` (from 0)."""

    line: int
    what: str
    expected: str
    got: str
    mend: str
