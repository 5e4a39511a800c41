"""Keyboards under a message: which ones Telegram accepts. Pure."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from tests.fake_telegram.errors import bad_request

MAX_DATA_BYTES = 64
MAX_BUTTONS = 100

Markup = dict[str, Any]
Button = dict[str, Any]


def checked(markup: Any) -> Markup | None:
    """The markup itself, None when there is none; ApiError when Telegram would refuse it."""
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return _reply(markup)
    if markup.get("remove_keyboard") or markup.get("force_reply"):
        return markup
    raise bad_request("can't parse reply keyboard markup JSON object")


def inline_buttons(markup: Markup | None) -> list[list[Button]]:
    """The rows of inline buttons; none for other markup."""
    rows: list[list[Button]] = (markup or {}).get("inline_keyboard", [])
    return rows


def reply_labels(markup: Markup | None) -> list[str]:
    """The labels of a reply keyboard, in order."""
    rows = (markup or {}).get("keyboard", [])
    return [b if isinstance(b, str) else str(b["text"]) for row in rows for b in row]


def _inline(markup: Markup) -> Markup | None:
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard: array of arrays expected")
    buttons = [_checked_button(button) for row in rows for button in row]
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _checked_button(button: Any) -> Button:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be non-empty')
    if "callback_data" in button:
        if not 1 <= len(str(button["callback_data"]).encode()) <= MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button:
        _check_url(str(button["url"]))
    elif set(button) <= {"text", "style", "icon_custom_emoji_id"}:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    return button


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    web = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    if not web and parts.scheme not in ("tg", "ton"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply(markup: Markup) -> Markup:
    rows = markup["keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard: array of arrays expected")
    if any(not label.strip() for label in reply_labels(markup)):
        raise bad_request('can\'t parse keyboard button: Field "text" must be non-empty')
    return markup
