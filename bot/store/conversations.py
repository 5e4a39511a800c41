"""The shelf of conversations: who talks where, in what state, and who answers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Address, Owner
from bot.store.changes import CASES, newcomer
from bot.store.meetings import last_end
from bot.store.tables import (
    cases,
    conversations,
    messages,
    outgoing,
    owner_events,
    signups,
    subscriptions,
    training_sessions,
)
from bot.store.values import Conversation

_GONE = "gone:"
_ADD = conversations.insert()
_SAVE = (
    conversations.update()
    .where(conversations.c.id == sa.bindparam("_id"))
    .values(
        lang=sa.bindparam("_lang"),
        state=sa.bindparam("_state"),
        next_seq=sa.bindparam("_next"),
        heard_at=sa.bindparam("_heard"),
        unreachable_at=None,
        unreachable_reason=None,
    )
)


@cache
def _found(channels: int) -> sa.Select[Any]:
    """Conversations by their keys on so many channels.

    Not by pairs of both: for several pairs at once SQLite reads the whole table.
    """
    of_one = [
        (conversations.c.channel == sa.bindparam(f"channel_{at}"))
        & conversations.c.key.in_(sa.bindparam(f"keys_{at}", expanding=True))
        for at in range(channels)
    ]
    query = sa.select(conversations).where(sa.or_(sa.false(), *of_one))
    return query.order_by(conversations.c.id).with_for_update()


def fresh(address: Address, now: datetime) -> Conversation:
    """A conversation that is not stored yet (`id` 0)."""
    return Conversation(0, address, None, Owner.BOT, {}, 1, 1, 0, now, None)


def _value(row: Mapping[Any, Any]) -> Conversation:
    return Conversation(
        id=row["id"],
        address=Address(row["channel"], row["key"]),
        lang=row["lang"],
        owner=Owner(row["owner"]),
        state=row["state"],
        next_seq=row["next_seq"],
        first_seq=row["first_seq"],
        seen_seq=row["seen_seq"],
        created_at=row["created_at"],
        heard_at=row["heard_at"],
        unreachable_at=row["unreachable_at"],
    )


class Conversations:
    """Reads and writes of the conversations table, inside one transaction."""

    def __init__(self, connection: AsyncConnection, now: datetime, touched: set[int]) -> None:
        self._connection = connection
        self._now = now
        self._touched = touched

    async def get(self, conversation_id: int) -> Conversation | None:
        """The conversation with this id, locked for this transaction."""
        query = sa.select(conversations).where(conversations.c.id == conversation_id)
        row = (await self._connection.execute(query.with_for_update())).mappings().first()
        return None if row is None else _value(row)

    async def look(self, conversation_id: int) -> Conversation | None:
        """The conversation with this id without taking a lock, for showing."""
        query = sa.select(conversations).where(conversations.c.id == conversation_id)
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _value(row)

    async def find(self, address: Address) -> Conversation | None:
        """The conversation of this address, if it has ever written."""
        return (await self.find_all([address])).get(address)

    async def find_all(self, addresses: Iterable[Address]) -> dict[Address, Conversation]:
        """The conversations of these addresses in one query, locked in order of id."""
        keys: dict[str, list[str]] = {}
        for address in addresses:
            keys.setdefault(address.channel, []).append(address.key)
        values: dict[str, Any] = {}
        for at, (channel, known) in enumerate(keys.items()):
            values |= {f"channel_{at}": channel, f"keys_{at}": known}
        rows = (await self._connection.execute(_found(len(keys)), values)).mappings()
        return {found.address: found for found in map(_value, rows)}

    async def peek(self, address: Address) -> Conversation | None:
        """The conversation of this address without taking a lock."""
        query = sa.select(conversations).where(
            conversations.c.channel == address.channel, conversations.c.key == address.key
        )
        row = (await self._connection.execute(query)).mappings().first()
        return None if row is None else _value(row)

    async def add(self, new: Sequence[Conversation]) -> None:
        """Store conversations that are heard for the first time."""
        if not new:
            return
        await self._connection.execute(
            _ADD,
            [
                {
                    "channel": item.address.channel,
                    "key": item.address.key,
                    "lang": item.lang,
                    "owner": item.owner.value,
                    "state": dict(item.state),
                    "next_seq": item.next_seq,
                    "first_seq": item.first_seq,
                    "seen_seq": item.seen_seq,
                    "created_at": item.created_at,
                    "heard_at": item.heard_at or item.created_at,
                }
                for item in new
            ],
        )
        self._touched.update(newcomer(item.address) for item in new)

    async def save(self, changed: Sequence[Conversation]) -> None:
        """Write what turns changed: state, language, numbering, last heard. Never the owner."""
        if not changed:
            return
        await self._connection.execute(
            _SAVE,
            [
                {
                    "_id": item.id,
                    "_lang": item.lang,
                    "_state": dict(item.state),
                    "_next": item.next_seq,
                    "_heard": item.heard_at,
                }
                for item in changed
            ],
        )
        self._touched.update(item.id for item in changed)

    async def hand_over(
        self,
        conversation_id: int,
        to: Owner,
        *,
        case_id: int | None = None,
        staff_id: int | None = None,
    ) -> None:
        """Change who answers this person. The only way to do so; leaves an event row."""
        current = await self.get(conversation_id)
        if current is None or current.owner is to:
            return
        await self._set(conversation_id, owner=to.value)
        await self._connection.execute(
            owner_events.insert().values(
                conversation_id=conversation_id,
                at=self._now,
                from_owner=current.owner.value,
                to_owner=to.value,
                case_id=case_id,
                staff_id=staff_id,
            )
        )
        self._touched.update({conversation_id, CASES})

    async def mark_seen(self, conversation_id: int, seq: int) -> None:
        """The person's page has shown everything up to `seq`. Never goes back."""
        where = (conversations.c.id == conversation_id) & (conversations.c.seen_seq < seq)
        where &= conversations.c.next_seq > seq
        query = conversations.update().where(where).values(seen_seq=seq)
        if (await self._connection.execute(query)).rowcount:
            self._touched.add(conversation_id)

    async def mark_unreachable(self, conversation_id: int, reason: str) -> None:
        """Nothing can be delivered to this person until they write again."""
        await self._set(conversation_id, unreachable_at=self._now, unreachable_reason=reason)
        self._touched.add(conversation_id)

    async def forget_lines(self, conversation_id: int, first_seq: int) -> None:
        """Lines below `first_seq` no longer exist."""
        await self._set(conversation_id, first_seq=first_seq)
        self._touched.add(conversation_id)

    async def silent_since(self, moment: datetime) -> list[int]:
        """Conversations with lines, whose last message is older, without a case under way.

        The last message is the later of the person's last and the last line to them.
        """
        latest = (
            sa.select(sa.func.max(messages.c.at))
            .where(messages.c.conversation_id == conversations.c.id)
            .scalar_subquery()
        )
        under_way = (
            sa.select(cases.c.id)
            .where(cases.c.conversation_id == conversations.c.id, cases.c.closed_at.is_(None))
            .exists()
        )
        # Whose lines are all gone stays as a row for ever: the numbers tell that without a look
        # at the lines.
        has_lines = conversations.c.first_seq < conversations.c.next_seq
        query = sa.select(conversations.c.id).where(
            conversations.c.heard_at < moment, has_lines, latest < moment, ~under_way
        )
        return list((await self._connection.execute(query.order_by(conversations.c.id))).scalars())

    async def detach_silent(self, moment: datetime) -> int:
        """Cut the tie to people last heard before a moment, who wait for nothing any more.

        Their row keeps its number for counting; the address on their channel is forgotten, so
        that they come back as somebody new.
        """
        waits = (
            sa.select(signups.c.id)
            .select_from(signups.join(training_sessions))
            .where(
                signups.c.conversation_id == conversations.c.id,
                signups.c.status.in_(("seat", "waiting", "offered")),
                last_end() > moment,
            )
            .exists()
        )
        under_way = (
            sa.select(cases.c.id)
            .where(cases.c.conversation_id == conversations.c.id, cases.c.closed_at.is_(None))
            .exists()
        )
        subscribed = (
            sa.select(subscriptions.c.id)
            .where(
                subscriptions.c.conversation_id == conversations.c.id,
                subscriptions.c.ended_at.is_(None),
            )
            .exists()
        )
        query = (
            conversations.update()
            .where(
                conversations.c.heard_at < moment,
                ~conversations.c.key.like(f"{_GONE}%"),
                ~waits,
                ~subscribed,
                ~under_way,
            )
            .values(key=sa.literal(_GONE) + sa.cast(conversations.c.id, sa.Text), state={})
        )
        return (await self._connection.execute(query)).rowcount

    async def under_way(
        self, channel: str, *, heard_after: datetime, with_case: bool, after: int, limit: int
    ) -> list[Conversation]:
        """Conversations on a channel that are going on, in order of id, locked.

        Those heard after a moment, those with an offer that still waits, and `with_case` those with
        an open case; only ids above `after`, and only people who can be reached.
        """
        offered = (
            sa.select(outgoing.c.conversation_id)
            .where(
                outgoing.c.conversation_id == conversations.c.id,
                outgoing.c.expects_action.is_not(None),
                outgoing.c.expects_until > self._now,
            )
            .exists()
        )
        case = (
            sa.select(cases.c.id)
            .where(cases.c.conversation_id == conversations.c.id, cases.c.closed_at.is_(None))
            .exists()
        )
        going_on = [conversations.c.heard_at > heard_after, offered, *([case] if with_case else [])]
        query = sa.select(conversations).where(
            conversations.c.channel == channel,
            conversations.c.id > after,
            conversations.c.unreachable_at.is_(None),
            ~conversations.c.key.like(f"{_GONE}%"),
            sa.or_(*going_on),
        )
        query = query.order_by(conversations.c.id).limit(limit).with_for_update()
        return [_value(row) for row in (await self._connection.execute(query)).mappings()]

    async def remember(self, conversation_id: int, state: Mapping[str, Any]) -> None:
        """Write what a conversation remembers after the desk spoke of its own accord."""
        await self._set(conversation_id, state=dict(state))

    async def reset_state(self, conversation_id: int) -> None:
        """Forget what the conversation was about (after erasing)."""
        await self._set(conversation_id, state={})

    async def _set(self, conversation_id: int, **values: Any) -> None:
        query = conversations.update().where(conversations.c.id == conversation_id)
        await self._connection.execute(query.values(**values))
