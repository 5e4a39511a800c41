"""A fake Telegram Bot API: the real rules on a clock and with faults that tests control.

In one process:

    async with FakeTelegram(Settings(frozen_at=...)) as fake:
        bot = Bot(fake.token, base_url=fake.base_url, ...)
        person = fake.person(1, "nl")
        person.says("hallo")
        (welcome,) = await person.receives(1)
        person.presses(welcome.buttons[0])
        fake.fault("reset_after", "sendMessage")
        fake.advance(151)
        fake.stands_behind("https://desk.example", "http://127.0.0.1:8080")  # for a webhook

As a process of its own, with the same handles: `with FakeProcess("--strict") as fake`.
The rules stand in pure modules (`updates`, `webhook`, `limits`, `entities`, `keyboards`,
`ledger`, `faults`, `disorder`); `methods` and `people` act on them, `api`, `delivery` and
`commands` bring them to HTTP.
"""

from tests.fake_telegram.handles import Controls
from tests.fake_telegram.ledger import Call
from tests.fake_telegram.persons import Document, Person, Place, Seen
from tests.fake_telegram.remote import FakeProcess, RemoteFake
from tests.fake_telegram.server import FakeTelegram
from tests.fake_telegram.world import SAMPLE_TOKEN, Settings

__all__ = [
    "SAMPLE_TOKEN",
    "Call",
    "Controls",
    "Document",
    "FakeProcess",
    "FakeTelegram",
    "Person",
    "Place",
    "RemoteFake",
    "Seen",
    "Settings",
]
