"""Alarms about the desk itself: their history, and the button that says somebody saw one."""

from __future__ import annotations

from aiohttp import web

from bot.console.gate import own_page
from bot.console.pages import Pages
from bot.http.forms import field
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork

MOST = 200
"""Alarms that are looked up; more than this and the page says so."""
_LONGEST_NUMBER = 15


class AlarmPages(Pages):
    """The page of alarms, and the button that says somebody has seen one."""

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get("/console/alarms", self._gate.staffed(self.history, editors=True)),
            web.post("/console/alarms/seen", self._gate.staffed(self.seen, editors=True)),
        ]

    async def history(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Every alarm that is kept, newest first, with who saw it and when it was over."""
        async with self._parts.database.reading() as uow:
            rows = await uow.alarms.all(MOST)
            names = await uow.staff.names({row.staff_id for row in rows if row.staff_id})
        return await self._shell.page(
            request, staff, "alarms.html", here_is="alarms", rows=rows, names=names, most=MOST
        )

    async def seen(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Note that this member of staff has seen an alarm; it leaves the top of the pages."""
        form = await request.post()
        number = field(form, "alarm")
        if number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER:

            async def note(uow: UnitOfWork) -> bool:
                return await uow.alarms.see(int(number), staff.id)

            await self._parts.writer.work(note)
        return self._site.redirect(own_page(field(form, "next")))
