"""One fake as a whole: its parts, without HTTP."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.fake_telegram.chats import Chats
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.faults import Faults
from tests.fake_telegram.ledger import Ledger
from tests.fake_telegram.limits import SendingLimits
from tests.fake_telegram.methods import BotState
from tests.fake_telegram.people import People
from tests.fake_telegram.polling import Reception
from tests.fake_telegram.roads import Roads
from tests.fake_telegram.updates import UpdateQueue
from tests.fake_telegram.wakeup import Gate, Wakeup
from tests.fake_telegram.webhook import Dispatch

SAMPLE_TOKEN = "100000001:sample-token-of-the-fake-bot-api-000000"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a fake starts.

    `strict` switches on the sending limits and the brake on pollers; `frozen_at` is a Unix time
    to stand still at; the calls are also written as JSON lines to `ledger_path`.
    """

    token: str = SAMPLE_TOKEN
    port: int = 0
    seed: int = 1
    strict: bool = False
    first_update_id: int | None = None
    frozen_at: float | None = None
    ledger_path: Path | None = None


class World:
    """The parts of one fake.

    `changed` rings after every call and every act of a person; `gate` holds calls back.
    """

    def __init__(self, settings: Settings) -> None:
        first_id = settings.first_update_id or random.Random(settings.seed).randint(10**6, 10**8)
        self.token = settings.token
        self.clock = Clock(settings.frozen_at)
        self.changed = Wakeup()
        self.gate = Gate()
        self.ledger = Ledger(settings.ledger_path)
        self.limits = SendingLimits(on=settings.strict)
        self.faults = Faults(settings.seed)
        self.queue = UpdateQueue(first_id, settings.seed)
        self.bot = BotState(_account(settings.token), Chats(), self.clock)
        self.people = People(self.bot, self.queue)
        self.dispatch = Dispatch(self.queue, settings.seed)
        self.reception = Reception(
            self.queue, self.clock, self.changed, self.dispatch, settings.strict
        )
        self.roads = Roads(settings.seed)


def _account(token: str) -> dict[str, Any]:
    return {
        "id": int(token.partition(":")[0]),
        "is_bot": True,
        "first_name": "Sample desk",
        "username": "sample_desk_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }
