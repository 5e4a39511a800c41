"""The form in which a session of a training is planned or changed. Works without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from aiohttp import web

from bot.console.gate import StaffHandler
from bot.console.pages import Pages
from bot.console.session_fields import (
    LONGEST_PLACE,
    MOST_MEETINGS,
    MOST_SEATS,
    Planned,
    Typed,
    as_typed,
    meaning,
    typed_in,
)
from bot.console.shell import Note
from bot.console.training_list import sees_names
from bot.http.failures import Handler
from bot.http.forms import field
from bot.store.staff import StaffRow
from bot.store.trainings import NewSession, SessionRow
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.sessions_file import intake_of, new_code
from bot.trainings.values import Change, Gone, Replanned, TooFewSeats

_LIST = "/console/trainings"
_RIGHT: Mapping[str, str] = MappingProxyType({})


class SessionForm(Pages):
    """The pages of one session. Whatever is wrong, what was typed comes back, told per field."""

    def routes(self) -> list[web.RouteDef]:
        """Where the form is."""
        known = _LIST + r"/{session:\d{1,15}}"
        return [
            web.get(f"{_LIST}/new", self._planners(self.blank)),
            web.post(f"{_LIST}/new", self._planners(self.add)),
            web.get(known, self._planners(self.show)),
            web.post(known, self._planners(self.change)),
        ]

    async def blank(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """An empty form."""
        return await self._draw(request, staff, None, Typed())

    async def show(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """The form of a session as it is planned."""
        row = await self._session(request)
        typed = as_typed(row.training, row.capacity, row.meetings, self._parts.zone)
        return await self._draw(request, staff, row, typed)

    async def add(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Plan a new session."""
        typed, pressed = await self._sent(request)
        if pressed is not None:
            return await self._draw(request, staff, None, pressed)
        trainings = self._parts.knowledge.trainings
        found = meaning(typed, trainings, self._parts.zone, self._site.clock.now())
        if not isinstance(found, Planned):
            return await self._draw(request, staff, None, typed, found)
        local = found.meetings[0].starts_at.astimezone(self._parts.zone)
        new = NewSession(
            code=new_code(found.training, local),
            training=found.training,
            meetings=found.meetings,
            capacity=found.capacity,
            questions=intake_of(trainings[found.training]),
            sample=staff.sample,
        )

        async def work(uow: UnitOfWork) -> bool:
            if await uow.training_sessions.by_code([new.code]):
                return False
            await uow.training_sessions.add(new)
            return True

        if await self._parts.writer.work(work):
            return self._site.redirect(f"{_LIST}?note=planned")
        # Sending the form a second time ends here too.
        return await self._draw(request, staff, None, typed, {"date-0": "exists"})

    async def change(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Change a session; everyone on its list hears of other dates or places."""
        row = await self._session(request)
        typed, pressed = await self._sent(request)
        if pressed is not None:
            return await self._draw(request, staff, row, pressed)
        now = self._site.clock.now()
        found = meaning(typed, {row.training}, self._parts.zone, now, row.meetings)
        if not isinstance(found, Planned):
            return await self._draw(request, staff, row, typed, found)
        result = await self._change(row.id, found, now)
        if isinstance(result, TooFewSeats):
            wrong = {"capacity": "too-few"}
            return await self._draw(request, staff, row, typed, wrong, taken=result.taken)
        if isinstance(result, Gone):
            raise web.HTTPNotFound
        code = "as-it-was"
        if isinstance(result, Replanned):
            code = "replanned" if result.told else "saved"
        return self._site.redirect(f"{_LIST}?note={code}")

    async def _change(self, session_id: int, found: Planned, now: datetime) -> Change:
        planning = self._parts.planning

        async def work(uow: UnitOfWork) -> Change:
            return await planning.change(uow, session_id, found.meetings, found.capacity, now)

        result: Change = await self._parts.writer.work(work)
        return result

    def _planners(self, handler: StaffHandler) -> Handler:
        """`handler` for who plans trainings; other staff may not."""

        async def planned(request: web.Request, staff: StaffRow) -> web.StreamResponse:
            if not sees_names(staff):
                raise web.HTTPForbidden
            return await handler(request, staff)

        return self._gate.staffed(planned)

    async def _session(self, request: web.Request) -> SessionRow:
        async with self._parts.database.reading() as uow:
            found = await uow.training_sessions.get(int(request.match_info["session"]))
        if found is None or found.cancelled_at is not None:
            raise web.HTTPNotFound
        return found

    async def _sent(self, request: web.Request) -> tuple[Typed, Typed | None]:
        """What was typed; and, when a button for more or fewer meetings was pressed, what then."""
        form = await request.post()
        typed = typed_in(form)
        if "more" in form:
            return typed, typed.with_one_more()
        drop = field(form, "drop")
        if drop.isascii() and drop.isdecimal():
            return typed, typed.without(int(drop[:3]))
        return typed, None

    async def _draw(
        self,
        request: web.Request,
        staff: StaffRow,
        row: SessionRow | None,
        typed: Typed,
        wrong: Mapping[str, str] = _RIGHT,
        taken: int = 0,
    ) -> web.Response:
        say = self._shell.wording(request).say
        told = {
            name: str(say(f"console.plan.wrong.{code}", taken=taken, most=MOST_SEATS))
            for name, code in wrong.items()
        }
        note = Note("error", str(say("console.plan.look-below"))) if told else None
        return await self._shell.page(
            request,
            staff,
            "session.html",
            status=400 if told else 200,
            note=note,
            here_is="trainings",
            session=row,
            typed=typed,
            wrong=told,
            trainings=self._parts.knowledge.trainings,
            can_add=len(typed.meetings) < MOST_MEETINGS,
            longest_place=LONGEST_PLACE,
        )
