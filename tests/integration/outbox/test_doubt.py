"""A transaction that was kept although it failed: what it left goes out, and in its order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

import pytest

from bot.clock import SetClock
from bot.store.database import Database
from bot.store.outgoing import OutgoingRows
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
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


async def say_three(
    post: Delivering, monkeypatch: pytest.MonkeyPatch, *, wait: bool = True
) -> list[str]:
    """What has arrived after three messages, the second of which was kept but refused."""
    await post.desk.says("een", ANNA)
    await post.sender.idle()
    kept_but_refused_once(post.desk.database, monkeypatch)
    await post.desk.says("twee", ANNA)
    await post.desk.says("drie", ANNA)
    if wait:
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


async def test_newer_rows_wait_as_long_as_nothing_can_be_read(
    embedded: Running, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    back, real = asyncio.Event(), OutgoingRows.due

    async def due(rows: OutgoingRows, among: Collection[int] | None = None) -> list[DueRow]:
        if not back.is_set():
            raise OSError("away")
        return await real(rows, among)

    async with delivering(embedded.database, clock, then=back.wait) as post:
        monkeypatch.setattr(OutgoingRows, "due", due)
        await say_three(post, monkeypatch, wait=False)
        # Somebody else's look at the database ends no doubt when it fails.
        with pytest.raises(OSError, match="away"):
            await post.sender.sweep()
        await post.desk.says("vier", ANNA)
        before = list(post.box.arrived[ANNA.key])
        back.set()
        await post.sender.idle()
    assert before == ["echo een"]
    assert post.box.arrived[ANNA.key] == [f"echo {one}" for one in ("een", "twee", "drie", "vier")]


async def test_work_that_fails_by_itself_leaves_no_doubt(post: Delivering) -> None:
    doubts: list[bool] = []
    post.desk.writer.tell_doubts(lambda: doubts.append(True))

    async def fails(_uow: UnitOfWork) -> None:
        raise ValueError("no such training")

    await post.desk.says("een", ANNA)
    with pytest.raises(ValueError, match="training"):
        await post.desk.writer.work(fails)
    assert doubts == []
