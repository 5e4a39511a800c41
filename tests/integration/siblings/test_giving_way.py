"""A transaction that was ended for the sake of another one is done again, and nobody is blamed."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
import sqlalchemy as sa

from bot.clock import SetClock
from bot.messages import Heard, Incoming
from bot.store.lane import TRIES
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer
from tests.integration.running import ANNA, MONDAY, Running, opened, run_on

pytestmark = pytest.mark.postgres
DEADLOCK = "DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40P01'; END $$"
FAULT = "DO $$ BEGIN RAISE EXCEPTION 'a fault' USING ERRCODE = '22000'; END $$"


class InTheWay:
    """Hears as the desk does, after the database has ended the first tries."""

    def __init__(self, desk: Running, statement: str, times: int) -> None:
        self._inside = desk.hearing
        self._statement = statement
        self._left = times

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn."""
        if self._left:
            self._left -= 1
            await uow.connection.execute(sa.text(self._statement))
        return await self._inside.group(uow, incomings)

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside."""
        await self._inside.park(uow, incoming, reason)


async def _heard_after(url: str, clock: SetClock, statement: str, times: int) -> Heard:
    async with opened(url, clock) as database, run_on(database, clock) as desk:
        writer = Writer(database, InTheWay(desk, statement, times), lambda uow: None)
        task = asyncio.create_task(writer.run())
        heard = await writer.hear(Incoming("m1", ANNA, MONDAY, text="hallo"))
        writer.stop()
        await task
        return heard


async def test_a_message_in_the_way_of_others_is_never_parked(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _heard_after(postgres_url, clock, DEADLOCK, 3 * TRIES) is Heard.DONE


async def test_the_twin_whose_message_is_to_blame_is_parked(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _heard_after(postgres_url, clock, FAULT, 3 * TRIES) is Heard.PARKED


async def test_work_that_gave_way_is_done_again(postgres_url: str, clock: SetClock) -> None:
    done: list[int] = []

    async def job(uow: UnitOfWork) -> str:
        done.append(len(done))
        if len(done) < 4:
            await uow.connection.execute(sa.text(DEADLOCK))
        return "done"

    async with opened(postgres_url, clock) as database, run_on(database, clock) as desk:
        assert await desk.writer.work(job) == "done"
    assert len(done) == 4
