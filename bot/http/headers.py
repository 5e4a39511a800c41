"""Headers that keep a browser from doing what our pages never ask for."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Only our own files; no script or style inside a page, no frames."""

_ALWAYS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not `no-referrer`: browsers then send forms with the origin "null".
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HTTPS_ONLY = "max-age=31536000"


def harden(response: web.StreamResponse, *, secure: bool) -> None:
    """Set the headers every response has; a page is not kept unless it says otherwise."""
    for name, value in _ALWAYS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    # A version number helps only those who look for a known hole in it.
    response.headers["Server"] = "desk"
    if secure:
        response.headers.setdefault("Strict-Transport-Security", _HTTPS_ONLY)
