"""How codes, moments and subjects read on a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.console.answer_notice import AnswersTold
from bot.http.language import Lang, Words
from bot.store.alarms import AlarmRow
from bot.store.meetings import MeetingRow
from knowledge.model import Entry, Knowledge

_LOCALES: dict[Lang, str] = {"nl": "nl_NL", "en": "en_GB"}
_MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one page: language, office clock and the present moment (UTC)."""

    say: Words
    lang: Lang
    zone: ZoneInfo
    now: datetime
    knowledge: Knowledge

    def moment(self, at: datetime) -> str:
        """A moment on the office's clock, such as `di 24 nov 10:30`; today by its time only."""
        local, today = at.astimezone(self.zone), self.now.astimezone(self.zone).date()
        time = format_time(local.time(), "HH:mm", locale=_LOCALES[self.lang])
        day = local.date()
        if day == today:
            return str(self.say("console.moment.today", time=time))
        if day == today + timedelta(days=1):
            return str(self.say("console.moment.tomorrow", time=time))
        pattern = "EEE d MMM" if day.year == today.year else "EEE d MMM y"
        return f"{format_date(day, pattern, locale=_LOCALES[self.lang])} {time}"

    def day(self, day: date) -> str:
        """A date in full, such as `1 januari 2027`."""
        return format_date(day, "d MMMM y", locale=_LOCALES[self.lang])

    def asked(self, entry: Entry) -> str:
        """An entry as the question people would ask."""
        asked = entry.questions[self.lang]
        return asked[0] if asked else entry.id

    def span(self, meeting: MeetingRow) -> str:
        """When a meeting is, such as `di 24 nov 19:00 tot 21:30`."""
        end = meeting.ends_at.astimezone(self.zone)
        same = end.date() == meeting.starts_at.astimezone(self.zone).date()
        until = format_time(end.time(), "HH:mm", locale=_LOCALES[self.lang])
        shown = until if same else self.moment(meeting.ends_at)
        start = self.moment(meeting.starts_at)
        return str(self.say("console.moment.until", start=start, end=shown))

    def subject(self, topic: str | None, expertise: str) -> str:
        """What a case is about: the plain question of its topic, or else its field."""
        entries = self.knowledge.of_topic(topic) if topic else ()
        asked = entries[0].questions[self.lang] if entries else ()
        if asked:
            return asked[0]
        field = self.named("expertise", expertise)
        return str(self.say("console.case.no-subject", field=field))

    def training(self, training: str) -> str:
        """The title of a training."""
        found = self.knowledge.trainings.get(training)
        return found.title[self.lang] if found else str(self.say("console.trainings.unknown"))

    def named(self, group: str, code: str | None) -> str:
        """The words for a code (`console.<group>.<code>`); a code without words says so."""
        try:
            return str(self.say(f"console.{group}.{code}"))
        except LookupError:
            return str(self.say("console.no-words"))

    def alarm(self, alarm: AlarmRow) -> str:
        """What an alarm says; the moments in its fact are on the office's clock."""
        values = {name: self._shown(value) for name, value in alarm.fact.items()}
        try:
            return str(self.say(f"console.alarm.{alarm.kind}", **values))
        except LookupError:
            return str(self.say("console.no-words"))

    def answers_told(self, told: AnswersTold) -> str:
        """How many answers are too old, and how many will be."""
        parts = []
        for kind, count in (("past", told.past), ("soon", told.soon)):
            if count:
                key = f"console.answers.told-{kind}" + ("-one" if count == 1 else "")
                parts.append(str(self.say(key, count=count)))
        return " ".join(parts)

    def _shown(self, value: int | str) -> str:
        try:
            return self.moment(datetime.fromisoformat(str(value)))
        except ValueError:
            return str(value)

    def wait(self, seconds: float) -> str:
        """A waiting time, such as `4 seconden` or `2 minuten`, rounded up."""
        if seconds <= _MINUTE_S:
            count, unit = max(1, ceil(seconds)), "second"
        else:
            count, unit = ceil(seconds / _MINUTE_S), "minute"
        key = f"console.wait.{unit}" if count == 1 else f"console.wait.{unit}s"
        return str(self.say(key, count=count))

    def reason(self, reason: str | None) -> str:
        """Why something could not be delivered."""
        return self.named("reason", _reason_code(reason or ""))


_REASONS = (
    ("blocked", ("unreachable", "Forbidden", "chat not found")),
    ("stopped", ("the desk stopped",)),
    ("setup", ("InvalidToken", "ChatMigrated")),
    ("refused", ("BadRequest",)),
    ("network", ("TimedOut", "NetworkError", "RetryAfter", "NeverSent", "Conflict")),
)


def _reason_code(reason: str) -> str:
    for code, signs in _REASONS:
        if any(sign in reason for sign in signs):
            return code
    return "other"
