"""A group of messages through their turns inside one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from bot.dialogue.turn import Plan, Turn
from bot.messages import Address, Author, Heard, Incoming, Outgoing
from bot.store.alarms import Alarm
from bot.store.conversations import fresh
from bot.store.outgoing import Addressed, prepare
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, StoredLine
from intents import Context, Decision

Understand = Callable[[Sequence[tuple[str, Context]]], list[Decision]]


class Talker(Protocol):
    """The conversation itself: what to say next."""

    def context_of(self, conversation: Conversation, now: datetime) -> Context:
        """What understanding may know of this conversation at this moment."""
        ...

    async def plan(self, turn: Turn) -> Plan:
        """Decide one turn."""
        ...

    def apology(self, incoming: Incoming, lang: str | None) -> tuple[Outgoing, ...]:
        """What a person hears when their message could not be handled; danger comes first."""
        ...


@dataclass(slots=True)
class _Written:
    """What a group's turns want to have written."""

    lines: list[StoredLine]
    rows: list[dict[str, Any]]
    plans: dict[int, Plan]
    addressed: list[Addressed]


@dataclass(frozen=True, slots=True)
class Mind:
    """What a group is heard with: answers and the index of their phrasings belong together."""

    talker: Talker
    understand: Understand


class GroupHearing:
    """Loads a group with set queries, understands it at once, plans in order, writes once."""

    def __init__(self, talker: Talker, understand: Understand) -> None:
        self._mind = Mind(talker, understand)

    def use(self, talker: Talker, understand: Understand) -> None:
        """From the next group on, hear with other answers and their index."""
        self._mind = Mind(talker, understand)

    async def group(self, uow: UnitOfWork, incomings: Sequence[Incoming]) -> list[Heard]:
        """Take each message through its turn; one that was heard before does nothing.

        No two of them are the same message.
        """
        # One for the whole group, whatever is put in its place meanwhile.
        mind = self._mind
        found = await load(uow, [incoming.address for incoming in incomings])
        # Only after the lock: processes with the same messages then wait in one order.
        first = await uow.seen.add(incoming.id for incoming in incomings)
        new = [incoming for incoming in incomings if incoming.id in first]
        if new:
            await self._turns(uow, mind, new, found)
        return [Heard.DONE if item.id in first else Heard.REPEATED for item in incomings]

    async def park(self, uow: UnitOfWork, incoming: Incoming, reason: str) -> None:
        """Keep a message aside, unseen by the dialogue, and tell the person."""
        found = await load(uow, [incoming.address])
        if not await uow.seen.add([incoming.id]):
            return
        conversation = found[incoming.address]
        await uow.parked.add(incoming, reason)
        await uow.alarms.ring(Alarm.PARKED, over=True)
        # They wrote, so they can be reached again.
        await uow.conversations.save([replace(conversation, heard_at=uow.now)])
        apology = self._mind.talker.apology(incoming, conversation.lang or incoming.lang_hint)
        await uow.outgoing.put(conversation.id, incoming.id, apology)

    async def _turns(
        self,
        uow: UnitOfWork,
        mind: Mind,
        new: Sequence[Incoming],
        found: Mapping[Address, Conversation],
    ) -> None:
        offers = await uow.outgoing.offers(item.id for item in found.values())
        decisions = _decide(mind, new, found, uow.now)
        for item in found.values():
            uow.numbering.hold(item.id, item.next_seq)
        written = _Written([], [], {}, [])
        for incoming in new:
            conversation = found[incoming.address]
            turn = Turn(
                incoming,
                decisions.get(incoming.id),
                conversation,
                tuple(offers.get(conversation.id, ())),
                uow.now,
                uow,
            )
            await self._one(mind, turn, written)
        await uow.outgoing.add(written.lines, written.rows, written.addressed)
        await uow.conversations.save(
            [
                after(item, written.plans[item.id], uow.numbering.held(item.id), uow.now)
                for item in found.values()
                if item.id in written.plans
            ]
        )

    async def _one(self, mind: Mind, turn: Turn, written: _Written) -> None:
        conversation = turn.conversation
        number = await turn.uow.numbering.take(conversation.id, 1)
        plan = await mind.talker.plan(turn)
        if plan.said is not None and not turn.incoming.again:
            written.lines.append(said_line(conversation.id, number, plan.said, turn.now))
        first = await turn.uow.numbering.take(conversation.id, len(plan.replies))
        to = Addressed(conversation.id, conversation.address, reachable=True)
        lines, rows = prepare(to, turn.incoming.id, plan.replies, first, turn.now)
        written.lines.extend(lines)
        written.rows.extend(rows)
        written.addressed.append(to)
        written.plans[conversation.id] = plan


def _decide(
    mind: Mind,
    new: Sequence[Incoming],
    found: Mapping[Address, Conversation],
    now: datetime,
) -> dict[str, Decision]:
    spoken = [incoming for incoming in new if incoming.text is not None]
    asked = [
        (incoming.text or "", mind.talker.context_of(found[incoming.address], now))
        for incoming in spoken
    ]
    decisions = mind.understand(asked) if asked else []
    return {incoming.id: decision for incoming, decision in zip(spoken, decisions, strict=True)}


def after(item: Conversation, plan: Plan, next_seq: int, now: datetime) -> Conversation:
    """A conversation as it is once this plan is done."""
    lang = plan.lang or item.lang
    return replace(item, lang=lang, state=plan.state, next_seq=next_seq, heard_at=now)


async def load(uow: UnitOfWork, addresses: Collection[Address]) -> dict[Address, Conversation]:
    """The conversations of these addresses, locked; begun for those who never wrote before."""
    found = await uow.conversations.find_all(addresses)
    missing = [address for address in addresses if address not in found]
    if missing:
        await uow.conversations.add([fresh(address, uow.now) for address in missing])
        found |= await uow.conversations.find_all(missing)
    return found


def said_line(conversation_id: int, number: int, said: str, now: datetime) -> StoredLine:
    """The line of a person as it is stored."""
    return StoredLine(conversation_id, number, Author.PERSON.value, None, said, (), None, now)
