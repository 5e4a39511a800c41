"""`desk letters`: letters to people who asked for them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.app.assembly import assemble, read_knowledge
from bot.cli.common import (
    CommandError,
    Commands,
    add_command,
    add_group,
    database_of,
    settings,
    wait_for,
)
from bot.config import Config
from bot.errors import FaultyFiles
from bot.outreach.letter_file import load_letter
from bot.outreach.service import NewLetter, Outreach
from bot.store.broadcasts import Letter


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    letters = add_group(commands, "letters", "Letters to people who asked for them.")
    send = add_command(
        letters,
        "send",
        "Send a letter to everybody who is subscribed; the running desk sends it.",
        "desk letters send december.yaml\n"
        "the file has the keys list (news), title and text, the last two with nl and en",
        _send,
    )
    send.add_argument("file", type=Path)
    send.add_argument("--yes", action="store_true", help="do not ask first")
    add_command(
        letters, "list", "List the letters and what became of them.", "desk letters list", _list
    )


def _send(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    letter, faults = load_letter(chosen.file)
    if letter is None:
        raise FaultyFiles(faults)
    outreach = assemble(config, read_knowledge(config)).rooms.outreach
    people = wait_for(_count(config, outreach, letter))
    if not people:
        raise CommandError(f"nobody is subscribed to {letter.list}, so nothing was sent")
    if not chosen.yes and not _sure(letter, people):
        print("Nothing was sent.")
        return 1
    told = wait_for(_publish(config, outreach, letter))
    if told is None:
        raise CommandError("this letter was sent before, word for word: `desk letters list`")
    print(f"The desk sends it to {told} people. `desk letters list` shows how far it is.")
    return 0


def _sure(letter: NewLetter, people: int) -> bool:
    if not sys.stdin.isatty():
        raise CommandError("say --yes to send without being asked")
    asked = f'Send "{letter.title["nl"]}" to {people} people? Type yes: '
    return input(asked).strip().lower() == "yes"


async def _count(config: Config, outreach: Outreach, letter: NewLetter) -> int:
    async with database_of(config) as database, database.reading() as uow:
        return await outreach.subscribers(uow, letter.list)


async def _publish(config: Config, outreach: Outreach, letter: NewLetter) -> int | None:
    async with database_of(config) as database, database.writing() as uow:
        return await outreach.publish(uow, letter)


def _list(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    outreach = assemble(config, read_knowledge(config)).rooms.outreach
    for letter in wait_for(_letters(config, outreach)):
        local = letter.created_at.astimezone(config.organisation.zone)
        print(f"{local:%Y-%m-%d %H:%M}\t{letter.list}\t{letter.title}\t{_told(letter)}")
    return 0


async def _letters(config: Config, outreach: Outreach) -> list[Letter]:
    async with database_of(config) as database, database.reading() as uow:
        return await outreach.letters(uow)


def _told(letter: Letter) -> str:
    states: Mapping[str, int] = letter.states
    waiting = states.get("due", 0) + states.get("sending", 0)
    told = (
        f"{letter.people} people: {states.get('sent', 0)} sent, {waiting} waiting, "
        f"{states.get('unknown', 0)} unknown, {states.get('undeliverable', 0)} failed, "
        f"{states.get('dropped', 0)} unsubscribed"
    )
    return told if letter.ready else f"{told}, still being prepared"
