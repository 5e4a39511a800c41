"""Alarms: one live alarm per kind, counted; it stays until somebody has seen it."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.store.alarms import Alarm, AlarmRow
from bot.store.database import Database


async def _unseen(database: Database) -> list[AlarmRow]:
    async with database.reading() as uow:
        return await uow.alarms.unseen()


async def _ring(database: Database, kind: Alarm, *, over: bool = True, **fact: int) -> None:
    async with database.writing() as uow:
        await uow.alarms.ring(kind, fact, over=over)


async def test_a_thousand_of_the_same_are_one_alarm_that_counts_them(
    database: Database, clock: SetClock
) -> None:
    first = clock.now()
    for number in range(1000 if database.embedded else 50):
        clock.advance(timedelta(seconds=1))
        await _ring(database, Alarm.UNDELIVERABLE, total=number)
    (alarm,) = await _unseen(database)
    assert alarm.count == alarm.fact["total"] + 1  # type: ignore[operator]
    assert alarm.at == first + timedelta(seconds=1)
    assert alarm.last_at == clock.now()


async def test_kinds_do_not_hide_each_other(database: Database) -> None:
    for kind in Alarm:
        await _ring(database, kind)
    assert {alarm.kind for alarm in await _unseen(database)} == set(Alarm)


async def test_an_alarm_that_was_seen_comes_back_when_it_happens_again(
    database: Database, clock: SetClock
) -> None:
    await _ring(database, Alarm.PARKED)
    (alarm,) = await _unseen(database)
    async with database.writing() as uow:
        assert await uow.alarms.see(alarm.id, 1)
        assert not await uow.alarms.see(alarm.id, 2)
    assert await _unseen(database) == []
    await _ring(database, Alarm.PARKED)
    (again,) = await _unseen(database)
    assert (again.count, again.id != alarm.id) == (1, True)


async def test_trouble_that_goes_on_is_seen_once_and_ends_by_itself(database: Database) -> None:
    await _ring(database, Alarm.TELEGRAM, over=False)
    (alarm,) = await _unseen(database)
    async with database.writing() as uow:
        await uow.alarms.see(alarm.id, 1)
        await uow.alarms.keep_ringing(Alarm.TELEGRAM)
    assert await _unseen(database) == []
    async with database.writing() as uow:
        assert await uow.alarms.end(Alarm.TELEGRAM)
        assert not await uow.alarms.end(Alarm.TELEGRAM)
        (kept,) = await uow.alarms.all(10)
    assert (kept.count, kept.ended_at is not None, kept.staff_id) == (1, True, 1)


async def test_alarms_are_deleted_after_their_term(database: Database, clock: SetClock) -> None:
    await _ring(database, Alarm.CLOCK, minutes=5)
    clock.advance(timedelta(days=91))
    await _ring(database, Alarm.PARKED)
    async with database.writing() as uow:
        assert await uow.alarms.purge(clock.now() - timedelta(days=90)) == 1
        assert [alarm.kind for alarm in await uow.alarms.all(10)] == [Alarm.PARKED]


async def test_every_alarm_leaves_a_line_with_its_kind_in_the_log(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        await _ring(database, Alarm.BACKUP)
    assert [record.getMessage() for record in caplog.records] == ["alarm kind=backup"]
