"""Telegram's published sending limits, as token buckets. Pure; time is an argument.

Numbers: the Bot FAQ (30 messages a second in all, one a second per chat with short bursts,
20 a minute per group). Who is refused stays refused until `retry_after` has passed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `burst` at once, then `per_s` per second."""

    per_s: float
    burst: int


OVERALL = Rate(per_s=30, burst=30)
PER_CHAT = Rate(per_s=1, burst=3)
PER_GROUP = Rate(per_s=20 / 60, burst=20)


@dataclass(slots=True)
class _Bucket:
    rate: Rate
    tokens: float
    at: float
    closed_until: float = 0.0

    def refill(self, now: float) -> None:
        gained = max(0.0, now - self.at) * self.rate.per_s
        # Rounded, so that three thirds of a token are one.
        self.tokens = round(min(self.rate.burst, self.tokens + gained), 9)
        self.at = now

    def retry_after(self, now: float) -> int:
        """Whole seconds until one more may come; 0 when it may now. A refusal closes the bucket."""
        self.refill(now)
        if now >= self.closed_until and self.tokens < 1:
            self.closed_until = now + math.ceil((1 - self.tokens) / self.rate.per_s)
        return self.closed_for(now)

    def closed_for(self, now: float) -> int:
        """Whole seconds until it opens again; 0 when it is open."""
        return max(0, math.ceil(self.closed_until - now))


@dataclass(slots=True)
class SendingLimits:
    """The state of all limits; `on` switches them."""

    on: bool = False
    overall: Rate = OVERALL
    per_chat: Rate = PER_CHAT
    per_group: Rate = PER_GROUP
    _buckets: dict[int | None, _Bucket] = field(default_factory=dict)

    def refuse(self, chat_id: int, now: float) -> int | None:
        """Count one message to `chat_id`; seconds to wait when it is one too many."""
        buckets = (self._bucket(None, now), self._bucket(chat_id, now))
        for bucket in buckets:
            if retry_after := bucket.retry_after(now) if self.on else bucket.closed_for(now):
                return retry_after
        if not self.on:
            return None
        for bucket in buckets:
            bucket.tokens -= 1
        return None

    def close(self, chat_id: int | None, until: float, now: float) -> None:
        """Refuse everything to one chat, or (None) to all, until then; also while not `on`."""
        self._bucket(chat_id, now).closed_until = until

    def _bucket(self, chat_id: int | None, now: float) -> _Bucket:
        if chat_id not in self._buckets:
            rate = self._rate(chat_id)
            self._buckets[chat_id] = _Bucket(rate, rate.burst, now)
        return self._buckets[chat_id]

    def _rate(self, chat_id: int | None) -> Rate:
        if chat_id is None:
            return self.overall
        return self.per_group if chat_id < 0 else self.per_chat
