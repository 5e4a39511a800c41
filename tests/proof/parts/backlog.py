"""What waited at Telegram is drained in order; people hear it when the desk was long away."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace

from intents import Index
from tests.proof import backlog, outage
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, counted, exactly
from tests.proof.small_index import small_index

NAME = "backlog"
PLACE = 51
DATABASES = BOTH


def run(context: Context) -> list[Row]:
    """Drain what waits, be away for a day; each with its twin."""
    rows = _drained(context)
    people = 20 if context.quick else 300
    index = small_index()
    notes = _long_away(context, people, index, tells=True)
    silent = _long_away(context, people // 10, index, tells=False)
    context.tell("25 hours away, and its twin")
    return [
        *rows,
        counted("people under way when the desk is away for 25 hours", people),
        exactly("who hear once that a message may be lost", notes[1], people),
        exactly("twin: who hear it of a desk that tells nobody", silent[1], 0),
    ]


def _drained(context: Context) -> list[Row]:
    plan = backlog.Plan(2_000, 50) if context.quick else backlog.Plan()
    found = backlog.run(plan, context.fresh_url(), context.tell)
    context.tell("the twin to which Telegram hands them in disorder")
    mixed = replace(plan, updates=plan.updates // 10, people=20, mixed=True)
    twin = backlog.run(mixed, context.fresh_url(), context.tell)
    return [
        counted("Telegram's sending limits", "lifted"),
        counted(f"messages of {plan.people} people that wait", found.updates),
        counted("seconds until all are answered", round(found.seconds, 1)),
        counted("... per second", round(found.updates / found.seconds)),
        exactly("messages without an answer", found.missing, 0),
        exactly("conversations out of order", found.disorder, 0),
        at_least("twin: conversations out of order", twin.disorder, 1),
    ]


def _long_away(context: Context, people: int, index: Index, *, tells: bool) -> Counter[int]:
    return asyncio.run(outage.long_away(people, context.fresh_url(), index, tells=tells))
