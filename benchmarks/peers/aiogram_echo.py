"""An aiogram 3 echo bot behind its aiohttp webhook: `aiogram_echo.py API TOKEN PORT`.

Written as the library's documentation does it; it stores nothing. Updates are handled in the
background, as the library does by default: Telegram is answered before the echo is sent.
"""

from __future__ import annotations

import sys
from typing import Any

from aiogram import Bot, Dispatcher  # type: ignore[import-not-found]
from aiogram.client.session.aiohttp import AiohttpSession  # type: ignore[import-not-found]
from aiogram.client.telegram import TelegramAPIServer  # type: ignore[import-not-found]
from aiogram.webhook.aiohttp_server import (  # type: ignore[import-not-found]
    SimpleRequestHandler,
    setup_application,
)
from aiohttp import web


async def echo(message: Any) -> None:
    await message.send_copy(chat_id=message.chat.id)


def main() -> None:
    api, token, port = sys.argv[1:]

    async def on_startup(bot: Any) -> None:
        url = f"http://127.0.0.1:{port}/telegram"
        await bot.set_webhook(url, secret_token="sample-secret", max_connections=100)

    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    dispatcher.startup.register(on_startup)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    application = web.Application()
    handler = SimpleRequestHandler(dispatcher, bot, secret_token="sample-secret")
    handler.register(application, path="/telegram")
    setup_application(application, dispatcher, bot=bot)
    web.run_app(application, host="127.0.0.1", port=int(port), print=None)


if __name__ == "__main__":
    main()
