"""Sending on Telegram: one parcel in, one receipt out; failures become receipts by rule."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Bot, InlineKeyboardMarkup, MessageEntity
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.telegram.calls import Calls
from bot.channels.telegram.incoming import CHANNEL
from bot.channels.telegram.render import Piece, fits_file, keyboard, pieces
from bot.channels.telegram.request import NeverSentError, asked_to_wait_s
from bot.messages import Document, Later, Never, Outgoing, Parcel, Receipt, Sent, Unknown

_UNREACHABLE = ("chat not found", "user not found", "peer_id_invalid")
_TRY_AGAIN_S = 5.0
_NEW_TOKEN_S = 60.0


class TelegramChannel:
    """Delivers what the sender hands over."""

    name = CHANNEL

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._calls = Calls(bot)
        # A message of several pieces that broke off: it goes on where it stopped.
        self._begun: dict[str, tuple[Outgoing, int, str | None]] = {}

    async def send(self, parcel: Parcel) -> Receipt:
        """Try to deliver one message now."""
        try:
            if parcel.message.edits is not None:
                return await self._take_buttons_away(parcel.address.key, parcel.message.edits)
            return await self._say(parcel.address.key, parcel.message)
        except TelegramError as error:
            return receipt_of(error)
        except (AttributeError, LookupError, TypeError, ValueError) as error:
            # Telegram may have it, but what came back is no message.
            return Unknown(type(error).__name__)

    async def _say(self, chat: str, message: Outgoing) -> Receipt:
        texts = pieces(message.text)
        if message.document is not None and fits_file(texts):
            return Sent(await self._with_file(chat, message, message.document, texts))
        begun, done, receipt = self._begun.pop(chat, (None, 0, None))
        if begun != message:
            done, receipt = 0, None
        try:
            while done < len(texts):
                receipt = await self._piece(chat, message, texts, done)
                done += 1
            if message.document is not None:
                document = message.document
                await self._bot.send_document(
                    chat_id=int(chat), document=document.content, filename=document.filename
                )
        except (RetryAfter, NetworkError) as error:
            if done and not isinstance(error, BadRequest):
                self._begun[chat] = (message, done, receipt)
            raise
        return Sent(receipt)

    async def _with_file(
        self, chat: str, message: Outgoing, document: Document, texts: Sequence[Piece]
    ) -> str:
        """Text, buttons and file in one message: a crash repeats one at most."""
        shown = keyboard(message.buttons)
        sent = await self._bot.send_document(
            chat_id=int(chat),
            document=document.content,
            filename=document.filename,
            caption="".join(piece.text for piece in texts),
            caption_entities=[MessageEntity(**one) for piece in texts for one in piece.entities],
            reply_markup=None if shown is None else InlineKeyboardMarkup.de_json(dict(shown)),
        )
        return str(sent.message_id)

    async def _piece(
        self, chat: str, message: Outgoing, texts: Sequence[Piece], number: int
    ) -> str:
        piece = texts[number]
        buttons = keyboard(message.buttons) if piece is texts[-1] else None
        return str(await self._calls.say(int(chat), piece, buttons))

    async def _take_buttons_away(self, chat: str, receipt: str) -> Receipt:
        await self._calls.take_buttons_away(int(chat), int(receipt))
        return Sent(receipt)


def receipt_of(error: TelegramError) -> Receipt:
    """What an error of Telegram means for the message (Bot API, and the library's classes)."""
    reason = type(error).__name__
    match error:
        case RetryAfter():
            return Later(asked_to_wait_s(error), reason)
        case Forbidden():
            return Never(reason, unreachable=True)
        case ChatMigrated():
            return Never(reason)
        case InvalidToken():
            # The token is at fault, not the message: with a new one it still leaves.
            return Later(_NEW_TOKEN_S, reason, everyone=True)
        case BadRequest() if any(sign in error.message.lower() for sign in _UNREACHABLE):
            return Never(reason, unreachable=True)
        case BadRequest():
            return Never(f"{reason}: refused by Telegram")
        case NeverSentError() | Conflict():
            return Later(_TRY_AGAIN_S, reason)
        case TimedOut() | NetworkError():
            return Unknown(reason)
        case _:
            return Unknown(reason)
