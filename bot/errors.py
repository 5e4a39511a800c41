"""Everything that can stop the desk. The docstring of a class is its message and its cure."""

# ruff: noqa: N818 - an error is named after what is wrong; all of them are a DeskError

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import ClassVar


class DeskError(Exception):
    """The desk cannot do this."""

    exit_code: ClassVar[int] = 1

    def __init__(self, **details: object) -> None:
        text = " ".join((inspect.getdoc(type(self)) or "").split())
        self.details = details
        super().__init__(text.format(**details))


class FaultyFiles(DeskError):
    """There are {count} fault(s) in what was written. The first: {first}."""

    exit_code = 2

    def __init__(self, faults: Iterable[object]) -> None:
        self.faults = tuple(faults)
        super().__init__(count=len(self.faults), first=self.faults[0] if self.faults else "")

    def lines(self) -> tuple[str, ...]:
        """Every fault on a line of its own."""
        return tuple(str(fault) for fault in self.faults)


class ConfigError(FaultyFiles):
    """The configuration has {count} fault(s); mend them and start again. The first: {first}."""


class KnowledgeBroken(FaultyFiles):
    """The knowledge base has {count} fault(s); `desk check` shows all. The first: {first}."""


class PortTaken(DeskError):
    """Port {port} on {host} is in use by another program.

    Stop that program, or set another number under `web: port:` in {config}.
    """


class DataFolderUnwritable(DeskError):
    """The desk cannot write in the folder {folder}.

    Give this user the right to write there, or set another `{setting}:` in {config}.
    """


class DatabaseUnusable(DeskError):
    """The database {database} cannot be used: {reason}.

    Check `database: url:` in {config} and that the database is running, or put a backup back.
    """


class DatabaseTooNew(DeskError):
    """The database {database} was made by a newer version of the desk.

    Start that version, or put back a backup made by this one.
    """


class AlreadyRunning(DeskError):
    """Another desk already works with the folder {folder}.

    Stop that one first: only one desk may write there.
    """


class PartEnded(DeskError):
    """A part of the desk stopped by itself, so the desk has stopped too.

    Nothing that was answered is lost. Start the desk again; the log says which part it was.
    """


class TokenRefused(DeskError):
    """Telegram does not accept the token in {variable}.

    Copy it again from BotFather and set it in that variable.
    """


class SecretTooShort(DeskError):
    """The variable {variable} holds a secret key of fewer than 32 characters.

    Set a longer one, or take the variable away: the desk then makes a key in its data folder.
    """


class TrainingVanished(DeskError):
    """The training '{training}' is gone from {file}, but {sessions} session(s) need it.

    Put it back, or call those sessions off first with `desk sessions cancel`.
    """


class InvalidInput(DeskError):
    """This cannot be used: {reason}.

    {cure}
    """
