"""What the cases room gives to the dialogue and the console."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.messages import Button
from bot.store.cases import CaseEvent, CaseRow


@dataclass(frozen=True, slots=True)
class Request:
    """A person asks for an advisor. `share`: may the advisor read the earlier messages?"""

    topic: str | None
    expertise: str
    urgency: str
    municipality: str | None
    share: bool
    contact: str | None
    lang: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The case that is open now. `new` is false when it was open already."""

    case_id: int
    reference: str
    promised_at: datetime
    new: bool


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of a case as staff see it, masked.

    `delivery` is `waiting`, `delivered`, `seen`, `not-yet-seen` or `undeliverable` for what went
    to the person, `None` for what the person said.
    """

    seq: int
    author: str
    speaker: str | None
    text: str
    at: datetime
    buttons: tuple[Button, ...]
    delivery: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """A case with the lines staff may read, and what happened to it."""

    case: CaseRow
    lines: tuple[CaseLine, ...]
    events: tuple[CaseEvent, ...]
    hidden: int
    unreachable: bool


@dataclass(frozen=True, slots=True)
class Claimed:
    """The case is yours."""


@dataclass(frozen=True, slots=True)
class TakenBy:
    """Someone else was first."""

    name: str


@dataclass(frozen=True, slots=True)
class AlreadyClosed:
    """The case is closed (or does not exist)."""


@dataclass(frozen=True, slots=True)
class NotYourCase:
    """Only the advisor who claimed the case may do this."""


@dataclass(frozen=True, slots=True)
class Done:
    """It is done. `repeated`: it was done before, by the same form."""

    repeated: bool = False
