"""The shelf of staff accounts, log-in failures and one-time links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.dialect import insert_or_update
from bot.store.tables import login_failures, login_links, staff

ADVISOR, COORDINATOR, EDITOR = "advisor", "coordinator", "editor"
ROLES = (ADVISOR, COORDINATOR, EDITOR)
"""Advisors help people; coordinators also plan trainings; editors write answers, and see nobody."""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """One account. Log-ins of an older `session_epoch` no longer count."""

    id: int
    email: str
    name: str
    role: str
    password_hash: str | None
    sample: bool
    session_epoch: int
    created_at: datetime
    disabled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong passwords in a row for one name, and until when it has to wait."""

    count: int
    blocked_until: datetime


def _value(row: Mapping[Any, Any]) -> StaffRow:
    return StaffRow(**row)


class StaffShelf:
    """Reads and writes of staff accounts, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    async def add(
        self, email: str, name: str, role: str, password_hash: str | None, *, sample: bool = False
    ) -> int:
        """Store an account and give its id. A second account with this address is refused."""
        query = (
            staff.insert()
            .values(
                email=email,
                name=name,
                role=role,
                password_hash=password_hash,
                sample=sample,
                session_epoch=1,
                created_at=self._now,
            )
            .returning(staff.c.id)
        )
        added: int = (await self._connection.execute(query)).scalar_one()
        return added

    async def get(self, staff_id: int) -> StaffRow | None:
        """One account."""
        return await self._first(staff.c.id == staff_id)

    async def by_email(self, email: str) -> StaffRow | None:
        """The account with this e-mail address (lower case)."""
        return await self._first(staff.c.email == email)

    async def all(self) -> list[StaffRow]:
        """Every account, oldest first."""
        query = sa.select(staff).order_by(staff.c.id)
        return [_value(row) for row in (await self._connection.execute(query)).mappings()]

    async def names(self, ids: Iterable[int]) -> dict[int, str]:
        """The names behind ids."""
        wanted = list(ids)
        if not wanted:
            return {}
        query = sa.select(staff.c.id, staff.c.name).where(staff.c.id.in_(wanted))
        return {row[0]: row[1] for row in await self._connection.execute(query)}

    async def change(self, staff_id: int, **values: Any) -> None:
        """Change fields of an account."""
        await self._connection.execute(
            staff.update().where(staff.c.id == staff_id).values(**values)
        )

    async def end_sessions(self, staff_id: int) -> None:
        """Log-ins and links made so far no longer count."""
        await self.change(staff_id, session_epoch=staff.c.session_epoch + 1)
        await self._connection.execute(
            login_links.delete().where(login_links.c.staff_id == staff_id)
        )

    async def failures(self, key: str) -> Failures | None:
        """Wrong passwords in a row for this name."""
        columns = (login_failures.c.failures, login_failures.c.blocked_until)
        query = sa.select(*columns).where(login_failures.c.key == key)
        row = (await self._connection.execute(query)).first()
        return None if row is None else Failures(row[0], row[1])

    async def set_failures(self, key: str, failures: Failures) -> None:
        """Remember wrong passwords."""
        statement = await self._connection.run_sync(
            lambda sync: insert_or_update(
                sync, login_failures, ["key"], {"failures": None, "blocked_until": None}
            )
        )
        await self._connection.execute(
            statement.values(key=key, failures=failures.count, blocked_until=failures.blocked_until)
        )

    async def purge_failures(self, before: datetime) -> int:
        """Forget wrong passwords of names that could try again before this moment."""
        query = login_failures.delete().where(login_failures.c.blocked_until < before)
        return (await self._connection.execute(query)).rowcount

    async def clear_failures(self, key: str) -> None:
        """The right password was given."""
        await self._connection.execute(login_failures.delete().where(login_failures.c.key == key))

    async def add_link(self, token_hash: str, staff_id: int, expires_at: datetime) -> None:
        """Store a one-time link; earlier links of this account end."""
        await self._connection.execute(
            login_links.delete().where(login_links.c.staff_id == staff_id)
        )
        await self._connection.execute(
            login_links.insert().values(
                token_hash=token_hash, staff_id=staff_id, expires_at=expires_at
            )
        )

    async def use_link(self, token_hash: str, now: datetime) -> int | None:
        """The account of a one-time link that still counts; it can be used once."""
        query = (
            login_links.delete()
            .where(login_links.c.token_hash == token_hash)
            .returning(login_links.c.staff_id, login_links.c.expires_at)
        )
        row = (await self._connection.execute(query)).first()
        return row[0] if row is not None and row[1] > now else None

    async def _first(self, where: sa.ColumnElement[bool]) -> StaffRow | None:
        row = (await self._connection.execute(sa.select(staff).where(where))).mappings().first()
        return None if row is None else _value(row)
