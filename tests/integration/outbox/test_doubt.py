"""A transaction that was kept although it failed: what it left goes out, and in its order."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from tests.integration.outbox.postbox import Delivering, delivering
from tests.integration.running import ANNA, Running


def kept_but_refused_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next transaction that leaves something to send is kept, and told as a failure."""
    real, refused = database.writing, list[bool]()

    @asynccontextmanager
    async def writing() -> AsyncIterator[UnitOfWork]:
        async with real() as uow:
            yield uow
        if uow.fresh and not refused:
            refused.append(True)
            raise OSError("the connection went before the answer came")

    monkeypatch.setattr(database, "writing", writing)


async def say_three(post: Delivering, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has arrived after three messages, the second of which was kept but refused."""
    await post.desk.says("een", ANNA)
    await post.sender.idle()
    kept_but_refused_once(post.desk.database, monkeypatch)
    await post.desk.says("twee", ANNA)
    await post.desk.says("drie", ANNA)
    await post.sender.idle()
    return post.box.arrived[ANNA.key]


async def test_newer_rows_wait_for_those_of_a_commit_in_doubt(
    embedded: Running, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with delivering(embedded.database, clock) as post:
        arrived = await say_three(post, monkeypatch)
    assert arrived == ["echo een", "echo twee", "echo drie"]


async def test_twin_a_sender_that_hears_of_no_doubt_lets_newer_rows_overtake(
    embedded: Running, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with delivering(embedded.database, clock) as post:
        post.desk.writer.tell_doubts(lambda: None)
        arrived = list(await say_three(post, monkeypatch))
        assert await post.sender.sweep() == 1
        await post.sender.idle()
        late = post.box.arrived[ANNA.key][len(arrived) :]
    assert (arrived, late) == (["echo een", "echo drie"], ["echo twee"])


async def test_a_doubt_while_the_database_is_away_ends_when_it_is_back(
    embedded: Running, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with delivering(embedded.database, clock) as post:
        await post.desk.says("een", ANNA)
        await post.sender.idle()
        away = [OSError("away")] * 3
        sweep = post.sender.sweep

        async def swept() -> int:
            if away:
                raise away.pop()
            return await sweep()

        monkeypatch.setattr(post.sender, "sweep", swept)
        post.sender.doubt()
        await post.desk.says("twee", ANNA)
        await post.sender.idle()
    assert post.box.arrived[ANNA.key] == ["echo een", "echo twee"]
    assert post.waits == [1, 1, 1]
