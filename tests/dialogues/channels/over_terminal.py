"""Talking in the terminal: lines typed, blocks of text read back from what was printed."""

from __future__ import annotations

import re
from pathlib import Path

from bot.app.kernel import Kernel
from bot.channels.terminal import Terminal
from bot.messages import Button, Document, Outgoing
from tests.dialogues.channels.markup import spoken
from tests.dialogues.stage import ADVISOR

_BUTTON = re.compile(r"  #(\d+) (.+)")
_FILE = re.compile(r"\((.+)\)")
_SPEAKER = f"{ADVISOR}:"


class TerminalPerson:
    """One terminal; what it prints is read back."""

    def __init__(self, kernel: Kernel, folder: Path) -> None:
        self._printed: list[str] = []
        self._terminal = Terminal(kernel.desk, self._printed.append, folder, kernel.clock)
        self._buttons: tuple[Button, ...] = ()

    async def say(self, text: str) -> None:
        """Type a line."""
        await self._terminal.say(text)

    async def press(self, label: str) -> None:
        """Type the number of a button of the last message, or its words when it has gone by."""
        numbers = {button.label: button.action for button in self._buttons}
        await self._terminal.say(numbers.get(label, label))

    async def send(self, kind: str) -> None:
        """A terminal takes words only."""
        raise AssertionError(f"a terminal cannot send a {kind}")

    async def keep(self) -> None:
        """A terminal keeps nothing."""

    async def news(self) -> list[Outgoing]:
        """The blocks printed since the last look."""
        await self._terminal.look()
        blocks, self._printed[:] = list(self._printed), []
        found = [_read(block) for block in blocks]
        self._buttons = found[-1].buttons if found else self._buttons
        return found


def _read(block: str) -> Outgoing:
    lines = block.rstrip("\n").split("\n")
    buttons: list[Button] = []
    while found := _BUTTON.fullmatch(lines[-1]):
        buttons.insert(0, Button(f"#{found[1]}", found[2]))
        lines.pop()
    document = None
    if file := _FILE.fullmatch(lines[-1]):
        path = Path(file[1])
        document = Document(path.name, "", path.read_bytes())
        lines.pop()
    if lines[0] == _SPEAKER:
        lines.pop(0)
    return Outgoing(" ".join(" ".join(lines).split()), tuple(buttons), document)


class OverTerminal:
    """Terminals on one desk."""

    channel = "terminal"

    def __init__(self, kernel: Kernel, folder: Path) -> None:
        self._kernel = kernel
        self._folder = folder

    async def person(self, number: int) -> TerminalPerson:
        """Somebody with a terminal of their own."""
        folder = self._folder / f"terminal-{number}"
        folder.mkdir()
        return TerminalPerson(self._kernel, folder)

    async def later(self, seconds: float) -> None:
        """Nothing: a terminal has no clock."""

    def shown(self, text: str) -> str:
        """Only the words."""
        return spoken(text)

    async def close(self) -> None:
        """Nothing to close."""
