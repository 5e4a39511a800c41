"""One case: its facts, the conversation, and a page that keeps itself up to date."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from aiohttp import web

from bot.cases.values import CaseDetail, CaseLine
from bot.console.case_list import HEARTBEAT_S, answered
from bot.console.pages import Pages
from bot.console.shell import Note
from bot.http.streams import Event
from bot.markup import Block, Bold, Bullets, Link, Run, parse
from bot.messages import Author
from bot.store.cases import CLOSED, OPEN, CaseRow
from bot.store.changes import wait_for
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork

OUTCOMES = ("solved", "referred", "no-answer", "other")
"""How a case can end, as an advisor chooses it."""
LONGEST_REPLY = 4000
"""Characters of one reply: Telegram takes 4,096 in one message."""
SENDING_S = 2.0
"""Seconds between two looks while a line is under way: a send that ends wakes no page."""
_COUNT = re.compile(r"[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind: plain, bold or a link."""

    text: str
    bold: bool
    url: str | None


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A paragraph (one row) or a list (a row per element)."""

    listed: bool
    rows: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line as the page shows it: `None` in `blocks` is what a person typed."""

    line: CaseLine
    blocks: tuple[ShownBlock, ...] | None


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything a case page is drawn from. `names` are those of staff in the history."""

    detail: CaseDetail
    lines: tuple[ShownLine, ...]
    names: dict[int, str]
    answered: bool
    panel: str
    mode: str

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.lines[-1].line.seq if self.lines else 0

    @property
    def sending(self) -> bool:
        """Whether a line is on its way to the person."""
        return any(line.line.delivery == "waiting" for line in self.lines)


class CasePage(Pages):
    """The page of one case and its stream."""

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get(r"/console/cases/{case:\d{1,15}}", self._gate.staffed(self.show)),
            web.get(r"/console/cases/{case:\d{1,15}}/events", self._gate.staffed(self.events)),
        ]

    async def show(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """The page; each view leaves an audit row."""
        return await self.draw(request, staff)

    async def draw(
        self,
        request: web.Request,
        staff: StaffRow,
        *,
        status: int = 200,
        note: Note | None = None,
        draft: str = "",
        outcome: str = "",
        wrong: Mapping[str, str] = MappingProxyType({}),
    ) -> web.Response:
        """The page, with what was typed when an action did not go through.

        `wrong` tells it beside a field too: `text` or `outcome`.
        """
        shown = await self._read(case_number(request), staff)
        return await self._shell.page(
            request,
            staff,
            "case.html",
            status=status,
            note=note,
            here_is="case",
            draft=draft,
            outcome=outcome,
            wrong=wrong,
            **_context(shown),
        )

    async def events(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Lines after the last one the page has, and every change of the rest."""
        async with self._parts.database.reading() as uow:
            case = await uow.cases.get(case_number(request))
        if case is None:
            raise web.HTTPNotFound
        text = request.headers.get("Last-Event-ID") or request.query.get("after", "0")
        after = int(text) if _COUNT.fullmatch(text) else 0
        return await self._site.streams.serve(request, self._feed(request, staff, case, after))

    async def _feed(
        self, request: web.Request, staff: StaffRow, case: CaseRow, after: int
    ) -> AsyncIterator[Event | None]:
        before, mode = "", ""
        while True:
            with self._parts.changes.ticket(case.conversation_id) as event:
                if await self._gate.who(request) is None:
                    yield Event("logged-out", "")
                    return
                shown = await self._look(case.id, staff)
                rest = self._rest(request, shown)
                new = [line for line in shown.lines if line.line.seq > after]
                if new or rest != before:
                    panel = self._panel(request, shown) if shown.mode != mode else None
                    after, before, mode = max(after, shown.last), rest, shown.mode
                    lines = [self._line(request, line) for line in new]
                    data = {**json.loads(rest), "lines": lines, "panel": panel}
                    yield Event("case", json.dumps(data), id=str(after))
                else:
                    yield None
                await wait_for(event, SENDING_S if shown.sending else HEARTBEAT_S)

    def _rest(self, request: web.Request, shown: Shown) -> str:
        """What may change besides new lines."""
        states = {
            line.line.seq: self._shell.piece(request, "_delivery.html", line=line.line)
            for line in shown.lines
            if line.line.delivery is not None
        }
        facts = self._shell.piece(request, "_facts.html", **_context(shown))
        return json.dumps({"facts": facts, "states": states, "mode": shown.mode})

    def _line(self, request: web.Request, line: ShownLine) -> dict[str, object]:
        html = self._shell.piece(request, "_line.html", item=line)
        return {"seq": line.line.seq, "author": line.line.author, "html": html}

    def _panel(self, request: web.Request, shown: Shown) -> str:
        return self._shell.piece(
            request, "_panel.html", draft="", outcome="", wrong={}, **_context(shown)
        )

    async def _read(self, case_id: int, staff: StaffRow) -> Shown:
        async def read(uow: UnitOfWork) -> Shown | None:
            detail = await self._parts.case_desk.read(uow, case_id, staff.id)
            return None if detail is None else await _shown(uow, detail, staff)

        return _found(await self._parts.writer.work(read))

    async def _look(self, case_id: int, staff: StaffRow) -> Shown:
        async with self._parts.database.reading() as uow:
            detail = await self._parts.case_desk.look(uow, case_id)
            return _found(None if detail is None else await _shown(uow, detail, staff))


def case_number(request: web.Request) -> int:
    """The case in the address of a request."""
    return int(request.match_info["case"])


def _found(shown: Shown | None) -> Shown:
    if shown is None:
        raise web.HTTPNotFound
    return shown


async def _shown(uow: UnitOfWork, detail: CaseDetail, staff: StaffRow) -> Shown:
    case = detail.case
    who = {event.staff_id for event in detail.events if event.staff_id}
    return Shown(
        detail=detail,
        lines=tuple(_as_shown(line) for line in detail.lines),
        names=await uow.staff.names(who),
        answered=await answered(uow, case),
        panel=_panel_for(case.status, case.staff_id == staff.id),
        mode=f"{case.status}:{case.staff_id or 0}",
    )


def _panel_for(status: str, mine: bool) -> str:
    if status == CLOSED:
        return "closed"
    if status == OPEN:
        return "free"
    return "mine" if mine else "theirs"


def _as_shown(line: CaseLine) -> ShownLine:
    # What a person types is shown as typed; every other line as the person sees it.
    typed = line.author == Author.PERSON
    return ShownLine(line, None if typed else tuple(map(_as_block, parse(line.text))))


def _as_block(block: Block) -> ShownBlock:
    listed = isinstance(block, Bullets)
    rows = block.items if isinstance(block, Bullets) else (block.runs,)
    return ShownBlock(listed, tuple(tuple(map(_as_piece, row)) for row in rows))


def _as_piece(run: Run) -> Piece:
    return Piece(run.text, isinstance(run, Bold), run.url if isinstance(run, Link) else None)


def _context(shown: Shown) -> dict[str, object]:
    case = shown.detail.case
    return {
        "shown": shown,
        "case": case,
        "detail": shown.detail,
        "nonce": secrets.token_urlsafe(12),
        "outcomes": OUTCOMES,
        "longest": LONGEST_REPLY,
    }
