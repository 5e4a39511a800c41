"""Every failpoint fails on every road of its turns, whatever happens on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import cycle, islice

import pytest

from tests.failpoints.plan import LONGER, MODES, Share, tasks_of

OFTEN = {"word": 1, "talk": 3, "webhook": 6, "clock": 2}
ONCE = dict.fromkeys(OFTEN, 1)


def turns(often: Mapping[str, int], mode: str) -> list[str]:
    """The turns of the only failpoint there is, in one mode."""
    passed = {
        f"{road}, {stop}": {"point": count}
        for road, count in often.items()
        for stop in ("clean", "unclean")
    }
    tasks = tasks_of(["point"], passed, Share(1, 20), seed=1)
    found: list[str] = next(one["turns"] for one in tasks if one["mode"] == mode)
    return found


def desks(often: Mapping[str, int], mode: str) -> list[str]:
    """The ways that are taken until it has failed 20 times: as often in one desk as may be."""
    taken, failed = list[str](), 0
    for way in islice(cycle(turns(often, mode)), 20):
        if failed >= 20:
            break
        taken.append(way)
        failed += 1 if mode == "kill" else min(4, often[way.partition(",")[0]])
    return taken


@pytest.mark.parametrize("often", [OFTEN, ONCE], ids=["often", "once"])
@pytest.mark.parametrize("mode", MODES)
def test_it_fails_on_the_longer_roads_after_both_stops(mode: str, often: Mapping[str, int]) -> None:
    taken = desks(often, mode)
    for road in list(OFTEN)[1 : 1 + LONGER]:
        assert {f"{road}, clean", f"{road}, unclean"} <= set(taken)


def test_what_kills_does_so_mostly_on_the_shortest_road_after_both_stops() -> None:
    roads = Counter(way.partition(",")[0] for way in desks(OFTEN, "kill"))
    assert roads["word"] > 12
    assert {"word, clean", "word, unclean"} <= set(desks(OFTEN, "kill"))


@pytest.mark.parametrize("mode", ["kill", "hang"])
def test_who_lets_it_fail_once_finds_an_unclean_stop(mode: str) -> None:
    assert turns(OFTEN, mode)[0] == "word, unclean"


def test_a_failpoint_of_one_road_fails_there_after_both_stops() -> None:
    for mode in MODES:
        assert set(turns({"send": 2}, mode)) == {"send, clean", "send, unclean"}
