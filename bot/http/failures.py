"""What went wrong, in plain words: as a page for people, as a sentence for scripts."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.http.forgery import ForgedForm

log = logging.getLogger(__name__)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Away(web.HTTPServiceUnavailable):
    """Something the desk needs, such as its database, does not answer at this moment."""


@dataclass(frozen=True, slots=True)
class Failure:
    """The status of a response and the key of its words (`http.<key>.title` and `.text`)."""

    status: int
    key: str


_BY_STATUS = {
    400: "not-understood",
    403: "not-allowed",
    404: "not-found",
    405: "not-found",
    413: "too-large",
    429: "too-many",
    503: "away",
}


async def read_form(request: web.Request) -> None:
    """Read the form of a request, which is then kept. Raises HTTPBadRequest when nobody can."""
    try:
        await request.post()
    # The library's own ways of saying so: a charset, bytes, parts or packing that do not exist.
    except (ValueError, LookupError, RuntimeError, web.RequestPayloadError) as error:
        raise web.HTTPBadRequest from error


def failure_of(error: Exception, away: tuple[type[Exception], ...]) -> Failure | None:
    """What to tell about an exception; `None` for a redirect, which is no failure."""
    if isinstance(error, ForgedForm):
        return Failure(403, "too-old")
    if isinstance(error, web.HTTPException):
        if error.status < 400:
            return None
        key = _BY_STATUS.get(error.status, "not-understood" if error.status < 500 else "broken")
        return Failure(error.status, key)
    if isinstance(error, away):
        log.error("away error=%s", type(error).__name__)
        return Failure(503, "away")
    # The text of an exception may hold what somebody wrote: only its kind and place are kept.
    log.error("broken error=%s at=%s", type(error).__name__, _place(error))
    return Failure(500, "broken")


def wants_page(request: web.BaseRequest) -> bool:
    """Whether a person looks at this response; a script asks for anything or for text."""
    return "text/html" in request.headers.get("Accept", "")


def _place(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
