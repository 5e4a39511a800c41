"""Hearing from Telegram by webhook: an update is taken off Telegram's hands after its commit.

Telegram sends an update again until it gets an answer 2xx, one of a chat at a time; so whatever
can never become a turn is answered 200, and what cannot be committed now is answered 503.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.incoming import HEARD, incoming_of
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.pulse import Pulse
from bot.channels.telegram.request import asked_to_wait_s
from bot.clock import Clock
from bot.messages import Desk, Incoming

log = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
PREFIX = "/telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a name, not a secret
MOST_BYTES = 1024 * 1024
"""The largest update that is read; a text of 4096 signs with all it may carry is far smaller."""
BODY_WITHIN_S = 20.0
"""Seconds in which a whole update must be here; Telegram waits 60 for the answer."""
RETRY_AFTER_S = 2
"""Seconds after which Telegram tries again what could not be committed (it allows 1 to 3600)."""
LISTEN_S = 20.0
"""Seconds between two questions whether the posts arrive."""
RECENT = timedelta(seconds=150)
"""As long as something waits, a post that failed this shortly ago counts as failing still."""
_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 30.0
Pause = Callable[[float], Awaitable[None]]
Outage = Callable[[Incoming], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Keys:
    """What only Telegram and this desk know: the last part of the address, and the secret.

    Both come from the token by HMAC-SHA-256, so every process of a desk has the same ones and
    neither tells the token.
    """

    part: str
    secret: str

    @classmethod
    def of(cls, token: str) -> Keys:
        """The keys of the bot with this token."""
        return cls(_derived(token, b"webhook address"), _derived(token, b"webhook secret"))


class Webhook:
    """Takes each update that Telegram posts through its turn.

    `routes` answer 404 to everything that does not carry both keys. Raises nothing but what the
    web server turns into an answer.
    """

    def __init__(
        self,
        bot: Bot,
        desk: Desk,
        clock: Clock,
        outage: Outage,
        pause: Pause = asyncio.sleep,
        body_within_s: float = BODY_WITHIN_S,
    ) -> None:
        self._bot = bot
        self._desk = desk
        self._clock = clock
        self._outage = outage
        self._keys = Keys.of(bot.token)
        self._presses = Presses(bot, pause)
        self._body_within_s = body_within_s
        self._announced: tuple[str, int] | None = None

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """The one address, for every method: who guesses learns nothing from the answers."""
        return (web.route("*", PREFIX + "/{part:.*}", self._take),)

    async def announce(
        self, public_url: str, connections: int, pause: Pause = asyncio.sleep
    ) -> None:
        """Tell Telegram where to post (`public_url`), until it has heard; nothing is dropped.

        `connections` (1-100) is how many updates it may post at once.
        """
        self._announced = (public_url, connections)
        done = await _until_done(
            lambda: self._bot.set_webhook(
                self._address(public_url),
                max_connections=connections,
                allowed_updates=HEARD,
                secret_token=self._keys.secret,
                drop_pending_updates=False,
            ),
            pause,
        )
        if done:
            log.info("webhook-set")

    async def listen(self, pulse: Pulse, pause: Pause = asyncio.sleep) -> None:
        """Ask Telegram for good whether its posts arrive, also while nobody writes.

        When it posts somewhere else or nowhere any more, it is told again where to.
        """
        while True:
            try:
                told = await self._bot.get_webhook_info()
                if self._announced is not None and told.url != self._address(self._announced[0]):
                    log.error("webhook-lost")
                    await self.announce(*self._announced, pause)
            except InvalidToken:
                pulse.refuse()
            except (TelegramError, AttributeError, LookupError, TypeError, ValueError) as error:
                log.warning("telegram-away error=%s", type(error).__name__)
            else:
                now, failed = self._clock.now(), told.last_error_date
                waiting = told.pending_update_count
                if not waiting or failed is None or now - failed > RECENT:
                    pulse.beat(now, drained=not waiting)
            await pause(LISTEN_S)

    def _address(self, public_url: str) -> str:
        return f"{public_url}{PREFIX}/{self._keys.part}"

    async def finish(self) -> None:
        """Wait for what is still to be told to Telegram."""
        await self._presses.finish()

    async def _take(self, request: web.Request) -> web.Response:
        if not self._by_telegram(request):
            raise web.HTTPNotFound
        try:
            # Nearly always the whole body came with the head: then there is nothing to wait for.
            within_s = None if request.content.is_eof() else self._body_within_s
            async with asyncio.timeout(within_s):
                update = _update(await _body(request))
        except TimeoutError:
            # The connection may be half dead. Telegram sends it again on another one.
            raise web.HTTPRequestTimeout from None
        if update is None:
            log.warning("update-not-read")
            return web.Response()
        incoming, press = incoming_of(update, self._clock.now())
        if incoming is not None and not await self._heard(incoming):
            return web.Response(status=503, headers={"Retry-After": str(RETRY_AFTER_S)})
        self._presses.answer(press)
        return web.Response()

    def _by_telegram(self, request: web.Request) -> bool:
        # Both are compared, always and in full: the time it takes tells nothing about either.
        part = _same(request.match_info["part"], self._keys.part)
        secret = _same(request.headers.get(SECRET_HEADER, ""), self._keys.secret)
        shape = request.method == "POST" and request.content_type == "application/json"
        # Telegram packs nothing, and what is packed may be a thousand times as large.
        shape = shape and "Content-Encoding" not in request.headers
        return part & secret & shape

    async def _heard(self, incoming: Incoming) -> bool:
        try:
            await self._desk.hear(incoming)
        except Exception as error:  # noqa: BLE001 - whatever it is, Telegram must keep the update
            log.error("turn-not-committed error=%s", type(error).__name__)
            await self._say_what_cannot_wait(incoming)
            return False
        return True

    async def _say_what_cannot_wait(self, incoming: Incoming) -> None:
        try:
            await self._outage(incoming)
        except Exception as error:  # noqa: BLE001 - the turn comes again and says it then
            log.error("crisis-not-said error=%s", type(error).__name__)


async def withdraw(bot: Bot, pause: Pause = asyncio.sleep) -> None:
    """Take away a webhook of before, until Telegram has heard; what waits there stays.

    As long as there is one, Telegram refuses every poll.
    """
    if await _until_done(lambda: bot.delete_webhook(drop_pending_updates=False), pause):
        log.info("webhook-withdrawn")


async def _until_done(call: Callable[[], Awaitable[bool]], pause: Pause) -> bool:
    """Nobody is heard before this call got through, so it is tried until it does.

    False when Telegram does not accept the token: then it never will.
    """
    wait = _FIRST_WAIT_S
    while True:
        try:
            if await call() is not True:
                raise NetworkError("an answer that is not Telegram's")
        except InvalidToken:
            log.error("telegram-token-refused")
            return False
        except TelegramError as error:
            log.warning("telegram-away error=%s", type(error).__name__)
            await pause(asked_to_wait_s(error) if isinstance(error, RetryAfter) else wait)
            wait = min(wait * 2, _LONGEST_WAIT_S)
        else:
            return True


async def _body(request: web.Request) -> bytes | None:
    """The body; None as soon as it is longer than `MOST_BYTES`. Raises HTTPBadRequest for half."""
    body = bytearray()
    try:
        async for chunk in request.content.iter_any():
            body += chunk
            if len(body) > MOST_BYTES:
                return None
    except web.RequestPayloadError:
        raise web.HTTPBadRequest from None
    return bytes(body)


def _update(body: bytes | None) -> Mapping[str, Any] | None:
    """None for what can never become a turn: coming again, it would hold up its chat for a day."""
    if body is None:
        return None
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _derived(token: str, purpose: bytes) -> str:
    return hmac.new(token.encode(), purpose, hashlib.sha256).hexdigest()


def _same(given: str, own: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), own.encode())
