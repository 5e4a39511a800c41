"""The chat page, what people send from it, and the stream that keeps it up to date."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from bot.channels.base import as_action, readable
from bot.channels.web.views import html, views
from bot.channels.web.visitor import Visitor, Visitors
from bot.http.failures import wants_page
from bot.http.language import Lang, as_lang
from bot.http.site import Package, Site
from bot.http.streams import Event
from bot.messages import (
    Author,
    Button,
    Desk,
    History,
    Incoming,
    Outgoing,
    Owner,
    TooManyWaiting,
)

log = logging.getLogger(__name__)

HEARTBEAT_S = 20.0
"""Seconds of silence after which a stream says that it is still there (proxies cut at 30 or 60)."""
PATIENCE_S = 20.0
"""Seconds a message may take; asking again with the same id is always safe."""
KEEP_DEVICE = "keep-device"
ERASE = "erase-now"
_STARTERS = ("trainings", "human", "menu")
LONGEST_TEXT = 16_000
"""Characters of one message; reading more than that would keep everybody else waiting."""
_LONGEST_NONCE = 64
_HIGHEST_SEQ = 2**31 - 1

Outage = Callable[[str | None, Lang], Outgoing | None]
"""What may not wait for a database: the numbers for a text that speaks of danger."""


@dataclass(frozen=True, slots=True)
class ChatValues:
    """The settings of the chat: the zone of shown times, and how long a device keeps it."""

    zone: ZoneInfo
    cookie_hours: int
    keep_days: int


@dataclass(frozen=True, slots=True)
class _Sent:
    """One form as it came in."""

    visitor: Visitor
    nonce: str
    after: int
    same_talk: bool
    lang: Lang


class WebChat:
    """The web channel. `desk` is the only thing it knows of what happens to a message."""

    def __init__(self, site: Site, desk: Desk, values: ChatValues, outage: Outage) -> None:
        self._site = site
        self._desk = desk
        self._values = values
        self._outage = outage
        self._visitors = Visitors(site.cookie("chat"), values.cookie_hours, values.keep_days)
        routes = [
            web.get("/", self.page),
            web.post("/say", self.say),
            web.post("/choose", self.choose),
            web.get("/events", self.events),
            web.post("/seen", self.seen),
            web.get(r"/files/{seq:\d{1,9}}", self.file),
            web.get("/clear", self.ask_clear),
            web.post("/clear", self.clear),
            web.post("/keep", self.keep),
            web.post("/language", self.language),
        ]
        site.add(Package("chat", Path(__file__).parent, routes))

    async def page(self, request: web.Request) -> web.Response:
        """The conversation so far and the form to go on with it."""
        visitor = self._visitors.of(request)
        try:
            history = await self._history(visitor, 0)
        except Exception as error:  # noqa: BLE001 - whatever failed, the person keeps a form
            _log_failure(error)
            return self._retry(request, visitor, "", "web.away")
        lang = self._lang(request, history)
        response = self._site.render(
            request,
            "chat/page.html",
            lang=lang,
            lines=self._views(history, lang),
            last=history.last_seq,
            answering=self._status(history, lang),
            starters=self._starters(lang),
            cleared="cleared" in request.query,
            **self._shared(visitor),
        )
        self._visitors.introduce(request, response, visitor)
        return response

    async def say(self, request: web.Request) -> web.Response:
        """Words of a person."""
        form = await request.post()
        text = readable(str(form.get("text", "")))
        sent = self._sent(request, form)
        if not sent.same_talk:
            return self._other_talk(request, sent, text)
        if len(text) > LONGEST_TEXT:
            return self._not_taken(request, sent, text, None, "http.too-large", 413)
        return await self._take(request, sent, text=text)

    async def choose(self, request: web.Request) -> web.Response:
        """A pressed button."""
        form = await request.post()
        choice = as_action(str(form.get("choice", "")))
        if choice is None:
            raise web.HTTPBadRequest
        sent = self._sent(request, form)
        if not sent.same_talk:
            return self._other_talk(request, sent, "")
        return await self._take(request, sent, choice=choice)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Everything after the last line the page has, now and as it is committed."""
        visitor = self._visitors.known(request)
        if visitor is None:
            raise web.HTTPNoContent
        after = _number(request.headers.get("Last-Event-ID") or request.query.get("after"))
        return await self._site.streams.serve(request, self._feed(request, visitor, after))

    async def seen(self, request: web.Request) -> web.Response:
        """The page has shown everything up to a line."""
        visitor = self._visitors.known(request)
        seq = _number((await request.post()).get("seq"))
        if visitor is not None and seq:
            await self._desk.acknowledge(visitor.address, seq)
        return web.Response(status=204)

    async def file(self, request: web.Request) -> web.Response:
        """The file that went with a line of this conversation, and of no other."""
        visitor = self._visitors.known(request)
        seq = _number(request.match_info["seq"])
        document = await self._desk.document(visitor.address, seq) if visitor else None
        if document is None:
            raise web.HTTPNotFound
        name = "".join(c for c in document.filename if c.isalnum() or c in "-_.") or "file"
        return web.Response(
            body=document.content,
            headers={
                "Content-Type": document.media_type,
                "Content-Disposition": f'attachment; filename="{name}"',
            },
        )

    async def ask_clear(self, request: web.Request) -> web.Response:
        """Make sure before a conversation is erased."""
        visitor = self._visitors.of(request)
        history = await self._history(visitor, 0)
        response = self._site.render(
            request,
            "chat/clear.html",
            lang=self._lang(request, history),
            with_advisor=history.owner in {Owner.QUEUE, Owner.ADVISOR},
            **self._shared(visitor),
        )
        self._visitors.introduce(request, response, visitor)
        return response

    async def clear(self, request: web.Request) -> web.Response:
        """Erase the conversation and begin a new one that has nothing to do with it."""
        sent = self._sent(request, await request.post())
        history = await self._history(sent.visitor, 0)
        if sent.same_talk and history.last_seq:
            await self._erase(sent, history)
        if not sent.same_talk:
            return self._site.redirect("/clear")
        response = self._site.redirect("/?cleared=1")
        self._visitors.remember(response, Visitor.new())
        return response

    async def keep(self, request: web.Request) -> web.Response:
        """Keep the conversation on this device, or no longer."""
        form = await request.post()
        visitor = self._visitors.of(request).kept(form.get("keep") == "yes")
        response = self._site.redirect("/")
        self._visitors.remember(response, visitor)
        return response

    async def language(self, request: web.Request) -> web.Response:
        """Go on in another language; a conversation that has begun is told."""
        form = await request.post()
        lang = as_lang(str(form.get("lang", "")))
        if lang is None:
            raise web.HTTPBadRequest
        sent = self._sent(request, form)
        if (await self._history(sent.visitor, 0)).last_seq:
            await self._hear(sent, choice=f"lang:{lang}")
        response = self._site.redirect("/")
        self._site.remember_lang(response, lang)
        self._visitors.remember(response, sent.visitor)
        return response

    async def _take(
        self, request: web.Request, sent: _Sent, text: str | None = None, choice: str | None = None
    ) -> web.Response:
        visitor = sent.visitor.kept(sent.visitor.keep or choice == KEEP_DEVICE)
        try:
            if sent.after:
                await self._desk.acknowledge(visitor.address, sent.after)
            await self._hear(sent, text=text, choice=choice)
            history = await self._history(visitor, sent.after)
        except TooManyWaiting:
            return self._not_taken(request, sent, text, choice, "web.too-many", 429)
        except Exception as error:  # noqa: BLE001 - whatever failed, nothing typed may be lost
            _log_failure(error)
            return self._not_taken(request, sent, text, choice)
        if wants_page(request):
            response = self._site.redirect(f"/#line-{_first_reply(history)}")
        else:
            response = web.json_response(self._update(request, visitor, history))
        self._visitors.remember(response, visitor)
        return response

    async def _hear(self, sent: _Sent, text: str | None = None, choice: str | None = None) -> None:
        content = choice if text is None else text
        kind = "choice" if text is None else "text"
        incoming = Incoming(
            id=sent.visitor.message_id(sent.nonce, kind, content or ""),
            address=sent.visitor.address,
            at=self._site.clock.now(),
            text=text,
            choice=choice,
            lang_hint=sent.lang,
        )
        async with asyncio.timeout(PATIENCE_S):
            await self._desk.hear(incoming)

    async def _erase(self, sent: _Sent, before: History) -> None:
        await self._hear(sent, choice=ERASE)
        after = await self._history(sent.visitor, 0)
        # What an open case needs may stay; otherwise the page never says erased when it is not.
        if after.owner is Owner.BOT and after.first_seq <= before.last_seq:
            raise web.HTTPInternalServerError

    async def _history(self, visitor: Visitor, after: int) -> History:
        async with asyncio.timeout(PATIENCE_S):
            return await self._desk.history(visitor.address, after)

    async def _feed(
        self, request: web.Request, visitor: Visitor, after: int
    ) -> AsyncIterator[Event | None]:
        known: tuple[int, Owner] | None = None
        while True:
            history = await self._desk.history(visitor.address, after)
            now = (history.first_seq, history.owner)
            if history.lines or now != known:
                update = json.dumps(self._update(request, visitor, history))
                yield Event("update", update, str(history.last_seq))
            else:
                yield None
            known = now
            after = max(after, history.last_seq)
            await self._desk.wait(visitor.address, after, HEARTBEAT_S)

    def _update(self, request: web.Request, visitor: Visitor, history: History) -> dict[str, Any]:
        lang = self._lang(request, history)
        drawn = self._site.draw(
            "chat/lines.html",
            lang,
            lines=self._views(history, lang),
            last=history.last_seq,
            token=self._site.forms.token(request),
            **self._shared(visitor),
        )
        return {
            "html": drawn,
            "first": history.first_seq,
            "last": history.last_seq,
            "lang": lang,
            "answering": self._status(history, lang),
            "talk": visitor.talk,
        }

    def _sent(self, request: web.Request, form: Any) -> _Sent:
        visitor = self._visitors.of(request)
        nonce = str(form.get("id", ""))[:_LONGEST_NONCE] or secrets.token_urlsafe(12)
        same = str(form.get("talk", "")) == visitor.talk
        return _Sent(visitor, nonce, _number(form.get("after")), same, self._site.lang(request))

    def _not_taken(
        self,
        request: web.Request,
        sent: _Sent,
        text: str | None,
        choice: str | None,
        key: str = "web.away",
        status: int = 503,
    ) -> web.Response:
        urgent = self._outage(text, sent.lang)
        if wants_page(request):
            return self._retry(
                request, sent.visitor, text or "", key, urgent, sent.nonce, choice, status=status
            )
        say = self._site.speak(sent.lang)
        urgent_html = str(html(urgent.text)) if urgent else ""
        body = {"note": str(say(f"{key}.text")), "urgent": urgent_html}
        return web.json_response(body, status=status)

    def _other_talk(self, request: web.Request, sent: _Sent, text: str) -> web.Response:
        """The page shows a conversation that this browser no longer has."""
        if wants_page(request):
            response = self._retry(request, sent.visitor, text, "web.other-talk", status=409)
        else:
            note = str(self._site.speak(sent.lang)("web.other-talk.text"))
            response = web.json_response({"note": note, "urgent": ""}, status=409)
        self._visitors.introduce(request, response, sent.visitor)
        return response

    def _retry(
        self,
        request: web.Request,
        visitor: Visitor,
        text: str,
        key: str,
        urgent: Outgoing | None = None,
        nonce: str | None = None,
        choice: str | None = None,
        *,
        status: int = 503,
    ) -> web.Response:
        response = self._site.render(
            request,
            "chat/retry.html",
            status=status,
            key=key,
            text=text,
            choice=choice,
            urgent=html(urgent.text) if urgent else None,
            **{**self._shared(visitor), **({"nonce": nonce} if nonce else {})},
        )
        self._visitors.introduce(request, response, visitor)
        return response

    def _shared(self, visitor: Visitor) -> dict[str, Any]:
        return {
            "talk": visitor.talk,
            "keep": visitor.keep,
            "nonce": secrets.token_urlsafe(12),
            "keep_days": self._values.keep_days,
            "cookie_hours": self._values.cookie_hours,
        }

    def _lang(self, request: web.Request, history: History) -> Lang:
        spoken = as_lang(history.lang) if history.last_seq else None
        return spoken or self._site.lang(request)

    def _views(self, history: History, lang: Lang) -> list[Any]:
        today = self._site.clock.now().astimezone(self._values.zone).date()
        return list(views(history.lines, lang, self._site.speak(lang), self._values.zone, today))

    def _status(self, history: History, lang: Lang) -> str:
        return str(self._site.speak(lang)(f"web.status.{history.owner.value}"))

    def _starters(self, lang: Lang) -> list[Button]:
        say = self._site.speak(lang)
        return [Button(action, str(say(f"web.start.{action}"))) for action in _STARTERS]


def _first_reply(history: History) -> int:
    replies = [line.seq for line in history.lines if line.author is not Author.PERSON]
    return replies[0] if replies else history.last_seq


def _number(text: object) -> int:
    shown = str(text or "")[:10]
    return min(int(shown), _HIGHEST_SEQ) if shown.isascii() and shown.isdigit() else 0


def _log_failure(error: Exception) -> None:
    log.error("chat-failed error=%s", type(error).__name__)
