from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from tests.integration.outbox.postbox import Delivering, delivering


@pytest.fixture
async def post(database: Database, clock: SetClock) -> AsyncIterator[Delivering]:
    async with delivering(database, clock) as running:
        yield running
