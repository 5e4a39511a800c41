"""Dates and times as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from intents.material import Lang

_QUARTER = 15
_LOCALES: dict[Lang, str] = {"nl": "nl_NL", "en": "en_GB"}
_DAY: dict[Lang, str] = {"nl": "EEEE d MMMM", "en": "EEEE d MMMM"}
_CLOCK: dict[Lang, str] = {"nl": "HH:mm 'uur'", "en": "HH:mm"}
_JOIN: dict[Lang, str] = {"nl": "{day} om {time}", "en": "{day} at {time}"}


@lru_cache(maxsize=1024)
def full_date(day: date, lang: Lang) -> str:
    """A date with its year, such as `23 november 2026`."""
    return format_date(day, "d MMMM y", locale=_LOCALES[lang])


def promise(moment: datetime, lang: Lang, zone: ZoneInfo, today: date) -> str:
    """A promised moment in words, rounded up to a quarter of an hour: nobody promises 10:03."""
    over = timedelta(
        minutes=moment.minute % _QUARTER, seconds=moment.second, microseconds=moment.microsecond
    )
    rounded = moment - over + timedelta(minutes=_QUARTER) if over else moment
    return day_and_time(rounded, lang, zone, today)


def day_and_time(moment: datetime, lang: Lang, zone: ZoneInfo, today: date) -> str:
    """A moment at the office, such as `dinsdag 24 november om 10:00 uur`.

    The year is added when it is not this year's.
    """
    local = moment.astimezone(zone)
    pattern = _DAY[lang] + ("" if local.year == today.year else " y")
    day = format_date(local.date(), pattern, locale=_LOCALES[lang])
    time = format_time(local.time(), _CLOCK[lang], locale=_LOCALES[lang])
    return _JOIN[lang].format(day=day, time=time)
