"""A job of the timer that fails holds up no other one, and staff hear of it when it goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.app.timer import FAILED_OFTEN
from bot.clock import SetClock
from bot.store.alarms import Alarm
from tests.integration.telegram.stage_desk import StageDesk, staged


@pytest.fixture
async def desk(database_url: str, clock: SetClock) -> AsyncIterator[StageDesk]:
    async with staged(database_url, clock) as running:
        yield running


class Jobs:
    """A job that fails as long as there is an `error`, and one after it."""

    def __init__(self, desk: StageDesk, error: Exception) -> None:
        self.error: Exception | None = error
        self.done = 0
        self._desk = desk
        desk.kernel.timer.also(self._fail, self._count)

    async def look(self) -> None:
        self._desk.passes(seconds=20)
        await self._desk.kernel.timer.look()

    async def _fail(self) -> None:
        if self.error is not None:
            raise self.error

    async def _count(self) -> None:
        self.done += 1


async def _ringing(desk: StageDesk) -> list[bool]:
    """Of each alarm about jobs, whether it goes on."""
    async with desk.kernel.database.reading() as uow:
        found = await uow.alarms.all(10)
    return [one.ended_at is None for one in found if one.kind == Alarm.JOB]


async def test_the_jobs_after_one_that_fails_are_done_all_the_same(desk: StageDesk) -> None:
    jobs = Jobs(desk, KeyError("a step of an older version"))
    with pytest.raises(KeyError):
        await jobs.look()
    assert jobs.done == 1


async def test_when_the_database_is_away_the_rest_waits_for_the_next_look(desk: StageDesk) -> None:
    jobs = Jobs(desk, ConnectionResetError())
    with pytest.raises(ConnectionResetError):
        await jobs.look()
    assert jobs.done == 0


async def test_staff_hear_of_what_fails_time_and_again_until_it_does_not(desk: StageDesk) -> None:
    jobs = Jobs(desk, KeyError())
    for number in range(1, FAILED_OFTEN + 2):
        with pytest.raises(KeyError):
            await jobs.look()
        assert await _ringing(desk) == [True] * (number >= FAILED_OFTEN)
    jobs.error = None
    await jobs.look()
    assert await _ringing(desk) == [False]


async def test_what_fails_now_and_then_rings_for_nobody(desk: StageDesk) -> None:
    jobs, error = Jobs(desk, KeyError()), KeyError()
    for number in range(FAILED_OFTEN * 3):
        jobs.error = error if number % FAILED_OFTEN else None
        try:
            await jobs.look()
        except KeyError:
            assert jobs.error is error
    assert await _ringing(desk) == []
