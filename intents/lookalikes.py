"""For people who write answers: phrasings that lose against another topic, and why.

Every phrasing is read by an index that does not know it (each tenth is held out in turn). Losers
show where two entries are too close, and the words that tie them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from intents.encoder import Encode, Remembering
from intents.fit import as_question
from intents.index import Index
from intents.language import COMMON_WORDS
from intents.material import IntentClass, Lang, Material
from intents.normalise import stem, words
from intents.reading import Reading

FOLDS: Final = 10
"""One phrasing in so many is held out at once."""
_GROUP: Final = 128
_WORDS_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Loser:
    """A phrasing that, left out, is read as something else with probability `p` (0-1).

    `entry` and `winner` name what it belongs to and what it is read as: an entry's id, or
    `kind:label` for what is no question. `words` are those that the winner's phrasings hold.
    """

    text: str
    lang: Lang
    entry: str
    winner: str
    p: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two classes that lose phrasings to each other: how many, and the words that tie them."""

    one: str
    other: str
    lost: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """`right` of `n` phrasings are read as their own topic when left out.

    `mixed_up` of these are read as another entry of it than their own; `sisters` are the pairs of
    such entries, and `losers` and `pairs` go by topic.
    """

    n: int
    right: int
    losers: tuple[Loser, ...]
    pairs: tuple[Pair, ...]
    mixed_up: int
    sisters: tuple[Pair, ...]

    @property
    def share(self) -> float:
        """Share of the phrasings (0-1) that are read as their own topic."""
        return self.right / self.n if self.n else 0.0

    @property
    def own_entry(self) -> float:
        """Share of those read as their own topic (0-1) that get their own entry of it."""
        return 1 - self.mixed_up / self.right if self.right else 0.0


def lookalikes(
    material: Material, folds: int = FOLDS, progress: Callable[[float], None] = lambda _: None
) -> Lookalikes:
    """Play every phrasing against an index without it.

    Takes as long as building `folds` indexes (at least 2); `progress` is told the share done. A
    class's only phrasing in all languages cannot be left out and is not played.
    """
    if folds < 2:
        raise ValueError(f"at least two folds are needed, got {folds}")
    losers, mixed_up = list[Loser](), list[Loser]()
    count = 0
    taught, encode = _stems(material), Remembering()
    for fold in range(folds):
        held = _held(material, fold, folds)
        kept = tuple(_without(one, fold, folds) for one in material.classes)
        part = _part(progress, fold, folds)
        index = Index.build(replace(material, classes=kept), part, encode)
        readings = _read(index, [text for _, _, text in held], encode)
        for (own, lang, text), reading in zip(held, readings, strict=True):
            other = _loser(taught, own, lang, text, reading)
            if other is not None and not _same_topic(material, own, reading):
                losers.append(other)
            elif other is not None and reading.ranked[0].topic == (own.kind, own.label):
                mixed_up.append(other)
        count += len(held)
    losers.sort(key=lambda one: -one.p)
    right = count - len(losers)
    sisters = _pairs(mixed_up)
    return Lookalikes(count, right, tuple(losers), _pairs(losers), len(mixed_up), sisters)


def _part(progress: Callable[[float], None], fold: int, folds: int) -> Callable[[float], None]:
    return lambda share: progress((fold + share) / folds)


def _held(material: Material, fold: int, folds: int) -> list[tuple[IntentClass, Lang, str]]:
    return [
        (one, lang, text)
        for one in material.classes
        if sum(map(len, one.phrasings.values())) > 1
        for lang, rows in one.phrasings.items()
        for at, text in enumerate(rows)
        if at % folds == fold
    ]


def _without(one: IntentClass, fold: int, folds: int) -> IntentClass:
    if sum(map(len, one.phrasings.values())) <= 1:
        return one
    left: dict[Lang, tuple[str, ...]] = {
        lang: tuple(text for at, text in enumerate(rows) if at % folds != fold)
        for lang, rows in one.phrasings.items()
    }
    return replace(one, phrasings=left)


def _read(index: Index, texts: Sequence[str], encode: Encode) -> list[Reading]:
    starts = range(0, len(texts), _GROUP)
    return [one for at in starts for one in index.read(texts[at : at + _GROUP], encode)]


def _same_topic(material: Material, own: IntentClass, reading: Reading) -> bool:
    topic = as_question(material, (own.kind, own.label))
    return [as_question(material, one.topic) for one in reading.ranked[:1]] == [topic]


def _loser(
    taught: dict[str, frozenset[str]],
    own: IntentClass,
    lang: Lang,
    text: str,
    reading: Reading,
) -> Loser | None:
    if not reading.ranked:
        return Loser(text, lang, _name(own), "-", 0.0, ())
    best = reading.ranked[0]
    winner = _name(best.classes[0])
    if winner == _name(own):
        return None
    shared = tuple(
        dict.fromkeys(
            word
            for word in words(text)
            if word not in COMMON_WORDS and stem(word) in taught[winner]
        )
    )
    return Loser(text, lang, _name(own), winner, round(best.p, 4), shared)


def _name(one: IntentClass) -> str:
    return one.entry or f"{one.kind}:{one.label}"


def _stems(material: Material) -> dict[str, frozenset[str]]:
    return {
        _name(one): frozenset(
            stem(word) for rows in one.phrasings.values() for row in rows for word in words(row)
        )
        for one in material.classes
    }


def _pairs(losers: Sequence[Loser]) -> tuple[Pair, ...]:
    """Pairs of classes by how many phrasings they lose to each other, most first."""
    lost: Counter[tuple[str, str]] = Counter()
    ties: dict[tuple[str, str], Counter[str]] = {}
    for loser in losers:
        one, other = sorted((loser.entry, loser.winner))
        lost[one, other] += 1
        ties.setdefault((one, other), Counter()).update(loser.words)
    return tuple(
        Pair(
            one, other, count, tuple(word for word, _ in ties[one, other].most_common(_WORDS_SHOWN))
        )
        for (one, other), count in sorted(lost.items(), key=lambda row: (-row[1], row[0]))
        if count > 1
    )
