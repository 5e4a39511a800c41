"""When no more messages can wait, the page says so and keeps what was typed."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.dialogue.port import DeskPort
from bot.messages import Heard, Incoming, TooManyWaiting
from bot.store.changes import Changes
from tests.integration.web.conftest import HTML, SCRIPT, Chat, fields, site

Client = TestClient[web.Request, web.Application]


class Full(DeskPort):
    """A desk where no more can wait."""

    async def hear(self, incoming: Incoming) -> Heard:
        """Not now."""
        raise TooManyWaiting


@pytest.fixture
async def full(chat: Chat) -> AsyncIterator[Client]:
    desk = Full(chat.database, chat.writer, Changes(), "nl")
    client = TestClient(TestServer(site(desk, chat.clock).application()))
    await client.server.start_server(access_log=None)
    yield client
    await client.close()


async def _sends(chat: Chat, full: Client, text: str, headers: dict[str, str]) -> tuple[int, str]:
    hidden = fields(await chat.page(full))
    answer = await full.post(
        "/say", data={**hidden, "text": text}, headers=headers, allow_redirects=False
    )
    return answer.status, await answer.text()


async def test_the_page_keeps_the_text_and_asks_to_wait(chat: Chat, full: Client) -> None:
    status, page = await _sends(chat, full, "wat is de kor", HTML)
    assert status == 429
    assert "Even wachten" in page
    assert ">wat is de kor</textarea>" in page


async def test_the_script_is_told_the_same(chat: Chat, full: Client) -> None:
    status, body = await _sends(chat, full, "wat is de kor", SCRIPT)
    assert status == 429
    assert "Je tekst staat er nog" in body


async def test_danger_gets_its_numbers_all_the_same(chat: Chat, full: Client) -> None:
    status, page = await _sends(chat, full, "ik wil niet meer leven", HTML)
    assert status == 429
    assert "113" in page
