"""What the bot asked and what became of it: one line per call, never changed afterwards."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from tests.fake_telegram.faults import WEBHOOK


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a Bot API method, or one delivery to the webhook (method "webhook").

    `at` is the fake's clock at arrival (Unix seconds), `params` what was sent (files as name,
    size and SHA-256), `accepted` whether it took effect, `fault` the scripted fault if any, `code`
    the HTTP status (None when no answer was sent), `result` the answer (of getUpdates only
    the update ids) or the error text. A delivery is accepted when its update is confirmed by it,
    and its result is what the bot wrote back.
    """

    number: int
    at: float
    method: str
    params: dict[str, Any]
    accepted: bool
    code: int | None
    result: Any = None
    retry_after: int | None = None
    fault: str | None = None

    @property
    def chat_id(self) -> str:
        """The chat the call was meant for, as text; empty when it names none."""
        return str(self.params.get("chat_id", ""))

    def body(self) -> dict[str, Any]:
        """The call as JSON writes it."""
        return {name: getattr(self, name) for name in _FIELDS}


_FIELDS = tuple(one.name for one in fields(Call))
_Key = tuple[str | None, str | None]


class Ledger:
    """An append-only list of calls, also written as JSON lines to `path` if given.

    What is asked of one method or one chat costs as much as there is to tell, however long the
    ledger is.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._lists: defaultdict[_Key, list[Call]] = defaultdict(list)
        self._last = 0
        self._file = path.open("a", encoding="utf-8") if path else None

    def append(self, **told: Any) -> Call:
        """Write one call down; the number is given out here."""
        self._last += 1
        call = Call(number=self._last, **told)
        chat_id = call.chat_id
        for key in ((None, None), (call.method, None), (None, chat_id), (call.method, chat_id)):
            self._lists[key].append(call)
        if self._file:
            self._file.write(json.dumps(call.body(), ensure_ascii=False) + "\n")
            self._file.flush()
        return call

    def calls(
        self, method: str | None = None, chat_id: int | None = None, after: int = 0
    ) -> tuple[Call, ...]:
        """The calls with a number above `after`, of one method and one chat if these are given."""
        found = self._list(method, chat_id)
        return tuple(found[bisect_right(found, after, key=attrgetter("number")) :])

    def count(self, method: str, chat_id: int | None = None) -> int:
        """How often a method was called, in all or for one chat."""
        return len(self._list(method, chat_id))

    @property
    def last(self) -> int:
        """The number of the last call; 0 when there is none."""
        return self._last

    def _list(self, method: str | None, chat_id: int | None) -> list[Call]:
        return self._lists.get((method, None if chat_id is None else str(chat_id)), [])

    def close(self) -> None:
        """Close the file; the calls stay readable."""
        if self._file:
            self._file.close()


def sent_too_early(calls: Iterable[Call]) -> list[Call]:
    """The calls that came to a chat before the `retry_after` of an earlier 429 there had passed."""
    free_at: dict[str, float] = {}
    early: list[Call] = []
    for call in calls:
        if call.method == WEBHOOK:
            continue
        if call.chat_id and call.at < free_at.get(call.chat_id, 0.0):
            early.append(call)
        if call.retry_after is not None:
            free_at[call.chat_id] = call.at + call.retry_after
    return early


def texts_sent(calls: Iterable[Call]) -> dict[str, list[str]]:
    """The text of each sendMessage that took effect, by chat, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for call in calls:
        if call.accepted:
            found[call.chat_id].append(str(call.params.get("text", "")))
    return dict(found)
