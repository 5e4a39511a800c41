"""Cases from the person's side: opening, sharing, withdrawing."""

from __future__ import annotations

import secrets
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.cases.rules import OpenOn, higher, promised_at
from bot.cases.values import Opened, Request
from bot.messages import Owner
from bot.store.cases import CLOSED, CaseRow, NewCase
from bot.store.unit_of_work import UnitOfWork

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Letters and digits that are not taken for each other when read aloud."""

_UNKNOWN = "other"
"""The expertise of a case whose matter is not known."""


@dataclass(frozen=True, slots=True)
class Office:
    """When the office answers: opening hours, holidays, and the promise in office hours."""

    open_on: OpenOn
    holidays: Container[date]
    zone: ZoneInfo
    normal_hours: int
    high_hours: int

    def promise(self, urgency: str, now: datetime) -> datetime:
        """The moment (UTC) by which an advisor replies to a case opened `now`."""
        hours = self.normal_hours if urgency == "normal" else self.high_hours
        return promised_at(now, hours, self.open_on, self.holidays, self.zone)


class Cases:
    """What a person can do with their case. Every method works inside the given transaction."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def open(
        self, uow: UnitOfWork, conversation_id: int, request: Request, now: datetime
    ) -> Opened:
        """Open a case, or raise the one that is open already (a person never has two)."""
        current = await uow.cases.current(conversation_id)
        if current is not None:
            return await self._again(uow, current, request, now)
        conversation = await uow.conversations.get(conversation_id)
        assert conversation is not None
        share_from = conversation.first_seq if request.share else None
        promise = self._office.promise(request.urgency, now)
        new = NewCase(
            reference=_reference(),
            conversation_id=conversation_id,
            topic=request.topic,
            expertise=request.expertise,
            urgency=request.urgency,
            municipality=request.municipality,
            shared_from_seq=share_from,
            opened_seq=uow.numbering.following(conversation_id, conversation.next_seq),
            contact=request.contact,
            promised_at=promise,
        )
        case_id = await uow.cases.add(new)
        await uow.cases.log(case_id, "opened", detail=request.urgency)
        await uow.conversations.hand_over(conversation_id, Owner.QUEUE, case_id=case_id)
        return Opened(case_id, new.reference, promise, new=True)

    async def current(self, uow: UnitOfWork, conversation_id: int) -> CaseRow | None:
        """The case of this person that is not closed, if there is one."""
        return await uow.cases.current(conversation_id)

    async def share(self, uow: UnitOfWork, case_id: int) -> None:
        """The person said yes: staff may read the earlier messages too."""
        case = await uow.cases.get(case_id)
        if case is None or case.status == CLOSED or case.shared_from_seq is not None:
            return
        conversation = await uow.conversations.get(case.conversation_id)
        assert conversation is not None
        await uow.cases.change(case, shared_from_seq=conversation.first_seq)
        await uow.cases.log(case_id, "shared")

    async def set_contact(self, uow: UnitOfWork, case_id: int, contact: str) -> None:
        """How else the person can be reached: a phone number or an e-mail address."""
        case = await uow.cases.get(case_id)
        if case is not None and case.status != CLOSED:
            await uow.cases.change(case, contact=contact)
            await uow.cases.log(case_id, "contact-added")

    async def set_municipality(self, uow: UnitOfWork, case_id: int, municipality: str) -> None:
        """Where the person's business is."""
        case = await uow.cases.get(case_id)
        if case is not None and case.status != CLOSED:
            await uow.cases.change(case, municipality=municipality)

    async def withdraw(self, uow: UnitOfWork, conversation_id: int, now: datetime) -> bool:
        """The person no longer needs an advisor; gives whether there was a case."""
        case = await uow.cases.current(conversation_id)
        if case is None:
            return False
        conversation = await uow.conversations.get(conversation_id)
        assert conversation is not None
        last = uow.numbering.following(conversation_id, conversation.next_seq) - 1
        await uow.cases.change(
            case, status=CLOSED, closed_at=now, closed_seq=last, outcome="withdrawn"
        )
        await uow.cases.log(case.id, "withdrawn")
        await uow.conversations.hand_over(conversation_id, Owner.BOT, case_id=case.id)
        return True

    async def _again(
        self, uow: UnitOfWork, case: CaseRow, request: Request, now: datetime
    ) -> Opened:
        urgency = higher(case.urgency, request.urgency)
        promise = case.promised_at
        if urgency != case.urgency:
            promise = min(promise, self._office.promise(urgency, now))
            await uow.cases.change(case, urgency=urgency, promised_at=promise)
            await uow.cases.log(case.id, "raised", detail=urgency)
        await self._fill_in(uow, case, request)
        if request.share:
            await self.share(uow, case.id)
        return Opened(case.id, case.reference, promise, new=False)

    async def _fill_in(self, uow: UnitOfWork, case: CaseRow, request: Request) -> None:
        """What was not known about the matter when the case was opened."""
        topic = case.topic or request.topic
        expertise = request.expertise if case.expertise == _UNKNOWN else case.expertise
        if (topic, expertise) != (case.topic, case.expertise):
            await uow.cases.change(case, topic=topic, expertise=expertise)


def _reference() -> str:
    letters = [secrets.choice(_LETTERS) for _ in range(6)]
    return "".join(letters[:3]) + "-" + "".join(letters[3:])
