"""Replies and letters leave while every fifth call fails in one way or another."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from tests.fake_telegram import Call, FakeProcess
from tests.fake_telegram.faults import Kind
from tests.proof.letters import (
    Desk,
    Kept,
    answer,
    arrived,
    kept,
    key_of,
    many_people,
    publish,
    unanswered,
)
from tests.proof.part import BOTH, Context
from tests.proof.report import Row, at_least, at_most, counted, exactly

NAME = "sends"
PLACE = 32
DATABASES = BOTH
BESIDE = "failpoints"
EACH = 5
RATE = 0.2
KINDS: tuple[Kind, ...] = (
    *("5xx", "5xx", "5xx", "reset_before", "reset_before", "reset_after", "reset_after"),
    *("timeout_before", "timeout_after", "429"),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """The calls for replies and for letters, and what the database says of the letters."""

    replies: list[Call]
    letters: list[Call]
    kept: Kept
    people: int

    def missing_replies(self) -> int:
        """Replies that came to nobody."""
        came = arrived(self.replies)
        wanted = (
            (key_of(one), f"antwoord {n} aan {key_of(one)}")
            for one in range(self.people)
            for n in range(EACH)
        )
        return sum(not came[one] for one in wanted)

    def missing_letters(self) -> int:
        """Letters that came to nobody and are not marked as unknown."""
        came = arrived(self.letters)
        return sum(
            not came[key, text] and state != "unknown"
            for (key, text), state in self.kept.states.items()
        )


def run(context: Context) -> list[Row]:
    """Send, count; then the twin that tries a letter of unknown outcome again."""
    people = 60 if context.quick else 1_000
    found = asyncio.run(_prove(context, people))
    context.tell("the twin that tries again")
    twin = asyncio.run(_prove(context, max(60, people // 10), "--again"))
    repeated = _repeated(found.replies)
    return [
        counted("replies and letters", 2 * people * EACH),
        counted("calls", len(found.replies) + len(found.letters)),
        counted("... that failed", _failed(found.replies) + _failed(found.letters)),
        exactly("replies nobody got", found.missing_replies(), 0),
        at_most("replies that came twice", repeated, unanswered(found.replies)),
        exactly("letters made", len(found.kept.states), people * EACH),
        exactly("letters that came twice", _repeated(found.letters), 0),
        exactly("letters nobody got and nobody is told of", found.missing_letters(), 0),
        counted("letters marked unknown", found.kept.count("unknown")),
        at_least("twin: letters that came twice", _repeated(twin.letters), 1),
    ]


async def _prove(context: Context, people: int, *options: str) -> _Found:
    url = context.fresh_url()
    with FakeProcess("--seed", str(context.seed)) as fake:
        await many_people(url, fake, people)
        await publish(url, [f"brief {n}" for n in range(EACH)])
        await answer(url, people, EACH)
        context.tell(f"{people} people wait for {2 * people * EACH} messages")
        fake.random_faults(RATE, KINDS, seed=context.seed)
        desk = Desk(url, fake, *options)
        await desk.start()
        await desk.finish()
        calls = fake.calls("sendMessage")
    context.tell(f"{len(calls)} calls, of which {_failed(calls)} failed")
    letters = [call for call in calls if str(call.params["text"]).startswith("brief")]
    replies = [call for call in calls if not str(call.params["text"]).startswith("brief")]
    return _Found(replies, letters, await kept(url), people)


def _repeated(calls: list[Call]) -> int:
    return sum(count - 1 for count in arrived(calls).values())


def _failed(calls: list[Call]) -> int:
    return sum(call.code != 200 for call in calls)
