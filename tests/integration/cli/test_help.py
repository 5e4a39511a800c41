"""Every command explains itself."""

from __future__ import annotations

import pytest

from bot.cli import _parser
from tests.integration.cli.desk_folder import DeskFolder


def _commands() -> list[tuple[str, ...]]:
    """Every command there is, found in the parser itself."""
    found: list[tuple[str, ...]] = []
    for name, parser in _choices(_parser()).items():
        below = _choices(parser)
        found += [(name, part) for part in below] or [(name,)]
    return found


def _choices(parser: object) -> dict[str, object]:
    for action in getattr(parser, "_actions", ()):
        if isinstance(action.choices, dict):
            return dict(action.choices)
    return {}


@pytest.mark.parametrize("command", _commands(), ids=" ".join)
def test_the_help_of_every_command_says_what_it_does_and_gives_an_example(
    sample_folder: DeskFolder, command: tuple[str, ...]
) -> None:
    told = sample_folder.does(*command, "--help")
    assert told.code == 0
    assert f"example: desk {' '.join(command)}" in told.out or "| desk" in told.out
    assert told.err == ""


def test_the_list_of_commands_names_each_of_them(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("--help")
    assert told.code == 0
    assert {name for name, *_ in _commands()} <= set(told.out.split())


def test_a_command_that_does_not_exist_ends_with_the_ones_that_do(
    sample_folder: DeskFolder,
) -> None:
    told = sample_folder.does("dance")
    assert told.code == 2
    assert "'chat'" in told.err
