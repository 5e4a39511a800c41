"""The settings of the dialogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.config import Config


@dataclass(frozen=True, slots=True)
class DialogueValues:
    """What the dialogue needs to know of the settings.

    `reintroduce_after` is the silence after which the desk says again that it is a computer,
    `repairs` how often in a row it may ask again, `max_text` how many characters of a message it
    reads. `municipalities` maps keys to names. `cookie_hours` and `keep_days`: how long a
    conversation stays on a device, as it is and when the person asks to keep it.
    """

    sample: bool
    phone: str
    municipalities: Mapping[str, str]
    zone: ZoneInfo
    reintroduce_after: timedelta
    repairs: int
    max_text: int
    cookie_hours: int
    keep_days: int
    transcript_days: int
    offer_hours: int

    @classmethod
    def of(cls, config: Config) -> DialogueValues:
        """Take them from the settings."""
        organisation = config.organisation
        return cls(
            sample=organisation.sample,
            phone=organisation.phone,
            municipalities=dict(organisation.municipality_keys),
            zone=organisation.zone,
            reintroduce_after=timedelta(hours=config.dialogue.reintroduce_hours),
            repairs=config.dialogue.repairs,
            max_text=config.dialogue.max_text,
            cookie_hours=config.web.cookie_hours,
            keep_days=config.web.keep_days,
            transcript_days=config.retention.transcript_days,
            offer_hours=config.trainings.offer_hours,
        )
