"""A desk in its own process, made to be killed: `python -m tests.proof.child DATABASE API TOKEN`.

It hears and speaks on Telegram as the desk does (poller, writer, sender) with a talker that
answers each message with its own words, so that every effect can be counted. `--early` makes the
sabotaged twin: it acknowledges a message before its turn is committed.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from telegram import Bot

from bot.app.loop import run_on_fast_loop
from bot.app.siblings import Siblings
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SystemClock
from bot.dialogue.hear import GroupHearing
from bot.dialogue.port import DeskPort
from bot.dialogue.turn import Plan, Turn
from bot.messages import Address, Desk, Document, Heard, History, Incoming, Outgoing
from bot.outbox.limits import Limits
from bot.outbox.rules import Patience
from bot.outbox.sender import Sender
from bot.store.changes import Changes
from bot.store.database import Database
from bot.store.membership import Membership
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation
from bot.store.writer import Writer, lanes_for
from intents import Context
from tests.proof.small_index import small_index

PATIENCE = Patience(first_retry_s=0.05, longest_retry_s=1, give_up_hours=24)


class Counter:
    """Answers each message with its own words and the count of turns so far."""

    def context_of(self, conversation: Conversation, now: datetime) -> Context:
        """Nothing is known."""
        return Context()

    async def plan(self, turn: Turn) -> Plan:
        """Count the turn."""
        assert turn.decision is not None
        turns = int(turn.conversation.state.get("turns", 0)) + 1
        reply = Outgoing(f"{turns}: {turn.decision.masked}")
        return Plan((reply,), {"turns": turns}, turn.decision.lang, turn.decision.masked)

    def apology(self, incoming: Incoming, lang: str | None) -> tuple[Outgoing, ...]:
        """A fixed sentence."""
        return (Outgoing("sorry"),)


@dataclass
class Hasty:
    """The twin: says that a message was heard and does its turn later."""

    desk: Desk

    def __post_init__(self) -> None:
        self._later: set[asyncio.Task[Heard]] = set()

    async def hear(self, incoming: Incoming) -> Heard:
        """Acknowledge first."""
        task = asyncio.create_task(self.desk.hear(incoming))
        self._later.add(task)
        task.add_done_callback(self._forget)
        return Heard.DONE

    def _forget(self, task: asyncio.Task[Heard]) -> None:
        self._later.discard(task)
        # Nobody hears any more that there was no room, or anything else.
        if not task.cancelled():
            task.exception()

    async def history(self, address: Address, after_seq: int) -> History:
        """As the desk."""
        return await self.desk.history(address, after_seq)

    async def acknowledge(self, address: Address, seq: int) -> None:
        """As the desk."""
        await self.desk.acknowledge(address, seq)

    async def wait(self, address: Address, after_seq: int, timeout_s: float) -> None:
        """As the desk."""
        await self.desk.wait(address, after_seq, timeout_s)

    async def document(self, address: Address, seq: int) -> Document | None:
        """As the desk."""
        return await self.desk.document(address, seq)


async def _no_outage(incoming: Incoming) -> None:
    del incoming


async def run(url: str, api: str, token: str, *, early: bool) -> None:
    """Run until a polite stop; say `ready` once people are heard."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    clock, changes = SystemClock(), Changes()
    polling, sending = AiohttpRequest(connections=4), AiohttpRequest()
    bot = Bot(token, base_url=f"{api}/bot", request=sending, get_updates_request=polling)
    for request in (polling, sending):
        await request.initialize()
    database = await Database.open(url, clock)

    def committed(uow: UnitOfWork) -> None:
        changes.notify(uow.touched)
        sender.committed(uow)

    hearing = GroupHearing(Counter(), small_index().understand)
    writer = Writer(database, hearing, committed, lanes=lanes_for(database))
    lifted = {"telegram": Limits(None, None, None)}
    membership = Membership(database, clock)
    channels = {"telegram": TelegramChannel(bot)}
    sender = Sender(channels, writer, clock, PATIENCE, lifted, standing=membership)
    siblings = Siblings(membership, database, writer, sender, changes)
    writing = asyncio.create_task(writer.run())
    await siblings.begin()
    siblings.watch()
    port = DeskPort(database, writer, changes, "nl")
    heard_by = Hasty(port) if early else port

    def poll() -> Awaitable[None]:
        return Poller(
            bot, polling, heard_by, clock, 1, _no_outage, may_confirm=membership.still_leads
        ).run()

    polling_on = asyncio.create_task(membership.leading.lead(poll))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await stop.wait()
    polling_on.cancel()
    with suppress(asyncio.CancelledError):
        await polling_on
    await sender.idle()
    await siblings.end()
    await writer.work(membership.leave)
    writer.stop()
    await writing
    await database.close()
    for request in (polling, sending):
        await request.shutdown()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.child", description=__doc__)
    parser.add_argument("database")
    parser.add_argument("api")
    parser.add_argument("token")
    parser.add_argument("--early", action="store_true")
    chosen = parser.parse_args()
    run_on_fast_loop(run(chosen.database, chosen.api, chosen.token, early=chosen.early))


if __name__ == "__main__":
    main()
