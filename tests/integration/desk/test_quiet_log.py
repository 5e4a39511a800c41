"""Everything that goes wrong is logged at the deepest level, and nobody's words are in it."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import re
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import TelegramError

from bot.channels.telegram.request import AiohttpRequest
from bot.clock import SetClock
from bot.dialogue.hear import GroupHearing
from bot.dialogue.turn import Plan, Turn
from bot.logs import set_up
from bot.messages import Incoming
from bot.store.database import Database
from bot.store.writer import Writer
from tests.fake_telegram import FakeTelegram, Settings
from tests.integration.running import ANNA, BRAM, MONDAY, Echo, opened, read_plainly

WORD = "zqbanaan"
TOKEN = "7410000000:AAFzqbanaanexampleexampleexampleexam"
CANARIES = (WORD, TOKEN, TOKEN.partition(":")[2], "612345678", "7410000001", "123456782")
SAID = f"{WORD} bel 0612345678, bsn 123456782, {TOKEN}"
LINE = re.compile(r"at=\S+ level=[a-z]+ from=\S+ verb=[a-z-]+( [a-z]+=\S+)*")


class Plain(logging.Handler):
    """The twin: writes what every library writes by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.text = io.StringIO()

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record with its words and its traceback."""
        self.text.write(self.format(record) + "\n")


@pytest.fixture
def twin() -> Iterator[Plain]:
    """The log of a process at its deepest level, and the twin beside it; put back afterwards."""
    root, hooks = logging.getLogger(), (sys.unraisablehook, threading.excepthook)
    handlers, level = list(root.handlers), root.level
    plain = Plain()
    set_up(level="debug")
    root.addHandler(plain)
    yield plain
    set_up()
    logging.captureWarnings(capture=False)
    sys.unraisablehook, threading.excepthook = hooks
    root.handlers[:] = handlers
    root.setLevel(level)


class Loud(Echo):
    """Fails with the words of the person in its mouth."""

    async def plan(self, turn: Turn) -> Plan:
        """Fail, or answer."""
        if turn.incoming.address == BRAM:
            raise ValueError(f"cannot handle {turn.incoming.text}")
        return await super().plan(turn)


async def _goes_wrong(database: Database, path: Path) -> None:
    writer = Writer(database, GroupHearing(Loud(), read_plainly), lambda _uow: None)
    writing = asyncio.create_task(writer.run())
    anna, bram = (replace(one, key="7410000001" + one.key) for one in (ANNA, BRAM))
    await writer.hear(Incoming("1", anna, MONDAY, text=SAID))
    await writer.hear(Incoming("2", replace(bram, key=BRAM.key), MONDAY, text=SAID))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises((SQLAlchemyError, OSError)):
            await writer.hear(Incoming("3", anna, MONDAY, text=SAID))
        other.execute("ROLLBACK")
    writer.stop()
    await writing


async def _telegram_goes_wrong() -> None:
    async with FakeTelegram(Settings(token=TOKEN)) as fake:
        request = AiohttpRequest()
        await request.initialize()
        bot = Bot(TOKEN, base_url=f"{fake.base_url}", request=request)
        for kind in ("5xx", "reset_before", "garbled_after"):
            fake.fault(kind, method="sendMessage")
            with pytest.raises(TelegramError):
                await bot.send_message(7410000001, SAID)
        await request.shutdown()


def _libraries_complain() -> None:
    try:
        raise RuntimeError(SAID)
    except RuntimeError as error:
        logging.getLogger("telegram.ext").exception("could not send %s", SAID)
        logging.getLogger("aiohttp.server").error("Error handling request", exc_info=error)
        logging.getLogger("bot.store.writer").error("turn-failed error=%s", SAID, exc_info=error)
        loop = asyncio.get_running_loop()
        loop.call_exception_handler({"message": f"Task of {WORD}", "exception": error})
        args = (RuntimeError, error, error.__traceback__, threading.current_thread())
        threading.excepthook(threading.ExceptHookArgs(args))
    logging.getLogger("sqlalchemy.engine.Engine").info("[raw sql] (%r)", SAID)
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/x", TOKEN)
    gc.collect()


async def test_no_line_of_the_log_holds_a_word_a_token_or_a_number_of_anybody(
    sqlite_url: str,
    tmp_path: Path,
    clock: SetClock,
    twin: Plain,
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with opened(sqlite_url, clock, busy_ms=100) as database:
        await _goes_wrong(database, tmp_path / "desk.db")
    await _telegram_goes_wrong()
    _libraries_complain()
    written = capsys.readouterr().err
    lines = [line for line in written.splitlines() if line.startswith("at=")]
    assert [canary for canary in CANARIES if canary in written] == []
    assert all(LINE.fullmatch(line) for line in lines)
    assert {"turn-failed", "turn-parked", "library", "unraisable"} <= {
        line.partition("verb=")[2].split()[0] for line in lines
    }
    plain = twin.text.getvalue()
    assert [canary for canary in CANARIES if canary not in plain] == [], "the twin must show them"
