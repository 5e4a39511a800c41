"""A desk that sends letters and replies, made to be killed: `python -m tests.proof.letter_child`.

It has the desk's own senders on Telegram's own channel. On its standard input it takes a command a
line: `end KEY` (this person unsubscribes), `say KEY TEXT` (a reply), `done` (nothing more will
come: end when everything has left). It tells each end and each reply with the moment after its
commit. Twins: `--hasty` marks letters after the call and looks at no subscription, `--again`
takes an unknown outcome for a failure, `--deaf` takes each 429 for one chat's. `--limits` keeps to
Telegram's limits.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from telegram import Bot

from bot.app.assembly import telegram_limits
from bot.app.loop import run_on_fast_loop
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SystemClock
from bot.dialogue.hear import GroupHearing
from bot.messages import Address, Channel, Later, Outgoing, Parcel, Receipt, Unknown
from bot.outbox.broadcast import BroadcastSender
from bot.outbox.rules import Patience
from bot.outbox.sender import Sender
from bot.outbox.turnstile import LIFTED, Turnstile
from bot.store.database import Database
from bot.store.outgoing import due_query, from_row
from bot.store.subscriptions import BY_PERSON
from bot.store.tables import broadcasts, outgoing
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import DueRow
from bot.store.writer import Writer, lanes_for
from tests.dialogues.stage import stage_config
from tests.proof.child import Counter
from tests.proof.small_index import small_index

PATIENCE = Patience(first_retry_s=0.05, longest_retry_s=1, give_up_hours=24)
TELEGRAM = telegram_limits(stage_config())
READ_TIMEOUT_S = 1.0
STEP = 500


class Stubborn:
    """The twin that takes an unknown outcome for a failure."""

    name = "telegram"

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    async def send(self, parcel: Parcel) -> Receipt:
        """Send, and be asked again when nobody knows what came of it."""
        receipt = await self._channel.send(parcel)
        return Later(0.05, receipt.reason) if isinstance(receipt, Unknown) else receipt


class Deaf(Turnstile):
    """The twin that never learns that Telegram refuses everybody."""

    def learn(self, key: str, receipt: Receipt) -> None:
        """Nothing."""


class Hasty(BroadcastSender):
    """The twin that marks a letter after the call and looks at no subscription."""

    _own: set[tuple[str, int]]

    async def _claim(self, name: str, most: int) -> list[DueRow]:
        self._own = getattr(self, "_own", set())

        async def take(uow: UnitOfWork) -> list[DueRow]:
            query = due_query().add_columns(broadcasts.c.texts)
            query = query.join(broadcasts, broadcasts.c.source == outgoing.c.source)
            query = query.where(outgoing.c.state.in_(("due", "dropped"))).limit(
                most + len(self._own)
            )
            return [
                _with_text(row)
                for row in (await uow.connection.execute(query)).mappings()
                if (row["source"], row["n"]) not in self._own
            ][:most]

        rows: list[DueRow] = await self._writer.work(take)
        self._own |= {(row.source, row.n) for row in rows}
        return rows


def _with_text(row: Mapping[Any, Any]) -> DueRow:
    return replace(from_row(row), text=row["texts"]["nl"])


class Child:
    """The writer, the two senders and the commands."""

    def __init__(self, database: Database, channel: Channel, chosen: argparse.Namespace) -> None:
        self._database = database
        limits = {"telegram": TELEGRAM if chosen.limits else LIFTED}
        clock = SystemClock()
        hearing = GroupHearing(Counter(), small_index().understand)
        self.writer = Writer(database, hearing, self._told, lanes=lanes_for(database))
        channels = {"telegram": channel}
        self.sender = Sender(channels, self.writer, clock, PATIENCE, limits)
        if chosen.deaf:
            self.sender.turnstiles = {"telegram": Deaf(limits["telegram"], clock, asyncio.sleep)}
        kind = Hasty if chosen.hasty else BroadcastSender
        self.letters = kind(channels, self.writer, clock, PATIENCE, self.sender.turnstiles)
        self._clock = clock
        self._said = 0

    def _told(self, uow: UnitOfWork) -> None:
        self.sender.offer(uow.fresh)

    async def commands(self) -> None:
        """Do what is asked until `done`."""
        reader = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
        while (line := (await reader.readline()).decode().split()) and line[0] != "done":
            await self._do(line[0], line[1], " ".join(line[2:]))

    async def _do(self, verb: str, key: str, text: str) -> None:
        async def end(uow: UnitOfWork) -> None:
            found = await uow.conversations.find(Address("telegram", key))
            assert found is not None
            await uow.subscriptions.end(found.id, BY_PERSON)

        async def say(uow: UnitOfWork) -> None:
            found = await uow.conversations.find(Address("telegram", key))
            assert found is not None
            self._said += 1
            await uow.outgoing.put(found.id, f"said:{key}:{self._said}", [Outgoing(text)])

        await self.writer.work(end if verb == "end" else say)
        tell(f"{verb} {key} {self._clock.now().timestamp()}")

    async def send_all(self, asked: asyncio.Task[None]) -> None:
        """Prepare and send until nothing is left and nothing more is asked."""
        while await self.writer.work(lambda uow: uow.broadcasts.prepare(STEP)) is not None:
            await self.letters.drain()
        while not (asked.done() and await self._nothing_left()):
            await self.letters.drain()
            await self.sender.idle()
            await asyncio.sleep(0.02)

    async def _nothing_left(self) -> bool:
        query = sa.select(sa.func.count()).where(outgoing.c.state.in_(("due", "sending")))
        async with self._database.reading() as uow:
            return not (await uow.connection.execute(query)).scalar_one()


def tell(line: str) -> None:
    """Say something to whoever watches."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def run(chosen: argparse.Namespace) -> None:
    """Run until everything has left."""
    request, spare = AiohttpRequest(read_timeout=READ_TIMEOUT_S), AiohttpRequest(connections=1)
    bot = Bot(
        chosen.token, base_url=f"{chosen.api}/bot", request=request, get_updates_request=spare
    )
    await request.initialize()
    database = await Database.open(chosen.database, SystemClock())
    channel: Channel = TelegramChannel(bot)
    child = Child(database, Stubborn(channel) if chosen.again else channel, chosen)
    writing = asyncio.create_task(child.writer.run())
    await child.sender.resume()
    asked = asyncio.create_task(child.commands())
    tell("ready")
    await child.send_all(asked)
    child.writer.stop()
    await writing
    await database.close()
    await request.shutdown()


def main() -> None:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof.letter_child", description=__doc__)
    for name in ("database", "api", "token"):
        parser.add_argument(name)
    for twin in ("--hasty", "--again", "--deaf", "--limits"):
        parser.add_argument(twin, action="store_true")
    with suppress(KeyboardInterrupt):
        run_on_fast_loop(run(parser.parse_args()))


if __name__ == "__main__":
    main()
