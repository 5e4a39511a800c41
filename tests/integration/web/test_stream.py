"""The stream brings every committed line once, in order, and tells what is gone."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from aiohttp import ClientResponse

from tests.integration.web.conftest import SCRIPT, Chat, fields


async def _next(stream: ClientResponse) -> dict[str, Any]:
    """The next update, heartbeats skipped."""
    async with asyncio.timeout(5):
        while True:
            block = (await stream.content.readuntil(b"\n\n")).decode()
            if block.startswith("event: update"):
                parts = dict(line.split(": ", 1) for line in block.strip().splitlines())
                update: dict[str, Any] = json.loads(parts["data"])
                assert parts["id"] == str(update["last"])
                return update


async def test_a_line_of_an_advisor_reaches_the_open_page(chat: Chat) -> None:
    await chat.send(text="hallo")
    stream = await chat.client.get("/events?after=2")
    assert (await _next(stream))["html"].strip() == ""
    await chat.speak(await chat.only_address(), "Dag, met de adviseur.")
    update = await _next(stream)
    assert "line--advisor" in update["html"]
    assert "Dag, met de adviseur." in update["html"]
    assert update["last"] == 3
    stream.close()


async def test_a_page_that_was_away_gets_what_it_missed(chat: Chat) -> None:
    for text in ("een", "twee", "drie"):
        await chat.send(text=text)
    stream = await chat.client.get("/events?after=0", headers={"Last-Event-ID": "4"})
    update = await _next(stream)
    assert "echo drie" in update["html"]
    assert "echo twee" not in update["html"]
    stream.close()


async def test_a_page_hears_its_first_line_on_a_stream_opened_before_it(chat: Chat) -> None:
    await chat.page()
    stream = await chat.client.get("/events?after=0")
    assert (await _next(stream))["last"] == 0
    await chat.send(headers=SCRIPT, text="hallo")
    assert "echo hallo" in (await _next(stream))["html"]
    stream.close()


async def test_another_page_is_told_that_lines_no_longer_exist(chat: Chat) -> None:
    await chat.send(text="hallo")
    stream = await chat.client.get("/events?after=2")
    await _next(stream)
    await chat.send("/clear")
    assert (await _next(stream))["first"] == 3
    stream.close()


async def test_a_browser_without_a_conversation_gets_no_stream(chat: Chat) -> None:
    assert (await chat.client.get("/events?after=0")).status == 204


async def test_what_a_page_has_shown_is_acknowledged(chat: Chat) -> None:
    await chat.send(text="hallo")
    hidden = fields(await chat.page())
    await chat.client.post("/seen", data={**hidden, "seq": "2"})
    async with chat.database.reading() as uow:
        found = await uow.conversations.get(1)
    assert found is not None
    assert found.seen_seq == 2


async def test_without_a_script_the_next_form_acknowledges_what_was_on_the_page(
    chat: Chat,
) -> None:
    await chat.send(text="een")
    await chat.send(text="twee")
    async with chat.database.reading() as uow:
        found = await uow.conversations.get(1)
    assert found is not None
    assert found.seen_seq == 2


async def test_a_stop_of_the_server_ends_the_stream(chat: Chat) -> None:
    await chat.send(text="hallo")
    stream = await chat.client.get("/events?after=2")
    await _next(stream)
    async with asyncio.timeout(3):
        await chat.client.server.close()
        await stream.content.read()
