"""Two lanes of one writer run at once, and each conversation keeps its order and its lane."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.clock import SetClock
from bot.messages import Address, Heard, Incoming
from bot.store.database import Database
from bot.store.lane import WriterEndedError
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import LANES, Writer
from tests.integration.running import Running, opened, run_on

pytestmark = pytest.mark.postgres
PEOPLE = [Address("web", f"p{number}") for number in range(12)]


class Watched:
    """Hears as the desk does; tells when transactions begin and end, and holds one open."""

    def __init__(self, desk: Running, held: Address | None = None) -> None:
        self._inside = desk.hearing
        self._held = held
        self.told: list[str] = []
        self.began, self.go_on = asyncio.Event(), asyncio.Event()
        self.open = self.most_open = 0

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn."""
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        self.told += [f"{one.text} begins" for one in incomings]
        heard = await self._inside.group(uow, incomings)
        if any(one.address == self._held for one in incomings):
            self.began.set()
            await self.go_on.wait()
        self.told += [f"{one.text} ends" for one in incomings]
        self.open -= 1
        return heard

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside."""
        await self._inside.park(uow, incoming, reason)


class AnyLane(Writer):
    """The twin: each message takes whatever lane chance gives it."""

    chance = random.Random(1)

    def lane_of(self, address: Address) -> int:
        """Not the lane of the conversation."""
        del address
        return self.chance.randrange(LANES)


@asynccontextmanager
async def writing(writer: Writer) -> AsyncIterator[Writer]:
    task = asyncio.create_task(writer.run())
    yield writer
    writer.stop()
    await task


def two_of_different_lanes(database: Database, hearing: Watched) -> tuple[Address, Address]:
    writer = Writer(database, hearing, lambda uow: None, lanes=LANES)
    first = PEOPLE[0]
    return first, next(one for one in PEOPLE if writer.lane_of(one) != writer.lane_of(first))


async def told_by(url: str, clock: SetClock, lanes: int) -> list[str]:
    """What happens when somebody writes while the transaction of another one is open."""
    async with opened(url, clock) as database, run_on(database, clock) as desk:
        first, second = two_of_different_lanes(database, Watched(desk))
        hearing = Watched(desk, first)
        async with writing(Writer(database, hearing, lambda uow: None, lanes=lanes)) as writer:
            one = asyncio.create_task(writer.hear(desk.message("one", first)))
            await hearing.began.wait()
            two = asyncio.create_task(writer.hear(desk.message("two", second)))
            if lanes > 1:
                assert await two is Heard.DONE
                assert await desk.lines(second) == ["two", "echo two"]
                assert await desk.lines(first) == []
            hearing.go_on.set()
            await asyncio.gather(one, two)
        return hearing.told


async def test_one_lane_commits_while_the_transaction_of_the_other_is_open(
    postgres_url: str, clock: SetClock
) -> None:
    told = await told_by(postgres_url, clock, LANES)
    assert told == ["one begins", "two begins", "two ends", "one ends"]


async def test_the_twin_with_one_lane_lets_the_second_wait(
    postgres_url: str, clock: SetClock
) -> None:
    told = await told_by(postgres_url, clock, 1)
    assert told == ["one begins", "one ends", "two begins", "two ends"]


async def out_of_order(url: str, clock: SetClock, sort: type[Writer]) -> int:
    """How many people's messages came to their turns in another order than they wrote them."""
    async with opened(url, clock) as database, run_on(database, clock) as desk:
        hearing = Watched(desk)
        said = [(person, f"{number}") for number in range(15) for person in PEOPLE]
        async with writing(sort(database, hearing, lambda uow: None, lanes=LANES)) as writer:
            messages = [desk.message(text, person) for person, text in said]
            await asyncio.gather(*(writer.hear(message) for message in messages))
        due = [line for number in range(15) for line in (f"{number}", f"echo {number}")]
        return sum([await desk.lines(person) != due for person in PEOPLE])


async def test_in_two_lanes_everybodys_messages_keep_their_order(
    postgres_url: str, clock: SetClock
) -> None:
    assert await out_of_order(postgres_url, clock, Writer) == 0


async def test_the_twin_with_a_lane_by_chance_per_message_breaks_the_order(
    postgres_url: str, clock: SetClock
) -> None:
    assert await out_of_order(postgres_url, clock, AnyLane) > 0


async def test_when_care_is_asked_only_one_turn_of_all_lanes_is_under_way(
    postgres_url: str, clock: SetClock
) -> None:
    async with opened(postgres_url, clock) as database, run_on(database, clock) as desk:
        hearing = Watched(desk)
        async with writing(Writer(database, hearing, lambda uow: None, lanes=LANES)) as writer:
            writer.be_careful(len(PEOPLE))
            await asyncio.gather(*(writer.hear(desk.message("x", one)) for one in PEOPLE))
    assert hearing.most_open == 1
    assert desk.talker.tries == [1] * len(PEOPLE)


async def test_a_lane_that_fails_ends_the_whole_writer(postgres_url: str, clock: SetClock) -> None:
    def fails(uow: UnitOfWork) -> None:
        raise RuntimeError("nobody can be told")

    async with opened(postgres_url, clock) as database, run_on(database, clock) as desk:
        first, second = two_of_different_lanes(database, Watched(desk))
        for person in (first, second):
            writer = Writer(database, desk.hearing, fails, lanes=LANES)
            hearing = asyncio.create_task(writer.hear(desk.message("x", person)))
            with pytest.raises(RuntimeError, match="nobody"):
                await writer.run()
            with pytest.raises(WriterEndedError):
                await hearing


async def test_no_more_messages_wait_in_all_lanes_than_the_setting_says(
    postgres_url: str, clock: SetClock
) -> None:
    async with opened(postgres_url, clock) as database, run_on(database, clock) as desk:
        writer = Writer(database, desk.hearing, lambda uow: None, None, 4, lanes=LANES)
        tasks = [asyncio.create_task(writer.hear(desk.message("x", one))) for one in PEOPLE]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
        assert writer.waiting == 4
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
