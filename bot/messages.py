"""The values that travel between a person, the desk and a channel. Imports nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person is reached: a channel (`web`, `telegram`, `terminal`) and its key there."""

    channel: str
    key: str


class Author(StrEnum):
    """Who wrote a line: the person, the desk (the computer), an advisor, or a neutral notice."""

    PERSON = "person"
    DESK = "desk"
    ADVISOR = "advisor"
    NOTICE = "notice"


class Owner(StrEnum):
    """Who answers the person now. `QUEUE`: a case is open and no advisor has claimed it yet."""

    BOT = "bot"
    QUEUE = "queue"
    ADVISOR = "advisor"
    CLOSED = "closed"


class Delivery(StrEnum):
    """What may happen to a message when the outcome of a send is unknown.

    REPLY: sent again (at least once). BROADCAST: never sent again (at most once).
    IDEMPOTENT: sent again freely (edits). CREATE: record the intent first, adopt the orphan.
    """

    REPLY = "reply"
    BROADCAST = "broadcast"
    IDEMPOTENT = "idempotent"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person did, as its channel saw it.

    `id` is unique over all channels and makes hearing it idempotent (Telegram's update id, the
    browser's message id). Exactly one of `text`, `choice`, `attachment` is set: words, the action
    of a pressed button, or the sort of another message (`photo`, `voice`, `edited`, ...).
    `caption` are words that came with an attachment, or those of an edited message: only danger is
    heard in them, and they are not kept.
    `pressed_on` is the channel's receipt of the message that carried the pressed button.
    `lang_hint` is the language the app or browser asks for; the person's own words win.
    `again`: its line stands in the conversation already, only its turn is still to be done.
    """

    id: str
    address: Address
    at: datetime
    text: str | None = None
    choice: str | None = None
    attachment: str | None = None
    caption: str | None = None
    pressed_on: str | None = None
    lang_hint: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message. `action` is at most 64 bytes; typing `label` does the same."""

    action: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file that goes with a message, such as a calendar entry."""

    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Expects:
    """What a row sent outside a turn would like as an answer.

    `action` is done when its button is pressed or `word` ("ja plek") is typed before `until`.
    A bare "yes" counts only when no other step is open.
    """

    action: str
    until: datetime
    word: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to a person. `text` is in the desk's markup subset (see `bot.markup`).

    `edits` is the receipt of an earlier message whose buttons are taken away (class IDEMPOTENT;
    text and buttons are then empty).
    """

    text: str
    buttons: tuple[Button, ...] = ()
    document: Document | None = None
    delivery: Delivery = Delivery.REPLY
    author: Author = Author.DESK
    expects: Expects | None = None
    edits: str | None = None
    staff_id: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a conversation as a page shows it. `seq` counts from 1 without reuse."""

    seq: int
    author: Author
    text: str
    at: datetime
    buttons: tuple[Button, ...] = ()
    document: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The lines after a sequence number; lines below `first_seq` no longer exist (erased)."""

    lines: tuple[Line, ...]
    first_seq: int
    last_seq: int
    lang: str
    owner: Owner


@dataclass(frozen=True, slots=True)
class Sent:
    """The channel took the message. `receipt` is its own id of it (for edits)."""

    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """Not now: try again after `after_s` seconds; `everyone` pauses the whole channel."""

    after_s: float
    reason: str
    everyone: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """Asked, but no answer came: the message may or may not have arrived."""

    reason: str


@dataclass(frozen=True, slots=True)
class Never:
    """This message cannot be delivered. `unreachable`: nothing can, until the person writes."""

    reason: str
    unreachable: bool = False


Receipt = Sent | Later | Unknown | Never


@dataclass(frozen=True, slots=True)
class Parcel:
    """What the sender hands to a channel: one message for one address."""

    address: Address
    message: Outgoing


class Heard(StrEnum):
    """What became of an incoming message, known only after the commit.

    KEPT: one of a burst; its line is kept, and only the last of the burst gets an answer.
    """

    DONE = "done"
    REPEATED = "repeated"
    PARKED = "parked"
    KEPT = "kept"


class TooManyWaiting(Exception):  # noqa: N818 - it says what is the case, not that we erred
    """No more messages can wait in memory now; this one is to come again in a moment."""


class Desk(Protocol):
    """The one port a channel sees."""

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when the turn is committed.

        Raises `TooManyWaiting` when no more messages can wait.
        """
        ...

    async def history(self, address: Address, after_seq: int) -> History:
        """Everything committed for this address after a sequence number."""
        ...

    async def acknowledge(self, address: Address, seq: int) -> None:
        """The person's page has shown everything up to and including `seq`."""
        ...

    async def wait(self, address: Address, after_seq: int, timeout_s: float) -> None:
        """Return when there may be lines after `after_seq`, or after `timeout_s` seconds."""
        ...

    async def document(self, address: Address, seq: int) -> Document | None:
        """The file that went with a line of this address, if there is one."""
        ...


class Channel(Protocol):
    """How the sender reaches people on one channel."""

    name: str

    async def send(self, parcel: Parcel) -> Receipt:
        """Try to deliver one message now. Raises nothing for failures of the network."""
        ...
