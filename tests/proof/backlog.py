"""Tens of thousands of messages wait when the desk comes back; how they are drained is counted."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass

from tests.fake_telegram import FakeProcess, RemoteFake
from tests.proof.child_desk import Desk
from tests.proof.part import Tell

LONGEST_WAIT_S = 900.0
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Plan:
    """How many messages wait, from how many people; `mixed`: they are handed out in disorder."""

    updates: int = 50_000
    people: int = 500
    mixed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted. `seconds` is from the start of the desk to the last answer sent."""

    updates: int
    missing: int
    disorder: int
    seconds: float


def run(plan: Plan, url: str, tell: Tell) -> Outcome:
    """Do it outside an event loop; `url` is an empty database."""
    return asyncio.run(_drain(plan, url, tell))


async def _drain(plan: Plan, url: str, tell: Tell) -> Outcome:
    with FakeProcess() as fake:
        said = _said(plan)
        for start in range(0, plan.updates, BATCH):
            fake.says_many(said[start : start + BATCH])
        tell(f"{plan.updates} messages of {plan.people} people wait")
        if plan.mixed:
            fake.shuffle_updates(50, keep_queues=False)
        desk = Desk(url, fake, early=False)
        began = time.monotonic()
        desk.start()
        for part in range(1, 6):
            await fake.until_count(
                "sendMessage", part * plan.updates // 5, timeout_s=LONGEST_WAIT_S
            )
            tell(f"{part * plan.updates // 5} are answered")
        seconds = time.monotonic() - began
        desk.stop()
        return _counted(plan, said, fake, seconds)


def _said(plan: Plan) -> list[tuple[int, str]]:
    return [
        (1 + number % plan.people, f"wat is de kor nr {number}") for number in range(plan.updates)
    ]


def _counted(plan: Plan, said: list[tuple[int, str]], fake: RemoteFake, seconds: float) -> Outcome:
    wanted: dict[int, list[str]] = defaultdict(list)
    for person, text in said:
        wanted[person].append(text)
    missing = disorder = 0
    sent = fake.sent()
    for person, texts in wanted.items():
        answered = [text.partition(": ")[2] for text in sent.get(person, [])]
        missing += len(set(texts) - set(answered))
        disorder += answered != texts
    return Outcome(plan.updates, missing, disorder, seconds)
