"""What planning a session does to the people on its list, and the reminders of its meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.messages import Document
from bot.store.meetings import Meeting, replanned
from bot.store.trainings import SEAT, SessionRow, SignupRow, Tally
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.calendar import calendar_file
from bot.trainings.reminders import reminder_source, withdraw_late, withdraw_reminders
from bot.trainings.rules import to_remind
from bot.trainings.service import offer_action, offering_of
from bot.trainings.values import AsItWas, Change, Gone, Replanned, TooFewSeats
from bot.trainings.voice import Voice
from knowledge.model import Lang


class Planning:
    """What staff and the clock do with sessions. Every method works inside the given transaction.

    `remind_before` is how long before each meeting its people are reminded of it.
    """

    def __init__(self, voice: Voice, remind_before: timedelta) -> None:
        self._voice = voice
        self._remind_before = remind_before

    async def change(
        self,
        uow: UnitOfWork,
        session_id: int,
        meetings: Sequence[Meeting],
        capacity: int,
        now: datetime,
    ) -> Change:
        """Give a session other meetings or another number of seats.

        Everyone on its list hears of other meetings, as long as the session is not over. A seat
        that comes in addition goes to who waits, at the next look at the clock. An offer of a
        seat never lasts beyond the new start.
        """
        session = await uow.training_sessions.lock(session_id)
        if session is None or session.cancelled_at is not None:
            return Gone("unknown" if session is None else "cancelled")
        tally = await uow.signups.tally(session_id)
        if capacity < tally.seats + tally.offered and capacity != session.capacity:
            return TooFewSeats(tally.seats + tally.offered)
        plan = replanned(session.meetings, meetings)
        if not plan and capacity == session.capacity:
            return AsItWas()
        if capacity != session.capacity:
            await uow.training_sessions.change(session_id, capacity=capacity)
        if not plan:
            return Replanned(0)
        await uow.training_sessions.replan(session_id, plan)
        return Replanned(await self._tell(uow, session_id, now))

    async def remind(self, uow: UnitOfWork) -> int:
        """Remind who has a seat of the meetings that come near; gives how many people were.

        Every meeting has its own reminder. Who gets a seat after it has just read all dates. What
        could not be sent until the meeting began is not sent any more.
        """
        await withdraw_late(uow)
        now, people = uow.now, 0
        until = now + self._remind_before
        for session_id, meeting_id in await uow.training_sessions.to_remind_of(now, until):
            session = await uow.training_sessions.lock(session_id)
            if session is not None and session.cancelled_at is None:
                people += await self._remind_of(uow, session, meeting_id, now)
        return people

    async def _remind_of(
        self, uow: UnitOfWork, session: SessionRow, meeting_id: int, now: datetime
    ) -> int:
        found = [one for one in session.meetings if one.id == meeting_id]
        if not found or not to_remind(now, found[0], self._remind_before):
            return 0
        (meeting,) = found
        await uow.training_sessions.reminded(meeting_id)
        seated = [one for one in await uow.signups.active(session.id) if one.status == SEAT]
        for signup in seated:
            source = reminder_source(signup.id, meeting_id, meeting.changes)
            reminder = self._voice.reminder(signup, session, meeting, now)
            await uow.outgoing.put(signup.conversation_id, source, [reminder])
        return len(seated)

    async def _tell(self, uow: UnitOfWork, session_id: int, now: datetime) -> int:
        session = await uow.training_sessions.get(session_id)
        if session is None or session.ends_at <= now:
            return 0
        listed = await uow.signups.active(session_id)
        for signup in listed:
            await self._move_offer(uow, signup, session)
            await withdraw_reminders(uow, signup.id)
            source = f"replanned:{signup.id}:{now.timestamp():.6f}"
            calendar = self._calendar(session, signup)
            notice = self._voice.replanned(signup, session, calendar, now)
            await uow.outgoing.put(signup.conversation_id, source, [notice])
        for meeting in session.meetings:
            if to_remind(now, meeting, self._remind_before):
                # They have just heard of it.
                await uow.training_sessions.reminded(meeting.id)
        return len(listed)

    async def _move_offer(self, uow: UnitOfWork, signup: SignupRow, session: SessionRow) -> None:
        if signup.offer_until is None or signup.offer_until <= session.starts_at:
            return
        until = session.starts_at
        await uow.signups.set_status(signup.id, signup.status, until)
        await uow.outgoing.prolong(signup.conversation_id, offer_action(signup.id), until)

    def _calendar(self, session: SessionRow, signup: SignupRow) -> Document:
        lang: Lang = "en" if signup.lang == "en" else "nl"
        title = self._voice.title(session.training, lang)
        shown = offering_of(session, Tally())
        return calendar_file(shown, title, self._voice.words(lang), self._voice.zone)
