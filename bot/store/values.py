"""What the shelves give and take: plain values, no SQLAlchemy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.messages import Address, Button, Document, Owner


@dataclass(frozen=True, slots=True)
class Conversation:
    """One person on one channel. `state` is the dialogue's own JSON; `id` 0 means not stored yet.

    `next_seq` is the number the next line gets, `first_seq` the lowest line that still exists,
    `seen_seq` the last line the person's page has acknowledged (web only).
    """

    id: int
    address: Address
    lang: str | None
    owner: Owner
    state: Mapping[str, Any]
    next_seq: int
    first_seq: int
    seen_seq: int
    created_at: datetime
    heard_at: datetime | None
    unreachable_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """A row sent outside a turn that still waits for an answer (see `Expects`).

    `seq` is the line that asked for it.
    """

    action: str
    word: str
    until: datetime
    seq: int


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One line of a transcript as stored (already masked for a person's lines)."""

    conversation_id: int
    seq: int
    author: str
    staff_id: int | None
    text: str
    buttons: tuple[Button, ...]
    document: Document | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DueRow:
    """An outgoing row that waits for its send."""

    source: str
    n: int
    conversation_id: int
    address: Address
    seq: int | None
    delivery: str
    attempts: int
    not_before: datetime
    created_at: datetime
    text: str
    buttons: tuple[Button, ...]
    document: Document | None
    author: str
    edits: str | None


@dataclass(frozen=True, slots=True)
class LineDelivery:
    """How far a line is: `due`, `sent`, `unknown`, `undeliverable`, or `on-page` (web)."""

    seq: int
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """A row that staff must know about: it cannot be delivered."""

    source: str
    n: int
    conversation_id: int
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ParkedMessage:
    """A message three tries could not handle; `text` is already masked for showing to staff."""

    id: str
    channel: str
    at: datetime
    reason: str
    text: str
