"""Sessions from a file: every fault with its line, nothing half imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.messages import Address
from bot.store.database import Database
from bot.store.meetings import one_meeting
from bot.store.trainings import NewSession
from bot.trainings.sessions_file import (
    FewerSeatsThanPeopleError,
    Imported,
    import_sessions,
    load_sessions_file,
)
from intents.material import Lang
from knowledge.model import Training
from knowledge.source import Fault
from tests.integration.running import add_conversation
from tests.integration.running_rooms import DETAILS, planning, trainings

ZONE = ZoneInfo("Europe/Amsterdam")
TODAY = dt.date(2026, 11, 23)
BOTH: Mapping[Lang, str] = {"nl": "Een voorbeeld", "en": "An example"}
CATALOGUE = {
    "example": Training(
        "example", BOTH, BOTH, BOTH, BOTH, ("nl",), 0, BOTH, "training", BOTH, (), "0123456789ab"
    )
}
HEAD = "training,date,at,minutes,place,capacity"


def read(
    folder: Path, text: str, name: str = "s.csv"
) -> tuple[list[NewSession], tuple[Fault, ...]]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_sessions_file(path, CATALOGUE, ZONE, TODAY)


def test_a_csv_gives_sessions_on_the_clock_of_the_office(tmp_path: Path) -> None:
    text = f"{HEAD}\nexample,2026-12-01,19:00,120,Sample hall,20\n"
    (session,), faults = read(tmp_path, text)
    assert faults == ()
    starts = dt.datetime(2026, 12, 1, 18, 0, tzinfo=dt.UTC)
    assert session.meetings == one_meeting(starts, 120, "Sample hall")
    assert (session.code, session.capacity) == ("example-20261201-1900", 20)


def test_a_sheet_saved_in_dutch_with_semicolons_and_a_mark_at_its_start_is_read(
    tmp_path: Path,
) -> None:
    text = (
        f"\ufeff{HEAD.replace(',', ';')};code\nexample;2027-07-01;19:00;90;Zaal 1, Hengelo;8;42\n"
    )
    (session,), faults = read(tmp_path, text)
    assert faults == ()
    starts = dt.datetime(2027, 7, 1, 17, 0, tzinfo=dt.UTC)
    assert session.meetings == one_meeting(starts, 90, "Zaal 1, Hengelo")
    assert session.code == "42"


def test_quotes_may_hold_separators_and_line_ends(tmp_path: Path) -> None:
    text = (
        f'{HEAD}\nexample,2026-12-01,19:00,120,"Hall, floor\n2",20\nnone,2026-12-02,19:00,60,X,1\n'
    )
    sessions, (fault,) = read(tmp_path, text)
    assert sessions == []
    assert (fault.what, fault.line) == ("this training is not in the catalogue", 4)


def test_empty_lines_do_not_move_the_lines_of_faults(tmp_path: Path) -> None:
    text = f"{HEAD}\n\n\nnone,2026-12-02,19:00,60,X,1\n"
    _, (fault,) = read(tmp_path, text)
    assert fault.line == 4


def test_every_fault_of_a_csv_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        f"{HEAD}\n"
        "example,2026-12-01,19:00,120,Hall,20\n"
        "none,2026-12-01,19:00,120,Hall,20\n"
        "example,2026-13-01,19:00,120,Hall,20\n"
        "example,2026-12-01,25:00,120,Hall,20\n"
        "example,2026-12-01,19:00,120,Hall,0\n"
        "example,2026-12-01,19:00,120,,20\n"
        "example,2026-12-01,19:00,120,Hall,20\n"
        "example,2026-12-03,19:00,120,Hall,20,more\n"
    )
    sessions, faults = read(tmp_path, text)
    assert sessions == []
    assert sorted(fault.line for fault in faults) == [3, 4, 5, 6, 7, 8, 9]
    assert {fault.file.rpartition("/")[2] for fault in faults} == {"s.csv"}


def test_a_session_in_the_past_is_a_fault(tmp_path: Path) -> None:
    text = f"{HEAD}\nexample,2026-11-23,19:00,120,Hall,20\nexample,2026-11-22,19:00,120,Hall,20\n"
    sessions, (fault,) = read(tmp_path, text)
    assert sessions == []
    assert (fault.what, fault.line) == ("the date of this session is in the past", 3)
    assert (fault.expected, fault.got) == ("2026-11-23 or later", "2026-11-22")


def test_a_wrong_time_is_told_in_plain_words(tmp_path: Path) -> None:
    for wrong in ("7 uur", "24:00", "19:00\n"):
        _, (fault,) = read(tmp_path, f'{HEAD}\nexample,2026-12-01,"{wrong}x",120,Hall,20\n')
        assert fault.expected == "a time such as 19:00"


def test_a_number_that_is_none_is_told_in_plain_words(tmp_path: Path) -> None:
    _, (fault,) = read(tmp_path, f"{HEAD}\nexample,2026-12-01,19:00,two hours,Hall,20\n")
    assert (fault.line, fault.expected) == (2, "a whole number")


def test_another_sort_of_file_is_refused_by_its_name(tmp_path: Path) -> None:
    _, (fault,) = read(tmp_path, "PK", "sessions.xlsx")
    assert (fault.expected, fault.got) == (".csv or .yaml", ".xlsx")


def test_the_name_of_a_file_may_end_in_capitals(tmp_path: Path) -> None:
    sessions, faults = read(tmp_path, f"{HEAD}\nexample,2026-12-01,19:00,120,Hall,20\n", "S.CSV")
    assert (len(sessions), faults) == (1, ())


def test_a_quote_that_never_closes_is_a_fault_with_its_line(tmp_path: Path) -> None:
    endless = "x" * 200_000
    _, (fault,) = read(tmp_path, f'{HEAD}\nexample,2026-12-01,19:00,120,"{endless}')
    assert (fault.what, fault.line) == ("the file cannot be read", 2)


@pytest.mark.parametrize("name", ["none.csv", "none.yaml"])
def test_a_file_that_does_not_exist_is_said_to_be_missing(tmp_path: Path, name: str) -> None:
    _, (fault,) = load_sessions_file(tmp_path / name, CATALOGUE, ZONE, TODAY)
    assert fault.what == "the file is missing"


@pytest.mark.parametrize(("in_days", "day"), [(7, 30), (3, 26), (4, 27), (5, 30), (6, 30)])
def test_a_yaml_may_count_in_days_from_today_and_passes_over_weekends(
    tmp_path: Path, in_days: int, day: int
) -> None:
    text = (
        "sessions:\n"
        "  - training: example\n"
        f"    in_days: {in_days}\n"
        '    at: "19:00"\n'
        "    minutes: 120\n"
        "    place: Sample hall\n"
        "    capacity: 20\n"
    )
    (session,), faults = read(tmp_path, text, "s.yaml")
    assert faults == ()
    assert session.meetings[0].starts_at == dt.datetime(2026, 11, day, 18, 0, tzinfo=dt.UTC)


def test_faults_in_a_yaml_carry_the_line_of_the_value(tmp_path: Path) -> None:
    text = (
        "sessions:\n"
        "  - training: example\n"
        "    in_days: 7\n"
        "    date: 2026-12-01\n"
        '    at: "19:00"\n'
        "    minutes: 120\n"
        "    place: Sample hall\n"
        "    capacity: many\n"
        "  - training: none\n"
        "    in_days: 7\n"
        '    at: "19:00"\n'
        "    minutes: 120\n"
        "    place: Sample hall\n"
        "    capacity: 20\n"
        "    size: 3\n"
    )
    sessions, faults = read(tmp_path, text, "s.yaml")
    assert sessions == []
    assert {8, 15} <= {fault.line for fault in faults}


@pytest.mark.parametrize(
    ("name", "text"), [("s.csv", ""), ("s.csv", HEAD + "\n"), ("s.yaml", "sessions: []\n")]
)
def test_a_file_without_sessions_is_a_fault(tmp_path: Path, name: str, text: str) -> None:
    sessions, faults = read(tmp_path, text, name)
    assert sessions == []
    assert len(faults) == 1
    assert "no sessions" in faults[0].what


def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_bytes(b"\xff\xfe\x00")
    _, (fault,) = load_sessions_file(tmp_path / "s.csv", CATALOGUE, ZONE, TODAY)
    assert fault.what == "the file cannot be read"


async def test_importing_twice_adds_once_and_changes_what_changed(
    database: Database, tmp_path: Path
) -> None:
    rows = [f"example,2026-12-0{n},19:00,120,Hall,20" for n in (1, 2)]
    sessions, _ = read(tmp_path, "\n".join([HEAD, *rows]))
    for expected in (Imported(2, 0, 0), Imported(0, 0, 2)):
        async with database.writing() as uow:
            assert await import_sessions(uow, sessions, planning()) == expected
    rows[0] = rows[0].replace("20\n", "").replace("Hall,20", "Room,12")
    sessions, _ = read(tmp_path, "\n".join([HEAD, *rows]))
    async with database.writing() as uow:
        assert await import_sessions(uow, sessions, planning()) == Imported(0, 1, 1)
        (first, _) = await uow.training_sessions.all()
    assert (first.meetings[0].place, first.capacity) == ("Room", 12)


SEVERAL = """sessions:
  - training: example
    at: "19:00"
    minutes: 120
    place: Sample hall
    capacity: 20
    meetings:
      - in_days: 7
      - {in_days: 14, at: "13:30", place: Other hall}
"""


def test_a_yaml_says_once_what_the_meetings_of_a_session_have_in_common(tmp_path: Path) -> None:
    (session,), faults = read(tmp_path, SEVERAL, "s.yaml")
    assert faults == ()
    first = dt.datetime(2026, 11, 30, 18, 0, tzinfo=dt.UTC)
    second = dt.datetime(2026, 12, 7, 12, 30, tzinfo=dt.UTC)
    assert session.meetings == (
        *one_meeting(first, 120, "Sample hall"),
        *one_meeting(second, 120, "Other hall"),
    )
    assert session.code == "example-20261130-1900"


def test_lines_of_a_csv_with_one_code_are_the_meetings_of_one_session_in_any_order(
    tmp_path: Path,
) -> None:
    text = (
        f"{HEAD},code\n"
        "example,2026-12-08,19:00,120,Hall,20,plan\n"
        "example,2026-12-01,19:00,120,Hall,20,\n"
        "example,2026-12-01,19:00,120,Hall,20,plan\n"
    )
    sessions, faults = read(tmp_path, text)
    assert faults == ()
    assert [(one.code, len(one.meetings)) for one in sessions] == [
        ("plan", 2),
        ("example-20261201-1900", 1),
    ]
    first, second = sessions[0].meetings
    assert first.starts_at < second.starts_at


@pytest.mark.parametrize(
    ("second", "what"),
    [
        ("example,2026-12-01,20:59,120,Hall,20,plan", "two meetings of one session overlap"),
        (
            "example,2026-12-08,19:00,120,Hall,21,plan",
            "two meetings of one session differ in training or capacity",
        ),
    ],
)
def test_lines_of_one_session_that_are_at_odds_are_a_fault_with_their_line(
    tmp_path: Path, second: str, what: str
) -> None:
    text = f"{HEAD},code\nexample,2026-12-01,19:00,120,Hall,20,plan\n{second}\n"
    sessions, (fault,) = read(tmp_path, text)
    assert sessions == []
    assert (fault.what, fault.line) == (what, 3)


def test_what_a_session_says_once_is_told_once_when_it_is_wrong(tmp_path: Path) -> None:
    _, faults = read(tmp_path, SEVERAL.replace("capacity: 20", "capacity: 0"), "s.yaml")
    assert [fault.line for fault in faults] == [6]


async def test_fewer_seats_than_people_are_refused_and_nothing_is_half_imported(
    database: Database, tmp_path: Path
) -> None:
    rows = [f"example,2026-12-0{n},19:00,120,Hall,20" for n in (1, 2)]
    sessions, _ = read(tmp_path, "\n".join([HEAD, *rows]))
    async with database.writing() as uow:
        await import_sessions(uow, sessions, planning())
        first, second = await uow.training_sessions.all()
    for n in (1, 2):
        who = await add_conversation(database, Address("web", f"p{n}"))
        async with database.writing() as uow:
            await trainings().sign_up(uow, second.id, who, DETAILS, "nl", uow.now)
    smaller, _ = read(tmp_path, "\n".join([HEAD, *rows]).replace("Hall,20", "Room,1"))
    with pytest.raises(FewerSeatsThanPeopleError, match="2 people"):
        async with database.writing() as uow:
            await import_sessions(uow, smaller, planning())
    async with database.reading() as uow:
        kept = await uow.training_sessions.get(first.id)
    assert kept is not None
    assert (kept.capacity, kept.meetings[0].place) == (20, "Hall")
