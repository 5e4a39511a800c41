"""A backup counts only when it was opened again and holds."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import SetClock
from bot.messages import Address, Outgoing
from bot.store.backup import PAGES, BackupBrokenError, Progress, back_up, copy_file, verify
from bot.store.conversations import fresh
from bot.store.database import Database
from bot.store.invariants import broken_promises

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


async def _filled(path: Path) -> Database:
    database = await Database.open(f"sqlite:///{path}", SetClock(NOW))
    async with database.writing() as uow:
        address = Address("web", "anna")
        await uow.conversations.add([fresh(address, NOW)])
        conversation = await uow.conversations.find(address)
        assert conversation is not None
        await uow.outgoing.put(conversation.id, "first", [Outgoing("hallo")])
    return database


def _left(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith("one")]


def _damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    path.write_bytes(bytes(content))


async def test_a_backup_is_made_while_the_desk_writes_and_holds_what_was_committed(
    tmp_path: Path,
) -> None:
    database = await _filled(tmp_path / "desk.db")
    stop = asyncio.Event()

    async def write() -> int:
        number = 0
        while not stop.is_set():
            number += 1
            async with database.writing() as uow:
                await uow.outgoing.put(1, f"more:{number}", [Outgoing("nog iets")])
        return number

    writing = asyncio.create_task(write())
    done = await back_up(
        f"sqlite:///{tmp_path}/desk.db",
        tmp_path / "copies" / "one.db",
        SetClock(NOW),
        lambda *_: None,
    )
    stop.set()
    assert await writing > 0
    await database.close()
    assert done.rows >= 3
    assert [path.name for path in (tmp_path / "copies").iterdir()] == ["one.db"]


async def test_a_copy_that_breaks_a_promise_is_refused_and_removed(tmp_path: Path) -> None:
    database = await _filled(tmp_path / "desk.db")
    await database.close()
    with closing(sqlite3.connect(tmp_path / "desk.db")) as connection:
        connection.execute("DELETE FROM messages")
        connection.commit()
    with pytest.raises(BackupBrokenError, match="every row to deliver has its line"):
        await back_up(
            f"sqlite:///{tmp_path}/desk.db", tmp_path / "one.db", SetClock(NOW), lambda *_: None
        )
    assert _left(tmp_path) == []


async def test_a_copy_with_a_line_of_a_conversation_that_is_not_there_is_refused(
    tmp_path: Path,
) -> None:
    database = await _filled(tmp_path / "desk.db")
    await database.close()
    with closing(sqlite3.connect(tmp_path / "desk.db")) as connection:
        connection.execute("DELETE FROM outgoing")
        connection.execute("DELETE FROM conversations")
        connection.commit()
    with pytest.raises(BackupBrokenError, match="not there: 1, messages to conversations"):
        await back_up(
            f"sqlite:///{tmp_path}/desk.db", tmp_path / "one.db", SetClock(NOW), lambda *_: None
        )
    assert _left(tmp_path) == []


async def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    database = await _filled(tmp_path / "desk.db")
    await database.checkpoint()
    await database.close()
    path = tmp_path / "desk.db"
    _damage(path)
    with pytest.raises((BackupBrokenError, sqlite3.DatabaseError)):
        await verify(path, SetClock(NOW))


async def test_an_earlier_backup_is_never_overwritten(tmp_path: Path) -> None:
    database = await _filled(tmp_path / "desk.db")
    await database.close()
    (tmp_path / "one.db").write_bytes(b"kept")
    with pytest.raises(FileExistsError):
        await back_up(
            f"sqlite:///{tmp_path}/desk.db", tmp_path / "one.db", SetClock(NOW), lambda *_: None
        )
    assert (tmp_path / "one.db").read_bytes() == b"kept"


async def test_all_promises_hold_in_an_empty_database(database: Database) -> None:
    async with database.reading() as uow:
        assert await broken_promises(uow.connection) == []


async def _grown(path: Path) -> Database:
    database = await _filled(path)
    async with database.writing() as uow:
        for number in range(400):
            await uow.outgoing.put(1, f"long:{number}", [Outgoing("lang " * 2400)])
    return database


def _writes_meanwhile(path: Path, steps: list[int], most: int) -> Progress:
    """Commit something to the source between any two steps of the copy; stop after `most`."""

    def write(done: int, total: int) -> None:
        steps.append(done)
        if len(steps) > most:
            raise _EndlessError
        with closing(sqlite3.connect(path)) as other:
            other.execute("INSERT INTO marks VALUES (?, 'x', 0)", (f"step-{len(steps)}",))
            other.commit()

    return write


class _EndlessError(Exception):
    """The copy began again and again."""


async def test_a_copy_never_begins_again_however_much_is_written_meanwhile(tmp_path: Path) -> None:
    path, steps = tmp_path / "desk.db", list[int]()
    database = await _grown(path)
    copy_file(path, tmp_path / "one.db", _writes_meanwhile(path, steps, most=50))
    await database.close()
    assert len(steps) >= 3
    assert steps == sorted(set(steps))


async def test_the_twin_that_looks_anew_at_every_step_never_ends(tmp_path: Path) -> None:
    path, steps = tmp_path / "desk.db", list[int]()
    database = await _grown(path)
    progress = _writes_meanwhile(path, steps, most=50)
    with (
        closing(sqlite3.connect(path)) as old,
        closing(sqlite3.connect(tmp_path / "one.db")) as new,
        pytest.raises(_EndlessError),
    ):
        old.backup(new, pages=PAGES, progress=lambda _, left, total: progress(total - left, total))
    await database.close()
