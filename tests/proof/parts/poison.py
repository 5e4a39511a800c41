"""One message in a hundred fails, hangs or kills the desk: parked, and all others answered."""

from __future__ import annotations

from dataclasses import replace

from tests.proof import poison
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "poison"
PLACE = 45
DATABASES = BOTH
BESIDE = "failpoints"
PARKED_WITHIN_S = 60.0
TWIN_DEATHS = 8
"""A killer is parked at its fourth try; after twice as many the twin would go on for ever."""


def run(context: Context) -> list[Row]:
    """Send, and start the desk again whenever it dies; then the twin that forgets its tries."""
    plan = poison.Plan(messages=300 if context.quick else 600)
    found = poison.prove(plan, context.fresh_url(), context.tell)
    context.tell("the twin that counts tries in memory only")
    twin_plan = replace(plan, messages=300, deaths=TWIN_DEATHS, forgetful=True)
    twin = poison.prove(twin_plan, context.fresh_url(), context.tell)
    return [
        counted("messages of others", found.others),
        exactly("... without an answer", found.unanswered, 0),
        at_most("... answered twice, most in one conversation", found.doubled, found.deaths),
        counted("their p50, s", f"{found.p50_s:.2f}"),
        counted("their p99, a dead or hanging desk included, s", f"{found.p99_s:.2f}"),
        counted("messages that fail, hang or kill", found.harmful),
        exactly("... parked, where staff see them", found.parked, found.harmful),
        at_most("seconds until the slowest was parked", round(found.slowest_s, 1), PARKED_WITHIN_S),
        counted("times the desk was killed", found.deaths),
        at_least("twin: times it was killed, and still not parked", twin.deaths, TWIN_DEATHS),
        at_least("twin: harmful messages never parked", twin.harmful - twin.parked, 1),
    ]
