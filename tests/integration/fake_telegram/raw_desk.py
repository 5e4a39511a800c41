"""A bot behind a webhook without a library: it writes down what comes and answers as told."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import pairwise
from typing import Any, Self

from aiohttp import web

from tests.fake_telegram import Controls, FakeTelegram
from tests.fake_telegram.wakeup import Wakeup
from tests.integration.fake_telegram.raw_bot import RawBot

PUBLIC = "https://desk.example"
Says = Callable[[], web.Response]


def status(code: int, **headers: str) -> Says:
    """An answer with this status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda: web.Response(status=code, headers=named)


class RawDesk:
    """`async with RawDesk()`; `answers` are given one after the other, then `always`.

    With `closed` it keeps every request until `open_up`; `most_at_once` is how many it had then.
    """

    def __init__(self, always: int = 200) -> None:
        self.always = status(always)
        self.answers: deque[Says] = deque()
        self.seen: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.here: list[int] = []
        self.most_at_once = 0
        self._came = Wakeup()
        self._opened = asyncio.Event()
        self._opened.set()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/hook", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        self._opened.set()
        await self._runner.cleanup()

    def close(self) -> None:
        """Keep what comes in waiting."""
        self._opened.clear()

    def open_up(self) -> None:
        """Answer everything that waits."""
        self._opened.set()

    async def until_here(self, count: int) -> None:
        """Wait until so many requests are kept waiting at once."""
        assert await self._came.until(lambda: len(self.here) >= count, 10)

    async def until_seen(self, count: int) -> None:
        """Wait until so many updates came, repeats included."""
        assert await self._came.until(lambda: len(self.seen) >= count, 10)

    def texts(self) -> list[str]:
        """The texts that came, in order, repeats included."""
        return [update["message"]["text"] for update in self.seen if "message" in update]

    def ids(self) -> list[int]:
        """The update ids that came, in order, repeats included."""
        return [update["update_id"] for update in self.seen]

    async def _answer(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.seen.append(update)
        self.headers.append(dict(request.headers))
        self.here.append(update["update_id"])
        self.most_at_once = max(self.most_at_once, len(self.here))
        self._came.ring()
        try:
            await self._opened.wait()
        finally:
            self.here.remove(update["update_id"])
        return (self.answers.popleft() if self.answers else self.always)()


async def hooked(fake: Controls, bot: RawBot, *desks: RawDesk, **params: Any) -> None:
    """Set a webhook and let these servers stand behind it."""
    fake.stands_behind(PUBLIC, *(desk.url for desk in desks))
    await bot.ok("setWebhook", url=f"{PUBLIC}/hook", **params)


async def tried(fake: Controls, count: int) -> None:
    """Wait until so many deliveries have had their outcome."""
    await fake.until_called("webhook", count)


def waits(fake: FakeTelegram) -> list[float]:
    """The seconds between one try and the next."""
    times = [call.at for call in fake.calls("webhook")]
    return [later - sooner for sooner, later in pairwise(times)]


async def until_tried_next(fake: FakeTelegram) -> None:
    """Move the clock to the next try and wait for its outcome."""
    await fake.until_quiet()
    at = fake.next_delivery()
    assert at is not None
    fake.advance(at - fake.now())
    await fake.until_quiet()


async def until_all_arrived(fake: FakeTelegram) -> None:
    """Move the clock from try to try until nothing waits."""
    await fake.until_quiet()
    while fake.updates()["waiting"]:
        await until_tried_next(fake)
