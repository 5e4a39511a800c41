"""Whoever watches over the desk learns whether it lives and whether it can take a message."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bot.app.health import Health
from bot.app.kernel import Kernel
from bot.clock import SetClock
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.store.database import Database
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge

READERS = 4
"""As many as a SQLite desk has for looking: while all are taken, nobody else can look."""


async def test_a_desk_is_alive_and_ready_and_says_when_it_no_longer_is(
    tmp_path: Path, clock: SetClock
) -> None:
    database = await Database.open(f"sqlite:///{tmp_path}/desk.db", clock)
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    await kernel.start(timer=False)
    site = Site(SiteValues(), stage_knowledge().words, Signer("k" * 32), clock)
    Health(site, kernel)
    async with TestClient(TestServer(site.application())) as client:
        assert (await client.get("/healthz")).status == 200
        assert (await client.get("/readyz")).status == 200
        async with AsyncExitStack() as others:
            for _ in range(READERS):
                await others.enter_async_context(database.reading())
            away = await client.get("/readyz")
        assert (away.status, away.headers["Retry-After"]) == (503, "5")
        assert (await client.get("/readyz")).status == 200
        async with database.writing():
            locked = await asyncio.gather(*(client.get("/readyz") for _ in range(20)))
            assert {answer.status for answer in locked} == {503}
            # Twenty that ask at once wait for one look of the writer.
            assert len([one for one in asyncio.all_tasks() if one.get_name() == "probe"]) == 1
        async with asyncio.timeout(10):
            while (await client.get("/readyz")).status != 200:
                pass
        (writer,) = (task for task in asyncio.all_tasks() if task.get_name() == "writer")
        writer.cancel()
        async with asyncio.timeout(5):
            await kernel.ended.wait()
        assert (await client.get("/healthz")).status == 500
    await kernel.stop()
