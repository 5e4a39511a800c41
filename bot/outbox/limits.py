"""How fast a channel may be used: everyone together, one chat, one group."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

_REMEMBERED = 10_000
_ROUNDING = 1e-6
"""Tokens: what sums of fractions may be short of a whole one."""
_KEPT_BACK = 5
"""One part in so many of the first burst is kept back for replies, and for sends that arrive closer
together than they left."""
_SHORTEST_S = 0.001
"""Shortest wait: a shorter one could pass unseen by the clock, and again, and again."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`count` sends per `seconds` seconds, after a first `burst` that may come at once.

    In any stretch of time no more leave than `burst` and what `count` allows for that time.
    """

    count: float
    seconds: float
    burst: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The rates of one channel. `None` lifts a limit (benchmarks do, and say so)."""

    overall: Rate | None
    chat: Rate | None
    group: Rate | None


class Bucket:
    """Tokens that refill evenly; a send takes one or says how long to wait."""

    __slots__ = ("_at", "_rate", "_tokens", "_whole")

    def __init__(self, rate: Rate, now_s: float) -> None:
        self._rate = self._whole = rate
        self._tokens = rate.burst
        self._at = now_s

    def wait_s(self, now_s: float) -> float:
        """Seconds until a token is there; 0 when one is there now."""
        self._refill(now_s)
        if self._tokens >= 1 - _ROUNDING:
            return 0.0
        return max(_SHORTEST_S, (1 - self._tokens) * self._rate.seconds / self._rate.count)

    def take(self, now_s: float) -> None:
        """Use one token."""
        self._refill(now_s)
        self._tokens -= 1

    def for_many(self, most: int, now_s: float) -> tuple[int, float]:
        """Up to `most` tokens above what is kept back are taken at once, or none and a wait.

        Gives how many were taken, or 0 and the seconds until that many are there.
        """
        self._refill(now_s)
        kept = self._rate.burst // _KEPT_BACK
        wanted = max(1, min(most, int(self._rate.burst - kept)))
        short = wanted + kept - self._tokens
        if short > _ROUNDING:
            return 0, max(_SHORTEST_S, short * self._rate.seconds / self._rate.count)
        self._tokens -= wanted
        return wanted, 0.0

    def share(self, parts: int, now_s: float) -> None:
        """From now on one of so many equal parts of the rate; its burst holds at least one send."""
        self._refill(now_s)
        whole = self._whole
        self._rate = Rate(whole.count / parts, whole.seconds, max(1.0, whole.burst / parts))
        self._tokens = min(self._rate.burst, self._tokens)

    def give_back(self, count: int) -> None:
        """Tokens that were taken and not used."""
        self._tokens = min(self._rate.burst, self._tokens + count)

    def _refill(self, now_s: float) -> None:
        # A clock that jumps back must not take tokens away.
        gained = max(0.0, now_s - self._at) * self._rate.count / self._rate.seconds
        self._tokens = min(self._rate.burst, self._tokens + gained)
        self._at = now_s


class Gate:
    """Asks every bucket that counts for a chat, and takes from all of them or from none."""

    def __init__(self, limits: Limits, now_s: float) -> None:
        self._limits = limits
        self._overall = Bucket(limits.overall, now_s) if limits.overall else None
        self._chats: OrderedDict[str, Bucket] = OrderedDict()
        self._paused_until = 0.0

    def pass_or_wait(self, key: str, now_s: float) -> float:
        """0 and a token taken from each bucket, or the seconds to wait with none taken."""
        if (paused := self.paused_s(now_s)) > 0:
            return paused
        buckets = [bucket for bucket in (self._overall, self._chat(key, now_s)) if bucket]
        wait = max((bucket.wait_s(now_s) for bucket in buckets), default=0.0)
        if wait <= 0:
            for bucket in buckets:
                bucket.take(now_s)
        return wait

    def chat_wait_s(self, key: str, now_s: float) -> float:
        """Seconds until this chat may be written to, as far as it alone is concerned."""
        bucket = self._chat(key, now_s)
        return 0.0 if bucket is None else bucket.wait_s(now_s)

    def for_many(self, most: int, now_s: float) -> tuple[int, float]:
        """Take up to `most` tokens of everyone's and leave some; or 0 and the seconds to wait.

        Each is then good for one `pass_chat`.
        """
        if (paused := self.paused_s(now_s)) > 0:
            return 0, paused
        return self._overall.for_many(most, now_s) if self._overall else (most, 0.0)

    def share(self, parts: int, now_s: float) -> None:
        """From now on one of so many equal parts of everyone's rate is ours."""
        if self._overall:
            self._overall.share(parts, now_s)

    def give_back(self, count: int) -> None:
        """Tokens of everyone's that were taken and not used."""
        if self._overall:
            self._overall.give_back(count)

    def pass_chat(self, key: str, now_s: float) -> float:
        """For who holds a token of everyone's: 0 and the chat's taken, or the seconds to wait."""
        bucket = self._chat(key, now_s)
        wait = 0.0 if bucket is None else bucket.wait_s(now_s)
        if bucket is not None and wait <= 0:
            bucket.take(now_s)
        return wait

    def pause(self, seconds: float, now_s: float) -> None:
        """Nobody sends before this many seconds have passed."""
        self._paused_until = max(self._paused_until, now_s + seconds)

    def paused_s(self, now_s: float) -> float:
        """Seconds that nobody may send; 0 when it is open."""
        left = self._paused_until - now_s
        return max(_SHORTEST_S, left) if left > 0 else 0.0

    def _chat(self, key: str, now_s: float) -> Bucket | None:
        rate = self._limits.group if key.startswith("-") else self._limits.chat
        if rate is None:
            return None
        bucket = self._chats.pop(key, None) or Bucket(rate, now_s)
        self._chats[key] = bucket
        if len(self._chats) > _REMEMBERED:
            self._chats.popitem(last=False)
        return bucket
