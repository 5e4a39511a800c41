"""How many messages of one person get an answer each; of a burst, the rest is only kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.messages import Address, Incoming

MOST_PEOPLE = 10_000
"""People whose pace is remembered. Who is forgotten, longest silent first, may go fast again."""
_PUT_BACK_S = 60.0
"""A step back in time of more than this is a clock that was put back, not another clock's rounding
(Telegram tells whole seconds, and no moment at all for a press)."""


@dataclass(frozen=True, slots=True)
class Pace:
    """`at_once` messages in a row get an answer each; `calm_s` seconds bring one more."""

    at_once: int
    calm_s: float


@dataclass(frozen=True, slots=True)
class Place:
    """What a message gets. `kept`: no answer of its own; `notice`: the first one of a burst."""

    kept: bool = False
    notice: bool = False


FULL = Place()


@dataclass(slots=True)
class _Person:
    left: float
    at: datetime
    told: bool = False
    alarms: set[str] = field(default_factory=set)


class Bursts:
    """Looks at how fast each person writes, by the moments of the messages themselves.

    So what waited through an outage counts as it was written, not as it comes in.
    """

    def __init__(self, pace: Pace, urgent: Callable[[Incoming], str | None]) -> None:
        self._pace = pace
        self._urgent = urgent
        self._people: OrderedDict[Address, _Person] = OrderedDict()

    def admit(self, incoming: Incoming) -> Place:
        """What this message gets. The first urgent one of each sort is never only kept."""
        if incoming.again:
            return FULL
        person = self._person(incoming)
        if person.left >= 1:
            person.left -= 1
            return FULL
        person.left = 0
        alarm = self._urgent(incoming)
        if alarm is not None and alarm not in person.alarms:
            person.alarms.add(alarm)
            return FULL
        first = not person.told
        person.told = True
        return Place(kept=True, notice=first)

    def give_back(self, incoming: Incoming) -> None:
        """This message did nothing: it was heard before, or will come again."""
        person = self._people.get(incoming.address)
        if person is not None and not incoming.again:
            person.left = min(person.left + 1, self._pace.at_once)

    def _person(self, incoming: Incoming) -> _Person:
        person = self._people.get(incoming.address)
        if person is None:
            person = _Person(self._pace.at_once, incoming.at)
            self._people[incoming.address] = person
            if len(self._people) > MOST_PEOPLE:
                self._people.popitem(last=False)
            return person
        self._people.move_to_end(incoming.address)
        passed = (incoming.at - person.at).total_seconds()
        if passed > 0 or passed < -_PUT_BACK_S:
            person.at = incoming.at
        person.left = min(person.left + max(passed, 0) / self._pace.calm_s, self._pace.at_once)
        if person.left == self._pace.at_once:
            person.told = False
            person.alarms.clear()
        return person
