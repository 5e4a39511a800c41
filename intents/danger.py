"""Danger to life and urgent distress: a deterministic list with fuzzy spelling, nothing learned."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from intents import danger_words
from intents.decision import Danger

_REACH: Final = 10
"""A rule's words stand at most this many words apart."""
_UNLESS_REACH: Final = 4
"""An excusing word counts up to this many words around them."""
_WEAK_NEEDED: Final = 2
_FUZZY_FROM: Final = 6
_FUZZY_TO: Final = 24
_MAX_WORDS: Final = 1_500

_CLAUSE = re.compile(r"[.!?;\n]++|,(?=\s)| - ")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LONG_RUN = re.compile(r"(\w)\1{2,}+")
_QUOTES = str.maketrans("", "", "'\u2019\u2018`\u00b4")
_END = "$"


@dataclass(frozen=True, slots=True)
class _Choice:
    """The words of one slot: whole words, stems, and words that must end their clause."""

    whole: frozenset[str]
    stems: tuple[str, ...]
    last: frozenset[str]

    def has(self, word: str, is_last: bool) -> bool:
        if word in self.whole or (is_last and word in self.last):
            return True
        return bool(self.stems) and word.startswith(self.stems)


@dataclass(frozen=True, slots=True)
class _Rule:
    slots: tuple[_Choice, ...]
    unless: _Choice


def danger(text: str) -> Danger | None:
    """`suicide`, `violence`, or `None` for an ordinary message. Reads the whole text."""
    clauses = _clauses(text)
    if _matches(_SUICIDE, clauses):
        return "suicide"
    if _matches(_VIOLENCE, clauses):
        return "violence"
    if sum(_matches((rule,), clauses) for rule in _WEAK) >= _WEAK_NEEDED:
        return "suicide"
    return None


def urgent(text: str) -> bool:
    """Whether eviction, seizure, a cut-off or a letter for tomorrow is really under way."""
    return _matches(_URGENT, _clauses(text))


def _matches(rules: Iterable[_Rule], clauses: Sequence[tuple[str, ...]]) -> bool:
    return any(_holds(rule, clause) for rule in rules for clause in clauses)


def _holds(rule: _Rule, clause: tuple[str, ...]) -> bool:
    final = len(clause) - 1
    places = [
        [at for at, word in enumerate(clause) if slot.has(word, at == final)]
        for slot in rule.slots[:1]
    ]
    if not places[0]:
        return False
    for slot in rule.slots[1:]:
        found = [at for at, word in enumerate(clause) if slot.has(word, at == final)]
        if not found:
            return False
        places.append(found)
    return any(not _excused(rule, clause, low, high) for low, high in _stretches(places))


def _stretches(places: list[list[int]]) -> Iterator[tuple[int, int]]:
    """For each place of the rarest word, the nearest own word for every other slot."""
    for anchor in places[0]:
        taken = {anchor}
        for options in places[1:]:
            free = [at for at in options if at not in taken and abs(at - anchor) <= _REACH]
            if not free:
                break
            taken.add(min(free, key=lambda at: abs(at - anchor)))
        else:
            yield min(taken), max(taken)


def _excused(rule: _Rule, clause: tuple[str, ...], low: int, high: int) -> bool:
    around = clause[max(0, low - _UNLESS_REACH) : high + 1 + _UNLESS_REACH]
    return any(rule.unless.has(word, False) for word in around)


def _clauses(text: str) -> tuple[tuple[str, ...], ...]:
    lowered = unicodedata.normalize("NFKD", text.translate(_QUOTES)).lower()
    bare = "".join(char for char in lowered if not unicodedata.combining(char))
    clauses, left = [], _MAX_WORDS
    for part in _CLAUSE.split(_LONG_RUN.sub(r"\1\1", bare)):
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
    ordinary = word in _KNOWN or word in danger_words.NOT_RESPELLED
    if ordinary or not _FUZZY_FROM <= len(word) <= _FUZZY_TO:
        return (word,)
    allowed = 1 if len(word) < 9 else 2
    found = extractOne(word, _FUZZY_TARGETS, scorer=OSA.distance, score_cutoff=allowed)
    return (found[0],) if found and found[0][0] == word[0] else (word,)


def _choice(spec: str) -> _Choice:
    for name, words in danger_words.LISTS.items():
        spec = spec.replace(name, words)
    parts = [part.strip() for part in spec.split("|") if part.strip()]
    return _Choice(
        whole=frozenset(part for part in parts if not part.endswith(("*", _END))),
        stems=tuple(part[:-1] for part in parts if part.endswith("*")),
        last=frozenset(part[:-1] for part in parts if part.endswith(_END)),
    )


def _rules(lines: str) -> tuple[_Rule, ...]:
    rules = []
    for line in lines.strip().splitlines():
        slots, _, unless = line.partition(" / ")
        rules.append(_Rule(tuple(_choice(slot) for slot in slots.split(" & ")), _choice(unless)))
    return tuple(rules)


_SUICIDE: Final = _rules(danger_words.SUICIDE)
_WEAK: Final = _rules(danger_words.WEAK_SUICIDE)
_VIOLENCE: Final = _rules(danger_words.VIOLENCE)
_URGENT: Final = _rules(danger_words.URGENT)
_ALL: Final = _SUICIDE + _WEAK + _VIOLENCE + _URGENT
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
