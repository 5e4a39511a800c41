"""The shelves of training sessions and sign-ups."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection


class TrainingSessions:
    """Reads and writes of training sessions, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now


class Signups:
    """Reads and writes of sign-ups, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now
