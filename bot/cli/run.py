"""`desk run`: the whole desk."""

from __future__ import annotations

import argparse
import os

from bot.app.assembly import read_knowledge
from bot.app.index_cache import index_for
from bot.app.loop import run_on_fast_loop
from bot.app.running import prepare_folder, run_desk
from bot.cli.common import Commands, add_command, settings
from bot.config import secrets_of
from bot.logs import set_up
from knowledge.compile import compile_material


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    add_command(
        commands,
        "run",
        "Run everything: web chat, console, and Telegram when its token is set.",
        "desk run",
        _run,
    )
    add_command(
        commands,
        "index",
        "Build the index of the answers and keep it, so that the desk need not.",
        "desk index",
        _index,
    )


def _index(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    prepare_folder(config)
    material = compile_material(read_knowledge(config))
    index_for(config, material, lambda line: print(line, flush=True))
    return 0


def _run(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    set_up(config.logging.form, config.logging.level, secrets_of(config, os.environ))
    run_on_fast_loop(run_desk(config, lambda line: print(line, flush=True)))
    return 0
