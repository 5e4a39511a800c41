"""Where somebody lives or works is no part of what they ask: it is cut out before reading.

"Ik woon in Almelo. Wat is de KOR?" asks about the scheme. Names that nothing leads to ("doen jullie
ook Almelo") are all one word: which of them it is says nothing about the topic. So they are in a
message that says nothing but where somebody is: it asks whether the desk is there for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intents.normalise import words

Tokens = tuple[str, ...]

NAME: Final = "plaatsnaam"
"""What every name is read as."""
_LEADS: Final = frozenset(
    "in uit te bij rond vanuit nabij vlakbij from near at around within".split()
)
"""Words that say that somebody or something is at a place."""
_GOES_WITH_NAME: Final = _LEADS | frozenset(
    "de het gemeente stad plaats regio omgeving dorp the of town city village municipality"
    " area".split()
)
_BEING: Final = frozenset(
    "woon wonen woonachtig kom komen zit zitten leef verblijf ben live living come am im based"
    " located gevestigd".split()
)
_WHEN: Final = frozenset("hier nu ook zelf sinds kort here now currently also just".split())
_WHO: Final = frozenset("ik k wij we i ben am are".split())
_SAYS_NOTHING: Final = frozenset(
    "hoi hallo hi hello hey dag goedendag goedemorgen goedemiddag goedenavond moi moin morning"
    " en and maar but dus so ook too".split()
) | {NAME}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The names of places, as words, by their first word; the longest first."""

    names: Mapping[str, Sequence[Tokens]]

    def without(self, row: Tokens) -> Tokens:
        """The words of a message without where somebody is, or all when nothing else is said."""
        if self.names.keys().isdisjoint(row):
            return row
        return self.rest(row) or self._read(row, lambda kept: kept.append(NAME))

    def rest(self, row: Tokens) -> Tokens:
        """The words that say something else than where somebody is, perhaps none."""
        if self.names.keys().isdisjoint(row):
            return row
        kept = self._read(row, _cut_out)
        return kept if set(kept) - _SAYS_NOTHING else ()

    def _read(self, row: Tokens, named: Callable[[list[str]], None]) -> Tokens:
        """The words of `row`; at each name `named` sees to the words so far."""
        kept: list[str] = []
        at = 0
        while at < len(row):
            length = self._named(row, at)
            if length:
                named(kept)
            else:
                kept.append(row[at])
            at += length or 1
        return tuple(kept)

    def _named(self, row: Tokens, at: int) -> int:
        """How many words from `at` on are the name of a place; 0 when they are none."""
        for name in self.names.get(row[at], ()):
            if row[at : at + len(name)] == name:
                return len(name)
        return 0


def _cut_out(kept: list[str]) -> None:
    """Take back the words that led to a name: "in", "ik woon in", "I live in the town of".

    A name that nothing of that leads to stays, as any name.
    """
    lead = len(kept)
    while lead and kept[lead - 1] in _GOES_WITH_NAME:
        lead -= 1
    if _LEADS.isdisjoint(kept[lead:]):
        kept.append(NAME)
        return
    del kept[lead:]
    at = lead
    while at and kept[at - 1] in _WHEN:
        at -= 1
    who = at - 1
    if who < 0 or kept[who] not in _BEING:
        return
    while who and kept[who - 1] in _WHO:
        who -= 1
    if who < at - 1 or kept[who] == "im":
        del kept[who:]


def fit_whereabouts(places: Iterable[str]) -> Whereabouts:
    """Know these places by their names."""
    names: dict[str, list[Tokens]] = {}
    for name in sorted({words(place) for place in places}, key=len, reverse=True):
        if name:
            names.setdefault(name[0], []).append(name)
    return Whereabouts(names)
