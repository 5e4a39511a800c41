"""What an index is built from: plain values, made by `knowledge`, read by `intents`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Lang = Literal["nl", "en"]
Kind = Literal["question", "wish", "smalltalk", "training", "handoff", "decline"]
Expertise = Literal["starters", "social", "finance-bbz", "debts", "coaching", "trainings", "other"]
Urgency = Literal["normal", "high", "crisis"]


@dataclass(frozen=True, slots=True)
class IntentClass:
    """One thing a message can mean, with the phrasings that teach it.

    `label` is a topic slug for questions, an expertise for handoffs, and the wish, small-talk,
    training or out-of-scope label otherwise. `entry` is the knowledge entry's id (questions only).
    `about` is what the desk says to it, plain text per language: its words teach a little too.
    """

    kind: Kind
    label: str
    phrasings: Mapping[Lang, tuple[str, ...]]
    entry: str | None = None
    complex: bool = False
    expertise: Expertise | None = None
    about: Mapping[Lang, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Words that mean the same here; an ambiguous group never decides alone."""

    id: str
    ambiguous: bool
    nl: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Cut-offs on `p` (0-1): answer at or above `answer`, let them choose at or above `choose`."""

    answer: float
    choose: float


@dataclass(frozen=True, slots=True)
class Material:
    """Everything an index is built from; `fingerprint` is a hash of the phrasings (hex).

    `places` are names of municipalities and places in them, which say where somebody is.
    """

    classes: tuple[IntentClass, ...]
    synonyms: tuple[SynonymGroup, ...]
    bands: Mapping[Lang, Band]
    fingerprint: str
    places: tuple[str, ...] = ()
    wish_topics: Mapping[str, str] = field(
        default_factory=lambda: {
            "human": "bot-or-human",
            "language": "language",
            "my-data": "privacy-storage",
        }
    )
