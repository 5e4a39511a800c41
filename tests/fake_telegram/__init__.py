"""A fake Telegram Bot API: the real rules on a clock and with faults that tests control."""

from tests.fake_telegram.handles import Controls, Document, Person, Place, Seen
from tests.fake_telegram.ledger import Call
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
