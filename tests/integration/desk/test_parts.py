"""A desk of which a part has ended says so and stops; stopping never hangs."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from pathlib import Path

import pytest

from bot.app.kernel import Kernel
from bot.clock import SetClock
from bot.messages import Address, Heard, Incoming
from bot.store.alarms import Alarm
from bot.store.database import Database
from bot.store.lane import WriterEndedError
from bot.store.unit_of_work import UnitOfWork
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.integration.running import ANNA, MONDAY, opened


async def _kernel(database: Database, clock: SetClock) -> Kernel:
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    await kernel.start()
    return kernel


def _end(part: str) -> None:
    (task,) = (task for task in asyncio.all_tasks() if task.get_name() == part)
    task.cancel()


async def test_a_server_takes_two_transactions_of_a_desk_at_once_and_a_file_one(
    database: Database, clock: SetClock
) -> None:
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    lanes = {kernel.writer.lane_of(Address("web", f"p{number}")) for number in range(50)}
    assert lanes == ({0} if database.embedded else {0, 1})


@pytest.mark.parametrize("part", ["writer", "timer"])
async def test_a_part_that_ends_by_itself_is_noticed_and_the_desk_can_stop(
    sqlite_url: str, clock: SetClock, part: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(sqlite_url, clock) as database:
        kernel = await _kernel(database, clock)
        assert not kernel.ended.is_set()
        with caplog.at_level(logging.ERROR):
            _end(part)
            async with asyncio.timeout(5):
                await kernel.ended.wait()
        assert f"part={part}" in caplog.text
        async with asyncio.timeout(10):
            await kernel.stop()
    async with opened(sqlite_url, clock) as database, database.reading() as uow:
        (alarm,) = await uow.alarms.unseen()
    assert (alarm.kind, alarm.fact) == (Alarm.PART, {"part": part})


class _NeverDone:
    """Work that begins and does not end; `begun` tells when."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()

    async def __call__(self, _uow: UnitOfWork) -> None:
        self.begun.set()
        await asyncio.Event().wait()


async def test_who_waits_for_a_writer_that_has_ended_hears_so(
    database: Database, clock: SetClock
) -> None:
    kernel, job = await _kernel(database, clock), _NeverDone()
    waiting = [asyncio.ensure_future(kernel.writer.work(job)) for _ in range(2)]
    async with asyncio.timeout(60):
        await job.begun.wait()
        _end("writer")
        found = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(isinstance(one, WriterEndedError) for one in found)
        with pytest.raises(WriterEndedError):
            await kernel.desk.hear(Incoming("1", ANNA, MONDAY, text="hallo"))
        await kernel.stop()


async def test_a_start_does_not_wait_for_ever_for_a_writer_that_has_ended(
    database: Database, clock: SetClock
) -> None:
    kernel = Kernel(
        stage_config(), stage_knowledge(), stage_index(), database, clock, channels={}, limits={}
    )
    job = _NeverDone()
    before = asyncio.ensure_future(kernel.writer.work(job))
    starting = asyncio.create_task(kernel.start())
    async with asyncio.timeout(60):
        await job.begun.wait()
        _end("writer")
        found = await asyncio.gather(before, starting, return_exceptions=True)
        assert [type(one) for one in found] == [WriterEndedError, WriterEndedError]
        await kernel.stop()


async def test_a_desk_that_stops_on_request_reports_no_ended_part(
    sqlite_url: str, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(sqlite_url, clock) as database:
        kernel = await _kernel(database, clock)
        with caplog.at_level(logging.ERROR):
            await kernel.stop()
    assert not kernel.ended.is_set()
    assert [one for one in caplog.records if one.levelno >= logging.ERROR] == []


async def test_a_stop_while_the_database_is_locked_ends_and_counts_as_unclean(
    sqlite_url: str, clock: SetClock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(sqlite_url, clock, busy_ms=200) as database:
        kernel = await _kernel(database, clock)
        heard = await kernel.desk.hear(Incoming("1", ANNA, MONDAY, text="hallo"))
        assert heard is Heard.DONE
        other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None, check_same_thread=False)
        # In a thread: what the desk is just writing can end meanwhile.
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        async with asyncio.timeout(20):
            await kernel.stop()
        other.execute("ROLLBACK")
        other.close()
    async with opened(sqlite_url, clock) as database:
        with caplog.at_level(logging.WARNING):
            again = await _kernel(database, clock)
        await again.stop()
    assert "unclean-stop-found" in caplog.text
