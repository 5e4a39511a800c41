"""What every page of the console shares: navigation, counts, language, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.console.answer_notice import AnswersTold, told_to
from bot.console.gate import sees_people, wanted
from bot.console.parts import Parts
from bot.console.wording import Wording
from bot.http.language import Lang
from bot.http.site import Site
from bot.store.alarms import AlarmRow
from bot.store.staff import StaffRow

NOTES = frozenset(
    """
    claimed replied masked repeated released closed replayed replay-gone
    planned saved replanned as-it-was
    """.split()
)
"""What a page may say after a redirect (`?note=`); the words are `console.note.<code>`."""


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence above a page: `ok` when something is done, `error` when it is not."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits, as shown in the navigation, and the alarms that nobody has seen.

    `answers` are too old; `told` is what the reader has not seen about answers.
    """

    open: int
    parked: int
    undeliverable: int
    alarms: tuple[AlarmRow, ...]
    answers: int
    told: AnswersTold


class Shell:
    """Draws pages and pieces of pages for one member of staff."""

    def __init__(self, site: Site, parts: Parts) -> None:
        self._site = site
        self._parts = parts

    def wording(self, request: web.BaseRequest) -> Wording:
        """The words for the browser that asks."""
        lang = self._site.lang(request)
        return Wording(
            say=self._site.speak(lang),
            lang=lang,
            zone=self._parts.zone,
            now=self._site.clock.now(),
            knowledge=self._parts.knowledge,
        )

    async def counts(self, staff: StaffRow) -> Counts:
        """What waits at this moment."""
        known = self._parts.knowledge
        today = self._site.clock.now().astimezone(self._parts.zone).date()
        async with self._parts.database.reading() as uow:
            return Counts(
                open=len(await uow.cases.not_closed()),
                parked=len(await uow.parked.all()),
                undeliverable=len(await uow.outgoing.undeliverable()),
                alarms=tuple(await uow.alarms.unseen()),
                answers=sum(entry.expired(today) for entry in known.entries.values()),
                told=await told_to(uow, staff, known, today),
            )

    async def page(
        self,
        request: web.Request,
        staff: StaffRow,
        template: str,
        *,
        status: int = 200,
        note: Note | None = None,
        **context: Any,
    ) -> web.Response:
        """A whole page with the navigation around it."""
        wording = self.wording(request)
        return self._site.render(
            request,
            f"console/{template}",
            status=status,
            w=wording,
            staff=staff,
            back=wanted(request),
            counts=await self.counts(staff),
            sees_people=sees_people(staff),
            refused_since=self._parts.database.trouble.since,
            note=note or _after_redirect(request, wording),
            **context,
        )

    def outside(
        self, request: web.Request, template: str, *, status: int = 200, **context: Any
    ) -> web.Response:
        """A page for somebody who is not logged in."""
        wording = self.wording(request)
        return self._site.render(
            request,
            f"console/{template}",
            status=status,
            w=wording,
            staff=None,
            **{"back": wanted(request), **context},
        )

    def piece(self, request: web.Request, template: str, **context: object) -> str:
        """A part of a page as HTML, for a page that is kept up to date."""
        wording = self.wording(request)
        lang: Lang = wording.lang
        token = self._site.forms.token(request)
        return self._site.draw(f"console/{template}", lang, w=wording, token=token, **context)


def _after_redirect(request: web.Request, wording: Wording) -> Note | None:
    code = request.query.get("note")
    return Note("ok", wording.named("note", code)) if code in NOTES else None
