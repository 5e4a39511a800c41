"""The Bot API over HTTP: reads a call, lets faults and limits act, answers, writes it down."""

from __future__ import annotations

import json
import socket
import struct
from asyncio import Event
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fake_telegram.errors import (
    ApiError,
    bad_request,
    forbidden,
    not_found,
    server_error,
    too_many_requests,
    unauthorized,
)
from tests.fake_telegram.faults import UNANSWERED, Fault
from tests.fake_telegram.methods import METHODS, SENDING
from tests.fake_telegram.params import Params, Upload
from tests.fake_telegram.world import World

UNSENT_IN_A_CHAT = 310
"""With more messages than this under way in one chat, Telegram takes no more for a minute."""
UNSENT_IN_ALL = 1000
"""And so with more calls than this, and one more for each update of the last minute, in all."""
UNSENT_WAIT_S = 60
UNSENT_ANSWER_S = 3.0
"""The refusal itself comes so many seconds late."""


class _NoAnswerError(Exception):
    """The connection is reset, or falls silent, instead of an answer."""


class _GarbledError(Exception):
    """Something on the way answers in Telegram's place."""


@dataclass(slots=True)
class _Call:
    method: str
    at: float
    params: Params = field(default_factory=lambda: Params({}))
    fault: Fault | None = None
    accepted: bool = False
    code: int | None = None
    result: Any = None
    retry_after: int | None = None

    @property
    def hangs(self) -> bool:
        return self.fault is not None and self.fault.kind.startswith("timeout")


class BotApi:
    """Answers /bot<token>/<method>; `closing` ends the calls that were left hanging."""

    def __init__(self, world: World, closing: Event) -> None:
        self._world = world
        self._closing = closing
        self._unsent: Counter[str] = Counter()
        self._under_way = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """One call: an answer in Telegram's shape, or a broken connection."""
        call = _Call(request.match_info["method"], self._world.clock.now())
        try:
            body = await self._outcome(request, call)
        finally:
            self._write_down(call)
        if isinstance(body, str):
            return web.Response(text=body, status=call.code or 200, content_type="text/html")
        if body is None:
            if call.hangs:
                await self._closing.wait()
            _reset(request)
            return web.Response()
        return web.json_response(body, status=call.code or 200)

    async def _outcome(self, request: web.Request, call: _Call) -> dict[str, Any] | str | None:
        try:
            self._check_token(request.match_info["token"])
            call.params = await _read_params(request)
            call.fault = self._world.faults.meet(call.method, call.params.text("chat_id"))
            await self._obey(call)
        except ApiError as error:
            call.code, call.result = error.code, error.description
            call.retry_after = (error.parameters or {}).get("retry_after")
            return error.body()
        except _NoAnswerError:
            return None
        except _GarbledError as error:
            return str(error)
        return {"ok": True, "result": call.result}

    async def _obey(self, call: _Call) -> None:
        """Let the call take effect, and a fault before or after it."""
        name = call.method.lower()
        chat = call.params.text("chat_id") if name in SENDING else ""
        self._unsent[chat] += 1
        self._under_way += name != "getupdates"
        try:
            if self._flooded(chat):
                await self._wait(UNSENT_ANSWER_S)
                raise too_many_requests(UNSENT_WAIT_S)
            await self._act(call, "before")
            call.result = await self._perform(name, call.params)
        finally:
            self._unsent[chat] -= 1
            self._under_way -= name != "getupdates"
        call.accepted = True
        await self._act(call, "after")
        call.code = 200

    def _flooded(self, chat: str) -> bool:
        if chat and self._unsent[chat] > UNSENT_IN_A_CHAT:
            return True
        if self._under_way <= UNSENT_IN_ALL:
            return False
        lately = self._world.queue.pushed_since(self._world.clock.now() - 60)
        return self._under_way > UNSENT_IN_ALL + lately

    async def _wait(self, seconds: float) -> None:
        clock = self._world.clock
        until = clock.now() + seconds
        await self._world.changed.until(lambda: clock.now() >= until, seconds)

    def _check_token(self, token: str) -> None:
        bot_id, _, secret = token.partition(":")
        if not bot_id.isdigit() or not secret:
            raise not_found("")
        if token != self._world.token:
            raise unauthorized()

    async def _perform(self, name: str, params: Params) -> Any:
        reception = self._world.reception
        if name == "getupdates":
            return await reception.get_updates(params)
        if name == "getwebhookinfo":
            return reception.webhook_info()
        if name == "setwebhook":
            return reception.set_webhook(params)
        if name == "deletewebhook":
            return reception.delete_webhook(params)
        if name not in METHODS:
            raise not_found()
        if name in SENDING:
            self._check_limits(params)
        result = METHODS[name](self._world.bot, params)
        if name.startswith("send") and name in SENDING:
            self._world.people.wrote_to(params.text("chat_id"))
        return result

    def _check_limits(self, params: Params) -> None:
        chat_id = params.text("chat_id")
        if not chat_id.lstrip("-").isdigit():
            return
        retry_after = self._world.limits.refuse(int(chat_id), self._world.clock.now())
        if retry_after is not None:
            raise too_many_requests(retry_after)

    async def _act(self, call: _Call, when: str) -> None:
        """Let a fault act that belongs before, or after, the call takes effect."""
        if call.fault is None or (when == "after") != call.fault.kind.endswith("after"):
            return
        if call.fault.kind in UNANSWERED:
            raise _NoAnswerError
        if call.fault.kind.startswith("garbled"):
            call.code = call.fault.code
            raise _GarbledError(call.fault.body)
        if call.fault.kind.startswith("hold"):
            await self._world.gate.wait(self._world.changed)
            return
        raise _refusal(call.fault)

    def _write_down(self, call: _Call) -> None:
        if call.accepted and call.method.lower() == "getupdates":
            call.result = [update["update_id"] for update in call.result]
        self._world.ledger.append(
            at=call.at,
            method=call.method,
            params=call.params.recorded(),
            accepted=call.accepted,
            code=call.code,
            result=call.result,
            retry_after=call.retry_after,
            fault=call.fault.kind if call.fault else None,
        )
        self._world.changed.ring()


def _refusal(fault: Fault) -> ApiError:
    if fault.kind == "429":
        return too_many_requests(fault.retry_after)
    return forbidden() if fault.kind == "403" else server_error(fault.code)


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is not None:
        # A linger of zero seconds makes the system send a reset instead of a polite end.
        linger = struct.pack("ii", 1, 0)
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()


async def _read_params(request: web.Request) -> Params:
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= _json_object(await request.text())
    elif request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader):
                await _read_part(part, values, files)
    else:
        values |= dict(await request.post())
    return Params(values, files)


def _json_object(text: str) -> dict[str, Any]:
    try:
        read = json.loads(text or "{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(read, dict):
        raise bad_request("object expected")
    return read


async def _read_part(
    part: BodyPartReader, values: dict[str, Any], files: dict[str, Upload]
) -> None:
    name = part.name or ""
    if part.filename is None:
        values[name] = await part.text()
        return
    content_type = part.headers.get("Content-Type", "application/octet-stream")
    files[name] = Upload(part.filename, content_type, bytes(await part.read(decode=False)))
