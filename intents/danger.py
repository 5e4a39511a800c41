"""Danger to life and urgent distress: a deterministic list with fuzzy spelling, nothing learned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from intents import danger_words
from intents.decision import Danger
from intents.ordinary_words import ORDINARY

_REACH: Final = 10
"""A rule's words stand at most this many words apart."""
_UNLESS_REACH: Final = 4
"""An excusing word counts up to this many words around them."""
# What follows gives a reason or says something new ("want" in English is no such word).
_BORDERS: Final = frozenset(
    """omdat doordat aangezien sinds nu door vanwege wegens because since due and en dus so maar
    but""".split()
)
_CLOSE: Final = 2
_WEAK_NEEDED: Final = 2
_STEM_KEY: Final = 3
_FUZZY_FROM: Final = 6
_FUZZY_TO: Final = 24
_MAX_WORDS: Final = 1_500

_CLAUSE = re.compile(r"[.!?;\n]++|,(?=\s)| - ")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PARTED = re.compile(r"\b(?:zelf|self) (?=moord|doding|mord|mort)")
_LONG_RUN = re.compile(r"(\w)\1{2,}+")
_QUOTES = str.maketrans("", "", "'\u2019\u2018`\u00b4")
_END = "$"


@dataclass(frozen=True, slots=True)
class _Choice:
    """The words of one slot: whole words, stems, words that must end their clause.

    `close` words excuse only right before the rarest word of their rule.
    """

    whole: frozenset[str]
    stems: tuple[str, ...]
    last: frozenset[str]
    close: frozenset[str]

    def has(self, word: str, is_last: bool) -> bool:
        if word in self.whole or (is_last and word in self.last):
            return True
        return bool(self.stems) and word.startswith(self.stems)


@dataclass(frozen=True, slots=True)
class _Rule:
    slots: tuple[_Choice, ...]
    unless: _Choice


class _RuleBook:
    """Rules by their rarest word, so that an ordinary message looks at hardly any."""

    __slots__ = ("_by_stem", "_by_word", "rules")

    def __init__(self, lines: str) -> None:
        self.rules = tuple(_rule(line) for line in lines.strip().splitlines())
        self._by_word: dict[str, list[_Rule]] = {}
        self._by_stem: dict[str, list[_Rule]] = {}
        for rule in self.rules:
            first = rule.slots[0]
            for word in first.whole | first.last:
                self._by_word.setdefault(word, []).append(rule)
            for stem in first.stems:
                self._by_stem.setdefault(stem[:_STEM_KEY], []).append(rule)

    def for_clause(self, clause: tuple[str, ...]) -> Iterator[_Rule]:
        """The rules whose rarest word may stand in `clause`."""
        for word in dict.fromkeys(clause):
            yield from self._by_word.get(word, ())
            yield from self._by_stem.get(word[:_STEM_KEY], ())


def danger(text: str) -> Danger | None:
    """`suicide`, `violence`, or `None` for an ordinary message. Reads the whole text."""
    clauses = _clauses(text)
    if _matches(_SUICIDE, clauses):
        return "suicide"
    if _matches(_VIOLENCE, clauses):
        return "violence"
    weak = {rule for clause in clauses for rule in _WEAK.for_clause(clause) if _holds(rule, clause)}
    return "suicide" if len(weak) >= _WEAK_NEEDED else None


def urgent(text: str) -> bool:
    """Whether eviction, seizure, a cut-off or a letter for tomorrow is really under way."""
    return _matches(_URGENT, _clauses(text))


def _matches(rules: _RuleBook, clauses: Sequence[tuple[str, ...]]) -> bool:
    return any(_holds(rule, clause) for clause in clauses for rule in rules.for_clause(clause))


def _holds(rule: _Rule, clause: tuple[str, ...]) -> bool:
    final = len(clause) - 1
    places: list[list[int]] = []
    for slot in rule.slots:
        found = [at for at, word in enumerate(clause) if slot.has(word, at == final)]
        if not found:
            return False
        places.append(found)
    return any(not _excused(rule.unless, clause, *found) for found in _stretches(places))


def _stretches(places: list[list[int]]) -> Iterator[tuple[int, int, int]]:
    """For each place of the rarest word, a near word of its own for every other slot."""
    for anchor in places[0]:
        owners: dict[int, int] = {}
        near = [
            sorted(
                (at for at in options if at != anchor and abs(at - anchor) <= _REACH),
                key=lambda at: abs(at - anchor),
            )
            for options in places[1:]
        ]
        if all(_seat(slot, near, owners, set()) for slot in range(len(near))):
            yield anchor, min([anchor, *owners]), max([anchor, *owners])


def _seat(slot: int, near: list[list[int]], owners: dict[int, int], seen: set[int]) -> bool:
    """Give `slot` a word of its own, moving another slot to its next choice where needed."""
    for at in near[slot]:
        if at not in seen:
            seen.add(at)
            if at not in owners or _seat(owners[at], near, owners, seen):
                owners[at] = slot
                return True
    return False


def _excused(unless: _Choice, clause: tuple[str, ...], anchor: int, low: int, high: int) -> bool:
    around = clause[_edge(clause, low, -1) : _edge(clause, high, 1) + 1]
    before = clause[max(0, anchor - _CLOSE) : anchor]
    return any(unless.has(word, False) for word in around) or not unless.close.isdisjoint(before)


def _edge(clause: tuple[str, ...], at: int, step: int) -> int:
    """The last place from `at`, one `step` at a time, where an excusing word still counts."""
    for _ in range(_UNLESS_REACH):
        beyond = at + step
        if not 0 <= beyond < len(clause) or _is_border(clause, beyond):
            break
        at = beyond
    return at


def _is_border(clause: tuple[str, ...], at: int) -> bool:
    if clause[at] == "want":
        return clause[at - 1 : at] not in {("i",), ("dont",), ("just",), ("you",)}
    return clause[at] in _BORDERS


def _clauses(text: str) -> tuple[tuple[str, ...], ...]:
    lowered = unicodedata.normalize("NFKD", text.translate(_QUOTES)).lower()
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    clauses, left = [], _MAX_WORDS
    joined = _PARTED.sub("zelf", _LONG_RUN.sub(r"\1\1", bare))
    for part in _CLAUSE.split(joined):
        row = tuple(word for raw in _WORD.findall(part)[:left] for word in _spelled(raw))
        left -= len(row)
        if row:
            clauses.append(row)
    return tuple(clauses)


@lru_cache(maxsize=20_000)
def _spelled(word: str) -> tuple[str, ...]:
    """The word of the lists that `word` stands for; the word itself when there is none."""
    if word in danger_words.RESPELLED:
        return tuple(danger_words.RESPELLED[word].split())
    ordinary = word in danger_words.NOT_RESPELLED or word in ORDINARY
    if word in _KNOWN or ordinary or not _FUZZY_FROM <= len(word) <= _FUZZY_TO:
        return (word,)
    allowed = 1 if len(word) < 9 else 2
    found = extractOne(word, _FUZZY_TARGETS, scorer=OSA.distance, score_cutoff=allowed)
    return (found[0],) if found and found[0][0] == word[0] else (word,)


def _choice(spec: str) -> _Choice:
    for name, words in danger_words.LISTS.items():
        spec = spec.replace(name, words)
    parts = [part.strip() for part in spec.split("|") if part.strip()]
    return _Choice(
        whole=frozenset(
            part for part in parts if not part.endswith(("*", _END)) and part[0] != "~"
        ),
        stems=tuple(part[:-1] for part in parts if part.endswith("*")),
        last=frozenset(part[:-1] for part in parts if part.endswith(_END)),
        close=frozenset(part[1:] for part in parts if part.startswith("~")),
    )


def _rule(line: str) -> _Rule:
    slots, _, unless = line.partition(" / ")
    return _Rule(tuple(_choice(slot) for slot in slots.split(" & ")), _choice(unless))


_SUICIDE: Final = _RuleBook(danger_words.SUICIDE)
_WEAK: Final = _RuleBook(danger_words.WEAK_SUICIDE)
_VIOLENCE: Final = _RuleBook(danger_words.VIOLENCE)
_URGENT: Final = _RuleBook(danger_words.URGENT)
_ALL: Final = _SUICIDE.rules + _WEAK.rules + _VIOLENCE.rules + _URGENT.rules
_KNOWN: Final = frozenset().union(
    *(slot.whole | slot.last for rule in _ALL for slot in (*rule.slots, rule.unless))
)
# Only the rare first words are worth repairing towards; the others are everyday words.
_FUZZY_TARGETS: Final = tuple(
    sorted(
        {
            word
            for rule in _ALL
            for word in rule.slots[0].whole | set(rule.slots[0].stems)
            if len(word) >= _FUZZY_FROM
        }
    )
)
