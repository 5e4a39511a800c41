"""The queue of updates: numbering, confirming, retention. Pure; time is an argument.

Rules as read in the Bot API server (`do_get_updates`, `add_update`): an offset forgets all
updates before it, a negative one keeps only the last ones, one that lies in the future falls back
to the head of the queue; `allowed_updates` counts for updates that arrive later; after a week
without updates the numbering goes on anywhere. For a webhook
each update has a queue: messages that of their chat, presses that of the person who pressed.
"""

from __future__ import annotations

import math
import random
from collections import deque
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from tests.fake_telegram.disorder import Disorder

MESSAGE_KEPT_S = 86_400
"""A message is kept for a day, counted from its own (edit) date."""
CALLBACK_KEPT_S = 150
"""A button press is kept for two and a half minutes."""
QUIET_S = 7 * 86_400
"""After so long without an update, the next one gets a number that has nothing to do with it."""
HIGHEST_NEW_ID = 2**30
MOST_COUNTED = 10_000
"""No more than so many of the latest updates are counted."""
LIMIT = 100
"""Most updates in one answer of getUpdates."""
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

_QUEUES = {"callback_query": "presses", "my_chat_member": "member", "chat_member": "member"}


@dataclass(frozen=True, slots=True)
class Update:
    """One waiting update; `expires_at` is the Unix time at which Telegram drops it."""

    update_id: int
    kind: str
    payload: dict[str, Any]
    expires_at: float

    @property
    def party(self) -> str:
        """The id of the chat it comes from, of a press that of the person; "" when malformed."""
        return _party(self.kind, self.payload)

    @property
    def queue(self) -> str:
        """The webhook's queue it stands in: one of its updates is on its way at a time."""
        return f"{_QUEUES.get(self.kind, 'chat')} {self.party}"

    def body(self) -> dict[str, Any]:
        """The update as getUpdates gives it."""
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """What waits for the bot, in order of arrival.

    `confirmed` and `expired` list the ids that left, because the bot had them or unread;
    `disorder` mixes the order in which they are handed out.
    """

    def __init__(self, first_id: int, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._last_push = math.inf
        self._pushes: deque[float] = deque(maxlen=MOST_COUNTED)
        self._waiting: dict[int, Update] = {}
        self._next_id = first_id
        self._next_expiry = math.inf
        self._allowed: frozenset[str] | None = None
        self.confirmed: list[int] = []
        self.expired: list[int] = []
        self.disorder: Disorder | None = None

    def __len__(self) -> int:
        """How many wait, those included that nobody has found to be too old yet."""
        return len(self._waiting)

    def __contains__(self, update_id: int) -> bool:
        """Whether an update still waits."""
        return update_id in self._waiting

    def allow(self, kinds: Iterable[str]) -> None:
        """Set which kinds are queued from now on; none named means the default set."""
        self._allowed = frozenset(kinds) or None

    def push(self, kind: str, payload: dict[str, Any], expires_at: float, now: float) -> int | None:
        """Queue an update and return its id; None when it is not wanted or already too old."""
        if not self._wanted(kind):
            return None
        if now - self._last_push >= QUIET_S and self.is_empty(now):
            self._next_id = self._random.randint(1, HIGHEST_NEW_ID)
        self._last_push = now
        self._pushes.append(now)
        update = Update(self._next_id, kind, payload, expires_at)
        self._next_id += 1
        if expires_at <= now:
            self.expired.append(update.update_id)
            return None
        self._waiting[update.update_id] = update
        self._next_expiry = min(self._next_expiry, expires_at)
        return update.update_id

    def pushed_since(self, moment: float) -> int:
        """How many updates came after a moment, of the latest."""
        return sum(at > moment for at in self._pushes)

    def take(self, offset: int, limit: int, now: float) -> list[Update]:
        """Confirm what lies before `offset` and give at most `limit` updates from there."""
        if offset < 0:
            self._confirm(len(self._waiting) + offset)
        elif 0 < offset <= self._next_id:
            self._confirm(sum(1 for _ in self._before(offset)))
        self.expire(now)
        return self._mixed(islice(self._waiting.values(), limit))

    def beyond(self, known: Container[int], count: int) -> list[Update]:
        """The first `count` that wait and are not `known`; more when a window is mixed."""
        count = max(count, self.disorder.window if self.disorder else 0)
        fresh = (update for update in self._waiting.values() if update.update_id not in known)
        return self._mixed(islice(fresh, count))

    def waiting(self, now: float) -> list[Update]:
        """Everything that is neither confirmed nor too old."""
        self.expire(now)
        return list(self._waiting.values())

    def is_empty(self, now: float) -> bool:
        """Whether nothing waits."""
        self.expire(now)
        return not self._waiting

    def confirm(self, update_id: int) -> None:
        """The bot has this one, wherever it stands."""
        if self._waiting.pop(update_id, None) is not None:
            self.confirmed.append(update_id)

    def give_up(self, update_id: int) -> None:
        """Drop one that would be too old by its next try."""
        if self._waiting.pop(update_id, None) is not None:
            self.expired.append(update_id)

    def clear(self) -> None:
        """Drop all that waits (`drop_pending_updates`)."""
        self._confirm(len(self._waiting))

    def jump_to(self, next_id: int, now: float) -> None:
        """Continue numbering at `next_id`, as Telegram does after a quiet week.

        Raises ValueError while updates wait: the real queue is empty by then.
        """
        if not self.is_empty(now):
            raise ValueError("updates are waiting; a jump only happens on an empty queue")
        self._next_id = next_id

    def _wanted(self, kind: str) -> bool:
        return kind not in NOT_BY_DEFAULT if self._allowed is None else kind in self._allowed

    def expire(self, now: float) -> None:
        """Drop what is too old."""
        # Presses and messages have different terms, so the oldest is not always the first to go;
        # the whole queue is only looked through when something in it can have expired.
        if now < self._next_expiry:
            return
        waiting = self._waiting.values()
        self.expired += [u.update_id for u in waiting if u.expires_at <= now]
        self._waiting = {u.update_id: u for u in waiting if u.expires_at > now}
        left = (update.expires_at for update in self._waiting.values())
        self._next_expiry = min(left, default=math.inf)

    def _mixed(self, updates: Iterable[Update]) -> list[Update]:
        return self.disorder.mixed(list(updates)) if self.disorder else list(updates)

    def _before(self, offset: int) -> Iterable[int]:
        for update_id in self._waiting:
            if update_id >= offset:
                return
            yield update_id

    def _confirm(self, count: int) -> None:
        for update_id in list(islice(self._waiting, max(count, 0))):
            self.confirm(update_id)


def _party(kind: str, payload: object) -> str:
    """Reads a payload that may be anything: tests also send malformed ones."""
    payload = payload if isinstance(payload, Mapping) else {}
    found = payload.get("from" if kind == "callback_query" else "chat")
    return str(found.get("id", "")) if isinstance(found, Mapping) else ""
