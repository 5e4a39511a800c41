"""`/metrics` for whoever watches over the desk: figures only, and not for everybody."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.app.health import PATIENCE_S
from bot.app.kernel import Kernel
from bot.http.site import Package, Site
from bot.store.figures import Figures, figures

_PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")


class MetricsPage:
    """Adds `/metrics`. Whoever may not read it gets what an unknown page gives.

    With the token from anywhere; without one only from this machine, and only as long as the desk
    has no public address: behind a web server everybody seems to come from this machine.
    """

    def __init__(self, site: Site, kernel: Kernel, environment: Mapping[str, str]) -> None:
        self._kernel = kernel
        settings = kernel.config.metrics
        self._token = settings.token(environment)
        self._near = settings.loopback and kernel.config.web.public_url is None
        self._looking = asyncio.Lock()
        routes = [web.get("/metrics", self.show)]
        site.add(Package("metrics", Path(__file__).parent, routes))

    async def show(self, request: web.Request) -> web.Response:
        """Every figure, in the text format of Prometheus."""
        if not self._may(request):
            raise web.HTTPNotFound
        # Whoever asks more often than it can be answered waits, and costs the desk no more.
        async with self._looking:
            found = await self._look()
            kernel = self._kernel
            waiting, silent_s = kernel.writer.waiting, kernel.lookout.silent_s
            kernel.measures.show(found, waiting, silent_s, kernel.clock.now())
            text = generate_latest(kernel.measures.registry)
        return web.Response(body=text, headers={"Content-Type": CONTENT_TYPE_LATEST})

    def _may(self, request: web.Request) -> bool:
        shown = request.headers.get("Authorization", "")
        if self._token and hmac.compare_digest(shown.encode(), f"Bearer {self._token}".encode()):
            return True
        passed_on = any(name in request.headers for name in _PASSED_ON)
        return self._near and not passed_on and _on_loopback(request.remote)

    async def _look(self) -> Figures | None:
        if self._kernel.database.trouble.since is not None:
            return None
        try:
            async with asyncio.timeout(PATIENCE_S), self._kernel.database.reading() as uow:
                return await figures(uow.connection)
        except Exception:  # noqa: BLE001 - whatever it is: the figure for it is 0
            return None


def _on_loopback(remote: str | None) -> bool:
    try:
        return ip_address(remote or "").is_loopback
    except ValueError:
        return False
