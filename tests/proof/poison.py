"""One message in a hundred fails, hangs or kills the desk: what becomes of it and of the others?"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.clock import SystemClock
from bot.store.database import Database
from tests.fake_telegram import FakeProcess, Person, RemoteFake

Tell = Callable[[str], None]
HARMS = ("boom", "hang", "kill")
LONGEST_WAIT_S = 300.0
LOOK_EVERY_S = 0.2


@dataclass(frozen=True, slots=True)
class Plan:
    """`messages` of `people`, `each_s` a second; each hundredth is harmful, one sort in turn.

    `deaths`: the proof ends when the desk died so often. `forgetful` makes the twin.
    """

    messages: int = 600
    people: int = 40
    each_s: float = 20.0
    deaths: int = 100
    forgetful: bool = False

    def harm(self, number: int) -> str | None:
        """What the message with this number does."""
        return HARMS[number // 100 % len(HARMS)] if number % 100 == 50 else None


@dataclass(slots=True)
class Outcome:
    """What was counted.

    `deaths`: how often the desk was killed. `harmful` messages, `parked` of them, the last
    `slowest_s` after it was sent. `unanswered`: others without an answer. `doubled`: most answers
    that came twice in one conversation. `p99_s`: of the others.
    """

    deaths: int = 0
    harmful: int = 0
    parked: int = 0
    slowest_s: float = 0.0
    others: int = 0
    unanswered: int = 0
    doubled: int = 0
    p50_s: float = 0.0
    p99_s: float = 0.0


@dataclass(slots=True)
class _Said:
    """When each message was sent; those that harm apart, and when they were seen parked."""

    others: dict[tuple[int, str], float] = field(default_factory=dict)
    harmful: dict[str, float] = field(default_factory=dict)
    parked: dict[str, float] = field(default_factory=dict)


def prove(plan: Plan, url: str, tell: Tell) -> Outcome:
    """Send, start the desk again whenever it dies, and count."""
    said, found = _Said(), Outcome()
    with FakeProcess() as fake:
        people = [fake.person(number) for number in range(1, plan.people + 1)]
        with _kept_alive(plan, url, fake, found, tell) as alive:
            looking = threading.Thread(target=_look, args=(url, said, alive), daemon=True)
            looking.start()
            _send(plan, people, said, alive)
            while fake.updates()["waiting"] and not alive.is_set():
                time.sleep(LOOK_EVERY_S)
            time.sleep(2 * LOOK_EVERY_S)
        looking.join(LONGEST_WAIT_S)
        _count(fake, said, found)
    return found


def _send(plan: Plan, people: Sequence[Person], said: _Said, over: threading.Event) -> None:
    at = time.monotonic()
    for number in range(plan.messages):
        if over.is_set():
            return
        person, harm = people[number % len(people)], plan.harm(number)
        text = f"{harm or 'vraag'} {number}"
        if harm:
            said.harmful[text] = time.time()
        else:
            said.others[person.id, text] = time.time()
        person.says(text)
        at += 1 / plan.each_s
        time.sleep(max(0.0, at - time.monotonic()))


@contextmanager
def _kept_alive(
    plan: Plan, url: str, fake: RemoteFake, found: Outcome, tell: Tell
) -> Iterator[threading.Event]:
    """The desk, started again as often as it dies, as systemd would; set when that is too often."""
    command = [sys.executable, "-m", "tests.proof.poisoned", url, fake.url, fake.token]
    command += ["--forgetful"] if plan.forgetful else []
    over, running = threading.Event(), threading.Event()
    desks: list[subprocess.Popen[bytes]] = []

    def keep() -> None:
        while not over.is_set():
            desks.append(subprocess.Popen(command, stdout=subprocess.PIPE))
            out = desks[-1].stdout
            assert out is not None
            out.readline()
            running.set()
            desks[-1].wait()
            out.close()
            if not over.is_set():
                found.deaths += 1
                tell(f"the desk died, {found.deaths} times so far")
                if found.deaths >= plan.deaths:
                    over.set()

    keeping = threading.Thread(target=keep)
    keeping.start()
    running.wait(LONGEST_WAIT_S)
    try:
        yield over
    finally:
        over.set()
        desks[-1].terminate()
        keeping.join(LONGEST_WAIT_S)


def _look(url: str, said: _Said, over: threading.Event) -> None:
    """Look again and again at what staff see."""
    asyncio.run(_looking(url, said, over))


async def _looking(url: str, said: _Said, over: threading.Event) -> None:
    database = await Database.open(url, SystemClock(), beside=True)
    while not over.is_set():
        async with database.reading() as uow:
            for message in await uow.parked.all():
                said.parked.setdefault(message.text, time.time())
        await asyncio.sleep(LOOK_EVERY_S)
    await database.close()


def _count(fake: RemoteFake, said: _Said, found: Outcome) -> None:
    answers: dict[tuple[int, str], list[float]] = {}
    for call in fake.calls("sendMessage"):
        text = str(call.params.get("text", "")).removeprefix("echo ")
        if call.accepted:
            answers.setdefault((int(call.chat_id), text), []).append(call.at)
    waits = [answers[key][0] - at for key, at in said.others.items() if key in answers]
    found.others = len(said.others)
    found.unanswered = len(said.others) - len(waits)
    twice = Counter(key[0] for key in said.others for _ in answers.get(key, ())[1:])
    found.doubled = max(twice.values(), default=0)
    found.harmful = len(said.harmful)
    found.parked = sum(text in said.parked for text in said.harmful)
    found.slowest_s = max(
        (said.parked[text] - at for text, at in said.harmful.items() if text in said.parked),
        default=0.0,
    )
    if len(waits) > 1:
        found.p50_s = statistics.median(waits)
        found.p99_s = statistics.quantiles(waits, n=100)[98]
