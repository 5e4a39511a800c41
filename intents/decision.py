"""The contract of a decision: what a message means, with how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from intents.material import Expertise, Lang, Urgency

Action = Literal["answer", "choose", "handoff", "training", "wish", "smalltalk", "decline"]
Danger = Literal["suicide", "violence"]
PiiKind = Literal["bsn", "iban", "phone", "email", "card", "address"]


@dataclass(frozen=True, slots=True)
class Context:
    """What the conversation already knows when a message comes in.

    `lang` is the language spoken so far (`None` at the start), `last_entry` the entry answered
    last, `refused` the entries the person said no to, `expecting` the id of the open step.
    """

    lang: Lang | None = None
    last_entry: str | None = None
    refused: frozenset[str] = frozenset()
    expecting: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Personal data in a text: characters `start` (included) to `end` (excluded)."""

    kind: PiiKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A topic that may be meant; `p` is the probability (0-1) that it is."""

    entry: str
    topic: str
    p: float


@dataclass(frozen=True, slots=True)
class Why:
    """For people who write answers: what the decision rests on.

    `looked_again`: the words of the whole message left doubt, so that its meaning counted too.
    """

    best: tuple[tuple[str, float], ...]
    words: tuple[str, ...]
    repaired: tuple[tuple[str, str], ...]
    band: str
    looked_again: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What one message means. Fields are those of `desk understand --json`.

    Two are for the conversation only. `beside`: the entries of the questions in `also`. `unsure`:
    the likeliest topic lies below the lower cut-off, so that a person may be of more help.
    """

    text: str
    masked: str
    lang: Lang
    action: Action
    label: str | None
    entry: str | None = None
    topic: str | None = None
    complex: bool = False
    expertise: Expertise | None = None
    urgency: Urgency = "normal"
    danger: Danger | None = None
    candidates: tuple[Candidate, ...] = ()
    pii: tuple[Span, ...] = ()
    also: tuple[str, ...] = ()
    why: Why | None = None
    beside: tuple[str, ...] = ()
    unsure: bool = False
