"""How the lines of the danger lists are read and held against a sentence.

Two kinds of line. A *rule* (`slot & slot / unless`) wants a word for every slot close together, in
any order; the first slot should be the rarest. A *phrase* (`slot slot slot / unless`) wants them in
this order, with at most three words between two of them; `_` before a slot allows none, `..` ten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from intents.danger_frequent import FREQUENT
from intents.danger_spelling import RESPELLED
from intents.danger_text import COMMA, bare

_REACH: Final = 10
"""A rule's words stand at most this many words apart."""
_NEAREST: Final = tuple(step for far in range(1, _REACH + 1) for step in (-far, far))
_GAP: Final = 3
_UNLESS_REACH: Final = 4
"""An excusing word counts up to this many words around them."""
# What follows gives a reason or says something new ("want" in English is no such word).
_BORDERS: Final = frozenset(
    """omdat doordat aangezien sinds nu door vanwege wegens because since due and en dus so maar
    but""".split()
)
_CLOSE: Final = 2
_STEM_KEY: Final = 3
_END = "$"

_RARE: Final = 1 / 2_000
_COMMON: Final = {word: 1 / rank for rank, word in enumerate(FREQUENT, start=2)}

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The words of one slot: whole words, stems, words that must end their clause.

    `close` words excuse only right before the rarest word of their line.
    """

    whole: frozenset[str]
    stems: tuple[str, ...]
    last: frozenset[str]
    close: frozenset[str]

    def any_of(self, words: frozenset[str]) -> bool:
        """Whether one of `words`, wherever it stands, may fill this slot."""
        if not self.whole.isdisjoint(words) or not self.last.isdisjoint(words):
            return True
        if self.stems:
            for word in words:
                if word.startswith(self.stems):
                    return True
        return False

    def has(self, word: str, is_last: bool) -> bool:
        """Whether `word` fills this slot."""
        if word in self.whole or (is_last and word in self.last):
            return True
        return bool(self.stems) and word.startswith(self.stems)

    def places(self, row: Row) -> set[int]:
        """Where in `row` a word stands that fills this slot."""
        filling = {word for word in set(row) if self.has(word, False)}
        found = {at for at, word in enumerate(row) if word in filling} if filling else set()
        if not self.last.isdisjoint(row):
            found.update(at for at in range(len(row)) if _fits(self, row, at))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A rule (no gaps; the first slot is the rarest) or a phrase (a gap before every slot)."""

    slots: tuple[Choice, ...]
    unless: Choice
    gaps: tuple[int, ...] = ()
    anchor: int = 0

    def possible(self, words: frozenset[str]) -> bool:
        """Whether every slot has a word in `words`, wherever it stands."""
        return all(slot.any_of(words) for slot in self.slots)

    def holds(self, row: Row) -> bool:
        """Whether `row`, a clause for a rule and a sentence for a phrase, holds this line."""
        places = self._in_order(row) if self.gaps else self._together(row)
        return any(not _excused(self.unless, row, *found) for found in places)

    def _places(self, row: Row) -> list[set[int]]:
        """Where each slot finds a word; nothing as soon as one finds none."""
        places = []
        for slot in self.slots:
            found = slot.places(row)
            if not found:
                return []
            places.append(found)
        return places

    def _in_order(self, row: Row) -> Iterator[tuple[int, int, int]]:
        places = self._places(row)
        if not places:
            return
        for at in sorted(places[self.anchor]):
            low = self._walk(places, at, -1)
            high = self._walk(places, at, 1)
            if low is not None and high is not None:
                yield at, low, high

    def _walk(self, places: Sequence[set[int]], at: int, step: int) -> int | None:
        """Where the last slot before (or after) the anchor finds its word, if all find one."""
        ends = {at}
        stop = len(self.slots) if step > 0 else -1
        for slot in range(self.anchor + step, stop, step):
            gap = self.gaps[slot if step > 0 else slot + 1]
            ends = {
                place
                for end in ends
                for place in range(end + step, end + step * (gap + 2), step)
                if place in places[slot]
            }
        return max(ends, key=lambda place: -step * place, default=None)

    def _together(self, row: Row) -> Iterator[tuple[int, int, int]]:
        """For each place of the rarest word, a near word of its own for every other slot."""
        places = self._places(row)
        if not places:
            return
        for anchor in sorted(places[0]):
            owners: dict[int, int] = {}
            near = [
                [anchor + step for step in _NEAREST if anchor + step in options]
                for options in places[1:]
            ]
            if all(_seat(slot, near, owners, set()) for slot in range(len(near))):
                yield anchor, min([anchor, *owners]), max([anchor, *owners])


class Book:
    """Lines by their rarest word, so that an ordinary message looks at hardly any."""

    __slots__ = ("_by_stem", "_by_word", "lines")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = tuple(lines)
        self._by_word: dict[str, list[Line]] = {}
        self._by_stem: dict[str, list[tuple[str, Line]]] = {}
        for line in self.lines:
            rarest = line.slots[line.anchor]
            for word in rarest.whole | rarest.last:
                self._by_word.setdefault(word, []).append(line)
            for stem in rarest.stems:
                self._by_stem.setdefault(stem[:_STEM_KEY], []).append((stem, line))

    def held(self, row: Row) -> Iterator[Line]:
        """The lines that one sentence holds."""
        words = frozenset(row)
        near = [line for line in self._near(words) if line.possible(words)]
        if near:
            clauses = tuple(_clauses(row))
            for line in near:
                if any(line.holds(part) for part in ((row,) if line.gaps else clauses)):
                    yield line

    def may_hold(self, row: Row) -> bool:
        """Whether the words of some line are all there, wherever they stand."""
        words = frozenset(row)
        return any(line.possible(words) for line in self._near(words))

    def _near(self, words: frozenset[str]) -> dict[Line, None]:
        found: dict[Line, None] = {}
        for word in words:
            for line in self._by_word.get(word, ()):
                found[line] = None
            for stem, line in self._by_stem.get(word[:_STEM_KEY], ()):
                if word.startswith(stem):
                    found[line] = None
        return found


def rules(text: str, lists: Mapping[str, str]) -> list[Line]:
    """The lines of `text` as rules: words in any order."""
    made = []
    for line in _written(text):
        slots, _, unless = line.partition(" / ")
        chosen = [_choice(slot, lists) for slot in slots.split(" & ")]
        made.append(Line(tuple(chosen), _choice(unless, lists)))
    return made


def phrases(text: str, lists: Mapping[str, str]) -> list[Line]:
    """The lines of `text` as phrases: words in order, looked for by their rarest slot."""
    made = []
    for line in _written(text):
        order, _, unless = line.partition(" / ")
        slots, gaps, gap = [], [], _GAP
        for part in order.split():
            if part in {"_", ".."}:
                gap = 0 if part == "_" else _REACH
                continue
            slots.append(_choice(part, lists))
            gaps.append(gap)
            gap = _GAP
        anchor = min(range(len(slots)), key=lambda at: _frequency(slots[at]))
        made.append(Line(tuple(slots), _choice(unless, lists), tuple(gaps), anchor))
    return made


def _frequency(slot: Choice) -> float:
    words = (_COMMON.get(word, _RARE) for word in slot.whole | slot.last)
    return sum(words) + 5 * _RARE * len(slot.stems)


def _written(text: str) -> Iterator[str]:
    lines = (line.strip() for line in text.strip().splitlines())
    return (line for line in lines if line and not line.startswith("#"))


def _choice(spec: str, lists: Mapping[str, str]) -> Choice:
    for name in sorted(lists, key=len, reverse=True):
        spec = spec.replace(name, lists[name])
    parts = [bare(part.strip()) for part in spec.split("|") if part.strip()]
    # What the speller turns a word into is as good as the word itself.
    parts += [
        word for part in parts for word in RESPELLED.get(part, ()) if len(RESPELLED[part]) == 1
    ]
    return Choice(
        whole=frozenset(
            part for part in parts if not part.endswith(("*", _END)) and part[0] != "~"
        ),
        stems=tuple(part[:-1] for part in parts if part.endswith("*")),
        last=frozenset(part[:-1] for part in parts if part.endswith(_END)),
        close=frozenset(part[1:] for part in parts if part.startswith("~")),
    )


def _fits(slot: Choice, row: Row, at: int) -> bool:
    is_last = at == len(row) - 1 or row[at + 1] == COMMA
    return slot.has(row[at], is_last)


def _clauses(row: Row) -> Iterator[Row]:
    start = 0
    for at in (*(at for at, word in enumerate(row) if word == COMMA), len(row)):
        if at > start:
            yield row[start:at]
        start = at + 1


def _seat(slot: int, near: list[list[int]], owners: dict[int, int], seen: set[int]) -> bool:
    """Give `slot` a word of its own, moving another slot to its next choice where needed."""
    for at in near[slot]:
        if at not in seen:
            seen.add(at)
            if at not in owners or _seat(owners[at], near, owners, seen):
                owners[at] = slot
                return True
    return False


def _excused(unless: Choice, row: Row, anchor: int, low: int, high: int) -> bool:
    around = row[_edge(row, low, -1) : _edge(row, high, 1) + 1]
    before = row[max(0, anchor - _CLOSE) : anchor]
    return any(unless.has(word, False) for word in around) or not unless.close.isdisjoint(before)


def _edge(row: Row, at: int, step: int) -> int:
    """The last place from `at`, one `step` at a time, where an excusing word still counts."""
    for _ in range(_UNLESS_REACH):
        beyond = at + step
        if not 0 <= beyond < len(row) or _is_border(row, beyond):
            break
        at = beyond
    return at


def _is_border(row: Row, at: int) -> bool:
    if row[at] == "want":
        return row[at - 1 : at] not in {("i",), ("dont",), ("just",), ("you",)}
    return row[at] in _BORDERS or row[at] == COMMA
