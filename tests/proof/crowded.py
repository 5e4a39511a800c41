"""A desk among many people, in its own process: `python -m tests.proof.crowded DATABASE API TOKEN`.

It hears on Telegram, by polling or with `--webhook` there, and talks as the desk does, with the
answers of the test conversations and an index of ten questions; sending limits are lifted.
`--one-line` makes the sabotaged twin: one line for everybody, and a turn for each message.
"""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from collections import deque
from contextlib import suppress

from telegram import Bot

from bot.app.assembly import assemble, pace_of
from bot.app.loop import leave_what_stays, run_on_fast_loop
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import Webhook
from bot.clock import SystemClock
from bot.dialogue.bursts import Burst
from bot.dialogue.hear import GroupHearing
from bot.dialogue.last_words import LastWords
from bot.dialogue.plan import Dialogue
from bot.dialogue.port import DeskPort
from bot.dialogue.values import DialogueValues
from bot.http.server import Server
from bot.messages import Incoming
from bot.outbox.limits import Limits
from bot.outbox.rules import Patience
from bot.outbox.sender import Sender
from bot.store.changes import Changes
from bot.store.database import Database
from bot.store.fair_queue import MOST_KEPT, FairQueue, Waiting
from bot.store.hearing import Keeping
from bot.store.unit_of_work import UnitOfWork
from bot.store.writer import MOST_WAITING, Writer, lanes_for
from tests.dialogues.stage import stage_config, stage_knowledge
from tests.integration.telegram.webhook_door import PUBLIC, hook_site
from tests.proof.small_index import small_index

LIFTED = Limits(None, None, None)
PATIENCE = Patience(first_retry_s=0.05, longest_retry_s=1, give_up_hours=24)
POLL_S = 25


class OneLine(FairQueue):
    """The twin's queue: who comes first is served first, whoever it is."""

    def __init__(self) -> None:
        super().__init__(MOST_WAITING)
        self._line: deque[Waiting] = deque()

    def add(self, incoming: Incoming) -> None:
        """At the end of the line."""
        self._line.append(Waiting(incoming))

    def take(self, most: int, most_kept: int = MOST_KEPT) -> list[Waiting]:
        """The head of the line, until somebody stands in it for the second time."""
        del most_kept
        taken: list[Waiting] = []
        people = {address for address, count in self._busy.items() if count > 0}
        while self._line and len(taken) < most:
            if self._line[0].incoming.address in people:
                break
            one = self._line.popleft()
            people.add(one.incoming.address)
            self._busy[one.incoming.address] += 1
            taken.append(one)
        return taken

    def ready(self) -> bool:
        """Whether the head of the line can be served."""
        return bool(self._line) and not self._busy[self._line[0].incoming.address]


class OneLineWriter(Writer):
    """The twin: a writer with one line for all, which answers everything."""

    def new_queue(self, most: int, keeping: Keeping | None) -> FairQueue:
        """One line."""
        del most, keeping
        return OneLine()


class Crowded:
    """The parts of the desk, put together as `desk run` does."""

    def __init__(self, database: Database, bot: Bot, *, one_line: bool) -> None:
        config, knowledge, self.clock = stage_config(), stage_knowledge(), SystemClock()
        rooms = assemble(config, knowledge).rooms
        dialogue = Dialogue.of(knowledge, DialogueValues.of(config), rooms)
        hearing = GroupHearing(dialogue, small_index().understand)
        self.changes = Changes()
        if one_line:
            self.writer: Writer = OneLineWriter(database, hearing, self._committed)
        else:
            burst = Burst(dialogue.house, pace_of(config))
            self.writer = Writer(
                database, hearing, self._committed, burst, lanes=lanes_for(database)
            )
        self.last_words = LastWords(database, self.writer, config.fairness.calm_seconds)
        channels = {"telegram": TelegramChannel(bot)}
        self.sender = Sender(channels, self.writer, self.clock, PATIENCE, {"telegram": LIFTED})
        self.port = DeskPort(database, self.writer, self.changes, "nl")
        self.database = database

    def _committed(self, uow: UnitOfWork) -> None:
        self.changes.notify(uow.touched)
        self.sender.offer(uow.fresh)
        self.last_words.offer(uow.owed)

    async def finish(self) -> None:
        """Answer what is owed, send what waits, let go."""
        await self.last_words.idle()
        await self.sender.idle()
        self.writer.stop()


async def run(chosen: argparse.Namespace) -> None:
    """Run until a polite stop; say `ready` and the port once people are heard."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    polling, sending = AiohttpRequest(connections=4), AiohttpRequest()
    bot = Bot(
        chosen.token, base_url=f"{chosen.api}/bot", request=sending, get_updates_request=polling
    )
    for request in (polling, sending):
        await request.initialize()
    database = await Database.open(chosen.database, SystemClock())
    desk = Crowded(database, bot, one_line=chosen.one_line)
    writing = asyncio.create_task(desk.writer.run())
    leave_what_stays()
    hear = _by_webhook if chosen.webhook else _by_polling
    await hear(desk, bot, polling, stop)
    await desk.finish()
    await writing
    await database.close()
    for request in (polling, sending):
        await request.shutdown()


async def _by_polling(
    desk: Crowded, bot: Bot, polling: AiohttpRequest, stop: asyncio.Event
) -> None:
    poller = Poller(bot, polling, desk.port, desk.clock, POLL_S, _no_outage)
    hearing = asyncio.create_task(poller.run())
    _ready(0)
    await stop.wait()
    hearing.cancel()
    with suppress(asyncio.CancelledError):
        await hearing


async def _by_webhook(desk: Crowded, bot: Bot, _polling: object, stop: asyncio.Event) -> None:
    webhook = Webhook(bot, desk.port, desk.clock, _no_outage)
    server = Server(hook_site(webhook, desk.clock), "127.0.0.1", 0)
    await server.start()
    _ready(server.port)
    await webhook.announce(PUBLIC, stage_config().telegram.webhook_connections)
    await stop.wait()
    await server.stop()
    await webhook.finish()


async def _no_outage(incoming: Incoming) -> None:
    del incoming


def _ready(port: int) -> None:
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.crowded", description=__doc__)
    parser.add_argument("database")
    parser.add_argument("api")
    parser.add_argument("token")
    parser.add_argument("--webhook", action="store_true")
    parser.add_argument("--one-line", action="store_true")
    run_on_fast_loop(run(parser.parse_args()))


if __name__ == "__main__":
    main()
