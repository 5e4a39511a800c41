"""The rooms behind the conversation, as the dialogue needs them."""

from __future__ import annotations

from dataclasses import dataclass

from bot.cases.service import Cases
from bot.outreach.service import Outreach
from bot.privacy.service import Privacy
from bot.trainings.service import Trainings


@dataclass(frozen=True, slots=True)
class Rooms:
    """Cases with advisors, places in trainings, letters, and what is kept about a person."""

    cases: Cases
    trainings: Trainings
    privacy: Privacy
    outreach: Outreach
