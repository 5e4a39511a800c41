"""The process that polls is killed or sleeps, and another one follows."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.proof import leaders
from tests.proof.part import POSTGRESQL, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "leaders"
PLACE = 54
DATABASES = (POSTGRESQL,)
BESIDE = "failpoints"


def run(context: Context) -> list[Row]:
    """Strike leader after leader, count; then the twin that acknowledges before the commit."""
    plan = leaders.Plan(strikes=3) if context.quick else leaders.Plan()
    plan = replace(plan, seed=context.seed)
    found = asyncio.run(leaders.prove(context.fresh_url(), plan, context.tell))
    context.tell("the twin that acknowledges before the commit")
    twin_plan = replace(plan, strikes=3, early=True)
    twin = asyncio.run(leaders.prove(context.fresh_url(), twin_plan, context.tell))
    return [
        counted("processes", plan.processes),
        counted("messages", found.messages),
        counted("leaders killed", len(found.killed)),
        at_most("... worst seconds until another one leads", round(max(found.killed), 1), 10),
        counted("leaders put to sleep", len(found.asleep)),
        at_most("... worst seconds until another one leads", round(max(found.asleep), 1), 10),
        counted("... in the middle of a transaction", len(found.holding)),
        at_most("... worst seconds until another one leads", round(max(found.holding), 1), 10),
        exactly("lost", found.came.lost, 0),
        exactly("done twice", found.came.doubled, 0),
        exactly("replies nobody got", found.came.unsent, 0),
        counted("replies that came twice, in all", found.came.repeated),
        at_most("... in one conversation after one strike", found.came.worst, 1),
        at_least(f"twin: lost of {twin.messages}", twin.came.lost, 1),
    ]
