"""Logging in with a password or a one-time link, and logging out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlencode
from weakref import WeakValueDictionary

from aiohttp import web

from bot.cases.accounts import right_password
from bot.console.gate import HOME, Gate, own_page
from bot.console.pages import Pages
from bot.console.parts import Parts
from bot.console.shell import Shell
from bot.http.forms import field
from bot.http.language import as_lang
from bot.http.site import Site
from bot.store.staff import StaffRow
from bot.store.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

LONGEST_EMAIL = 254
"""Characters (RFC 5321); what is longer is no address and leaves no row of a wrong try."""
LONGEST_PASSWORD = 1024
"""Characters that are hashed at most, so that nobody keeps the machine busy with one."""
_HASHES_AT_ONCE = 2
_MOST_WAITING = 20


class BusyError(Exception):
    """Too many people try to log in at this moment."""


class Turnstile:
    """Tries for one name in turn, and few hashes at once: each takes some 64 MB for a moment.

    In turn, because tries side by side would all be checked before the first wrong one counts.
    """

    def __init__(self) -> None:
        self._names: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._hashes = asyncio.Semaphore(_HASHES_AT_ONCE)
        self._waiting = 0

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait for the turn of this name. Raises BusyError when too many wait already."""
        if self._waiting >= _MOST_WAITING:
            raise BusyError
        lock = self._names.setdefault(name, asyncio.Lock())
        self._waiting += 1
        try:
            async with lock, self._hashes:
                yield
        finally:
            self._waiting -= 1


class Login(Pages):
    """The pages before the console."""

    def __init__(self, site: Site, parts: Parts, gate: Gate, shell: Shell) -> None:
        super().__init__(site, parts, gate, shell)
        self._turnstile = Turnstile()

    def routes(self) -> list[web.RouteDef]:
        """Where the pages are."""
        return [
            web.get("/console/login", self.form),
            web.post("/console/login", self.log_in),
            web.post("/console/logout", self._gate.staffed(self.log_out, editors=True)),
            web.get("/console/welcome", self.welcome),
            web.post("/console/welcome", self.use_link),
            web.post("/console/language", self.language),
        ]

    async def form(self, request: web.Request) -> web.StreamResponse:
        """The form; who is logged in already goes on."""
        target = own_page(request.query.get("next", HOME))
        if await self._gate.who(request) is not None:
            return self._site.redirect(target)
        left = request.query.get("note") == "logged-out"
        return self._page(request, target, told="logged-out" if left else None)

    async def log_in(self, request: web.Request) -> web.StreamResponse:
        """Check the password, unless this name has to wait after wrong ones."""
        form = await request.post()
        target = own_page(str(form.get("next", HOME)))
        email, password = field(form, "email").strip(), str(form.get("password", ""))
        if not email or not password:
            return self._page(request, target, email, 400, error="empty")
        if len(email) > LONGEST_EMAIL or len(password) > LONGEST_PASSWORD:
            return self._page(request, target, "", 403, error="wrong")
        try:
            async with self._turnstile.turn(email.lower()):
                account, wait_s = await self._try(email, password)
        except BusyError:
            return self._page(request, target, email, 503, error="busy")
        if account is None:
            log.info("login-refused wait=%.0f", wait_s)
            wait = self._shell.wording(request).wait(wait_s) if wait_s > 0 else None
            return self._page(request, target, email, 403, error="wrong", wait=wait)
        return self._admitted(account, target)

    async def log_out(self, _request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """End every log-in of this account, also on other devices."""

        async def end(uow: UnitOfWork) -> None:
            await uow.staff.end_sessions(staff.id)

        await self._parts.writer.work(end)
        log.info("staff-logged-out staff=%d", staff.id)
        response = self._site.redirect("/console/login?note=logged-out")
        self._gate.leave(response)
        return response

    async def welcome(self, request: web.Request) -> web.StreamResponse:
        """A one-time link: shows a button, because programs open links to look at them too."""
        token = request.query.get("token", "")
        # Reading the page in the other language must not cost somebody the link.
        back = f"{request.path}?{urlencode({'token': token})}"
        return self._shell.outside(
            request, "welcome.html", link=token, refused=not token, back=own_page(back)
        )

    async def use_link(self, request: web.Request) -> web.StreamResponse:
        """The button of a one-time link: it works once."""
        token = field(await request.post(), "link")

        async def use(uow: UnitOfWork) -> StaffRow | None:
            return await self._parts.accounts.use_link(uow, token, uow.now)

        account: StaffRow | None = await self._parts.writer.work(use)
        if account is None:
            return self._shell.outside(request, "welcome.html", status=403, link="", refused=True)
        return self._admitted(account, HOME)

    async def language(self, request: web.Request) -> web.StreamResponse:
        """Speak the other language from now on."""
        form = await request.post()
        response = self._site.redirect(own_page(str(form.get("next", HOME))))
        lang = as_lang(str(form.get("lang", "")))
        if lang is not None:
            self._site.remember_lang(response, lang)
        return response

    async def _try(self, email: str, password: str) -> tuple[StaffRow | None, float]:
        """The account when the password is right, else how long to wait (seconds)."""
        accounts, now = self._parts.accounts, self._site.clock.now
        async with self._parts.database.reading() as uow:
            wait_s = await accounts.wait_s(uow, email, now())
            account = await uow.staff.by_email(email.lower())
        if wait_s > 0:
            return None, wait_s
        # Not inside the writer's transaction: everybody would wait for this hash.
        right = await asyncio.to_thread(right_password, account, password)

        async def remember(uow: UnitOfWork) -> float:
            await accounts.tried(uow, email, right=right, now=uow.now)
            return await accounts.wait_s(uow, email, uow.now)

        wait_s = await self._parts.writer.work(remember)
        return (account, 0.0) if right else (None, wait_s)

    def _admitted(self, account: StaffRow, target: str) -> web.Response:
        log.info("staff-logged-in staff=%d", account.id)
        response = self._site.redirect(target)
        self._gate.admit(response, account)
        return response

    def _page(
        self,
        request: web.Request,
        target: str,
        email: str = "",
        status: int = 200,
        *,
        error: str | None = None,
        wait: str | None = None,
        told: str | None = None,
    ) -> web.Response:
        return self._shell.outside(
            request,
            "login.html",
            status=status,
            target=target,
            email=email,
            error=error,
            wait=wait,
            told=told,
        )
