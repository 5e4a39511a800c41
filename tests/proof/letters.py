"""Letters to many people, sent by a child process: starting it, killing it, counting the ledger."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from bot.clock import SystemClock
from bot.messages import Address, Outgoing
from bot.store.conversations import fresh
from bot.store.database import Database
from bot.store.tables import conversations, outgoing
from tests.fake_telegram import Call, RemoteFake

Tell = Callable[[str], None]
LONGEST_WAIT_S = 300.0
FIRST = 10_000
NEWS = "news"
_MANY = 500


def key_of(number: int) -> str:
    """The chat of one of many people."""
    return str(FIRST + number)


class Desk:
    """The child process; what it says is kept in `ended` and `said` (moment by chat)."""

    def __init__(self, url: str, fake: RemoteFake, *options: str) -> None:
        arguments = [url, fake.url, fake.token, *options]
        self._command = [sys.executable, "-m", "tests.proof.letter_child", *arguments]
        self.ended: dict[str, float] = {}
        self.said: dict[str, list[float]] = {}

    async def start(self) -> None:
        """Start and wait until it is ready. RuntimeError when it is not."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        if await self._process.stdout.readline() != b"ready\n":
            raise RuntimeError("the desk did not start")
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        while line := (await self._process.stdout.readline()).decode().split():
            verb, key, at = line
            if verb == "end":
                self.ended.setdefault(key, float(at))
            else:
                self.said.setdefault(key, []).append(float(at))

    def ask(self, *lines: str) -> None:
        """Give commands."""
        assert self._process.stdin is not None
        self._process.stdin.write("".join(f"{line}\n" for line in lines).encode())

    async def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        await self._process.wait()
        await self._listening

    async def finish(self) -> None:
        """Nothing more is asked: wait until everything has left."""
        self.ask("done")
        code = await asyncio.wait_for(self._process.wait(), LONGEST_WAIT_S)
        await self._listening
        if code:
            raise RuntimeError(f"the desk ended with {code}")


async def many_people(url: str, fake: RemoteFake, count: int) -> None:
    """Everybody has written once and is subscribed."""
    for first in range(0, count, _MANY):
        some = range(first, min(first + _MANY, count))
        fake.says_many([(FIRST + number, "hallo") for number in some])
    database = await Database.open(url, SystemClock())
    for first in range(0, count, _MANY):
        addresses = [
            Address("telegram", key_of(n)) for n in range(first, min(first + _MANY, count))
        ]
        async with database.writing() as uow:
            await uow.conversations.add([fresh(one, uow.now) for one in addresses])
            for found in (await uow.conversations.find_all(addresses)).values():
                await uow.subscriptions.start(found.id, NEWS, "sample/nl/1")
    await database.close()


async def publish(url: str, texts: Sequence[str]) -> None:
    """A letter to all for each text."""
    database = await Database.open(url, SystemClock())
    async with database.writing() as uow:
        for text in texts:
            await uow.broadcasts.publish(f"letter:{text}", NEWS, text, {"nl": text, "en": text})
    await database.close()


async def answer(url: str, people: int, each: int) -> None:
    """So many replies wait for each person."""
    database = await Database.open(url, SystemClock())
    async with database.writing() as uow:
        addresses = [Address("telegram", key_of(number)) for number in range(people)]
        found = await uow.conversations.find_all(addresses)
        for address, one in found.items():
            replies = [Outgoing(f"antwoord {n} aan {address.key}") for n in range(each)]
            await uow.outgoing.put(one.id, f"reply:{address.key}", replies)
    await database.close()


@dataclass(slots=True)
class Kept:
    """What the database says of letters: the state of each row, by chat and letter."""

    states: dict[tuple[str, str], str] = field(default_factory=dict)

    def count(self, state: str) -> int:
        """How many rows are in a state."""
        return Counter(self.states.values())[state]


async def kept(url: str) -> Kept:
    """Read it, when nobody writes any more."""
    database = await Database.open(url, SystemClock())
    columns: tuple[Any, ...] = (conversations.c.key, outgoing.c.source, outgoing.c.state)
    query = sa.select(*columns).select_from(outgoing.join(conversations))
    query = query.where(outgoing.c.source.startswith("letter:"))
    async with database.reading() as uow:
        rows = await uow.connection.execute(query)
        found = Kept({(key, source.partition(":")[2]): state for key, source, state in rows})
    await database.close()
    return found


def arrived(calls: Sequence[Call]) -> Counter[tuple[str, str]]:
    """How often each text came to each chat."""
    return Counter((call.chat_id, str(call.params["text"])) for call in calls if call.accepted)


def unanswered(calls: Sequence[Call]) -> int:
    """Calls that took effect while the desk heard nothing good of it."""
    return sum(call.accepted and call.code != 200 for call in calls)
