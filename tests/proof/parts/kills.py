"""Messages wait, and the desk is killed at random instants until all of them are answered."""

from __future__ import annotations

from dataclasses import replace

from tests.proof import kills
from tests.proof.part import SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "kills"
PLACE = 10
DATABASES = (SQLITE,)


def run(context: Context) -> list[Row]:
    """Kill, start again, count; then the twin that acknowledges before the commit."""
    plan = kills.Plan(updates=200, people=10, kills=3) if context.quick else kills.Plan()
    plan = replace(plan, seed=context.seed)
    found = kills.run(plan, context.tell)
    context.tell("the twin that acknowledges before the commit")
    twin_plan = replace(plan, updates=plan.updates // 4, people=10, kills=3, early=True)
    twin = kills.run(twin_plan, context.tell)
    return [
        counted("messages", found.updates),
        counted("kill -9 at random instants", found.kills),
        exactly("lost", found.lost, 0),
        exactly("done twice", found.doubled, 0),
        exactly("replies nobody got", found.unsent, 0),
        exactly("conversations out of order", found.disorder, 0),
        counted("replies that came twice, in all", found.repeated),
        at_most("... in one conversation after one kill", found.worst, 1),
        at_least(f"twin: lost of {twin.updates}", twin.lost, 1),
    ]
