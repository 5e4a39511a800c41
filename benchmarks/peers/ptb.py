"""A stock python-telegram-bot echo bot behind its own webhook: `ptb.py [--at-once] API TOKEN PORT`.

Written as the library's documentation does it; it stores nothing. `--at-once` handles updates
beside each other instead of one after another, which the documentation leaves off.
"""

from __future__ import annotations

import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    del context
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    *options, api, token, port = sys.argv[1:]
    builder = Application.builder().token(token).base_url(f"{api}/bot")
    application = builder.concurrent_updates("--at-once" in options).build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_webhook(
        listen="127.0.0.1",
        port=int(port),
        url_path="telegram",
        secret_token="sample-secret",
        webhook_url=f"http://127.0.0.1:{port}/telegram",
        max_connections=100,
    )


if __name__ == "__main__":
    main()
