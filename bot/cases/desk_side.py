"""Cases from the advisors' side: reading, claiming, replying, closing."""

from __future__ import annotations

from datetime import datetime

from bot.cases.rules import sort_key
from bot.cases.values import (
    AlreadyClosed,
    CaseDetail,
    CaseLine,
    Claimed,
    Done,
    NotYourCase,
    TakenBy,
)
from bot.messages import Author, Outgoing, Owner
from bot.store.cases import CLAIMED, CLOSED, OPEN, CaseRow
from bot.store.states import ON_PAGE, SENT, UNDELIVERABLE, UNKNOWN
from bot.store.unit_of_work import UnitOfWork
from bot.store.values import Conversation, LineDelivery, StoredLine
from intents.masking import ALWAYS, STAFF, mask, spans
from knowledge.model import Lang
from knowledge.wordbook import WordBook, escape


class CaseDesk:
    """What an advisor can do. Every method works inside the given transaction."""

    def __init__(self, words: WordBook) -> None:
        self._words = words

    async def listed(self, uow: UnitOfWork) -> list[CaseRow]:
        """Cases that are not closed: most urgent first, then the earliest promise."""
        found = await uow.cases.not_closed()
        return sorted(found, key=lambda case: sort_key(case.urgency, case.promised_at))

    async def read(self, uow: UnitOfWork, case_id: int, staff_id: int) -> CaseDetail | None:
        """A case with its lines; leaves an audit row of who read it."""
        detail = await self.look(uow, case_id)
        if detail is not None:
            await uow.cases.log(case_id, "read", staff_id)
        return detail

    async def look(self, uow: UnitOfWork, case_id: int) -> CaseDetail | None:
        """A case with its lines, for a page that has been read and is kept up to date."""
        case = await uow.cases.get(case_id)
        if case is None:
            return None
        conversation = await uow.conversations.look(case.conversation_id)
        if conversation is None:
            return None
        lines = await uow.transcript.lines(case.conversation_id, upto=case.closed_seq)
        visible = [line for line in lines if line.seq >= case.first_shared]
        deliveries = await uow.outgoing.deliveries(case.conversation_id)
        names = await uow.staff.names({line.staff_id for line in visible if line.staff_id})
        by_seq = {delivery.seq: delivery for delivery in deliveries}
        return CaseDetail(
            case=case,
            lines=tuple(_line(line, names, by_seq.get(line.seq), conversation) for line in visible),
            events=tuple(await uow.cases.events(case_id)),
            hidden=len(lines) - len(visible),
            unreachable=conversation.unreachable_at is not None,
        )

    async def claim(
        self, uow: UnitOfWork, case_id: int, staff_id: int, now: datetime
    ) -> Claimed | TakenBy | AlreadyClosed:
        """Take a case. Of two advisors at the same moment exactly one gets it."""
        case = await uow.cases.lock(case_id)
        if case is None or case.status == CLOSED:
            return AlreadyClosed()
        if case.status == CLAIMED:
            return Claimed() if case.staff_id == staff_id else TakenBy(case.staff_name or "")
        await uow.cases.change(case, status=CLAIMED, staff_id=staff_id, claimed_at=now)
        await uow.cases.log(case_id, "claimed", staff_id)
        await uow.conversations.hand_over(
            case.conversation_id, Owner.ADVISOR, case_id=case_id, staff_id=staff_id
        )
        name = (await uow.staff.names([staff_id])).get(staff_id, "")
        # A case that was put back can be claimed again: the person hears the new name too.
        source = f"case:{case_id}:claimed:{now.timestamp():.6f}"
        await self._notice(uow, case, "cases.claimed", source, name=name)
        return Claimed()

    async def release(
        self, uow: UnitOfWork, case_id: int, staff_id: int
    ) -> Done | NotYourCase | AlreadyClosed:
        """Put a case back in the queue, so that a colleague can take it; the person hears so."""
        case = await uow.cases.lock(case_id)
        refused = _refused(case, staff_id)
        if case is None or refused is not None:
            return refused or AlreadyClosed()
        await uow.cases.change(case, status=OPEN, staff_id=None, claimed_at=None)
        await uow.cases.log(case_id, "released", staff_id)
        await uow.conversations.hand_over(
            case.conversation_id, Owner.QUEUE, case_id=case_id, staff_id=staff_id
        )
        source = f"case:{case_id}:released:{uow.now.timestamp():.6f}"
        await self._notice(uow, case, "cases.released", source)
        return Done()

    async def reply(
        self, uow: UnitOfWork, case_id: int, staff_id: int, text: str, nonce: str
    ) -> Done | NotYourCase | AlreadyClosed:
        """Write to the person. The same form sent twice writes once (`nonce`)."""
        case = await uow.cases.lock(case_id)
        refused = _refused(case, staff_id)
        if case is None or refused is not None:
            return refused or AlreadyClosed()
        safe = mask(text, spans(text), ALWAYS)
        message = Outgoing(_as_typed(safe), author=Author.ADVISOR, staff_id=staff_id)
        written = await uow.outgoing.put(
            case.conversation_id, f"console:{case_id}:{nonce}", [message]
        )
        if written:
            await uow.cases.log(case_id, "replied", staff_id)
        return Done(repeated=not written)

    async def close(
        self, uow: UnitOfWork, case_id: int, staff_id: int, outcome: str, now: datetime
    ) -> Done | NotYourCase | AlreadyClosed:
        """End a case: the person gets a line, and the computer answers again."""
        case = await uow.cases.lock(case_id)
        refused = _refused(case, staff_id)
        if case is None or refused is not None:
            return refused or AlreadyClosed()
        await self._notice(uow, case, "cases.closed", f"case:{case_id}:closed")
        conversation = await uow.conversations.get(case.conversation_id)
        assert conversation is not None
        last = conversation.next_seq - 1
        await uow.cases.change(case, status=CLOSED, closed_at=now, closed_seq=last, outcome=outcome)
        await uow.cases.log(case_id, "closed", staff_id, outcome)
        await uow.conversations.hand_over(
            case.conversation_id, Owner.BOT, case_id=case_id, staff_id=staff_id
        )
        return Done()

    async def _notice(
        self, uow: UnitOfWork, case: CaseRow, key: str, source: str, **values: str
    ) -> None:
        conversation = await uow.conversations.get(case.conversation_id)
        lang: Lang = "en" if conversation is not None and conversation.lang == "en" else "nl"
        text = self._words(lang)(key, reference=case.reference, **values)
        await uow.outgoing.put(case.conversation_id, source, [Outgoing(text, author=Author.NOTICE)])


def _refused(case: CaseRow | None, staff_id: int) -> NotYourCase | AlreadyClosed | None:
    if case is None or case.status == CLOSED:
        return AlreadyClosed()
    return None if case.staff_id == staff_id else NotYourCase()


def _as_typed(text: str) -> str:
    """What an advisor typed: each line a paragraph, and nothing becomes markup."""
    return "\n\n".join(escape(line) for line in text.splitlines() if line.strip())


def _line(
    line: StoredLine,
    names: dict[int, str],
    delivery: LineDelivery | None,
    conversation: Conversation,
) -> CaseLine:
    return CaseLine(
        seq=line.seq,
        author=line.author,
        speaker=names.get(line.staff_id or 0),
        text=mask(line.text, spans(line.text), STAFF),
        at=line.at,
        buttons=line.buttons,
        delivery=_delivered(delivery, conversation.seen_seq),
        reason=delivery.reason if delivery else None,
    )


def _delivered(delivery: LineDelivery | None, seen_seq: int) -> str | None:
    if delivery is None:
        return None
    if delivery.state == ON_PAGE:
        return "seen" if delivery.seq <= seen_seq else "not-yet-seen"
    if delivery.state == SENT:
        return "delivered"
    return "undeliverable" if delivery.state in (UNDELIVERABLE, UNKNOWN) else "waiting"
