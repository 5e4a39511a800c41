"""The last message of a burst is answered, and once, whichever processes take it up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from bot.app.assembly import pace_of
from bot.clock import SetClock
from bot.dialogue.bursts import Burst, owed
from bot.dialogue.last_words import AFTER_REFUSAL_S, LastWords
from bot.messages import Address
from bot.store.database import Database
from bot.store.news import News
from bot.store.unit_of_work import UnitOfWork
from tests.integration.desk.test_bursts import (
    SOON,
    desk,
    lines,
    marks,
    message,
    said,
    sends,
    settings,
)
from tests.integration.running import opened, run_on
from tests.integration.siblings.unlocked import NOTHING, without

pytestmark = pytest.mark.postgres

NUMBERS = count(1)


class Together(Database):
    """Nobody goes on from a look before everybody has looked."""

    everybody: asyncio.Barrier

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[UnitOfWork]:
        """One look, and a wait for the others."""
        async with super().reading() as uow:
            yield uow
        await self.everybody.wait()


class Anew(LastWords):
    """The twin: what it takes up is a new message, of which nobody can know."""

    async def _answered(self, address: Address) -> bool:
        async with self._database.reading() as uow:
            found = await owed(uow, address)
        if found is not None and found.incoming is not None:
            own = f"{found.incoming.id}:{next(NUMBERS)}"
            await self._writer.hear(replace(found.incoming, id=own))
        return True


@asynccontextmanager
async def _takes_up(
    url: str, clock: SetClock, kind: type[LastWords], everybody: asyncio.Barrier
) -> AsyncIterator[LastWords]:
    """One process that starts and looks at the same moments as the others."""
    async with opened(url, clock) as own, without(NOTHING, url, clock, Together) as looking:
        assert isinstance(looking, Together)
        looking.everybody = everybody
        async with run_on(own, clock) as running:
            yield kind(looking, running.writer, SOON)


async def _answers(url: str, clock: SetClock, kind: type[LastWords]) -> int:
    """How often a last message is answered that two processes take up at the same moment."""
    async with opened(url, clock) as database:
        async with desk(database, clock) as kernel:
            await sends(kernel, [*(message("hallo") for _ in range(9)), message("wat is de kor")])
        both = asyncio.Barrier(2)
        async with (
            _takes_up(url, clock, kind, both) as one,
            _takes_up(url, clock, kind, both) as two,
        ):
            await asyncio.gather(one.resume(), two.resume())
            await asyncio.gather(one.idle(), two.idle())
        return said(await lines(database), "desk").count("echo wat is de kor")


async def test_a_last_message_that_two_processes_take_up_at_once_is_answered_once(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _answers(postgres_url, clock, LastWords) == 1


async def test_the_twin_that_takes_it_up_as_a_new_message_answers_twice(
    postgres_url: str, clock: SetClock
) -> None:
    assert await _answers(postgres_url, clock, Anew) == 2


async def test_a_last_message_that_a_process_left_behind_is_answered_by_another_that_goes_on(
    postgres_url: str, clock: SetClock
) -> None:
    async with opened(postgres_url, clock) as database, desk(database, clock, SOON) as kernel:
        async with opened(postgres_url, clock) as other, other.writing() as uow:
            await Burst(kernel.dialogue.house, pace_of(settings(SOON))).keep(
                uow, [message("wat is de kor")], ()
            )
        for waited, left in ((0.0, 1), (AFTER_REFUSAL_S + 1, 0)):
            clock.advance(timedelta(seconds=waited))
            kernel.siblings.hear(News("", everything=True))
            await kernel.siblings.tidy()
            await kernel.last_words.idle()
            assert len(await marks(database)) == left
        assert "kleineondernemersregeling" in said(await lines(database), "desk")[-1]
