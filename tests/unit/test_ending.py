"""Whatever a task makes of its cancellation, it comes to its end."""

from __future__ import annotations

import asyncio

from bot.ending import ended


class Survivor:
    """Goes on after errors, as whoever listens or polls; the first cancellation becomes one."""

    def __init__(self) -> None:
        self.goes_on = asyncio.Event()

    async def run(self) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.goes_on.set()
        await asyncio.Event().wait()


async def _begun(survivor: Survivor) -> asyncio.Task[None]:
    task = asyncio.create_task(survivor.run())
    await asyncio.sleep(0)
    return task


async def test_a_task_that_goes_on_is_told_again() -> None:
    survivor = Survivor()
    task = await _begun(survivor)
    await ended(task, patience_s=0.01)
    assert survivor.goes_on.is_set()
    assert task.cancelled()


async def test_twin_told_once_it_lives_on() -> None:
    survivor = Survivor()
    task = await _begun(survivor)
    task.cancel()
    await survivor.goes_on.wait()
    _, living = await asyncio.wait([task], timeout=0.01)
    assert living == {task}
    await ended(task, patience_s=0.01)


async def test_who_is_cancelled_while_ending_leaves_nobody_behind() -> None:
    survivor = Survivor()
    inner = await _begun(survivor)
    outer = asyncio.create_task(ended(inner))
    await survivor.goes_on.wait()
    outer.cancel()
    await asyncio.wait([outer])
    assert outer.cancelled()
    assert inner.cancelled()


async def test_errors_of_the_ended_are_nobodys() -> None:
    async def fails() -> None:
        raise OSError

    failed, done = asyncio.create_task(fails()), asyncio.create_task(asyncio.sleep(0))
    await asyncio.wait([failed, done])
    await ended(failed, done)
    await ended()
    assert isinstance(failed.exception(), OSError)


async def test_whoever_tidies_up_is_not_hurried() -> None:
    told = []

    async def tidies() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            told.append("tidy")

    task = asyncio.create_task(tidies())
    await asyncio.sleep(0)
    await ended(task)
    assert told == ["tidy"]
