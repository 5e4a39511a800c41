"""The console of a small running desk on SQLite, with two advisors."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.clock import SetClock
from tests.integration.console.office import JO, SAM, StaffDesk, staffed
from tests.integration.running import Running


@pytest.fixture
async def empty_desk(embedded: Running, clock: SetClock) -> AsyncIterator[StaffDesk]:
    """A desk without accounts."""
    async with staffed(embedded, clock) as desk:
        yield desk


@pytest.fixture
async def desk(empty_desk: StaffDesk) -> StaffDesk:
    """A desk with two advisors."""
    await empty_desk.add(JO, "Jo Voorbeeld")
    await empty_desk.add(SAM, "Sam Voorbeeld", "coordinator")
    return empty_desk
