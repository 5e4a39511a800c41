"""A person's data: a summary, an export, an erasure, and the daily clean-up."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.messages import Address, Owner
from bot.store.cases import CLOSED, CaseRow
from bot.store.erasures import Erasure
from bot.store.subscriptions import SubscriptionRow
from bot.store.trainings import ACTIVE, SignupRow
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, StoredLine


@dataclass(frozen=True, slots=True)
class Terms:
    """How long things are kept. Transcripts: after the last message, never during a case.

    Erasures are remembered as long as `backups` are kept: an older copy must follow them.
    """

    transcript: timedelta
    seen: timedelta
    parked: timedelta
    backups: timedelta = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What is kept about one person: the lines, cases, sign-ups and letters."""

    lines: tuple[StoredLine, ...]
    cases: tuple[CaseRow, ...]
    signups: tuple[SignupRow, ...]
    subscriptions: tuple[SubscriptionRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure did. `kept_case` and `kept_signups` are still needed, so they stay."""

    messages: int
    cases: int
    signups: int
    kept_case: bool
    kept_signups: int


@dataclass(frozen=True, slots=True)
class RunOut:
    """What the daily clean-up erased. `persons` counts names, addresses and contacts forgotten."""

    conversations: int
    messages: int
    persons: int
    seen: int
    parked: int


class Privacy:
    """Every method works inside the given transaction."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    async def summary(self, uow: UnitOfWork, conversation_id: int, now: datetime) -> PersonalData:
        """What is kept about this person now."""
        del now
        return PersonalData(
            lines=tuple(await uow.transcript.lines(conversation_id)),
            cases=tuple(await uow.cases.of(conversation_id)),
            signups=tuple(await uow.signups.of(conversation_id, active=False)),
            subscriptions=tuple(await uow.subscriptions.of(conversation_id)),
        )

    async def erase(self, uow: UnitOfWork, conversation_id: int, now: datetime) -> Erased:
        """Erase everything that no open case and no coming sign-up needs.

        Lines an advisor may read in an open case stay until it is closed; earlier ones go.
        """
        case = await uow.cases.current(conversation_id)
        messages = await self._erase_lines(uow, conversation_id, case)
        old = [one for one in await uow.cases.of(conversation_id) if one.status == CLOSED]
        signups = await uow.signups.of(conversation_id, active=False)
        kept = [one for one in signups if await self._needed(uow, one, now)]
        gone = [one.id for one in signups if one not in kept]
        await uow.subscriptions.delete(conversation_id)
        conversation = await uow.conversations.get(conversation_id)
        if conversation is not None:
            await uow.parked.erase(conversation.address)
            began = conversation.created_at
            await uow.erasures.add(
                Erasure(now, conversation_id, began, case is not None, len(kept))
            )
        # A form under way holds what the person filled in so far.
        await uow.conversations.reset_state(conversation_id)
        uow.erased = True
        return Erased(
            messages=messages,
            cases=await uow.cases.delete([one.id for one in old]),
            signups=await uow.signups.delete(gone),
            kept_case=case is not None,
            kept_signups=len(kept),
        )

    async def export(self, uow: UnitOfWork, conversation_id: int) -> dict[str, Any]:
        """Everything kept about this person, as JSON values."""
        conversation = await uow.conversations.get(conversation_id)
        lines = await uow.transcript.lines(conversation_id)
        cases = await uow.cases.of(conversation_id)
        address = conversation.address if conversation else None
        return {
            "conversation": _conversation(conversation),
            "form_under_way": dict(conversation.state) if conversation else {},
            "messages": [
                {"number": line.seq, "author": line.author, "at": _iso(line.at), "text": line.text}
                for line in lines
            ],
            "deliveries": [asdict(one) for one in await uow.outgoing.deliveries(conversation_id)],
            "cases": [_plain(asdict(one)) for one in cases],
            "case_events": [
                {"case": case.reference, "at": _iso(event.at), "what": event.verb}
                for case in cases
                for event in await uow.cases.events(case.id)
            ],
            "sign_ups": [
                _plain(asdict(one)) for one in await uow.signups.of(conversation_id, active=False)
            ],
            "letters": [_plain(asdict(one)) for one in await uow.subscriptions.of(conversation_id)],
            "parked": [
                {"at": _iso(one.at), "text": one.text}
                for one in (await uow.parked.of(address) if address else ())
            ],
        }

    async def expire(self, uow: UnitOfWork, now: datetime) -> RunOut:
        """Erase what is past its term: transcripts with their outgoing rows, ids, parked rows.

        After the same term as a transcript's, finished sign-ups and cases no longer say whose they
        were; what is left of them can only be counted.
        """
        before = now - self._terms.transcript
        silent = await uow.conversations.silent_since(before)
        messages = 0
        for conversation_id in silent:
            messages += await self._erase_lines(uow, conversation_id, None)
            await uow.conversations.reset_state(conversation_id)
        persons = await uow.signups.forget_persons(before)
        persons += await uow.cases.forget_contacts(before)
        persons += await uow.conversations.detach_silent(before)
        await uow.subscriptions.purge(before)
        await uow.broadcasts.purge(before)
        # Without its line a mark of a last message has nothing left to answer.
        await uow.marks.purge_owed(before)
        await uow.erasures.purge(now - self._terms.backups)
        uow.erased = True
        return RunOut(
            conversations=len(silent),
            messages=messages,
            persons=persons,
            seen=await uow.seen.purge(now - self._terms.seen),
            parked=await uow.parked.purge(now - self._terms.parked),
        )

    async def find(self, uow: UnitOfWork, address: Address) -> Conversation | None:
        """The conversation behind an address."""
        return await uow.conversations.find(address)

    async def _erase_lines(
        self, uow: UnitOfWork, conversation_id: int, case: CaseRow | None
    ) -> int:
        last = await uow.transcript.last(conversation_id)
        upto = last if case is None else min(last, case.first_shared - 1)
        if upto < 1:
            return 0
        await uow.outgoing.delete(conversation_id, upto)
        erased = await uow.transcript.delete(conversation_id, upto)
        if upto == last:
            await uow.marks.settle(conversation_id)
        await uow.conversations.forget_lines(conversation_id, upto + 1)
        return erased

    async def _needed(self, uow: UnitOfWork, signup: SignupRow, now: datetime) -> bool:
        if signup.status not in ACTIVE:
            return False
        session = await uow.training_sessions.get(signup.session_id)
        return session is not None and session.ends_at > now


def _conversation(conversation: Conversation | None) -> dict[str, Any] | None:
    if conversation is None:
        return None
    return {
        "channel": conversation.address.channel,
        "language": conversation.lang,
        "owner": Owner(conversation.owner).value,
        "first_heard": _iso(conversation.created_at),
        "last_heard": _iso(conversation.heard_at) if conversation.heard_at else None,
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    values.pop("address", None)
    values.pop("staff_id", None)
    return {
        key: _iso(value) if isinstance(value, datetime) else value for key, value in values.items()
    }


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
