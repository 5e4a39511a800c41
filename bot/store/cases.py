"""The shelf of cases and their events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address
from bot.store.changes import CASES
from bot.store.tables import case_events, cases, conversations, staff

OPEN, CLAIMED, CLOSED = "open", "claimed", "closed"


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case to be stored. Staff may read lines from `shared_from_seq` (or `opened_seq`) on."""

    reference: str
    conversation_id: int
    topic: str | None
    expertise: str
    urgency: str
    municipality: str | None
    shared_from_seq: int | None
    opened_seq: int
    contact: str | None
    promised_at: datetime


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case. `status` is `open`, `claimed` or `closed`; `staff_name` is who claimed it."""

    id: int
    reference: str
    conversation_id: int
    opened_at: datetime
    status: str
    topic: str | None
    expertise: str
    urgency: str
    municipality: str | None
    shared_from_seq: int | None
    opened_seq: int
    closed_seq: int | None
    contact: str | None
    promised_at: datetime
    staff_id: int | None
    claimed_at: datetime | None
    closed_at: datetime | None
    outcome: str | None
    staff_name: str | None
    address: Address

    @property
    def first_shared(self) -> int:
        """The first line staff may read."""
        return self.opened_seq if self.shared_from_seq is None else self.shared_from_seq


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """Something that happened to a case: verb, who (`None`: the desk or the person), when."""

    at: datetime
    staff_id: int | None
    verb: str
    detail: str | None


def _value(row: Mapping[Any, Any]) -> CaseRow:
    values = dict(row)
    address = Address(values.pop("channel"), values.pop("key"))
    return CaseRow(**values, address=address)


def _query() -> sa.Select[Any]:
    joined = cases.join(conversations, conversations.c.id == cases.c.conversation_id)
    joined = joined.outerjoin(staff, staff.c.id == cases.c.staff_id)
    named = (staff.c.name.label("staff_name"), conversations.c.channel, conversations.c.key)
    return sa.select(cases, *named).select_from(joined)


class CaseShelf:
    """Reads and writes of cases and case events, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime, touched: set[int]) -> None:
        self._connection = connection
        self._now = now
        self._touched = touched

    async def add(self, new: NewCase) -> int:
        """Store a case, open and unclaimed, and give its id."""
        query = (
            cases.insert()
            .values(
                reference=new.reference,
                conversation_id=new.conversation_id,
                opened_at=self._now,
                status=OPEN,
                topic=new.topic,
                expertise=new.expertise,
                urgency=new.urgency,
                municipality=new.municipality,
                shared_from_seq=new.shared_from_seq,
                opened_seq=new.opened_seq,
                contact=new.contact,
                promised_at=new.promised_at,
            )
            .returning(cases.c.id)
        )
        added: int = (await self._connection.execute(query)).scalar_one()
        self._touched.update({new.conversation_id, CASES})
        return added

    async def get(self, case_id: int) -> CaseRow | None:
        """One case."""
        return await self._first(_query().where(cases.c.id == case_id))

    async def lock(self, case_id: int) -> CaseRow | None:
        """One case, held until the transaction ends: claims are decided under this lock."""
        query = sa.select(cases.c.id).where(cases.c.id == case_id).with_for_update()
        await self._connection.execute(query)
        return await self.get(case_id)

    async def current(self, conversation_id: int) -> CaseRow | None:
        """The open or claimed case of a conversation; there is never more than one."""
        where = (cases.c.conversation_id == conversation_id) & (cases.c.status != CLOSED)
        return await self._first(_query().where(where))

    async def by_reference(self, reference: str) -> CaseRow | None:
        """The case with this reference, such as `KTR-4MD`."""
        return await self._first(_query().where(cases.c.reference == reference))

    async def of(self, conversation_id: int) -> list[CaseRow]:
        """Every case of a conversation, oldest first."""
        return await self._all(_query().where(cases.c.conversation_id == conversation_id))

    async def not_closed(self) -> list[CaseRow]:
        """Open and claimed cases, oldest first."""
        return await self._all(_query().where(cases.c.status != CLOSED))

    async def closed_since(self, since: datetime) -> list[CaseRow]:
        """Cases closed after a moment, oldest first."""
        where = (cases.c.status == CLOSED) & (cases.c.closed_at > since)
        return await self._all(_query().where(where))

    async def change(self, case: CaseRow, **values: Any) -> None:
        """Change fields of a case."""
        await self._connection.execute(cases.update().where(cases.c.id == case.id).values(**values))
        self._touched.update({case.conversation_id, CASES})

    async def log(
        self, case_id: int, verb: str, staff_id: int | None = None, detail: str | None = None
    ) -> None:
        """Leave a row of what was done, by whom. `detail` never holds words of the person."""
        await self._connection.execute(
            case_events.insert().values(
                case_id=case_id, at=self._now, staff_id=staff_id, verb=verb, detail=detail
            )
        )

    async def events(self, case_id: int) -> list[CaseEvent]:
        """What happened to a case, oldest first."""
        columns = (case_events.c.at, case_events.c.staff_id, case_events.c.verb)
        query = sa.select(*columns, case_events.c.detail).where(case_events.c.case_id == case_id)
        rows = await self._connection.execute(query.order_by(case_events.c.id))
        return [CaseEvent(*row) for row in rows]

    async def forget_contacts(self, before: datetime) -> int:
        """Forget the phone number or e-mail address of cases closed before a moment."""
        query = cases.update().where(cases.c.closed_at < before, cases.c.contact.is_not(None))
        return (await self._connection.execute(query.values(contact=None))).rowcount

    async def delete(self, ids: Sequence[int]) -> int:
        """Erase cases with their events."""
        if not ids:
            return 0
        wanted = list(ids)
        await self._connection.execute(
            case_events.delete().where(case_events.c.case_id.in_(wanted))
        )
        self._touched.add(CASES)
        return (
            await self._connection.execute(cases.delete().where(cases.c.id.in_(wanted)))
        ).rowcount

    async def _first(self, query: sa.Select[Any]) -> CaseRow | None:
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _value(row)

    async def _all(self, query: sa.Select[Any]) -> list[CaseRow]:
        rows = (await self._connection.execute(query.order_by(cases.c.id))).mappings()
        return [_value(row) for row in rows]
