"""Which conversation a browser has: a signed cookie, short-lived unless the person keeps it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from aiohttp import web

from bot.http.cookies import SignedCookie
from bot.messages import Address

CHANNEL = "web"
_KEY_BYTES = 18


@dataclass(frozen=True, slots=True)
class Visitor:
    """The conversation of one browser. `keep`: the person wants it to stay on this device."""

    key: str
    keep: bool = False

    @classmethod
    def new(cls) -> Visitor:
        """A conversation nobody had before, with a key nobody can guess."""
        return cls(secrets.token_urlsafe(_KEY_BYTES))

    @property
    def address(self) -> Address:
        """Where the desk reaches this person."""
        return Address(CHANNEL, self.key)

    @property
    def talk(self) -> str:
        """Names the conversation in a page without giving its key away."""
        return hashlib.sha256(b"talk:" + self.key.encode()).hexdigest()[:12]

    def message_id(self, nonce: str, kind: str, content: str) -> str:
        """The id of a message: the same form sent twice gives the same id.

        It depends on the conversation (nobody can use up the id of another) and on the content
        (a form that the browser filled in again with other words is another message).
        """
        parts = f"{self.key}\0{nonce}\0{kind}\0{content}"
        return f"{CHANNEL}:{hashlib.sha256(parts.encode()).hexdigest()[:32]}"

    def kept(self, keep: bool) -> Visitor:
        """The same conversation, kept on this device or not."""
        return replace(self, keep=keep)


class Visitors:
    """Reads and writes the cookie of the chat."""

    def __init__(self, cookie: SignedCookie, hours: int, days: int) -> None:
        self._cookie = cookie
        self._short = timedelta(hours=hours)
        self._long = timedelta(days=days)

    def known(self, request: web.BaseRequest) -> Visitor | None:
        """The conversation of this browser; `None` when it has none, or its time is over."""
        found = self._cookie.read(request) or {}
        key = found.get("key")
        return Visitor(key, bool(found.get("keep"))) if isinstance(key, str) else None

    def of(self, request: web.BaseRequest) -> Visitor:
        """The conversation of this browser, or a new one."""
        return self.known(request) or Visitor.new()

    def remember(self, response: web.StreamResponse, visitor: Visitor) -> None:
        """Count the time of the cookie from now."""
        lifetime = self._long if visitor.keep else self._short
        self._cookie.write(response, {"key": visitor.key, "keep": visitor.keep}, lifetime)

    def introduce(
        self, request: web.BaseRequest, response: web.StreamResponse, visitor: Visitor
    ) -> None:
        """Give a conversation to a browser that has none.

        A page that is only read never writes a cookie that is there: another window may have
        cleared the conversation meanwhile, and the late answer would bring the old one back.
        """
        if self.known(request) is None:
            self.remember(response, visitor)
