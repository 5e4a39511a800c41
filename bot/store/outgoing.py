"""The shelf of outgoing rows: what is to be sent, what was, and what cannot be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Delivery, Outgoing
from bot.store.claims import Claiming
from bot.store.numbering import Numbering
from bot.store.states import DUE, ON_PAGE, SENDING, SENT, STUCK, UNDELIVERABLE, UNKNOWN, WAITS
from bot.store.tables import conversations, messages, outgoing
from bot.store.transcript import Transcript, decode_buttons, decode_document
from bot.store.values import DueRow, LineDelivery, OpenOffer, StoredLine, Undeliverable

PUSHED = frozenset({"telegram"})
"""Channels a sender has to push to; on every other channel the committed row is the delivery."""

_ADD = outgoing.insert()
_MARK = (
    outgoing.update()
    .where(
        outgoing.c.source == sa.bindparam("_s"),
        outgoing.c.n == sa.bindparam("_n"),
        # A process that slept must not open again what another one has ended meanwhile.
        sa.or_(
            outgoing.c.state == DUE,
            outgoing.c.state == SENDING,
            sa.bindparam("_state") == SENT,
        ),
    )
    .values(
        state=sa.bindparam("_state"),
        attempts=sa.bindparam("_attempts"),
        not_before=sa.bindparam("_not_before"),
        receipt=sa.bindparam("_receipt"),
        reason=sa.bindparam("_reason"),
        sent_at=sa.bindparam("_sent_at"),
    )
)
_OFFERS = (
    sa.select(
        outgoing.c.conversation_id,
        outgoing.c.expects_action,
        outgoing.c.expects_word,
        outgoing.c.expects_until,
        outgoing.c.seq,
    )
    .where(
        outgoing.c.conversation_id.in_(sa.bindparam("ids", expanding=True)),
        outgoing.c.expects_action.is_not(None),
        outgoing.c.expects_until > sa.bindparam("now"),
    )
    .order_by(outgoing.c.created_at.desc())
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """Where messages go: the conversation, its address and whether anything can reach it."""

    conversation_id: int
    address: Address
    reachable: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of one send."""

    source: str
    n: int
    state: str
    attempts: int
    not_before: datetime
    receipt: str | None = None
    reason: str | None = None


class OutgoingRows:
    """Reads and writes of the outgoing table, inside one transaction."""

    def __init__(
        self,
        connection: AsyncConnection,
        now: datetime,
        numbering: Numbering,
        transcript: Transcript,
        fresh: list[DueRow],
        claiming: Claiming | None = None,
    ) -> None:
        self._connection = connection
        self._claiming = claiming
        self._now = now
        self._numbering = numbering
        self._transcript = transcript
        self._fresh = fresh

    async def put(self, conversation_id: int, source: str, to_send: Sequence[Outgoing]) -> bool:
        """Say something to a person outside their own turn.

        Writes lines and outgoing rows with keys (`source`, 1..n). Idempotent: a source that is
        already there writes nothing and gives `False`.
        """
        query = sa.select(outgoing.c.n).where(outgoing.c.source == source).limit(1)
        if (await self._connection.execute(query)).first() is not None:
            return False
        where = conversations.c.id == conversation_id
        columns = (conversations.c.channel, conversations.c.key, conversations.c.unreachable_at)
        channel, key, unreachable_at = (
            await self._connection.execute(sa.select(*columns).where(where))
        ).one()
        to = Addressed(conversation_id, Address(channel, key), unreachable_at is None)
        first = await self._numbering.take(conversation_id, len(to_send))
        lines, rows = prepare(to, source, to_send, first, self._now)
        await self.add(lines, rows, [to])
        return True

    async def add(
        self,
        lines: Sequence[StoredLine],
        rows: Sequence[Mapping[str, Any]],
        to: Iterable[Addressed],
    ) -> None:
        """Write prepared lines and rows of any number of conversations at once."""
        await self._transcript.add(lines)
        if not rows:
            return
        await self._connection.execute(_ADD, list(rows))
        addresses = {item.conversation_id: item.address for item in to}
        by_number = {(line.conversation_id, line.seq): line for line in lines}
        due = [_due(row, addresses, by_number) for row in rows if row["state"] == DUE]
        self._fresh.extend(due if self._claiming is None else await self._claiming.mine(due))

    async def take_up(
        self,
        at_most_once: Iterable[str],
        among: Collection[int] | None = None,
        under_way: Collection[tuple[str, int]] = (),
    ) -> list[DueRow]:
        """Rows an earlier run left, per conversation in the order of their lines.

        `among`: only those of these conversations. A row of a class that may leave at most once
        and was under way is not among them: nobody knows whether it arrived, so it is marked
        unknown, unless it is one that this process is just sending (`under_way`).
        """
        where = sa.and_(
            WAITS,
            outgoing.c.state == SENDING,
            outgoing.c.delivery.in_(list(at_most_once)),
            _among(among),
            sa.tuple_(outgoing.c.source, outgoing.c.n).not_in(list(under_way)),
        )
        await self._connection.execute(
            outgoing.update()
            .where(where)
            .values(state=UNKNOWN, reason="the desk stopped while sending")
        )
        return await self._waiting((DUE, SENDING), among)

    async def due(self, among: Collection[int] | None = None) -> list[DueRow]:
        """Rows that wait for a send, per conversation in the order of their lines.

        `among`: only those of these conversations.
        """
        return await self._waiting((DUE,), among)

    async def _waiting(self, states: Sequence[str], among: Collection[int] | None) -> list[DueRow]:
        # By line, not by moment: all rows of a transaction share one, and a clock may be put back.
        line = sa.func.coalesce(outgoing.c.seq, 0)
        query = (
            due_query()
            .where(
                WAITS,
                outgoing.c.state.in_(states),
                outgoing.c.delivery != Delivery.BROADCAST.value,
                _among(among),
            )
            .order_by(outgoing.c.conversation_id, line, outgoing.c.created_at, outgoing.c.n)
        )
        rows = (await self._connection.execute(query)).mappings()
        return [from_row(row) for row in rows]

    async def give_up(self, conversation_id: int, reason: str) -> None:
        """What still waits for this person cannot be delivered."""
        where = outgoing.c.conversation_id == conversation_id
        where &= WAITS
        values = {"state": UNDELIVERABLE, "reason": reason}
        await self._connection.execute(outgoing.update().where(where).values(**values))

    async def mark(self, marks: Sequence[Mark]) -> None:
        """Write what became of sends."""
        if not marks:
            return
        await self._connection.execute(
            _MARK,
            [
                {
                    "_s": mark.source,
                    "_n": mark.n,
                    "_state": mark.state,
                    "_attempts": mark.attempts,
                    "_not_before": mark.not_before,
                    "_receipt": mark.receipt,
                    "_reason": mark.reason,
                    "_sent_at": self._now if mark.state == SENT else None,
                }
                for mark in marks
            ],
        )

    async def offers(self, conversation_ids: Iterable[int]) -> dict[int, list[OpenOffer]]:
        """Rows sent outside a turn that still wait for an answer, newest first."""
        found: dict[int, list[OpenOffer]] = {}
        values = {"ids": list(conversation_ids), "now": self._now}
        for row in await self._connection.execute(_OFFERS, values):
            found.setdefault(row[0], []).append(OpenOffer(*row[1:]))
        return found

    async def settle(self, conversation_id: int, action: str) -> None:
        """An offer was answered, withdrawn or ran out: it no longer waits."""
        await self._connection.execute(
            outgoing.update()
            .where(
                outgoing.c.conversation_id == conversation_id,
                outgoing.c.expects_action == action,
            )
            .values(expects_action=None)
        )

    async def prolong(self, conversation_id: int, action: str, until: datetime) -> None:
        """An offer waits until another moment."""
        where = outgoing.c.conversation_id == conversation_id
        where &= outgoing.c.expects_action == action
        await self._connection.execute(outgoing.update().where(where).values(expects_until=until))

    async def deliveries(self, conversation_id: int) -> list[LineDelivery]:
        """How far each line to this person is."""
        query = sa.select(outgoing.c.seq, outgoing.c.state, outgoing.c.reason).where(
            outgoing.c.conversation_id == conversation_id, outgoing.c.seq.is_not(None)
        )
        return [LineDelivery(*row) for row in await self._connection.execute(query)]

    async def undeliverable(self, limit: int = 200) -> list[Undeliverable]:
        """Rows that cannot be delivered, newest first."""
        columns = (outgoing.c.source, outgoing.c.n, outgoing.c.conversation_id)
        query = (
            sa.select(*columns, outgoing.c.created_at, outgoing.c.reason)
            .where(
                STUCK,
                # Who blocked the desk is counted with the letter; staff can do nothing about it.
                sa.or_(outgoing.c.state == UNKNOWN, ~outgoing.c.source.startswith("letter:")),
            )
            .order_by(outgoing.c.created_at.desc())
            .limit(limit)
        )
        return [Undeliverable(*row) for row in await self._connection.execute(query)]

    async def count_stuck(self) -> int:
        """How many replies cannot be delivered, or nobody knows whether they were."""
        query = sa.select(sa.func.count()).where(STUCK, outgoing.c.delivery == Delivery.REPLY.value)
        return (await self._connection.execute(query)).scalar_one()

    async def delete(self, conversation_id: int, upto: int | None = None) -> int:
        """Erase rows whose lines are erased; rows without a line go with them."""
        query = outgoing.delete().where(outgoing.c.conversation_id == conversation_id)
        if upto is not None:
            query = query.where(sa.or_(outgoing.c.seq.is_(None), outgoing.c.seq <= upto))
        return (await self._connection.execute(query)).rowcount


def _among(conversation_ids: Collection[int] | None) -> sa.ColumnElement[bool]:
    if conversation_ids is None:
        return sa.true()
    return outgoing.c.conversation_id.in_(list(conversation_ids))


def prepare(
    to: Addressed, source: str, to_send: Sequence[Outgoing], first: int, now: datetime
) -> tuple[list[StoredLine], list[dict[str, Any]]]:
    """Lines and rows for messages to one person; their numbers start at `first`."""
    lines: list[StoredLine] = []
    rows: list[dict[str, Any]] = []
    for n, message in enumerate(to_send, start=1):
        seq = None if message.edits is not None else first + len(lines)
        if seq is not None:
            lines.append(_line(to.conversation_id, seq, message, now))
        rows.append(_row(to, source, n, seq, message, now))
    return lines, rows


def _line(conversation_id: int, seq: int, message: Outgoing, now: datetime) -> StoredLine:
    return StoredLine(
        conversation_id,
        seq,
        message.author.value,
        message.staff_id,
        message.text,
        message.buttons,
        message.document,
        now,
    )


def _row(
    to: Addressed, source: str, n: int, seq: int | None, message: Outgoing, now: datetime
) -> dict[str, Any]:
    pushed = to.address.channel in PUSHED
    state = ON_PAGE if not pushed else DUE if to.reachable else UNDELIVERABLE
    expects = message.expects
    return {
        "source": source,
        "n": n,
        "conversation_id": to.conversation_id,
        "seq": seq,
        "delivery": message.delivery.value,
        "state": state,
        "attempts": 0,
        "not_before": now,
        "created_at": now,
        "reason": None if state != UNDELIVERABLE else "unreachable",
        "edits": message.edits,
        "expects_action": expects.action if expects else None,
        "expects_word": expects.word if expects else None,
        "expects_until": expects.until if expects else None,
    }


def _due(
    row: Mapping[str, Any],
    addresses: Mapping[int, Address],
    lines: Mapping[tuple[int, int], StoredLine],
) -> DueRow:
    line = lines.get((row["conversation_id"], row["seq"] or 0))
    return DueRow(
        source=row["source"],
        n=row["n"],
        conversation_id=row["conversation_id"],
        address=addresses[row["conversation_id"]],
        seq=row["seq"],
        delivery=row["delivery"],
        attempts=row["attempts"],
        not_before=row["not_before"],
        created_at=row["created_at"],
        text=line.text if line else "",
        buttons=line.buttons if line else (),
        document=line.document if line else None,
        author=line.author if line else "desk",
        edits=row["edits"],
    )


def due_query() -> sa.Select[Any]:
    """Outgoing rows with what they say and where they go."""
    line = sa.and_(
        messages.c.conversation_id == outgoing.c.conversation_id, messages.c.seq == outgoing.c.seq
    )
    joined = outgoing.join(conversations, conversations.c.id == outgoing.c.conversation_id)
    return sa.select(
        outgoing,
        conversations.c.channel,
        conversations.c.key,
        messages.c.text,
        messages.c.buttons,
        messages.c.document,
        messages.c.author,
    ).select_from(joined.outerjoin(messages, line))


def from_row(row: Mapping[Any, Any]) -> DueRow:
    """One row of `due_query`."""
    return DueRow(
        source=row["source"],
        n=row["n"],
        conversation_id=row["conversation_id"],
        address=Address(row["channel"], row["key"]),
        seq=row["seq"],
        delivery=row["delivery"],
        attempts=row["attempts"],
        not_before=row["not_before"],
        created_at=row["created_at"],
        text=row["text"] or "",
        buttons=decode_buttons(row["buttons"]),
        document=decode_document(row["document"]),
        author=row["author"] or "desk",
        edits=row["edits"],
    )
