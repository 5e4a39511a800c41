"""Updates come by webhook over a bad line, and the database is away again and again."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from tests.proof import webhook
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "webhook"
PLACE = 15
DATABASES = BOTH


def run(context: Context) -> list[Row]:
    """Post, break, take the database away, count; then the twin that answers before the commit."""
    # Each turn that is refused leaves a line in the log, as it should; here they are counted.
    logging.getLogger("bot").setLevel(logging.CRITICAL)
    plan = webhook.Plan(updates=500, people=20, absences=3) if context.quick else webhook.Plan()
    plan = replace(plan, seed=context.seed)
    found = asyncio.run(webhook.prove(context.fresh_url(), plan, context.tell))
    context.tell("the twin that answers 200 before the commit")
    twin_plan = replace(plan, updates=plan.updates // 5, people=20, absences=1, early=True)
    twin = asyncio.run(webhook.prove(context.fresh_url(), twin_plan, context.tell))
    return [
        counted("updates by webhook", plan.updates),
        counted("posts in all", found.posts),
        counted("... that broke on the way or met a 502", found.broken),
        counted("... answered 503 while the database was away", found.refused),
        counted("times the database was away", plan.absences),
        at_least("posts answered 503", found.refused, plan.absences),
        exactly("lost", found.lost, 0),
        exactly("done twice", found.doubled, 0),
        exactly("people whose turns or replies are out of order", found.disorder, 0),
        exactly("replies nobody got", found.unsent, 0),
        exactly("replies that came twice", found.repeated, 0),
        at_least(f"twin: lost of {twin_plan.updates}", twin.lost, 1),
    ]
