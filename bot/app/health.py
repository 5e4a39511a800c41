"""Whether the desk is alive, and whether it can take a message: for whoever watches over it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from aiohttp import web

from bot.app.kernel import Kernel
from bot.http.site import Package, Site
from bot.store.unit_of_work import UnitOfWork

PATIENCE_S = 2.0
"""Seconds the database may take to answer before the desk counts as not ready."""
_RETRY_S = "5"


class Health:
    """Adds `/healthz` (the endless parts run) and `/readyz` (writer and database answer)."""

    def __init__(self, site: Site, kernel: Kernel) -> None:
        self._kernel = kernel
        self._probe: asyncio.Task[None] | None = None
        routes = [web.get("/healthz", self.alive), web.get("/readyz", self.ready)]
        site.add(Package("health", Path(__file__).parent, routes))

    async def alive(self, _request: web.Request) -> web.Response:
        """200 as long as writer and timer run; 500 means: start this process again."""
        ended = self._kernel.ended.is_set()
        return web.Response(text="ended" if ended else "ok", status=500 if ended else 200)

    async def ready(self, _request: web.Request) -> web.Response:
        """200 when the writer gets a transaction in time, else 503: send people elsewhere for now.

        Those who ask meanwhile wait for the same one: asking costs the writer nothing more.
        """
        if self._probe is None or self._probe.done():
            self._probe = asyncio.create_task(self._writes_and_reads(), name="probe")
        try:
            async with asyncio.timeout(PATIENCE_S):
                await asyncio.shield(self._probe)
        except Exception as error:  # noqa: BLE001 - whatever it is, the desk cannot take a message
            name = type(error).__name__
            return web.Response(text=name, status=503, headers={"Retry-After": _RETRY_S})
        return web.Response(text="ready")

    async def _writes_and_reads(self) -> None:
        """The writer takes its turn, the lock and a transaction; a page takes a look."""
        refused = self._kernel.database.trouble.since is not None
        await self._kernel.writer.work(_write if refused else _look)
        async with self._kernel.database.reading() as uow:
            await _look(uow)


async def _write(uow: UnitOfWork) -> None:
    """A full disk lets a transaction begin: only a write tells."""
    await uow.marks.put("ready", uow.now.isoformat())
    uow.wrote = True


async def _look(uow: UnitOfWork) -> None:
    await uow.marks.get("running")
