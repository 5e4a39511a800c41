"""The fake in its own process answers to the same handles."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fake_telegram import FakeProcess
from tests.integration.fake_telegram.raw_bot import RawBot, texts


async def test_a_fake_in_its_own_process_has_the_same_handles(tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonl"
    options = ("--freeze", "2026-11-23T10:00+01:00", "--first-update-id", "5", "--ledger", path)
    with FakeProcess(*map(str, options)) as fake:
        async with RawBot(fake) as bot:
            anna = fake.person(1)
            anna.says("hallo")
            assert texts(await bot.ok("getUpdates")) == ["hallo"]
            markup = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
            await bot.ok("sendMessage", chat_id=1, text="Dag", reply_markup=markup)
            assert [message.buttons for message in await anna.receives(1)] == [["Ja"]]
            anna.presses("Ja")
            with pytest.raises(LookupError, match="'Nee'"):
                anna.presses("Nee")
            fake.advance(150)
            assert fake.updates()["expired"] == [6]
            await bot.upload("sendDocument", b"\x00\xff", "x.ics", chat_id=1)
            document = anna.received()[-1].document
            assert document is not None
            assert document.content == b"\x00\xff"
            assert [call.method for call in fake.calls()] == [
                "getUpdates",
                "sendMessage",
                "sendDocument",
            ]
    assert len(path.read_text().splitlines()) == 3


def test_a_fake_that_cannot_start_says_so() -> None:
    with pytest.raises(RuntimeError, match="did not start"), FakeProcess("--port", "-1"):
        pass
