"""Danger to life and urgent distress: lists with fuzzy spelling, a second ear, and meaning.

What is said plainly is heard by the lists alone. Their other lines are believed unless the ear
finds the message quite ordinary; and the ear hears what no list foresees. Where it is neither sure
nor finds everything quite ordinary, what the sentences mean decides: but who is to lose a home or
the gas is in distress, not in danger, unless somebody says so. The same text always gives the same
answer.
"""

from __future__ import annotations

from typing import Final

from intents import (
    danger_abroad,
    danger_abroad_more,
    danger_concepts,
    danger_despair,
    danger_ends,
    danger_harm,
    danger_hints,
    danger_last_words,
    danger_menace,
    danger_nearness,
    danger_threats,
    danger_tongues,
    danger_words,
)
from intents.danger_ear import ear
from intents.danger_figures import in_earnest
from intents.danger_meaning import meaning
from intents.danger_rules import Book, Line, Row, phrases, rules
from intents.danger_text import Speller
from intents.decision import Danger

_WEAK_NEEDED: Final = 2
_LISTS: Final = danger_words.LISTS | danger_concepts.CONCEPTS


def danger(text: str) -> Danger | None:
    """`suicide`, `violence`, or `None` for an ordinary message. Reads the whole text."""
    return alarms(text)[0]


def urgent(text: str) -> bool:
    """Whether eviction, seizure, a cut-off or a letter for tomorrow is really under way."""
    return alarms(text)[1]


def alarms(text: str) -> tuple[Danger | None, bool]:
    """Both `danger` and `urgent` of a text, which is read once for them."""
    rows = _worth_holding(text)
    listed, plain = _listed(text, rows)
    if listed and plain:
        return listed, _matches(_URGENT, rows)
    parts = ear().parts(text)
    loudest = parts[0]
    if listed and loudest.danger < ear().ordinary:
        listed = None
    heard = listed or (loudest.kind if loudest.danger > ear().sure else None)
    pressing = bool(rows) and _matches(_URGENT, rows)
    return heard or (None if pressing else meaning().hears(parts)), pressing


def _listed(text: str, rows: tuple[Row, ...]) -> tuple[Danger | None, bool]:
    """What the lists hear, and whether it is said plainly."""
    if not rows or not _heard(rows):
        return None, False
    left = _worth_holding(in_earnest(text))
    return _heard(left), _matches(_PLAIN, left)


def _worth_holding(text: str) -> tuple[Row, ...]:
    """The sentences that may hold a line: in most messages there is none."""
    return tuple(row for row in _SPELLER.sentences(text) if _EVERY.may_hold(row))


def _heard(rows: tuple[Row, ...]) -> Danger | None:
    if _matches(_SUICIDE, rows):
        return "suicide"
    if _matches(_VIOLENCE, rows):
        return "violence"
    if _signs(_WEAK, rows):
        return "suicide"
    return "violence" if _signs(_WEAK_VIOLENCE, rows) else None


def _signs(book: Book, rows: tuple[Row, ...]) -> bool:
    return len({line for row in rows for line in book.held(row)}) >= _WEAK_NEEDED


def _matches(book: Book, rows: tuple[Row, ...]) -> bool:
    return any(True for row in rows for _ in book.held(row))


def _rules(text: str) -> list[Line]:
    return rules(text, _LISTS)


def _phrases(text: str) -> list[Line]:
    return phrases(text, _LISTS)


_SUICIDE: Final = Book(
    [
        *_rules(danger_words.SUICIDE),
        *_rules(danger_despair.TOGETHER),
        *_phrases(danger_despair.IN_ORDER),
        *_phrases(danger_hints.HINTS),
        *_rules(danger_ends.TOGETHER),
        *_phrases(danger_ends.IN_ORDER),
        *_phrases(danger_abroad.SUICIDE),
        *_phrases(danger_tongues.SUICIDE),
        *_rules(danger_last_words.TOGETHER),
        *_phrases(danger_last_words.IN_ORDER),
        *_phrases(danger_abroad_more.SUICIDE),
        *_phrases(danger_nearness.SUICIDE),
    ]
)
_PLAIN: Final = Book(
    [
        *_rules(danger_words.SUICIDE),
        *_rules(danger_words.VIOLENCE),
        *_phrases(danger_abroad.SUICIDE),
        *_phrases(danger_abroad.VIOLENCE),
        *_phrases(danger_tongues.SUICIDE),
        *_phrases(danger_tongues.VIOLENCE),
    ]
)
_WEAK: Final = Book(
    [*_rules(danger_words.WEAK_SUICIDE), *_phrases(danger_hints.SIGNS)],
)
_VIOLENCE: Final = Book(
    [
        *_rules(danger_words.VIOLENCE),
        *_rules(danger_threats.TOGETHER),
        *_phrases(danger_threats.IN_ORDER),
        *_rules(danger_harm.TOGETHER),
        *_phrases(danger_harm.IN_ORDER),
        *_phrases(danger_abroad.VIOLENCE),
        *_phrases(danger_tongues.VIOLENCE),
        *_rules(danger_menace.TOGETHER),
        *_phrases(danger_menace.IN_ORDER),
        *_phrases(danger_abroad_more.VIOLENCE),
        *_phrases(danger_nearness.VIOLENCE),
    ]
)
_WEAK_VIOLENCE: Final = Book(_phrases(danger_menace.SIGNS))
_URGENT: Final = Book([*_rules(danger_words.URGENT), *_phrases(danger_words.URGENT_IN_ORDER)])
_ALL: Final = (
    *_SUICIDE.lines,
    *_WEAK.lines,
    *_VIOLENCE.lines,
    *_WEAK_VIOLENCE.lines,
    *_URGENT.lines,
)
_EVERY: Final = Book(_ALL)
# Only the rare words are worth mending towards; the others are everyday words.
_SPELLER: Final = Speller(
    known=(
        word
        for line in _ALL
        for slot in (*line.slots, line.unless)
        for word in slot.whole | slot.last
    ),
    targets={
        word
        for line in _ALL
        for rarest in (line.slots[line.anchor],)
        for word in (*rarest.whole, *rarest.stems)
    },
)
