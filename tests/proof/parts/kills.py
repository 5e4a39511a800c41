"""Messages wait, and the desk is killed at random instants until all of them are answered."""

from __future__ import annotations

from dataclasses import replace

from tests.failpoints.pool import folder_in_memory
from tests.proof import kills
from tests.proof.part import BOTH, SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "kills"
PLACE = 10
DATABASES = BOTH


def run(context: Context) -> list[Row]:
    """Kill, start again, count; then the twin that acknowledges before the commit.

    A file of SQLite stands in memory: kill -9 takes nothing from it that a disk would keep.
    """
    with folder_in_memory() as folder:
        urls = [f"sqlite:///{folder / f'{name}.db'}" for name in ("desk", "twin")]
        if context.database != SQLITE:
            urls = [context.fresh_url() for _ in urls]
        return _rows(context, *urls)


def _rows(context: Context, url: str, twin_url: str) -> list[Row]:
    plan = kills.Plan(updates=400, people=20, kills=5) if context.quick else kills.Plan()
    plan = replace(plan, seed=context.seed)
    done = kills.run(plan, url, context.tell)
    context.tell("the twin that acknowledges before the commit")
    twin_plan = replace(plan, updates=plan.updates // 4, people=10, kills=3, early=True)
    twin = kills.run(twin_plan, twin_url, context.tell).found
    found = done.found
    return [
        counted("messages", plan.updates),
        exactly("kill -9 at random instants", found.struck, plan.kills),
        exactly("confirmed and not in the database, at any kill", found.confirmed_lost, 0),
        exactly("lost in the end", found.lost, 0),
        exactly("done twice", found.doubled, 0),
        exactly("replies nobody got", found.unsent, 0),
        exactly("replies out of order", found.disorder, 0),
        counted("replies that came twice, in all", found.repeated),
        at_most("... in one conversation after one kill", found.worst, 1),
        counted("messages of class broadcast that came", done.news),
        exactly("... that came twice", found.news_twice, 0),
        exactly("promises of the store that do not hold", found.broken, 0),
        counted("updates a second, kills and starts included", plan.updates / done.seconds),
        at_least(f"twin: lost of {twin_plan.updates}", twin.lost, 1),
    ]
