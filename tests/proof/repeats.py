"""Updates come up to five times, out of order, with ids that jump down, through two doors at once.

What this module does in Telegram's place is worse than what Telegram does: repeats also come much
later, and copies of one update arrive at both doors in the same moment. One thing is as there: an
update of a chat is handed over only when the one before it was answered.
"""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import sqlalchemy as sa
from aiohttp import ClientSession, TCPConnector

from bot.channels.telegram.webhook import PREFIX, SECRET_HEADER, Keys
from bot.clock import SystemClock
from bot.messages import Address
from bot.store.database import Database
from tests.fake_telegram.world import SAMPLE_TOKEN
from tests.integration.running import opened
from tests.integration.telegram.webhook_door import update

Tell = Callable[[str], None]
DOORS = 2
AT_ONCE = 40
"""People whose updates are under way at once: Telegram's own number of connections."""
FAR_APART = 10_000
"""Between two runs of ids. None becomes as long as a citizen number, which would be masked."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many updates, of how many people, each 1 to `copies` times, within `shuffled` places.

    Ids jump to a lower number `jumps` times. `processes` (1 or 2) share the two doors. `highest`
    makes the twin.
    """

    updates: int = 10_000
    people: int = 200
    copies: int = 5
    shuffled: int = 50
    jumps: int = 100
    processes: int = 1
    seed: int = 1
    highest: bool = False


@dataclass(frozen=True, slots=True)
class Posted:
    """One moment in which an update of a person is handed over, at each of these doors."""

    update_id: int
    person: int
    doors: tuple[int, ...]

    @property
    def text(self) -> str:
        """What the person says in it."""
        return f"nr {self.update_id}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted.

    `posts` in all. `down`: ids handed over after a higher one. `ignored`: updates without a turn.
    `doubled`: turns done twice. `disorder`: people whose turns came in another order than they
    were handed over. `differing`: people of whom something else is stored than by the model.
    """

    posts: int
    down: int
    ignored: int
    doubled: int
    disorder: int
    differing: int


@dataclass(frozen=True, slots=True)
class Stored:
    """What the desk keeps of one person.

    What they `said`, every line, the rows of replies (the update each answers, and its number),
    all in order; and how many turns were counted.
    """

    said: list[str]
    lines: list[str]
    replies: list[str]
    turns: int


def schedule(plan: Plan) -> list[Posted]:
    """When what is handed over: repeats and shuffling never move one further than `shuffled`."""
    chance = random.Random(plan.seed)
    moments: list[tuple[float, Posted]] = []
    for place, update_id in enumerate(_ids(plan)):
        person = 1 + chance.randrange(plan.people)
        copies = chance.randint(1, plan.copies)
        while copies:
            together = min(copies, chance.randint(1, DOORS))
            doors = tuple(chance.sample(range(DOORS), together))
            moment = place + chance.uniform(0, plan.shuffled)
            moments.append((moment, Posted(update_id, person, doors)))
            copies -= together
    return [posted for _, posted in sorted(moments, key=lambda one: one[0])]


def _ids(plan: Plan) -> Iterator[int]:
    """Ids that rise, and begin again below all earlier ones at even distances."""
    runs = plan.jumps + 1
    for run in range(runs):
        first = (runs - run) * FAR_APART
        count = plan.updates // runs + (run < plan.updates % runs)
        yield from range(first, first + count)


def model(posts: Sequence[Posted]) -> dict[int, Stored]:
    """What is stored when each update is handed over once, the first time that it comes."""
    own: dict[int, dict[int, str]] = defaultdict(dict)
    for posted in posts:
        own[posted.person].setdefault(posted.update_id, posted.text)
    found = {}
    for person, texts in own.items():
        replies = [f"tg:{update_id} 1" for update_id in texts]
        lines = [line for text in texts.values() for line in (text, f"echo {text}")]
        found[person] = Stored(list(texts.values()), lines, replies, len(texts))
    return found


async def prove(url: str, plan: Plan, tell: Tell) -> Outcome:
    """Do it, and count."""
    posts = schedule(plan)
    async with opened(url, SystemClock()) as database:
        with _desks(url, plan) as ports:
            tell(f"{plan.updates} updates in {len(posts)} moments for {plan.people} people")
            await _hand_over(posts, ports, tell)
        stored = await _stored(database)
    return _counted(posts, stored)


@contextmanager
def _desks(url: str, plan: Plan) -> Iterator[list[int]]:
    """The ports of the doors."""
    command = [sys.executable, "-m", "tests.proof.doors", url, str(DOORS // plan.processes)]
    command += ["--highest"] if plan.highest else []
    desks = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(plan.processes)
    ]
    try:
        ports: list[int] = []
        for desk in desks:
            assert desk.stdout is not None
            ports += map(int, desk.stdout.readline().split())
        if len(ports) != DOORS:
            raise RuntimeError("a desk did not start")
        yield ports
    finally:
        for desk in desks:
            desk.communicate()


async def _hand_over(posts: Sequence[Posted], ports: Sequence[int], tell: Tell) -> None:
    """One after another per person, people beside each other, in the order of the schedule."""
    keys = Keys.of(SAMPLE_TOKEN)
    urls = [f"http://127.0.0.1:{port}{PREFIX}/{keys.part}" for port in ports]
    headers = {SECRET_HEADER: keys.secret, "Content-Type": "application/json"}
    before: dict[int, asyncio.Task[None]] = {}
    places = asyncio.Semaphore(AT_ONCE)
    async with (
        ClientSession(headers=headers, connector=TCPConnector(limit=2 * AT_ONCE)) as session,
        asyncio.TaskGroup() as tasks,
    ):

        async def post(posted: Posted, earlier: asyncio.Task[None] | None) -> None:
            try:
                if earlier is not None:
                    await earlier
                body = update(posted.update_id, posted.text, posted.person)
                chosen = [urls[door] for door in posted.doors]
                await asyncio.gather(*(_until_taken(session, url, body) for url in chosen))
            finally:
                places.release()

        for number, posted in enumerate(posts, start=1):
            await places.acquire()
            task = tasks.create_task(post(posted, before.get(posted.person)))
            before[posted.person] = task
            if number % (len(posts) // 5 or 1) == 0:
                tell(f"{number} of {len(posts)} moments")


async def _until_taken(session: ClientSession, url: str, body: bytes) -> None:
    """Telegram posts again what was not answered with 200."""
    while True:
        async with session.post(url, data=body) as answer:
            if answer.status == 200:
                return
            if answer.status != 503:
                raise RuntimeError(f"the desk answered {answer.status}")


async def _stored(database: Database) -> dict[int, Stored]:
    lines = sa.text(
        "SELECT c.key, m.author, m.text FROM messages m JOIN conversations c "
        "ON c.id = m.conversation_id ORDER BY m.conversation_id, m.seq"
    )
    rows = sa.text(
        "SELECT c.key, o.source, o.n FROM outgoing o JOIN conversations c "
        "ON c.id = o.conversation_id ORDER BY o.conversation_id, o.seq"
    )
    said: dict[int, list[str]] = defaultdict(list)
    every: dict[int, list[str]] = defaultdict(list)
    replies: dict[int, list[str]] = defaultdict(list)
    async with database.reading() as uow:
        for key, author, text in await uow.connection.execute(lines):
            every[int(key)].append(text)
            if author == "person":
                said[int(key)].append(text)
        for key, source, number in await uow.connection.execute(rows):
            replies[int(key)].append(f"{source} {number}")
        found = {}
        for person in every:
            kept = await uow.conversations.peek(Address("telegram", str(person)))
            turns = 0 if kept is None else int(kept.state.get("turns", 0))
            found[person] = Stored(said[person], every[person], replies[person], turns)
    return found


def _counted(posts: Sequence[Posted], stored: Mapping[int, Stored]) -> Outcome:
    wanted = model(posts)
    nothing = Stored([], [], [], 0)
    ignored = doubled = disorder = differing = 0
    for person, due in wanted.items():
        kept = stored.get(person, nothing)
        ignored += len(set(due.said) - set(kept.said))
        doubled += len(kept.said) - len(set(kept.said))
        once = list(dict.fromkeys(kept.said))
        disorder += once != [text for text in due.said if text in set(once)]
        differing += kept != due
    differing += len(stored.keys() - wanted.keys())
    highest, down = -1, 0
    for posted in posts:
        down += posted.update_id < highest
        highest = max(highest, posted.update_id)
    return Outcome(
        sum(len(posted.doors) for posted in posts), down, ignored, doubled, disorder, differing
    )
