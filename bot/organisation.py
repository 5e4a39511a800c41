"""The settings that tell whose desk this is: name, hours, municipalities, promises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StrictBool, field_validator

from bot.settings import Count, SettingGroup, Text
from knowledge.validation import RuleError

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_INTERVAL = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])")
_SHORT_DAYS = {
    "nl": dict(zip(WEEKDAYS, ("ma", "di", "wo", "do", "vr", "za", "zo"), strict=True)),
    "en": dict(zip(WEEKDAYS, ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), strict=True)),
}


def _interval(text: str) -> str:
    found = _INTERVAL.fullmatch(text)
    if found is None or found.group(1, 2) >= found.group(3, 4):
        raise RuleError('hours such as "09:00-17:00"', "mend the hours, or leave out a closed day")
    return text


Hours = Annotated[str, AfterValidator(_interval)]


class BothLanguages(SettingGroup):
    """One text in Dutch and in English."""

    nl: Text
    en: Text

    def in_language(self, lang: str) -> str:
        """The text in `lang`; English for anything but `nl`."""
        return self.nl if lang == "nl" else self.en


class ReplyPromise(SettingGroup):
    """Office hours within which an advisor promises a first reply, by urgency."""

    normal: Count
    high: Count


class Organisation(SettingGroup):
    """Whose desk this is. The values appear in answers, as placeholders."""

    sample: StrictBool
    name: Text
    short_name: Text
    phone: Text
    email: Text
    address: Text
    website: Text
    municipalities: Annotated[tuple[Text, ...], Field(min_length=1)]
    opening_hours: Annotated[Mapping[Weekday, Hours], Field(min_length=1)]
    timezone: Text
    holidays: Literal["NL", "DE", "BE"]
    funder: BothLanguages
    reply_within_office_hours: ReplyPromise

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (LookupError, ValueError, OSError) as error:
            raise RuleError(
                "the name of a time zone", "write a name such as Europe/Amsterdam"
            ) from error
        return name

    @field_validator("email")
    @classmethod
    def _address(cls, text: str) -> str:
        if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
            raise RuleError("an e-mail address", "write it as name@organisation.nl")
        return text

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the office."""
        return ZoneInfo(self.timezone)

    @property
    def municipality_keys(self) -> Mapping[str, str]:
        """Key (as in the overrides of an answer) to name, such as `hof-van-twente`."""
        return {municipality_key(name): name for name in self.municipalities}

    def open_on(self, day: date) -> tuple[time, time] | None:
        """When the office opens and closes on a weekday like that of `day`; holidays apart."""
        text = self.opening_hours.get(WEEKDAYS[day.weekday()])
        if text is None:
            return None
        start, end = text.split("-")
        return time.fromisoformat(start), time.fromisoformat(end)

    def hours_in_words(self, lang: str) -> str:
        """The opening hours as people read them, such as `ma t/m do 09:00-17:00, vr 09:00-12:00`.

        Days in a row with the same hours are taken together.
        """
        names = _SHORT_DAYS["nl" if lang == "nl" else "en"]
        until = " t/m " if lang == "nl" else " to "
        runs: list[tuple[int, int, str]] = []
        for index, day in enumerate(WEEKDAYS):
            text = self.opening_hours.get(day)
            if text is None:
                continue
            if runs and runs[-1][1] == index - 1 and runs[-1][2] == text:
                runs[-1] = (runs[-1][0], index, text)
            else:
                runs.append((index, index, text))
        return ", ".join(
            names[WEEKDAYS[a]] + (until + names[WEEKDAYS[b]] if b > a else "") + " " + text
            for a, b, text in runs
        )

    def placeholders(self, lang: str) -> Mapping[str, str]:
        """What `{organisation}`, `{phone}` and the like stand for in answers and words."""
        return {
            "organisation": self.name,
            "phone": self.phone,
            "email": self.email,
            "address": self.address,
            "website": self.website,
            "opening_hours": self.hours_in_words(lang),
            "municipalities": ", ".join(self.municipalities),
            "funder": self.funder.in_language(lang),
        }


def municipality_key(name: str) -> str:
    """The key of a municipality, such as `rijssen-holten` for Rijssen-Holten."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
