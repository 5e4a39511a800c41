"""Sessions from a file (CSV or YAML): every fault at once, nothing half imported."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.store.meetings import Meeting, one_meeting
from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.planning import Planning
from bot.trainings.session_rows import Group, session_groups
from bot.trainings.values import Replanned, TooFewSeats
from knowledge.model import Training
from knowledge.source import Fault, Node, Place
from knowledge.validation import RuleError, validate

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def _time_of_day(text: str) -> str:
    if _TIME.fullmatch(text) is None:
        raise RuleError("a time such as 19:00", "write hours and minutes, from 00:00 to 23:59")
    return text


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    training: Annotated[str, Field(min_length=1)]
    date: dt.date | None = None
    in_days: Annotated[int, Field(ge=0, le=730)] | None = None
    at: Annotated[str, AfterValidator(_time_of_day)]
    minutes: Annotated[int, Field(ge=10, le=1440)]
    place: Annotated[str, Field(min_length=1)]
    capacity: Annotated[int, Field(ge=1, le=10_000)]
    code: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")] | None = None

    @model_validator(mode="after")
    def _one_day(self) -> _Row:
        if (self.date is None) == (self.in_days is None):
            raise RuleError("one of date and in_days", "give the date as 2026-12-01")
        return self


class FewerSeatsThanPeopleError(Exception):
    """A known session would get fewer seats than people who have one or were offered one."""

    def __init__(self, code: str, taken: int) -> None:
        super().__init__(f"{taken} people have a seat in {code}, or were offered one")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: sessions added, changed, and left as they were."""

    added: int
    changed: int
    same: int


def load_sessions_file(
    path: Path,
    trainings: Mapping[str, Training],
    zone: ZoneInfo,
    today: dt.date,
    *,
    sample: bool = False,
) -> tuple[list[NewSession], tuple[Fault, ...]]:
    """Read sessions. Either there are faults and no sessions, or the other way round.

    A session has one meeting per line: in a CSV lines with one `code` belong together, in YAML
    the items of `meetings`, which take over what the session says once.
    `date` and `at` are local time in `zone`; `in_days` counts from `today`, and a
    day in the weekend becomes the Monday after. A date before `today` is a fault: nobody could
    sign up any more.
    """
    groups, faults = session_groups(path)
    today_is = _Calendar(trainings, zone, today)
    found: list[NewSession] = []
    problems = list(faults)
    codes: dict[str, Place] = {}
    for group in groups:
        rows, wrong = today_is.rows(group)
        problems.extend(wrong)
        if wrong or not rows:
            continue
        session = today_is.session(rows, sample=sample)
        if session.code in codes:
            problems.append(_twice(group[0], session.code, codes[session.code]))
        codes[session.code] = group[0].place
        found.append(session)
    # What stands once, for all meetings of a session, is wrong once.
    return ([], tuple(dict.fromkeys(problems))) if problems else (found, ())


async def import_sessions(
    uow: UnitOfWork, sessions: list[NewSession], planning: Planning
) -> Imported:
    """Store sessions by their code: new ones are added, known ones brought up to date.

    The intake questions of a known session stay those it was opened with; people on its list
    hear of other meetings. Raises `FewerSeatsThanPeopleError`.
    """
    known = await uow.training_sessions.by_code(session.code for session in sessions)
    added = changed = same = 0
    for session in sessions:
        old = known.get(session.code)
        if old is None:
            await uow.training_sessions.add(session)
            added += 1
            continue
        done = await planning.change(uow, old.id, session.meetings, session.capacity, uow.now)
        if isinstance(done, TooFewSeats):
            raise FewerSeatsThanPeopleError(session.code, done.taken)
        changed += isinstance(done, Replanned)
        same += not isinstance(done, Replanned)
    return Imported(added, changed, same)


def intake_of(training: Training) -> list[dict[str, Any]]:
    """The intake questions as a session keeps them."""
    return [
        {
            "id": question.id,
            "text": dict(question.text),
            "purpose": dict(question.purpose),
            "kind": question.kind,
            "required": question.required,
            "choices": {lang: list(some) for lang, some in question.choices.items()},
        }
        for question in training.intake
    ]


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Reads lines on the office's clock, with the catalogue of trainings at hand."""

    trainings: Mapping[str, Training]
    zone: ZoneInfo
    today: dt.date

    def rows(self, group: Group) -> tuple[list[tuple[_Row, Node]], list[Fault]]:
        """The lines of one session, soonest first, or what is wrong with them."""
        rows: list[tuple[_Row, Node]] = []
        problems: list[Fault] = []
        for node in group:
            row, wrong = validate(_Row, node)
            problems.extend(wrong)
            if row is None:
                continue
            if row.training not in self.trainings:
                problems.append(_unknown(node, row.training, self.trainings))
            elif row.date is not None and row.date < self.today:
                problems.append(_past(node, row.date, self.today))
            rows.append((row, node))
        rows.sort(key=lambda one: self.meeting(one[0]).starts_at)
        if not problems:
            problems.extend(self._at_odds(rows))
        return rows, problems

    def meeting(self, row: _Row) -> Meeting:
        """The meeting of one line."""
        day = row.date or _workday(self.today + dt.timedelta(days=row.in_days or 0))
        local = dt.datetime.combine(day, dt.time.fromisoformat(row.at), tzinfo=self.zone)
        (meeting,) = one_meeting(local.astimezone(dt.UTC), row.minutes, row.place)
        return meeting

    def session(self, rows: list[tuple[_Row, Node]], *, sample: bool) -> NewSession:
        """The session of all its lines."""
        first, _ = rows[0]
        meetings = tuple(self.meeting(row) for row, _ in rows)
        local = meetings[0].starts_at.astimezone(self.zone)
        return NewSession(
            code=first.code or new_code(first.training, local),
            training=first.training,
            meetings=meetings,
            capacity=first.capacity,
            questions=intake_of(self.trainings[first.training]),
            sample=sample,
        )

    def _at_odds(self, rows: list[tuple[_Row, Node]]) -> Iterator[Fault]:
        for (earlier, first), (later, node) in pairwise(rows):
            if (earlier.training, earlier.capacity) != (later.training, later.capacity):
                yield _differ(node, first.place)
            if self.meeting(later).starts_at < self.meeting(earlier).ends_at:
                yield _overlap(node, first.place)


def new_code(training: str, local: dt.datetime) -> str:
    """The code of a session that was given none: its training and its start at the office."""
    return f"{training}-{local:%Y%m%d-%H%M}"


def _workday(day: dt.date) -> dt.date:
    """`day`, or the Monday after when it is a Saturday or Sunday."""
    return day + dt.timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def _unknown(node: Node, training: str, trainings: Mapping[str, Training]) -> Fault:
    place = node.at("training")
    known = ", ".join(sorted(trainings))
    return Fault(
        "this training is not in the catalogue",
        place.file,
        place.line,
        f"one of {known}",
        training,
        "use the id of a training in trainings.yaml",
    )


def _past(node: Node, day: dt.date, today: dt.date) -> Fault:
    place = node.at("date")
    return Fault(
        "the date of this session is in the past",
        place.file,
        place.line,
        f"{today} or later",
        str(day),
        "mend the date, or leave the session out",
    )


def _twice(node: Node, code: str, first: Place) -> Fault:
    return Fault(
        "two sessions have the same code",
        node.place.file,
        node.place.line,
        f"a code that differs from the one at {first}",
        code,
        "give one of them another time, or a 'code' of its own",
    )


def _differ(node: Node, first: Place) -> Fault:
    return Fault(
        "two meetings of one session differ in training or capacity",
        node.place.file,
        node.place.line,
        f"the training and the capacity of {first}",
        "another one",
        "make them the same, or give another session a 'code' of its own",
    )


def _overlap(node: Node, first: Place) -> Fault:
    return Fault(
        "two meetings of one session overlap",
        node.place.file,
        node.place.line,
        f"a start after the end of the meeting at {first}",
        "an earlier start",
        "mend a date, a time or the minutes",
    )
