"""Many people sign up for few seats at the same moment, on each database, beside a twin."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from bot.messages import Address
from bot.store.conversations import fresh
from bot.store.database import Database
from bot.store.meetings import one_meeting
from bot.store.trainings import SEAT, WAITING, NewSession, NewSignup, SignupRow
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.rules import status_for_newcomer
from bot.trainings.values import Outcome, Waiting
from tests.integration.running import run_on
from tests.integration.running_rooms import DETAILS, trainings

Tell = Callable[[str], None]
Work = Callable[[Callable[[UnitOfWork], Awaitable[Any]]], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people sign up for how many seats, how often, and from how many processes."""

    people: int = 200
    seats: int = 20
    rounds: int = 20
    processes: int = 4
    seed: int = 1
    sabotaged: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """Over all rounds: most and fewest seats given, people missing, and places out of order.

    `p99_s`: seconds from the moment everybody asks at once until 99 of 100 know their place.
    """

    rounds: int
    most: int
    fewest: int
    missing: int
    disorder: int
    p99_s: float = field(default=0.0, compare=False)


async def prove_on_sqlite(plan: Plan, tell: Tell) -> Counted:
    """In one process, through its one writer."""
    with tempfile.TemporaryDirectory(prefix="desk-seats-") as folder:
        clock = SystemClock()
        database = await Database.open(f"sqlite:///{Path(folder) / 'desk.db'}", clock)
        people = await _people(database, plan)
        chance, lists = random.Random(plan.seed), []
        times: list[float] = []
        async with run_on(database, clock) as desk:
            for number in range(plan.rounds):
                session = await _session(database, plan, number)
                chance.shuffle(people)
                job = _careless if plan.sabotaged else _by_the_service
                told = await asyncio.gather(
                    *(
                        _timed(job(database, desk.writer.work, session, person), times)
                        for person in people
                    )
                )
                lists.append(await _listed(database, session))
                tell(f"round {number + 1} of {plan.rounds}: {_seats(lists[-1])} seats")
                _check_told(told, lists[-1])
        await database.close()
    return _counted(plan, lists, times)


async def _timed(work: Awaitable[Outcome | None], times: list[float]) -> Outcome | None:
    began = time.perf_counter()
    outcome = await work
    times.append(time.perf_counter() - began)
    return outcome


async def _by_the_service(
    database: Database, work: Work, session: int, person: int
) -> Outcome | None:
    del database
    room = trainings()

    async def sign_up(uow: UnitOfWork) -> Outcome:
        return await room.sign_up(uow, session, person, DETAILS, "nl", uow.now)

    outcome: Outcome = await work(sign_up)
    return outcome


async def _careless(database: Database, work: Work, session: int, person: int) -> Outcome | None:
    """The twin: counts on the read engine and inserts in a later transaction."""
    async with database.reading() as uow:
        row = await uow.training_sessions.get(session)
        assert row is not None
        status = status_for_newcomer(row, await uow.signups.tally(session))

    async def insert(uow: UnitOfWork) -> None:
        number = await uow.training_sessions.take_number(session)
        new = NewSignup(session, person, number, status, "A", "a@example.org", "X", {}, "nl")
        await uow.signups.add(new)

    await work(insert)
    return None


async def prove_on_postgres(url: str, plan: Plan, tell: Tell) -> Counted:
    """From several processes, through the store, without the rest of the desk."""
    database = await Database.open(url, SystemClock())
    people = await _people(database, plan)
    chance, lists = random.Random(plan.seed), []
    times: list[float] = []
    with _workers(url, plan) as workers:
        for number in range(plan.rounds):
            session = await _session(database, plan, number)
            chance.shuffle(people)
            times += await asyncio.to_thread(_round, workers, session, people)
            lists.append(await _listed(database, session))
            tell(f"round {number + 1} of {plan.rounds}: {_seats(lists[-1])} seats")
    await database.close()
    return _counted(plan, lists, times)


@contextmanager
def _workers(url: str, plan: Plan) -> Iterator[list[subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "tests.proof.signups", url]
    command += ["--no-lock"] if plan.sabotaged else []
    workers = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(plan.processes)
    ]
    try:
        for worker in workers:
            _expect(worker, "ready")
        yield workers
    finally:
        for worker in workers:
            worker.communicate()


def _round(workers: list[subprocess.Popen[str]], session: int, people: list[int]) -> list[float]:
    for number, worker in enumerate(workers):
        asked = {"session": session, "people": people[number :: len(workers)]}
        assert worker.stdin is not None
        worker.stdin.write(json.dumps(asked) + "\n")
        worker.stdin.flush()
    return [one for worker in workers for one in json.loads(_expect(worker, "done"))]


def _expect(worker: subprocess.Popen[str], word: str) -> str:
    """What follows the word a process has to say."""
    assert worker.stdout is not None
    said, _, more = worker.stdout.readline().rstrip("\n").partition(" ")
    if said != word:
        raise RuntimeError(f"a sign-up process ended before it was {word}")
    return more


async def _people(database: Database, plan: Plan) -> list[int]:
    addresses = [Address("web", f"p{n}") for n in range(plan.people)]
    async with database.writing() as uow:
        await uow.conversations.add([fresh(address, uow.now) for address in addresses])
        found = await uow.conversations.find_all(addresses)
    return sorted(one.id for one in found.values())


async def _session(database: Database, plan: Plan, number: int) -> int:
    async with database.writing() as uow:
        meetings = one_meeting(uow.now + timedelta(days=14), 60, "Sample hall")
        new = NewSession(f"r{number}", "example", meetings, plan.seats, [])
        return await uow.training_sessions.add(new)


async def _listed(database: Database, session: int) -> list[SignupRow]:
    async with database.reading() as uow:
        return await uow.signups.active(session)


def _seats(listed: list[SignupRow]) -> int:
    return sum(one.status == SEAT for one in listed)


def _check_told(told: list[Outcome | None], listed: list[SignupRow]) -> None:
    """The place each person was told is the place they have."""
    line = [one.id for one in listed if one.status == WAITING]
    places = {signup_id: place for place, signup_id in enumerate(line, start=1)}
    for outcome in told:
        if isinstance(outcome, Waiting):
            assert places[outcome.signup.id] == outcome.place


def _counted(plan: Plan, lists: list[list[SignupRow]], times: list[float]) -> Counted:
    seats = [_seats(listed) for listed in lists]
    disorder = 0
    for listed in lists:
        wanted = [SEAT] * plan.seats + [WAITING] * (plan.people - plan.seats)
        disorder += [one.status for one in listed] != wanted
        disorder += [one.number for one in listed] != list(range(1, len(listed) + 1))
    missing = sum(plan.people - len(listed) for listed in lists)
    p99 = sorted(times)[int(len(times) * 0.99)]
    return Counted(len(lists), max(seats), min(seats), missing, disorder, p99)
