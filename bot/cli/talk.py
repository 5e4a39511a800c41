"""`desk chat` and `desk ask`: talking to the desk from a terminal."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path

from bot.app.kernel import Kernel, open_kernel
from bot.app.running import only_desk, prepare_folder
from bot.app.samples import add_sample_sessions
from bot.channels.terminal import Terminal
from bot.cli.common import Commands, add_command, settings, wait_for
from bot.cli.progress import aside
from bot.cli.rendered import SHOWN
from bot.clock import SystemClock
from bot.config import Config
from bot.messages import Line

_ENDS = frozenset({"quit", "exit"})
"""What ends a chat besides the end of the input: `stop` is a message like any other."""


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    chat = add_command(commands, "chat", "Talk to the desk in this terminal.", "desk chat", _chat)
    chat.add_argument(
        "--database",
        action="store_true",
        help="use the desk's own database instead of a temporary one",
    )
    ask = add_command(
        commands,
        "ask",
        "Show the answer to one question as every channel shows it.",
        'desk ask "wat is de kor"',
        _ask,
    )
    ask.add_argument("text", nargs="+", help="the question")
    ask.add_argument(
        "--on",
        choices=tuple(SHOWN),
        action="append",
        help="only as this channel shows it (may be given more than once)",
    )


def _chat(chosen: argparse.Namespace) -> int:
    logging.getLogger().setLevel(logging.WARNING)
    wait_for(_talk(settings(chosen), own=bool(chosen.database), lines=_typed()))
    return 0


def _ask(chosen: argparse.Namespace) -> int:
    logging.getLogger().setLevel(logging.WARNING)
    lines = wait_for(_answered(settings(chosen), " ".join(chosen.text)))
    for channel in chosen.on or SHOWN:
        print(f"== {channel}\n")
        for line in lines:
            print(SHOWN[channel](line) + "\n")
    return 0


async def _answered(config: Config, question: str) -> list[Line]:
    """What somebody gets who writes for the first time."""
    async with _desk(config, own=False) as (kernel, folder):
        terminal = Terminal(kernel.desk, lambda _: None, folder, SystemClock())
        return await terminal.say(question)


async def _talk(config: Config, *, own: bool, lines: AsyncIterator[str]) -> None:
    async with _desk(config, own=own) as (kernel, folder):
        terminal = Terminal(kernel.desk, print, folder, SystemClock())
        listener = asyncio.create_task(_listen(kernel, terminal))
        try:
            await terminal.talk(lines)
        finally:
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)


@asynccontextmanager
async def _desk(config: Config, *, own: bool) -> AsyncIterator[tuple[Kernel, Path]]:
    """A running desk on its own or a temporary database, and a folder for files."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="desk-"))
        if own:
            prepare_folder(config)
            stack.enter_context(only_desk(config))
        url = None if own else f"sqlite:///{folder}/desk.db"
        kernel = await open_kernel(config, SystemClock(), database_url=url, tell=aside)
        await kernel.start()
        try:
            if config.organisation.sample and not own:
                await add_sample_sessions(kernel)
            yield kernel, Path(folder)
        finally:
            await kernel.stop()


async def _listen(kernel: Kernel, terminal: Terminal) -> None:
    """Show what comes by itself, such as an advisor's reply."""
    while True:
        await kernel.desk.wait(terminal.address, terminal.shown, timeout_s=30.0)
        await terminal.look()


async def _typed() -> AsyncIterator[str]:
    print("(quit = einde, #1 = knop 1 / quit = end, #1 = button 1)")
    keyboard = sys.stdin.isatty()
    while True:
        print("> ", end="", flush=True)
        line = await (_from_keyboard() if keyboard else asyncio.to_thread(sys.stdin.readline))
        if not line or line.strip().casefold() in _ENDS:
            return
        if keyboard and not line.strip():
            continue
        yield line


async def _from_keyboard() -> str:
    """One typed line. No thread waits for it: a thread that reads outlives Ctrl-C."""
    loop = asyncio.get_running_loop()
    typed = asyncio.Event()
    loop.add_reader(sys.stdin, typed.set)
    try:
        await typed.wait()
    finally:
        loop.remove_reader(sys.stdin)
    return sys.stdin.readline()
