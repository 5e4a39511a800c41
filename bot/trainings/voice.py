"""What the trainings room says to people outside their own turn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from bot.messages import Button, Expects, Outgoing
from bot.store.trainings import SessionRow, SignupRow
from knowledge.model import Lang, Training
from knowledge.wordbook import WordBook

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

    def offer(
        self, signup: SignupRow, session: SessionRow, until: datetime, action: str
    ) -> Outgoing:
        """A seat came free: take it or leave it, by button or by word."""
        lang = _lang(signup)
        words = self._words(lang)
        text = words(
            "places.offer",
            training=self.title(session.training, lang),
            when=self.moment(session.starts_at, lang),
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


def _lang(signup: SignupRow) -> Lang:
    return "en" if signup.lang == "en" else "nl"
