"""A virtual year of a million updates: nothing grows that should not, all is kept that should."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from tests.proof import year
from tests.proof.part import SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "year"
PLACE = 900
DATABASES = (SQLITE,)
ALONE = True
DRIFT = 3.0
"""In 100: how much more memory the process may hold at the end than when it was warm."""
ROW_KB = 0.5
"""What the row of a conversation that was detached may take; these rows stay, to be counted."""
PAGES = 1.05
"""A file that is written in another order may hold so much more in half-full pages."""


def run(context: Context) -> list[Row]:
    """Live it; then the twin that never looks at its clock."""
    logging.getLogger("bot").setLevel(logging.WARNING)
    plan = year.Plan(seed=context.seed)
    if context.quick:
        plan = replace(plan, updates=plan.updates // 50, steps=4)
    found = asyncio.run(year.live(plan, context.fresh_url(), context.tell))
    context.tell("the twin without a timer")
    twin_plan = replace(plan, updates=min(20_000, plan.updates) // 10, steps=4, forgets=False)
    twin = asyncio.run(year.live(twin_plan, context.fresh_url(), lambda _: None))
    warm, end = found.warm, found.end
    assert warm is not None
    assert end is not None
    assert twin.end is not None
    people = end.rows["conversations"] - warm.rows["conversations"]
    room = round(warm.used_kb * PAGES + people * ROW_KB)
    return [
        counted("updates", found.updates),
        counted("updates a second", found.updates / found.seconds),
        *(
            exactly(f"rows of {name}", end.rows[name], found.model[name])
            for name in ("messages", "outgoing", "seen", "conversations")
        ),
        counted(f"megabytes in memory on day {year.WARM_DAYS}", warm.rss_mb),
        counted("... at the end", end.rss_mb),
        at_most("... more, in 100", 100 * (end.rss_mb / warm.rss_mb - 1), DRIFT),
        exactly("open files at the end", end.files, warm.files),
        counted(f"kilobytes of data on day {year.WARM_DAYS}", warm.used_kb),
        at_most("... at the end, with the rows that stay", end.used_kb, room),
        at_least("twin: rows of messages", twin.end.rows["messages"], twin.updates + 1),
        at_least("twin: rows of seen", twin.end.rows["seen"], twin.updates),
    ]
