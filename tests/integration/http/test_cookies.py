"""A signed cookie ends when the server says so, whatever the browser does with it."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.clock import SetClock
from bot.http.cookies import SignedCookie
from bot.http.signing import Signer
from tests.integration.http.conftest import KEY


def _returned(cookie: SignedCookie, response: web.Response) -> web.Request:
    morsel = response.cookies[cookie.name]
    return make_mocked_request("GET", "/", headers={"Cookie": f"{cookie.name}={morsel.value}"})


def test_a_cookie_is_no_longer_believed_after_its_lifetime(clock: SetClock) -> None:
    cookie = SignedCookie("chat", Signer(KEY), clock, "/", secure=False)
    response = web.Response()
    cookie.write(response, {"key": "a"}, timedelta(hours=12))
    request = _returned(cookie, response)
    clock.advance(timedelta(hours=11, minutes=59))
    assert cookie.read(request) == {"key": "a"}
    clock.advance(timedelta(minutes=1))
    assert cookie.read(request) is None


def test_a_cookie_without_a_lifetime_lasts_as_long_as_the_browser(clock: SetClock) -> None:
    cookie = SignedCookie("chat", Signer(KEY), clock, "/", secure=False)
    response = web.Response()
    cookie.write(response, {"key": "a"}, None)
    assert not response.cookies[cookie.name].get("max-age")
    clock.advance(timedelta(days=300))
    assert cookie.read(_returned(cookie, response)) == {"key": "a"}
