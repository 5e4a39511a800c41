"""The process that polls is killed or put to sleep, again and again, while people write."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.fake_telegram import FakeProcess, RemoteFake
from tests.proof.company import LONGEST_WAIT_S, Came, Company, answered, company, connected, count

Tell = Callable[[str], None]
_LOOK_S = 0.05
KILLED, ASLEEP, HOLDING = "killed", "asleep", "asleep in a transaction"
HOW = (KILLED, ASLEEP, HOLDING)
_WAITS_FOR_US = (
    "SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How many processes and people, and how often the leader is struck."""

    processes: int = 3
    people: int = 20
    strikes: int = 24
    seed: int = 1
    early: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the messages, and how many seconds each take-over took.

    After a kill, after the leader fell asleep, and after it fell asleep in the middle of a
    transaction.
    """

    messages: int
    killed: list[float]
    asleep: list[float]
    holding: list[float]
    came: Came


async def prove(url: str, plan: Plan, tell: Tell) -> Outcome:
    """Do it, and count."""
    chance, said = random.Random(plan.seed), Counter[str]()
    blows: list[int] = []
    times: dict[str, list[float]] = {how: [] for how in HOW}
    with FakeProcess() as fake, company(url, fake, plan.processes, early=plan.early) as desks:
        for number in range(plan.strikes):
            await _write(fake, plan, number, said, chance)
            how = KILLED if plan.early else HOW[number % len(HOW)]
            took = await _strike(desks, url, how)
            calls = fake.calls("sendMessage")
            blows.append(calls[-1].number if calls else 0)
            times[how].append(took)
            tell(f"leader {number + 1} of {plan.strikes} {how}, followed after {took:.1f} s")
        await fake.until_confirmed(LONGEST_WAIT_S)
        if not plan.early:
            await answered(fake, said, LONGEST_WAIT_S)
        desks.stop()
        came = await count(url, fake, said, blows)
    return Outcome(said.total(), times[KILLED], times[ASLEEP], times[HOLDING], came)


async def _write(
    fake: RemoteFake, plan: Plan, number: int, said: Counter[str], chance: random.Random
) -> None:
    """Everybody writes; returns when a few have their answer, or soon after."""
    calls = len(fake.calls("sendMessage"))
    for one in range(1, plan.people + 1):
        text = f"wat is de kor nr {number} van {one}"
        fake.person(one).says(text)
        said[text] += 1
    few = 1 if plan.early else chance.randint(1, plan.people - 1)
    await fake.until_called("sendMessage", calls + few, timeout_s=LONGEST_WAIT_S)


async def _strike(desks: Company, url: str, how: str) -> float:
    """Kill the leader, or let it sleep until another one leads; seconds until one does."""
    leader, pid = await desks.leader()
    if not leader:
        raise LookupError("nobody leads")
    began = time.monotonic()
    if how == KILLED:
        desks.kill(pid)
    elif how == ASLEEP:
        os.kill(pid, signal.SIGSTOP)
    else:
        began = await _asleep_and_holding(url, leader, pid)
    await _followed(desks, leader)
    took = time.monotonic() - began
    if how == KILLED:
        desks.start()
    else:
        os.kill(pid, signal.SIGCONT)
    return took


async def _asleep_and_holding(url: str, leader: str, pid: int) -> float:
    """Put it to sleep in the middle of its sign of life, whose row it then holds; when."""
    async with asyncio.timeout(LONGEST_WAIT_S), connected(url) as connection:
        async with connection.transaction():
            await connection.execute("SELECT 1 FROM processes WHERE id = $1 FOR UPDATE", leader)
            while True:
                if await connection.fetchval(_WAITS_FOR_US):
                    break
                await asyncio.sleep(_LOOK_S)
            os.kill(pid, signal.SIGSTOP)
        return time.monotonic()


async def _followed(desks: Company, leader: str) -> None:
    """TimeoutError when nobody else leads in time."""
    async with asyncio.timeout(LONGEST_WAIT_S):
        while True:
            now, _ = await desks.leader()
            if now not in {leader, ""}:
                return
            await asyncio.sleep(_LOOK_S)
