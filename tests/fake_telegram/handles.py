"""What tests hold in their hands: the fake, its clock, and the people who use the bot.

The same handles work on a fake in this process and on one in another process; only the port
between differs.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from tests.fake_telegram.clock import unix
from tests.fake_telegram.faults import Kind
from tests.fake_telegram.ledger import Call
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


class Controls:
    """Everything a test can do with a fake; `base_url` is for python-telegram-bot's Bot."""

    def __init__(self, port: Port, token: str, url: str = "") -> None:
        self._port = port
        self.token = token
        self.url = url

    @property
    def base_url(self) -> str:
        """The address to give as `base_url`."""
        return f"{self.url}/bot"

    def person(self, person_id: int, language_code: str | None = "nl") -> Person:
        """Somebody with this id; the bot can write to them after their first message."""
        self._port.call("add_person", person_id=person_id, language_code=language_code)
        return Person(self._port, person_id)

    def group(
        self,
        chat_id: int,
        title: str = "Sample group",
        kind: Literal["group", "supergroup"] = "group",
    ) -> Place:
        """A group with the bot in it; its id is negative."""
        self._port.call("add_place", chat_id=chat_id, kind=kind, title=title)
        return Place(self._port, chat_id)

    def channel(self, chat_id: int, title: str = "Sample channel") -> Place:
        """A channel with the bot in it; its id is negative."""
        self._port.call("add_place", chat_id=chat_id, kind="channel", title=title)
        return Place(self._port, chat_id)

    def now(self) -> float:
        """The fake's clock, Unix seconds."""
        return float(self._port.call("now"))

    def freeze(self, at: datetime | float | str | None = None) -> None:
        """Stop the clock, at a moment if one is given."""
        self._port.call("freeze", at=None if at is None else unix(at))

    def run_clock(self) -> None:
        """Let the clock run on from where it stands."""
        self._port.call("run")

    def advance(self, seconds: float) -> None:
        """Move the clock; negative is back."""
        self._port.call("advance", seconds=seconds)

    def fault(
        self,
        kind: Kind,
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
        retry_after: int = 1,
        code: int = 502,
    ) -> None:
        """Let the next `times` calls of a method, to a chat, fail in one way.

        The method "webhook" stands for deliveries to the webhook: these may never arrive, or
        arrive with their answer lost.
        """
        script = {"method": method, "chat_id": chat_id, "times": times}
        self._port.call("fault", kind=kind, retry_after=retry_after, code=code, **script)

    def random_faults(
        self,
        rate: float,
        kinds: Sequence[Kind] = ("5xx", "reset_before", "reset_after", "429"),
        methods: Sequence[str] = ("sendMessage",),
        seed: int | None = None,
    ) -> None:
        """Let a share of the calls fail; the same seed fails the same calls."""
        self._port.call(
            "random_faults", rate=rate, kinds=list(kinds), methods=list(methods), seed=seed
        )

    def clear_faults(self) -> None:
        """Everything works again."""
        self._port.call("clear_faults")

    def release(self) -> None:
        """Let the calls go on that a "hold_before" or "hold_after" keeps back now."""
        self._port.call("release")

    def enforce_limits(self, on: bool = True) -> None:
        """Switch the sending limits (30/s, 1/s per chat, 20/min per group)."""
        self._port.call("limits", on=on)

    def flood_wait(self, seconds: float, chat_id: int | None = None) -> None:
        """Refuse everything with 429 for so long, in one chat or in all of them."""
        self._port.call("flood_wait", seconds=seconds, chat_id=chat_id)

    def throttle_polling(self, on: bool = True) -> None:
        """Switch the brake on a poller that repeats its offset, and on one that meets 409 again."""
        self._port.call("throttle", on=on)

    def stands_behind(self, public: str, *servers: str) -> None:
        """Let servers on this machine answer for a public https address; none: it is away."""
        self._port.call("stand_behind", public=public, servers=list(servers))

    def webhook(self) -> dict[str, Any]:
        """What the webhook was set with, secret included; empty when there is none."""
        result: dict[str, Any] = self._port.call("webhook")
        return result

    def next_delivery(self) -> float | None:
        """When (Unix seconds) the next update goes to the webhook; None while none waits so."""
        result: float | None = self._port.call("next_delivery")
        return result

    def repeat_deliveries(self, most: int, seed: int | None = None) -> None:
        """Send each update 1 to `most` times at once, each copy to the next server behind."""
        self._port.call("repeat", most=most, seed=seed)

    def shuffle_updates(
        self, window: int | None, seed: int = 1, *, keep_queues: bool = True
    ) -> None:
        """Hand updates out in another order within windows; None ends it.

        Each chat's messages and each person's presses keep their order, unless told otherwise.
        """
        self._port.call("disorder", window=window, seed=seed, keep_queues=keep_queues)

    def jump_update_id(self, next_id: int) -> None:
        """Let numbering go on at `next_id`; ValueError while updates wait."""
        self._port.call("jump_update_id", next_id=next_id)

    def raw_update(self, kind: str, payload: object) -> int | None:
        """Queue any update as it is, also a malformed one; its id, None when it is not allowed."""
        result: int | None = self._port.call("raw_update", kind=kind, payload=payload)
        return result

    def updates(self) -> dict[str, list[int]]:
        """The update ids that are `waiting`, were `confirmed`, or `expired` unread."""
        result: dict[str, list[int]] = self._port.call("updates")
        return result

    def calls(
        self, method: str | None = None, chat_id: int | None = None, after: int = 0
    ) -> list[Call]:
        """The ledger: all calls with a number above `after`, or those of a method or a chat.

        Deliveries to the webhook stand in it too, as the method "webhook".
        """
        which = {"method": method, "chat_id": chat_id, "after": after}
        return [Call(**call) for call in self._port.call("calls", **which)]

    def early_calls(self) -> list[Call]:
        """The calls to a chat before the `retry_after` of an earlier 429 there had passed."""
        return [Call(**call) for call in self._port.call("early_calls")]

    def answers(self) -> dict[str, dict[str, Any]]:
        """What answerCallbackQuery said, by the id of the press."""
        result: dict[str, dict[str, Any]] = self._port.call("answers")
        return result

    def command_lists(self) -> dict[str, list[dict[str, Any]]]:
        """What setMyCommands set, by "scope/language"."""
        result: dict[str, list[dict[str, Any]]] = self._port.call("commands")
        return result

    async def until_called(
        self, method: str, count: int = 1, chat_id: int | None = None, timeout_s: float = 10
    ) -> list[Call]:
        """Wait until a method was called `count` times in all; TimeoutError if not."""
        enough = await self._port.wait(
            "wait_for_calls", method=method, chat_id=chat_id, count=count, timeout_s=timeout_s
        )
        calls = self.calls(method, chat_id)
        if not enough:
            raise TimeoutError(f"{len(calls)} of {count} calls in {timeout_s} s")
        return calls

    async def until_confirmed(self, timeout_s: float = 10) -> None:
        """Wait until no update waits any more; TimeoutError if some still do."""
        if not await self._port.wait("wait_until_confirmed", timeout_s=timeout_s):
            raise TimeoutError(f"{len(self.updates()['waiting'])} updates still wait")

    async def until_held(self, count: int = 1, timeout_s: float = 10) -> None:
        """Wait until `count` calls are held back at once; TimeoutError if they are not."""
        if not await self._port.wait("wait_for_held", count=count, timeout_s=timeout_s):
            raise TimeoutError("no such calls are held back")

    async def until_delivering(self, count: int = 1, timeout_s: float = 10) -> None:
        """Wait until `count` updates are on their way to the webhook; TimeoutError if not."""
        if not await self._port.wait("wait_for_deliveries", count=count, timeout_s=timeout_s):
            raise TimeoutError("no such updates are on their way")

    async def until_quiet(self, timeout_s: float = 10) -> None:
        """Wait until nothing is on its way to the webhook and nothing is due before later."""
        if not await self._port.wait("wait_for_quiet", timeout_s=timeout_s):
            raise TimeoutError("updates are still on their way")

    async def until_polled(self, timeout_s: float = 10) -> None:
        """Wait until a long poll hangs on the queue; TimeoutError if none does."""
        if not await self._port.wait("wait_for_poll", timeout_s=timeout_s):
            raise TimeoutError("nobody polls")


def _seen(bodies: list[dict[str, Any]]) -> list[Seen]:
    return [Seen(**{**body, "document": _document(body["document"])}) for body in bodies]


def _document(body: dict[str, Any] | None) -> Document | None:
    if body is None:
        return None
    return Document(body["filename"], body["content_type"], base64.b64decode(body["content"]))
