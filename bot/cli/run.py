"""`desk run`: the whole desk."""

from __future__ import annotations

import argparse

from bot.app.running import run_desk
from bot.cli.common import Commands, add_command, settings, wait_for


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    add_command(
        commands,
        "run",
        "Run everything: web chat, console, and Telegram when its token is set.",
        "desk run",
        _run,
    )


def _run(chosen: argparse.Namespace) -> int:
    wait_for(run_desk(settings(chosen), lambda line: print(line, flush=True)))
    return 0
