"""Letters by command: a count before anything leaves, faults with their cure, and the outcome."""

from __future__ import annotations

import asyncio

import pytest

from bot.clock import SystemClock
from bot.store.database import Database
from tests.integration.cli.desk_folder import DeskFolder
from tests.integration.outbox.letters import subscribe

GOOD = """\
list: news
title: {nl: Nieuws van december, en: News of December}
text:
  nl: |-
    Er zijn nieuwe trainingen.
  en: |-
    There are new trainings.
"""


def write(folder: DeskFolder, text: str) -> str:
    path = folder.path / "letter.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def subscribed(folder: DeskFolder, count: int) -> None:
    async def add() -> None:
        url = f"sqlite:///{folder.path / 'data' / 'desk.db'}"
        database = await Database.open(url, SystemClock())
        await subscribe(database, count)
        await database.close()

    (folder.path / "data").mkdir(exist_ok=True)
    asyncio.run(add())


def test_a_letter_says_to_how_many_people_it_goes_and_goes_once(bare_folder: DeskFolder) -> None:
    subscribed(bare_folder, 3)
    file = write(bare_folder, GOOD)
    told = bare_folder.does("letters", "send", file, "--yes")
    assert (told.code, "to 3 people" in told.out) == (0, True)
    listed = bare_folder.does("letters", "list")
    assert "Nieuws van december\t3 people: 0 sent, 0 waiting, 0 unknown, 0 failed" in listed.out
    assert "still being prepared" in listed.out
    again = bare_folder.does("letters", "send", file, "--yes")
    assert "sent before" in again.in_one_sentence()


def test_without_a_keyboard_a_letter_needs_a_clear_yes(bare_folder: DeskFolder) -> None:
    subscribed(bare_folder, 1)
    told = bare_folder.does("letters", "send", write(bare_folder, GOOD))
    assert "--yes" in told.in_one_sentence()
    assert bare_folder.does("letters", "list").out == ""


def test_a_letter_to_nobody_is_not_sent(bare_folder: DeskFolder) -> None:
    told = bare_folder.does("letters", "send", write(bare_folder, GOOD), "--yes")
    assert "nobody is subscribed" in told.in_one_sentence()


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("list: newz", "list: news", "expected one of news"),
        ("  nl: |-\n    # Kop", "  nl: |-\n    Er zijn nieuwe trainingen.", "a heading"),
        ("title: {nl: Nieuws}", "title: {nl: Nieuws van december, en: News of December}", "'en'"),
        ("texts:", "text:", "did you mean 'text'?"),
        (f"  nl: |-\n    {'a ' * 2_000}", "  nl: |-\n    Er zijn nieuwe trainingen.", "too long"),
    ],
)
def test_a_fault_names_the_file_the_line_and_the_cure(
    bare_folder: DeskFolder, wrong: str, right: str, said: str
) -> None:
    assert right in GOOD
    told = bare_folder.does(
        "letters", "send", write(bare_folder, GOOD.replace(right, wrong)), "--yes"
    )
    assert told.code == 2
    assert said in told.err
    assert "letter.yaml:" in told.err
