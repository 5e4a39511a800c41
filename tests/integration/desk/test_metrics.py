"""Figures for whoever watches over the desk: true, of nobody, and not for everybody."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy.exc import SQLAlchemyError

from bot.app.kernel import Kernel
from bot.app.metrics import MetricsPage
from bot.cases.values import Request
from bot.clock import SetClock
from bot.config import Config
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.messages import Incoming
from bot.store.database import Database
from bot.store.figures import figures
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, CEES, MONDAY, opened
from tests.integration.running_rooms import cases

TOKEN = "a-token-of-whoever-watches"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
WORD = "zqbanaan"


@asynccontextmanager
async def watched(
    database: Database, clock: SetClock, config: Config | None = None, token: str = TOKEN
) -> AsyncIterator[tuple[Kernel, TestClient]]:  # type: ignore[type-arg]
    kernel = Kernel(
        config or stage_config(),
        stage_knowledge(),
        stage_index(),
        database,
        clock,
        channels={},
        limits={},
    )
    await kernel.start(timer=False)
    site = Site(SiteValues(), stage_knowledge().words, Signer("k" * 32), clock)
    MetricsPage(site, kernel, {"DESK_METRICS_TOKEN": token})
    async with TestClient(TestServer(site.application())) as client:
        yield kernel, client
    await kernel.stop()


def _config(**changes: object) -> Config:
    config = stage_config()
    web = config.web.model_copy(update={"public_url": changes.get("public_url")})
    metrics = config.metrics.model_copy(update={"loopback": changes.get("loopback", True)})
    return config.model_copy(update={"web": web, "metrics": metrics})


def _figure(text: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    assert found, f"{name} is not among the figures"
    return float(found.group(1))


async def test_what_happened_is_counted_and_nobody_is_in_it(
    database: Database, clock: SetClock
) -> None:
    async with watched(database, clock) as (kernel, client):
        for number in ("1", "1", "2"):
            said = Incoming(f"u{number}", replace(CEES, key=WORD), MONDAY, text=f"ik ben {WORD}")
            await kernel.desk.hear(said)
        async with database.writing() as uow:
            found = await uow.conversations.find(replace(CEES, key=WORD))
            assert found is not None
            asked = Request("kor", "starters", "normal", None, True, "06-12345678", "nl")
            await cases().open(uow, found.id, asked, uow.now)
        text = await (await client.get("/metrics")).text()
    assert _figure(text, 'desk_turns_total{channel="web",result="done"}') == 2
    assert _figure(text, 'desk_turns_total{channel="web",result="repeated"}') == 1
    assert _figure(text, "desk_commit_duration_seconds_count") >= 3
    assert _figure(text, "desk_group_size_turns_sum") == 3
    assert _figure(text, 'desk_open_cases{state="open"}') == 1
    assert _figure(text, "desk_database_up") == 1
    assert _figure(text, "desk_parked_messages") == 0
    assert _figure(text, "desk_processes") == 1
    assert _figure(text, "desk_leads") == 1
    assert _figure(text, "process_open_fds") > 0
    assert WORD not in text
    assert "12345678" not in text


async def test_what_waits_to_leave_is_counted_by_class_with_its_age(
    database: Database, clock: SetClock
) -> None:
    async with watched(database, clock) as (kernel, client):
        await kernel.desk.hear(Incoming("t1", ANNA, MONDAY, text="hallo"))
        clock.advance(timedelta(seconds=90))
        text = await (await client.get("/metrics")).text()
    assert _figure(text, 'desk_outgoing_rows{class="reply",state="due"}') >= 1
    assert _figure(text, "desk_outgoing_oldest_waiting_seconds") == 90


async def test_the_figures_stay_while_the_database_is_away_and_say_so(
    sqlite_url: str, tmp_path: Path, clock: SetClock
) -> None:
    async with (
        opened(sqlite_url, clock, busy_ms=100) as database,
        watched(database, clock) as (kernel, client),
    ):
        other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises((SQLAlchemyError, OSError)):
            await kernel.desk.hear(Incoming("u1", CEES, MONDAY, text="hallo"))
        text = await (await client.get("/metrics")).text()
        other.execute("ROLLBACK")
        other.close()
        assert _figure(text, "desk_database_up") == 0
        assert _figure(text, 'desk_turns_total{channel="web",result="refused"}') == 1
        await kernel.desk.hear(Incoming("u1", CEES, MONDAY, text="hallo"))
        text = await (await client.get("/metrics")).text()
    assert _figure(text, "desk_database_up") == 1


@pytest.mark.parametrize(
    ("changes", "headers", "status"),
    [
        ({}, {}, 200),
        ({"loopback": False}, {}, 404),
        ({"loopback": False}, BEARER, 200),
        ({"loopback": False}, {"Authorization": "Bearer another"}, 404),
        ({"loopback": False}, {"Authorization": "Bearer é"}, 404),
        ({}, {"X-Forwarded-For": "192.0.2.1"}, 404),
        ({}, {"Forwarded": "for=192.0.2.1"}, 404),
        ({"public_url": "https://desk.example.org"}, {}, 404),
        ({"public_url": "https://desk.example.org"}, BEARER, 200),
    ],
)
async def test_only_this_machine_or_whoever_has_the_token_reads_them(
    sqlite_url: str,
    clock: SetClock,
    changes: dict[str, object],
    headers: dict[str, str],
    status: int,
) -> None:
    async with (
        opened(sqlite_url, clock) as database,
        watched(database, clock, _config(**changes)) as (_, client),
    ):
        assert (await client.get("/metrics", headers=headers)).status == status


async def test_without_a_token_an_empty_one_opens_nothing(sqlite_url: str, clock: SetClock) -> None:
    async with (
        opened(sqlite_url, clock) as database,
        watched(database, clock, _config(loopback=False), token="") as (_, client),
    ):
        for shown in ("Bearer ", "Bearer", ""):
            answer = await client.get("/metrics", headers={"Authorization": shown})
            assert answer.status == 404


async def test_counting_an_empty_desk_gives_nothing_of_anything(database: Database) -> None:
    async with database.reading() as uow:
        found = await figures(uow.connection)
    assert (found.rows, found.oldest, found.parked) == ({}, None, 0)
