"""Failpoints: every await has its own, calm desks pass all of them, and few fail here.

All of them fail in `make proof`. The tests marked `proof` take a handful, in processes of their
own; calm desks have to walk every road for them first, which is too long for `make test`:
`.venv/bin/python -m pytest -m proof`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.failpoints.loading import awaits_of, points_of
from tests.failpoints.places import MODULES, all_points
from tests.failpoints.plan import REACHED, Passed, Share, tasks_of, twin_tasks, unreached
from tests.failpoints.pool import Worker, all_done, workers
from tests.failpoints.rewrite import rewritten
from tests.failpoints.tally import Found

EVERY = 60
Team = tuple[list[Worker], Passed]


@pytest.fixture(scope="module")
def team() -> Iterator[Team]:
    with workers([None]) as found:
        yield found, found[0].ask({"map": True})


def _fail(team: Team, tasks: list[dict[str, object]]) -> Found:
    whole = Found()
    all_done(team[0], tasks, lambda _, answer: whole.add(Found(**answer)))
    return whole


@pytest.mark.parametrize("module", MODULES)
def test_every_await_of_a_module_has_its_failpoints(module: str) -> None:
    assert awaits_of(module) > 0
    assert len({point.rpartition(":")[0] for point in points_of(module)}) == awaits_of(module)


def test_a_new_await_has_failpoints_by_itself() -> None:
    source = "async def hear(desk):\n    async with desk:\n        return await desk.one()\n"
    _, points = rewritten(source, "sample", "sample.py")
    assert points == [
        *(f"sample:hear:1:{moment}" for moment in ("entering", "entered", "leaving", "left")),
        *(f"sample:hear:2:{moment}" for moment in ("before", "after")),
    ]


@pytest.mark.proof
def test_calm_desks_pass_nearly_every_failpoint_and_some_in_every_module(team: Team) -> None:
    points = all_points()
    aside = unreached(points, team[1])
    assert len(aside) <= len(points) * (100 - REACHED) / 100, aside
    assert {one.partition(":")[0] for one in set(points) - set(aside)} == set(MODULES)


@pytest.mark.proof
def test_whatever_fails_nothing_confirmed_is_lost_and_nothing_is_done_twice(team: Team) -> None:
    found = _fail(team, tasks_of(all_points(), team[1], Share(EVERY, 1), seed=1))
    assert found.wrong() == ""
    assert found.struck > found.missed


@pytest.mark.proof
def test_the_twin_that_acknowledges_before_the_commit_is_caught(team: Team) -> None:
    assert _fail(team, twin_tasks(team[1], seed=1)).confirmed_lost > 0


@pytest.mark.proof
def test_hearing_that_fails_ends_the_desk_and_never_leaves_it_deaf(team: Team) -> None:
    points = [one for one in all_points() if one.partition(":")[2].startswith("Poller._poll:")]
    tasks = [one for one in tasks_of(points, team[1], Share(1, 1), 1) if one["mode"] == "raise"]
    found = _fail(team, tasks)
    assert found.deaf == 0
    assert found.struck > 0
