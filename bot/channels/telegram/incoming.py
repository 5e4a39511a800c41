"""Telegram's updates as the desk hears them. Reads the update as it came; never raises on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
"""Commands and the actions they stand for, in whichever language."""
MENU: Mapping[str, Sequence[str]] = {
    "nl": ("start", "menu", "adviseur", "trainingen", "mijn", "taal", "privacy", "stop", "help"),
    "en": ("start", "menu", "advisor", "trainings", "my", "language", "privacy", "stop", "help"),
}
"""What the menu of Telegram shows by language, in this order; beside it stand `commands.*`."""
HEARD = ("message", "edited_message", "callback_query")
"""The sorts of update the desk asks Telegram for."""

_LARGEST = 2**63 - 1
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


def incoming_of(update: object, now: datetime) -> tuple[Incoming | None, Press | None]:
    """What a person did; `None` for what is not for the desk (groups, channels, other sorts).

    `now` stands in for the moment of a press: Telegram does not tell it. An update that is not as
    the Bot API describes it is for nobody, but a press in it still wants its answer.
    """
    if not isinstance(update, Mapping):
        return None, None
    press = _press(update.get("callback_query"))
    try:
        return _read(update, now), press
    except (LookupError, TypeError, ValueError, OverflowError, OSError):
        return None, press


def _press(pressed: object) -> Press | None:
    callback_id = pressed.get("id") if isinstance(pressed, Mapping) else None
    return Press(callback_id) if isinstance(callback_id, str) else None


def _read(update: Mapping[str, Any], now: datetime) -> Incoming | None:
    pressed = update.get("callback_query")
    if isinstance(pressed, Mapping):
        return _pressed(update, pressed, now)
    edited = update.get("edited_message")
    message = update.get("message") or edited
    if not isinstance(message, Mapping) or not _private(message):
        return None
    text = message.get("text")
    said = text if edited is None and isinstance(text, str) else None
    action = _command(said) if said is not None else None
    return Incoming(
        id=f"tg:{_number(update['update_id'])}",
        address=Address(CHANNEL, str(_number(message["chat"]["id"]))),
        at=_moment(message.get("date"), now),
        text=readable(said) if said is not None and action is None else None,
        choice=action,
        attachment=_sort(message, edited) if said is None else None,
        caption=_caption(message) if said is None else None,
        lang_hint=_language(message.get("from")),
    )


def _pressed(
    update: Mapping[str, Any], pressed: Mapping[str, Any], now: datetime
) -> Incoming | None:
    message = pressed.get("message")
    data = pressed.get("data")
    action = as_action(data) if isinstance(data, str) else None
    if not isinstance(message, Mapping) or action is None or not _private(message):
        return None
    return Incoming(
        id=f"tg:{_number(update['update_id'])}",
        # The chat is private, so the chat's id is the id of the one who pressed.
        address=Address(CHANNEL, str(_number(pressed["from"]["id"]))),
        at=now,
        choice=action,
        pressed_on=str(_number(message["message_id"])),
        lang_hint=_language(pressed.get("from")),
    )


def _number(value: object) -> int:
    """An id. Raises ValueError for what is none: it would be a new person, or a new message."""
    if type(value) is not int or abs(value) > _LARGEST:
        raise ValueError("no id")
    return value


def _moment(date: object, now: datetime) -> datetime:
    """When it was said; never later than now, whatever clock Telegram has."""
    return now if date is None else min(datetime.fromtimestamp(_number(date), UTC), now)


def _private(message: Mapping[str, Any]) -> bool:
    chat = message.get("chat")
    return isinstance(chat, Mapping) and chat.get("type") == "private"


def _language(sender: object) -> str | None:
    code = sender.get("language_code") if isinstance(sender, Mapping) else None
    return code[:2] if isinstance(code, str) and code[:2].isascii() and code[:2].isalpha() else None


def _caption(message: Mapping[str, Any]) -> str | None:
    words = (message.get("text"), message.get("caption"))
    return next((readable(one) for one in words if isinstance(one, str)), None)


def _sort(message: Mapping[str, Any], edited: object) -> str:
    if edited is not None:
        return "edited"
    return next((sort for sort in _ATTACHMENTS if sort in message), "other")


def _command(text: str) -> str | None:
    if not text.startswith("/"):
        return None
    words = text[1:].split(maxsplit=1)
    return COMMANDS.get(words[0].partition("@")[0].lower()) if words else None
