"""What is typed in the form of a training session, and what it means. Pure: `now` is handed in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from bot.http.forms import field
from bot.store.meetings import Meeting, MeetingRow

MOST_MEETINGS: Final = 20
MOST_SEATS: Final = 10_000
LONGEST_PLACE: Final = 200
FARTHEST: Final = timedelta(days=730)
"""How far ahead a session can be planned, as in a file of sessions."""
_WEEK: Final = timedelta(days=7)
_PARTS: Final = ("date", "start", "end", "place")

Wrong = dict[str, str]
"""What is wrong, by field (`capacity`, `date-0`): the last part of a key of the words."""


@dataclass(frozen=True, slots=True)
class TypedMeeting:
    """One meeting as it stands in the form: a date (2026-12-01), two times (19:00) and a place."""

    date: str = ""
    start: str = ""
    end: str = ""
    place: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all is filled in: such a meeting is not meant."""
        return not (self.date or self.start or self.end or self.place)


@dataclass(frozen=True, slots=True)
class Typed:
    """The whole form as it stands."""

    training: str = ""
    capacity: str = ""
    meetings: tuple[TypedMeeting, ...] = (TypedMeeting(),)

    def with_one_more(self) -> Typed:
        """One meeting more: a week after the last one, at the same time and place."""
        if len(self.meetings) >= MOST_MEETINGS:
            return self
        last = self.meetings[-1]
        day = _date(last.date)
        following = "" if day is None else (day + _WEEK).isoformat()
        return replace(self, meetings=(*self.meetings, replace(last, date=following)))

    def without(self, number: int) -> Typed:
        """One meeting less, counted from 0; the last one stays."""
        left = self.meetings[:number] + self.meetings[number + 1 :]
        return replace(self, meetings=left) if left else self


@dataclass(frozen=True, slots=True)
class Planned:
    """What the form means when nothing is wrong with it: meetings soonest first."""

    training: str
    capacity: int
    meetings: tuple[Meeting, ...]


def typed_in(form: Mapping[str, object]) -> Typed:
    """The form that a browser sent."""
    rows: list[TypedMeeting] = []
    while len(rows) < MOST_MEETINGS and any(f"{part}-{len(rows)}" in form for part in _PARTS):
        typed = {part: field(form, f"{part}-{len(rows)}").strip() for part in _PARTS}
        rows.append(TypedMeeting(**{**typed, "place": " ".join(typed["place"].split())}))
    return Typed(
        field(form, "training").strip(),
        field(form, "capacity").strip(),
        tuple(rows) or (TypedMeeting(),),
    )


def as_typed(training: str, capacity: int, meetings: Sequence[MeetingRow], zone: ZoneInfo) -> Typed:
    """A stored session as it stands in the form."""
    return Typed(training, str(capacity), tuple(_as_typed(one, zone) for one in meetings))


def meaning(
    typed: Typed,
    trainings: Collection[str],
    zone: ZoneInfo,
    now: datetime,
    stored: Sequence[MeetingRow] = (),
) -> Planned | Wrong:
    """What the form says, or what is wrong with it.

    A meeting may only begin in the past when it is `stored` with that start already.
    """
    wrong: Wrong = {}
    if typed.training not in trainings:
        wrong["training"] = "choose"
    capacity = _whole(typed.capacity)
    if capacity is None or not 1 <= capacity <= MOST_SEATS:
        wrong["capacity"] = "number"
    meant = {
        number: one
        for number, one in enumerate(typed.meetings)
        if not one.empty or len(typed.meetings) == 1
    } or {0: TypedMeeting()}
    read: dict[int, Meeting] = {}
    for number, one in meant.items():
        found = _meeting(one, zone)
        if isinstance(found, Meeting):
            read[number] = found
        else:
            wrong |= {f"{part}-{number}": code for part, code in found.items()}
    wrong |= dict(_at_odds(read, now, {one.starts_at for one in stored}))
    if wrong or capacity is None:
        return wrong
    return Planned(
        typed.training, capacity, tuple(sorted(read.values(), key=lambda one: one.starts_at))
    )


def _meeting(typed: TypedMeeting, zone: ZoneInfo) -> Meeting | Wrong:
    day, start, end = _date(typed.date), _time(typed.start), _time(typed.end)
    wrong = {
        part: "needed" if not getattr(typed, part) else code
        for part, code, value in (
            ("date", "date", day),
            ("start", "time", start),
            ("end", "time", end),
            ("place", "needed", typed.place or None),
        )
        if value is None
    }
    if start is not None and end is not None and end <= start:
        wrong["end"] = "end"
    if len(typed.place) > LONGEST_PLACE:
        wrong["place"] = "long"
    if wrong or day is None or start is None or end is None:
        return wrong
    return Meeting(
        datetime.combine(day, start, tzinfo=zone).astimezone(UTC),
        datetime.combine(day, end, tzinfo=zone).astimezone(UTC),
        typed.place,
    )


def _at_odds(
    read: Mapping[int, Meeting], now: datetime, stored: Collection[datetime]
) -> Iterator[tuple[str, str]]:
    for number, one in read.items():
        if one.starts_at <= now and one.starts_at not in stored:
            yield f"date-{number}", "past"
        elif one.starts_at > now + FARTHEST:
            yield f"date-{number}", "far"
    in_order = sorted(read.items(), key=lambda item: item[1].starts_at)
    for (_, earlier), (number, later) in pairwise(in_order):
        if later.starts_at < earlier.ends_at:
            yield f"start-{number}", "overlap"


def _as_typed(one: MeetingRow, zone: ZoneInfo) -> TypedMeeting:
    begin, end = one.starts_at.astimezone(zone), one.ends_at.astimezone(zone)
    return TypedMeeting(f"{begin:%Y-%m-%d}", f"{begin:%H:%M}", f"{end:%H:%M}", one.place)


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _time(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None
