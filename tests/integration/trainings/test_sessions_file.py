"""Sessions from a file: every fault with its line, nothing half imported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store.database import Database
from bot.store.trainings import NewSession
from bot.trainings.sessions_file import Imported, import_sessions, load_sessions_file
from intents.material import Lang
from knowledge.model import Training
from knowledge.source import Fault

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
    assert session.starts_at == dt.datetime(2026, 12, 1, 18, 0, tzinfo=dt.UTC)
    assert (session.code, session.minutes, session.place, session.capacity) == (
        "example-20261201-1900",
        120,
        "Sample hall",
        20,
    )


def test_a_sheet_saved_in_dutch_with_semicolons_and_a_mark_at_its_start_is_read(
    tmp_path: Path,
) -> None:
    text = (
        f"\ufeff{HEAD.replace(',', ';')};code\nexample;2027-07-01;19:00;90;Zaal 1, Hengelo;8;42\n"
    )
    (session,), faults = read(tmp_path, text)
    assert faults == ()
    assert session.starts_at == dt.datetime(2027, 7, 1, 17, 0, tzinfo=dt.UTC)
    assert (session.place, session.code) == ("Zaal 1, Hengelo", "42")


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


def test_a_yaml_may_count_in_days_from_today(tmp_path: Path) -> None:
    text = (
        "sessions:\n"
        "  - training: example\n"
        "    in_days: 7\n"
        '    at: "19:00"\n'
        "    minutes: 120\n"
        "    place: Sample hall\n"
        "    capacity: 20\n"
    )
    (session,), faults = read(tmp_path, text, "s.yaml")
    assert faults == ()
    assert session.starts_at == dt.datetime(2026, 11, 30, 18, 0, tzinfo=dt.UTC)


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
            assert await import_sessions(uow, sessions) == expected
    rows[0] = rows[0].replace("20\n", "").replace("Hall,20", "Room,12")
    sessions, _ = read(tmp_path, "\n".join([HEAD, *rows]))
    async with database.writing() as uow:
        assert await import_sessions(uow, sessions) == Imported(0, 1, 1)
        (first, _) = await uow.training_sessions.all()
    assert (first.place, first.capacity) == ("Room", 12)
