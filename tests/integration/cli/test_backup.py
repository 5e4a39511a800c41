"""Backing up and putting back by command, on both databases."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.messages import Author, Outgoing
from bot.store.alarms import Alarm
from bot.store.database import Database
from bot.store.tables import messages
from tests.integration.cli.desk_folder import DeskFolder, Told
from tests.integration.running import ANNA, add_conversation
from tests.postgres import PostgresServer

OLD = "desk-20200101-000000.db"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def kept(bare_folder: DeskFolder, request: pytest.FixtureRequest) -> Iterator[DeskFolder]:
    """A desk folder with one of both databases, and somebody's words in it."""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres_server")
        url = server.create()
        bare_folder.set("sqlite:///data/desk.db", url)
        asyncio.run(_somebody_talked(url))
        yield bare_folder
        server.drop(url)
        return
    (bare_folder.path / "data").mkdir()
    asyncio.run(_somebody_talked(f"sqlite:///{bare_folder.path / 'data' / 'desk.db'}"))
    yield bare_folder


async def _somebody_talked(url: str) -> None:
    database = await Database.open(url, SystemClock())
    own = await add_conversation(database, ANNA)
    async with database.writing() as uow:
        said = [Outgoing("mijn geheime plan", author=Author.PERSON)]
        await uow.outgoing.put(own, "m1", said)
    await database.close()


def _backed_up(kept: DeskFolder) -> Path:
    folder = kept.path / "copies"
    folder.mkdir()
    (folder / OLD).write_bytes(b"old")
    (folder / "mine.db").write_bytes(b"not made by the command")
    told = kept.does("backup", str(folder))
    assert told.code == 0, told.err
    assert "opened again and checked" in told.out
    assert f"{OLD}: removed, older than 30 days" in told.out
    (made,) = (path for path in folder.iterdir() if path.name.startswith("desk-"))
    assert made.stat().st_mode & 0o077 == 0
    assert (folder / "mine.db").exists()
    return made


def _restored(kept: DeskFolder, file: Path, *more: str) -> Told:
    return kept.does("restore", str(file), "--to", str(kept.path / "back.db"), *more)


def _said(kept: DeskFolder, database: Path) -> str:
    kept.config.write_text(
        "\n".join(
            f"  url: sqlite:///{database}" if line.startswith("  url: ") else line
            for line in kept.config.read_text(encoding="utf-8").splitlines()
        )
    )
    return kept.does("export", "1").out


def test_a_backup_is_put_back_whole_and_older_ones_go(kept: DeskFolder) -> None:
    file = _backed_up(kept)
    told = _restored(kept, file)
    assert told.code == 0, told.err
    assert "were put back and checked" in told.out
    assert "not empty" in _restored(kept, file).in_one_sentence()
    assert "mijn geheime plan" in _said(kept, kept.path / "back.db")
    assert not [path for path in (kept.path / "data").iterdir() if "restore" in path.name]


def test_who_was_erased_after_the_backup_is_not_put_back(kept: DeskFolder) -> None:
    file = _backed_up(kept)
    assert kept.does("erase", "1", "--yes").code == 0
    nobody = kept.path / "nobody.csv"
    nobody.write_text("erased_at\n")
    assert (
        "0 erasures"
        in kept.does(
            "restore", str(file), "--erasures", str(nobody), "--to", str(kept.path / "twin.db")
        ).out
    )
    assert b"geheime" in (kept.path / "twin.db").read_bytes(), "the twin without the list"
    told = _restored(kept, file)
    assert "1 erasures of after the backup were done again" in told.out, told.err
    assert "mijn geheime plan" not in _said(kept, kept.path / "back.db")
    assert b"geheime" not in (kept.path / "back.db").read_bytes()


def test_what_is_no_backup_is_refused_in_one_sentence(bare_folder: DeskFolder) -> None:
    missing = bare_folder.does("restore", str(bare_folder.path / "none.db"))
    assert "no backup at" in missing.in_one_sentence()
    odd = bare_folder.path / "odd.db"
    odd.write_bytes(b"this is no database of anybody" * 100)
    assert "nothing was put back" in bare_folder.does("restore", str(odd)).in_one_sentence()
    told = bare_folder.does("restore", str(odd), "--erasures", "nowhere.csv")
    assert "no list of erasures" in told.in_one_sentence()


def _url(kept: DeskFolder) -> str:
    lines = kept.config.read_text(encoding="utf-8").splitlines()
    (url,) = (line.split()[1] for line in lines if line.startswith("  url: "))
    return url.replace("sqlite:///data", f"sqlite:///{kept.path / 'data'}")


async def _forget_what_was_said(url: str) -> None:
    """Something no desk does: rows to deliver stay without their lines."""
    database = await Database.open(url, SystemClock(), beside=True)
    async with database.writing() as uow:
        await uow.connection.execute(messages.delete())
    await database.close()


def test_a_copy_that_breaks_a_promise_is_refused_and_says_why_on_either_database(
    kept: DeskFolder,
) -> None:
    file = _backed_up(kept)
    asyncio.run(_forget_what_was_said(_url(kept)))
    told = kept.does("backup", str(kept.path / "more"))
    assert told.code == 1
    assert "Traceback" not in told.err
    # Before it, in the log, the alarm for staff.
    complaint = told.err.splitlines()[-1]
    assert "the copy does not hold and was removed" in complaint
    assert "every row to deliver has its line: 1 broken" in complaint
    assert list((kept.path / "more").iterdir()) == []
    assert file.exists()


async def _alarms(folder: DeskFolder) -> list[bool]:
    """Whether each alarm that nobody saw is over."""
    url = f"sqlite:///{folder.path / 'data' / 'desk.db'}"
    database = await Database.open(url, SystemClock(), beside=True)
    async with database.reading() as uow:
        found = await uow.alarms.unseen()
    await database.close()
    assert {alarm.kind for alarm in found} <= {Alarm.BACKUP}
    return [alarm.ended_at is not None for alarm in found]


def test_staff_are_told_of_a_copy_that_was_not_made_until_one_is(bare_folder: DeskFolder) -> None:
    (bare_folder.path / "data").mkdir()
    asyncio.run(_somebody_talked(f"sqlite:///{bare_folder.path / 'data' / 'desk.db'}"))
    (bare_folder.path / "full").write_bytes(b"no folder")
    assert bare_folder.does("backup", str(bare_folder.path / "full")).code == 1
    assert asyncio.run(_alarms(bare_folder)) == [False]
    assert bare_folder.does("backup", str(bare_folder.path / "copies")).code == 0
    assert asyncio.run(_alarms(bare_folder)) == [True]
