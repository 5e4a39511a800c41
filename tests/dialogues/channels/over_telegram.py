"""Talking over Telegram: the desk polls a fake Bot API in this process and sends to it."""

from __future__ import annotations

from dataclasses import replace

from bot.app.doors import TelegramDoor
from bot.app.kernel import Kernel
from bot.config import Config
from bot.messages import Button, Document, Outgoing
from tests.dialogues.channels.markup import from_entities, written
from tests.dialogues.channels.person import newest
from tests.fake_telegram import Person as Account
from tests.fake_telegram import Seen
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.world import Settings

FIRST_ID = 1001


class TelegramPerson:
    """One private chat. `settled` returns when everything is heard and answered."""

    def __init__(self, account: Account, line: OverTelegram) -> None:
        self._account = account
        self._line = line
        self._read = 0
        self._messages: list[Seen] = []

    async def say(self, text: str) -> None:
        """Type something."""
        self._account.says(text)
        await self._line.settled()

    async def press(self, label: str) -> None:
        """Press a button, also one that the desk took away while the finger came down."""
        found = newest(label, [message.buttons for message in self._messages])
        assert found is not None, f"no button '{label}'"
        message = self._messages[found[0]]
        now = {one.message_id: one for one in self._account.received()}[message.message_id]
        if label in now.buttons:
            self._account.presses(label)
        else:
            self._line.presses_late(self._account.id, message, label)
        await self._line.settled()

    async def send(self, kind: str) -> None:
        """Send something that is no text, or change an earlier message."""
        if kind == "edited":
            self._account.edits("iets anders")
        else:
            self._account.sends(kind)
        await self._line.settled()

    async def keep(self) -> None:
        """Telegram keeps a conversation by itself."""

    async def news(self) -> list[Outgoing]:
        """The messages below the last one read; a file belongs to the message before it."""
        messages = self._account.received()[self._read :]
        self._read += len(messages)
        self._messages += messages
        found: list[Outgoing] = []
        for message in messages:
            if message.document is not None:
                file = message.document
                sent = Document(file.filename, file.content_type, file.content)
                if message.text:
                    found.append(_read(message))
                found[-1] = replace(found[-1], document=sent)
            else:
                found.append(_read(message))
        return found


def _read(message: Seen) -> Outgoing:
    buttons = tuple(
        Button(button["callback_data"], button["text"]) for row in message.rows for button in row
    )
    return Outgoing(from_entities(message.text, message.entities), buttons)


class OverTelegram:
    """The desk behind a fake Bot API whose clock goes with the desk's."""

    channel = "telegram"

    def __init__(self, fake: FakeTelegram, door: TelegramDoor) -> None:
        self.fake = fake
        self.door = door
        self._kernel: Kernel | None = None

    @classmethod
    async def prepare(cls, config: Config, at: float) -> OverTelegram:
        """Start the fake and connect to it; `open` starts the hearing."""
        fake = FakeTelegram(Settings(frozen_at=at))
        await fake.__aenter__()
        telegram = config.telegram.model_copy(update={"api_url": fake.url})
        door = TelegramDoor(config.model_copy(update={"telegram": telegram}), fake.token)
        await door.connect()
        return cls(fake, door)

    async def open(self, kernel: Kernel) -> None:
        """Begin to hear people."""
        self._kernel = kernel
        await self.door.open(kernel)
        await self.fake.until_polled()

    async def person(self, number: int) -> TelegramPerson:
        """Somebody with an account that tells no language."""
        return TelegramPerson(self.fake.person(FIRST_ID + number, None), self)

    async def later(self, seconds: float) -> None:
        """The fake's clock goes on too, and the desk hears that nothing is new."""
        assert self._kernel is not None
        self.fake.advance(seconds)
        if self._kernel.lookout.pulse is not None:
            self._kernel.lookout.pulse.beat(self._kernel.clock.now(), drained=True)

    async def settled(self) -> None:
        """Return when every update is committed and every reply is sent."""
        assert self._kernel is not None
        await self.fake.until_confirmed()
        await self._kernel.sender.idle()

    def presses_late(self, person_id: int, message: Seen, label: str) -> None:
        """A press on a button that is no longer there."""
        data = next(one["callback_data"] for row in message.rows for one in row)
        for row in message.rows:
            data = next((one["callback_data"] for one in row if one["text"] == label), data)
        chat = {"id": person_id, "type": "private"}
        press = {
            "id": f"late-{message.message_id}",
            "from": {"id": person_id, "is_bot": False, "first_name": "Sample"},
            "message": {"message_id": message.message_id, "date": message.date, "chat": chat},
            "chat_instance": "1",
            "data": data,
        }
        assert self.fake.raw_update("callback_query", press) is not None

    def shown(self, text: str) -> str:
        """Bold words and links are shown."""
        return written(text)

    async def close(self) -> None:
        """Stop hearing."""
        await self.door.close()

    async def disconnect(self) -> None:
        """After the desk has stopped: close the connections and the fake."""
        await self.door.disconnect()
        await self.fake.__aexit__()
