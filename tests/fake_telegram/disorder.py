"""Updates in another order than they came in, seeded. Pure."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar


class Queued(Protocol):
    """Something that stands in a queue."""

    @property
    def queue(self) -> str:
        """The name of that queue."""
        ...


Item = TypeVar("Item", bound=Queued)


@dataclass(slots=True)
class Disorder:
    """Mixes within windows of `window` updates; nothing moves from one window to the next.

    With `keep_queues` the updates of one chat, and the presses of one person, keep their order:
    Telegram promises that much and no more. Without it they change places too.
    """

    window: int
    seed: int
    keep_queues: bool = True
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        if self.window < 2:
            raise ValueError("a window holds at least two updates")
        self._random = random.Random(self.seed)

    def mixed(self, items: Sequence[Item]) -> list[Item]:
        """The same updates, in another order inside each window."""
        found: list[Item] = []
        for start in range(0, len(items), self.window):
            found += self._window(items[start : start + self.window])
        return found

    def _window(self, items: Sequence[Item]) -> list[Item]:
        places = self._random.sample(items, len(items))
        if not self.keep_queues:
            return places
        lines: dict[str, list[Item]] = defaultdict(list)
        for item in reversed(items):
            lines[item.queue].append(item)
        return [lines[place.queue].pop() for place in places]
