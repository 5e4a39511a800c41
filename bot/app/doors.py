"""The doors of a running desk: Telegram, by polling or by webhook.

Each is opened after the kernel runs.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.app.kernel import Kernel
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.incoming import COMMANDS, MENU
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.pulse import Pulse
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import FOLDER, Webhook, withdraw
from bot.config import Config
from bot.dialogue.outage import without_database
from bot.ending import ended
from bot.errors import TokenRefused
from bot.http.site import Package, Site
from bot.messages import Incoming, Parcel, Sent
from intents.material import Lang
from knowledge.model import LANGS

log = logging.getLogger(__name__)

_REMEMBERED = 1000


class TelegramDoor:
    """Telegram for one desk. `channel` is for the sender.

    `join` takes the webhook's place on the site when the settings want one; `open` then starts
    the hearing.
    """

    def __init__(self, config: Config, token: str) -> None:
        base = config.telegram.api_url.rstrip("/")
        self._polling = AiohttpRequest()
        self._bot = Bot(
            token,
            base_url=f"{base}/bot",
            request=AiohttpRequest(),
            get_updates_request=self._polling,
        )
        self._settings = config.telegram
        self._public_url = config.web.public_url or ""
        self._webhook: Webhook | None = None
        self.channel = TelegramChannel(self._bot)
        self._tasks: list[asyncio.Task[None]] = []

    async def connect(self) -> None:
        """Open the connections and see that the token is good. Raises `TokenRefused`.

        When Telegram is away the desk starts all the same: it keeps trying.
        """
        for request in (self._polling, self._bot.request):
            await request.initialize()
        try:
            await self._bot.get_me()
        except InvalidToken as error:
            await self.disconnect()
            raise TokenRefused(variable=self._settings.token_env) from error
        except TelegramError as error:
            log.warning("telegram-away error=%s", type(error).__name__)

    def join(self, site: Site, kernel: Kernel) -> None:
        """Before the site is served: give Telegram an address on it, if the settings want so."""
        if self._settings.webhook:
            outage = _Outage(kernel, self.channel)
            self._webhook = Webhook(self._bot, kernel.desk, kernel.clock, outage, kernel.pause)
            site.add(Package("telegram", FOLDER, self._webhook.routes, forms=False))

    async def open(self, kernel: Kernel) -> None:
        """Begin to hear people."""
        webhook = self._webhook
        if webhook is None:
            hearing = kernel.membership.leading.lead(lambda: self._poll(kernel))
        else:
            hearing = self._post(kernel, webhook, _followed(kernel))
        self._tasks = [
            asyncio.create_task(self._introduce(_menus(kernel)), name="telegram-menu"),
            asyncio.create_task(hearing, name="telegram-hearing"),
        ]
        kernel.watch_over(self._tasks[-1])

    async def close(self) -> None:
        """Stop hearing; what was heard is committed or still at Telegram."""
        await ended(*self._tasks)

    async def disconnect(self) -> None:
        """Close the connections, after the last send and the last request of Telegram."""
        if self._webhook is not None:
            await self._webhook.finish()
        for request in (self._polling, self._bot.request):
            await request.shutdown()

    async def _poll(self, kernel: Kernel) -> None:
        await withdraw(self._bot, kernel.pause)
        poll_s, outage = self._settings.poll_seconds, _Outage(kernel, self.channel)
        poller = Poller(
            self._bot,
            self._polling,
            kernel.desk,
            kernel.clock,
            poll_s,
            outage,
            kernel.pause,
            _followed(kernel),
            may_confirm=kernel.membership.still_leads,
        )
        try:
            await poller.run()
        finally:
            await poller.finish()

    async def _post(self, kernel: Kernel, webhook: Webhook, pulse: Pulse) -> None:
        connections = self._settings.webhook_connections
        await webhook.announce(self._public_url, connections, kernel.pause)
        await webhook.listen(pulse, kernel.pause)

    async def _introduce(self, menus: Mapping[Lang, Sequence[BotCommand]]) -> None:
        for lang, menu in menus.items():
            with suppress(TelegramError):
                code = None if lang == "nl" else lang
                await self._bot.set_my_commands(menu, language_code=code)


def _menus(kernel: Kernel) -> Mapping[Lang, Sequence[BotCommand]]:
    """Telegram's own menu in each language; a word that is missing stops the start."""
    menus: dict[Lang, Sequence[BotCommand]] = {}
    for lang in LANGS:
        say = kernel.house.knowledge.words(lang)
        menus[lang] = [BotCommand(name, say(f"commands.{COMMANDS[name]}")) for name in MENU[lang]]
    return menus


def _followed(kernel: Kernel) -> Pulse:
    """From here on this process hears, and its look-out watches over that."""
    pulse = Pulse(kernel.clock)
    kernel.lookout.follow(pulse)
    return pulse


class _Outage:
    """Says the numbers of a crisis without a row when no transaction can be opened, once.

    The one message that leaves so: the numbers may not wait. The turn itself is tried again and
    says them once more.
    """

    def __init__(self, kernel: Kernel, channel: TelegramChannel) -> None:
        self._kernel = kernel
        self._channel = channel
        self._said: dict[str, None] = {}

    async def __call__(self, incoming: Incoming) -> None:
        """A turn could not be committed."""
        lang: Lang = "en" if incoming.lang_hint == "en" else "nl"
        words = self._kernel.house.knowledge.words
        urgent = without_database(words, incoming.text or incoming.caption, lang)
        if urgent is None or incoming.id in self._said:
            return
        # Before the send: the same update may come again while it is under way.
        self._said[incoming.id] = None
        if not isinstance(await self._channel.send(Parcel(incoming.address, urgent)), Sent):
            self._said.pop(incoming.id, None)
            return
        if len(self._said) > _REMEMBERED:
            del self._said[next(iter(self._said))]
        log.error("crisis-said-without-database")
