"""The meetings of a session in words, on the office's clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.lists import format_list

from bot.store.meetings import Meeting, MeetingRow
from knowledge.model import Lang
from knowledge.wordbook import Markup, Words, escape

_LOCALES: Mapping[Lang, str] = {"nl": "nl_NL", "en": "en_GB"}
Plan = Sequence[Meeting | MeetingRow]


@dataclass(frozen=True, slots=True)
class Dates:
    """Writes meetings in one language. A year is named when it is not that of `today`."""

    say: Words
    zone: ZoneInfo
    today: date

    def days(self, plan: Plan) -> str:
        """The days of the meetings, such as `24 november, 1 en 8 december`."""
        days = [one.starts_at.astimezone(self.zone).date() for one in plan]
        following = [*pairwise(days), (days[-1], None)]
        named = [self._day(day, then) for day, then in following]
        return format_list(named, locale=self._locale)

    def line(self, meeting: Meeting | MeetingRow) -> str:
        """Day and times of one meeting, such as `dinsdag 1 december, 19:00 tot 21:30 uur`."""
        begin, end = self._local(meeting.starts_at), self._local(meeting.ends_at)
        day = self._weekday(begin.date())
        until = self._clock(end)
        if end.date() != begin.date():
            until = f"{self._weekday(end.date())} {until}"
        return str(self.say("meetings.day", day=day, start=self._clock(begin), end=until))

    def with_days(self, when: str, plan: Plan) -> str:
        """When a session begins, and for several meetings on which days they all are."""
        if len(plan) == 1:
            return when
        days = self.days(plan)
        return str(self.say("meetings.when", when=when, count=len(plan), days=days))

    def where(self, plan: Plan) -> Markup:
        """The place; for several meetings all of them with day, times and place."""
        if len(plan) == 1:
            return escape(plan[0].place)
        return self._listed("meetings.where", plan)

    def about(self, plan: Plan) -> Markup:
        """A sentence with the place; for several meetings all of them, and where they are."""
        if len(plan) == 1:
            return self.say("meetings.place", place=plan[0].place)
        return self._listed("meetings.all", plan)

    def _listed(self, key: str, plan: Plan) -> Markup:
        places = {one.place for one in plan}
        if len(places) == 1:
            lines = "\n".join(f"- {self.line(one)}" for one in plan)
            last = self.say("meetings.place", place=plan[0].place)
        else:
            lines = "\n".join(f"- {self.line(one)}, {escape(one.place)}" for one in plan)
            last = self.say("meetings.places-differ")
        return self.say(key, count=len(plan), lines=Markup(lines), last=last)

    def _day(self, day: date, then: date | None) -> str:
        if then is not None and (day.year, day.month) == (then.year, then.month):
            return str(day.day)
        year = "" if day.year == self.today.year else " y"
        return format_date(day, f"d MMMM{year}", locale=self._locale)

    def _weekday(self, day: date) -> str:
        year = "" if day.year == self.today.year else " y"
        return format_date(day, f"EEEE d MMMM{year}", locale=self._locale)

    def _clock(self, local: datetime) -> str:
        return format_time(local.time(), "HH:mm", locale=self._locale)

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)

    @property
    def _locale(self) -> str:
        return _LOCALES[self.say.lang]
