"""What exists on the fake's side: chats, the messages in them, and who can be reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.fake_telegram.errors import bad_request, forbidden, migrated
from tests.fake_telegram.keyboards import Markup, inline_buttons
from tests.fake_telegram.params import Upload

ChatType = Literal["private", "group", "supergroup", "channel"]
Body = dict[str, Any]


@dataclass(slots=True)
class Message:
    """One message as it stands now; `body` is its Bot API shape without chat and markup."""

    message_id: int
    from_bot: bool
    body: Body
    markup: Markup | None = None
    upload: Upload | None = None
    edits: int = 0


@dataclass(slots=True)
class Chat:
    """A chat; for a private one `user` is the person, and `refusal` why the bot cannot write.

    `known` is False until the bot may know of the chat: before that it is "not found".
    `blocks_after` is how many more messages of the bot the person puts up with, `heard` how many
    came so far, `migrated_to` the id of the supergroup it became.
    """

    chat_id: int
    type: ChatType
    title: str
    user: Body | None = None
    known: bool = False
    refusal: str | None = None
    blocks_after: int | None = None
    heard: int = 0
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)

    def body(self) -> Body:
        """The chat as it stands in a message."""
        name = "first_name" if self.type == "private" else "title"
        return {"id": self.chat_id, "type": self.type, name: self.title}

    def message_body(self, message: Message) -> Body:
        """A message of this chat in full, as the Bot API gives it."""
        body = {"message_id": message.message_id, "chat": self.body(), **message.body}
        return body | ({"reply_markup": message.markup} if inline_buttons(message.markup) else {})


class Chats:
    """All chats by id, and one counter of message numbers."""

    def __init__(self) -> None:
        self._chats: dict[int, Chat] = {}
        self._last_message_id = 0

    def add(self, chat: Chat) -> Chat:
        """Make a chat, or give the one that has this id already."""
        return self._chats.setdefault(chat.chat_id, chat)

    def __contains__(self, chat_id: int) -> bool:
        """Whether a test made this chat."""
        return chat_id in self._chats

    def get(self, chat_id: int) -> Chat:
        """A chat a test made; LookupError for any other."""
        if chat_id not in self._chats:
            raise LookupError(f"no chat {chat_id} was made")
        return self._chats[chat_id]

    def reachable(self, chat_id: str) -> Chat:
        """The chat the bot writes to; ApiError when it is unknown or does not want the bot."""
        chat = self._chats.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if not chat_id:
            raise bad_request("chat_id is empty")
        if chat is None or not chat.known:
            raise bad_request("chat not found")
        if chat.refusal:
            raise forbidden(chat.refusal)
        if chat.migrated_to is not None:
            raise migrated(chat.migrated_to)
        return chat

    def put(
        self,
        chat: Chat,
        body: Body,
        *,
        from_bot: bool,
        markup: Markup | None = None,
        upload: Upload | None = None,
    ) -> Message:
        """Write a message into a chat and number it."""
        self._last_message_id += 1
        message = Message(self._last_message_id, from_bot, body, markup, upload)
        chat.messages[message.message_id] = message
        chat.heard += from_bot
        return message
