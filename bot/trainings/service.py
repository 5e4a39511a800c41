"""Sign-ups, waiting lists and offers: load under the lock, ask the rules, write."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal, cast

from bot.messages import Document
from bot.store.trainings import (
    OFFERED,
    SEAT,
    WAITING,
    NewSignup,
    SessionRow,
    SignupRow,
    Tally,
)
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.calendar import calendar_file
from bot.trainings.reminders import withdraw_reminders
from bot.trainings.rules import (
    closed_because,
    offer_until,
    offers_to_make,
    place_in_line,
    status_for_newcomer,
    with_newcomer,
)
from bot.trainings.values import (
    Already,
    Cancelled,
    Details,
    Gone,
    MySignup,
    NotYours,
    Offering,
    Outcome,
    Seat,
    TooLate,
    Waiting,
)
from bot.trainings.voice import Voice
from knowledge.model import Lang

CANCELLED, EXPIRED, DECLINED = "cancelled", "expired", "declined"


class Trainings:
    """What people can do with training sessions. Every method works inside the given transaction.

    `voice` says what is said to people outside their own turn; `offer_time` is how long a freed
    seat stays offered to one person.
    """

    def __init__(self, voice: Voice, offer_time: timedelta) -> None:
        self._voice = voice
        self._offer_time = offer_time

    async def upcoming(
        self, uow: UnitOfWork, now: datetime, training: str | None = None
    ) -> list[Offering]:
        """Sessions of which no meeting has begun (of one training, or of all), soonest first."""
        sessions = await uow.training_sessions.upcoming(now, training)
        tallies = await uow.signups.tallies(session.id for session in sessions)
        return [offering_of(session, tallies.get(session.id, Tally())) for session in sessions]

    async def offering(self, uow: UnitOfWork, session_id: int) -> Offering | None:
        """One session as people see it, also when it has begun."""
        session = await uow.training_sessions.get(session_id)
        if session is None:
            return None
        return offering_of(session, await uow.signups.tally(session_id))

    async def sign_up(
        self,
        uow: UnitOfWork,
        session_id: int,
        conversation_id: int,
        details: Details,
        lang: Lang,
        now: datetime,
    ) -> Outcome:
        """Give a seat, or the next place on the waiting list. Nobody is ever signed up twice.

        A crowd waits for the lock in turn, so the list is counted here and never read.
        """
        session = await uow.training_sessions.lock(session_id)
        reason = closed_because(session, now)
        if session is None or reason is not None:
            return Gone(reason or "unknown")
        tally, mine = await uow.signups.standing(session_id, conversation_id)
        if mine is not None:
            already = await _mine(uow, mine, session, tally)
            return Already(already, already.place)
        status = status_for_newcomer(session, tally)
        added = await uow.signups.add(
            NewSignup(
                session_id=session_id,
                conversation_id=conversation_id,
                number=await uow.training_sessions.take_number(session_id),
                status=status,
                name=details.name,
                email=details.email,
                municipality=details.municipality,
                answers=details.answers,
                lang=lang,
            )
        )
        place = None if status == SEAT else place_in_line(tally.waiting)
        signup = _shown(added, session, with_newcomer(tally, status), place)
        return Seat(signup) if place is None else Waiting(signup, place)

    async def mine(self, uow: UnitOfWork, conversation_id: int, now: datetime) -> list[MySignup]:
        """A person's sign-ups for sessions that are not over, in the order they were made.

        Between two meetings a seat can still be given up: the trainer then knows who comes.
        """
        found: list[MySignup] = []
        for one in await uow.signups.of(conversation_id):
            session = await uow.training_sessions.get(one.session_id)
            if session is not None and session.ends_at > now:
                tally = await uow.signups.tally(session.id)
                found.append(await _mine(uow, one, session, tally))
        return found

    async def cancel(
        self, uow: UnitOfWork, signup_id: int, conversation_id: int, now: datetime
    ) -> Cancelled | NotYours:
        """Take a person off the list; a seat that comes free is offered to the first waiter."""
        held = await self._held(uow, signup_id, conversation_id)
        if held is None:
            return NotYours()
        signup, session = held
        await uow.signups.set_status(signup.id, CANCELLED)
        await withdraw_reminders(uow, signup.id)
        await uow.outgoing.settle(conversation_id, offer_action(signup.id))
        await self._offer_free_seats(uow, session, now)
        offering = offering_of(session, await uow.signups.tally(session.id))
        return Cancelled(offering, had_seat=signup.status == SEAT)

    async def accept(
        self, uow: UnitOfWork, signup_id: int, conversation_id: int, now: datetime
    ) -> Seat | TooLate:
        """Take the seat that was offered. Taking it a second time changes nothing."""
        held = await self._held(uow, signup_id, conversation_id)
        if held is None:
            return TooLate()
        signup, session = held
        tally = await uow.signups.tally(session.id)
        if signup.status == SEAT:
            return Seat(await _mine(uow, signup, session, tally))
        if signup.offer_until is None or signup.offer_until <= now:
            return TooLate()
        if closed_because(session, now) is not None:
            return TooLate()
        await uow.signups.set_status(signup.id, SEAT)
        await uow.outgoing.settle(conversation_id, offer_action(signup.id))
        taken = replace(signup, status=SEAT, offer_until=None)
        return Seat(await _mine(uow, taken, session, tally))

    async def decline(
        self, uow: UnitOfWork, signup_id: int, conversation_id: int, now: datetime
    ) -> Cancelled | TooLate:
        """Leave an offered seat to the next person in line."""
        held = await self._held(uow, signup_id, conversation_id)
        if held is None or held[0].status != OFFERED:
            return TooLate()
        signup, session = held
        await uow.signups.set_status(signup.id, DECLINED)
        await uow.outgoing.settle(conversation_id, offer_action(signup.id))
        await self._offer_free_seats(uow, session, now)
        offering = offering_of(session, await uow.signups.tally(session.id))
        return Cancelled(offering, had_seat=False)

    async def cancel_session(self, uow: UnitOfWork, session_id: int, now: datetime) -> int:
        """Call a session off and tell everyone on its list; gives how many were told.

        Doing it a second time does nothing.
        """
        session = await uow.training_sessions.lock(session_id)
        if session is None or session.cancelled_at is not None:
            return 0
        await uow.training_sessions.change(session_id, cancelled_at=now)
        listed = await uow.signups.active(session_id)
        for signup in listed:
            await uow.signups.set_status(signup.id, CANCELLED)
            await withdraw_reminders(uow, signup.id)
            await uow.outgoing.settle(signup.conversation_id, offer_action(signup.id))
            notice = self._voice.called_off(signup, session)
            await uow.outgoing.put(signup.conversation_id, f"called-off:{signup.id}", [notice])
        return len(listed)

    async def tick(self, uow: UnitOfWork, now: datetime) -> int:
        """End offers that ran out, tell the people, and offer seats to the next in line.

        Gives the number of offers that ended. Run it as often as you like.
        """
        over = await uow.signups.offers_over(now)
        for signup in over:
            session = await uow.training_sessions.lock(signup.session_id)
            if session is not None:
                await self._expire(uow, signup, session)
        for session_id in await uow.signups.sessions_with_waiters(now):
            session = await uow.training_sessions.lock(session_id)
            if session is not None:
                await self._offer_free_seats(uow, session, now)
        return len(over)

    async def move_offers(self, uow: UnitOfWork, by: timedelta) -> None:
        """The hands of the clock were turned by `by`: offers last as long as they did before."""
        if not by:
            return
        for signup in await uow.signups.offers():
            session = await uow.training_sessions.lock(signup.session_id)
            if session is None or signup.offer_until is None:
                continue
            until = min(signup.offer_until + by, session.starts_at)
            await uow.signups.set_status(signup.id, OFFERED, until)
            await uow.outgoing.prolong(signup.conversation_id, offer_action(signup.id), until)

    def calendar(self, offering: Offering, lang: Lang) -> Document:
        """The meetings of the session as a calendar file."""
        title = self._voice.title(offering.training, lang)
        return calendar_file(offering, title, self._voice.words(lang), self._voice.zone)

    async def _held(
        self, uow: UnitOfWork, signup_id: int, conversation_id: int
    ) -> tuple[SignupRow, SessionRow] | None:
        known = await uow.signups.get(signup_id)
        if known is None or known.conversation_id != conversation_id:
            return None
        session = await uow.training_sessions.lock(known.session_id)
        # Read again under the lock: the offer may just have run out or been answered.
        signup = await uow.signups.get(signup_id)
        if session is None or signup is None or signup.status not in (SEAT, WAITING, OFFERED):
            return None
        return signup, session

    async def _offer_free_seats(self, uow: UnitOfWork, session: SessionRow, now: datetime) -> None:
        if closed_because(session, now) is not None:
            return
        offers = offers_to_make(session, await uow.signups.tally(session.id))
        if not offers:
            return
        for signup in await uow.signups.first_waiting(session.id, offers):
            until = offer_until(now, session.starts_at, self._offer_time)
            await uow.signups.set_status(signup.id, OFFERED, until)
            offer = self._voice.offer(signup, session, until, offer_action(signup.id), now)
            await uow.outgoing.put(
                signup.conversation_id, f"offer:{signup.id}:{until.timestamp():.0f}", [offer]
            )

    async def _expire(self, uow: UnitOfWork, signup: SignupRow, session: SessionRow) -> None:
        current = await uow.signups.get(signup.id)
        if current is None or current.status != OFFERED:
            return
        await uow.signups.set_status(signup.id, EXPIRED)
        await uow.outgoing.settle(signup.conversation_id, offer_action(signup.id))
        over = self._voice.offer_over(signup, session)
        await uow.outgoing.put(signup.conversation_id, f"offer-over:{signup.id}", [over])


def offer_action(signup_id: int) -> str:
    """The action that takes an offered seat."""
    return f"offer-yes:{signup_id}"


def offering_of(session: SessionRow, tally: Tally) -> Offering:
    """A stored session as people see it."""
    taken = tally.seats + tally.offered
    # While someone waits, a seat that comes free is theirs: a newcomer cannot have it.
    free = 0 if tally.waiting else max(0, session.capacity - taken)
    return Offering(
        session_id=session.id,
        code=session.code,
        training=session.training,
        meetings=session.meetings,
        capacity=session.capacity,
        free=free,
        waiting=tally.waiting,
        questions=session.questions,
    )


async def _mine(uow: UnitOfWork, signup: SignupRow, session: SessionRow, tally: Tally) -> MySignup:
    place = None
    if signup.status == WAITING:
        place = place_in_line(await uow.signups.waiting_before(session.id, signup.number))
    return _shown(signup, session, tally, place)


def _shown(signup: SignupRow, session: SessionRow, tally: Tally, place: int | None) -> MySignup:
    return MySignup(
        id=signup.id,
        offering=offering_of(session, tally),
        status=cast("Literal['seat', 'waiting', 'offered']", signup.status),
        place=place,
        offer_until=signup.offer_until,
    )
