"""The ways of asking that a knowledge base holds."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.model import Knowledge, Phrasings


def asked(knowledge: Knowledge) -> Iterator[tuple[str, Phrasings]]:
    """Everything that can be asked, under its name in `Knowledge.nodes`."""
    for entry in knowledge.entries.values():
        yield f"entry {entry.id}", entry.questions
    for one in knowledge.small_classes:
        yield f"{one.kind} {one.label}", one.questions
