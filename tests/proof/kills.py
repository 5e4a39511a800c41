"""Kill the desk at random instants and count what is lost, doubled and repeated."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.fake_telegram import Call, FakeProcess, RemoteFake

Tell = Callable[[str], None]
LONGEST_WAIT_S = 240.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How many messages, from how many people, and how often the desk is killed."""

    updates: int = 2_000
    people: int = 50
    kills: int = 20
    seed: int = 1
    early: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted.

    `lost`: messages without a turn. `doubled`: turns done twice. `unsent`: replies nobody got.
    `repeated`: messages a person got twice. `worst`: most of them in one conversation after one
    kill. `disorder`: conversations whose replies came in another order.
    """

    updates: int
    kills: int
    lost: int
    doubled: int
    unsent: int
    repeated: int
    worst: int
    disorder: int


class Desk:
    """The child process, started, killed and started again."""

    def __init__(self, database: Path, fake: RemoteFake, *, early: bool) -> None:
        arguments = [f"sqlite:///{database}", fake.url, fake.token]
        self._command = [sys.executable, "-m", "tests.proof.child", *arguments]
        self._command += ["--early"] if early else []
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start and wait until it hears. RuntimeError when it does not."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        if self._process.stdout.readline() != "ready\n":
            self.kill()
            raise RuntimeError("the desk did not start")

    def kill(self) -> None:
        """kill -9."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def stop(self) -> None:
        """Ask it to finish, and wait until it has."""
        assert self._process is not None
        self._process.terminate()
        code = self._process.wait(timeout=LONGEST_WAIT_S)
        if self._process.stdout:
            self._process.stdout.close()
        if code != 0:
            raise RuntimeError(f"the desk ended with {code}")


async def prove(plan: Plan, tell: Tell) -> Outcome:
    """Do it, and count."""
    with tempfile.TemporaryDirectory(prefix="desk-kills-") as folder, FakeProcess() as fake:
        database = Path(folder) / "desk.db"
        chance = random.Random(plan.seed)
        said = _everybody_writes(fake, plan)
        tell(f"{plan.updates} messages of {plan.people} people wait")
        desk = Desk(database, fake, early=plan.early)
        marks = await _kill_at_random(desk, fake, plan, chance, tell)
        await fake.until_confirmed(LONGEST_WAIT_S)
        desk.stop()
        return _count(database, said, fake.calls("sendMessage"), marks)


def _everybody_writes(fake: RemoteFake, plan: Plan) -> dict[str, list[str]]:
    people = [fake.person(number) for number in range(1, plan.people + 1)]
    said: dict[str, list[str]] = defaultdict(list)
    for number in range(plan.updates):
        person = people[number % plan.people]
        text = f"wat is de kor nr {number}"
        person.says(text)
        said[str(person.id)].append(text)
    return said


async def _kill_at_random(
    desk: Desk, fake: RemoteFake, plan: Plan, chance: random.Random, tell: Tell
) -> list[int]:
    """Start, kill and start again; the numbers of the calls made before each kill."""
    instants = sorted(chance.sample(range(1, plan.updates - plan.people), plan.kills))
    marks: list[int] = []
    for done, instant in enumerate(instants, start=1):
        desk.start()
        if plan.early:
            # It has nothing to answer any more once it has lost everything.
            await _until(fake, len(fake.calls("sendMessage")) + chance.randint(1, 10), 3.0)
        else:
            await fake.until_called("sendMessage", instant, timeout_s=LONGEST_WAIT_S)
        # No such call comes: this passes some milliseconds, to fall between two calls.
        await _until(fake, 10 * plan.updates, chance.uniform(0, 0.03))
        desk.kill()
        calls = fake.calls("sendMessage")
        marks.append(calls[-1].number if calls else 0)
        tell(f"kill {done} of {plan.kills} after {len(calls)} sends")
    desk.start()
    return marks


async def _until(fake: RemoteFake, sends: int, timeout_s: float) -> None:
    with suppress(TimeoutError):
        await fake.until_called("sendMessage", sends, timeout_s=timeout_s)


def _count(
    database: Path, said: dict[str, list[str]], calls: list[Call], marks: list[int]
) -> Outcome:
    lines = _lines(database)
    lost = doubled = unsent = disorder = 0
    for person, texts in said.items():
        kept = lines.get(person, Counter())
        lost += sum(kept[text] == 0 for text in texts)
        doubled += sum(max(0, count - 1) for count in kept.values())
    repeats: Counter[tuple[str, int]] = Counter()
    for person, own in _accepted(calls).items():
        first: dict[str, None] = {}
        for call in own:
            text = call.params["text"]
            if text in first:
                repeats[person, sum(mark < call.number for mark in marks)] += 1
            first[text] = None
        numbers = [int(text.partition(":")[0]) for text in first]
        disorder += numbers != sorted(numbers)
        doubled += len(numbers) - len({text.partition(": ")[2] for text in first})
        unsent += sum(lines.get(person, Counter()).values()) - len(first)
    return Outcome(
        updates=sum(map(len, said.values())),
        kills=len(marks),
        lost=lost,
        doubled=doubled,
        unsent=unsent,
        repeated=sum(repeats.values()),
        worst=max(repeats.values(), default=0),
        disorder=disorder,
    )


def _accepted(calls: list[Call]) -> dict[str, list[Call]]:
    found: dict[str, list[Call]] = defaultdict(list)
    for call in calls:
        if call.accepted:
            found[call.chat_id].append(call)
    return found


def _lines(database: Path) -> dict[str, Counter[str]]:
    """What each person has said, as the desk kept it."""
    query = (
        "SELECT c.key, m.text FROM messages m JOIN conversations c ON c.id = m.conversation_id "
        "WHERE m.author = 'person'"
    )
    found: dict[str, Counter[str]] = defaultdict(Counter)
    connection = sqlite3.connect(database)
    for key, text in connection.execute(query):
        found[key][text] += 1
    connection.close()
    return found


def run(plan: Plan, tell: Tell) -> Outcome:
    """Do it outside an event loop."""
    return asyncio.run(prove(plan, tell))
