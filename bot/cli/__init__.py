"""The command line: one command per verb, each with an example in its help."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from bot.cli import (
    backup,
    cases,
    check,
    databases,
    exam,
    letters,
    persons,
    run,
    sessions,
    talk,
    understand,
    users,
)
from bot.cli.common import CommandError, Commands
from bot.errors import DeskError, FaultyFiles
from bot.logs import set_up, trace_of

_ROOMS = (
    run,
    talk,
    understand,
    exam,
    check,
    users,
    sessions,
    cases,
    letters,
    persons,
    backup,
    databases,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when it did what it says."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    set_up()
    try:
        return int(chosen.do(chosen))
    except FaultyFiles as error:
        _complain(chosen, error, *error.lines())
        return error.exit_code
    except DeskError as error:
        _complain(chosen, error, str(error))
        return error.exit_code
    except CommandError as error:
        _complain(chosen, error, str(error))
        return 1
    except BrokenPipeError:
        # Whoever read our output stopped reading: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:  # noqa: BLE001 - a fault of ours is told in a sentence too
        _complain(
            chosen,
            error,
            f"The desk made a mistake ({type(error).__name__}) and stopped. "
            "Run it again with `desk --debug` to see where.",
        )
        return 70


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="desk", description="The entrepreneur desk: chat, cases and trainings."
    )
    parser.add_argument("--config", default="config.yaml", help="the settings (config.yaml)")
    parser.add_argument("--debug", action="store_true", help="show where an error came from")
    commands: Commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for room in _ROOMS:
        room.add_to(commands)
    return parser


def _complain(chosen: argparse.Namespace, error: Exception, *lines: str) -> None:
    shown = trace_of(error, (DeskError, CommandError)) if chosen.debug else ()
    for line in (*lines, *shown):
        print(line, file=sys.stderr)


__all__ = ["main"]
