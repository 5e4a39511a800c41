"""A database that refuses for more than a moment: staff hear of it, and the desk is not ready."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import SetClock
from bot.store.alarms import Alarm
from bot.store.unit_of_work import UnitOfWork
from tests.integration.telegram.stage_desk import StageDesk, staged


@pytest.fixture
async def desk(sqlite_url: str, clock: SetClock) -> AsyncIterator[StageDesk]:
    async with staged(sqlite_url, clock, busy_ms=100) as running:
        yield running


async def _room(desk: StageDesk, pages: int) -> None:
    async def limit(uow: UnitOfWork) -> None:
        now = (await uow.connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await uow.connection.exec_driver_sql(f"PRAGMA max_page_count={now + pages}")

    await desk.kernel.writer.work(limit)


async def _refused(desk: StageDesk, seconds: float) -> None:
    """The disk is full for a while, and somebody writes a lot meanwhile."""
    person = desk.fake.person(1)
    person.says("hallo")
    await desk.works()
    await _room(desk, 0)
    for _ in range(3):
        person.says("tekst " * 600)
    assert not await desk.poller.once()
    desk.passes(seconds=seconds)
    await _room(desk, 100_000)


@pytest.mark.parametrize(("seconds", "rings"), [(1, 0), (90, 1)])
async def test_staff_read_from_when_to_when_nothing_could_be_stored(
    desk: StageDesk, seconds: float, rings: int
) -> None:
    since = desk.clock.now()
    await _refused(desk, seconds)
    await desk.works()
    alarms = [one for one in await desk.alarms() if one.kind == Alarm.DATABASE]
    assert len(alarms) == rings
    for alarm in alarms:
        assert alarm.fact["since"] == since.isoformat()
        assert alarm.ended_at is not None


async def test_a_transaction_without_a_write_does_not_end_the_trouble(desk: StageDesk) -> None:
    await _refused(desk, 5)

    async def look(uow: UnitOfWork) -> None:
        await uow.marks.get("running")

    await desk.kernel.writer.work(look)
    assert desk.kernel.database.trouble.since is not None
    await desk.kernel.lookout.look()
    assert desk.kernel.database.trouble.since is None


async def test_nothing_of_it_is_lost(desk: StageDesk) -> None:
    await _refused(desk, 30)
    await desk.works()
    lines = await desk.kernel.desk.history((await desk.conversation(1)).address, 0)
    said = [line.text for line in lines.lines if line.author == "person"]
    assert len(said) == 4


async def test_a_write_that_fails_by_our_own_fault_is_no_trouble_of_the_database(
    desk: StageDesk,
) -> None:
    async def wrong(uow: UnitOfWork) -> None:
        await uow.connection.exec_driver_sql("SELECT * FROM no_such_table")

    with pytest.raises(SQLAlchemyError):
        await desk.kernel.writer.work(wrong)
    assert desk.kernel.database.trouble.since is None
