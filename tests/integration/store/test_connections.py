"""PostgreSQL's connections are used again without asking, and those that broke are not."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import dialect
from bot.store.dialect import Engines, database_is_away, open_engines, take_your_time
from bot.store.lane import TURN_LIMIT_S

pytestmark = pytest.mark.postgres
ENDS = ("lock_timeout", "idle_in_transaction_session_timeout")
LONGEST = "transaction_timeout"
FOLLOWED_S = 10
"""Seconds in which somebody takes over from a process that died."""
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


@pytest.mark.parametrize("which", ["write", "read", "watch"])
async def test_no_transaction_of_the_desk_can_be_forgotten_or_wait_for_ever(
    postgres_url: str, which: str
) -> None:
    """One that hangs is called off by its own desk first; the server's own end comes after it."""
    engines = open_engines(postgres_url)
    async with getattr(engines, which).connect() as connection:
        ends = {name: await _setting_s(connection, name) for name in ENDS}
        longest_s = await _setting_s(connection, LONGEST)
    assert 0 < ends["lock_timeout"] < TURN_LIMIT_S
    assert TURN_LIMIT_S + 1 < ends["idle_in_transaction_session_timeout"] < FOLLOWED_S - 1
    assert longest_s == (dialect.FORGOTTEN_S if which == "watch" else dialect.LONGEST_S) > 0
    await _dispose(engines)


async def test_what_reads_everything_may_take_its_time(postgres_url: str) -> None:
    engines = open_engines(postgres_url)
    async with engines.long.connect() as connection:
        assert [await _setting_s(connection, name) for name in (*ENDS, LONGEST)] == [0, 0, 0]
    await _dispose(engines)


async def test_one_transaction_may_rest_while_a_copy_reads_the_other_side(
    postgres_url: str,
) -> None:
    engines = open_engines(postgres_url)
    rested = []
    for rests in (True, False):
        async with engines.write.begin() as connection:
            if rests:
                await connection.run_sync(take_your_time)
            ends = [await _setting_s(connection, name) for name in (ENDS[1], LONGEST)]
            rested.append(not any(ends) if rests else all(ends))
    assert rested == [True, True]
    await _dispose(engines)


async def _setting_s(connection: AsyncConnection, name: str) -> float:
    query = sa.text("SELECT setting FROM pg_settings WHERE name = :name")
    return int((await connection.execute(query, {"name": name})).scalar_one()) / 1_000


async def _dispose(engines: Engines) -> None:
    for engine in (engines.write, engines.watch, engines.long):
        await engine.dispose()


@pytest.mark.parametrize("silent_s", [0.3, None], ids=["called off", "twin: waited for"])
async def test_a_server_that_falls_silent_in_the_middle_of_a_statement_is_given_up(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch, silent_s: float | None
) -> None:
    monkeypatch.setattr(dialect, "SILENT_S", silent_s)
    engines = open_engines(postgres_url)
    silent = 0

    async def ask() -> None:
        nonlocal silent
        async with engines.write.begin() as connection:
            silent = int((await connection.execute(OWN)).scalar_one())
            os.kill(silent, signal.SIGSTOP)
            await connection.execute(OWN)

    asking = asyncio.create_task(ask())
    try:
        ended, _ = await asyncio.wait([asking], timeout=20 if silent_s else 1)
        assert bool(ended) == bool(silent_s)
        if ended:
            error = asking.exception()
            assert error is not None
            assert database_is_away(error)
            assert await _own_pid(engines) != silent
    finally:
        os.kill(silent, signal.SIGCONT)
        await asyncio.gather(asking, return_exceptions=True)
    await _dispose(engines)


async def test_a_row_that_somebody_else_holds_is_a_database_that_is_away(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialect, "LOCK_S", 1)
    engines, other = open_engines(postgres_url), open_engines(postgres_url)
    async with other.write.begin() as making:
        await making.execute(sa.text("CREATE TABLE sample (n int)"))
    async with other.long.begin() as holding:
        await holding.execute(sa.text("LOCK TABLE sample"))
        with pytest.raises(DBAPIError) as refused:
            async with engines.write.begin() as connection:
                await connection.execute(sa.text("INSERT INTO sample VALUES (1)"))
    assert database_is_away(refused.value)
    for one in (engines, other):
        await _dispose(one)
