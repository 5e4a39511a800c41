"""Who was erased stays erased when an older backup is put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.values import Request
from bot.clock import SetClock
from bot.messages import Author, Outgoing, Owner
from bot.privacy.erasures import ErasureList, apply_again, read, write
from bot.store.database import Database
from bot.store.erasures import Erasure
from tests.integration.running import ANNA, BRAM, MONDAY, add_conversation, opened
from tests.integration.running_rooms import DETAILS, add_session, cases, privacy, trainings

ROOM = privacy()
SHARED = Request("kor", "starters", "normal", "Hengelo", True, "06-12345678", "nl")
MONTH = timedelta(days=30)


async def talked(database: Database, key: str = "anna") -> int:
    own = await add_conversation(database, replace(ANNA, key=key))
    async with database.writing() as uow:
        said = [Outgoing("mijn plan", author=Author.PERSON), Outgoing("dag")]
        await uow.outgoing.put(own, f"{key}-1", said)
    return own


async def lines_of(database: Database, own: int) -> int:
    async with database.reading() as uow:
        return len(await uow.transcript.lines(own))


def erasure(own: int, **changes: object) -> Erasure:
    whole = Erasure(MONDAY + timedelta(days=1), own, MONDAY, case_kept=False, signups_kept=0)
    return replace(whole, **changes)  # type: ignore[arg-type]


async def test_an_erasure_is_remembered_by_number_and_beginning_only(database: Database) -> None:
    own = await talked(database)
    async with database.writing() as uow:
        await ROOM.erase(uow, own, uow.now)
    async with database.reading() as uow:
        assert await uow.erasures.all() == [erasure(own, at=MONDAY)]


async def test_erasures_are_forgotten_when_no_backup_is_as_old(
    database: Database, clock: SetClock
) -> None:
    own = await talked(database)
    async with database.writing() as uow:
        await ROOM.erase(uow, own, uow.now)
        await ROOM.expire(uow, uow.now + MONTH - timedelta(seconds=1))
        assert len(await uow.erasures.all()) == 1
        await ROOM.expire(uow, uow.now + MONTH + timedelta(seconds=1))
        assert await uow.erasures.all() == []


async def test_the_list_beside_the_database_keeps_what_a_lost_database_forgot(
    sqlite_url: str, tmp_path: Path, clock: SetClock
) -> None:
    path = tmp_path / "erasures.csv"
    async with opened(sqlite_url, clock) as database:
        own = await talked(database)
        async with database.writing() as uow:
            await ROOM.erase(uow, own, uow.now)
        await ErasureList(path, MONTH).keep(database)
    async with opened(f"sqlite:///{tmp_path / 'new.db'}", clock) as fresh:
        await ErasureList(path, MONTH).keep(fresh)
        assert read(path) == [erasure(own, at=MONDAY)]
        clock.set(MONDAY + MONTH)
        await ErasureList(path, MONTH).keep(fresh)
    assert read(path) == []


async def test_what_was_erased_after_the_backup_is_erased_in_it_too(database: Database) -> None:
    gone, stays = await talked(database, "gone"), await talked(database, "stays")
    async with database.writing() as uow:
        assert await apply_again(uow, ROOM, [erasure(gone)]) == 1
    assert (await lines_of(database, gone), await lines_of(database, stays)) == (0, 2)


async def test_doing_it_twice_does_nothing_more(database: Database) -> None:
    gone = await talked(database)
    async with database.writing() as uow:
        assert await apply_again(uow, ROOM, [erasure(gone)]) == 1
        assert await apply_again(uow, ROOM, [erasure(gone)]) == 0


async def test_somebody_else_who_was_given_the_same_number_is_left_alone(
    database: Database,
) -> None:
    own = await talked(database)
    earlier = erasure(own, began_at=MONDAY - timedelta(days=3))
    async with database.writing() as uow:
        assert await apply_again(uow, ROOM, [earlier]) == 0
    assert await lines_of(database, own) == 2


@pytest.mark.parametrize(("kept", "lines"), [(False, 0), (True, 2)])
async def test_a_case_that_was_closed_since_holds_nothing_up_and_an_open_one_does(
    database: Database, kept: bool, lines: int
) -> None:
    own = await talked(database)
    async with database.writing() as uow:
        await cases().open(uow, own, SHARED, uow.now)
        await apply_again(uow, ROOM, [erasure(own, case_kept=kept)])
        found = await uow.conversations.get(own)
    assert found is not None
    assert found.owner is (Owner.QUEUE if kept else Owner.BOT)
    left = await lines_of(database, own)
    assert left >= lines if kept else left == 0


@pytest.mark.parametrize(("kept", "left"), [(0, 0), (1, 1)])
async def test_a_sign_up_goes_when_none_was_kept(database: Database, kept: int, left: int) -> None:
    own = await add_conversation(database, BRAM)
    async with database.writing() as uow:
        session = await add_session(uow)
        await trainings().sign_up(uow, session, own, DETAILS, "nl", uow.now)
        await apply_again(uow, ROOM, [erasure(own, signups_kept=kept)])
        assert len(await uow.signups.of(own, active=False)) == left


def test_a_list_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "erasures.csv"
    assert read(path) == []
    both = [erasure(1), erasure(2, case_kept=True, signups_kept=3)]
    write(path, reversed(both))
    assert read(path) == both
    path.write_text("something else\n1\n")
    with pytest.raises(LookupError):
        read(path)
