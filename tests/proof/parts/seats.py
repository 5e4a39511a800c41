"""Many people sign up for few seats at the same moment."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.proof import seats
from tests.proof.part import BOTH, POSTGRESQL, SQLITE, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "seats"
PEOPLE = 2_000
ROUNDS = {SQLITE: 10, POSTGRESQL: 50}
"""SQLite has one process and one writer, in which nobody can meet: the fewer will do there."""
PLACE = 20
DATABASES = BOTH


def run(context: Context) -> list[Row]:
    """On SQLite through the one writer, on PostgreSQL from several processes.

    The twin counts on the read engine and inserts later, or takes no lock on the session.
    """
    plan = seats.Plan(people=PEOPLE, rounds=ROUNDS[context.database], seed=context.seed)
    if context.quick:
        plan = replace(plan, people=200, rounds=2)
    found = _prove(context, plan)
    context.tell("the twin")
    twin = _prove(context, replace(plan, people=200, rounds=2, sabotaged=True))
    return [
        counted(f"rounds of {plan.people} people for {plan.seats} seats", found.rounds),
        counted("p99 seconds until somebody of the crowd has their place", round(found.p99_s, 2)),
        exactly("fewest seats given", found.fewest, plan.seats),
        exactly("most seats given", found.most, plan.seats),
        exactly("people missing", found.missing, 0),
        exactly("lists out of order", found.disorder, 0),
        at_least("twin: most seats given", twin.most, plan.seats + 1),
    ]


def _prove(context: Context, plan: seats.Plan) -> seats.Counted:
    if context.database == SQLITE:
        return asyncio.run(seats.prove_on_sqlite(plan, context.tell))
    return asyncio.run(seats.prove_on_postgres(context.fresh_url(), plan, context.tell))
