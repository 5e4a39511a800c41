"""Accounts, sessions, cases and a person's own data from the command line."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.kernel import open_kernel
from bot.clock import SystemClock
from bot.config import load_config
from bot.messages import Address, Incoming
from tests.integration.cli.desk_folder import DeskFolder

PASSWORD = "a long sample password"
JO = "jo@example.org"


def test_an_account_is_added_listed_given_a_new_password_and_ended(folder: DeskFolder) -> None:
    added = folder.does("users", "add", JO, "--name", "Jo Sample", typed=f"{PASSWORD}\n")
    assert added.code == 0, added.err
    assert "/console" in added.out
    assert folder.does("users", "list").out == f"{JO}\tJo Sample\tadvisor\tactive\n"
    assert folder.does("users", "password", JO, typed=f"another {PASSWORD}\n").code == 0
    assert folder.does("users", "disable", JO).code == 0
    assert folder.does("users", "list").out.endswith("\tended\n")
    assert PASSWORD not in added.out + added.err


@pytest.mark.parametrize(
    ("arguments", "typed", "sentence"),
    [
        (("add", "no-mail", "--name", "A"), PASSWORD, "not an e-mail address"),
        (("add", JO, "--name", "A"), "short", "at least 12"),
        (("add", JO, "--name", "A"), "", "at least 12"),
        (("disable", JO), "", "no account"),
        (("password", JO), PASSWORD, "no account"),
    ],
)
def test_an_account_that_cannot_be_is_refused_in_one_sentence(
    sample_folder: DeskFolder, arguments: tuple[str, ...], typed: str, sentence: str
) -> None:
    assert sentence in sample_folder.does("users", *arguments, typed=typed).in_one_sentence()


def test_the_same_address_twice_is_refused(folder: DeskFolder) -> None:
    for _ in range(2):
        told = folder.does("users", "add", JO, "--name", "Jo Sample", typed=f"{PASSWORD}\n")
    assert JO in told.in_one_sentence()


def test_sessions_are_imported_once_changed_and_listed(folder: DeskFolder) -> None:
    day = datetime.now(UTC).date() + timedelta(days=30)
    file = folder.path / "spring.csv"
    head = "training,date,at,minutes,place,capacity,code\n"
    file.write_text(f"{head}first-steps,{day},19:00,150,Sample hall,12,fs-9\n", encoding="utf-8")
    assert folder.does("sessions", "import", str(file)).out.startswith("1 added, 0 changed")
    assert folder.does("sessions", "import", str(file)).out.startswith("0 added, 0 changed, 1 as")
    file.write_text(f"{head}first-steps,{day},19:30,150,Sample hall,12,fs-9\n", encoding="utf-8")
    assert folder.does("sessions", "import", str(file)).out.startswith("0 added, 1 changed")
    listed = folder.does("sessions", "list").out
    assert listed.startswith(f"{day} 19:30\tfs-9\t0/12 seats")


def test_every_fault_of_a_sessions_file_is_told_and_nothing_is_imported(
    folder: DeskFolder,
) -> None:
    file = folder.path / "spring.csv"
    file.write_text(
        "training,date,at,minutes,place,capacity,code\n"
        "first-steps,2027-03-01,19:00,150,Sample hall,12,fs-9\n"
        "no-such,2027-03-01,19:00,150,Sample hall,12,ns-1\n"
        "first-steps,2027-02-30,25:00,150,Sample hall,none,fs-8\n",
        encoding="utf-8",
    )
    told = folder.does("sessions", "import", str(file))
    assert told.code == 2
    assert "spring.csv:3 ·" in told.err
    assert "spring.csv:4 ·" in told.err
    assert "Traceback" not in told.err
    assert folder.does("sessions", "list").out == ""


def test_a_case_is_listed_without_a_word_of_what_was_said(folder: DeskFolder) -> None:
    asyncio.run(_talks(folder, "mijn geheime plan", "ik wil een adviseur", "ja", "Hengelo"))
    told = folder.does("cases", "list")
    assert told.code == 0
    assert told.out.splitlines()[-1] == "1 case is not closed"
    assert "geheim" not in told.out
    reference = told.out.split("\t")[0]
    data = json.loads(folder.does("export", reference).out)
    assert "mijn geheime plan" in json.dumps(data)
    erased = folder.does("erase", reference, "--yes")
    assert erased.code == 0
    assert "Kept: a case that is still open." in erased.out
    assert "mijn geheime plan" in folder.does("export", reference).out


def test_a_conversation_without_case_or_sign_up_is_erased(folder: DeskFolder) -> None:
    asyncio.run(_talks(folder, "mijn geheime plan"))
    assert "mijn geheime plan" in folder.does("export", "1").out
    assert "--yes" in folder.does("erase", "1").in_one_sentence()
    assert folder.does("erase", "1", "--yes").out.startswith("Erased: ")
    assert "mijn geheime plan" not in folder.does("export", "1").out
    for file in (folder.path / "data").glob("desk.db*"):
        assert b"geheime" not in file.read_bytes()


@pytest.mark.parametrize("command", [("export",), ("erase", "--yes")])
def test_a_person_who_is_not_there_is_told_in_one_sentence(
    sample_folder: DeskFolder, command: tuple[str, ...]
) -> None:
    for person in ("ABC-DEF", "99", "x y"):
        sentence = sample_folder.does(*command, person).in_one_sentence()
        assert sentence.startswith(f"nobody found for {person}")


async def _talks(folder: DeskFolder, *said: str) -> None:
    """A person talks to the desk of this folder, which is then stopped."""
    kernel = await open_kernel(load_config(folder.config, {}), SystemClock())
    await kernel.start(timer=False)
    for number, text in enumerate(said):
        address = Address("terminal", "sample")
        incoming = Incoming(f"m{number}", address, kernel.clock.now(), text=text)
        await kernel.desk.hear(incoming)
    await kernel.stop()
