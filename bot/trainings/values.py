"""What the trainings room gives to the dialogue, the console and the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.store.meetings import MeetingRow


@dataclass(frozen=True, slots=True)
class Offering:
    """A session as people see it, with its meetings, soonest first.

    `free` seats can be had now; `waiting` people are in line.
    """

    session_id: int
    code: str
    training: str
    meetings: Sequence[MeetingRow]
    capacity: int
    free: int
    waiting: int
    questions: Sequence[Mapping[str, Any]]

    @property
    def starts_at(self) -> datetime:
        """When its first meeting begins."""
        return self.meetings[0].starts_at


@dataclass(frozen=True, slots=True)
class Details:
    """What a person fills in; `answers` by the id of the training's own questions."""

    name: str
    email: str
    municipality: str
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MySignup:
    """One of a person's own sign-ups. `place` counts from 1 (waiting only)."""

    id: int
    offering: Offering
    status: Literal["seat", "waiting", "offered"]
    place: int | None = None
    offer_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """The person has a seat."""

    signup: MySignup


@dataclass(frozen=True, slots=True)
class Waiting:
    """The session is full: the person waits at `place`, counted from 1."""

    signup: MySignup
    place: int


@dataclass(frozen=True, slots=True)
class Already:
    """The person was on the list already; nothing changed."""

    signup: MySignup
    place: int | None


@dataclass(frozen=True, slots=True)
class Gone:
    """Nobody can sign up any more: `unknown`, `cancelled` or `begun`."""

    reason: str


Outcome = Seat | Waiting | Already | Gone


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The person is off the list; a freed seat was offered to the first waiter."""

    offering: Offering
    had_seat: bool


@dataclass(frozen=True, slots=True)
class NotYours:
    """There is no such active sign-up of this person."""


@dataclass(frozen=True, slots=True)
class TooLate:
    """The offer ran out, was withdrawn or was answered before."""


@dataclass(frozen=True, slots=True)
class Replanned:
    """A session has other meetings or another number of seats; `told` people heard of it."""

    told: int


@dataclass(frozen=True, slots=True)
class AsItWas:
    """Nothing differs from what was planned before."""


@dataclass(frozen=True, slots=True)
class TooFewSeats:
    """So many people have a seat or were offered one: there cannot be fewer seats."""

    taken: int


Change = Replanned | AsItWas | TooFewSeats | Gone
