"""Two hundred people sign up for twenty seats at once: twenty get one, on each database."""

from __future__ import annotations

import pytest

from tests.proof.seats import Counted, Plan, prove_on_postgres, prove_on_sqlite

ONE_ROUND = Plan(rounds=1)
SABOTAGED = Plan(rounds=1, sabotaged=True)
EXACT = Counted(rounds=1, most=20, fewest=20, missing=0, disorder=0)


def quietly(text: str) -> None:
    """Nobody reads the progress of a test."""


async def test_on_sqlite_exactly_the_seats_are_given_in_order() -> None:
    assert await prove_on_sqlite(ONE_ROUND, quietly) == EXACT


async def test_on_sqlite_the_twin_that_counts_before_its_transaction_overbooks() -> None:
    assert (await prove_on_sqlite(SABOTAGED, quietly)).most > 20


@pytest.mark.postgres
async def test_on_postgresql_four_processes_give_exactly_the_seats_in_order(
    postgres_url: str,
) -> None:
    assert await prove_on_postgres(postgres_url, ONE_ROUND, quietly) == EXACT


@pytest.mark.postgres
async def test_on_postgresql_the_twin_without_the_lock_overbooks(postgres_url: str) -> None:
    assert (await prove_on_postgres(postgres_url, SABOTAGED, quietly)).most > 20
