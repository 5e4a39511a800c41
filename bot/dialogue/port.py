"""The desk as a channel sees it: hear, history, acknowledge, wait."""

from __future__ import annotations

from bot.messages import (
    Address,
    Author,
    Document,
    Heard,
    History,
    Incoming,
    Line,
    Owner,
)
from bot.store.changes import Changes, newcomer, wait_for
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import StoredLine
from bot.store.writer import Writer

MOST_LINES = 500
"""Lines a page gets at once: drawing more would keep everybody else waiting."""


class DeskPort:
    """Implements `bot.messages.Desk` on the writer and the database of this process."""

    def __init__(self, database: Database, writer: Writer, changes: Changes, lang: str) -> None:
        self._database = database
        self._writer = writer
        self._changes = changes
        self._lang = lang

    async def hear(self, incoming: Incoming) -> Heard:
        """Take one message through its turn; returns when the turn is committed."""
        return await self._writer.hear(incoming)

    async def history(self, address: Address, after_seq: int) -> History:
        """Everything committed for this address after a line number, the latest lines at most."""
        async with self._database.reading() as uow:
            conversation = await uow.conversations.peek(address)
            if conversation is None:
                return History((), 1, 0, self._lang, Owner.BOT)
            latest = conversation.next_seq - 1 - MOST_LINES
            after = max(after_seq, conversation.first_seq - 1, latest)
            stored = await uow.transcript.lines(conversation.id, after=after)
            names = await uow.staff.names({line.staff_id for line in stored if line.staff_id})
        return History(
            tuple(_shown(line, names.get(line.staff_id or 0)) for line in stored),
            conversation.first_seq,
            conversation.next_seq - 1,
            conversation.lang or self._lang,
            conversation.owner,
        )

    async def acknowledge(self, address: Address, seq: int) -> None:
        """The person's page has shown everything up to and including `seq`."""
        async with self._database.reading() as uow:
            conversation = await uow.conversations.peek(address)
        if conversation is None or conversation.seen_seq >= seq:
            return
        conversation_id = conversation.id

        async def mark(uow: UnitOfWork) -> None:
            await uow.conversations.mark_seen(conversation_id, seq)

        await self._writer.work(mark)

    async def wait(self, address: Address, after_seq: int, timeout_s: float) -> None:
        """Return when there may be lines after `after_seq`, or after `timeout_s` seconds."""
        async with self._database.reading() as uow:
            conversation = await uow.conversations.peek(address)
        with self._changes.ticket(conversation.id if conversation else newcomer(address)) as event:
            async with self._database.reading() as uow:
                latest = await uow.conversations.peek(address)
            if latest is not None and (conversation is None or latest.next_seq - 1 > after_seq):
                return
            await wait_for(event, timeout_s)

    async def document(self, address: Address, seq: int) -> Document | None:
        """The file that went with a line of this address, if there is one."""
        async with self._database.reading() as uow:
            conversation = await uow.conversations.peek(address)
            if conversation is None:
                return None
            lines = await uow.transcript.lines(conversation.id, after=seq - 1, upto=seq)
        return lines[0].document if lines else None


def _shown(line: StoredLine, speaker: str | None) -> Line:
    return Line(
        line.seq,
        Author(line.author),
        line.text,
        line.at,
        line.buttons,
        line.document.filename if line.document else None,
        speaker,
    )
