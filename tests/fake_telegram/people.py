"""What people do: write, press, edit, send files, block. Each act becomes an update."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram import entities, keyboards
from tests.fake_telegram.chats import Body, Chat, ChatType, Message
from tests.fake_telegram.media import attachment
from tests.fake_telegram.methods import BotState
from tests.fake_telegram.updates import CALLBACK_KEPT_S, MESSAGE_KEPT_S, UpdateQueue

BLOCKED = "bot was blocked by the user"
DEACTIVATED = "user is deactivated"


@dataclass(slots=True)
class People:
    """The acts of persons, groups and channels on one fake."""

    state: BotState
    queue: UpdateQueue

    def add_person(self, person_id: int, language_code: str | None) -> None:
        """Make a person; the bot knows of them after their first message."""
        user = {"id": person_id, "is_bot": False, "first_name": f"Sample {person_id}"}
        if language_code:
            user["language_code"] = language_code
        self.state.chats.add(Chat(person_id, "private", str(user["first_name"]), user))

    def add_place(self, chat_id: int, kind: ChatType, title: str) -> None:
        """Make a group or a channel the bot is a member of."""
        if chat_id >= 0 or kind == "private":
            raise ValueError("a group or channel has a negative id")
        self.state.chats.add(Chat(chat_id, kind, title, known=True))

    def upgrade(self, chat_id: int, new_id: int) -> None:
        """A group becomes a supergroup with another id; both places tell of it."""
        old = self.state.chats.get(chat_id)
        if old.type != "group":
            raise ValueError("only a group becomes a supergroup")
        self.add_place(new_id, "supergroup", old.title)
        old.migrated_to = new_id
        self._happens(old, {"migrate_to_chat_id": new_id})
        self._happens(self.state.chats.get(new_id), {"migrate_from_chat_id": chat_id})

    def says(
        self, person_id: int, text: str, chat_id: int | None = None, seconds_ago: float = 0
    ) -> int:
        """A person writes in their own chat or in a group; the message id."""
        if not text.strip():
            raise ValueError("a client does not send an empty message")
        if entities.utf16_length(text) > entities.MAX_TEXT:
            raise ValueError("a client sends a text of over 4096 in parts")
        return self._arrive(person_id, chat_id, _typed(text), seconds_ago)

    def says_many(self, said: Sequence[tuple[int, str]], language_code: str | None) -> None:
        """Many texts, in this order; whoever does not exist yet is made with this language."""
        for person_id, text in said:
            if person_id not in self.state.chats:
                self.add_person(person_id, language_code)
            self.says(person_id, text)

    def sends(
        self, person_id: int, kind: str, caption: str = "", chat_id: int | None = None
    ) -> int:
        """A person sends something that is not text; the message id."""
        return self._arrive(person_id, chat_id, attachment(kind, caption), 0)

    def posts(self, chat_id: int, text: str) -> int:
        """A post appears in a channel; the message id."""
        chat = self.state.chats.get(chat_id)
        now = self.state.clock.now()
        body = {"sender_chat": chat.body(), "date": int(now), **_typed(text)}
        message = self.state.chats.put(chat, body, from_bot=False)
        self.queue.push("channel_post", chat.message_body(message), now + MESSAGE_KEPT_S, now)
        return message.message_id

    def edits(self, person_id: int, text: str, message_id: int | None = None) -> int:
        """A person changes a message of theirs, the last one if none is named."""
        chat = self.state.chats.get(person_id)
        own = [message for message in chat.messages.values() if not message.from_bot]
        if message_id is not None:
            own = [message for message in own if message.message_id == message_id]
        if not own:
            raise LookupError("there is no message of this person to edit")
        now = self.state.clock.now()
        own[-1].body.pop("entities", None)
        own[-1].body |= {**_typed(text), "edit_date": int(now)}
        own[-1].edits += 1
        self.queue.push("edited_message", chat.message_body(own[-1]), now + MESSAGE_KEPT_S, now)
        return own[-1].message_id

    def presses(self, person_id: int, button: str, chat_id: int | None = None) -> str:
        """A person presses the newest button with this label or data; the id of the press.

        A button of a reply keyboard sends its label as a message. LookupError names the buttons
        there are when none fits.
        """
        chat = self.state.chats.get(chat_id if chat_id is not None else person_id)
        for message in reversed(chat.messages.values()):
            for pressed in _callback_buttons(message):
                if button in (pressed["text"], pressed["callback_data"]):
                    return self._press(person_id, chat, message, pressed["callback_data"])
        if button in _current_reply_labels(chat):
            return str(self.says(person_id, button, chat_id))
        labels = [b["text"] for m in chat.messages.values() for b in _callback_buttons(m)]
        raise LookupError(f"no button {button!r}; there are {labels + _current_reply_labels(chat)}")

    def forges(self, person_id: int, data: str) -> str:
        """A changed app presses a button that never was, under the newest message of the bot."""
        chat = self.state.chats.get(person_id)
        for message in reversed(chat.messages.values()):
            if message.from_bot:
                return self._press(person_id, chat, message, data)
        raise LookupError("there is no message of the bot to press on")

    def loses_patience(self, person_id: int, after: int) -> None:
        """A person blocks the bot as soon as it has written `after` more messages to them."""
        self.state.chats.get(person_id).blocks_after = after

    def wrote_to(self, chat_id: str) -> None:
        """The bot wrote a message in a chat: the person there may have had enough now."""
        chat = self.state.chats.reachable(chat_id)
        if chat.blocks_after is None:
            return
        chat.blocks_after -= 1
        if chat.blocks_after <= 0:
            chat.blocks_after = None
            self.membership(chat.chat_id, BLOCKED)

    def membership(self, person_id: int, refusal: str | None) -> None:
        """A person blocks the bot, leaves Telegram, or (None) lets the bot back in."""
        chat = self.state.chats.get(person_id)
        before, chat.refusal = chat.refusal, refusal
        if before == refusal or refusal == DEACTIVATED or not chat.known:
            return
        now = self.state.clock.now()
        change = {
            "chat": chat.body(),
            "from": chat.user,
            "date": int(now),
            "old_chat_member": _member(self.state.me, before),
            "new_chat_member": _member(self.state.me, refusal),
        }
        self.queue.push("my_chat_member", change, now + MESSAGE_KEPT_S, now)

    def sees(self, chat_id: int) -> list[Body]:
        """What stands in a chat: text, buttons and files as they are now."""
        return [_seen(message) for message in self.state.chats.get(chat_id).messages.values()]

    def _happens(self, chat: Chat, what: Body) -> None:
        now = self.state.clock.now()
        message = self.state.chats.put(chat, {"date": int(now), **what}, from_bot=False)
        self.queue.push("message", chat.message_body(message), now + MESSAGE_KEPT_S, now)

    def _arrive(self, person_id: int, chat_id: int | None, content: Body, ago_s: float) -> int:
        person = self.state.chats.get(person_id)
        chat = person if chat_id is None else self.state.chats.get(chat_id)
        if chat is person and person.refusal:
            raise ValueError(f"the person cannot write: {person.refusal}")
        chat.known = True
        now = self.state.clock.now()
        date = now - ago_s
        body = {"from": person.user, "date": int(date), **content}
        message = self.state.chats.put(chat, body, from_bot=False)
        self.queue.push("message", chat.message_body(message), date + MESSAGE_KEPT_S, now)
        return message.message_id

    def _press(self, person_id: int, chat: Chat, message: Message, data: str) -> str:
        now = self.state.clock.now()
        query_id = str(10**15 + len(self.state.open_queries) + 1)
        self.state.open_queries[query_id] = now
        query = {
            "id": query_id,
            "from": self.state.chats.get(person_id).user,
            "message": chat.message_body(message),
            "chat_instance": hashlib.sha256(str(chat.chat_id).encode()).hexdigest()[:18],
            "data": data,
        }
        self.queue.push("callback_query", query, now + CALLBACK_KEPT_S, now)
        return query_id


def _typed(text: str) -> Body:
    commands = entities.commands_in(text)
    return {"text": text} | ({"entities": commands} if commands else {})


def _member(me: Body, refusal: str | None) -> Body:
    if refusal:
        return {"user": me, "status": "kicked", "until_date": 0}
    return {"user": me, "status": "member"}


def _callback_buttons(message: Message) -> list[keyboards.Button]:
    rows = keyboards.inline_buttons(message.markup)
    return [button for row in rows for button in row if "callback_data" in button]


def _current_reply_labels(chat: Chat) -> list[str]:
    for message in reversed(chat.messages.values()):
        if message.markup and "inline_keyboard" not in message.markup:
            return keyboards.reply_labels(message.markup)
    return []


def _seen(message: Message) -> Body:
    body: dict[str, Any] = message.body
    seen = {
        "message_id": message.message_id,
        "from_bot": message.from_bot,
        "text": body.get("text", body.get("caption", "")),
        "entities": body.get("entities", body.get("caption_entities", [])),
        "rows": keyboards.inline_buttons(message.markup),
        "reply_labels": keyboards.reply_labels(message.markup),
        "edits": message.edits,
        "date": body["date"],
        "document": None,
    }
    if message.upload:
        content = base64.b64encode(message.upload.content).decode()
        seen["document"] = {
            "filename": message.upload.filename,
            "content_type": message.upload.content_type,
            "content": content,
        }
    return seen
