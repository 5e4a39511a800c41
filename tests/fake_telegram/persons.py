"""The people and places a test acts through, and what they see.

The same handles work on a fake in this process and on one in another process; only the port
between differs.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any, Protocol

from tests.fake_telegram.people import BLOCKED, DEACTIVATED


class Port(Protocol):
    """The way to the control commands of a fake."""

    def call(self, command: str, **arguments: Any) -> Any:
        """Do one command at once."""

    async def wait(self, command: str, **arguments: Any) -> bool:
        """Wait for a condition without blocking this process."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file as the person received it."""

    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as the person sees it now.

    `rows` are the inline buttons as the bot sent them, `reply_labels` those of a reply keyboard,
    `edits` how often it was changed, `date` Unix seconds.
    """

    message_id: int
    from_bot: bool
    text: str
    entities: list[dict[str, Any]]
    rows: list[list[dict[str, Any]]]
    reply_labels: list[str]
    edits: int
    date: int
    document: Document | None

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]


class Place:
    """A group or a channel the bot is in."""

    def __init__(self, port: Port, chat_id: int) -> None:
        self._port = port
        self.id = chat_id

    def becomes_supergroup(self, new_id: int) -> Place:
        """The group gets another id for good; what is sent to the old one is refused with it."""
        self._port.call("upgrade", chat_id=self.id, new_id=new_id)
        return Place(self._port, new_id)

    def posts(self, text: str) -> int:
        """A post appears in the channel; its message id."""
        return int(self._port.call("posts", chat_id=self.id, text=text))

    def chat(self) -> list[Seen]:
        """Everything that stands here, oldest first."""
        return _seen(self._port.call("sees", chat_id=self.id))


class Person:
    """Somebody who uses the bot; a `place` says that it happens there, not in private."""

    def __init__(self, port: Port, person_id: int) -> None:
        self._port = port
        self.id = person_id

    def says(self, text: str, place: Place | None = None, seconds_ago: float = 0) -> int:
        """Write a text, with a date `seconds_ago` in the past; the message id."""
        return int(self._do("says", place, text=text, seconds_ago=seconds_ago))

    def sends(self, kind: str, caption: str = "", place: Place | None = None) -> int:
        """Send a "photo", "voice", "sticker", "document", "location", "contact" …"""
        return int(self._do("sends", place, kind=kind, caption=caption))

    def presses(self, button: str, place: Place | None = None) -> str:
        """Press the newest button with this label or data; the id of the press."""
        return str(self._do("presses", place, button=button))

    def edits(self, text: str, message_id: int | None = None) -> int:
        """Change an own message, the last one if none is named."""
        return int(self._port.call("edits", person_id=self.id, text=text, message_id=message_id))

    def forges(self, data: str) -> str:
        """Press, with a changed app, a button that was never offered; the id of the press."""
        return str(self._port.call("forges", person_id=self.id, data=data))

    def loses_patience(self, after: int) -> None:
        """Block the bot by themselves, once it has written `after` more messages here."""
        self._port.call("loses_patience", person_id=self.id, after=after)

    def blocks(self) -> None:
        """Block the bot: it gets 403 and a my_chat_member update."""
        self._port.call("membership", person_id=self.id, refusal=BLOCKED)

    def unblocks(self) -> None:
        """Let the bot back in."""
        self._port.call("membership", person_id=self.id, refusal=None)

    def leaves_telegram(self) -> None:
        """Delete the account: the bot gets 403 "user is deactivated"."""
        self._port.call("membership", person_id=self.id, refusal=DEACTIVATED)

    def chat(self) -> list[Seen]:
        """Everything in the private chat with the bot, oldest first."""
        return _seen(self._port.call("sees", chat_id=self.id))

    def received(self) -> list[Seen]:
        """Only what the bot wrote in the private chat, oldest first."""
        return [message for message in self.chat() if message.from_bot]

    async def receives(self, count: int, timeout_s: float = 10) -> list[Seen]:
        """Wait until the bot has written `count` messages here in all; TimeoutError if not."""
        if not await self._port.wait(
            "wait_for_messages", chat_id=self.id, count=count, timeout_s=timeout_s
        ):
            raise TimeoutError(f"{len(self.received())} of {count} messages in {timeout_s} s")
        return self.received()

    def _do(self, command: str, place: Place | None, **arguments: Any) -> Any:
        chat_id = place.id if place else None
        return self._port.call(command, person_id=self.id, chat_id=chat_id, **arguments)


def _seen(bodies: list[dict[str, Any]]) -> list[Seen]:
    return [Seen(**{**body, "document": _document(body["document"])}) for body in bodies]


def _document(body: dict[str, Any] | None) -> Document | None:
    if body is None:
        return None
    return Document(body["filename"], body["content_type"], base64.b64decode(body["content"]))
