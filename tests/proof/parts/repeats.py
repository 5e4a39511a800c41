"""Updates come several times, out of order, with ids that jump down, through two doors at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.proof import repeats
from tests.proof.part import BOTH, POSTGRESQL, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "repeats"
PLACE = 16
DATABASES = BOTH
BESIDE = "failpoints"


def run(context: Context) -> list[Row]:
    """Two processes with a door each on PostgreSQL, one with two doors on SQLite.

    The twin remembers only the highest id that it has seen.
    """
    processes = 2 if context.database == POSTGRESQL else 1
    plan = repeats.Plan(processes=processes, seed=context.seed)
    if context.quick:
        plan = replace(plan, updates=500, people=20, jumps=5)
    found = asyncio.run(repeats.prove(context.fresh_url(), plan, context.tell))
    context.tell("the twin that remembers the highest id")
    twin_plan = replace(plan, updates=plan.updates // 10, highest=True)
    twin = asyncio.run(repeats.prove(context.fresh_url(), twin_plan, context.tell))
    return [
        counted("updates", plan.updates),
        counted("posts in all, at both doors", found.posts),
        counted("times the ids jumped to a lower number", plan.jumps),
        counted("posts with an id below an earlier one", found.down),
        exactly("updates that were ignored", found.ignored, 0),
        exactly("turns done twice", found.doubled, 0),
        exactly("people whose turns are in another order than handed over", found.disorder, 0),
        exactly("people with anything else stored than by single delivery", found.differing, 0),
        at_least(f"twin: ignored of {twin_plan.updates}", twin.ignored, 1),
    ]
