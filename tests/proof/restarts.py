"""PostgreSQL is stopped at once and started again, again and again, while people write."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tests.fake_telegram import FakeProcess, RemoteFake
from tests.postgres import PostgresServer
from tests.proof.company import LONGEST_WAIT_S, Came, answered, company, count

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How many processes and people, and how often the server is stopped."""

    processes: int = 2
    people: int = 20
    stops: int = 50
    seed: int = 1
    early: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the messages; seconds from each start to the answer to the last of them."""

    messages: int
    back: list[float]
    came: Came


async def prove(server: PostgresServer, plan: Plan, tell: Tell) -> Outcome:
    """Do it, and count."""
    url, chance, said = server.create(), random.Random(plan.seed), Counter[str]()
    blows: list[int] = []
    back: list[float] = []
    with FakeProcess() as fake, company(url, fake, plan.processes, early=plan.early) as desks:
        for number in range(plan.stops):
            calls = len(fake.calls("sendMessage"))
            _write(fake, plan, f"{number} voor", said)
            few = 1 if plan.early else chance.randint(1, plan.people - 1)
            await fake.until_called("sendMessage", calls + few, timeout_s=LONGEST_WAIT_S)
            await asyncio.to_thread(server.stop_at_once)
            blows.append(fake.calls("sendMessage")[-1].number)
            _write(fake, plan, f"{number} na", said)
            await asyncio.to_thread(server.start_again)
            if plan.early:
                await fake.until_confirmed(LONGEST_WAIT_S)
                back.append(0.0)
            else:
                back.append(await answered(fake, said, LONGEST_WAIT_S))
            tell(
                f"stop {number + 1} of {plan.stops}, all answered {back[-1]:.1f} s after the start"
            )
        desks.stop()
        came = await count(url, fake, said, blows)
    return Outcome(said.total(), back, came)


def _write(fake: RemoteFake, plan: Plan, number: str, said: Counter[str]) -> None:
    for one in range(1, plan.people + 1):
        text = f"wat is de kor nr {number} van {one}"
        fake.person(one).says(text)
        said[text] += 1
