"""A letter under Telegram's real limits, beside replies; and the same replies without a letter."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from statistics import median

from tests.fake_telegram import Call, FakeProcess
from tests.proof.letters import LONGEST_WAIT_S, Desk, answer, key_of, many_people, publish
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "rate"
PLACE = 34
DATABASES = BOTH
BESIDE = "failpoints"
LEAST_PER_S = 29.0
BURST = 30
REFUSED_S = 5.0
MOST_MEANWHILE = 4
"""Calls that Telegram may refuse while it refuses everybody: the two that tell, and whoever was on
the way."""
_BETWEEN_S = 0.5


@dataclass(frozen=True, slots=True)
class _Found:
    """The ledger, the calls that came too early, and how long each reply waited, in ms."""

    calls: list[Call]
    early: int
    waits: list[float]

    @property
    def per_s(self) -> float:
        """Letters a second, after what may come at once."""
        at = sorted(call.at for call in self.calls if call.accepted)
        return (len(at) - 1 - BURST) / (at[-1] - at[BURST])

    @property
    def refused(self) -> int:
        """Calls that were answered 429."""
        return _answered_429(self.calls)


def run(context: Context) -> list[Row]:
    """The rate while nobody chats, the wait of replies with and without a letter, and the twin."""
    people = 240 if context.quick else 1_500
    context.tell("a letter while nobody chats")
    quiet = asyncio.run(_prove(context, people, 0, "--limits"))
    context.tell("replies without a letter")
    alone = asyncio.run(_prove(context, 0, 10 if context.quick else 40, "--limits"))
    context.tell("replies beside a letter")
    both = asyncio.run(_prove(context, people, 10 if context.quick else 40, "--limits"))
    context.tell("the twin that knows no limits")
    twin = asyncio.run(_prove(context, 150, 0))
    context.tell("replies while Telegram refuses everybody, and the twin that does not learn it")
    waiting = 100 if context.quick else 200
    refused = asyncio.run(_refused(context, waiting))
    deaf = asyncio.run(_refused(context, waiting, "--deaf"))
    return [
        counted("letters", people),
        exactly("... that arrived", sum(call.accepted for call in quiet.calls), people),
        at_least("letters a second, sustained", round(quiet.per_s, 2), LEAST_PER_S),
        counted("calls answered 429", quiet.refused + both.refused),
        exactly("calls before the time of a 429 was over", quiet.early + both.early, 0),
        counted("reply waits without a letter, ms, median", round(median(alone.waits), 1)),
        counted("... longest", round(max(alone.waits), 1)),
        counted("reply waits beside a letter, ms, median", round(median(both.waits), 1)),
        counted("... longest", round(max(both.waits), 1)),
        at_least("twin: calls answered 429", twin.refused, 1),
        counted(
            f"people whose replies leave while everybody is refused for {REFUSED_S:.0f} s", waiting
        ),
        exactly("... who got theirs", sum(call.accepted for call in refused), waiting),
        at_most("... calls that were refused", _answered_429(refused), MOST_MEANWHILE),
        at_least("twin: calls that were refused", _answered_429(deaf), 5 * MOST_MEANWHILE),
    ]


async def _prove(context: Context, people: int, replies: int, *options: str) -> _Found:
    url = context.fresh_url()
    with FakeProcess("--strict", "--seed", str(context.seed)) as fake:
        await many_people(url, fake, people + replies)
        if people:
            await publish(url, ["brief"])
        desk = Desk(url, fake, *options)
        await desk.start()
        for number in range(people, people + replies):
            await asyncio.sleep(_BETWEEN_S)
            desk.ask(f"say {key_of(number)} antwoord")
        await desk.finish()
        calls, early = fake.calls("sendMessage"), len(fake.early_calls())
    letters = [call for call in calls if call.params["text"] == "brief"]
    return _Found(letters, early, _waits(calls, desk))


async def _refused(context: Context, people: int, *options: str) -> list[Call]:
    """A reply to each; after the first burst nobody may be written to for a while."""
    url = context.fresh_url()
    with FakeProcess("--strict", "--seed", str(context.seed)) as fake:
        await many_people(url, fake, people)
        await answer(url, people, 1)
        desk = Desk(url, fake, "--limits", *options)
        await desk.start()
        await fake.until_called("sendMessage", BURST, timeout_s=LONGEST_WAIT_S)
        fake.flood_wait(REFUSED_S)
        await desk.finish()
        return fake.calls("sendMessage")


def _answered_429(calls: list[Call]) -> int:
    return sum(call.code == 429 for call in calls)


def _waits(calls: list[Call], desk: Desk) -> list[float]:
    """From the commit of each reply to its call."""
    at = {call.chat_id: call.at for call in calls if call.params["text"] == "antwoord"}
    return [max(0.0, at[key] - moments[0]) * 1_000 for key, moments in desk.said.items()]
