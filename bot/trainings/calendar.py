"""A session as a calendar file, in the office's own time zone."""

from __future__ import annotations

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.messages import Document
from bot.trainings.values import Offering
from knowledge.model import Lang


def calendar_file(offering: Offering, title: str, lang: Lang, zone: ZoneInfo) -> Document:
    """An .ics file (RFC 5545) with one event; the UID is the same every time it is made."""
    begin = offering.starts_at.astimezone(zone)
    event = Event()
    event.add("uid", f"{offering.code}@entrepreneur-desk")
    event.add("dtstamp", offering.starts_at.astimezone(UTC))
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=offering.minutes))
    event.add("summary", title)
    event.add("location", offering.place)
    calendar = Calendar()
    calendar.add("prodid", "-//entrepreneur-desk//training sessions//" + lang.upper())
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return Document("training.ics", "text/calendar", calendar.to_ical())
