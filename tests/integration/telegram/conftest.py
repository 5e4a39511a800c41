from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from tests.integration.running import opened
from tests.integration.telegram.door import Door, opened_door
from tests.integration.telegram.webhook_door import HookDoor, hooked_door


@pytest.fixture
async def door(database: Database, clock: SetClock) -> AsyncIterator[Door]:
    async with opened_door(database, clock) as running:
        yield running


@pytest.fixture
async def embedded_door(sqlite_url: str, clock: SetClock) -> AsyncIterator[Door]:
    async with (
        opened(sqlite_url, clock, busy_ms=200) as found,
        opened_door(found, clock) as running,
    ):
        yield running


@pytest.fixture
async def hook(database: Database, clock: SetClock) -> AsyncIterator[HookDoor]:
    async with hooked_door(database, clock) as running:
        yield running


@pytest.fixture
async def embedded_hook(sqlite_url: str, clock: SetClock) -> AsyncIterator[HookDoor]:
    impatient = opened(sqlite_url, clock, busy_ms=100)
    async with impatient as found, hooked_door(found, clock) as running:
        yield running
