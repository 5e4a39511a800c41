"""The shelf of staff accounts, log-in failures and one-time links."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection


class StaffShelf:
    """Reads and writes of staff accounts, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
