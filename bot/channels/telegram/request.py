"""The HTTP under python-telegram-bot: its `BaseRequest` on a client session of aiohttp.

The library's own transport slows down for good after one burst of calls; this one does not. No
error carries the address of a call, because the address holds the bot's token.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, cast
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, RetryAfter, TimedOut
from telegram.request import BaseRequest, RequestData

# The library's own switch for times as timedelta; without it, it warns at every 429.
os.environ.setdefault("PTB_TIMEDELTA", "true")


MOST_BYTES = 32 * 1024 * 1024
"""The largest answer that is read: a hundred updates with all they may carry are far smaller."""
_LONGEST_WAIT_S = 86_400.0
_GOOD = b'{"ok":true'


class _Json(bytes):
    """The body of a call that is JSON already."""


class NeverSentError(NetworkError):
    """No connection came about, so Telegram has not seen the call: sending again is safe."""


class NeverSentInTimeError(NeverSentError, TimedOut):
    """No connection came about in time; also safe to send again."""


def asked_to_wait_s(error: RetryAfter) -> float:
    """Seconds Telegram asks us to leave it alone."""
    wait = error.retry_after
    seconds = float(wait if isinstance(wait, int | float) else wait.total_seconds())
    return min(max(seconds, 0.0), _LONGEST_WAIT_S)


class AiohttpRequest(BaseRequest):
    """Calls the Bot API; one for sending and one for polling, so that neither waits for the other.

    All times are seconds: to get a free connection out of `connections`, to connect, to send a
    call (`upload_timeout` when it holds a file) and between two pieces of the answer.
    """

    def __init__(
        self,
        *,
        connections: int = 64,
        pool_timeout: float = 5.0,
        connect_timeout: float = 5.0,
        write_timeout: float = 5.0,
        upload_timeout: float = 20.0,
        read_timeout: float = 10.0,
    ) -> None:
        self._connections = connections
        self._pool_timeout = pool_timeout
        self._connect_timeout = connect_timeout
        self._write_timeout = write_timeout
        self._upload_timeout = upload_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer; long polling adds its own time to it."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session, on the event loop that runs now."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session and its connections; a second time does nothing."""
        if self._session is not None:
            await self._session.close()

    async def call(self, base_url: str, method: str, asked: Mapping[str, object]) -> object:
        """Call a method that needs no file; its result, as read from JSON.

        `base_url` is that of the bot, token included. For what every update needs: the methods of
        `Bot` build an object for each part of the call and of its answer. Raises what they raise;
        ValueError for words that no UTF-8 can hold.
        """
        body = _Json(json.dumps(asked, ensure_ascii=False, separators=(",", ":")).encode())
        # The library hands the data on to `do_request` as it is, and turns what comes back into
        # its errors.
        found: object = await self.post(f"{base_url}/{method}", cast(RequestData, body))
        return found

    async def waiting_updates(
        self,
        base_url: str,
        *,
        offset: int,
        timeout_s: int,
        limit: int = 100,
        allowed_updates: Sequence[str] = (),
    ) -> list[dict[str, Any]]:
        """Long-poll for updates as they came, each to be read by `Update.de_json` on its own.

        `base_url` is that of the bot, token included. `Bot.get_updates` reads all at once: one
        malformed update then hides up to 99 good ones for ever, and their text enters the log.
        Raises what the library raises for any call.
        """
        asked = {"offset": offset, "timeout": timeout_s, "limit": limit}
        query = urlencode({**asked, "allowed_updates": json.dumps(list(allowed_updates))})
        read_timeout = self._read_timeout + timeout_s
        found: object = await self.post(f"{base_url}/getUpdates?{query}", read_timeout=read_timeout)
        if not isinstance(found, list):
            raise NetworkError("an answer that is not Telegram's")
        return [one for one in found if isinstance(one, dict) and type(one.get("update_id")) is int]

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | _Json | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Do one call; HTTP status and body.

        Raises NeverSentError when no connection came about, TimedOut when the outcome is unknown
        because time ran out, NetworkError when it is unknown because the connection broke or
        because something on the way answered: by its 403 nobody is unreachable, by its 404 no
        token is wrong.
        """
        if self._session is None or self._session.closed:
            raise RuntimeError("this request is not initialized")
        uploads = isinstance(request_data, RequestData) and request_data.contains_files
        timeout = _timeout(
            read=_chosen(read_timeout, self._read_timeout),
            write=_chosen(write_timeout, self._upload_timeout if uploads else self._write_timeout),
            connect=_chosen(connect_timeout, self._connect_timeout),
            pool=_chosen(pool_timeout, self._pool_timeout),
        )
        data = _body(request_data)
        try:
            async with self._session.request(
                method, url, data=data, timeout=timeout, allow_redirects=False
            ) as response:
                status, answer = response.status, await _whole(response)
        except aiohttp.ConnectionTimeoutError:
            raise NeverSentInTimeError("no connection in time") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientConnectorError as error:
            raise NeverSentError(f"no connection: {type(error).__name__}") from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"connection lost: {type(error).__name__}") from None
        if status // 100 != 2:
            _refusal(answer)
        elif not answer.startswith(_GOOD) and _object(answer).get("ok") is not True:
            raise NetworkError("an answer that is not Telegram's")
        return status, answer

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer as Telegram gives it. Raises NetworkError for any other, and logs nothing."""
        read = _object(payload)
        if read.get("ok") is True and "result" not in read:
            raise NetworkError("an answer that is not Telegram's")
        return read


def _object(payload: bytes) -> dict[str, Any]:
    try:
        read = json.loads(payload)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):
        raise NetworkError("an answer that is not Telegram's")
    return read


def _refusal(payload: bytes) -> None:
    """Raises NetworkError for what Telegram would not refuse a call with."""
    read = _object(payload)
    text, more = read.get("description"), read.get("parameters", {})
    numbers = isinstance(more, dict) and all(type(one) is int for one in more.values())
    if read.get("ok") is not False or not isinstance(text, str) or not numbers:
        raise NetworkError("a refusal that is not Telegram's")


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > MOST_BYTES:
            raise NetworkError("an answer without end")
    return bytes(body)


def _chosen(given: object, default: float) -> float | None:
    if given is BaseRequest.DEFAULT_NONE:
        return default
    return float(given) if isinstance(given, int | float) else None


@lru_cache(maxsize=16)
def _timeout(
    *, read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    """The four times as aiohttp counts them: it has no time for writing, so the total bounds it."""
    connected = None if pool is None or connect is None else pool + connect
    total = None if connected is None or write is None or read is None else connected + write + read
    return aiohttp.ClientTimeout(
        total=total, connect=connected, sock_connect=connect, sock_read=read
    )


def _body(request_data: RequestData | _Json | None) -> aiohttp.FormData | aiohttp.Payload | None:
    if isinstance(request_data, _Json):
        return aiohttp.BytesPayload(request_data, content_type="application/json")
    if request_data is None or not (request_data.contains_files or request_data.json_parameters):
        return None
    # Unquoted: Telegram would show the percent signs in the name of a file.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form
