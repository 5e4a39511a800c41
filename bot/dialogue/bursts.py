"""The messages of a burst that get no answer of their own: kept, seen, and told so once."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.dialogue.closing import line_of
from bot.dialogue.hear import load, said_line
from bot.dialogue.scene import House, Scene
from bot.dialogue.state import decode
from bot.dialogue.turn import Turn
from bot.messages import Address, Author, Heard, Incoming, Outgoing, Owner
from bot.store.outgoing import Addressed, prepare
from bot.store.pace import Pace
from bot.store.seen import OWED
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, StoredLine
from intents import danger
from intents.material import Lang


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that was kept and waits for its turn, and the mark that says so."""

    incoming: Incoming | None
    key: str
    value: str


class Burst:
    """Keeps what a person writes faster than they can be answered.

    Nothing is understood and nothing answered here; the mark it leaves says which message was the
    last one, and that one still gets its turn.
    """

    def __init__(self, house: House, pace: Pace) -> None:
        self.pace = pace
        self._house = house

    def urgent(self, incoming: Incoming) -> str | None:
        """The sort of danger in what was written."""
        words = incoming.text or incoming.caption
        return danger(words) if words else None

    async def keep(
        self, uow: UnitOfWork, incomings: Sequence[Incoming], noticed: Collection[str]
    ) -> list[Heard]:
        """Keep each message's line; tell the person of those whose id is in `noticed`."""
        found = await load(uow, {incoming.address for incoming in incomings})
        first = await uow.seen.add(incoming.id for incoming in incomings)
        new = [incoming for incoming in incomings if incoming.id in first]
        for conversation in found.values():
            uow.numbering.hold(conversation.id, conversation.next_seq)
        last: dict[int, tuple[Incoming, int]] = {}
        lines: list[StoredLine] = []
        for incoming in new:
            conversation = found[incoming.address]
            number = await uow.numbering.take(conversation.id, 1)
            said = self._line(uow, incoming, conversation)
            lines.append(said_line(conversation.id, number, said, uow.now))
            last[conversation.id] = (incoming, number)
        await uow.outgoing.add(lines, (), ())
        await self._tell(uow, [one for one in new if one.id in noticed], found)
        await _finish(uow, found, last)
        return [Heard.KEPT if one.id in first else Heard.REPEATED for one in incomings]

    def _line(self, uow: UnitOfWork, incoming: Incoming, conversation: Conversation) -> str:
        turn = Turn(incoming, None, conversation, (), uow.now, uow)
        return line_of(
            Scene(self._house, turn, decode(conversation.state), _lang(incoming, conversation))
        )

    async def _tell(
        self, uow: UnitOfWork, told: Sequence[Incoming], found: Mapping[Address, Conversation]
    ) -> None:
        """Say it once a burst; not between a person and their advisor."""
        for incoming in told:
            conversation = found[incoming.address]
            if conversation.owner is Owner.ADVISOR:
                continue
            say = self._house.knowledge.words(_lang(incoming, conversation))
            to = Addressed(conversation.id, conversation.address, reachable=True)
            first = await uow.numbering.take(conversation.id, 1)
            notice = (Outgoing(str(say("odd.burst")), author=Author.DESK),)
            await uow.outgoing.add(*prepare(to, incoming.id, notice, first, uow.now), [to])


async def owing(uow: UnitOfWork, before: datetime | None = None) -> list[Address]:
    """Whose last message was kept, `before` a moment if given, and may still wait for its turn."""
    keys = await uow.marks.under(OWED, before)
    found = [await uow.conversations.look(int(key.removeprefix(OWED))) for key in keys]
    return [conversation.address for conversation in found if conversation is not None]


async def owed(uow: UnitOfWork, address: Address) -> Owed | None:
    """The last message of somebody's burst, to be heard now; its words as they are kept.

    When it is not their last line any more, a later turn answered it or it is erased: there is
    then nothing to hear, only a mark to drop.
    """
    conversation = await uow.conversations.peek(address)
    if conversation is None:
        return None
    key = f"{OWED}{conversation.id}"
    value = await uow.marks.get(key)
    if value is None:
        return None
    kept = json.loads(value)
    seq = kept["seq"]
    lines = await uow.transcript.lines(conversation.id, after=seq - 1)
    own = [line for line in lines if line.author == Author.PERSON.value]
    if [line.seq for line in own] != [seq]:
        return Owed(None, key, value)
    text = own[0].text if kept["choice"] is None and kept["attachment"] is None else None
    incoming = Incoming(
        id=f"{OWED}{kept['id']}",
        address=address,
        at=uow.now,
        text=text,
        choice=kept["choice"],
        attachment=kept["attachment"],
        pressed_on=kept["pressed_on"],
        lang_hint=kept["lang_hint"],
        again=True,
    )
    return Owed(incoming, key, value)


async def _finish(
    uow: UnitOfWork,
    found: Mapping[Address, Conversation],
    last: Mapping[int, tuple[Incoming, int]],
) -> None:
    """Write the counters of those who wrote, and which message was their last."""
    wrote = [one for one in found.values() if one.id in last]
    await uow.conversations.save(
        [replace(one, next_seq=uow.numbering.held(one.id), heard_at=uow.now) for one in wrote]
    )
    await uow.marks.put_all({f"{OWED}{one}": _mark(*of) for one, of in last.items()})
    uow.owed.update(incoming.address for incoming, _ in last.values())


def _mark(incoming: Incoming, seq: int) -> str:
    """What the line itself does not tell; never words."""
    kept = {
        "id": incoming.id,
        "seq": seq,
        "choice": incoming.choice,
        "attachment": incoming.attachment,
        "pressed_on": incoming.pressed_on,
        "lang_hint": incoming.lang_hint,
    }
    return json.dumps(kept)


def _lang(incoming: Incoming, conversation: Conversation) -> Lang:
    spoken = conversation.lang or (incoming.lang_hint or "")[:2]
    return "en" if spoken == "en" else "nl"
