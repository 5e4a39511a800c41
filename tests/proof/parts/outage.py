"""The desk is away for 151 seconds at every step of a sign-up; everybody still gets their place."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from intents import Index
from tests.dialogues.stage import stage_index
from tests.proof import outage
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, counted, exactly
from tests.proof.small_index import small_index

NAME = "outage"
PLACE = 50
DATABASES = BOTH
BESIDE = "failpoints"


def run(context: Context) -> list[Row]:
    """Sign up, be away, come back; then the twin that does not ask again."""
    index = small_index() if context.quick else _real(context)
    plan = outage.Plan(people=20 if context.quick else 1000)
    found = _prove(plan, context, index)
    context.tell("the twin that asks nothing again")
    twin = _prove(replace(plan, people=plan.people // 10, tells=False), context, index)
    return [
        counted("people who sign up, half of them by buttons only", found.people),
        counted("outages of 151 s each of them meets", found.outages),
        exactly("people with a place", found.seats, found.people),
        exactly("people with two places", found.twice, 0),
        exactly("people left waiting", found.stranded, 0),
        at_least(f"twin: left waiting of {twin.people}", twin.stranded, twin.people // 2),
        exactly("twin: of these by buttons", twin.pressers, twin.stranded),
    ]


def _prove(plan: outage.Plan, context: Context, index: Index) -> outage.Outcome:
    return asyncio.run(outage.prove(plan, context.fresh_url(), index, context.tell))


def _real(context: Context) -> Index:
    context.tell("building the index")
    return stage_index()
