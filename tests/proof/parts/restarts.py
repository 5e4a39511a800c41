"""PostgreSQL is stopped at once and started again while people write."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.postgres import running_server
from tests.proof import restarts
from tests.proof.part import POSTGRESQL, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "restarts"
PLACE = 55
DATABASES = (POSTGRESQL,)


def run(context: Context) -> list[Row]:
    """Stop, start, count; then the twin that acknowledges before the commit."""
    plan = restarts.Plan(stops=4) if context.quick else restarts.Plan()
    plan = replace(plan, seed=context.seed)
    # A server of its own: others may be using the one of the proof.
    with running_server() as server:
        found = asyncio.run(restarts.prove(server, plan, context.tell))
        context.tell("the twin that acknowledges before the commit")
        twin_plan = replace(plan, stops=3, early=True)
        twin = asyncio.run(restarts.prove(server, twin_plan, context.tell))
    return [
        counted("processes", plan.processes),
        counted("messages", found.messages),
        counted("times the server was stopped at once", plan.stops),
        at_most("worst seconds from its start to the last answer", round(max(found.back), 1), 5),
        exactly("lost", found.came.lost, 0),
        exactly("done twice", found.came.doubled, 0),
        exactly("replies nobody got", found.came.unsent, 0),
        counted("replies that came twice, in all", found.came.repeated),
        at_most("... in one conversation after one stop", found.came.worst, 1),
        at_least(f"twin: lost of {twin.messages}", twin.came.lost, 1),
    ]
