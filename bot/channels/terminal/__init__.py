"""The terminal: talking to the same desk by keyboard, for trying things out."""

from __future__ import annotations

import asyncio
import textwrap
import uuid
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from bot.channels.base import readable
from bot.clock import Clock
from bot.markup import plain
from bot.messages import Address, Author, Button, Desk, Incoming, Line

CHANNEL = "terminal"
_WIDTH = 78


class Terminal:
    """One conversation over lines of text; buttons are pressed by typing them or their number.

    `show` gets each message as one block of lines; `files` is where calendar files are put.
    """

    def __init__(
        self,
        desk: Desk,
        show: Callable[[str], None],
        files: Path,
        clock: Clock,
        key: str | None = None,
    ) -> None:
        self._desk = desk
        self._show = show
        self._files = files
        self._clock = clock
        self.address = Address(CHANNEL, key or uuid.uuid4().hex)
        self._after = 0
        self._showing = asyncio.Lock()
        self._buttons: tuple[Button, ...] = ()

    @property
    def shown(self) -> int:
        """The number of the last line shown."""
        return self._after

    async def talk(self, lines: AsyncIterator[str]) -> None:
        """Talk until the lines end."""
        async for line in lines:
            await self.say(line)

    async def say(self, text: str) -> list[Line]:
        """Say one line, or press a button by `#` and its number; gives what came back."""
        pressed = self._pressed(text)
        incoming = Incoming(
            id=f"term:{uuid.uuid4().hex}",
            address=self.address,
            at=self._clock.now(),
            text=None if pressed else readable(text),
            choice=pressed.action if pressed else None,
        )
        await self._desk.hear(incoming)
        return await self.look()

    async def look(self) -> list[Line]:
        """Show everything that is new, once."""
        async with self._showing:
            return await self._look()

    async def _look(self) -> list[Line]:
        history = await self._desk.history(self.address, self._after)
        fresh = [line for line in history.lines if line.author is not Author.PERSON]
        for line in fresh:
            await self._print(line)
        if fresh:
            self._buttons = fresh[-1].buttons
        self._after = history.last_seq
        await self._desk.acknowledge(self.address, self._after)
        return fresh

    def _pressed(self, text: str) -> Button | None:
        number = text.removeprefix("#")
        if not text.startswith("#") or not number.isdigit():
            return None
        return self._buttons[int(number) - 1] if 1 <= int(number) <= len(self._buttons) else None

    async def _print(self, line: Line) -> None:
        saved = await self._saved(line) if line.document else None
        self._show(as_text(line, saved) + "\n")

    async def _saved(self, line: Line) -> str:
        document = await self._desk.document(self.address, line.seq)
        if document is None:
            return line.document or ""
        path = self._files / document.filename
        path.write_bytes(document.content)
        return str(path)


def as_text(line: Line, saved: str | None = None) -> str:
    """A line as a terminal shows it; `saved` is where the file that goes with it was put."""
    shown = [f"{line.speaker}:"] if line.speaker else []
    for paragraph in plain(line.text).splitlines():
        # An address is only of use in one piece.
        wrapped = textwrap.wrap(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
        shown.append("\n".join(wrapped))
    if line.document:
        shown.append(f"({saved or line.document})")
    shown += [f"  #{number} {button.label}" for number, button in enumerate(line.buttons, start=1)]
    return "\n".join(shown)
