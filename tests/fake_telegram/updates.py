"""The queue of updates: numbering, confirming, retention. Pure; time is an argument.

Rules as read in the Bot API server (`do_get_updates`, `add_update`): an offset forgets all
updates before it, a negative one keeps only the last ones, one that lies in the future falls back
to the head of the queue; `allowed_updates` counts for updates that arrive later.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

MESSAGE_KEPT_S = 86_400
"""A message is kept for a day, counted from its own (edit) date."""
CALLBACK_KEPT_S = 150
"""A button press is kept for two and a half minutes."""
LIMIT = 100
"""Most updates in one answer of getUpdates."""
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    """One waiting update; `expires_at` is the Unix time at which Telegram drops it."""

    update_id: int
    kind: str
    payload: dict[str, Any]
    expires_at: float

    def body(self) -> dict[str, Any]:
        """The update as getUpdates gives it."""
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """What waits for the bot, in order of arrival.

    `confirmed` and `expired` list the ids that left, by an offset or unread.
    """

    def __init__(self, first_id: int) -> None:
        self._waiting: deque[Update] = deque()
        self._next_id = first_id
        self._next_expiry = math.inf
        self._allowed: frozenset[str] | None = None
        self.confirmed: list[int] = []
        self.expired: list[int] = []

    def allow(self, kinds: Iterable[str]) -> None:
        """Set which kinds are queued from now on; none named means the default set."""
        self._allowed = frozenset(kinds) or None

    def push(self, kind: str, payload: dict[str, Any], expires_at: float, now: float) -> int | None:
        """Queue an update and return its id; None when it is not wanted or already too old."""
        if not self._wanted(kind):
            return None
        update = Update(self._next_id, kind, payload, expires_at)
        self._next_id += 1
        if expires_at <= now:
            self.expired.append(update.update_id)
            return None
        self._waiting.append(update)
        self._next_expiry = min(self._next_expiry, expires_at)
        return update.update_id

    def take(self, offset: int, limit: int, now: float) -> list[Update]:
        """Confirm what lies before `offset` and give at most `limit` updates from there."""
        if offset < 0:
            self._confirm(len(self._waiting) + offset)
        elif 0 < offset <= self._next_id:
            self._confirm(sum(1 for _ in self._before(offset)))
        self._expire(now)
        return list(islice(self._waiting, limit))

    def waiting(self, now: float) -> list[Update]:
        """Everything that is neither confirmed nor too old."""
        self._expire(now)
        return list(self._waiting)

    def is_empty(self, now: float) -> bool:
        """Whether nothing waits."""
        self._expire(now)
        return not self._waiting

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

    def _before(self, offset: int) -> Iterable[Update]:
        for update in self._waiting:
            if update.update_id >= offset:
                return
            yield update

    def _confirm(self, count: int) -> None:
        for _ in range(count):
            self.confirmed.append(self._waiting.popleft().update_id)

    def _expire(self, now: float) -> None:
        # Presses and messages have different terms, so the oldest is not always the first to go;
        # the whole queue is only looked through when something in it can have expired.
        if now < self._next_expiry:
            return
        self.expired += [u.update_id for u in self._waiting if u.expires_at <= now]
        self._waiting = deque(u for u in self._waiting if u.expires_at > now)
        self._next_expiry = min((u.expires_at for u in self._waiting), default=math.inf)
