"""What a part of the proof gets, what it gives, and how the parts are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from tests.proof import parts
from tests.proof.report import Row

SQLITE = "sqlite"
POSTGRESQL = "postgresql"
BOTH = (SQLITE, POSTGRESQL)

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Context:
    """One run of one part.

    `database`: sqlite or postgresql. `fresh_url`: gives the URL of a new, empty database on each
    call. `folder`: an empty folder that is removed afterwards. `tell`: prints a line of progress.
    `quick`: smaller numbers, some seconds. `workers`: how many processes may work at once.
    """

    database: str
    fresh_url: Callable[[], str]
    folder: Path
    tell: Tell
    seed: int = 1
    quick: bool = False
    workers: int = 2


class Part(Protocol):
    """A module in `parts`."""

    NAME: str
    PLACE: int
    DATABASES: Sequence[str]

    def run(self, context: Context) -> list[Row]:
        """Do it, and count."""
        ...


def all_parts() -> dict[str, Part]:
    """Every part by its name, in the order in which they run."""
    names = [found.name for found in pkgutil.iter_modules(parts.__path__)]
    modules = [
        cast(Part, importlib.import_module(f"{parts.__name__}.{name}")) for name in sorted(names)
    ]
    return {one.NAME: one for one in sorted(modules, key=lambda one: (one.PLACE, one.NAME))}


def groups(chosen: Sequence[Part]) -> list[list[Part]]:
    """The parts in their order; those that run beside another one (`BESIDE`) stand with it."""
    names = {part.NAME for part in chosen}
    hosts = [part for part in chosen if _beside(part) not in names]
    return [[host, *(part for part in chosen if _beside(part) == host.NAME)] for host in hosts]


def _beside(part: Part) -> str | None:
    return getattr(part, "BESIDE", None)


def alone(part: Part) -> bool:
    """Whether it runs only when it is named."""
    return bool(getattr(part, "ALONE", False))
