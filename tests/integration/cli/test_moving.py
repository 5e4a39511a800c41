"""Moving to another database by command: all of it, with the figures, or nothing."""

from __future__ import annotations

import asyncio
import fcntl

import pytest
import sqlalchemy as sa

from bot.clock import SystemClock
from bot.store import tables
from bot.store.database import Database
from tests.integration.cli.desk_folder import DeskFolder

SESSION = "training,date,at,minutes,place,capacity,code\n"


def _filled(folder: DeskFolder) -> None:
    file = folder.path / "one.csv"
    file.write_text(f"{SESSION}first-steps,2027-03-01,19:00,150,Sample hall,12,fs-9\n")
    assert folder.does("sessions", "import", str(file)).code == 0


async def _change(url: str) -> None:
    database = await Database.open(url, SystemClock())
    async with database.writing() as uow:
        await uow.connection.execute(sa.update(tables.training_sessions).values(capacity=13))
    await database.close()


@pytest.mark.postgres
def test_the_desk_moves_to_postgresql_and_a_difference_afterwards_is_seen(
    bare_folder: DeskFolder, postgres_url: str
) -> None:
    _filled(bare_folder)
    file = str(bare_folder.path / "data" / "desk.db")
    moved = bare_folder.does("db", "copy", file, postgres_url)
    assert moved.code == 0, moved.err
    assert "training_sessions\t1 rows" in moved.out
    assert "Both sides hold the same." in bare_folder.does("db", "compare", file, postgres_url).out
    again = bare_folder.does("db", "copy", file, postgres_url)
    assert "the target is not empty" in again.in_one_sentence()
    asyncio.run(_change(postgres_url))
    told = bare_folder.does("db", "compare", file, postgres_url)
    assert "training_sessions" in told.in_one_sentence()
    assert "DIFFERS" in told.out


def test_a_desk_that_runs_is_not_copied(bare_folder: DeskFolder) -> None:
    _filled(bare_folder)
    file = bare_folder.path / "data" / "desk.db"
    with (file.parent / "desk.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        told = bare_folder.does("db", "copy", str(file), str(bare_folder.path / "two.db"))
    assert "stop it first" in told.in_one_sentence()
    assert not (bare_folder.path / "two.db").exists()


def test_a_place_that_is_no_database_is_refused_in_one_sentence(bare_folder: DeskFolder) -> None:
    _filled(bare_folder)
    file = str(bare_folder.path / "data" / "desk.db")
    assert "starts with" in bare_folder.does("db", "copy", file, "mysql://x/y").in_one_sentence()
    assert "the same database" in bare_folder.does("db", "copy", file, file).in_one_sentence()
    missing = str(bare_folder.path / "nowhere" / "two.db")
    assert "no folder nowhere" in bare_folder.does("db", "copy", file, missing).in_one_sentence()
