"""A database moves to the other kind whole, or not at all."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.clock import SetClock
from bot.messages import Button, Outgoing
from bot.store import tables
from bot.store.copying import (
    CannotCopyError,
    CopyDiffersError,
    Digest,
    compare,
    copy,
    differing,
    refuse_others,
)
from bot.store.database import Database
from bot.store.dialect import last_number
from tests.integration.running import ANNA, BRAM, MONDAY, add_conversation, opened
from tests.postgres import PostgresServer

pytestmark = pytest.mark.postgres


@pytest.fixture
async def embedded_one(tmp_path: Path, clock: SetClock) -> AsyncIterator[Database]:
    async with opened(f"sqlite:///{tmp_path / 'one.db'}", clock) as database:
        yield database


@pytest.fixture
async def served(postgres_server: PostgresServer, clock: SetClock) -> AsyncIterator[Database]:
    url = postgres_server.create()
    async with opened(url, clock) as database:
        yield database
    postgres_server.drop(url)


async def fill(database: Database, people: int = 3) -> None:
    """Some of everything that is hard: JSON, nothing, moments, erased last numbers, é and 😀."""
    for number in range(people):
        address = replace(ANNA, key=f"{number}")
        own = await add_conversation(database, address)
        async with database.writing() as uow:
            said = [Outgoing("één 😀", (Button("yes", "Já"),)), Outgoing("plain")]
            await uow.outgoing.put(own, f"m{number}", said)
            await uow.seen.add([f"u{number}"])
            await uow.marks.put(f"k{number}", "yes")
    gone = await add_conversation(database, BRAM)
    async with database.writing() as uow:
        table = tables.conversations
        await uow.connection.execute(table.delete().where(table.c.id == gone))
        await uow.connection.execute(
            tables.parked.insert().values(
                id="p",
                channel="web",
                key="x",
                raw={"b": [1, None], "a": 1.5},
                reason="r",
                at=MONDAY,
            )
        )


async def one_row_changed(database: Database) -> None:
    async with database.writing() as uow:
        where = tables.messages.c.seq == 1
        await uow.connection.execute(tables.messages.update().where(where).values(text="één 😁"))


async def rows_in(database: Database) -> int:
    async with database.reading() as uow:
        counts = [sa.select(sa.func.count()).select_from(t) for t in tables.metadata.sorted_tables]
        return sum([(await uow.connection.execute(count)).scalar_one() for count in counts])


def silent(_table: str, _rows: int) -> None:
    """Nobody watches."""


async def test_everything_arrives_on_postgresql_and_comes_back_the_same(
    embedded_one: Database, served: Database, tmp_path: Path, clock: SetClock
) -> None:
    await fill(embedded_one, people=300)
    there = await copy(embedded_one, served, silent)
    async with opened(f"sqlite:///{tmp_path / 'two.db'}", clock) as again:
        back = await copy(served, again, silent)
        assert differing(*(await compare(embedded_one, again))) == []
    assert there == back
    assert sum(one.rows for one in there) > 1_000


async def test_a_number_of_somebody_erased_is_not_given_again_after_the_move(
    embedded_one: Database, served: Database
) -> None:
    await fill(embedded_one)
    await copy(embedded_one, served, silent)
    async with served.reading() as uow:
        last = await uow.connection.run_sync(last_number, tables.conversations)
    assert last == 4
    assert await add_conversation(served, BRAM) == 5


async def test_the_twin_with_one_row_changed_after_copying_is_seen(
    embedded_one: Database, served: Database
) -> None:
    await fill(embedded_one)
    await copy(embedded_one, served, silent)
    await one_row_changed(served)
    assert differing(*(await compare(embedded_one, served))) == ["messages"]


async def test_a_copy_that_differs_is_taken_back_whole(
    embedded_one: Database, served: Database
) -> None:
    await fill(embedded_one)
    async with served.writing() as uow:
        # As a careless hand could have left it: what arrives is not what was sent.
        await uow.connection.execute(
            sa.text(
                "CREATE FUNCTION careless() RETURNS trigger AS $$ BEGIN NEW.text := 'x'; "
                "RETURN NEW; END $$ LANGUAGE plpgsql"
            )
        )
        await uow.connection.execute(
            sa.text(
                "CREATE TRIGGER careless BEFORE INSERT ON messages "
                "FOR EACH ROW EXECUTE FUNCTION careless()"
            )
        )
    with pytest.raises(CopyDiffersError, match="messages"):
        await copy(embedded_one, served, silent)
    assert await rows_in(served) == 0


async def test_a_database_that_holds_something_is_refused_and_left_alone(
    embedded_one: Database, served: Database
) -> None:
    await fill(embedded_one)
    await add_conversation(served, ANNA)
    with pytest.raises(CannotCopyError, match="not empty"):
        await copy(embedded_one, served, silent)
    assert await rows_in(served) == 1


async def test_a_database_that_another_program_uses_is_refused(
    embedded_one: Database, served: Database, postgres_server: PostgresServer, clock: SetClock
) -> None:
    await refuse_others(embedded_one)
    async with served.reading() as uow:
        url = postgres_server.url(str(uow.connection.engine.url.database))
    async with opened(url, clock) as other, other.reading() as looking:
        await looking.marks.get("x")
        with pytest.raises(CannotCopyError, match="stop"):
            await copy(embedded_one, served, silent)
        with pytest.raises(CannotCopyError, match="stop every desk"):
            await refuse_others(served)


def test_a_digest_is_of_the_rows_and_not_of_their_order() -> None:
    assert differing([Digest("a", 1, "x", 0)], [Digest("a", 1, "x", 0)]) == []
    assert differing([Digest("a", 1, "x", 0)], [Digest("a", 1, "x", 1)]) == ["a"]
