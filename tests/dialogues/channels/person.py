"""Somebody who talks to the desk over one channel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.messages import Outgoing


class Person(Protocol):
    """What a person can do; every act returns when its turn is committed and delivered."""

    async def say(self, text: str) -> None:
        """Type something and send it."""

    async def press(self, label: str) -> None:
        """Press the newest button with this label."""

    async def send(self, kind: str) -> None:
        """Send a photo, a voice message or the like."""

    async def keep(self) -> None:
        """Keep the conversation on this device."""

    async def news(self) -> list[Outgoing]:
        """What others wrote since the last look, as this channel shows it."""


class Line(Protocol):
    """The way one channel is opened on a desk that runs."""

    channel: str

    async def person(self, number: int) -> Person:
        """Somebody new."""

    async def later(self, seconds: float) -> None:
        """Time goes by."""

    def shown(self, text: str) -> str:
        """A text of the desk as this channel shows it."""

    async def close(self) -> None:
        """Hang up."""


def newest(label: str, labels: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Where the newest button with a label is: number of its message and of the button."""
    for number in range(len(labels) - 1, -1, -1):
        if label in labels[number]:
            return number, labels[number].index(label)
    return None
