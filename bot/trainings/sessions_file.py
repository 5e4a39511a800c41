"""Sessions from a file (CSV or YAML): every fault at once, nothing half imported."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
from knowledge.model import Training
from knowledge.source import Fault, Node, Place, read, shown
from knowledge.validation import RuleError, validate

_WHOLE = re.compile(r"-?[0-9]+")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_NUMBERS = frozenset({"minutes", "capacity", "in_days"})


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

    `date` and `at` are local time in `zone`; `in_days` counts from `today`. A date before
    `today` is a fault: nobody could sign up any more.
    """
    nodes, faults = _rows(path)
    found: list[NewSession] = []
    problems = list(faults)
    codes: dict[str, Place] = {}
    for node in nodes:
        row, wrong = validate(_Row, node)
        problems.extend(wrong)
        if row is None:
            continue
        training = trainings.get(row.training)
        if training is None:
            problems.append(_unknown(node, row.training, trainings))
            continue
        if row.date is not None and row.date < today:
            problems.append(_past(node, row.date, today))
            continue
        session = _session(row, training, zone, today, sample=sample)
        if session.code in codes:
            problems.append(_twice(node, session.code, codes[session.code]))
        codes[session.code] = node.place
        found.append(session)
    return ([], tuple(problems)) if problems else (found, ())


async def import_sessions(uow: UnitOfWork, sessions: list[NewSession]) -> Imported:
    """Store sessions by their code: new ones are added, known ones brought up to date.

    The intake questions of a known session stay those it was opened with.
    """
    known = await uow.training_sessions.by_code(session.code for session in sessions)
    added = changed = same = 0
    for session in sessions:
        old = known.get(session.code)
        if old is None:
            await uow.training_sessions.add(session)
            added += 1
            continue
        new = {
            "starts_at": session.starts_at,
            "minutes": session.minutes,
            "place": session.place,
            "capacity": session.capacity,
        }
        if all(getattr(old, name) == value for name, value in new.items()):
            same += 1
            continue
        await uow.training_sessions.lock(old.id)
        await uow.training_sessions.change(old.id, **new)
        changed += 1
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


def _session(
    row: _Row, training: Training, zone: ZoneInfo, today: dt.date, *, sample: bool
) -> NewSession:
    day = row.date or today + dt.timedelta(days=row.in_days or 0)
    local = dt.datetime.combine(day, dt.time.fromisoformat(row.at), tzinfo=zone)
    code = row.code or f"{row.training}-{local:%Y%m%d-%H%M}"
    return NewSession(
        code=code,
        training=row.training,
        starts_at=local.astimezone(dt.UTC),
        minutes=row.minutes,
        place=row.place,
        capacity=row.capacity,
        questions=intake_of(training),
        sample=sample,
    )


def _rows(path: Path) -> tuple[list[Node], tuple[Fault, ...]]:
    match path.suffix.casefold():
        case ".csv":
            return _csv_rows(path)
        case ".yaml" | ".yml":
            return _yaml_rows(path)
        case ending:
            mend = "save the sheet as CSV, or write the sessions as YAML"
            return [], (_unreadable(shown(path), 1, ".csv or .yaml", ending or "nothing", mend),)


def _unreadable(file: str, line: int, expected: str, got: str, mend: str) -> Fault:
    return Fault("the file cannot be read", file, line, expected, got, mend)


def _yaml_rows(path: Path) -> tuple[list[Node], tuple[Fault, ...]]:
    node, faults = read(path)
    if node is None:
        return [], faults
    listed = node.members.get("sessions")
    if listed is None or not listed.elements:
        fault = Fault(
            "there are no sessions",
            node.place.file,
            node.place.line,
            "a list under 'sessions:'",
            "nothing",
            "start each session with '- training:' under 'sessions:'",
        )
        return [], (*faults, fault)
    return list(listed.elements), faults


def _csv_rows(path: Path) -> tuple[list[Node], tuple[Fault, ...]]:
    file = shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        mend = "mend the name, or make the file"
        return [], (Fault("the file is missing", file, 1, "a file", "no file", mend),)
    except UnicodeDecodeError:
        mend = "save the file as CSV in UTF-8"
        return [], (_unreadable(file, 1, "UTF-8", "other bytes", mend),)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return [], (_unreadable(file, 1, "a file", reason, "make it a file that you may read"),)
    return _cells(text, file)


def _cells(text: str, file: str) -> tuple[list[Node], tuple[Fault, ...]]:
    separator = ";" if text.partition("\n")[0].count(";") else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    found: list[Node] = []
    faults: list[Fault] = []
    try:
        for row in rows:
            place = Place(file, rows.line_num)
            if None in row:
                faults.append(_too_long(place, len(rows.fieldnames or ())))
            found.append(_csv_node(row, place))
    except csv.Error as error:
        mend = "look at this line and the ones above it: quotes that do not close"
        faults.append(_unreadable(file, rows.line_num + 1, "cells", str(error), mend))
        return [], tuple(faults)
    return found, (*faults, *(() if found else (_nothing(file),)))


def _csv_node(row: Mapping[str | Any, str | Any], place: Place) -> Node:
    filled = {key.strip(): value.strip() for key, value in row.items() if key and value}
    values = {key: _csv_value(key, value) for key, value in filled.items() if value}
    members = {key: Node(place, value) for key, value in values.items()}
    return Node(place, values, members, dict.fromkeys(values, place.line))


def _csv_value(key: str, text: str) -> object:
    return int(text) if key in _NUMBERS and _WHOLE.fullmatch(text) else text


def _too_long(place: Place, columns: int) -> Fault:
    return Fault(
        "this line has more cells than there are columns",
        place.file,
        place.line,
        f"{columns} cells",
        "more",
        "put a text with a separator in it between double quotes",
    )


def _nothing(file: str) -> Fault:
    return Fault(
        "there are no sessions",
        file,
        1,
        "a line with the names of the columns and a line for each session",
        "nothing",
        "start with the columns training, date, at, minutes, place and capacity",
    )


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
