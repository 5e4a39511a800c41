"""What a run left behind, counted: lost, doubled, repeated, out of order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.messages import Delivery
from tests.failpoints.roads import NEWS, REMINDER, World
from tests.failpoints.tally import Found
from tests.fake_telegram import Call


@dataclass(frozen=True, slots=True)
class Mark:
    """The end of one desk: the last call it made, and how often the failpoint had failed in it."""

    call: int
    struck: int


def confirmed(world: World) -> set[str]:
    """The ids of updates that Telegram no longer keeps for the desk."""
    return {f"tg:{number}" for number in world.fake.updates()["confirmed"]}


async def count_all(world: World, marks: list[Mark], found: Found) -> None:
    """Count what the run left; `marks` are the ends of its desks."""
    witness = world.witness
    before = confirmed(world)
    heard, parked = await witness.heard(), await witness.parked()
    found.lost = len(before - set(heard))
    found.parked = len(parked)
    said = await witness.said()
    found.doubled = sum(count - 1 for (_, text), count in said.items() if " nr " in text)
    silent = sum(said[one] == 0 and one not in parked for one in world.said)
    found.lost = max(found.lost, silent)
    found.unsent = sum((await witness.not_sent()).values()) + await witness.not_reminded()
    await _count_sends(world, marks, found)
    found.broken = len(await witness.broken())


async def _count_sends(world: World, marks: list[Mark], found: Found) -> None:
    every = (*world.fake.calls("sendMessage"), *world.fake.calls("sendDocument"))
    calls = sorted((call for call in every if call.accepted), key=lambda call: call.number)
    claimed: set[tuple[str, str]] = set()
    last: dict[str, int] = {}
    for row in await world.witness.sent():
        claimed.add((row.chat, row.receipt))
        if row.delivery == Delivery.BROADCAST.value:
            # They go when nobody chats, beside the line of replies.
            continue
        found.disorder += int(row.receipt) <= last.get(row.chat, 0)
        last[row.chat] = int(row.receipt)
    went = {(call.chat_id, _receipt(call)) for call in calls}
    found.unsent += len(claimed - went)
    repeats: Counter[tuple[str, int]] = Counter()
    news: Counter[tuple[str, str]] = Counter()
    for call in calls:
        text = str(call.params.get("text") or call.params.get("caption"))
        if text.startswith((NEWS, REMINDER)):
            news[call.chat_id, text] += 1
        elif (call.chat_id, _receipt(call)) not in claimed:
            repeats[call.chat_id, sum(mark.call < call.number for mark in marks)] += 1
    found.repeated = sum(repeats.values())
    allowed = {number: max(1, mark.struck) for number, mark in enumerate(marks)}
    found.worst = max(
        (-(-n // allowed.get(desk, 1)) for (_, desk), n in repeats.items()), default=0
    )
    found.news_twice = sum(count - 1 for count in news.values())


def _receipt(call: Call) -> str:
    return str(call.result["message_id"])
