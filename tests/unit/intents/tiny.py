"""Indexes of a few Dutch phrasings, for tests of one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intents import Index
from intents.material import Band, IntentClass, Lang, Material


def tiny_index(
    questions: Mapping[str, tuple[str, ...]], *others: IntentClass, places: Sequence[str] = ()
) -> Index:
    """An index of one entry for each topic of `questions`, and of `others`."""
    asked = tuple(
        IntentClass("question", topic, {"nl": rows, "en": ()}, entry=topic)
        for topic, rows in questions.items()
    )
    band = Band(answer=0.5, choose=0.1)
    bands: dict[Lang, Band] = {"nl": band, "en": band}
    return Index.build(Material((*asked, *others), (), bands, "tiny", places=tuple(places)))
