"""The shelf of cases and their events."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection


class CaseShelf:
    """Reads and writes of cases and case events, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime, touched: set[int]) -> None:
        self._connection = connection
        self._now = now
        self._touched = touched
