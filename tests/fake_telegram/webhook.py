"""When an update goes out to a webhook: queues, tries, expiry. Pure; time is an argument.

Rules as read in the Bot API server (`WebhookActor`): one update of a queue is on its way at a
time; a failed one is tried again at once, then after 2, 4, 8 … seconds up to a minute or two;
who answers with `Retry-After` is left alone for so long; an update is dropped when its next try
would come too late; 410 for 23 hours takes the webhook away.
"""

from __future__ import annotations

import heapq
import math
import random
import re
from collections import deque
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.fake_telegram.errors import bad_request
from tests.fake_telegram.updates import Update, UpdateQueue

LONGEST_WAIT_S = (60, 120)
"""The wait between two tries stops growing somewhere between these seconds, at random."""
LONGEST_RETRY_AFTER_S = 3600
ANSWER_WITHIN_S = 60
GONE_FOR_S = 23 * 3600
CONNECTIONS = 40
MOST_CONNECTIONS = 100
PORTS = frozenset({None, 80, 88, 443, 8443})
LONGEST_SECRET = 256


def check_address(url: str) -> None:
    """ApiError for an address Telegram would not call."""
    if not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if urlsplit(url).port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def check_secret(secret: str) -> None:
    """ApiError for a secret that does not fit the header."""
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")


@dataclass(slots=True)
class _Loaded:
    update: Update
    order: int
    wake_at: float
    delay: float = 1
    failures: int = 0


_Place = tuple[float, int, int]
"""Of the head of a queue: when it may go out, its turn among equals, its id."""


class Dispatch:
    """What goes out to the webhook, and when.

    At most `connections` updates are on their way at once, and twice as many are loaded: when
    all of these fail, nobody else's come through. `generation` changes with the webhook.
    """

    def __init__(self, updates: UpdateQueue, seed: int) -> None:
        self._updates = updates
        self._random = random.Random(seed)
        self.generation = 0
        self._gone_since: float | None = None
        self._reset(0)

    @property
    def under_way(self) -> int:
        """How many updates are on their way now."""
        return len(self._flying)

    def begin(self, connections: int) -> None:
        """A webhook is set; what the one before had on its way is tried again."""
        self._reset(min(max(connections, 1), MOST_CONNECTIONS))

    def end(self) -> None:
        """There is no webhook any more; everything waits."""
        self._reset(0)

    def next_at(self, now: float) -> float:
        """The Unix time at which the next update may go out; infinity when none waits for time."""
        if not self.connections or len(self._flying) >= self.connections:
            return math.inf
        self._load(now)
        while self._ready and not self._stands(self._ready[0]):
            heapq.heappop(self._ready)
        return self._ready[0][0] if self._ready else math.inf

    def due(self, now: float) -> list[Update]:
        """The updates that go out now; each counts as on its way until its outcome is told."""
        out: list[Update] = []
        while self.next_at(now) <= now:
            update_id = heapq.heappop(self._ready)[2]
            self._flying.add(update_id)
            out.append(self._loaded[update_id].update)
        return out

    def arrived(self, update_id: int) -> None:
        """Any answer of the sort 2xx: the update is forgotten."""
        self._gone_since = None
        self._updates.confirm(update_id)
        self._forget(update_id)

    def failed(self, update_id: int, now: float, retry_after_s: int = 0) -> None:
        """Any other outcome: the head of its queue waits for its next try, or is dropped."""
        loaded = self._loaded.get(update_id)
        self._flying.discard(update_id)
        if loaded is None:
            return
        wait: float = min(max(retry_after_s, 0), LONGEST_RETRY_AFTER_S)
        if not wait and loaded.failures:
            wait = loaded.delay = min(loaded.delay * 2, self._random.randint(*LONGEST_WAIT_S))
        if now + wait > loaded.update.expires_at:
            self._updates.give_up(update_id)
            self._forget(update_id)
            return
        loaded.failures += 1
        loaded.wake_at = now + wait
        self._ready_at(loaded)

    def gone(self, now: float) -> bool:
        """An answer 410: whether it has been so for 23 hours, which ends the webhook."""
        if self._gone_since is None:
            self._gone_since = now
        return now > self._gone_since + GONE_FOR_S

    def answers_otherwise(self) -> None:
        """An answer that is not 410; a connection that broke is none."""
        self._gone_since = None

    def _reset(self, connections: int) -> None:
        self.generation += 1
        self.connections = connections
        self._loaded: dict[int, _Loaded] = {}
        self._lines: dict[str, deque[int]] = {}
        self._ready: list[_Place] = []
        self._order = 0
        self._flying: set[int] = set()
        self._ahead: deque[Update] = deque()
        self._dropped = len(self._updates.expired)
        self._gone_since = None

    def _load(self, now: float) -> None:
        self._updates.expire(now)
        for update_id in self._updates.expired[self._dropped :]:
            self._forget(update_id)
        self._dropped = len(self._updates.expired)
        while len(self._loaded) < 2 * self.connections:
            update = self._next_unloaded()
            if update is None:
                return
            self._order += 1
            loaded = self._loaded[update.update_id] = _Loaded(update, self._order, now)
            line = self._lines.setdefault(update.queue, deque())
            line.append(update.update_id)
            if line[0] == update.update_id:
                self._ready_at(loaded)

    def _next_unloaded(self) -> Update | None:
        while self._ahead or len(self._updates) > len(self._loaded):
            if not self._ahead:
                room = 2 * self.connections - len(self._loaded)
                self._ahead.extend(self._updates.beyond(self._loaded, room))
            update = self._ahead.popleft()
            if update.update_id in self._updates:
                return update
        return None

    def _ready_at(self, loaded: _Loaded) -> None:
        heapq.heappush(self._ready, (loaded.wake_at, loaded.order, loaded.update.update_id))

    def _stands(self, place: _Place) -> bool:
        at, _, update_id = place
        loaded = self._loaded.get(update_id)
        return loaded is not None and loaded.wake_at == at and update_id not in self._flying

    def _forget(self, update_id: int) -> None:
        self._flying.discard(update_id)
        loaded = self._loaded.pop(update_id, None)
        if loaded is None:
            return
        line = self._lines[loaded.update.queue]
        was_head = line[0] == update_id
        line.remove(update_id)
        if not line:
            del self._lines[loaded.update.queue]
        elif was_head:
            self._ready_at(self._loaded[line[0]])
