"""Whether the desk is alive, and whether it can take a message: for whoever watches over it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from aiohttp import web

from bot.app.kernel import Kernel
from bot.http.site import Package, Site

PATIENCE_S = 2.0
"""Seconds the database may take to answer before the desk counts as not ready."""
_RETRY_S = "5"


class Health:
    """Adds `/healthz` (the parts that never end still run) and `/readyz` (the database answers)."""

    def __init__(self, site: Site, kernel: Kernel) -> None:
        self._kernel = kernel
        routes = [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]
        site.add(Package("health", Path(__file__).parent, routes))

    async def alive(self, _request: web.Request) -> web.Response:
        """200 as long as writer and timer run; 500 means: start this process again."""
        ended = self._kernel.ended.is_set()
        return web.Response(text="ended" if ended else "ok", status=500 if ended else 200)

    async def ready(self, _request: web.Request) -> web.Response:
        """200 when the database answers in time; 503 means: send people elsewhere for now."""
        try:
            async with asyncio.timeout(PATIENCE_S), self._kernel.database.reading() as uow:
                await uow.marks.get("running")
        except Exception as error:  # noqa: BLE001 - whatever it is, the desk cannot take a message
            name = type(error).__name__
            return web.Response(text=name, status=503, headers={"Retry-After": _RETRY_S})
        return web.Response(text="ready")
