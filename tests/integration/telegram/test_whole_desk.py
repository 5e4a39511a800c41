"""The whole desk on Telegram by webhook: its own rooms, its own site, its own words."""

from __future__ import annotations

import asyncio
import logging
import random
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.app.doors import TelegramDoor
from bot.app.kernel import Kernel, open_kernel
from bot.app.site import site_of
from bot.channels.telegram.incoming import COMMANDS, MENU
from bot.channels.telegram.webhook import PREFIX, SECRET_HEADER, Keys
from bot.clock import SetClock
from bot.config import Config
from bot.http.server import Server
from intents.material import Lang
from tests.dialogues.stage import stage_config, stage_index, stage_knowledge
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.running import MONDAY
from tests.integration.telegram.strange import (
    CONTENTS,
    OTHER_SORTS,
    message,
    of_another_sort,
    spoilt,
)
from tests.integration.telegram.webhook_door import PUBLIC

DANGER = "ik wil niet meer leven"


@dataclass(slots=True)
class Desk:
    """A running desk and the fake Telegram that posts to it."""

    fake: FakeTelegram
    kernel: Kernel
    door: TelegramDoor
    url: str

    async def settled(self) -> None:
        """Everything is committed and every reply is sent."""
        await self.fake.until_confirmed()
        await self.kernel.sender.idle()

    async def posts(self, updates: Sequence[Mapping[str, Any]]) -> set[int]:
        """Post these as Telegram would; the statuses that came back."""
        keys, found = Keys.of(self.fake.token), set()
        address, headers = f"{self.url}{PREFIX}/{keys.part}", {SECRET_HEADER: keys.secret}
        async with ClientSession() as session:
            for update in updates:
                async with session.post(address, json=update, headers=headers) as response:
                    found.add(response.status)
        return found


def settings(folder: Path, api_url: str) -> Config:
    """The settings of a desk in `folder` that hears by webhook."""
    config = stage_config()
    telegram = {"api_url": api_url, "webhook": True, "webhook_connections": 20}
    web = {"public_url": PUBLIC}
    return config.model_copy(
        update={
            "path": folder / "config.yaml",
            "telegram": config.telegram.model_copy(update=telegram),
            "web": config.web.model_copy(update=web),
        }
    )


@pytest.fixture
async def whole(tmp_path: Path, clock: SetClock) -> AsyncIterator[Desk]:
    (tmp_path / "data").mkdir()
    async with AsyncExitStack() as stack:
        fake = await stack.enter_async_context(FakeTelegram(Settings(frozen_at=MONDAY.timestamp())))
        config = settings(tmp_path, fake.url)
        door = TelegramDoor(config, fake.token)
        await door.connect()
        stack.push_async_callback(door.disconnect)
        kernel = await open_kernel(
            config,
            clock,
            channels={"telegram": door.channel},
            knowledge=stage_knowledge(),
            index=stage_index(),
        )
        await kernel.start(timer=False)
        stack.push_async_callback(kernel.stop)
        site = site_of(kernel)
        door.join(site, kernel)
        server = Server(site, "127.0.0.1", 0)
        await server.start()
        stack.push_async_callback(server.stop)
        url = f"http://127.0.0.1:{server.port}"
        fake.stands_behind(PUBLIC, url)
        await door.open(kernel)
        stack.push_async_callback(door.close)
        await fake.until_called("setWebhook")
        yield Desk(fake, kernel, door, url)


async def test_the_settings_decide_how_telegram_posts(whole: Desk) -> None:
    told = whole.fake.webhook()
    assert told["url"].startswith(f"{PUBLIC}/telegram/")
    assert int(told["max_connections"]) == 20
    assert whole.fake.calls("getUpdates") == []
    assert whole.fake.calls("deleteWebhook") == []


async def test_a_person_is_answered_once_whatever_is_posted_twice(whole: Desk) -> None:
    whole.fake.repeat_deliveries(3, seed=1)
    anna = whole.fake.person(1)
    for text in ("hallo", "dank je wel", "ik wil een adviseur spreken"):
        anna.says(text)
    await whole.settled()
    texts = [seen.text for seen in anna.received()]
    assert len(texts) == len(set(texts)) >= 3


def _changes(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute(statement)


async def test_a_person_in_danger_gets_the_numbers_at_once_and_only_once_without_a_database(
    whole: Desk, tmp_path: Path
) -> None:
    anna, bram = whole.fake.person(1), whole.fake.person(2)
    # Refuses at once; a locked file would be waited for. In a thread of its own: the desk must be
    # able to end the transaction that it is in.
    file = tmp_path / "data" / "desk.db"
    await asyncio.to_thread(_changes, file, "ALTER TABLE seen RENAME TO seen_before")
    anna.says(DANGER)
    bram.says("wat is de kor")
    await whole.fake.until_called("webhook", 2)
    (urgent,) = await anna.receives(1)
    assert "113" in urgent.text
    whole.fake.advance(2)
    await whole.fake.until_called("webhook", 4)
    assert len(anna.received()) == 1
    assert bram.received() == []
    await asyncio.to_thread(_changes, file, "ALTER TABLE seen_before RENAME TO seen")
    whole.fake.advance(4)
    await whole.settled()
    assert sum("113" in seen.text for seen in anna.received()) == 2
    assert len(bram.received()) >= 1
    assert {call.code for call in whole.fake.calls("webhook")} == {200, 503}


async def test_three_hundred_strange_updates_are_taken_and_none_breaks_a_turn(
    whole: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(11)
    strange = [spoilt(chance, number) for number in range(1, 251)]
    strange += [
        of_another_sort(sort, number, message(number)) for number, sort in enumerate(OTHER_SORTS)
    ]
    for number, content in enumerate(CONTENTS, 300):
        held = message(number)
        del held["text"]
        strange.append({"update_id": number, "message": held | {content: {}}})
    with caplog.at_level(logging.WARNING, "bot"):
        statuses = await whole.posts(strange)
        await whole.kernel.sender.idle()
    assert statuses == {200}
    async with whole.kernel.database.reading() as uow:
        assert await uow.parked.all() == []
    broken = ("turn-", "group-", "send-failed")
    assert [line for line in caplog.messages if line.startswith(broken)] == []


async def test_after_strange_updates_everybody_is_still_heard(whole: Desk) -> None:
    chance = random.Random(12)
    await whole.posts([spoilt(chance, number) for number in range(50)])
    anna = whole.fake.person(1)
    anna.says("hallo")
    await whole.settled()
    assert anna.received()


async def test_telegrams_own_menu_names_what_the_desk_hears_in_either_language(
    whole: Desk,
) -> None:
    await whole.fake.until_called("setMyCommands", len(MENU))
    shown = whole.fake.command_lists()
    assert {code.rpartition("/")[2] for code in shown} == {"", "en"}
    for code, commands in shown.items():
        lang: Lang = "en" if code.endswith("en") else "nl"
        assert tuple(one["command"] for one in commands) == MENU[lang]
        assert all(one["command"] in COMMANDS for one in commands)
        assert len({one["description"] for one in commands}) == len(commands)
    assert {"adviseur", "advisor"} <= {
        one["command"] for commands in shown.values() for one in commands
    }
