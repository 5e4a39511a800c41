"""Telegram on loopback at the least cost: posts updates to webhooks and answers the Bot API.

Two small protocols on bare sockets. The fake of the tests obeys all of Telegram's rules and keeps
a ledger, which costs more time per message than the bots that are measured here. This one limits
nothing, tries nothing again, and only knows what a bot needs to hear a text and to answer it.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import parse_qs, urlsplit

HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_CLOSES = re.compile(rb"\r\nconnection: *close", re.IGNORECASE)
_JSON = re.compile(rb"\r\ncontent-type: *application/json", re.IGNORECASE)
_ADDRESS = re.compile(rb"[A-Z]+ [^ ]*/bot([^/ ]+)/(\w+)")
_QUEUE = 512


class _Wire(asyncio.Protocol):
    """Cuts a stream of HTTP/1.1 into heads and bodies of a known length."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        for head, body in self._whole():
            self.message(head, body)

    def message(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError

    def _whole(self) -> Iterator[tuple[bytes, bytes]]:
        while (end := self._buffer.find(HEAD_END)) >= 0:
            head, start = self._buffer[:end], end + len(HEAD_END)
            if _CHUNKED.search(head):
                raise ValueError("a body in chunks; this loopback only reads a known length")
            found = _LENGTH.search(head)
            stop = start + (int(found[1]) if found else 0)
            if len(self._buffer) < stop:
                return
            body, self._buffer = self._buffer[start:stop], self._buffer[stop:]
            yield head, body


@dataclass(slots=True)
class Bot:
    """One bot as Telegram sees it. `calls` counts what it asks, `refused` its bad answers.

    Where its processes listen stands in `ports`: updates go to them in turn, as a load balancer
    in front of one address would have it. `idle` has the connections to each.
    """

    token: str
    ports: tuple[int, ...]
    url: str = ""
    secret: str = ""
    calls: int = 0
    refused: int = 0
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: dict[int, asyncio.Future[float]] = field(default_factory=dict)
    idle: dict[int, deque[_Post]] = field(default_factory=lambda: defaultdict(deque))
    turns: count[int] = field(default_factory=count)


class _Api(_Wire):
    """One connection of a bot to the Bot API."""

    def __init__(self, telegram: Loopback) -> None:
        super().__init__()
        self._telegram = telegram

    def message(self, head: bytes, body: bytes) -> None:
        at = time.perf_counter()
        found = _ADDRESS.match(head)
        bot = self._telegram.bots[found[1].decode()] if found else None
        if found is None or bot is None:
            raise ValueError("a call that names no bot")
        given = _given(head, body)
        result = self._telegram.obey(bot, found[2].lower(), given, at)
        answer = b'{"ok":true,"result":' + result + b"}"
        self.transport.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + str(len(answer)).encode()
            + HEAD_END
            + answer
        )


class _Post(_Wire):
    """One connection to a bot's webhook; carries one update at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._answered: asyncio.Future[int] | None = None
        self.open = True

    async def post(self, request: bytes) -> int:
        """Send a request; gives the status of the answer."""
        self._answered = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return await self._answered

    def message(self, head: bytes, body: bytes) -> None:
        del body
        if _CLOSES.search(head):
            self.open = False
        self._settle(int(head.split(b" ", 2)[1]))

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self.open = False
        self._settle(0)

    def _settle(self, status: int) -> None:
        if self._answered is not None and not self._answered.done():
            self._answered.set_result(status)


class Loopback:
    """Telegram for some bots at once; `bots` by token. `url` is the address of its Bot API."""

    def __init__(self) -> None:
        self.bots: dict[str, Bot] = {}
        self.url = ""
        self._updates = count(1_000_001)
        self._messages = count(1)

    @classmethod
    @asynccontextmanager
    async def open(cls) -> AsyncIterator[Loopback]:
        """Serve until the end of the block."""
        telegram = cls()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Api(telegram), "127.0.0.1", 0, backlog=_QUEUE)
        telegram.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield telegram
        finally:
            server.close()

    def bot(self, number: int, ports: Sequence[int]) -> Bot:
        """A new bot, whose processes listen at `ports`."""
        token = f"{number}:sample-token-for-the-benchmark-000000"
        return self.bots.setdefault(token, Bot(token, tuple(ports)))

    async def ask(self, bot: Bot, person: int, text: str) -> float:
        """One person writes; seconds from the post to the first answer in their chat.

        Returns when the webhook has answered too.
        """
        answered: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        bot.waiting[person] = answered
        began = time.perf_counter()
        status = await self._deliver(bot, self._request(bot, person, text))
        bot.refused += status != 200
        return await answered - began

    def obey(self, bot: Bot, method: bytes, given: Mapping[str, str], at: float) -> bytes:
        """What the Bot API gives back for a call, as JSON."""
        bot.calls += 1
        if method == b"sendmessage":
            person = int(given["chat_id"])
            waiting = bot.waiting.pop(person, None)
            if waiting is not None and not waiting.done():
                waiting.set_result(at)
            return self._message(bot, person, given)
        if method == b"getme":
            return _account(bot)
        if method == b"setwebhook":
            bot.url, bot.secret = given["url"], given.get("secret_token", "")
            bot.ready.set()
        if method == b"getwebhookinfo":
            return json.dumps(
                {"url": bot.url, "has_custom_certificate": False, "pending_update_count": 0}
            ).encode()
        return b"true"

    def _message(self, bot: Bot, person: int, given: Mapping[str, str]) -> bytes:
        parts = [
            f'"message_id":{next(self._messages)},"date":{int(time.time())}',
            f'"from":{_account(bot).decode()},"chat":{_chat(person)}',
            f'"text":{json.dumps(given["text"])}',
        ]
        parts += [
            f'"{name}":{given[name]}' for name in ("entities", "reply_markup") if name in given
        ]
        return ("{" + ",".join(parts) + "}").encode()

    def _request(self, bot: Bot, person: int, text: str) -> bytes:
        where = urlsplit(bot.url)
        sender = f'{{"id":{person},"is_bot":false,"first_name":"Sample","language_code":"nl"}}'
        body = (
            f'{{"update_id":{next(self._updates)},"message":{{"message_id":{next(self._messages)},'
            f'"from":{sender},"chat":{_chat(person)},"date":{int(time.time())},'
            f'"text":{json.dumps(text)}}}}}'
        ).encode()
        head = (
            f"POST {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\n"
            "Content-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {bot.secret}\r\nContent-Length: {len(body)}"
        )
        return head.encode() + HEAD_END + body

    async def _deliver(self, bot: Bot, request: bytes) -> int:
        port = bot.ports[next(bot.turns) % len(bot.ports)]
        idle = bot.idle[port]
        post = idle.pop() if idle else None
        while post is not None and not post.open:
            post = idle.pop() if idle else None
        if post is None:
            loop = asyncio.get_running_loop()
            _, post = await loop.create_connection(_Post, "127.0.0.1", port)
        status = await post.post(request)
        idle.append(post)
        return status


def _given(head: bytes, body: bytes) -> dict[str, str]:
    """What a call was given, each value as in a form: what is no text is JSON."""
    if not _JSON.search(head):
        return {name: values[0] for name, values in parse_qs(body.decode()).items()}
    read = json.loads(body)
    return {
        name: value if isinstance(value, str) else json.dumps(value) for name, value in read.items()
    }


def _account(bot: Bot) -> bytes:
    number = bot.token.partition(":")[0]
    return (
        f'{{"id":{number},"is_bot":true,"first_name":"Sample desk","username":"sample_desk_bot"}}'
    ).encode()


def _chat(person: int) -> str:
    return f'{{"id":{person},"type":"private","first_name":"Sample"}}'
