"""What is not wrong in the knowledge base, but asks for a person's eye."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.source import Place


@dataclass(frozen=True, slots=True)
class Attention:
    """One such thing, where it stands; `owner` is who is told."""

    what: str
    place: Place
    owner: str = "editors"

    def __str__(self) -> str:
        return f"{self.what} · {self.place} · {self.owner}"
