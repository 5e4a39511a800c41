"""People talk side by side, each with words nobody else uses; who sees them is counted."""

from __future__ import annotations

from dataclasses import replace

from tests.proof import canary
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, counted, exactly

NAME = "canary"
PLACE = 30
DATABASES = BOTH
BESIDE = "failpoints"


def run(context: Context) -> list[Row]:
    """Talk, look everywhere; one twin mixes up cookies, the other one replies."""
    plan = canary.Plan(people=10, messages=5, kills=1) if context.quick else canary.Plan()
    plan = replace(plan, seed=context.seed)
    found = canary.run(plan, context.fresh_url(), context.folder, context.tell)
    context.tell("the twin whose replies go to somebody else")
    few = replace(plan, people=20, messages=5, kills=0, mixed_up=True)
    twin = canary.run(few, context.fresh_url(), context.folder, context.tell)
    return [
        counted("conversations at once, web and Telegram", found.conversations),
        counted("messages", found.conversations * plan.messages),
        counted("kill -9 in between", plan.kills),
        at_least("words seen by their own person on the web", found.pages, plan.on_the_web),
        exactly("names that came back to their own person in a chat", found.back, found.due),
        at_least("... of them", found.due, 1),
        exactly("words at the wrong person", found.strange, 0),
        exactly("words in a log, with all it tells at first and last", found.logged, 0),
        at_least("twin: words found when pages are mixed up", found.twin, 1),
        at_least("twin: words found when replies are mixed up", twin.strange, 1),
    ]
