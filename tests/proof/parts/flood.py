"""One person sends 200 messages a second; others wait hardly longer for their answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count

from tests.failpoints.pool import folder_in_memory
from tests.proof import flood
from tests.proof.part import BOTH, SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "flood"
PLACE = 40
DATABASES = BOTH
MOST_TIMES, TWIN_TIMES = 1.5, 5.0
FASTER = 3
"""So much faster is the flood of the twin over polling: a desk that keeps up with 200 messages a
second makes nobody wait, in one line or in many."""
TWIN_SHARE = 0.5
"""A slow machine cannot answer so fast a flood; its lines still keep most of it from others."""
TWIN_S = 6.0
ROADS = ("webhook", "polling")


def run(context: Context) -> list[Row]:
    """Each road without and with the flood; then the twin that has one line for all."""
    with _databases(context) as fresh_url:
        return _on_each_road(context, fresh_url)


@contextmanager
def _databases(context: Context) -> Iterator[Callable[[], str]]:
    """New databases that wait for no disk.

    The PostgreSQL of the proof does not either, and what is looked for is whether one person's
    messages hold up those of others, with the disk of any machine.
    """
    if context.database != SQLITE:
        yield context.fresh_url
        return
    numbers = count()
    with folder_in_memory() as folder:
        yield lambda: f"sqlite:///{folder / f'desk-{next(numbers)}.db'}"


def _on_each_road(context: Context, fresh_url: Callable[[], str]) -> list[Row]:
    rows = [
        counted("Telegram's sending limits", "lifted"),
        counted("waits for the disk", "none"),
    ]
    for road in ROADS:
        plan = flood.Plan(road, seed=context.seed)
        if context.quick:
            plan = replace(plan, seconds=5.0, runs=1)
        found = flood.measure(plan, fresh_url, context.tell)
        rows += _rows(plan, found)
        rows += _twin(plan, context, fresh_url)
    return rows


def _rows(plan: flood.Plan, found: flood.Outcome) -> list[Row]:
    road, runs = plan.road, found.flooded
    return [
        counted(f"{road}: runs of {plan.seconds:.0f} s, others' messages a second", _pace(plan)),
        counted(f"{road}: seconds of a run without the flood", _calm(plan)),
        counted(
            f"{road}: messages a second of the flooder", f"{min(run.pace for run in runs):.0f}"
        ),
        counted(f"{road}: p99 of others without the flood, median, ms", f"{found.calm_ms:.1f}"),
        counted(f"{road}: p99 of others with it, median, ms", f"{found.flooded_ms:.1f}"),
        at_most(f"{road}: times as long", round(found.ratio, 2), MOST_TIMES),
        exactly(f"{road}: others without an answer", sum(run.unanswered for run in runs), 0),
        exactly(f"{road}: messages of the flooder lost", sum(run.lost for run in runs), 0),
        at_most(f"{road}: most notices to the flooder in a run", max(_notices(found)), 2),
        at_least(f"{road}: fewest notices to the flooder in a run", min(_notices(found)), 1),
        counted(f"{road}: most answers to the flooder in a run", max(one.answers for one in runs)),
    ]


def _pace(plan: flood.Plan) -> str:
    return f"{plan.runs}, {plan.others_each_s:.0f}"


def _calm(plan: flood.Plan) -> str:
    return f"{min(plan.seconds, plan.calm_seconds):.0f}"


def _notices(found: flood.Outcome) -> list[int]:
    return [run.notices for run in found.flooded]


def _twin(plan: flood.Plan, context: Context, fresh_url: Callable[[], str]) -> list[Row]:
    """Over a webhook Telegram itself holds a flooder to one message at a time."""
    context.tell("the twin with one line for all")
    polling = plan.road == "polling"
    harder = replace(plan, seconds=min(plan.seconds, TWIN_S), runs=1)
    if polling:
        harder = replace(harder, flood_each_s=FASTER * plan.flood_each_s)
    twin = flood.measure(replace(harder, one_line=True), fresh_url, context.tell)
    ratio = round(twin.ratio, 1)
    if not polling:
        return [counted(f"twin, {plan.road}: times as long", ratio)]
    ours = flood.measure(harder, fresh_url, context.tell)
    pace = f"{harder.flood_each_s:.0f} a second"
    return [
        at_least(f"twin, {plan.road}, {pace}: times as long", ratio, TWIN_TIMES),
        counted(f"{plan.road}, {pace}: times as long", round(ours.ratio, 1)),
        at_most(f"{plan.road}, {pace}: share of the twin's", ours.ratio / twin.ratio, TWIN_SHARE),
    ]
