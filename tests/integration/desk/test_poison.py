"""A message that fails, hangs or kills the process takes nobody else along."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.clock import SetClock
from bot.messages import Address, Heard
from bot.store.database import Database
from bot.store.lane import TRIES
from bot.store.writer import Writer
from tests.integration.running import ANNA, BRAM, Running, run_on

OTHERS = [Address("web", f"p{n}") for n in range(10)]
SHORT_S, ENDLESS_S = 0.5, 3_600.0
Opened = Callable[[float], AbstractAsyncContextManager[Running]]


@pytest.fixture
def limited(database: Database, clock: SetClock) -> Opened:
    """A desk whose turns may take so many seconds."""
    return lambda limit_s: run_on(database, clock, turn_limit_s=limit_s)


async def test_a_turn_that_hangs_is_rolled_back_counted_and_parked(limited: Opened) -> None:
    async with limited(SHORT_S) as desk:
        heard = await asyncio.gather(
            *(desk.says("goed", one) for one in OTHERS), desk.says("hang", ANNA, own="stuck")
        )
        assert heard == [Heard.DONE] * 10 + [Heard.PARKED]
        assert desk.talker.planned.count("stuck") == TRIES + 1
        assert await desk.lines(ANNA) == ["sorry"]
        for one in OTHERS:
            assert await desk.lines(one) == ["goed", "echo goed"]
            assert (await desk.conversation(one)).state == {"turns": 1}
        assert await desk.says("hallo", ANNA) is Heard.DONE


async def test_without_a_limit_a_turn_that_hangs_holds_everybody(
    database: Database, clock: SetClock
) -> None:
    async with _endless(database, clock) as desk:
        stuck = asyncio.create_task(desk.says("hang", ANNA))
        other = asyncio.create_task(desk.says("goed", BRAM))
        await asyncio.wait([stuck, other], timeout=2 * SHORT_S)
        assert not stuck.done()
        assert not other.done()
        for task in (stuck, other):
            task.cancel()


@asynccontextmanager
async def _endless(database: Database, clock: SetClock) -> AsyncIterator[Running]:
    """The twin: its writer never ends by itself."""
    context = run_on(database, clock, turn_limit_s=ENDLESS_S)
    desk = await context.__aenter__()
    yield desk
    for task in asyncio.all_tasks():
        if getattr(task.get_coro(), "__qualname__", "") == Writer.run.__qualname__:
            task.cancel()
    with suppress(asyncio.CancelledError):
        await context.__aexit__(None, None, None)


async def test_between_two_tries_of_a_message_others_get_their_turns(limited: Opened) -> None:
    async with limited(SHORT_S) as desk:
        talker = _Follower(desk)
        desk.talker.planned = talker
        assert await desk.says("boom", ANNA, own="bad") is Heard.PARKED
        await talker.finished()
    order = [one for one in talker if one == "bad" or one.startswith("after")]
    tries = [number for number, one in enumerate(order) if one == "bad"]
    assert len(tries) == TRIES + 1
    # The first try alone follows right after that of the group.
    assert all(later - earlier > 1 for earlier, later in pairwise(tries[1:]))


class _Follower(list[str]):
    """Lets somebody else write each time the bad message gets its turn."""

    def __init__(self, desk: Running) -> None:
        super().__init__()
        self._desk = desk
        self._tasks: list[asyncio.Task[Heard]] = []

    def append(self, own: str) -> None:
        """A turn begins."""
        super().append(own)
        if own == "bad":
            number = len(self._tasks)
            says = self._desk.says("goed", Address("web", f"f{number}"), own=f"after{number}")
            self._tasks.append(asyncio.create_task(says))

    async def finished(self) -> None:
        """Everybody has had their turn."""
        assert set(await asyncio.gather(*self._tasks)) == {Heard.DONE}


async def test_messages_of_one_person_keep_their_order_around_a_bad_one(limited: Opened) -> None:
    async with limited(SHORT_S) as desk:
        texts = ["een", "boom", "twee", "hang", "drie"]
        heard = await asyncio.gather(*(desk.says(text, ANNA) for text in texts))
        assert heard == [Heard.DONE, Heard.PARKED, Heard.DONE, Heard.PARKED, Heard.DONE]
        lines = await desk.lines(ANNA)
    assert lines == ["een", "echo een", "sorry", "twee", "echo twee", "sorry", "drie", "echo drie"]


async def test_a_killer_among_others_is_the_only_one_that_is_counted(
    database: Database, clock: SetClock
) -> None:
    """Each start counts one more try of the message that is under way, then the process is gone."""
    for start in range(TRIES):
        async with _endless(database, clock) as desk:
            desk.writer.be_careful(100)
            task = asyncio.gather(
                desk.says("hang", ANNA, own="killer"),
                *(desk.says("goed", one, own=f"{start}{one.key}") for one in OTHERS),
            )
            await desk.talker.hangs.wait()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
    async with run_on(database, clock, turn_limit_s=SHORT_S) as desk:
        desk.writer.be_careful(100)
        heard = await asyncio.gather(
            desk.says("hang", ANNA, own="killer"), *(desk.says("goed", one) for one in OTHERS)
        )
        assert heard == [Heard.PARKED] + [Heard.DONE] * 10
        assert "killer" not in desk.talker.planned
        async with database.reading() as uow:
            assert [one.id for one in await uow.parked.all()] == ["killer"]


async def test_what_was_tried_before_an_unclean_stop_waits_for_everybody_else(
    limited: Opened,
) -> None:
    async with limited(SHORT_S) as desk:
        async with desk.database.writing() as uow:
            await uow.seen.count_try("killer")
        async with desk.database.reading() as uow:
            desk.writer.be_careful(100, await uow.seen.tried())
        heard = await asyncio.gather(
            desk.says("boom", ANNA, own="killer"), *(desk.says("goed", one) for one in OTHERS)
        )
        assert heard == [Heard.PARKED] + [Heard.DONE] * 10
        assert desk.talker.planned[10:] == ["killer"] * (TRIES - 1)


async def test_what_waits_behind_a_refused_message_of_the_same_person_does_not_overtake_it(
    embedded: Running, tmp_path: Path
) -> None:
    await embedded.says("hallo")
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    texts = ("een", "twee", "drie")
    says = [asyncio.create_task(embedded.says(text, own=text)) for text in texts]
    # The database is back at the very moment the first one is refused.
    says[0].add_done_callback(lambda _: other.execute("ROLLBACK"))
    heard = await asyncio.gather(*says, return_exceptions=True)
    other.close()
    assert all(isinstance(one, SQLAlchemyError | OSError) for one in heard)
    again = await asyncio.gather(*(embedded.says(text, own=text) for text in texts))
    assert again == [Heard.DONE] * 3
    own = [line for line in await embedded.lines() if not line.startswith("echo")]
    assert own == ["hallo", *texts]
