"""Whoever is not Telegram finds nothing, and nothing of Telegram's is told to anybody."""

from __future__ import annotations

import asyncio
import gzip
import logging
from urllib.parse import urlsplit

import pytest

from bot.channels.telegram.webhook import MOST_BYTES, SECRET_HEADER, Keys
from bot.clock import SetClock
from tests.fake_telegram import SAMPLE_TOKEN
from tests.integration.running import opened
from tests.integration.telegram.webhook_door import HookDoor, hooked_door, update


def test_the_address_and_the_secret_tell_nothing_of_the_token_or_of_each_other() -> None:
    keys = Keys.of(SAMPLE_TOKEN)
    number, _, private = SAMPLE_TOKEN.partition(":")
    for key in (keys.part, keys.secret):
        assert number not in key
        assert private not in key
        assert len(key) == 64
    assert len({keys.part, keys.secret, *vars_of(SAMPLE_TOKEN + "x")}) == 4


def vars_of(token: str) -> tuple[str, str]:
    """The keys of another bot."""
    keys = Keys.of(token)
    return keys.part, keys.secret


OTHERS: list[dict[str, str]] = [
    {"part": ""},
    {"part": "elsewhere"},
    {"part": SAMPLE_TOKEN},
    {"part": "%ED%A0%80%FF"},
    {"part": f"{Keys.of(SAMPLE_TOKEN).part}/more"},
    {"part": Keys.of(SAMPLE_TOKEN).part[:-1]},
    {"secret": ""},
    {"secret": "wrong"},
    {"secret": SAMPLE_TOKEN},
    {"secret": "sécret"},
    {"secret": Keys.of(SAMPLE_TOKEN).secret[:-1]},
    {"secret": Keys.of(SAMPLE_TOKEN).secret.upper()},
    {"kind": "text/plain"},
    {"kind": "application/x-www-form-urlencoded"},
    {"kind": "multipart/form-data; boundary=x"},
    {"method": "GET"},
    {"method": "PUT"},
    {"method": "PATCH"},
    {"method": "DELETE"},
    {"method": "OPTIONS"},
]


@pytest.mark.parametrize("other", OTHERS, ids=str)
async def test_everything_else_is_not_found(embedded_hook: HookDoor, other: dict[str, str]) -> None:
    status, _, text = await embedded_hook.posts(update(5), **other)  # type: ignore[arg-type]
    assert (status, text) == (404, "nl http.not-found.text")
    assert embedded_hook.desk.talker.planned == []


async def test_a_stranger_learns_nothing_from_the_size_or_the_shape_of_what_they_send(
    embedded_hook: HookDoor,
) -> None:
    for body in (b"", b"{", b"x" * (MOST_BYTES + 1)):
        assert (await embedded_hook.posts(body, secret="wrong"))[0] == 404


async def test_an_update_that_is_too_large_is_taken_unread_so_that_it_holds_up_nobody(
    embedded_hook: HookDoor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "bot"):
        assert (await embedded_hook.posts(update(5, "x" * MOST_BYTES)))[0] == 200
    assert embedded_hook.desk.talker.planned == []
    assert caplog.messages == ["update-not-read"]
    assert (await embedded_hook.posts(b"x" * MOST_BYTES))[0] == 200


async def test_what_is_packed_is_not_found(embedded_hook: HookDoor) -> None:
    packed = {"Content-Encoding": "gzip"}
    assert (await embedded_hook.posts(_bomb(), headers=packed))[0] == 404
    assert (await embedded_hook.posts(gzip.compress(update(5)), headers=packed))[0] == 404
    assert embedded_hook.desk.talker.planned == []


async def test_a_body_that_does_not_come_to_its_end_in_time_is_given_up(
    sqlite_url: str, clock: SetClock
) -> None:
    keys, message = Keys.of(SAMPLE_TOKEN), update(5)
    head = (
        f"POST /telegram/{keys.part} HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: {keys.secret}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(message)}\r\n\r\n"
    )
    async with (
        opened(sqlite_url, clock) as database,
        hooked_door(database, clock, body_within_s=0.05) as door,
    ):
        address = urlsplit(door.url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port)
        writer.write(head.encode() + message[:-1])
        assert (await reader.readline()).startswith(b"HTTP/1.1 408 ")
        writer.close()
        assert door.desk.talker.planned == []
        assert (await door.posts(message))[0] == 200
        assert await door.turns(1) == 1


def _bomb() -> bytes:
    return gzip.compress(b" " * (8 * MOST_BYTES))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[1]",
        b'"geheim 123"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": "geheim 123"}',
    ],
    ids=range(7),
)
async def test_what_can_never_become_a_turn_is_taken_and_its_text_is_not_logged(
    embedded_hook: HookDoor, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "bot"):
        assert (await embedded_hook.posts(body))[0] == 200
    assert "geheim" not in caplog.text
    assert embedded_hook.desk.talker.planned == []


async def test_the_log_holds_no_token_no_address_and_no_text(
    embedded_hook: HookDoor, caplog: pytest.LogCaptureFixture
) -> None:
    keys = Keys.of(SAMPLE_TOKEN)
    with caplog.at_level(logging.DEBUG, "bot"):
        await embedded_hook.announced()
        embedded_hook.fake.person(777_333_111).says("een geheim")
        await embedded_hook.settled()
        await embedded_hook.posts(update(5), secret="wrong-secret")
    for kept_out in (keys.part, keys.secret, SAMPLE_TOKEN, "geheim", "777333111", "wrong-secret"):
        assert kept_out not in caplog.text
    assert "route=/telegram/{part}" in caplog.text
