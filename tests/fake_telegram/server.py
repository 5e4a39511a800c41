"""A fake Bot API in this process: HTTP for the bot, handles for the test."""

from __future__ import annotations

import asyncio
from typing import Self

from aiohttp import web

from tests.fake_telegram.api import BotApi
from tests.fake_telegram.commands import Commands
from tests.fake_telegram.delivery import Courier
from tests.fake_telegram.handles import Controls
from tests.fake_telegram.world import Settings, World

MAX_BODY_BYTES = 52 * 1024 * 1024


class FakeTelegram(Controls):
    """`async with FakeTelegram() as fake`; give `fake.base_url` and `fake.token` to the bot."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        self._world = World(self._settings)
        self._commands = Commands(self._world)
        super().__init__(self._commands, self._settings.token)

    async def __aenter__(self) -> Self:
        """Listen on 127.0.0.1; port 0 takes a free one. OSError when the port is taken."""
        self._closing = asyncio.Event()
        app = web.Application(client_max_size=MAX_BODY_BYTES)
        api = BotApi(self._world, self._closing)
        app.router.add_route("*", "/bot{token}/{method}", api.answer)
        app.router.add_post("/control/{command}", self._commands.answer)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._settings.port).start()
        self._courier = asyncio.create_task(Courier(self._world).run(), name="courier")
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        """Stop; calls that hang end without an answer."""
        self._closing.set()
        self._courier.cancel()
        await asyncio.wait((self._courier,))
        await self._runner.cleanup()
        self._world.ledger.close()
