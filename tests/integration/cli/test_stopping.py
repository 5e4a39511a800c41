"""A desk that is told to stop finishes what is under way; told twice, it ends at once."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from tests.fake_telegram import FakeProcess, RemoteFake
from tests.integration.cli.desk_folder import LONGEST_S, DeskFolder

ANNA = 7_410_000_001


@contextmanager
def desk_in_mid_send(folder: DeskFolder) -> Iterator[tuple[subprocess.Popen[str], RemoteFake]]:
    """A whole desk in its own process whose first reply Telegram has not yet answered for."""
    with FakeProcess() as fake:
        folder.set("api_url: https://api.telegram.org", f"api_url: {fake.url}")
        folder.set("allow_sample: false", "allow_sample: true")
        fake.fault("hold_after", method="sendMessage")
        environment = {**folder.environment(), "DESK_TELEGRAM_TOKEN": fake.token}
        process = subprocess.Popen(
            folder.command("run"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=folder.path,
            env=environment,
        )
        try:
            _reads(process, "Stop with Ctrl-C.")
            fake.person(ANNA).says("wat is de kor")
            asyncio.run(fake.until_held(timeout_s=LONGEST_S))
            yield process, fake
        finally:
            process.kill()
            process.communicate()


def _reads(process: subprocess.Popen[str], wanted: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if wanted in line:
            return
    raise AssertionError(f"{wanted!r} did not come")


def _states(folder: DeskFolder) -> list[str]:
    with closing(sqlite3.connect(folder.path / "data" / "desk.db")) as connection:
        rows = connection.execute("SELECT state FROM outgoing ORDER BY seq").fetchall()
    return [state for (state,) in rows]


def _left_unclean(folder: DeskFolder) -> bool:
    with closing(sqlite3.connect(folder.path / "data" / "desk.db")) as connection:
        (found,) = connection.execute("SELECT count(*) FROM processes").fetchone()
    return bool(found)


def test_a_desk_told_to_stop_lets_the_send_under_way_end_and_remembers_it(
    folder: DeskFolder,
) -> None:
    with desk_in_mid_send(folder) as (process, fake):
        process.send_signal(signal.SIGTERM)
        _reads(process, "Stopping")
        fake.release()
        assert process.wait(LONGEST_S) == 0
    assert _states(folder)[0] == "sent"
    assert not _left_unclean(folder)


def test_the_twin_that_is_killed_does_not_know_what_it_sent(folder: DeskFolder) -> None:
    with desk_in_mid_send(folder) as (process, fake):
        process.kill()
        fake.release()
        process.wait(LONGEST_S)
    assert _states(folder)[0] != "sent"
    assert _left_unclean(folder)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_told_twice_it_ends_at_once(folder: DeskFolder, number: signal.Signals) -> None:
    with desk_in_mid_send(folder) as (process, _):
        process.send_signal(number)
        _reads(process, "Stopping")
        os.kill(process.pid, number)
        assert process.wait(LONGEST_S) == 130
    assert _left_unclean(folder)


@contextmanager
def running_desk(folder: DeskFolder) -> Iterator[subprocess.Popen[str]]:
    """A whole desk in its own process; everything it says can be read, its log among it."""
    folder.set("allow_sample: false", "allow_sample: true")
    process = subprocess.Popen(
        folder.command("run"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder.path,
        env=folder.environment(),
    )
    try:
        _reads(process, "Stop with Ctrl-C.")
        yield process
    finally:
        process.kill()
        process.communicate()


def test_told_to_take_over_changed_answers_it_does_and_a_fault_leaves_it_as_it_was(
    folder: DeskFolder,
) -> None:
    (file,) = (folder.path / "knowledge" / "answers").rglob("kor.yaml")
    text = file.read_text(encoding="utf-8")
    with running_desk(folder) as process:
        file.write_text("- this: is no answer\n", encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        _reads(process, "kor.yaml:")
        _reads(process, "reload-refused")
        file.write_text(text, encoding="utf-8")
        process.send_signal(signal.SIGHUP)
        _reads(process, "verb=reloaded")
        process.send_signal(signal.SIGTERM)
        assert process.wait(LONGEST_S) == 0
