"""Telegram posts to the desk over a bad line while the database comes and goes.

The fake Telegram runs in its own process and keeps what is not answered 2xx; the desk (webhook,
writer, sender) runs here with a talker that repeats what it hears.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import sqlalchemy as sa
from telegram import Bot

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import Webhook
from bot.clock import SystemClock
from bot.http.server import Server
from bot.messages import Desk, Heard, Incoming
from bot.outbox.sender import Sender
from bot.store.database import Database
from tests.fake_telegram import FakeProcess, RemoteFake
from tests.fake_telegram.faults import Kind
from tests.fake_telegram.wakeup import Wakeup
from tests.integration.outbox.postbox import LIFTED, PATIENCE
from tests.integration.running import opened, run_on
from tests.integration.telegram.webhook_door import PUBLIC, hook_site
from tests.proof.away import database_away

Tell = Callable[[str], None]
LONGEST_WAIT_S = 240.0
IMPATIENT_MS = 100
"""How long a turn waits for a lock here, so that an absence takes no five seconds."""
FAULTS: tuple[Kind, ...] = ("reset_before", "reset_after", "5xx")
REFUSALS = 3
"""An absence ends when the desk has refused so many turns."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many messages, of how many people, and how often the database is away.

    `faults` is the share of posts that break before or after the desk has them, or meet a 502.
    Each update comes 1 to `copies` times at once. `early` makes the twin: it answers 200 before
    the commit.
    """

    updates: int = 10_000
    people: int = 200
    absences: int = 20
    faults: float = 0.15
    copies: int = 2
    seed: int = 1
    early: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was counted.

    `posts` that reached an end, `broken` of them by a fault, `refused` with 503. `lost`: messages
    without a turn. `doubled`: turns done twice. `disorder`: people whose turns or replies came in
    another order. `unsent`: replies nobody got. `repeated`: replies that came twice.
    """

    posts: int
    broken: int
    refused: int
    lost: int
    doubled: int
    disorder: int
    unsent: int
    repeated: int


class Watched:
    """The desk as the webhook sees it; counts what it could not commit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.refused = 0
        self.changed = Wakeup()
        self.history, self.acknowledge = desk.history, desk.acknowledge
        self.wait, self.document = desk.wait, desk.document

    async def hear(self, incoming: Incoming) -> Heard:
        """As the desk."""
        try:
            return await self._desk.hear(incoming)
        except Exception:
            self.refused += 1
            self.changed.ring()
            raise

    async def until_refused(self, more: int) -> None:
        """Wait until `more` turns could not be committed. TimeoutError when that does not come."""
        least = self.refused + more
        if not await self.changed.until(lambda: self.refused >= least, LONGEST_WAIT_S):
            raise TimeoutError("the desk went on committing")

    async def finish(self) -> None:
        """Nothing is under way here."""


class Early(Watched):
    """The twin: it says that a message was heard and does its turn later."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._later: set[asyncio.Task[None]] = set()

    async def hear(self, incoming: Incoming) -> Heard:
        """Acknowledge first."""
        task = asyncio.create_task(self._hear_later(incoming))
        self._later.add(task)
        task.add_done_callback(self._later.discard)
        return Heard.DONE

    async def finish(self) -> None:
        """Wait for what was acknowledged already."""
        await asyncio.gather(*self._later)

    async def _hear_later(self, incoming: Incoming) -> None:
        with suppress(Exception):
            await super().hear(incoming)


async def _no_outage(incoming: Incoming) -> None:
    del incoming


@asynccontextmanager
async def _served(database: Database, fake: RemoteFake, *, early: bool) -> AsyncIterator[Watched]:
    """A desk behind a webhook that Telegram knows; at the end every reply is sent."""
    clock, request = SystemClock(), AiohttpRequest()
    await request.initialize()
    bot = Bot(fake.token, base_url=fake.base_url, request=request)
    channel = TelegramChannel(bot)
    async with run_on(database, clock, lambda uow: sender.offer(uow.fresh)) as desk:
        sender = Sender({"telegram": channel}, desk.writer, clock, PATIENCE, {"telegram": LIFTED})
        watched = (Early if early else Watched)(desk.desk)
        webhook = Webhook(bot, watched, clock, _no_outage)
        server = Server(hook_site(webhook, clock), "127.0.0.1", 0)
        await server.start()
        fake.stands_behind(PUBLIC, f"http://127.0.0.1:{server.port}")
        await webhook.announce(PUBLIC, 40)
        yield watched
        await watched.finish()
        await sender.idle()
        await bot.delete_webhook()
        await server.stop()
        await webhook.finish()
        await sender.stop()
    await request.shutdown()


async def prove(url: str, plan: Plan, tell: Tell) -> Outcome:
    """Do it, and count."""
    said = [(1 + number % plan.people, f"nr {number}") for number in range(plan.updates)]
    with FakeProcess("--seed", str(plan.seed)) as fake:
        fake.says_many(said)
        tell(f"{plan.updates} messages of {plan.people} people wait")
        fake.random_faults(plan.faults, FAULTS, ["webhook"], plan.seed)
        fake.repeat_deliveries(plan.copies, plan.seed)
        async with opened(url, SystemClock(), busy_ms=IMPATIENT_MS) as database:
            async with _served(database, fake, early=plan.early) as desk:
                await _come_and_go(url, plan, desk, fake, tell)
                await _all_confirmed(fake)
            return _counted(said, await _lines(database), fake)


async def _come_and_go(url: str, plan: Plan, desk: Watched, fake: RemoteFake, tell: Tell) -> None:
    """Take the database away at even distances, each time until some turns were refused."""
    for absence in range(1, plan.absences + 1):
        enough = plan.updates * absence // (plan.absences + 1)
        await _confirmed(fake, enough)
        async with database_away(url):
            await desk.until_refused(REFUSALS)
        # Telegram comes back after two seconds of its own clock.
        fake.advance(2)
        tell(f"absence {absence} of {plan.absences}, {fake.tally()['confirmed']} confirmed")


async def _confirmed(fake: RemoteFake, count: int) -> None:
    while fake.tally()["confirmed"] < count:
        await _one_step(fake, fake.count("webhook") + 20)


async def _all_confirmed(fake: RemoteFake) -> None:
    while fake.tally()["waiting"]:
        await _one_step(fake, fake.count("webhook") + 200)


async def _one_step(fake: RemoteFake, posts: int) -> None:
    """Wait for more posts; when everything that waits is for later, it is later at once."""
    with suppress(TimeoutError):
        await fake.until_count("webhook", posts, timeout_s=0.25)
    at = fake.next_delivery()
    if at is not None and at > fake.now():
        fake.advance(at - fake.now())


async def _lines(database: Database) -> dict[int, list[str]]:
    """What each person has said, in order, as the desk kept it."""
    query = sa.text(
        "SELECT c.key, m.text FROM messages m JOIN conversations c ON c.id = m.conversation_id "
        "WHERE m.author = 'person' ORDER BY m.conversation_id, m.seq"
    )
    found: dict[int, list[str]] = defaultdict(list)
    async with database.reading() as uow:
        for key, text in await uow.connection.execute(query):
            found[int(key)].append(text)
    return found


def _counted(said: list[tuple[int, str]], lines: dict[int, list[str]], fake: RemoteFake) -> Outcome:
    own: dict[int, list[str]] = defaultdict(list)
    for person, text in said:
        own[person].append(text)
    lost = doubled = disorder = unsent = repeated = 0
    replies = fake.sent()
    for person, texts in own.items():
        kept, got = Counter(lines.get(person, [])), replies.get(person, [])
        lost += sum(kept[text] == 0 for text in texts)
        doubled += sum(count - 1 for count in kept.values())
        first = list(dict.fromkeys(got))
        repeated += len(got) - len(first)
        unsent += len(kept) - len(first)
        due = [text for text in texts if kept[text]]
        disorder += list(kept) != due or first != [f"echo {text}" for text in due]
    posts = fake.calls("webhook")
    return Outcome(
        posts=len(posts),
        broken=sum(post.fault is not None for post in posts),
        refused=sum(post.code == 503 and post.fault is None for post in posts),
        lost=lost,
        doubled=doubled,
        disorder=disorder,
        unsent=unsent,
        repeated=repeated,
    )
