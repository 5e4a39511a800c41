"""A desk behind a served webhook, on one clock with the fake Telegram that posts to it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from aiohttp import ClientSession
from telegram import Bot

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import (
    BODY_WITHIN_S,
    FOLDER,
    PREFIX,
    SECRET_HEADER,
    Keys,
    Webhook,
)
from bot.clock import Clock, SetClock
from bot.http.language import Lang
from bot.http.server import Server
from bot.http.signing import Signer
from bot.http.site import Package, Site, SiteValues
from bot.messages import Address, Desk, Incoming
from bot.outbox.sender import Sender
from bot.store.database import Database
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.outbox.postbox import LIFTED, PATIENCE
from tests.integration.running import MONDAY, Running, run_on

PUBLIC = "https://desk.example"
KEY = "0123456789abcdef0123456789abcdef"
Posted = tuple[int, dict[str, str], str]


class Keyed:
    """Every sentence of the site is its key."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def __call__(self, key: str, /, **values: object) -> str:
        return f"{self._lang} {key}"


@dataclass(slots=True)
class HookDoor:
    """A desk that hears by webhook. `posts` calls its address as anybody could."""

    fake: FakeTelegram
    desk: Running
    bot: Bot
    webhook: Webhook
    sender: Sender
    clock: SetClock
    url: str
    outages: list[Incoming]
    session: ClientSession
    polling: AiohttpRequest
    fails_outages: bool = False

    async def outage(self, incoming: Incoming) -> None:
        """A turn could not be committed."""
        self.outages.append(incoming)
        if self.fails_outages:
            raise OSError

    async def announced(self, connections: int = 40) -> None:
        """Telegram knows the address and posts to it."""
        await self.webhook.announce(PUBLIC, connections)

    async def settled(self, timeout_s: float = 20) -> None:
        """Everything is committed and every reply is sent."""
        await self.fake.until_confirmed(timeout_s)
        await self.fake.until_quiet()
        await self.sender.idle()

    async def later(self, seconds: float) -> None:
        """Time goes by; what is due then has had its outcome."""
        self.clock.advance(timedelta(seconds=seconds))
        self.fake.advance(seconds)
        await self.fake.until_quiet()

    async def turns(self, person: int) -> object:
        """How many turns the person had."""
        return (await self.desk.conversation(Address("telegram", str(person)))).state["turns"]

    async def posts(
        self,
        body: bytes,
        *,
        part: str | None = None,
        secret: str | None = None,
        kind: str = "application/json",
        method: str = "POST",
        headers: dict[str, str] | None = None,
    ) -> Posted:
        """Status, headers and body of one request; without more, it is as Telegram's own."""
        keys = Keys.of(self.bot.token)
        secret = keys.secret if secret is None else secret
        sent = {"Content-Type": kind, **({SECRET_HEADER: secret} if secret else {})}
        path = f"{PREFIX}/{keys.part if part is None else part}"
        async with self.session.request(
            method, self.url + path, data=BytesIO(body), headers=sent | (headers or {})
        ) as response:
            return response.status, dict(response.headers), await response.text()


@asynccontextmanager
async def hooked_door(
    database: Database,
    clock: SetClock,
    wrap: Callable[[Desk], Desk] = lambda desk: desk,
    body_within_s: float = BODY_WITHIN_S,
) -> AsyncIterator[HookDoor]:
    """Run a fake Telegram and a desk behind a webhook until the end of the block.

    `wrap` puts something between the webhook and the desk, to break what must hold.
    """
    settings = Settings(frozen_at=MONDAY.timestamp(), first_update_id=1000)

    async def outage(incoming: Incoming) -> None:
        await door.outage(incoming)

    async def pause(seconds: float) -> None:
        clock.advance(timedelta(seconds=seconds))
        await asyncio.sleep(0)

    async with FakeTelegram(settings) as fake, ClientSession() as session:
        request, polling = AiohttpRequest(), AiohttpRequest()
        for one in (request, polling):
            await one.initialize()
        bot = Bot(fake.token, base_url=fake.base_url, request=request)
        channel = TelegramChannel(bot)
        async with run_on(database, clock, lambda uow: sender.offer(uow.fresh)) as desk:
            gates = {"telegram": LIFTED}
            sender = Sender({"telegram": channel}, desk.writer, clock, PATIENCE, gates, pause)
            webhook = Webhook(bot, wrap(desk.desk), clock, outage, pause, body_within_s)
            server = Server(hook_site(webhook, clock), "127.0.0.1", 0)
            await server.start()
            url = f"http://127.0.0.1:{server.port}"
            fake.stands_behind(PUBLIC, url)
            door = HookDoor(fake, desk, bot, webhook, sender, clock, url, [], session, polling)
            yield door
            await bot.delete_webhook()
            await server.stop()
            await webhook.finish()
            await sender.stop()
        for one in (request, polling):
            await one.shutdown()


def hook_site(webhook: Webhook, clock: Clock) -> Site:
    """A site that has the webhook and nothing else of the desk."""
    site = Site(SiteValues(public_url=PUBLIC), Keyed, Signer(KEY), clock)
    site.add(Package("telegram", Path(FOLDER), webhook.routes, forms=False))
    return site


def update(update_id: int, text: str = "hallo", person: int = 1, kind: str = "private") -> bytes:
    """A message as Telegram posts it."""
    chat = {"id": person, "type": kind}
    sender = {"id": person, "is_bot": False, "first_name": "Sample"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": sender, "text": text}
    return json.dumps({"update_id": update_id, "message": message}).encode()
