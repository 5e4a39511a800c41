"""Scripted and seeded faults: what the next calls meet instead of a normal answer."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "429",
    "5xx",
    "403",
    "reset_before",
    "reset_after",
    "timeout_before",
    "timeout_after",
    "hold_before",
    "hold_after",
    "garbled_before",
    "garbled_after",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
WEBHOOK = "webhook"
"""The name under which deliveries to the webhook meet faults and stand in the ledger."""
GARBLED = "<html><body><h1>502 Bad Gateway</h1></body></html>"
"""What something on the way says that knows nothing of the Bot API."""
UNANSWERED = frozenset({"reset_before", "reset_after", "timeout_before", "timeout_after"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong.

    `before` and `after` say whether the connection breaks, falls silent or is held back (until a
    release, then all goes on as usual), or the answer is garbled into `body`, before or after the
    call took effect; `code` is the status of a 5xx and of what is garbled, `retry_after` the
    seconds of a 429. A delivery to the webhook meets the same faults:
    a 403, 429 or 5xx then comes from something in front of the bot, which never sees the update.
    Only what is garbled means nothing there: Telegram looks at the status alone.
    """

    kind: Kind
    retry_after: int = 1
    code: int = 502
    body: str = GARBLED


@dataclass(slots=True)
class _Script:
    fault: Fault
    method: str | None
    chat_id: str | None
    times: int

    def fits(self, method: str, chat_id: str) -> bool:
        right_method = (self.method or method).lower() == method.lower()
        if self.method is None and method == WEBHOOK:
            return False
        return self.times > 0 and right_method and self.chat_id in (None, chat_id)


class Faults:
    """The scripts of one fake, oldest first, and the share of calls that fail at random."""

    def __init__(self, seed: int) -> None:
        self._scripts: list[_Script] = []
        self._random = random.Random(seed)
        self._rate = 0.0
        self._kinds: tuple[Kind, ...] = ()
        self._longest_retry_after = 1
        self._methods: frozenset[str] = frozenset()

    def script(
        self,
        fault: Fault,
        method: str | None = None,
        chat_id: int | None = None,
        times: int = 1,
    ) -> None:
        """Let the next `times` calls (of a method, to a chat) meet `fault`.

        Deliveries to the webhook only meet what names them as their method.
        """
        if fault.kind not in KINDS:
            raise ValueError(f"unknown fault {fault.kind!r}; choose from {', '.join(KINDS)}")
        chat = None if chat_id is None else str(chat_id)
        self._scripts.append(_Script(fault, method, chat, times))

    def at_random(
        self,
        rate: float,
        kinds: Sequence[Kind],
        methods: Sequence[str],
        seed: int | None = None,
        longest_retry_after: int = 1,
    ) -> None:
        """Let a share `rate` (0-1) of the calls of `methods` fail; the same seed fails the same.

        A 429 asks for 1 to `longest_retry_after` seconds.
        """
        if not set(kinds) <= set(KINDS):
            raise ValueError(f"choose fault kinds from {', '.join(KINDS)}")
        if seed is not None:
            self._random = random.Random(seed)
        self._rate, self._kinds = rate, tuple(kinds)
        self._longest_retry_after = longest_retry_after
        self._methods = frozenset(method.lower() for method in methods)

    def clear(self) -> None:
        """Everything works again."""
        self._scripts.clear()
        self._rate = 0.0

    def meet(self, method: str, chat_id: str) -> Fault | None:
        """The fault this call meets; a script is used up by one."""
        for script in self._scripts:
            if script.fits(method, chat_id):
                script.times -= 1
                return script.fault
        if method.lower() in self._methods and self._random.random() < self._rate:
            kind = self._random.choice(self._kinds)
            retry_after = self._random.randint(1, self._longest_retry_after) if kind == "429" else 1
            return Fault(kind, retry_after=retry_after)
        return None
