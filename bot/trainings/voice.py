"""What the trainings room says to people outside their own turn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from bot.messages import Button, Delivery, Document, Expects, Outgoing
from bot.store.meetings import MeetingRow
from bot.store.trainings import SEAT, SessionRow, SignupRow
from bot.trainings.dates import Dates
from knowledge.model import Lang, Training
from knowledge.wordbook import Markup, WordBook, Words

_PATTERNS: Mapping[Lang, str] = {
    "nl": "EEEE d MMMM 'om' HH:mm 'uur'",
    "en": "EEEE d MMMM 'at' HH:mm",
}


class Voice:
    """Sentences about offers, in the language the person signed up in."""

    def __init__(self, trainings: Mapping[str, Training], words: WordBook, zone: ZoneInfo) -> None:
        self._trainings = trainings
        self._words = words
        self._zone = zone

    def words(self, lang: Lang) -> Words:
        """The desk's own sentences in a language."""
        return self._words(lang)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the office."""
        return self._zone

    def title(self, training: str, lang: Lang) -> str:
        """The name of a training as people read it."""
        found = self._trainings.get(training)
        return found.title[lang] if found else training

    def moment(self, at: datetime, lang: Lang) -> str:
        """A moment in words, on the office's clock, such as `dinsdag 1 december om 19:00 uur`."""
        return format_datetime(at.astimezone(self._zone), _PATTERNS[lang], locale=lang)

    def dates(self, lang: Lang, now: datetime) -> Dates:
        """The writer of meetings in a language."""
        return Dates(self._words(lang), self._zone, now.astimezone(self._zone).date())

    def offer(
        self,
        signup: SignupRow,
        session: SessionRow,
        until: datetime,
        action: str,
        now: datetime,
    ) -> Outgoing:
        """A seat came free: take it or leave it, by button or by word."""
        lang = _lang(signup)
        first = self.moment(session.starts_at, lang)
        words = self._words(lang)
        text = words(
            "places.offer",
            training=self.title(session.training, lang),
            when=self.dates(lang, now).with_days(first, session.meetings),
            until=self.moment(until, lang),
            word=words("places.offer_word"),
        )
        buttons = (
            Button(action, words("places.offer_yes")),
            Button(action.replace("yes", "no", 1), words("places.offer_no")),
        )
        expects = Expects(action, until, words("places.offer_word"))
        return Outgoing(text, buttons, expects=expects)

    def called_off(self, signup: SignupRow, session: SessionRow) -> Outgoing:
        """The session does not take place; other dates are one press away."""
        lang = _lang(signup)
        words = self._words(lang)
        text = words(
            "places.called_off",
            training=self.title(session.training, lang),
            when=self.moment(session.starts_at, lang),
        )
        return Outgoing(text, (Button("trainings", words("places.see_trainings")),))

    def offer_over(self, signup: SignupRow, session: SessionRow) -> Outgoing:
        """The time to answer is over; the seat goes to the next person."""
        lang = _lang(signup)
        words = self._words(lang)
        text = words(
            "places.offer_over",
            training=self.title(session.training, lang),
            when=self.moment(session.starts_at, lang),
        )
        return Outgoing(text, (Button("trainings", words("places.see_trainings")),))

    def replanned(
        self, signup: SignupRow, session: SessionRow, calendar: Document, now: datetime
    ) -> Outgoing:
        """The meetings were changed: what they are now, for the calendar too."""
        lang = _lang(signup)
        words, dates = self._words(lang), self.dates(lang, now)
        key = "places.replanned" if signup.status == SEAT else "places.replanned-waiting"
        text = words(
            key,
            training=self.title(session.training, lang),
            when=self.moment(session.starts_at, lang),
            about=dates.about(session.meetings),
        )
        document = calendar if signup.status == SEAT else None
        return Outgoing(str(text), self._own_buttons(signup), document)

    def reminder(
        self, signup: SignupRow, session: SessionRow, meeting: MeetingRow, now: datetime
    ) -> Outgoing:
        """A meeting comes near; the ones after it are named.

        Only before the first one can the seat still go to somebody else.
        """
        lang = _lang(signup)
        words, dates = self._words(lang), self.dates(lang, now)
        number = 1 + [one.id for one in session.meetings].index(meeting.id)
        later, count = session.meetings[number:], len(session.meetings)
        key = "reminder" if count == 1 else "reminder-first" if number == 1 else "reminder-next"
        buttons = self._own_buttons(signup)
        if number > 1:
            buttons = (buttons[0], Button("human", words("button.human")))
        text = words(
            f"places.{key}",
            training=self.title(session.training, lang),
            day=dates.line(meeting),
            place=meeting.place,
            number=number,
            count=count,
        )
        if later:
            text = Markup(f"{text}\n\n{words('places.after-this', days=dates.days(later))}")
        return Outgoing(str(text), buttons, delivery=Delivery.BROADCAST)

    def _own_buttons(self, signup: SignupRow) -> tuple[Button, ...]:
        words = self._words(_lang(signup))
        cancel = Button(f"cancel-signup:{signup.id}", words("button.cancel-signup"))
        return (Button("mine", words("button.mine")), cancel)


def _lang(signup: SignupRow) -> Lang:
    return "en" if signup.lang == "en" else "nl"
