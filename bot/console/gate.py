"""Who is logged in: a signed cookie that counts as long as the account does."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

from aiohttp import web

from bot.console.parts import Parts
from bot.http.cookies import SignedCookie
from bot.http.failures import Handler
from bot.http.site import Site
from bot.store.staff import EDITOR, StaffRow

HOME = "/console"
LOGIN = "/console/login"
ANSWERS = "/console/answers"
_PAGE = re.compile(r"/console(/[\w-]+)*|/console/welcome\?token=[\w-]{1,200}")
_CASE_ACTION = re.compile(r"(/console/cases/\d+)/\w+")

StaffHandler = Callable[[web.Request, StaffRow], Awaitable[web.StreamResponse]]


class Gate:
    """Lets staff in, knows them again, and sends everybody else to the log-in page."""

    def __init__(self, site: Site, parts: Parts) -> None:
        self._site = site
        self._parts = parts
        self._cookie = SignedCookie(
            "staff", site.signer, site.clock, site.url(HOME), site.values.secure
        )

    async def who(self, request: web.Request) -> StaffRow | None:
        """The account of this browser, as long as its log-in counts."""
        values = self._cookie.read(request) or {}
        staff_id, epoch = values.get("staff"), values.get("epoch")
        if not isinstance(staff_id, int) or not isinstance(epoch, int):
            return None
        async with self._parts.database.reading() as uow:
            return await self._parts.accounts.still_valid(uow, staff_id, epoch)

    def admit(self, response: web.StreamResponse, account: StaffRow) -> None:
        """Log this browser in."""
        values = {"staff": account.id, "epoch": account.session_epoch}
        self._cookie.write(response, values, self._parts.session)

    def leave(self, response: web.StreamResponse) -> None:
        """Take the log-in away from this browser."""
        self._cookie.clear(response)

    def staffed(self, handler: StaffHandler, *, editors: bool = False) -> Handler:
        """`handler` for staff only; anybody else is asked to log in first.

        Editors get to the pages that are for them too, and from elsewhere to their own.
        """

        async def guarded(request: web.Request) -> web.StreamResponse:
            staff = await self.who(request)
            if staff is None:
                return self._site.redirect(f"{LOGIN}?{urlencode({'next': wanted(request)})}")
            if editors or sees_people(staff):
                return await handler(request, staff)
            return self._site.redirect(ANSWERS)

        return guarded


def sees_people(staff: StaffRow) -> bool:
    """Whether this account may see who wrote, and what: who only writes answers need not."""
    return staff.role != EDITOR


def wanted(request: web.Request) -> str:
    """The page to show after logging in: the one asked for, or the case an action is about."""
    action = _CASE_ACTION.fullmatch(request.path)
    if action is not None:
        return action[1]
    return request.path if request.method == "GET" else HOME


def own_page(path: str) -> str:
    """`path` when it is a page of the console, else the first page: nobody is led elsewhere."""
    return path if _PAGE.fullmatch(path) and path != LOGIN else HOME
