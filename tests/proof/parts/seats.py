"""Many people sign up for few seats at the same moment."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.proof import seats
from tests.proof.part import BOTH, SQLITE, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "seats"
PLACE = 20
DATABASES = BOTH


def run(context: Context) -> list[Row]:
    """On SQLite through the one writer, on PostgreSQL from several processes.

    The twin counts on the read engine and inserts later, or takes no lock on the session.
    """
    plan = seats.Plan(rounds=2 if context.quick else 50, seed=context.seed)
    found = _prove(context, plan)
    context.tell("the twin")
    twin = _prove(context, replace(plan, rounds=2, sabotaged=True))
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
