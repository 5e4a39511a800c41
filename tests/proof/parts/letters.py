"""A letter to many people: the desk is killed, people unsubscribe and people block it meanwhile."""

from __future__ import annotations

import asyncio
import random
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.outbox.broadcast import WINDOW
from tests.fake_telegram import Call, FakeProcess, RemoteFake
from tests.proof.letters import (
    FIRST,
    LONGEST_WAIT_S,
    Desk,
    Kept,
    arrived,
    kept,
    key_of,
    many_people,
    publish,
)
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "letters"
PLACE = 33
DATABASES = BOTH
TEXT = "brief"
_UNDER_WAY_S = 1.0
"""Seconds in which a letter may still come that was under way at the commit."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many people, kills, and people who unsubscribe or block the desk in the middle."""

    people: int = 5_000
    kills: int = 20
    leave: int = 500
    block: int = 200
    seed: int = 1
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """The ledger, the database, and when who had unsubscribed."""

    calls: list[Call]
    kept: Kept
    ended: dict[str, float]
    blocked: frozenset[str]
    plan: Plan

    def twice(self) -> int:
        """People who got the letter twice."""
        return sum(count > 1 for count in arrived(self.calls).values())

    def called_after(self, seconds: float) -> int:
        """Letters that came more than so many seconds after the unsubscription was committed."""
        return sum(
            call.accepted and call.at > self.ended[call.chat_id] + seconds
            for call in self.calls
            if call.chat_id in self.ended
        )

    def blocked_again(self) -> int:
        """Calls to people after their first 403."""
        refused = [call.chat_id for call in self.calls if call.code == 403]
        return len(refused) - len(set(refused))

    def forgotten(self) -> int:
        """People without the letter who did not leave or block, and whom nobody is told of."""
        came = {key for key, _ in arrived(self.calls)}
        keys = (key_of(number) for number in range(self.plan.people))
        left = self.blocked | set(self.ended)
        return sum(
            key not in came and key not in left and self.kept.states.get((key, TEXT)) != "unknown"
            for key in keys
        )


def run(context: Context) -> list[Row]:
    """Send, kill, count; then the twin that marks after the call and looks at no subscription."""
    plan = Plan(people=300, kills=3, leave=30, block=12) if context.quick else Plan()
    plan = replace(plan, seed=context.seed)
    found = asyncio.run(_prove(context, plan))
    context.tell("the twin that marks after the call and looks at no subscription")
    small = Plan(people=600, kills=12, leave=60, block=0, seed=plan.seed, options=("--hasty",))
    twin = asyncio.run(_prove(context, small))
    unknown = found.kept.count("unknown")
    return [
        counted("people subscribed", plan.people),
        counted("kill -9 at random instants", plan.kills),
        exactly("unsubscribed meanwhile", len(found.ended), plan.leave),
        counted("... of whom the letter had reached before", _reached(found)),
        counted("blocked the desk meanwhile", len(found.blocked)),
        exactly("people who got it twice", found.twice(), 0),
        exactly("people who got it after they unsubscribed", found.called_after(_UNDER_WAY_S), 0),
        at_most("... for whom it was under way at that second", found.called_after(0), WINDOW),
        exactly("calls to who had answered that they block", found.blocked_again(), 0),
        exactly("people forgotten", found.forgotten(), 0),
        at_most("letters marked unknown", unknown, WINDOW * plan.kills),
        counted("... for each kill", unknown / plan.kills),
        at_least("twin: people who got it twice", twin.twice(), 1),
        at_least(
            "twin: people who got it after they unsubscribed", twin.called_after(_UNDER_WAY_S), 1
        ),
    ]


def _reached(found: Found) -> int:
    return len({key for key, _ in arrived(found.calls)} & set(found.ended))


async def _prove(context: Context, plan: Plan) -> Found:
    url, chance = context.fresh_url(), random.Random(plan.seed)
    with FakeProcess("--seed", str(plan.seed)) as fake:
        await many_people(url, fake, plan.people)
        await publish(url, [TEXT])
        context.tell(f"{plan.people} people are subscribed")
        numbers = chance.sample(range(plan.people), plan.leave + plan.block)
        leave = [key_of(number) for number in numbers[: plan.leave]]
        block = numbers[plan.leave :]
        desk = Desk(url, fake, *plan.options)
        await _in_the_middle(context, plan, fake, desk, (leave, block))
        calls = fake.calls("sendMessage")
    blocked = frozenset(key_of(number) for number in block)
    return Found(calls, await kept(url), desk.ended, blocked, plan)


async def _in_the_middle(
    context: Context,
    plan: Plan,
    fake: RemoteFake,
    desk: Desk,
    who: tuple[list[str], list[int]],
) -> None:
    """Between two kills, some people unsubscribe and some block the desk."""
    leave, block = who
    chance = random.Random(plan.seed + 1)
    fewest = plan.people - plan.leave - plan.block
    instants = sorted(chance.sample(range(5, fewest - 5), plan.kills))
    for done, instant in enumerate(instants):
        await desk.start()
        for number in block[done :: plan.kills]:
            fake.person(FIRST + number).blocks()
        asked = leave[: len(leave) * (done + 1) // (plan.kills + 1)]
        desk.ask(*(f"end {key}" for key in asked if key not in desk.ended))
        with suppress(TimeoutError):
            await fake.until_called("sendMessage", instant, timeout_s=LONGEST_WAIT_S)
        await asyncio.sleep(chance.uniform(0, 0.03))
        await desk.kill()
        context.tell(f"kill {done + 1} of {plan.kills} after {fake.count('sendMessage')} sends")
    await desk.start()
    desk.ask(*(f"end {key}" for key in leave if key not in desk.ended))
    await desk.finish()
