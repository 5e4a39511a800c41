from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.fake_telegram.raw_bot import RawBot
from tests.integration.fake_telegram.raw_desk import RawDesk

MONDAY_MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    settings = Settings(frozen_at=MONDAY_MORNING.timestamp(), first_update_id=1000)
    async with FakeTelegram(settings) as running:
        yield running


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[RawBot]:
    async with RawBot(fake) as caller:
        yield caller


@pytest.fixture
async def desk() -> AsyncIterator[RawDesk]:
    async with RawDesk() as running:
        yield running
