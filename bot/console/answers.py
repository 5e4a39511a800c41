"""Answers that are too old or soon will be: the list, and the button that says somebody saw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aiohttp import web

from bot.console.answer_notice import told_to
from bot.console.gate import ANSWERS, own_page
from bot.console.pages import Pages
from bot.http.forms import field
from bot.store.answer_notices import Told
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork
from bot.upkeep.rules import GROUPS, Stale, hearers, stale
from knowledge.shelf_life import SOON

_LONGEST_NUMBER = 15


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as the list shows it.

    `hears` are the names of who is told, `group` whether the owner is everybody with a role.
    `told`: what its owner was told last; `new`: the reader has not seen that yet.
    """

    one: Stale
    hears: tuple[str, ...]
    group: bool
    place: str
    told: Told | None
    new: bool


class AnswerPages(Pages):
    """The page of answers that ask for an eye."""

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get(ANSWERS, self._gate.staffed(self.show, editors=True)),
            web.post(f"{ANSWERS}/seen", self._gate.staffed(self.seen, editors=True)),
        ]

    async def show(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Every answer that is too old, and those that will be within thirty days."""
        async with self._parts.database.reading() as uow:
            listed = await self._listed(uow, staff)
        return await self._shell.page(
            request,
            staff,
            "answers.html",
            here_is="answers",
            past=[one for one in listed if one.one.shelf.past],
            soon=[one for one in listed if not one.one.shelf.past],
            days=SOON.days,
        )

    async def seen(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Note that this member of staff has seen what was shown; it leaves the top of the pages.

        The form says up to which notice, so that a later one stays.
        """
        form = await request.post()
        number = field(form, "upto")
        if number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER:

            async def note(uow: UnitOfWork) -> int:
                told = await told_to(uow, staff, self._parts.knowledge, self._today)
                shown = [one for one in told.notices if one <= int(number)]
                return await uow.answer_notices.see(shown, staff.id)

            await self._parts.writer.work(note)
        return self._site.redirect(own_page(field(form, "next")))

    @property
    def _today(self) -> date:
        return self._site.clock.now().astimezone(self._parts.zone).date()

    async def _listed(self, uow: UnitOfWork, staff: StaffRow) -> list[Listed]:
        known, today = self._parts.knowledge, self._today
        mine = await told_to(uow, staff, known, today)
        told, accounts = await uow.answer_notices.told(), await uow.staff.all()
        return [
            Listed(
                one,
                tuple(account.name for account in hearers(one.owner, accounts)),
                one.owner in GROUPS,
                str(known.place(f"entry {one.entry.id}")),
                told.get(one.entry.id),
                one.entry.id in mine.entries,
            )
            for one in stale(known.entries.values(), today)
        ]
