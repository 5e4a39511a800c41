"""Somebody who is called off in the middle of a look leaves nothing open behind."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.clock import SystemClock
from bot.store.database import Database
from bot.store.dialect import Engines, open_engines
from bot.store.tables import marks


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Python's collector comes when it comes: here it does not."""
    gc.disable()
    yield
    gc.enable()


async def called_off(engine: AsyncEngine) -> None:
    """Look at two rows, and be called off while SQLite reads the first."""
    reading, go_on = threading.Event(), threading.Event()

    def hold() -> int:
        reading.set()
        return int(go_on.wait(10))

    async def look() -> None:
        async with engine.connect() as connection:
            raw = (await connection.get_raw_connection()).driver_connection
            assert raw is not None
            await raw.create_function("hold", 0, hold)
            await connection.execute(sa.text("SELECT hold() FROM marks"))

    looking = asyncio.create_task(look())
    await asyncio.to_thread(reading.wait, 10)
    looking.cancel()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await looking


async def left_in_the_log(tmp_path: Path, which: str) -> int:
    """Bytes of the log after somebody was called off and the log was folded back."""
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    database = await Database.open(url, SystemClock(), busy_ms=1)
    engines: Engines = open_engines(url, busy_ms=1)
    async with database.writing() as uow:
        rows = [{"key": key, "value": "kept", "at": uow.now} for key in ("one", "two")]
        await uow.connection.execute(marks.insert(), rows)
    await called_off(getattr(engines, which))
    async with database.writing() as uow:
        await uow.connection.execute(marks.delete())
    await database.checkpoint()
    left = (tmp_path / "desk.db-wal").stat().st_size
    for engine in (engines.read, engines.long, engines.write):
        await engine.dispose()
    await database.close()
    return left


async def test_the_log_is_folded_back_after_a_look_that_was_called_off(
    tmp_path: Path, uncollected: None
) -> None:
    assert await left_in_the_log(tmp_path, "read") == 0


async def test_twin_a_look_row_by_row_that_was_called_off_keeps_the_log(
    tmp_path: Path, uncollected: None
) -> None:
    assert await left_in_the_log(tmp_path, "long") > 0
