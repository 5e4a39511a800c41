"""What no browser sends: it is refused in a sentence, and nothing of it enters the log."""

from __future__ import annotations

import asyncio
import logging

import pytest
from aiohttp.test_utils import TestServer

from bot.clock import SystemClock
from bot.http.server import Server
from bot.http.signing import Signer
from bot.http.site import Site, SiteValues
from tests.integration.http.conftest import KEY, Client, Open, Sentences

_FORM = "application/x-www-form-urlencoded"
_BODIES = {
    "an unknown charset": (f"{_FORM}; charset=bogus", b"a=b"),
    "bytes that are no text": (_FORM, b"a=\xff\xfe"),
    "parts without a boundary": ("multipart/form-data", b"a=b"),
    "parts that never begin": ("multipart/form-data; boundary=x", b"--y\r\nabc\n"),
    "an unknown encoding of a part": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n'
        b"Content-Transfer-Encoding: foo\r\n\r\nabc\r\n--x--\r\n",
    ),
}


async def _ask(client: Client, *headers: bytes, line: bytes = b"GET /", body: bytes = b"") -> bytes:
    server = client.server
    assert isinstance(server, TestServer)
    assert server.port is not None
    return await _send(server.port, *headers, line=line, body=body)


async def _send(port: int, *headers: bytes, line: bytes = b"GET /", body: bytes = b"") -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    head = (line + b" HTTP/1.1", b"Host: desk", b"Connection: close", *headers)
    if body:
        head += (b"Content-Length: %d" % len(body),)
    writer.write(b"\r\n".join(head) + b"\r\n\r\n" + body)
    await writer.drain()
    answer = await reader.read()
    writer.close()
    return answer


def _status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


async def test_a_cookie_of_bytes_that_are_no_text_is_no_cookie(open_site: Open) -> None:
    client = await open_site()
    for accept in (b"Accept: text/html", b"Accept: */*"):
        answer = await _ask(client, b"Cookie: forms=\xff\xfe; chat=a.\xff", accept)
        assert _status(answer) == 200


async def test_a_token_of_bytes_that_are_no_text_is_refused(open_site: Open) -> None:
    client = await open_site()
    answer = await _ask(client, b"X-Form-Token: \xff", b"Accept: text/html", line=b"POST /")
    assert _status(answer) == 403


async def test_an_origin_that_is_no_address_is_another_site(open_site: Open) -> None:
    client = await open_site()
    assert _status(await _ask(client, b"Origin: http://[::1", line=b"POST /")) == 403


@pytest.mark.parametrize("sort", list(_BODIES))
@pytest.mark.parametrize("accept", [b"text/html", b"*/*"])
async def test_a_form_nobody_can_read_is_not_understood(
    open_site: Open, sort: str, accept: bytes
) -> None:
    client = await open_site()
    media_type, body = _BODIES[sort]
    headers = (b"Content-Type: " + media_type.encode(), b"Accept: " + accept)
    assert _status(await _ask(client, *headers, line=b"POST /", body=body)) == 400


async def test_a_form_that_says_it_is_packed_and_is_not_is_not_understood(open_site: Open) -> None:
    client = await open_site()
    headers = (b"Content-Type: " + _FORM.encode(), b"Content-Encoding: gzip")
    assert _status(await _ask(client, *headers, line=b"POST /", body=b"a=b")) == 400


async def test_a_request_that_is_no_http_leaves_none_of_its_bytes_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    server = Server(Site(SiteValues(), Sentences, Signer(KEY), SystemClock()), "127.0.0.1", 0)
    await server.start()
    with caplog.at_level(logging.DEBUG):
        answer = await _send(server.port, b"Cookie: staff=" + b"secret" * 2000)
    await server.stop()
    assert _status(answer) == 400
    assert caplog.records
    assert "secret" not in caplog.text
    assert "127.0.0.1" not in caplog.text
