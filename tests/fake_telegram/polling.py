"""Who receives the updates: one poller at a time, by long polling, or a webhook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.clock import Clock
from tests.fake_telegram.errors import OTHER_POLLER, WEBHOOK_ACTIVE, ApiError, conflict
from tests.fake_telegram.params import Params
from tests.fake_telegram.updates import LIMIT, UpdateQueue
from tests.fake_telegram.wakeup import Wakeup
from tests.fake_telegram.webhook import CONNECTIONS, Dispatch, check_address, check_secret

MAX_TIMEOUT_S = 50
SAME_OFFSET_ONE_S = 0.5
SAME_OFFSET_WAIT_S = 3.0
CONFLICT_WAIT_S = 3.0
"""A 409 that follows another one within this time is held back for as long."""


@dataclass(slots=True)
class Reception:
    """The way updates leave the queue.

    `throttle` imitates the server's brake on a poller that repeats an offset: within half a second
    it gets one update, within three seconds it waits at least three; and a 409 soon after another
    one comes late. `waiting` tells whether a poll hangs on the queue. `webhook` holds what the
    webhook was set with, and `last_error` when its last failure was and what it was.
    """

    queue: UpdateQueue
    clock: Clock
    arrived: Wakeup
    dispatch: Dispatch
    throttle: bool = False
    webhook: dict[str, Any] = field(default_factory=dict)
    last_error: tuple[float, str] | None = None
    waiting: bool = False
    _poll: int = 0
    _ended_by: str = OTHER_POLLER
    _last_offset: int | None = None
    _last_at: float = 0.0
    _next_conflict_at: float = 0.0

    async def get_updates(self, params: Params) -> list[dict[str, Any]]:
        """At most `limit` updates from `offset` on, waiting up to `timeout` seconds for the first.

        Ends any poll that is still waiting: the earlier one gets 409, as does every poll while a
        webhook is set.
        """
        if self.webhook.get("url"):
            raise await self._conflict(WEBHOOK_ACTIVE)
        self._end_waiting(OTHER_POLLER)
        offset = params.number("offset")
        limit = min(max(params.number("limit", LIMIT), 1), LIMIT)
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
        """Send updates to an address from now on; an empty one takes the webhook away.

        The same settings once more change nothing; other ones end what is on its way.
        """
        url = params.text("url")
        if url:
            check_address(url)
            check_secret(params.text("secret_token"))
        if params.flag("drop_pending_updates"):
            self.queue.clear()
            self.dispatch.end()
        if isinstance(kinds := params.data("allowed_updates"), list):
            self.queue.allow(kinds)
        wanted = params.recorded() if url else {}
        if wanted != self.webhook or not self.dispatch.connections:
            self.webhook, self.last_error = wanted, None
            self._start(params.number("max_connections", CONNECTIONS))
        return True

    def delete_webhook(self, params: Params) -> bool:
        """Take the webhook away."""
        return self.set_webhook(Params({**params.values, "url": ""}))

    def webhook_info(self) -> dict[str, Any]:
        """What getWebhookInfo tells; a secret is never shown."""
        info = {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": "certificate" in self.webhook,
            "pending_update_count": len(self.queue.waiting(self.clock.now())),
        }
        if self.webhook:
            info["max_connections"] = self.dispatch.connections
            info |= {k: v for k, v in self.webhook.items() if k == "allowed_updates"}
        if self.last_error:
            at, message = self.last_error
            info |= {"last_error_date": int(at), "last_error_message": message}
        return info

    def close_webhook(self) -> None:
        """Telegram itself takes the webhook away, after 410 for 23 hours; updates wait on."""
        self.webhook = {}
        self.dispatch.end()

    def _start(self, connections: int) -> None:
        if not self.webhook:
            self.dispatch.end()
            return
        self.dispatch.begin(connections)
        self._end_waiting("terminated by setWebhook request")

    async def _conflict(self, what: str) -> ApiError:
        now = self.clock.now()
        if self.throttle and now < self._next_conflict_at:
            until = now + CONFLICT_WAIT_S
            await self.arrived.until(lambda: self.clock.now() >= until, CONFLICT_WAIT_S)
        else:
            self._next_conflict_at = now + CONFLICT_WAIT_S
        return conflict(what)

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
            raise await self._conflict(self._ended_by)

    def _end_waiting(self, reason: str) -> None:
        self._poll += 1
        self.waiting = False
        self._ended_by = reason
        self.arrived.ring()
