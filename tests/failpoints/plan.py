"""Which failpoints fail in which way, on which roads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Passed = Mapping[str, Mapping[str, int]]
"""How often a calm desk passes each failpoint, by the name of the way it takes."""
MODES = ("kill", "raise", "hang")
LONGER = 2
"""On so many roads beside the shortest one that passes it each failpoint fails."""
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
        "ways": dict(ways),
        "turns": _turns(ways, mode),
        "occurrences": occurrences,
        "seed": seed,
    }


def _turns(ways: Mapping[str, int], mode: str) -> list[str]:
    """The ways to fail on, in turn: the shortest road and `LONGER` more, each after both stops.

    On the shortest one little happens beside the failpoint, on the others many things at once. It
    is the quickest, too: what kills, which needs a desk for each time, has two turns of three
    there. It is left out where something raises that is passed more than once on a longer one: that
    may happen several times in one desk, so that the longer roads are the quicker ones.
    """
    roads: dict[str, list[str]] = {}
    for way in ways:
        roads.setdefault(way.rpartition(", ")[0], []).append(way)
    short, *more = roads.values()
    both = [
        some[(turn + at) % len(some)] for turn in (0, 1) for at, some in enumerate(more[:LONGER])
    ]
    longer = list(dict.fromkeys(both))
    if mode == "kill":
        return [way for one in longer for way in (*reversed(short), one)] or short[::-1]
    if mode == "raise" and any(ways[way] > 1 for way in longer):
        return longer
    half = len(longer) // 2
    return [short[-1], *longer[:half], *short[:-1], *longer[half:]]
