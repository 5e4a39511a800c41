"""The embedded database is locked out and the disk is full, again and again, while people write."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.proof import locked
from tests.proof.part import SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "locked"
PLACE = 52
DATABASES = (SQLITE,)


def run(context: Context) -> list[Row]:
    """Take it away, give it back, count; then the twin that acknowledges first."""
    plan = locked.Plan(3, 5) if context.quick else locked.Plan()
    plan = replace(plan, seed=context.seed)
    found = asyncio.run(locked.prove(plan, context.fresh_url(), context.tell))
    context.tell("the twin that acknowledges before the commit")
    twin_plan = replace(plan, locks=2, full=3, early=True)
    twin = asyncio.run(locked.prove(twin_plan, context.fresh_url(), context.tell))
    away = plan.locks + plan.full
    return [
        counted("times locked out by another program", plan.locks),
        counted("times the disk was full at a random page", plan.full),
        exactly("times somebody's message was refused", found.refused, away),
        counted("messages", found.messages),
        exactly("lost, or kept twice", found.lost, 0),
        exactly("acknowledged and not committed", len(found.unkept), 0),
        at_most("worst seconds until all that waited is done", round(max(found.backs), 1), 5),
        exactly("integrity of the file", found.integrity, "ok"),
        at_least(f"twin: acknowledged and not committed of {twin.messages}", len(twin.unkept), 1),
    ]
