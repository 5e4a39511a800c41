"""The list of open cases, kept up to date, and the cases closed lately."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.console.pages import Pages
from bot.http.streams import Event
from bot.messages import Author
from bot.store.cases import CLAIMED, CaseRow
from bot.store.changes import CASES, wait_for
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import StoredLine
from intents.masking import STAFF, mask, spans

CLOSED_FOR = timedelta(days=30)
"""How long a closed case stays on the page of closed cases."""
HEARTBEAT_S = 20.0
"""Seconds between two looks when nothing changes: how late a promise may turn late on a page."""
EXCERPT = 80
"""Characters of what a person wrote last on a card, so that cases can be told apart."""
_LOOK_BACK = 12
"""Lines in which the last word of a person or an advisor is looked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A case as the list shows it.

    `answered`: an advisor has replied, so that nothing is late any more; `awaited`: the person
    wrote after the advisor did. `excerpt` is the start of what the person wrote last, masked;
    `None` when the person did not want to share.
    """

    case: CaseRow
    answered: bool
    late: bool
    awaited: bool
    excerpt: str | None


class CaseList(Pages):
    """The first page of the console, and the page of closed cases."""

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get("/console", self._gate.staffed(self.open)),
            web.get("/console/events", self._gate.staffed(self.events)),
            web.get("/console/closed", self._gate.staffed(self.closed)),
        ]

    async def open(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Cases that are not closed: crisis first, then by urgency and promise."""
        return await self._shell.page(
            request, staff, "cases.html", here_is="open", listed=await self._listed(), me=staff.id
        )

    async def closed(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Cases closed in the last thirty days, the latest first."""
        async with self._parts.database.reading() as uow:
            found = await uow.cases.closed_since(self._site.clock.now() - CLOSED_FOR)
        found.sort(key=lambda case: case.closed_at or case.opened_at, reverse=True)
        return await self._shell.page(
            request, staff, "closed.html", here_is="closed", cases=found, days=CLOSED_FOR.days
        )

    async def events(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """The list as a stream: whole again after each change."""
        return await self._site.streams.serve(request, self._feed(request, staff))

    async def _feed(self, request: web.Request, staff: StaffRow) -> AsyncIterator[Event | None]:
        shown = ""
        while True:
            with self._parts.changes.ticket(CASES) as event:
                if await self._gate.who(request) is None:
                    yield Event("logged-out", "")
                    return
                listed = await self._listed()
                html = self._shell.piece(request, "_case_list.html", listed=listed, me=staff.id)
                if html != shown:
                    shown = html
                    yield Event("cases", json.dumps({"html": html, "open": len(listed)}))
                else:
                    yield None
                await wait_for(event, HEARTBEAT_S)

    async def _listed(self) -> list[Listed]:
        now = self._site.clock.now()
        async with self._parts.database.reading() as uow:
            cases = await self._parts.case_desk.listed(uow)
            return [await _as_listed(uow, case, now) for case in cases]


async def answered(uow: UnitOfWork, case: CaseRow) -> bool:
    """Whether an advisor has replied in this case."""
    return any(event.verb == "replied" for event in await uow.cases.events(case.id))


async def _as_listed(uow: UnitOfWork, case: CaseRow, now: datetime) -> Listed:
    replied = await answered(uow, case)
    last = await uow.transcript.last(case.conversation_id)
    lines = await uow.transcript.lines(case.conversation_id, after=last - _LOOK_BACK)
    said = [line for line in lines if line.author in (Author.PERSON, Author.ADVISOR)]
    return Listed(
        case,
        answered=replied,
        late=not replied and case.promised_at < now,
        awaited=case.status == CLAIMED and bool(said) and said[-1].author == Author.PERSON,
        excerpt=_excerpt(case, said),
    )


def _excerpt(case: CaseRow, said: Sequence[StoredLine]) -> str | None:
    if case.shared_from_seq is None:
        return None
    person = [line for line in said if line.author == Author.PERSON]
    readable = [line.text for line in person if line.seq >= case.first_shared]
    if not readable:
        return None
    text = " ".join(mask(readable[-1], spans(readable[-1]), STAFF).split())
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1].rstrip() + "…"
