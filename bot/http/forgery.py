"""Keeping other sites from sending forms in a person's name (cross-site request forgery).

Two guards, both needed: what the browser says about where a request comes from, and a token in
the form that belongs to a cookie of this browser (OWASP: signed double submit).
"""

from __future__ import annotations

import hmac
import secrets
from urllib.parse import urlsplit

from aiohttp import web

from bot.http.cookies import SignedCookie
from bot.http.signing import Signer

TOKEN_FIELD = "_token"  # noqa: S105 - a name, not a secret
TOKEN_HEADER = "X-Form-Token"  # noqa: S105 - a name, not a secret
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})
_PURPOSE = "form-token"
_BROWSER = web.RequestKey("forms_browser", str)


class ForgedForm(web.HTTPForbidden):
    """The form does not come from a page of this desk, or that page is too old."""


class FormGuard:
    """Makes the tokens of forms and refuses what another site sends."""

    def __init__(self, cookie: SignedCookie, signer: Signer, public_url: str | None) -> None:
        self._cookie = cookie
        self._signer = signer
        self._public = _host(public_url) if public_url else None

    def token(self, request: web.Request) -> str:
        """The token for the forms of a page; call `leave_cookie` on its response."""
        browser = self._browser(request) or secrets.token_urlsafe(16)
        request[_BROWSER] = browser
        return self._signer.sign(browser, _PURPOSE)

    def leave_cookie(self, request: web.Request, response: web.StreamResponse) -> None:
        """Set the cookie that the page's token belongs to, when the browser has none."""
        if _BROWSER in request and self._browser(request) is None:
            self._cookie.write(response, {"browser": request[_BROWSER]}, None)

    async def check(self, request: web.Request) -> None:
        """Raises ForgedForm when the request would change something and may not be ours."""
        if request.method in _SAFE:
            return
        if not self._same_site(request):
            raise ForgedForm
        token = request.headers.get(TOKEN_HEADER) or str((await request.post()).get(TOKEN_FIELD))
        browser = self._browser(request)
        signed = self._signer.read(token, _PURPOSE)
        if browser is None or not hmac.compare_digest(str(signed), browser):
            raise ForgedForm

    def _browser(self, request: web.Request) -> str | None:
        found = (self._cookie.read(request) or {}).get("browser")
        return found if isinstance(found, str) else None

    def _same_site(self, request: web.Request) -> bool:
        site = request.headers.get("Sec-Fetch-Site")
        if site is not None:
            return site in _OWN
        origin = request.headers.get("Origin")
        if origin is None:
            return True
        host = _host(origin)
        return host != "" and host in {request.host.casefold(), self._public}


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.casefold()
    except ValueError:
        return ""
