"""A session as a calendar file, in the office's own time zone."""

from __future__ import annotations

from datetime import UTC
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.messages import Document
from bot.store.meetings import MeetingRow
from bot.trainings.values import Offering
from knowledge.model import Lang
from knowledge.wordbook import Words


def calendar_file(offering: Offering, title: str, words: Words, zone: ZoneInfo) -> Document:
    """An .ics file (RFC 5545) with one event for each meeting, in their order.

    The UID of a meeting is the same every time the file is made, also when it was moved; its
    SEQUENCE then tells a calendar that the newer file counts.
    """
    lang: Lang = words.lang
    calendar = Calendar()
    calendar.add("prodid", "-//entrepreneur-desk//training sessions//" + lang.upper())
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    count = len(offering.meetings)
    for number, meeting in enumerate(offering.meetings, start=1):
        name = title
        if count > 1:
            name = str(words("meetings.calendar", training=title, number=number, count=count))
        calendar.add_component(_event(offering.code, meeting, name, zone))
    calendar.add_missing_timezones()
    return Document("training.ics", "text/calendar", calendar.to_ical())


def _event(code: str, meeting: MeetingRow, name: str, zone: ZoneInfo) -> Event:
    event = Event()
    event.add("uid", f"{code}-{meeting.id}@entrepreneur-desk")
    event.add("sequence", meeting.changes)
    event.add("dtstamp", meeting.starts_at.astimezone(UTC))
    event.add("dtstart", meeting.starts_at.astimezone(zone))
    event.add("dtend", meeting.ends_at.astimezone(zone))
    event.add("summary", name)
    event.add("location", meeting.place)
    return event
