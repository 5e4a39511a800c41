"""A small real desk for the tests: database, writer and turns, with a talker that echoes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

import sqlalchemy as sa

from bot.clock import Clock, SetClock
from bot.dialogue.hear import GroupHearing
from bot.dialogue.port import DeskPort
from bot.dialogue.turn import Plan, Turn
from bot.messages import Address, Button, Heard, Incoming, Outgoing
from bot.store.changes import Changes
from bot.store.conversations import fresh
from bot.store.database import Database
from bot.store.dialect import BUSY_MS
from bot.store.lane import TURN_LIMIT_S
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, DueRow
from bot.store.writer import Writer
from intents import Context, Decision, mask, spans

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANNA = Address("telegram", "1001")
BRAM = Address("telegram", "1002")
CEES = Address("web", "sample-visitor")


def at_monday() -> SetClock:
    """A clock that stands still on a Monday morning."""
    return SetClock(MONDAY)


def read_plainly(group: Sequence[tuple[str, Context]]) -> list[Decision]:
    """Understanding that takes every text as an answer to give."""
    return [Decision(text, mask(text, spans(text)), "nl", "answer", None) for text, _ in group]


class Echo:
    """A talker that repeats what it hears and counts its turns in the conversation's state.

    `boom` fails the turn, `refuse` makes the database refuse it, `hang` never ends (`hangs` tells
    that one began), `double` gets two replies, and `menu` a reply with buttons. `planned` are the
    ids in the order of their turns, `tries` how often each had been counted by then.
    """

    def __init__(self) -> None:
        self.planned: list[str] = []
        self.tries: list[int] = []
        self.hangs = asyncio.Event()

    def context_of(self, conversation: Conversation, now: datetime) -> Context:
        """Nothing is known."""
        return Context()

    async def plan(self, turn: Turn) -> Plan:
        """Repeat the words."""
        said = turn.incoming.text or turn.incoming.choice or turn.incoming.attachment or ""
        self.planned.append(turn.incoming.id)
        self.tries.append(await turn.uow.seen.tries(turn.incoming.id))
        if said.startswith("boom"):
            raise RuntimeError("this turn fails")
        if said.startswith("hang"):
            self.hangs.set()
            await asyncio.Event().wait()
        if said.startswith("refuse"):
            await turn.uow.connection.execute(sa.text("SELECT * FROM no_such_table"))
        turns = int(turn.conversation.state.get("turns", 0)) + 1
        texts = (said, said) if said.startswith("double") else (said,)
        buttons = (Button("yes", "Ja"),) if said.startswith("menu") else ()
        replies = tuple(Outgoing(f"echo {text}", buttons) for text in texts)
        shown = turn.decision.masked if turn.decision else said
        return Plan(replies, {"turns": turns}, "nl", shown)

    def apology(self, incoming: Incoming, lang: str | None) -> tuple[Outgoing, ...]:
        """A fixed sentence."""
        return (Outgoing("sorry"),)


class Watched:
    """Hears as the desk does and remembers who was in each group."""

    def __init__(self, inside: GroupHearing) -> None:
        self._inside = inside
        self.groups: list[list[Address]] = []

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn."""
        self.groups.append([incoming.address for incoming in incomings])
        return await self._inside.group(uow, incomings)

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside."""
        await self._inside.park(uow, incoming, reason)


@dataclass(slots=True)
class Running:
    """A writer that runs on a database, and what it told after its commits."""

    database: Database
    clock: Clock
    talker: Echo
    writer: Writer
    desk: DeskPort
    changes: Changes
    hearing: Watched
    told: list[DueRow] = field(default_factory=list)
    numbers: count[int] = field(default_factory=lambda: count(1))

    def message(self, text: str, address: Address = ANNA, own: str | None = None) -> Incoming:
        """A text of somebody."""
        own = own or f"m{next(self.numbers)}"
        return Incoming(own, address, self.clock.now(), text=text)

    async def says(self, text: str, address: Address = ANNA, own: str | None = None) -> Heard:
        """Somebody writes; returns after the commit."""
        return await self.writer.hear(self.message(text, address, own))

    async def conversation(self, address: Address = ANNA) -> Conversation:
        """The conversation of somebody who has written before."""
        async with self.database.reading() as uow:
            found = await uow.conversations.peek(address)
        assert found is not None
        return found

    async def lines(self, address: Address = ANNA) -> list[str]:
        """The texts of somebody's conversation in order."""
        history = await self.desk.history(address, 0)
        return [line.text for line in history.lines]


@asynccontextmanager
async def run_on(
    database: Database,
    clock: Clock,
    also_told: Callable[[UnitOfWork], None] = lambda uow: None,
    turn_limit_s: float = TURN_LIMIT_S,
) -> AsyncIterator[Running]:
    """Run a writer with the echoing talker until the end of the block."""
    changes = Changes()
    talker = Echo()

    def committed(uow: UnitOfWork) -> None:
        changes.notify(uow.touched)
        running.told.extend(uow.fresh)
        also_told(uow)

    hearing = Watched(GroupHearing(talker, read_plainly))
    writer = Writer(database, hearing, committed, turn_limit_s=turn_limit_s)
    desk = DeskPort(database, writer, changes, "nl")
    running = Running(database, clock, talker, writer, desk, changes, hearing)
    task = asyncio.create_task(writer.run())
    try:
        yield running
    finally:
        writer.stop()
        await task


@asynccontextmanager
async def opened(url: str, clock: Clock, busy_ms: int = BUSY_MS) -> AsyncIterator[Database]:
    """A database with its tables, closed afterwards."""
    database = await Database.open(url, clock, busy_ms=busy_ms)
    try:
        yield database
    finally:
        await database.close()


async def add_conversation(database: Database, address: Address) -> int:
    """Store a conversation without a turn; its id."""
    async with database.writing() as uow:
        await uow.conversations.add([fresh(address, uow.now)])
        found = await uow.conversations.find(address)
    assert found is not None
    return found.id


async def somebody_waits(uow: UnitOfWork) -> bool:
    """Whether a transaction waits for another one on this PostgreSQL database."""
    query = sa.text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND wait_event_type = 'Lock'"
    )
    # What was seen of the others is kept until the end of a transaction, unless it is let go.
    await uow.connection.execute(sa.text("SELECT pg_stat_clear_snapshot()"))
    return bool((await uow.connection.execute(query)).scalar())
