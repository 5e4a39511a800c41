"""One turn: what it is given and what it decides. Values only; nothing here touches a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.messages import Incoming, Outgoing
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, OpenOffer
from intents import Decision
from intents import danger as danger_in
from intents.decision import Danger


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything one message's turn may look at.

    `decision` is what the words mean (`None` for a button or another sort of message);
    `offers` are open rows sent outside a turn (a freed place). `now` is UTC. `uow` is the open
    transaction: only for what needs the trainings, cases or privacy rooms; never committed here.
    """

    incoming: Incoming
    decision: Decision | None
    conversation: Conversation
    offers: tuple[OpenOffer, ...]
    now: datetime
    uow: UnitOfWork

    @property
    def danger(self) -> Danger | None:
        """Danger in what the person wrote, also under a photo or in an edited message."""
        if self.decision is not None:
            return self.decision.danger
        return danger_in(self.incoming.caption) if self.incoming.caption else None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a turn decided: the replies in order and what to remember.

    `state` replaces the conversation's state (JSON values only), `lang` its language. `said` is
    the person's line as it is stored (masked), `None` when the turn leaves no line.
    """

    replies: tuple[Outgoing, ...]
    state: Mapping[str, Any] = field(default_factory=dict)
    lang: str | None = None
    said: str | None = None
