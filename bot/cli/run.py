"""`desk run`: the whole desk."""

from __future__ import annotations

import argparse
import os

from bot.app.loop import run_on_fast_loop
from bot.app.running import run_desk
from bot.cli.common import Commands, add_command, settings
from bot.config import secrets_of
from bot.logs import set_up


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
    config = settings(chosen)
    set_up(config.logging.form, config.logging.level, secrets_of(config, os.environ))
    run_on_fast_loop(run_desk(config, lambda line: print(line, flush=True)))
    return 0
