"""Every await of intake, turn, send and timer fails: by kill -9, by raising, and by hanging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tests.failpoints.places import MODULES, all_points
from tests.failpoints.plan import REACHED, Share, tasks_of, twin_tasks, unreached
from tests.failpoints.pool import all_done, workers
from tests.failpoints.tally import Found
from tests.proof.part import BOTH, SQLITE, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "failpoints"
PLACE = 12
DATABASES = BOTH
OCCURRENCES = 20
QUICK_STEP = 27
"""A quick run takes every so many failpoints, each once."""
MORE_WORKERS = 1
"""Beyond one per core: on some roads a worker waits half of the time, for the desk's own waits."""


def run(context: Context) -> list[Row]:
    """Let each fail on the roads that pass it; then the twin that acknowledges too early."""
    points = all_points(embedded=context.database == SQLITE)
    share = Share(QUICK_STEP, 1) if context.quick else Share(1, OCCURRENCES)
    numbers = range(context.workers + MORE_WORKERS)
    urls = [None if context.database == SQLITE else context.fresh_url() for _ in numbers]
    with workers(urls) as team:
        context.tell("calm desks walk every road")
        passed = team[0].ask({"map": True})
        aside = unreached(points, passed)
        context.tell(f"no calm desk passes {len(aside)} of {len(points)}: {', '.join(aside)}")
        tasks = tasks_of(points, passed, share, context.seed)
        found, wrong = _done(context, team, tasks)
        context.tell("the twin that acknowledges before the commit")
        twin, _ = _done(context, team, twin_tasks(passed, context.seed))
    return [
        counted(f"failpoints in {len(MODULES)} modules", len(points)),
        at_least("... that calm desks pass, in 100", 100 - 100 * len(aside) / len(points), REACHED),
        *_figures(found, len(tasks)),
        exactly("failpoints with something wrong", _first(wrong), 0),
        at_least("twin: confirmed and not in the database", twin.confirmed_lost, 1),
    ]


def _first(names: Sequence[str]) -> int | str:
    """How many; the first of them by name, so that a look into the lines above can follow."""
    return f"{len(names)}: {names[0]}" if names else 0


def _figures(found: Found, tasks: int) -> list[Row]:
    return [
        counted("failpoints x kill, raise, hang", tasks),
        counted("failures in all", found.struck),
        at_most("desks that did not come by, in 100", _share(found), 5.0),
        exactly("confirmed and not in the database", found.confirmed_lost, 0),
        exactly("lost in the end", found.lost, 0),
        exactly("done twice", found.doubled, 0),
        exactly("replies nobody got", found.unsent, 0),
        exactly("replies out of order", found.disorder, 0),
        counted("replies that came twice, in all", found.repeated),
        at_most("... in one conversation per failure", found.worst, 1),
        exactly("of class broadcast that came twice", found.news_twice, 0),
        exactly("desks that neither went on nor ended", found.deaf, 0),
        exactly("promises of the store that do not hold", found.broken, 0),
    ]


def _share(found: Found) -> float:
    return 100 * found.missed / max(1, found.struck + found.missed)


def _done(
    context: Context, team: Sequence[Any], tasks: Sequence[Mapping[str, Any]]
) -> tuple[Found, list[str]]:
    whole, wrong, step = Found(), list[str](), max(1, len(tasks) // 20)
    count = 0

    def done(task: Mapping[str, Any], answer: Mapping[str, int]) -> None:
        nonlocal count
        count += 1
        one = Found(**answer)
        whole.add(one)
        if not one.holds:
            wrong.append(f"{task['mode']} at {task['point']}: {one.wrong()}")
            context.tell(wrong[-1])
        if count % step == 0:
            context.tell(f"{count} of {len(tasks)}: {whole.struck} failures")

    all_done(team, tasks, done)
    return whole, wrong
