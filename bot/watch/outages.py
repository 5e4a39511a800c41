"""Outages of a pushed channel: how long nobody was heard, and what that costs people. Pure.

Telegram keeps a button press for 150 seconds and a message for 24 hours (its own server, source of
the Bot API): a press of before is gone without a word to anybody.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

PRESS_KEPT = timedelta(seconds=150)
"""How long Telegram keeps a button press."""
MESSAGE_KEPT = timedelta(hours=24)
"""How long Telegram keeps a message."""
DRAINING = timedelta(minutes=10)
"""How long the messages that waited may take before people are spoken to all the same."""


@dataclass(frozen=True, slots=True)
class Outage:
    """Nobody was heard from `since` until `until`. `after`: conversations up to it were told."""

    since: datetime
    until: datetime
    missed: bool
    after: int = 0

    @property
    def source(self) -> str:
        """The key of what is said because of this outage, so that nobody hears it twice."""
        return f"outage:{self.since.timestamp():.0f}"

    def encoded(self) -> str:
        """The outage as it is kept between two starts."""
        moments = {"since": self.since.isoformat(), "until": self.until.isoformat()}
        return json.dumps({**moments, "missed": self.missed, "after": self.after})


def outage_between(heard: datetime | None, again: datetime) -> Outage | None:
    """The outage between the last time people were heard and the first time after it.

    `None` when there was none: Telegram kept every press, or the hands of the clock went back.
    """
    if heard is None or again - heard <= PRESS_KEPT:
        return None
    return Outage(heard, again, missed=again - heard > MESSAGE_KEPT)


def joined(left: Outage | None, found: Outage) -> Outage:
    """A new outage before everybody had heard of the last one: the graver of both counts."""
    return found if left is None else replace(found, missed=found.missed or left.missed)


def decoded(kept: str | None) -> Outage | None:
    """The outage that people still have to hear of; `None` when there is none."""
    if not kept:
        return None
    found = json.loads(kept)
    since, until = (datetime.fromisoformat(found[name]) for name in ("since", "until"))
    return Outage(since, until, bool(found["missed"]), int(found["after"]))
