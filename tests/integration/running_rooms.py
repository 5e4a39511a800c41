"""The rooms of a desk with their own small words, for tests."""

from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from bot.cases.desk_side import CaseDesk
from bot.cases.service import Cases, Office
from bot.privacy.service import Privacy, Terms
from bot.store.meetings import one_meeting
from bot.store.trainings import NewSession
from bot.store.unit_of_work import UnitOfWork
from bot.trainings.planning import Planning
from bot.trainings.service import Trainings
from bot.trainings.values import Details
from bot.trainings.voice import Voice
from knowledge.wordbook import WordBook, Words
from tests.integration.running import MONDAY

ZONE = ZoneInfo("Europe/Amsterdam")
WORDS = WordBook(
    {
        "nl": Words(
            "nl",
            {
                "places.offer": "plek {training} {when} tot {until} typ {word}",
                "places.offer_word": "ja plek",
                "places.offer_yes": "Ja",
                "places.offer_no": "Nee",
                "places.offer_over": "voorbij {training} {when}",
                "places.called_off": "gaat niet door {training} {when}",
                "places.see_trainings": "Trainingen",
                "cases.claimed": "{name} helpt met {reference}",
                "cases.released": "doorgegeven {reference}",
                "cases.closed": "klaar {reference}",
            },
        ),
        "en": Words(
            "en",
            {
                "places.offer": "place {training} {when} until {until} type {word}",
                "places.offer_word": "yes place",
                "places.offer_yes": "Yes",
                "places.offer_no": "No",
                "places.offer_over": "over {training} {when}",
                "places.called_off": "called off {training} {when}",
                "places.see_trainings": "Trainings",
                "cases.claimed": "{name} helps with {reference}",
                "cases.released": "passed on {reference}",
                "cases.closed": "done {reference}",
            },
        ),
    }
)
DETAILS = Details("A. Sample", "a@example.org", "Hengelo", {"why": "because"})


def trainings() -> Trainings:
    """The trainings room with 48 hours for an offer."""
    return Trainings(Voice({}, WORDS, ZONE), timedelta(hours=48))


def weekdays(day: date) -> tuple[time, time] | None:
    """Open on weekdays from nine to five."""
    return (time(9), time(17)) if day.weekday() < 5 else None


def cases() -> Cases:
    """The cases room: eight office hours, or two for what is urgent."""
    return Cases(Office(weekdays, holidays.country_holidays("NL"), ZONE, 8, 2))


def case_desk() -> CaseDesk:
    """The advisors' side."""
    return CaseDesk(WORDS)


def planning() -> Planning:
    """Planning of sessions, with a reminder a day before each meeting."""
    return Planning(Voice({}, WORDS, ZONE), timedelta(hours=24))


def privacy() -> Privacy:
    """Ninety days, eight days, seven days."""
    return Privacy(Terms(timedelta(days=90), timedelta(days=8), timedelta(days=7)))


async def add_session(
    uow: UnitOfWork, capacity: int = 2, code: str = "s1", days: float = 14
) -> int:
    """A session some days after the Monday of the tests."""
    starts = MONDAY + timedelta(days=days)
    return await uow.training_sessions.add(
        NewSession(code, "example", one_meeting(starts, 120, "Sample hall"), capacity, [])
    )
