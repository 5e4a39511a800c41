"""Training sessions to come, with seats and waiting lists in their order. Read only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from bot.console.pages import Pages
from bot.store.staff import StaffRow
from bot.store.trainings import WAITING, SessionRow, SignupRow, Tally

LOOK_BACK = timedelta(days=1)
"""How long a session stays on the page after its last meeting, for who writes its people."""


@dataclass(frozen=True, slots=True)
class Enrolled:
    """One person on a list; `place` counts from 1 among those who wait."""

    signup: SignupRow
    place: int | None


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with its list; of one that was called off who was on it then."""

    session: SessionRow
    tally: Tally
    people: tuple[Enrolled, ...]


class TrainingList(Pages):
    """The page of training sessions."""

    def routes(self) -> list[web.RouteDef]:
        """Where the page is."""
        return [web.get("/console/trainings", self._gate.staffed(self.show))]

    async def show(self, request: web.Request, staff: StaffRow) -> web.StreamResponse:
        """Numbers for everyone; the people and what they filled in only for who plans them."""
        since = self._site.clock.now() - LOOK_BACK
        async with self._parts.database.reading() as uow:
            sessions = await uow.training_sessions.all(since)
            tallies = await uow.signups.tallies(row.id for row in sessions)
            planned: list[Planned] = []
            for row in sessions:
                if row.cancelled_at is None:
                    people = _numbered(await uow.signups.active(row.id))
                else:
                    people = _numbered(await uow.signups.called_off(row.id, row.cancelled_at))
                planned.append(Planned(row, tallies.get(row.id, Tally()), people))
        return await self._shell.page(
            request,
            staff,
            "trainings.html",
            here_is="trainings",
            planned=planned,
            sees_names=sees_names(staff),
        )


def sees_names(staff: StaffRow) -> bool:
    """Coordinators work with the lists; the sample advisor sees the sample lists too."""
    return staff.role == "coordinator" or staff.sample


def _numbered(signups: list[SignupRow]) -> tuple[Enrolled, ...]:
    people: list[Enrolled] = []
    waiting = 0
    for signup in signups:
        waiting += signup.status == WAITING
        people.append(Enrolled(signup, waiting if signup.status == WAITING else None))
    return tuple(people)
