"""PostgreSQL's connections are used again without asking, and those that broke are not."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import Any

import pytest
import sqlalchemy as sa

from bot.store import dialect
from bot.store.dialect import Engines, open_engines
from bot.store.membership import DEAD_S

pytestmark = pytest.mark.postgres
OWN = sa.text("SELECT pg_backend_pid()")


async def _own_pid(engines: Engines) -> int:
    async with engines.write.begin() as connection:
        return int((await connection.execute(OWN)).scalar_one())


async def _around(engines: Engines) -> list[str]:
    """What is sent to the server around the prepared statement of one transaction."""
    sent: list[str] = []
    async with engines.write.connect() as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        raw.add_query_logger(lambda query: sent.append(query.query))
    await _own_pid(engines)
    return sent


async def test_a_connection_at_work_is_not_asked_whether_it_still_hears(postgres_url: str) -> None:
    engines = open_engines(postgres_url)
    assert await _around(engines) == ["BEGIN;", "COMMIT;"]
    await engines.write.dispose()


async def test_one_that_has_rested_is_asked_first(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "RESTED_S", -1.0)
    engines = open_engines(postgres_url)
    *asked, begin, commit = await _around(engines)
    assert asked == ["SELECT 1"]
    assert (begin, commit) == ("BEGIN;", "COMMIT;")
    await engines.write.dispose()


@pytest.mark.parametrize("rested_s", [5.0, -1.0], ids=["at work", "rested"])
async def test_nobody_notices_that_the_server_ended_connections(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, rested_s: float
) -> None:
    monkeypatch.setattr(dialect, "RESTED_S", rested_s)
    engines, other = open_engines(postgres_url), open_engines(postgres_url)
    before = await asyncio.gather(*(_own_pid(engines) for _ in range(4)))
    async with other.write.begin() as connection:
        for pid in before:
            await connection.execute(sa.select(sa.func.pg_terminate_backend(pid, 5_000)))
    after = await asyncio.gather(*(_own_pid(engines) for _ in range(4)))
    assert not set(before) & set(after)
    for engine in (engines.write, other.write):
        await engine.dispose()


@pytest.mark.parametrize("which", ["write", "watch"])
async def test_one_that_no_longer_hears_is_replaced_and_nobody_waits_for_it(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    monkeypatch.setattr(dialect, "RESTED_S", -1.0)
    monkeypatch.setattr(dialect, "PING_S", 0.2)
    engines = open_engines(postgres_url)
    engine = getattr(engines, which)
    async with engine.begin() as connection:
        before = int((await connection.execute(OWN)).scalar_one())
    os.kill(before, signal.SIGSTOP)
    try:
        async with asyncio.timeout(20), engine.begin() as connection:
            assert (await connection.execute(OWN)).scalar_one() != before
    finally:
        os.kill(before, signal.SIGCONT)
    await engine.dispose()


@pytest.mark.parametrize("which", ["write", "read", "watch", "long"])
async def test_a_transaction_in_which_nothing_is_asked_any_more_is_ended(
    postgres_url: str, which: str
) -> None:
    """Sooner than its process is taken for dead, and on every connection of the desk."""
    engines = open_engines(postgres_url)
    async with getattr(engines, which).connect() as connection:
        query = sa.text("SELECT setting FROM pg_settings WHERE name = :name")
        name = {"name": "idle_in_transaction_session_timeout"}
        ended_after_ms = int((await connection.execute(query, name)).scalar_one())
    assert 0 < ended_after_ms < DEAD_S * 1_000
    for engine in (engines.write, engines.watch):
        await engine.dispose()
