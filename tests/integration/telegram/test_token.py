"""A token that Telegram does not accept stops the start with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app.doors import TelegramDoor
from bot.config import Config, load_config
from bot.errors import TokenRefused
from tests.fake_telegram import FakeTelegram, Settings

ROOT = Path(__file__).parents[3]


def _settings(address: str) -> Config:
    config = load_config(ROOT / "config.yaml", {})
    telegram = config.telegram.model_copy(update={"api_url": address})
    return config.model_copy(update={"telegram": telegram})


async def test_a_wrong_token_is_told_at_the_start() -> None:
    async with FakeTelegram(Settings()) as fake:
        door = TelegramDoor(_settings(fake.base_url.removesuffix("/bot")), "1:wrong")
        with pytest.raises(TokenRefused, match="BotFather"):
            await door.connect()


async def test_a_good_token_is_accepted() -> None:
    async with FakeTelegram(Settings()) as fake:
        door = TelegramDoor(_settings(fake.base_url.removesuffix("/bot")), fake.token)
        await door.connect()
        await door.disconnect()


async def test_the_desk_starts_while_telegram_is_away() -> None:
    async with FakeTelegram(Settings()) as fake:
        address, token = fake.base_url.removesuffix("/bot"), fake.token
    door = TelegramDoor(_settings(address), token)
    await door.connect()
    await door.disconnect()
