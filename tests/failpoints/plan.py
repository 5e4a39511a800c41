"""Which failpoints fail in which way, on which roads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Passed = Mapping[str, Mapping[str, int]]
"""How often a calm desk passes each failpoint, by the name of the way it takes."""
MODES = ("kill", "raise", "hang")
WAYS = 3
"""Each failpoint fails on so many ways that pass it, in turn."""
REACHED = 85.0
"""In 100 failpoints, those that calm desks must pass; the others are listed by name."""
HEARING = "bot.dialogue.hear:GroupHearing.group:1:before"


@dataclass(frozen=True, slots=True)
class Share:
    """Every `step`-th failpoint, `occurrences` times in each mode."""

    step: int
    occurrences: int


def unreached(points: Sequence[str], passed: Passed) -> list[str]:
    """Failpoints that no calm desk passes: most need another failure first."""
    reached = {point for way in passed.values() for point in way}
    return [one for one in points if one not in reached]


def tasks_of(
    points: Sequence[str], passed: Passed, share: Share, seed: int
) -> list[dict[str, Any]]:
    """A task per failpoint and mode."""
    found: list[dict[str, Any]] = []
    for point in points[:: share.step]:
        ways = {way: hits[point] for way, hits in passed.items() if hits.get(point)}
        if ways:
            found += [_task(point, mode, ways, share.occurrences, seed) for mode in MODES]
    return found


def twin_tasks(passed: Passed, seed: int) -> list[dict[str, Any]]:
    """The desk that acknowledges first is killed where it hears."""
    ways = {way: hits[HEARING] for way, hits in passed.items() if way.startswith("talk")}
    return [{**_task(HEARING, "kill", ways, 6, seed), "hasty": True}]


def _task(
    point: str, mode: str, ways: Mapping[str, int], occurrences: int, seed: int
) -> dict[str, Any]:
    return {
        "point": point,
        "mode": mode,
        "ways": dict(list(ways.items())[:WAYS]),
        "occurrences": occurrences,
        "seed": seed,
    }
