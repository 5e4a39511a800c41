"""The web chat over a real database and writer, with a small talker behind it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient, TestServer

from bot.channels.web.chat import ChatValues, WebChat
from bot.clock import SetClock
from bot.dialogue.hear import GroupHearing
from bot.dialogue.port import DeskPort
from bot.dialogue.turn import Plan, Turn
from bot.http.language import Lang
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.messages import Address, Author, Button, Document, Incoming, Outgoing
from bot.privacy.service import Privacy, Terms
from bot.store.changes import Changes
from bot.store.database import Database
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation
from bot.store.writer import Writer
from intents import Context, danger
from knowledge.source import read
from knowledge.wordbook import WordBook
from knowledge.wordfiles import book
from tests.integration.running import opened, read_plainly

HTML = {"Accept": "text/html"}
SCRIPT = {"Accept": "application/json"}
WORDS = Path(__file__).parents[3] / "knowledge" / "words"
CALENDAR = Document("training.ics", "text/calendar", b"BEGIN:VCALENDAR")
FACTS = {"phone": "[voorbeeldnummer]", "opening_hours": "ma 09:00-17:00"}
FACTS |= {"organisation": "Voorbeeldloket", "email": "voorbeeld@example.org"}
TERMS = Terms(timedelta(days=90), timedelta(days=8), timedelta(days=7))


@cache
def words() -> WordBook:
    """The sentences of the desk, with sample facts."""
    langs: tuple[Lang, Lang] = ("nl", "en")
    nodes = {lang: read(WORDS / f"{lang}.yaml")[0] for lang in langs}
    found, faults = book({lang: node for lang, node in nodes.items() if node is not None})
    assert not faults
    return found.with_values({"nl": FACTS, "en": FACTS})


class Small:
    """Repeats the words; a few of them get something special."""

    def __init__(self) -> None:
        self.erases = True

    def context_of(self, conversation: Conversation, now: datetime) -> Context:
        """Nothing is known."""
        return Context()

    async def plan(self, turn: Turn) -> Plan:
        """Answer one message."""
        said = turn.incoming.text
        choice = turn.incoming.choice
        if choice == "erase-now" and self.erases:
            await Privacy(TERMS).erase(turn.uow, turn.conversation.id, turn.now)
            return Plan((Outgoing("gewist"),))
        if choice is not None and choice.startswith("lang:"):
            return Plan((Outgoing("taal"),), lang=choice[5:], said="(taal)")
        return Plan(_replies(said or f"gekozen {choice}"), lang="nl", said=said or choice)

    def apology(self, incoming: Incoming, lang: str | None) -> tuple[Outgoing, ...]:
        """A fixed sentence."""
        return (Outgoing("sorry"),)


def _replies(said: str) -> tuple[Outgoing, ...]:
    if said == "keuze":
        buttons = (Button("yes:1", "Ja"), Button("no:1", "Nee"))
        return (Outgoing("**Kies** maar\n\n- een\n- twee", buttons),)
    if said == "bestand":
        return (Outgoing("hierbij", document=CALENDAR),)
    return (Outgoing(f"echo {said}"),)


@dataclass
class Chat:
    """A served chat and what stands behind it."""

    client: TestClient[web.Request, web.Application]
    database: Database
    desk: DeskPort
    writer: Writer
    clock: SetClock
    talker: Small

    async def page(self, client: TestClient[web.Request, web.Application] | None = None) -> str:
        """The chat page as a browser without script gets it."""
        answer = await (client or self.client).get("/", headers=HTML)
        assert answer.status == 200
        return await answer.text()

    async def send(
        self, path: str = "/say", headers: dict[str, str] = HTML, **values: str
    ) -> ClientResponse:
        """Fill in the form of the page and send it."""
        hidden = fields(await self.page())
        return await self.client.post(
            path, data={**hidden, **values}, headers=headers, allow_redirects=False
        )

    async def speak(self, address: Address, text: str) -> None:
        """Somebody of the staff writes into a conversation."""

        async def put(uow: UnitOfWork) -> None:
            found = await uow.conversations.find(address)
            assert found is not None
            message = Outgoing(text, author=Author.ADVISOR)
            await uow.outgoing.put(found.id, f"console:{text}", [message])

        await self.writer.work(put)

    async def only_address(self) -> Address:
        """The address of the one conversation there is."""
        async with self.database.reading() as uow:
            found = await uow.conversations.get(1)
        assert found is not None
        return found.address


def fields(page: str) -> dict[str, str]:
    """The hidden fields of the form at the bottom."""
    form = page[page.index('action="/say"') :]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[:1200]))


def outage(text: str | None, lang: Lang) -> Outgoing | None:
    """The numbers that may not wait."""
    return Outgoing("Bel **113**.") if text and danger(text) else None


@pytest.fixture
async def chat(sqlite_url: str, clock: SetClock) -> AsyncIterator[Chat]:
    changes = Changes()
    talker = Small()
    async with opened(sqlite_url, clock) as database:
        writer = Writer(
            database, GroupHearing(talker, read_plainly), lambda uow: changes.notify(uow.touched)
        )
        desk = DeskPort(database, writer, changes, "nl")
        task = asyncio.create_task(writer.run())
        client = TestClient(TestServer(site(desk, clock).application()))
        await client.server.start_server(access_log=None)
        yield Chat(client, database, desk, writer, clock, talker)
        await client.close()
        writer.stop()
        await task


def site(desk: DeskPort, clock: SetClock, **settings: str) -> Site:
    """A site with the chat on it."""
    shown = {"organisation": "Voorbeeldloket", "short_name": "Voorbeeld"}
    values = replace(SiteValues(shown=shown), **settings)  # type: ignore[arg-type]
    made = Site(values, words(), Signer("0123456789abcdef" * 2), clock)
    WebChat(made, desk, ChatValues(ZoneInfo("Europe/Amsterdam"), 12, 30), outage)
    return made
