"""Who lives, who has died, and who leads is agreed on by all processes of a desk."""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot.clock import SetClock
from bot.outbox.limits import Limits, Rate
from bot.store import dialect, membership
from bot.store.news import News
from tests.integration.outbox.postbox import Postbox
from tests.integration.running import ANNA, BRAM
from tests.integration.siblings.pair import Process, process, seconds_pass

pytestmark = pytest.mark.postgres


async def _lead(one: Process) -> asyncio.Task[None]:
    work = asyncio.Event()

    async def wait() -> None:
        await work.wait()

    task = asyncio.create_task(one.membership.leading.lead(wait))
    await one.membership.leading.asked.wait()
    await one.siblings.look()
    return task


async def _end(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_one_of_two_leads_and_the_other_follows_when_it_has_left(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        tasks = [await _lead(one), await _lead(two)]
        await seconds_pass(clock, 30, one, two)
        assert one.membership.leading.leads()
        assert not two.membership.leading.leads()
        await one.leave()
        await two.siblings.look()
        assert two.membership.leading.leads()
        await _end(*tasks)


def _at_once(one: Process) -> int:
    """How many messages may leave at once, to as many chats."""
    gate = one.sender.turnstiles["telegram"]._gate
    found = 0
    while gate.pass_or_wait(f"{found}", one.clock.steady()) <= 0:
        found += 1
    return found


async def test_two_that_live_share_what_a_channel_allows_and_who_is_left_has_it_all(
    postgres_url: str, clock: SetClock
) -> None:
    box, limits = Postbox(), Limits(Rate(30, 1, 30), None, None)
    async with (
        process(postgres_url, clock, box, limits=limits) as one,
        process(postgres_url, clock, box, limits=limits) as two,
    ):
        await seconds_pass(clock, 2, one, two)
        assert [_at_once(one), _at_once(two)] == [15, 15]
        await two.leave()
        await seconds_pass(clock, 2, one)
        assert _at_once(one) == 30


async def test_a_leader_that_shows_no_life_is_followed_within_ten_seconds(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        tasks = [await _lead(one), await _lead(two)]
        await seconds_pass(clock, 4, two)
        assert not two.membership.leading.leads()
        await seconds_pass(clock, 5, two)
        assert two.membership.leading.leads()
        await _end(*tasks)


NEVER = 99
"""A version of PostgreSQL that there is not: what only such a one can do is not asked for."""


@pytest.mark.parametrize(
    ("half", "forgotten_s", "ends_any", "followed"),
    [
        pytest.param(False, 1, NEVER, True, id="between two statements"),
        pytest.param(False, 0, NEVER, False, id="twin: held for ever"),
        pytest.param(True, 1, 17, True, id="in the middle of a new one"),
        pytest.param(True, 1, NEVER, False, id="twin: that is no rest, and held for ever"),
    ],
)
async def test_a_leader_asleep_in_the_middle_of_its_sign_of_life_is_followed(
    postgres_url: str,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    *,
    half: bool,
    forgotten_s: int,
    ends_any: int,
    followed: bool,
) -> None:
    """The row that says it lives is its own as long as the server waits for its next word."""
    monkeypatch.setattr(dialect, "FORGOTTEN_S", forgotten_s)
    monkeypatch.setattr(dialect, "_ENDS_ANY", ends_any)
    monkeypatch.setattr(membership, "PATIENCE_S", 3.0 if followed else 0.2)
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        tasks = [await _lead(one), await _lead(two)]
        with pytest.raises(DBAPIError) if followed else nullcontext():
            async with one.database.keeping() as uow:
                assert await uow.processes.beat(one.membership.id)
                if half:
                    raw: Any = (await uow.connection.get_raw_connection()).driver_connection
                    await raw.prepare("SELECT 'half of a statement'")
                await seconds_pass(clock, 9, two)
                assert two.membership.leading.leads() == followed
        await _end(*tasks)


async def test_a_leader_of_before_is_told_that_it_leads_no_longer(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        tasks = [await _lead(one), await _lead(two)]
        assert await one.membership.still_leads()
        await seconds_pass(clock, 9, two)
        assert one.membership.leading.leads()  # it slept, and does not know yet
        assert not await one.membership.still_leads()
        assert not one.membership.sure()
        own = one.membership.id
        await one.siblings.look()
        assert not one.membership.leading.leads()
        assert one.membership.id != own
        assert one.membership.sure()
        await _end(*tasks)


async def test_a_process_that_its_machine_says_has_ended_is_followed_at_once(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    ended: list[str] = []
    async with (
        process(postgres_url, clock, box) as one,
        process(postgres_url, clock, box, lambda place: bool(ended)) as two,
    ):
        tasks = [await _lead(one), await _lead(two)]
        ended.append("one")
        await two.siblings.look()
        assert two.membership.leading.leads()
        await _end(*tasks)


async def test_nobody_is_taken_for_dead_by_who_has_not_looked_for_a_while(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        await seconds_pass(clock, 2, one, two)
        await seconds_pass(clock, 60)  # the database was away for both
        await two.siblings.look()
        await seconds_pass(clock, 3, one, two)
        async with two.database.reading() as uow:
            rows = await uow.processes.all()
        assert [row.died_at for row in rows] == [None, None]


async def test_messages_are_taken_with_care_after_a_sibling_has_died(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box), process(postgres_url, clock, box) as two:
        await seconds_pass(clock, 3, two)
        two.desk.writer.be_careful(0)
        await two.desk.says("een", ANNA)
        await seconds_pass(clock, 9, two)
        await two.desk.says("twee", BRAM)
        assert two.desk.talker.tries == [0, 1]


async def test_a_desk_begins_with_care_until_its_siblings_have_shown_that_they_live(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        await two.desk.says("een", ANNA)
        await seconds_pass(clock, 2, one, two)
        await two.desk.says("twee", BRAM)
        assert two.desk.talker.tries == [1, 0]


async def test_what_one_process_commits_wakes_those_who_wait_at_another(
    postgres_url: str, clock: SetClock
) -> None:
    box = Postbox()
    async with process(postgres_url, clock, box) as one, process(postgres_url, clock, box) as two:
        await one.siblings.look()
        await one.desk.says("een", ANNA)
        anna = await one.desk.conversation(ANNA)
        heard: asyncio.Queue[News] = asyncio.Queue()
        async with two.database.listening(heard.put_nowait) as ping:
            await ping()
            with two.desk.changes.ticket(anna.id) as event:
                await one.desk.says("twee", ANNA)
                while not event.is_set():
                    two.siblings.hear(await heard.get())
