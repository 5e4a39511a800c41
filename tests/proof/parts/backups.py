"""Backups under load: each copy is put back and what must always hold is looked for in it."""

from __future__ import annotations

import asyncio
import logging

from tests.proof import backups
from tests.proof.part import BOTH, SQLITE, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "backups"
PLACE = 60
DATABASES = BOTH
BESIDE = "failpoints"


def run(context: Context) -> list[Row]:
    """Copy a busy desk and put each copy back; then the twin that copies without thinking."""
    logging.getLogger("bot").setLevel(logging.CRITICAL)
    # A copy of a server takes longer, and people write on meanwhile: they take a longer breath.
    think_s = 0.2 if context.database == SQLITE else 1.0
    plan = backups.Plan(copies=3 if context.quick else 20, think_s=think_s, seed=context.seed)
    folder = context.folder
    found = asyncio.run(
        backups.prove(context.fresh_url(), context.fresh_url, folder, plan, context.tell)
    )
    context.tell("the twin that copies the file alone, or a server without one moment for all")
    twin_plan = backups.smaller(plan, 3 if context.quick else 5)
    twin = asyncio.run(
        backups.prove_careless(context.fresh_url(), context.fresh_url, folder, twin_plan)
    )
    return [
        counted("copies made under load and put back", found.copies),
        counted("messages heard meanwhile", found.messages),
        counted("rows in the last copy", found.rows),
        exactly("messages missing that were acknowledged before the copy", found.missing, 0),
        exactly("messages in a copy without an answer", found.unanswered, 0),
        exactly("promises broken in a copy that was put back", found.broken, 0),
        exactly("texts with a service or card number", found.numbers, 0),
        at_least(
            f"twin: bad copies or messages missing, of {twin_plan.copies} copies",
            twin.unusable + twin.missing + twin.broken,
            1,
        ),
    ]
