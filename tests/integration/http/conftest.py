"""A site with one small feature, served for real."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.clock import SetClock
from bot.http.language import Lang
from bot.http.signing import Signer
from bot.http.site import Package, Site, SiteValues
from bot.http.streams import Event

KEY = "0123456789abcdef0123456789abcdef"
Client = TestClient[web.Request, web.Application]
Open = Callable[..., Awaitable[Client]]


class Sentences:
    """Every sentence is its language and its key."""

    def __init__(self, lang: Lang) -> None:
        self._lang = lang

    def __call__(self, key: str, /, **values: object) -> str:
        return f"{self._lang} {key}"


class Small:
    """A page with a form, a page that breaks, a stream that never ends."""

    def __init__(self, site: Site, folder: Path) -> None:
        self._site = site
        (folder / "templates").mkdir(parents=True)
        (folder / "static").mkdir()
        (folder / "templates" / "page.html").write_text(
            '{% extends "http/base.html" %}{% block main %}{% if token %}'
            '<i id="token">{{ token }}</i>{% endif %}{{ name }}{% endblock %}',
            encoding="utf-8",
        )
        (folder / "static" / "look.css").write_text("b { color: red }\n" * 200, encoding="utf-8")
        routes = [
            web.get("/", self.page),
            web.get("/person/{key}", self.page),
            web.post("/", self.post),
            web.get("/broken", self.broken),
            web.get("/away", self.away),
            web.get("/events", self.events),
        ]
        site.add(Package("small", folder, routes))

    async def page(self, request: web.Request) -> web.Response:
        return self._site.render(request, "small/page.html", name=request.query.get("name", ""))

    async def post(self, request: web.Request) -> web.Response:
        return web.Response(text=str((await request.post())["word"]))

    async def broken(self, request: web.Request) -> web.Response:
        raise ValueError("secret words")

    async def away(self, request: web.Request) -> web.Response:
        raise ConnectionRefusedError("no database")

    async def events(self, request: web.Request) -> web.StreamResponse:
        async def feed() -> AsyncIterator[Event | None]:
            yield Event("line", "one\ntwo", id="7")
            while True:
                await asyncio.Event().wait()
                yield None

        return await self._site.streams.serve(request, feed())


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


@pytest.fixture
async def open_site(tmp_path: Path, clock: SetClock) -> AsyncIterator[Open]:
    """Serve a site with the small feature; keyword arguments are settings of the site."""
    clients: list[Client] = []

    async def open_it(**settings: object) -> Client:
        shown = {"organisation": "Voorbeeldloket", "short_name": "Loket"}
        values = replace(SiteValues(shown=shown), **settings)  # type: ignore[arg-type]
        site = Site(values, Sentences, Signer(KEY), clock)
        Small(site, tmp_path / f"small{len(clients)}")
        client: Client = TestClient(TestServer(site.application()))
        await client.server.start_server(access_log=None)
        clients.append(client)
        return client

    yield open_it
    for client in clients:
        await client.close()
