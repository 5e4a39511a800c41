"""The shelf of transcript lines: what was said, by whom, in order."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.messages import Button, Document
from bot.store.tables import messages
from bot.store.values import StoredLine

_ADD = messages.insert()


def encode_document(document: Document | None) -> dict[str, str] | None:
    """A file as JSON values."""
    if document is None:
        return None
    return {
        "filename": document.filename,
        "media_type": document.media_type,
        "content": base64.b64encode(document.content).decode("ascii"),
    }


def decode_document(value: Mapping[str, str] | None) -> Document | None:
    """A file from JSON values."""
    if value is None:
        return None
    content = base64.b64decode(value["content"])
    return Document(value["filename"], value["media_type"], content)


def encode_buttons(buttons: Sequence[Button]) -> list[list[str]] | None:
    """Buttons as JSON values."""
    return [[button.action, button.label] for button in buttons] or None


def decode_buttons(value: Sequence[Sequence[str]] | None) -> tuple[Button, ...]:
    """Buttons from JSON values."""
    return tuple(Button(action, label) for action, label in value or ())


def _line(row: Mapping[Any, Any]) -> StoredLine:
    return StoredLine(
        conversation_id=row["conversation_id"],
        seq=row["seq"],
        author=row["author"],
        staff_id=row["staff_id"],
        text=row["text"],
        buttons=decode_buttons(row["buttons"]),
        document=decode_document(row["document"]),
        at=row["at"],
    )


class Transcript:
    """Reads and writes of the messages table, inside one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, lines: Sequence[StoredLine]) -> None:
        """Write lines; their numbers were reserved before."""
        if not lines:
            return
        await self._connection.execute(
            _ADD,
            [
                {
                    "conversation_id": line.conversation_id,
                    "seq": line.seq,
                    "author": line.author,
                    "staff_id": line.staff_id,
                    "text": line.text,
                    "buttons": encode_buttons(line.buttons),
                    "document": encode_document(line.document),
                    "at": line.at,
                }
                for line in lines
            ],
        )

    async def lines(
        self, conversation_id: int, after: int = 0, upto: int | None = None
    ) -> list[StoredLine]:
        """The lines after number `after`, up to and including `upto`, in order."""
        query = sa.select(messages).where(
            messages.c.conversation_id == conversation_id, messages.c.seq > after
        )
        if upto is not None:
            query = query.where(messages.c.seq <= upto)
        rows = (await self._connection.execute(query.order_by(messages.c.seq))).mappings()
        return [_line(row) for row in rows]

    async def last(self, conversation_id: int) -> int:
        """The number of the last line; 0 when there is none."""
        where = messages.c.conversation_id == conversation_id
        query = sa.select(sa.func.max(messages.c.seq)).where(where)
        return (await self._connection.execute(query)).scalar() or 0

    async def count(self, conversation_id: int, author: str | None = None) -> int:
        """How many lines are kept, by one author or by all."""
        query = sa.select(sa.func.count()).where(messages.c.conversation_id == conversation_id)
        if author is not None:
            query = query.where(messages.c.author == author)
        return int((await self._connection.execute(query)).scalar_one())

    async def delete(self, conversation_id: int, upto: int | None = None) -> int:
        """Erase lines (all, or up to and including `upto`); gives how many went."""
        query = messages.delete().where(messages.c.conversation_id == conversation_id)
        if upto is not None:
            query = query.where(messages.c.seq <= upto)
        return (await self._connection.execute(query)).rowcount
