"""The three calls of the Bot API that updates lead to, as plain JSON from our own values.

Everything else (files, commands, the webhook) goes through the methods of the library's `Bot`.
"""

from __future__ import annotations

from telegram import Bot

from bot.channels.telegram.render import Keyboard, Piece
from bot.channels.telegram.request import AiohttpRequest


class Calls:
    """Speaks for one bot, over its own connections.

    Every method raises the library's errors, and ValueError for an answer that Telegram would not
    give: the call may then have worked or not.
    """

    def __init__(self, bot: Bot) -> None:
        request = bot.request
        if not isinstance(request, AiohttpRequest):
            raise TypeError("the bot must be made with an AiohttpRequest")
        self._request = request
        self._bot = bot

    async def say(self, chat: int, piece: Piece, keyboard: Keyboard | None) -> int:
        """Send a text; the id of the message (Bot API, sendMessage)."""
        asked: dict[str, object] = {"chat_id": chat, "text": piece.text}
        if piece.entities:
            asked["entities"] = piece.entities
        if keyboard is not None:
            asked["reply_markup"] = keyboard
        return message_id(await self._call("sendMessage", asked))

    async def take_buttons_away(self, chat: int, message: int) -> None:
        """Leave a message without buttons (Bot API, editMessageReplyMarkup)."""
        asked: dict[str, object] = {"chat_id": chat, "message_id": message}
        found = await self._call("editMessageReplyMarkup", asked)
        if found is not True:
            message_id(found)

    async def answer_press(self, callback_id: str) -> None:
        """Stop the little clock on a button (Bot API, answerCallbackQuery)."""
        await self._call("answerCallbackQuery", {"callback_query_id": callback_id})

    async def _call(self, method: str, asked: dict[str, object]) -> object:
        return await self._request.call(self._bot.base_url, method, asked)


def message_id(found: object) -> int:
    """The id of a message as the Bot API gives it: with its date and its chat. Raises ValueError.

    The rest of it is not looked at: it is what we sent ourselves.
    """
    if isinstance(found, dict):
        chat, number, date = found.get("chat"), found.get("message_id"), found.get("date")
        if type(number) is int and type(date) is int and isinstance(chat, dict):
            return number
    raise ValueError("an answer that is no message")
