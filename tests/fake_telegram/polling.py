"""Who receives the updates: one poller at a time, long polling, or a recorded webhook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.clock import Clock
from tests.fake_telegram.errors import OTHER_POLLER, WEBHOOK_ACTIVE, bad_request, conflict
from tests.fake_telegram.params import Params
from tests.fake_telegram.updates import LIMIT, UpdateQueue
from tests.fake_telegram.wakeup import Wakeup

MAX_TIMEOUT_S = 50
SAME_OFFSET_ONE_S = 0.5
SAME_OFFSET_WAIT_S = 3.0


@dataclass(slots=True)
class Reception:
    """The way updates leave the queue.

    `throttle` imitates the server's brake on a poller that repeats an offset: within half a second
    it gets one update, within three seconds it waits at least three. `waiting` tells whether a
    poll hangs on the queue.
    """

    queue: UpdateQueue
    clock: Clock
    arrived: Wakeup
    throttle: bool = False
    webhook: dict[str, Any] = field(default_factory=dict)
    waiting: bool = False
    _poll: int = 0
    _ended_by: str = OTHER_POLLER
    _last_offset: int | None = None
    _last_at: float = 0.0

    async def get_updates(self, params: Params) -> list[dict[str, Any]]:
        """At most `limit` updates from `offset` on, waiting up to `timeout` seconds for the first.

        Ends any poll that is still waiting: the earlier one gets 409, as does every poll while a
        webhook is set.
        """
        if self.webhook.get("url"):
            raise conflict(WEBHOOK_ACTIVE)
        self._end_waiting(OTHER_POLLER)
        offset = params.number("offset")
        limit = params.number("limit", LIMIT)
        limit = limit if 1 <= limit <= LIMIT else LIMIT
        timeout = min(max(params.number("timeout"), 0), MAX_TIMEOUT_S)
        if isinstance(kinds := params.data("allowed_updates"), list):
            self.queue.allow(kinds)
        limit, timeout = self._braked(offset, limit, timeout)
        updates = self.queue.take(offset, limit, self.clock.now())
        if not updates and timeout:
            await self._wait(timeout)
            updates = self.queue.take(0, limit, self.clock.now())
        return [update.body() for update in updates]

    def set_webhook(self, params: Params) -> bool:
        """Record a webhook; an empty address takes it away. Nothing is delivered to it."""
        url = params.text("url")
        if url and not url.startswith("https://"):
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if params.flag("drop_pending_updates"):
            self.queue.clear()
        if isinstance(kinds := params.data("allowed_updates"), list):
            self.queue.allow(kinds)
        self.webhook = params.recorded() if url else {}
        if url:
            self._end_waiting("terminated by setWebhook request")
        return True

    def delete_webhook(self, params: Params) -> bool:
        """Take the webhook away."""
        return self.set_webhook(Params({**params.values, "url": ""}))

    def webhook_info(self) -> dict[str, Any]:
        """What getWebhookInfo tells."""
        info = {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": "certificate" in self.webhook,
            "pending_update_count": len(self.queue.waiting(self.clock.now())),
        }
        return info | {k: v for k, v in self.webhook.items() if k == "max_connections"}

    def _braked(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        now = self.clock.now()
        since = now - self._last_at
        repeated = self.throttle and offset == self._last_offset
        self._last_offset, self._last_at = offset, now
        if repeated and since < SAME_OFFSET_WAIT_S:
            timeout = max(timeout, int(SAME_OFFSET_WAIT_S))
        if repeated and since < SAME_OFFSET_ONE_S:
            limit = 1
        return limit, timeout

    async def _wait(self, timeout_s: int) -> None:
        mine, ends_at = self._poll, self.clock.now() + timeout_s

        def over() -> bool:
            now = self.clock.now()
            return self._poll != mine or now >= ends_at or not self.queue.is_empty(now)

        self.waiting = True
        self.arrived.ring()
        try:
            await self.arrived.until(over, timeout_s)
        finally:
            if self._poll == mine:
                self.waiting = False
        if self._poll != mine:
            raise conflict(self._ended_by)

    def _end_waiting(self, reason: str) -> None:
        self._poll += 1
        self.waiting = False
        self._ended_by = reason
        self.arrived.ring()
