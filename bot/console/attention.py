"""What needs a human eye: parked messages and what cannot be delivered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from aiohttp import web

from bot.console.pages import Pages
from bot.console.shell import Note
from bot.http.forms import field
from bot.messages import Address
from bot.store.cases import CaseRow
from bot.store.lane import in_time
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Undeliverable

MOST = 200
"""Rows that are looked up; more than this and the page says so."""


@dataclass(frozen=True, slots=True)
class Stuck:
    """Something that did not reach a person. `sort` says what it was, `case` whose it is."""

    row: Undeliverable
    sort: str
    address: Address | None
    case: CaseRow | None


class Attention(Pages):
    """The pages of parked messages and of what cannot be delivered."""

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get("/console/parked", self._gate.staffed(self.parked)),
            web.post("/console/parked/replay", self._gate.staffed(self.replay)),
            web.get("/console/undeliverable", self._gate.staffed(self.undeliverable)),
        ]

    async def parked(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Messages that three tries could not handle, masked."""
        return await self._draw(request, staff)

    async def replay(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Take a parked message through its turn again; it stays parked when that fails.

        Taking it out and its turn are one transaction: a crash in between loses nothing.
        """
        message_id = field(await request.post(), "message")

        async def again(uow: UnitOfWork) -> bool:
            incoming = await uow.parked.take(message_id)
            if incoming is None:
                return False
            # Its own id was heard, and answered with an apology, when it was parked.
            own = replace(incoming, id=f"replay:{incoming.id}")
            await in_time(self._parts.hearing.group(uow, [own]), self._parts.turn_limit_s)
            return True

        try:
            played: bool = await self._parts.writer.work(again)
        except self._site.values.away:
            raise
        except Exception:  # noqa: BLE001 - whatever broke its turn before may break it again
            text = self._shell.wording(request).say("console.problem.replay-failed")
            return await self._draw(request, staff, 409, Note("error", str(text)))
        note = "replayed" if played else "replay-gone"
        return self._site.redirect(f"/console/parked?note={note}")

    async def undeliverable(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Lines that did not reach a person, and why."""
        async with self._parts.database.reading() as uow:
            stuck = [await _stuck(uow, row) for row in await uow.outgoing.undeliverable(MOST)]
            letters = await uow.broadcasts.letters()
        return await self._shell.page(
            request,
            staff,
            "undeliverable.html",
            here_is="undeliverable",
            stuck=stuck,
            most=MOST,
            letters=letters,
        )

    async def _draw(
        self, request: web.Request, staff: StaffRow, status: int = 200, note: Note | None = None
    ) -> web.Response:
        async with self._parts.database.reading() as uow:
            found = await uow.parked.all()
        return await self._shell.page(
            request,
            staff,
            "parked.html",
            status=status,
            note=note,
            here_is="parked",
            parked=found,
            parked_days=self._parts.parked_days,
        )


async def _stuck(uow: UnitOfWork, row: Undeliverable) -> Stuck:
    cases = await uow.cases.of(row.conversation_id)
    conversation = await uow.conversations.look(row.conversation_id)
    address = conversation.address if conversation is not None else None
    return Stuck(row, _sort(row.source), address, cases[-1] if cases else None)


def _sort(source: str) -> str:
    kinds = {
        "console": "reply",
        "case": "notice",
        "offer": "offer",
        "offer-over": "offer",
        "reminder": "dates",
        "replanned": "dates",
        "called-off": "dates",
        "letter": "letter",
    }
    return kinds.get(source.partition(":")[0], "answer")
