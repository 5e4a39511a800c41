"""Telegram's updates as the desk hears them. Reads the update as it came; never raises on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.base import as_action, readable
from bot.messages import Address, Incoming

CHANNEL = "telegram"
COMMANDS: Mapping[str, str] = {
    "start": "start",
    "menu": "menu",
    "adviseur": "human",
    "advisor": "human",
    "trainingen": "trainings",
    "trainings": "trainings",
    "mijn": "mine",
    "my": "mine",
    "taal": "language",
    "language": "language",
    "privacy": "privacy",
    "stop": "stop",
    "help": "help",
}
"""Commands and the actions they stand for; the Dutch ones are shown in Telegram's menu."""
HEARD = ("message", "edited_message", "callback_query")
"""The sorts of update the desk asks Telegram for."""

_ATTACHMENTS = (
    "photo",
    "voice",
    "audio",
    "video",
    "video_note",
    "animation",
    "sticker",
    "document",
    "location",
    "contact",
    "poll",
)


@dataclass(frozen=True, slots=True)
class Press:
    """A button press that Telegram waits to hear back about."""

    callback_id: str


def incoming_of(update: Mapping[str, Any], now: datetime) -> tuple[Incoming | None, Press | None]:
    """What a person did; `None` for what is not for the desk (groups, channels, other sorts).

    `now` stands in for the moment of a press: Telegram does not tell it. An update that is not as
    the Bot API describes it is for nobody.
    """
    try:
        return _read(update, now)
    except (LookupError, TypeError, ValueError, OverflowError, OSError):
        return None, None


def _read(update: Mapping[str, Any], now: datetime) -> tuple[Incoming | None, Press | None]:
    pressed = update.get("callback_query")
    if isinstance(pressed, Mapping):
        return _pressed(update, pressed, now)
    edited = update.get("edited_message")
    message = update.get("message") or edited
    if not isinstance(message, Mapping) or not _private(message):
        return None, None
    heard = Incoming(
        id=f"tg:{update['update_id']}",
        address=Address(CHANNEL, str(message["chat"]["id"])),
        at=datetime.fromtimestamp(message.get("date", now.timestamp()), UTC),
        lang_hint=_language(message.get("from")),
    )
    text = message.get("text")
    if edited is not None or not isinstance(text, str):
        sort = _sort(message) if edited is None else "edited"
        return replace(heard, attachment=sort, caption=_caption(message)), None
    action = _command(text)
    return replace(heard, choice=action, text=None if action else readable(text)), None


def _pressed(
    update: Mapping[str, Any], pressed: Mapping[str, Any], now: datetime
) -> tuple[Incoming | None, Press | None]:
    press = Press(str(pressed["id"]))
    message = pressed.get("message")
    data = pressed.get("data")
    action = as_action(data) if isinstance(data, str) else None
    if not isinstance(message, Mapping) or action is None or not _private(message):
        return None, press
    return (
        Incoming(
            id=f"tg:{update['update_id']}",
            # The chat is private, so the chat's id is the id of the one who pressed.
            address=Address(CHANNEL, str(pressed["from"]["id"])),
            at=now,
            choice=action,
            pressed_on=str(message["message_id"]),
            lang_hint=_language(pressed.get("from")),
        ),
        press,
    )


def _private(message: Mapping[str, Any]) -> bool:
    chat = message.get("chat")
    return isinstance(chat, Mapping) and chat.get("type") == "private"


def _language(sender: object) -> str | None:
    code = sender.get("language_code") if isinstance(sender, Mapping) else None
    return str(code)[:2] if code else None


def _caption(message: Mapping[str, Any]) -> str | None:
    words = (message.get("text"), message.get("caption"))
    return next((readable(one) for one in words if isinstance(one, str)), None)


def _sort(message: Mapping[str, Any]) -> str:
    return next((sort for sort in _ATTACHMENTS if sort in message), "other")


def _command(text: str) -> str | None:
    if not text.startswith("/"):
        return None
    word = text[1:].split(maxsplit=1)[0] if len(text) > 1 else ""
    return COMMANDS.get(word.partition("@")[0].lower())
