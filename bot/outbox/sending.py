"""One try of one row, and what follows from an address that is gone."""

from __future__ import annotations

import logging

from bot.messages import Author, Channel, Delivery, Outgoing, Parcel, Receipt, Unknown
from bot.store.outgoing import Mark
from bot.store.subscriptions import BY_CHANNEL
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow

log = logging.getLogger(__name__)


async def try_once(channel: Channel, row: DueRow) -> Receipt:
    """Send a row once; a fault of the channel itself counts as an unknown outcome."""
    try:
        return await channel.send(parcel_of(row))
    except Exception as error:  # noqa: BLE001 - a fault of ours must not hold the others up
        log.error("send-failed error=%s", type(error).__name__)
        return Unknown(type(error).__name__)


def parcel_of(row: DueRow) -> Parcel:
    """A row as its channel takes it."""
    message = Outgoing(
        text=row.text,
        buttons=row.buttons,
        document=row.document,
        delivery=Delivery(row.delivery),
        author=Author(row.author),
        edits=row.edits,
    )
    return Parcel(row.address, message)


async def cut_off(uow: UnitOfWork, conversation_id: int, mark: Mark) -> None:
    """Nothing reaches this person until they write: what waits is given up, letters end.

    `mark` is what became of the send that told so. In one transaction: after a stop in between,
    nothing would be left to send, and so nobody would ever hear that the person is gone.
    """
    reason = mark.reason or ""
    await uow.outgoing.mark([mark])
    await uow.conversations.mark_unreachable(conversation_id, reason)
    await uow.subscriptions.end(conversation_id, BY_CHANNEL)
    await uow.outgoing.give_up(conversation_id, reason)
