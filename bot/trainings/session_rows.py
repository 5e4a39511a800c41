"""The lines of a file with sessions (CSV or YAML), in groups: the meetings of one session."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from knowledge.source import Fault, Node, Place, read, shown

Group = tuple[Node, ...]
_WHOLE = re.compile(r"-?[0-9]+")
_NUMBERS = frozenset({"minutes", "capacity", "in_days"})


def session_groups(path: Path) -> tuple[list[Group], tuple[Fault, ...]]:
    """The sessions of a file, each as the lines of its meetings. Never raises on its content."""
    match path.suffix.casefold():
        case ".csv":
            rows, faults = _csv_rows(path)
            return _by_code(rows), faults
        case ".yaml" | ".yml":
            rows, faults = _yaml_rows(path)
            return [_meetings_of(row) for row in rows], faults
        case ending:
            mend = "save the sheet as CSV, or write the sessions as YAML"
            return [], (_unreadable(shown(path), 1, ".csv or .yaml", ending or "nothing", mend),)


def _meetings_of(session: Node) -> Group:
    """A session with a list `meetings`: each takes over what it does not say itself."""
    listed = session.members.get("meetings")
    if listed is None or not listed.elements:
        return (session,)
    return tuple(_merged(session, one) for one in listed.elements)


def _merged(session: Node, meeting: Node) -> Node:
    if not isinstance(session.value, Mapping) or not isinstance(meeting.value, Mapping):
        return meeting
    value = {**session.value, **meeting.value}
    del value["meetings"]
    return Node(
        meeting.place,
        value,
        {**session.members, **meeting.members},
        {**session.key_lines, **meeting.key_lines},
    )


def _by_code(rows: list[Node]) -> list[Group]:
    """Lines with one code are the meetings of one session; a line without a code is a session."""
    groups: dict[object, list[Node]] = {}
    for number, row in enumerate(rows):
        code = row.members.get("code")
        groups.setdefault(number if code is None else code.value, []).append(row)
    return [tuple(group) for group in groups.values()]


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
