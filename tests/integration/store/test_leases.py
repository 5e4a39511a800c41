"""One process holds a lease, and its token grows with every change of holder."""

from __future__ import annotations

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.processes import REMEMBERED


async def _join(database: Database, *names: str) -> None:
    async with database.writing() as uow:
        for name in names:
            await uow.processes.join(name, "")


async def _take(database: Database, name: str) -> int | None:
    async with database.writing() as uow:
        return await uow.leases.take("polling", name)


async def test_a_lease_goes_to_one_and_stays_with_it(database: Database) -> None:
    await _join(database, "a", "b")
    assert await _take(database, "a") == 1
    assert await _take(database, "b") is None
    assert await _take(database, "a") == 1


async def test_a_lease_given_back_goes_to_the_next_with_a_higher_token(database: Database) -> None:
    await _join(database, "a", "b")
    await _take(database, "a")
    async with database.writing() as uow:
        await uow.leases.release("a")
    assert await _take(database, "b") == 2
    async with database.reading() as uow:
        assert await uow.leases.holds("polling", "b", 2)
        assert not await uow.leases.holds("polling", "a", 1)
        assert not await uow.leases.holds("polling", "b", 1)


async def test_the_lease_of_a_dead_process_is_free(database: Database) -> None:
    await _join(database, "a", "b")
    await _take(database, "a")
    async with database.writing() as uow:
        assert await uow.processes.bury("a", 0)
    assert await _take(database, "b") == 2


async def test_a_process_that_has_shown_life_since_is_not_buried(database: Database) -> None:
    await _join(database, "a")
    async with database.writing() as uow:
        assert await uow.processes.beat("a")
        assert not await uow.processes.bury("a", 0)
        assert await uow.processes.bury("a", 1)
        assert not await uow.processes.bury("a", 1)
        assert not await uow.processes.beat("a")


async def test_the_dead_are_remembered_for_a_while(database: Database, clock: SetClock) -> None:
    await _join(database, "a")
    async with database.writing() as uow:
        await uow.processes.bury("a", 0)
    clock.advance(REMEMBERED / 2)
    await _join(database, "b")
    async with database.reading() as uow:
        assert [row.id for row in await uow.processes.all()] == ["a", "b"]
    clock.advance(REMEMBERED)
    await _join(database, "c")
    async with database.reading() as uow:
        assert [row.id for row in await uow.processes.all()] == ["b", "c"]
