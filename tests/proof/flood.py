"""One person floods the desk while others chat at a steady pace: how long do they wait?"""

from __future__ import annotations

import asyncio
import bisect
import random
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.messages import Address, Author
from bot.store.database import Database
from tests.fake_telegram import FakeProcess, Person, RemoteFake
from tests.integration.telegram.webhook_door import PUBLIC

Tell = Callable[[str], None]
FLOODER = 1
NOTICE = "Je stuurt veel berichten"
LONGEST_WAIT_S = 300.0
QUESTION = "wat is de kor"


@dataclass(frozen=True, slots=True)
class Plan:
    """`people` send `others_each_s` messages a second together, the flooder `flood_each_s`.

    A run lasts `seconds`, one without the flood at most `calm_seconds`.
    """

    road: str
    seconds: float = 30.0
    calm_seconds: float = 20.0
    runs: int = 3
    people: int = 40
    others_each_s: float = 20.0
    flood_each_s: float = 200.0
    seed: int = 1
    one_line: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """One run. `p99_ms` is from a message at Telegram to its answer there.

    `pace`: messages a second the flooder really sent. `unanswered`: messages of others without an
    answer. `lost`: messages of the flooder that are not in the conversation. `notices`: how often
    the flooder was told; `answers`: all else the flooder got.
    """

    p99_ms: float
    pace: float
    unanswered: int
    lost: int
    notices: int
    answers: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """Runs without and with the flood, alternating."""

    calm: Sequence[Run]
    flooded: Sequence[Run]

    @property
    def calm_ms(self) -> float:
        """The median p99 without the flood."""
        return statistics.median(run.p99_ms for run in self.calm)

    @property
    def flooded_ms(self) -> float:
        """The median p99 with it."""
        return statistics.median(run.p99_ms for run in self.flooded)

    @property
    def ratio(self) -> float:
        """How many times longer others wait."""
        return self.flooded_ms / self.calm_ms


def measure(plan: Plan, fresh_url: Callable[[], str], tell: Tell) -> Outcome:
    """Run after run, each on a new desk and a new Telegram."""
    calm: list[Run] = []
    flooded: list[Run] = []
    for number in range(1, plan.runs + 1):
        for runs, flood in ((calm, False), (flooded, True)):
            runs.append(_run(plan, fresh_url(), number, flood=flood))
            what = "flooded" if flood else "calm"
            tell(f"{plan.road}, run {number}, {what}: p99 {runs[-1].p99_ms:.1f} ms")
    return Outcome(calm, flooded)


def _run(plan: Plan, url: str, number: int, *, flood: bool) -> Run:
    said: list[tuple[int, float]] = []
    seconds = plan.seconds if flood else min(plan.seconds, plan.calm_seconds)
    with FakeProcess() as fake:
        with _desk(plan, url, fake):
            flooder, *others = (fake.person(FLOODER + n) for n in range(plan.people + 1))
            for person in (flooder, *others):
                person.says("hallo")
            asyncio.run(fake.until_confirmed(LONGEST_WAIT_S))
            began = time.monotonic()
            rest = (random.Random(plan.seed * 1_000 + number), began + seconds, said)
            chatting = threading.Thread(target=_chat, args=(plan, others, *rest))
            chatting.start()
            sent = _flood(plan, flooder, began + seconds) if flood else 0
            took = time.monotonic() - began
            chatting.join()
            asyncio.run(fake.until_confirmed(LONGEST_WAIT_S))
        waits = _waits(fake, said)
        told = [call.params.get("text", "") for call in fake.calls("sendMessage", FLOODER)]
    kept = asyncio.run(_lines(url))
    notices = sum(text.startswith(NOTICE) for text in told)
    return Run(
        p99_ms=statistics.quantiles(waits, n=100)[98] * 1_000,
        pace=sent / took,
        unanswered=len(said) - len(waits),
        lost=sent + 1 - kept,
        notices=notices,
        answers=len(told) - notices,
    )


@contextmanager
def _desk(plan: Plan, url: str, fake: RemoteFake) -> Iterator[None]:
    """The desk in its own process."""
    command = [sys.executable, "-m", "tests.proof.crowded", url, fake.url, fake.token]
    command += ["--webhook"] if plan.road == "webhook" else []
    command += ["--one-line"] if plan.one_line else []
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        port = process.stdout.readline().strip()
        if not port:
            raise RuntimeError("the desk did not start")
        fake.stands_behind(PUBLIC, f"http://127.0.0.1:{port}")
        yield
        process.terminate()
        process.wait(LONGEST_WAIT_S)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def _chat(
    plan: Plan,
    others: Sequence[Person],
    chance: random.Random,
    ends: float,
    said: list[tuple[int, float]],
) -> None:
    """The others, each in turn, at moments that are never quite regular."""
    at, turn = time.monotonic(), 0
    while at < ends:
        person = others[turn % len(others)]
        said.append((person.id, time.time()))
        person.says(QUESTION)
        turn += 1
        at += chance.uniform(0.5, 1.5) / plan.others_each_s
        time.sleep(max(0.0, at - time.monotonic()))


def _flood(plan: Plan, flooder: Person, ends: float) -> int:
    """Texts, and now and then a sticker or a press; how many."""
    at, sent = time.monotonic(), 0
    while at < ends:
        if sent % 20 == 10:
            flooder.sends("sticker")
        elif sent % 20 == 19:
            flooder.forges("menu")
        else:
            flooder.says(f"hallo {sent}")
        sent += 1
        at += 1 / plan.flood_each_s
        time.sleep(max(0.0, at - time.monotonic()))
    return sent


def _waits(fake: RemoteFake, said: Sequence[tuple[int, float]]) -> list[float]:
    """Seconds from each message to the first thing its person was told after it."""
    told: dict[int, list[float]] = {}
    for call in fake.calls("sendMessage"):
        told.setdefault(int(call.chat_id), []).append(call.at)
    waits: list[float] = []
    for person, at in said:
        answers = told.get(person, [])
        index = bisect.bisect(answers, at)
        if index < len(answers):
            waits.append(answers[index] - at)
    return waits


async def _lines(url: str) -> int:
    """How many messages of the flooder are kept."""
    database = await Database.open(url, SystemClock())
    async with database.reading() as uow:
        conversation = await uow.conversations.peek(Address("telegram", str(FLOODER)))
        assert conversation is not None
        lines = await uow.transcript.lines(conversation.id)
    await database.close()
    return sum(line.author == Author.PERSON.value for line in lines)
