"""One desk with so many webhooks, in a process of its own: `python -m tests.proof.doors URL N`.

It says its ports on one line and ends when its standard input does. `--highest` makes the
sabotaged twin: it takes an update for a repeated one unless its id is the highest so far.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from contextlib import AsyncExitStack

from telegram import Bot

from bot.app.loop import run_on_fast_loop
from bot.channels.telegram.request import AiohttpRequest
from bot.channels.telegram.webhook import Webhook
from bot.clock import SystemClock
from bot.http.server import Server
from bot.messages import Desk, Heard, Incoming
from tests.fake_telegram.world import SAMPLE_TOKEN
from tests.integration.running import opened, run_on
from tests.integration.telegram.webhook_door import hook_site


class Highest:
    """The twin's memory: the highest id it has seen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._highest = -1
        self.history, self.acknowledge = desk.history, desk.acknowledge
        self.wait, self.document = desk.wait, desk.document

    async def hear(self, incoming: Incoming) -> Heard:
        """Leave alone what is not above all that came before."""
        number = int(incoming.id.partition(":")[2])
        if number <= self._highest:
            return Heard.REPEATED
        self._highest = number
        return await self._desk.hear(incoming)


async def _no_outage(incoming: Incoming) -> None:
    del incoming


async def run(url: str, doors: int, *, highest: bool) -> None:
    """Serve until nobody writes to standard input any more."""
    clock = SystemClock()
    async with (
        opened(url, clock) as database,
        run_on(database, clock) as desk,
        AsyncExitStack() as stack,
    ):
        heard_by: Desk = Highest(desk.desk) if highest else desk.desk
        webhook = Webhook(Bot(SAMPLE_TOKEN, request=AiohttpRequest()), heard_by, clock, _no_outage)
        servers = [Server(hook_site(webhook, clock), "127.0.0.1", 0) for _ in range(doors)]
        for server in servers:
            await server.start()
            stack.push_async_callback(server.stop)
        sys.stdout.write(" ".join(str(server.port) for server in servers) + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.doors", description=__doc__)
    parser.add_argument("database")
    parser.add_argument("doors", type=int)
    parser.add_argument("--highest", action="store_true")
    chosen = parser.parse_args()
    logging.getLogger("bot").setLevel(logging.CRITICAL)
    run_on_fast_loop(run(chosen.database, chosen.doors, highest=chosen.highest))


if __name__ == "__main__":
    main()
