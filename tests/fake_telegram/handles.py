"""What tests hold in their hands: the fake, its clock, and the people who use the bot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal

from tests.fake_telegram.clock import unix
from tests.fake_telegram.faults import GARBLED, Kind
from tests.fake_telegram.ledger import Call
from tests.fake_telegram.persons import Person, Place, Port


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

    def says_many(self, said: Iterable[tuple[int, str]], language_code: str | None = "nl") -> None:
        """Many texts at once, in this order, as `(person id, text)`; people are made on the way."""
        self._port.call("says_many", said=[list(one) for one in said], language_code=language_code)

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
        body: str = GARBLED,
    ) -> None:
        """Let the next `times` calls of a method, to a chat, fail in one way.

        `body` is what a "garbled" answer says, with `code` as its status.

        The method "webhook" stands for deliveries to the webhook: these may never arrive, or
        arrive with their answer lost.
        """
        script = {"method": method, "chat_id": chat_id, "times": times}
        answer = {"retry_after": retry_after, "code": code, "body": body}
        self._port.call("fault", kind=kind, **answer, **script)

    def random_faults(
        self,
        rate: float,
        kinds: Sequence[Kind] = ("5xx", "reset_before", "reset_after", "429"),
        methods: Sequence[str] = ("sendMessage",),
        seed: int | None = None,
        longest_retry_after: int = 1,
    ) -> None:
        """Let a share of the calls fail; the same seed fails the same calls.

        A 429 then asks for 1 to `longest_retry_after` seconds, at random.
        """
        which = {"kinds": list(kinds), "methods": list(methods), "seed": seed}
        self._port.call(
            "random_faults", rate=rate, longest_retry_after=longest_retry_after, **which
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

    def tally(self) -> dict[str, int]:
        """How many updates are `waiting`, were `confirmed`, or `expired` unread.

        Of those that wait, `posted` are on their way to the webhook and not yet answered.
        """
        result: dict[str, int] = self._port.call("tally")
        return result

    def count(self, method: str, chat_id: int | None = None) -> int:
        """How often a method was called, in all or for one chat."""
        return int(self._port.call("count", method=method, chat_id=chat_id))

    def last_call(self) -> int:
        """The number of the last call in the ledger; 0 when there is none."""
        return int(self._port.call("last_call"))

    def sent(self, after: int = 0) -> dict[int, list[str]]:
        """The texts that sendMessage brought to each chat, in order, from after a call on."""
        found: dict[str, list[str]] = self._port.call("sent", after=after)
        return {int(chat_id): texts for chat_id, texts in found.items()}

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

    async def until_count(
        self, method: str, count: int, chat_id: int | None = None, timeout_s: float = 10
    ) -> int:
        """As `until_called`, but tells only how often it was called: for large numbers."""
        which = {"method": method, "chat_id": chat_id}
        enough = await self._port.wait("wait_for_calls", count=count, timeout_s=timeout_s, **which)
        counted = self.count(method, chat_id)
        if not enough:
            raise TimeoutError(f"{counted} of {count} calls in {timeout_s} s")
        return counted

    async def until_confirmed(self, timeout_s: float = 10) -> None:
        """Wait until no update waits any more; TimeoutError if some still do."""
        if not await self._port.wait("wait_until_confirmed", timeout_s=timeout_s):
            raise TimeoutError(f"{self.tally()['waiting']} updates still wait")

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
