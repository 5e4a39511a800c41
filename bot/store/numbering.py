"""Line numbers of conversations, taken once per transaction and never twice."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import conversations


class Numbering:
    """Hands out line numbers.

    A group of turns loads its conversations first and writes their counters once at the end;
    a room that speaks to someone in between must take its numbers from the same counters.
    """

    def __init__(self, connection: AsyncConnection, touched: set[int]) -> None:
        self._connection = connection
        self._touched = touched
        self._next: dict[int, int] = {}

    def hold(self, conversation_id: int, next_seq: int) -> None:
        """From here on this transaction counts this conversation in memory."""
        self._next[conversation_id] = next_seq

    def held(self, conversation_id: int) -> int:
        """The next free number of a held conversation."""
        return self._next[conversation_id]

    def following(self, conversation_id: int, stored: int) -> int:
        """The next free number; `stored` is what the conversation's row says."""
        return self._next.get(conversation_id, stored)

    async def take(self, conversation_id: int, count: int) -> int:
        """Reserve `count` numbers and give the first of them."""
        self._touched.add(conversation_id)
        if conversation_id in self._next:
            first = self._next[conversation_id]
            self._next[conversation_id] = first + count
            return first
        query = (
            conversations.update()
            .where(conversations.c.id == conversation_id)
            .values(next_seq=conversations.c.next_seq + count)
            .returning(conversations.c.next_seq)
        )
        following: int = (await self._connection.execute(query)).scalar_one()
        return following - count
