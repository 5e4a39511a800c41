"""The language of a page, and the sentences in it."""

from __future__ import annotations

from typing import Literal, Protocol

from aiohttp import web

Lang = Literal["nl", "en"]
LANGS: tuple[Lang, ...] = ("nl", "en")
LANGUAGE_COOKIE = "lang"
_A_YEAR_S = 365 * 24 * 3600


class Words(Protocol):
    """The sentences of one language, found by a dotted key and filled with values."""

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence under `key`. Raises LookupError when it does not exist."""
        ...


class Speak(Protocol):
    """Gives the sentences of a language."""

    def __call__(self, lang: Lang, /) -> Words:
        """The sentences of one language."""
        ...


def language(request: web.BaseRequest, default: Lang = "nl") -> Lang:
    """The language of this browser: `?lang=`, what was chosen before, what it asks for."""
    for asked in (request.query.get("lang"), request.cookies.get(LANGUAGE_COOKIE)):
        if known := as_lang(asked):
            return known
    return _accepted(request.headers.get("Accept-Language", "")) or default


def as_lang(text: str | None) -> Lang | None:
    """`text` as a language of the desk, or `None`."""
    return next((lang for lang in LANGS if lang == text), None)


def remember(response: web.StreamResponse, lang: Lang, *, path: str, secure: bool) -> None:
    """Keep the chosen language in this browser for a year; it says nothing about a person."""
    response.set_cookie(
        LANGUAGE_COOKIE, lang, max_age=_A_YEAR_S, path=path, secure=secure, samesite="Lax"
    )


def _accepted(header: str) -> Lang | None:
    wanted: list[tuple[float, int, Lang]] = []
    for place, part in enumerate(header.split(",")):
        tag, _, quality = part.strip().partition(";q=")
        lang = as_lang(tag[:2].casefold())
        if lang is not None:
            wanted.append((-_weight(quality), place, lang))
    return min(wanted)[2] if wanted else None


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0
