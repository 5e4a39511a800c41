"""What comes several times and out of order, at two doors at once, is done once and in order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.proof.repeats import FAR_APART, Outcome, Plan, model, prove, schedule

SMALL = Plan(updates=150, people=10, jumps=3)


def quietly(text: str) -> None:
    """Nobody reads the progress of a test."""


def nothing_amiss(found: Outcome) -> bool:
    return (found.ignored, found.doubled, found.disorder, found.differing) == (0, 0, 0, 0)


async def test_on_sqlite_two_doors_of_one_process_store_what_single_delivery_stores(
    tmp_path: Path,
) -> None:
    found = await prove(f"sqlite:///{tmp_path}/desk.db", SMALL, quietly)
    assert nothing_amiss(found)
    assert found.posts > SMALL.updates


async def test_the_twin_that_remembers_the_highest_id_ignores_updates(tmp_path: Path) -> None:
    assert (
        await prove(f"sqlite:///{tmp_path}/desk.db", replace(SMALL, highest=True), quietly)
    ).ignored > 0


@pytest.mark.postgres
async def test_on_postgresql_two_processes_store_what_single_delivery_stores(
    postgres_url: str,
) -> None:
    assert nothing_amiss(await prove(postgres_url, replace(SMALL, processes=2), quietly))


def test_nothing_is_handed_over_further_from_its_place_than_the_plan_says() -> None:
    order = list(dict.fromkeys(posted.update_id for posted in schedule(SMALL)))
    by_rise = sorted(order, key=lambda one: (-(one // FAR_APART), one))
    places = {update_id: place for place, update_id in enumerate(by_rise)}
    moved = [abs(place - places[update_id]) for place, update_id in enumerate(order)]
    assert 0 < max(moved) <= SMALL.shuffled


def test_the_model_takes_each_update_once() -> None:
    stored = model(schedule(SMALL))
    assert sum(one.turns for one in stored.values()) == SMALL.updates
