"""What an advisor does with a case: claim, reply, give back, close."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from aiohttp import web

from bot.cases.values import AlreadyClosed, Claimed, Done, NotYourCase, TakenBy
from bot.console.case_page import LONGEST_REPLY, OUTCOMES, CasePage, case_number
from bot.console.gate import Gate
from bot.console.parts import Parts
from bot.console.shell import Note, Shell
from bot.http.forms import field
from bot.http.site import Site
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork
from intents.masking import ALWAYS, spans

log = logging.getLogger(__name__)

LONGEST_NONCE = 64
Acted = Claimed | TakenBy | Done | NotYourCase | AlreadyClosed


class CaseActions:
    """The forms of a case page. Whatever goes wrong, what was typed comes back."""

    def __init__(self, site: Site, parts: Parts, gate: Gate, shell: Shell, page: CasePage) -> None:
        self._site = site
        self._parts = parts
        self._gate = gate
        self._shell = shell
        self._page = page

    def routes(self) -> list[web.RouteDef]:
        """Where the forms go."""
        at = r"/console/cases/{case:\d{1,15}}"
        return [
            web.post(f"{at}/claim", self._gate.staffed(self.claim)),
            web.post(f"{at}/reply", self.reply_or_log_in),
            web.post(f"{at}/release", self._gate.staffed(self.release)),
            web.post(f"{at}/close", self._gate.staffed(self.close)),
        ]

    async def claim(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Take the case; who comes second reads who has it."""
        case_id = case_number(request)
        result = await self._work(
            lambda uow: self._parts.case_desk.claim(uow, case_id, staff.id, uow.now)
        )
        if isinstance(result, Claimed):
            return self._site.redirect(f"/console/cases/{case_id}?note=claimed#text")
        note = self._refusal(request, result)
        return await self._page.draw(request, staff, status=409, note=note)

    async def reply_or_log_in(self, request: web.Request) -> web.StreamResponse:
        """A reply; whatever is in its way, the text comes back."""
        try:
            return await self._reply_or_log_in(request)
        except self._site.values.away as error:
            log.error("away error=%s", type(error).__name__)
            return await self._not_stored(request)

    async def _reply_or_log_in(self, request: web.Request) -> web.StreamResponse:
        staff = await self._gate.who(request)
        if staff is not None:
            return await self._gate.staffed(self._reply)(request)
        text = field(await request.post(), "text").strip()
        if _wants_data(request):
            return web.json_response({"error": self._say(request, "logged-out")}, status=403)
        if not text:
            return await self._gate.staffed(self._reply)(request)
        target = f"/console/cases/{case_number(request)}"
        return self._shell.outside(request, "unsent.html", status=403, text=text, target=target)

    async def _not_stored(self, request: web.Request) -> web.Response:
        """The text once more, with a button that sends it again; twice does no harm."""
        form, status = await _fields(request), 503
        if _wants_data(request):
            return web.json_response({"error": self._say(request, "away")}, status=status)
        shown = {"text": form["text"], "nonce": form["nonce"], "target": request.path}
        return self._shell.outside(request, "not_stored.html", status=status, **shown)

    async def release(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Give the case back, so that a colleague can take it."""
        case_id, form = case_number(request), await _fields(request)
        if form["text"].strip():
            return await self._back(request, staff, form, "unsent")
        result = await self._work(lambda uow: self._parts.case_desk.release(uow, case_id, staff.id))
        if isinstance(result, Done):
            return self._site.redirect("/console?note=released")
        return await self._refused(request, staff, form, result)

    async def close(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """End the case with an outcome."""
        case_id, form = case_number(request), await _fields(request)
        if form["text"].strip():
            return await self._back(request, staff, form, "unsent")
        if form["outcome"] not in OUTCOMES:
            return await self._back(request, staff, form, "no-outcome")
        result = await self._work(
            lambda uow: self._parts.case_desk.close(
                uow, case_id, staff.id, form["outcome"], uow.now
            )
        )
        if isinstance(result, Done):
            return self._site.redirect("/console?note=closed")
        return await self._refused(request, staff, form, result)

    async def _reply(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        case_id, form = case_number(request), await _fields(request)
        text = form["text"].strip()
        problem = _problem(text, form["nonce"])
        if problem is not None:
            return await self._back(request, staff, form, problem)
        nonce = _with_text(form["nonce"], text)
        result = await self._work(
            lambda uow: self._parts.case_desk.reply(uow, case_id, staff.id, text, nonce)
        )
        if not isinstance(result, Done):
            return await self._refused(request, staff, form, result)
        code = "repeated" if result.repeated else "masked" if _masked(text) else "replied"
        if _wants_data(request):
            said = self._shell.wording(request).named("note", code)
            return web.json_response({"said": said})
        return self._site.redirect(f"/console/cases/{case_id}?note={code}")

    async def _work(self, job: Callable[[UnitOfWork], Awaitable[Acted]]) -> Acted:
        result: Acted = await self._parts.writer.work(job)
        return result

    async def _back(
        self, request: web.Request, staff: StaffRow, form: Mapping[str, str], problem: str
    ) -> web.Response:
        text = self._say(request, problem, longest=LONGEST_REPLY, count=len(form["text"].strip()))
        beside = {"outcome" if problem == "no-outcome" else "text": text}
        return await self._returned(request, staff, form, 400, Note("error", text), beside)

    async def _refused(
        self, request: web.Request, staff: StaffRow, form: Mapping[str, str], result: Acted
    ) -> web.Response:
        return await self._returned(request, staff, form, 409, self._refusal(request, result))

    async def _returned(
        self,
        request: web.Request,
        staff: StaffRow,
        form: Mapping[str, str],
        status: int,
        note: Note,
        wrong: Mapping[str, str] = MappingProxyType({}),
    ) -> web.Response:
        if _wants_data(request):
            return web.json_response({"error": note.text}, status=status)
        return await self._page.draw(
            request,
            staff,
            status=status,
            note=note,
            draft=form["text"],
            outcome=form["outcome"],
            wrong=wrong,
        )

    def _refusal(self, request: web.Request, result: Acted) -> Note:
        if isinstance(result, TakenBy):
            return Note("error", self._say(request, "taken", name=result.name))
        closed = isinstance(result, AlreadyClosed)
        return Note("error", self._say(request, "closed" if closed else "not-yours"))

    def _say(self, request: web.Request, problem: str, **values: object) -> str:
        return str(self._shell.wording(request).say(f"console.problem.{problem}", **values))


async def _fields(request: web.Request) -> dict[str, str]:
    form = await request.post()
    return {name: field(form, name) for name in ("text", "nonce", "outcome")}


def _problem(text: str, nonce: str) -> str | None:
    if not text:
        return "empty"
    if len(text) > LONGEST_REPLY:
        return "too-long"
    return None if 0 < len(nonce) <= LONGEST_NONCE else "no-nonce"


def _with_text(nonce: str, text: str) -> str:
    """The same form with the same text writes once; a text that was changed is another reply."""
    return f"{nonce}:{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _masked(text: str) -> bool:
    return any(span.kind in ALWAYS for span in spans(text))


def _wants_data(request: web.Request) -> bool:
    return "application/json" in request.headers.get("Accept", "")
