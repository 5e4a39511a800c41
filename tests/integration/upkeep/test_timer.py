"""The running desk tells owners by its own timer, on a clock that is believed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import SetClock
from bot.store.answer_notices import AnswerNotice
from bot.watch.hands import PROOF_S
from tests.integration.telegram.stage_desk import StageDesk, staged
from tests.integration.upkeep.answers import notices

EXPIRED = "vat-rates"
YEAR = timedelta(days=372)
"""From the Monday of the tests to 30 November of the next year."""


@pytest.fixture
async def desk(database_url: str, clock: SetClock) -> AsyncIterator[StageDesk]:
    async with staged(database_url, clock, tells=False) as running:
        yield running


async def _told(desk: StageDesk) -> list[AnswerNotice]:
    return await notices(desk.kernel.database)


async def test_a_look_tells_and_the_next_does_not_also_after_a_restart(desk: StageDesk) -> None:
    for _ in range(3):
        await desk.works()
        await desk.stop()
        await desk.start()
        desk.passes(seconds=20)
    assert [list(one.entries) for one in await _told(desk)] == [[EXPIRED]]


async def test_an_answer_that_expires_while_the_desk_runs_is_told_on_that_day(
    desk: StageDesk,
) -> None:
    await desk.works()
    desk.clock.advance(YEAR)
    await desk.works()
    before = (await _told(desk))[-1]
    assert "kor-what" in before.entries
    desk.clock.advance(timedelta(days=1))
    await desk.works()
    after = (await _told(desk))[-1]
    assert after.day - before.day == timedelta(days=1)
    assert {"kor-what", "kor-sign-up", "kvk-costs", "kvk-registration"} == set(after.entries)


async def test_a_clock_that_was_turned_tells_nobody_until_it_is_believed(desk: StageDesk) -> None:
    await desk.works()
    desk.clock.jump(YEAR)
    await desk.works()
    assert len(await _told(desk)) == 1
    desk.clock.jump(-YEAR)
    await desk.works()
    for _ in range(int(PROOF_S // 60) + 1):
        desk.passes(seconds=60)
        await desk.works()
    assert desk.kernel.lookout.steady
    assert len(await _told(desk)) == 1
