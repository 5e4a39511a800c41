"""An office with a running desk, two advisors and a console, served for real."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import ClientResponse, CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy.exc import SQLAlchemyError

from bot.cases.accounts import Accounts, Backoff, hash_password
from bot.cases.desk_side import CaseDesk
from bot.cases.service import Cases, Office
from bot.cases.values import Request
from bot.clock import SetClock
from bot.console.mount import mount
from bot.console.parts import Parts
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from bot.messages import Address
from bot.store.cases import CaseRow
from bot.store.meetings import one_meeting
from bot.store.trainings import OFFERED, SEAT, WAITING, NewSession, NewSignup
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.planning import Planning
from bot.trainings.voice import Voice
from knowledge.load import read_folder
from knowledge.model import Knowledge
from tests.integration.running import ANNA, CEES, Running

ROOT = Path(__file__).parents[3]
ZONE = ZoneInfo("Europe/Amsterdam")
PASSWORD = "a long sample password"
JO, SAM = "jo@example.org", "sam@example.org"
FACTS = {"organisation": "Voorbeeldloket", "phone": "[voorbeeldnummer]"}
FACTS |= {"opening_hours": "ma 09:00-17:00", "email": "voorbeeld@example.org"}
TOKEN = re.compile(r'name="_token" value="([^"]+)"')
NONCE = re.compile(r'name="nonce" value="([^"]+)"')
BACKOFF = Backoff(2, timedelta(seconds=4), timedelta(minutes=10))
ASKED = [
    {"id": "stage", "text": {"nl": "Hoe ver ben je?", "en": "How far are you?"}, "kind": "text"},
    {"id": "more", "text": {"nl": "Nog iets?", "en": "Anything else?"}, "kind": "text"},
]
Client = TestClient[web.Request, web.Application]


@cache
def known() -> Knowledge:
    """The knowledge base as far as it can be read."""
    return read_folder(ROOT / "knowledge")[0]


@cache
def password_hash() -> str:
    """The hash of the sample password."""
    return hash_password(PASSWORD)


def _open_on(day: date) -> tuple[time, time] | None:
    return (time(9), time(17)) if day.weekday() < 5 else None


@dataclass(slots=True)
class StaffDesk:
    """A desk with its console; browsers are opened with `browser`."""

    running: Running
    clock: SetClock
    site: Site
    accounts: Accounts
    case_desk: CaseDesk
    cases: Cases
    application: web.Application
    clients: list[Client] = field(default_factory=list)
    server: TestServer | None = None

    async def add(self, email: str, name: str, role: str = "advisor") -> int:
        """Make an account with the sample password."""

        async def work(uow: UnitOfWork) -> int:
            return await self.accounts.add(uow, email, name, role, password_hash())

        added: int = await self.running.writer.work(work)
        return added

    async def sample_link(self) -> str | None:
        """A one-time token for the sample advisor."""

        async def work(uow: UnitOfWork) -> str | None:
            return await self.accounts.sample_link(uow, "Voorbeeldadviseur", uow.now)

        token: str | None = await self.running.writer.work(work)
        return token

    async def asks(
        self,
        *said: str,
        address: Address = CEES,
        urgency: str = "normal",
        share: bool = True,
        topic: str | None = "kor",
        contact: str | None = None,
    ) -> int:
        """A person writes and then asks for an advisor; gives the case."""
        for text in said or ("ik heb een vraag",):
            await self.running.says(text, address)
        conversation = await self.running.conversation(address)
        request = Request(topic, "starters", urgency, "Hengelo", share, contact, "nl")

        async def work(uow: UnitOfWork) -> int:
            opened = await self.cases.open(uow, conversation.id, request, uow.now)
            return opened.case_id

        case_id: int = await self.running.writer.work(work)
        return case_id

    async def case(self, case_id: int) -> CaseRow:
        """A case as it is stored."""
        async with self.running.database.reading() as uow:
            found = await uow.cases.get(case_id)
        assert found is not None
        return found

    async def verbs(self, case_id: int) -> list[str]:
        """What happened to a case."""
        async with self.running.database.reading() as uow:
            return [event.verb for event in await uow.cases.events(case_id)]

    async def browser(self, email: str | None = None) -> Browser:
        """A browser with its own cookies, logged in when an address is given."""
        if self.server is None:
            self.server = TestServer(self.application)
            await self.server.start_server()
        client: Client = TestClient(self.server, cookie_jar=CookieJar(unsafe=True))
        self.clients.append(client)
        browser = Browser(client)
        if email is not None:
            await browser.log_in(email)
        return browser


@dataclass(slots=True)
class Browser:
    """One browser: keeps cookies, fills in the hidden token, follows no redirect by itself."""

    client: Client

    async def get(self, path: str, **headers: str) -> ClientResponse:
        """Open a page."""
        headers = {"Accept": "text/html", **headers}
        return await self.client.get(path, headers=headers, allow_redirects=False)

    async def text(self, path: str) -> str:
        """The HTML of a page that must be there."""
        response = await self.get(path)
        assert response.status == 200, (path, response.status, response.headers.get("Location"))
        return await response.text()

    async def send(
        self, path: str, form: Mapping[str, str], on: str, **headers: str
    ) -> ClientResponse:
        """Send a form of the page `on`."""
        html = await (await self.get(on)).text()
        return await self.post(path, {"_token": _first(TOKEN, html), **form}, **headers)

    async def post(self, path: str, form: Mapping[str, str], **headers: str) -> ClientResponse:
        """Send a form as it is."""
        headers = {"Accept": "text/html", **headers}
        return await self.client.post(path, data=form, headers=headers, allow_redirects=False)

    async def log_in(self, email: str, password: str = PASSWORD) -> ClientResponse:
        """Fill in the log-in form."""
        form = {"email": email, "password": password}
        return await self.send("/console/login", form, on="/console/login")

    async def claim(self, case_id: int) -> ClientResponse:
        """Press the button to take a case."""
        page = f"/console/cases/{case_id}"
        return await self.send(f"{page}/claim", {}, on=page)

    async def reply_form(self, case_id: int, text: str) -> dict[str, str]:
        """The reply form of a case, filled in."""
        html = await self.text(f"/console/cases/{case_id}")
        return {"_token": _first(TOKEN, html), "nonce": _first(NONCE, html), "text": text}


def _first(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    assert found is not None, html[:2000]
    return found[1]


async def add_session(desk: StaffDesk) -> None:
    """A training with one seat, offered to the first person; the second one waits."""
    await desk.running.says("hallo", ANNA)
    await desk.running.says("hallo", CEES)
    one = (await desk.running.conversation(ANNA)).id
    other = (await desk.running.conversation(CEES)).id
    starts = desk.clock.now() + timedelta(days=9)

    async def work(uow: UnitOfWork) -> None:
        meetings = one_meeting(starts, 120, "Zaal 1")
        new = NewSession("T-1", "business-plan", meetings, 1, ASKED, sample=True)
        session = await uow.training_sessions.add(new)
        for number, (who, status) in enumerate([(one, SEAT), (other, WAITING)], start=1):
            name = f"Persoon {number}"
            mail = f"p{number}@example.org"
            said = {"stage": f"Stap {number}"}
            sign_up = NewSignup(session, who, number, status, name, mail, "Hengelo", said, "nl")
            added = await uow.signups.add(sign_up)
            if number == 1:
                await uow.signups.set_status(added.id, OFFERED, starts)

    await desk.running.writer.work(work)


@asynccontextmanager
async def staffed(running: Running, clock: SetClock) -> AsyncIterator[StaffDesk]:
    """The console of a running desk, until the end of the block."""
    knowledge = known()
    words = knowledge.words.with_values({"nl": FACTS, "en": FACTS})
    shown = {"organisation": "Voorbeeldloket", "short_name": "Loket"}
    site = Site(
        SiteValues(shown=shown, away=(OSError, SQLAlchemyError)), words, Signer("k" * 40), clock
    )
    accounts, case_desk = Accounts(BACKOFF), CaseDesk(words)
    parts = Parts(
        database=running.database,
        writer=running.writer,
        hearing=running.hearing,
        changes=running.changes,
        case_desk=case_desk,
        accounts=accounts,
        planning=Planning(Voice(knowledge.trainings, words, ZONE), timedelta(hours=24)),
        known=lambda: knowledge,
        zone=ZONE,
        session=timedelta(hours=9),
        parked_days=7,
        turn_limit_s=1.0,
    )
    mount(site, parts)
    office = Office(_open_on, frozenset(), ZONE, normal_hours=8, high_hours=2)
    desk = StaffDesk(running, clock, site, accounts, case_desk, Cases(office), site.application())
    try:
        yield desk
    finally:
        for client in desk.clients:
            await client.session.close()
        if desk.server is not None:
            await desk.server.close()
