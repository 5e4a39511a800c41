"""A desk that some messages harm, in its own process.

`python -m tests.proof.poisoned DATABASE API TOKEN`. A text that begins with `boom` fails its turn,
`hang` never ends it, `kill` ends the process. All others are repeated. `--forgetful` makes the
sabotaged twin: tries are counted in memory only.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import ClassVar

from telegram import Bot

from bot.app.loop import run_on_fast_loop
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SystemClock
from bot.dialogue.hear import GroupHearing
from bot.dialogue.port import DeskPort
from bot.dialogue.turn import Plan, Turn
from bot.messages import Incoming
from bot.outbox.limits import Limits
from bot.outbox.rules import Patience
from bot.outbox.sender import Sender
from bot.store.changes import Changes
from bot.store.database import Database
from bot.store.seen import Seen
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import Writer, lanes_for
from tests.integration.running import Echo, read_plainly

LIFTED = Limits(None, None, None)
PATIENCE = Patience(first_retry_s=0.05, longest_retry_s=1, give_up_hours=24)
FIRST_BATCH = 100
POLL_S = 25


class Poisoned(Echo):
    """A talker that some messages harm."""

    async def plan(self, turn: Turn) -> Plan:
        """Repeat the words, if they let it."""
        if (turn.incoming.text or "").startswith("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        return await super().plan(turn)


class Forgetful(Seen):
    """The twin's shelf: a kill forgets every try."""

    counts: ClassVar[Counter[str]] = Counter()

    async def count_try(self, message_id: str) -> int:
        """Only here."""
        self.counts[message_id] += 1
        return self.counts[message_id]

    async def forget_tries(self, ids: Sequence[str]) -> None:
        """Nothing is written."""


class ForgetfulDatabase(Database):
    """The twin's database."""

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[UnitOfWork]:
        """As the desk's, with the other shelf."""
        async with super().writing() as uow:
            uow.seen = Forgetful(uow.connection, uow.now)
            yield uow


async def run(chosen: argparse.Namespace) -> None:
    """Run until a polite stop; say `ready` once people are heard."""
    stop, clock, changes = asyncio.Event(), SystemClock(), Changes()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    polling, sending = AiohttpRequest(connections=4), AiohttpRequest()
    base = f"{chosen.api}/bot"
    bot = Bot(chosen.token, base_url=base, request=sending, get_updates_request=polling)
    for request in (polling, sending):
        await request.initialize()
    kind = ForgetfulDatabase if chosen.forgetful else Database
    database = await kind.open(chosen.database, clock)

    def committed(uow: UnitOfWork) -> None:
        changes.notify(uow.touched)
        sender.offer(uow.fresh)

    writer = Writer(
        database,
        GroupHearing(Poisoned(), read_plainly),
        committed,
        lanes=lanes_for(database),
    )
    sender = Sender(
        {"telegram": TelegramChannel(bot)}, writer, clock, PATIENCE, {"telegram": LIFTED}
    )
    writing = asyncio.create_task(writer.run())
    if await writer.work(_begin):
        async with database.reading() as uow:
            writer.be_careful(FIRST_BATCH, await uow.seen.tried())
    await sender.resume()
    port = DeskPort(database, writer, changes, "nl")
    hearing = asyncio.create_task(Poller(bot, polling, port, clock, POLL_S, _no_outage).run())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await stop.wait()
    hearing.cancel()
    with suppress(asyncio.CancelledError):
        await hearing
    await sender.idle()
    writer.stop()
    await writing
    await database.close()
    for request in (polling, sending):
        await request.shutdown()


async def _begin(uow: UnitOfWork) -> bool:
    unclean = await uow.marks.get("running") == "yes"
    await uow.marks.put("running", "yes")
    return unclean


async def _no_outage(incoming: Incoming) -> None:
    del incoming


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.poisoned", description=__doc__)
    parser.add_argument("database")
    parser.add_argument("api")
    parser.add_argument("token")
    parser.add_argument("--forgetful", action="store_true")
    run_on_fast_loop(run(parser.parse_args()))


if __name__ == "__main__":
    main()
