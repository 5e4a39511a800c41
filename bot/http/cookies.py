"""Signed cookies with an end that the server keeps too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot.clock import Clock
from bot.http.signing import Signer


@dataclass(frozen=True, slots=True)
class SignedCookie:
    """One cookie: HttpOnly, SameSite=Lax, and Secure when people come over https.

    Over https its name begins with `__Host-`, so that no sister site can set it.
    """

    label: str
    signer: Signer
    clock: Clock
    path: str
    secure: bool

    @property
    def name(self) -> str:
        """The name in the browser."""
        return f"__Host-{self.label}" if self.secure and self.path == "/" else self.label

    def read(self, request: web.BaseRequest) -> Mapping[str, Any] | None:
        """The values in the cookie; `None` when it is missing, changed or past its end."""
        found = self.signer.read(request.cookies.get(self.name, ""), f"cookie:{self.label}")
        if not isinstance(found, dict) or not isinstance(found.get("until"), int):
            return None
        if found["until"] and found["until"] <= self.clock.now().timestamp():
            return None
        values = found.get("values")
        return values if isinstance(values, dict) else None

    def write(
        self, response: web.StreamResponse, values: Mapping[str, Any], lifetime: timedelta | None
    ) -> None:
        """Give the browser `values` for `lifetime`; `None` is until the browser is closed."""
        until = int((self.clock.now() + lifetime).timestamp()) if lifetime else 0
        response.set_cookie(
            self.name,
            self.signer.sign({"until": until, "values": dict(values)}, f"cookie:{self.label}"),
            max_age=int(lifetime.total_seconds()) if lifetime else None,
            path=self.path,
            secure=self.secure,
            httponly=True,
            samesite="Lax",
        )

    def clear(self, response: web.StreamResponse) -> None:
        """Take the cookie away."""
        response.del_cookie(
            self.name, path=self.path, secure=self.secure, httponly=True, samesite="Lax"
        )
