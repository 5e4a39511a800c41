"""The states of an outgoing row, and conditions on them that a partial index answers.

A partial index is used only when the statement itself says what the index says: a value that is
sent along with a statement is not known while its plan is made. So these conditions hold their
values written out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa

from bot.messages import Delivery
from bot.store.tables import outgoing

DUE: Final = "due"
SENDING: Final = "sending"
SENT: Final = "sent"
UNKNOWN: Final = "unknown"
UNDELIVERABLE: Final = "undeliverable"
DROPPED: Final = "dropped"
ON_PAGE: Final = "on-page"


def written_out(value: str | Sequence[str]) -> sa.BindParameter[Any]:
    """A value, or several, that stand in the statement itself. Never for what people wrote."""
    several = not isinstance(value, str)
    found = list(value) if several else value
    return sa.bindparam(None, found, expanding=several, literal_execute=True, unique=True)


WAITS: Final = outgoing.c.state.in_(written_out((DUE, SENDING)))
"""Rows that still have to leave, as `ix_outgoing_waiting` holds them."""
STUCK: Final = outgoing.c.state.in_(written_out((UNDELIVERABLE, UNKNOWN)))
"""Rows that went wrong, as `ix_outgoing_stuck` holds them."""
LETTER_WAITS: Final = sa.and_(
    outgoing.c.delivery == written_out(Delivery.BROADCAST.value),
    outgoing.c.state == written_out(DUE),
)
"""Rows of letters that still have to leave, as `ix_outgoing_broadcast` holds them."""
