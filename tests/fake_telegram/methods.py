"""The Bot API methods that change or read something at once; getUpdates waits, see `polling`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram import entities, keyboards
from tests.fake_telegram.chats import Body, Chat, Chats, Message
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.errors import NOT_MODIFIED, ApiError, bad_request
from tests.fake_telegram.params import Params, Upload
from tests.fake_telegram.updates import CALLBACK_KEPT_S

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_ANSWER = 200
MAX_COMMANDS = 100

SENDING = frozenset({"sendmessage", "senddocument", "editmessagetext", "editmessagereplymarkup"})
"""The methods that count for the sending limits."""

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_ACTIONS = frozenset({"typing", "upload_photo", "upload_document", "find_location"})


@dataclass(slots=True)
class BotState:
    """What the server knows of the bot itself; `open_queries` is press id → Unix time."""

    me: Body
    chats: Chats
    clock: Clock
    open_queries: dict[str, float] = field(default_factory=dict)
    answers: dict[str, Body] = field(default_factory=dict)
    commands: dict[str, list[Body]] = field(default_factory=dict)


def get_me(state: BotState, _params: Params) -> Body:
    """The bot's own account."""
    return state.me


def send_message(state: BotState, params: Params) -> Body:
    """Send a text of 1-4096 UTF-16 code units, counted after the entities are parsed."""
    chat = state.chats.reachable(params.text("chat_id"))
    text = _formatted(params, "text", "parse_mode", "entities")
    if not text["text"]:
        raise bad_request("message text is empty")
    entities.require_length(text["text"], entities.MAX_TEXT, "message")
    return _send(state, chat, params, text)


def send_document(state: BotState, params: Params) -> Body:
    """Send a file that comes along with the call, with a caption of at most 1024."""
    chat = state.chats.reachable(params.text("chat_id"))
    upload = _uploaded(params, "document")
    caption = _formatted(params, "caption", "parse_mode", "caption_entities")
    entities.require_length(caption.get("caption", ""), entities.MAX_CAPTION, "message caption")
    digest = hashlib.sha256(upload.content).hexdigest()
    document = {
        "file_id": f"document-{digest[:24]}",
        "file_unique_id": digest[:16],
        "file_name": upload.filename,
        "mime_type": upload.content_type,
        "file_size": len(upload.content),
    }
    return _send(state, chat, params, {"document": document, **caption}, upload)


def edit_message_text(state: BotState, params: Params) -> Body:
    """Replace the text and the buttons of a message of the bot."""
    chat, message = _own_message(state, params)
    text = _formatted(params, "text", "parse_mode", "entities")
    if not text["text"]:
        raise bad_request("message text is empty")
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    entities.require_length(text["text"], entities.MAX_TEXT, "message")
    markup = keyboards.checked(params.data("reply_markup"))
    same_text = _content(message.body) == _content(text)
    return _changed(state, chat, message, text, markup, unchanged=same_text)


def edit_message_reply_markup(state: BotState, params: Params) -> Body:
    """Replace only the buttons of a message of the bot."""
    chat, message = _own_message(state, params)
    markup = keyboards.checked(params.data("reply_markup"))
    return _changed(state, chat, message, {}, markup, unchanged=True)


def answer_callback_query(state: BotState, params: Params) -> bool:
    """Stop the waiting sign on a pressed button; only while the press is 150 s young."""
    query_id = params.text("callback_query_id")
    pressed_at = state.open_queries.get(query_id)
    if pressed_at is None or state.clock.now() - pressed_at > CALLBACK_KEPT_S:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if entities.utf16_length(params.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    state.answers[query_id] = params.recorded()
    return True


def send_chat_action(state: BotState, params: Params) -> bool:
    """Show "typing" and the like; nothing stays of it."""
    state.chats.reachable(params.text("chat_id"))
    if params.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


def set_my_commands(state: BotState, params: Params) -> bool:
    """Keep the command list of a scope and a language."""
    commands = params.data("commands")
    if not isinstance(commands, list) or len(commands) > MAX_COMMANDS:
        raise bad_request("can't parse commands: array of at most 100 expected")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    state.commands[f"{params.text('scope')}/{params.text('language_code')}"] = commands
    return True


Method = Callable[[BotState, Params], Any]

METHODS: dict[str, Method] = {
    "getme": get_me,
    "sendmessage": send_message,
    "senddocument": send_document,
    "editmessagetext": edit_message_text,
    "editmessagereplymarkup": edit_message_reply_markup,
    "answercallbackquery": answer_callback_query,
    "sendchataction": send_chat_action,
    "setmycommands": set_my_commands,
}
"""By name in lower case: Telegram does not look at capitals in method names."""


def _formatted(params: Params, name: str, mode: str, list_name: str) -> Body:
    text, found = entities.parse(
        params.text(name), params.text(mode) or None, params.data(list_name)
    )
    if not text and name != "text":
        return {}
    key = "entities" if name == "text" else "caption_entities"
    return {name: text} | ({key: found} if found else {})


def _uploaded(params: Params, name: str) -> Upload:
    upload = params.files.get(params.text(name).removeprefix("attach://") or name)
    if upload is None:
        raise bad_request(f"there is no {name} in the request")
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > MAX_UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    return upload


def _send(
    state: BotState, chat: Chat, params: Params, content: Body, upload: Upload | None = None
) -> Body:
    markup = keyboards.checked(params.data("reply_markup"))
    body = {"from": state.me, "date": int(state.clock.now()), **_reply(chat, params), **content}
    message = state.chats.put(chat, body, from_bot=True, markup=markup, upload=upload)
    return chat.message_body(message)


def _reply(chat: Chat, params: Params) -> Body:
    asked = params.data("reply_parameters") or {}
    replied = chat.messages.get(int(asked.get("message_id", 0)))
    if replied:
        return {"reply_to_message": chat.message_body(replied)}
    if asked and not asked.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return {}


def _own_message(state: BotState, params: Params) -> tuple[Chat, Message]:
    chat = state.chats.reachable(params.text("chat_id"))
    message = chat.messages.get(params.number("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return chat, message


def _content(body: Body) -> tuple[Any, Any]:
    return body.get("text"), body.get("entities", [])


def _changed(
    state: BotState,
    chat: Chat,
    message: Message,
    text: Body,
    markup: keyboards.Markup | None,
    *,
    unchanged: bool,
) -> Body:
    if unchanged and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    if text:
        message.body.pop("entities", None)
    message.body |= {**text, "edit_date": int(state.clock.now())}
    message.markup = markup
    message.edits += 1
    return chat.message_body(message)
