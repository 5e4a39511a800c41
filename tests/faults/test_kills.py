"""A desk that is killed at random instants loses nothing, and its sabotaged twin does."""

from __future__ import annotations

from tests.proof.kills import Plan, prove


def quietly(text: str) -> None:
    """Nobody reads the progress of a test."""


async def test_three_kills_lose_nothing_double_nothing_and_repeat_at_most_one_each() -> None:
    found = await prove(Plan(updates=200, people=10, kills=3, seed=1), quietly)
    assert (found.lost, found.doubled, found.unsent, found.disorder) == (0, 0, 0, 0)
    assert found.worst <= 1


async def test_the_twin_that_acknowledges_before_the_commit_loses_messages() -> None:
    found = await prove(Plan(updates=200, people=10, kills=1, early=True), quietly)
    assert found.lost > 0
