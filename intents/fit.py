"""Fitting the bands: cut-offs on the probability, found on held-out phrasings and topics.

In each fold a share of every class's phrasings is kept apart, and a share of the topics is kept
out altogether, so that messages about things nobody wrote down take part too. Two phrasings that
are each other's nearest are kept apart together: what a stranger writes has no twin here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from intents.encoder import Encode, Remembering
from intents.index import Index
from intents.kinship import Parts, held_apart
from intents.material import Band, IntentClass, Lang, Material
from intents.reading import Topic
from intents.score import Rate

TARGET: Final = 0.85
"""Share of the answers given to held-out phrasings that must be right."""
WRONG: Final = 0.08
"""Share of all messages that may be expected to get a wrong answer.

A held-out phrasing lost its twin, so it is harder than what people type: of the sayings of
`tests/questions` far fewer get one. Who does is asked "was this it?" and is two taps away from
another answer or a person.
"""
UNKNOWN: Final = 0.08
"""Share of messages taken to be about a topic that nobody wrote down."""
WORTH_CHOOSING: Final = 0.5
"""Share of the choices offered, near the lower cut, that must hold the right topic."""
_ANSWER_LIMITS: Final = (0.4, 0.8)
_CHOOSE_LIMITS: Final = (0.05, 0.35)
_WINDOW: Final = 60
_GROUP: Final = 128
_LANGS: Final[tuple[Lang, ...]] = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Probe:
    """One held-out phrasing: surest probability, and whether the first, or one of three, is right.

    `known` is false when its whole topic was kept out, `answers` when the surest topic is not a
    question (a kind word or a handoff is never a wrong answer).
    """

    lang: Lang
    p: float
    first: bool
    among: bool
    known: bool
    answers: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What the bands do on the held-out phrasings of one language; shares are 0-1.

    `answered` is a share of the known phrasings read as a question, `right_first` and
    `right_in_three` of all known ones, `precision` the share of answers given that are right,
    `kept_back` the share of unknown topics that get no answer. `wrong` is the share of all messages
    that get a wrong answer when `UNKNOWN` of them are about unknown topics, with its Wilson 95 %
    interval `wrong_range`.
    """

    n: int
    n_unknown: int
    answered: float
    precision: float
    right_first: float
    right_in_three: float
    kept_back: float
    wrong: float
    wrong_range: tuple[float, float]

    @property
    def expected(self) -> str:
        """What an editor reads: "answer: expected wrong 1.9 % [1.2-2.9]"."""
        low, high = self.wrong_range
        return (
            f"answer: expected wrong {self.wrong:.1%} [{100 * low:.1f}-{100 * high:.1f}]".replace(
                "%", " %"
            )
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """Bands per language and what they do."""

    bands: Mapping[Lang, Band]
    figures: Mapping[Lang, Figures]


def fit(
    material: Material,
    folds: int = 5,
    progress: Callable[[float], None] = lambda _: None,
    target: float = TARGET,
    most_wrong: float = WRONG,
) -> Fit:
    """Fit the bands of `material` on `folds` (at least 2) held-out parts.

    `target` is the share (0-1) of the answers that must be right, `most_wrong` that of all messages
    that may get a wrong one. `progress` is told the share done, 0-1. Takes as long as building
    `folds` indexes.
    """
    if folds < 2:
        raise ValueError(f"at least two folds are needed, got {folds}")
    probes: list[Probe] = []
    parts, encode = held_apart(material.classes, folds), Remembering()
    for fold in range(folds):
        probes += _probe(material, parts, fold, folds, encode)
        progress((fold + 1) / folds)
    bands, figures = {}, {}
    for lang in _LANGS:
        own = [probe for probe in probes if probe.lang == lang]
        if own:
            bands[lang] = _band(own, target, most_wrong)
            figures[lang] = _figures(own, bands[lang])
    return Fit(bands, figures)


def _probe(
    material: Material, parts: Sequence[Parts], fold: int, folds: int, encode: Encode
) -> list[Probe]:
    topics = list(dict.fromkeys((one.kind, one.label) for one in material.classes))
    out = {topic for at, topic in enumerate(topics) if at % folds == fold and len(topics) > folds}
    kept, held = [], []
    for one, own in zip(material.classes, parts, strict=True):
        unknown = (one.kind, one.label) in out
        if not unknown:
            kept.append(_without(one, own, fold))
        held += [(one, lang, text, not unknown) for lang, text in _held(one, own, fold)]
    if not any(any(one.phrasings.values()) for one in kept):
        return []
    index = Index.build(replace(material, classes=tuple(kept)), encode=encode)
    texts = [text for _, _, text, _ in held]
    starts = range(0, len(texts), _GROUP)
    readings = [one for at in starts for one in index.read(texts[at : at + _GROUP], encode)]
    probes = []
    for (one, lang, _, known), reading in zip(held, readings, strict=True):
        topic, ranked = as_question(material, (one.kind, one.label)), reading.ranked
        seen = [as_question(material, other.topic) for other in ranked]
        probes.append(
            Probe(
                lang=lang,
                p=ranked[0].p if ranked else 0.0,
                first=seen[:1] == [topic],
                among=topic in seen[:3],
                known=known,
                answers=seen[:1] != [] and seen[0][0] == "question",
            )
        )
    return probes


def as_question(material: Material, topic: Topic) -> Topic:
    """A wish that has a topic is answered as well by that topic's entry."""
    kind, label = topic
    if kind == "wish" and label in material.wish_topics:
        return "question", material.wish_topics[label]
    return topic


def _held(one: IntentClass, parts: Parts, fold: int) -> list[tuple[Lang, str]]:
    return [
        (lang, text)
        for lang, phrasings in one.phrasings.items()
        for text in phrasings
        if parts[lang][text] == fold
    ]


def _without(one: IntentClass, parts: Parts, fold: int) -> IntentClass:
    left: dict[Lang, tuple[str, ...]] = {
        lang: tuple(text for text in rows if parts[lang][text] != fold)
        for lang, rows in one.phrasings.items()
    }
    return replace(one, phrasings=left)


def _band(probes: Sequence[Probe], target: float, most_wrong: float) -> Band:
    ordered = sorted(probes, key=lambda probe: -probe.p)
    lowest = _lowest_precise(ordered, _weight(probes), target, most_wrong)
    answer = _clip(lowest, _ANSWER_LIMITS)
    choose = _clip(_lowest_useful([one for one in ordered if one.known]), _CHOOSE_LIMITS)
    # Rounded upwards: below it more would be wrong than may be.
    answer = ceil(answer * 1000) / 1000
    return Band(answer=answer, choose=round(min(choose, answer), 3))


def _weight(probes: Sequence[Probe]) -> float:
    """What an unknown topic counts, so that together they are the expected share of messages."""
    unknown = sum(not probe.known for probe in probes)
    return UNKNOWN / (1 - UNKNOWN) * (len(probes) - unknown) / unknown if unknown else 0.0


def _lowest_precise(
    ordered: Sequence[Probe], unknown: float, target: float, most_wrong: float
) -> float:
    """The lowest probability at which the answers given are right often enough.

    And at which few enough of all messages get a wrong one. An unknown topic counts `unknown`.
    """
    best, right, given = 1.0, 0.0, 0.0
    messages = sum(1.0 if probe.known else unknown for probe in ordered)
    for probe in ordered:
        if not probe.answers:
            continue
        counts = 1.0 if probe.known else unknown
        right += counts * probe.first
        given += counts
        if right >= target * given and given - right <= most_wrong * messages:
            best = probe.p
    return best


def _lowest_useful(ordered: Sequence[Probe]) -> float:
    """Where a choice of three stops holding the right topic often enough, locally."""
    for start in range(len(ordered)):
        window = ordered[start : start + _WINDOW]
        if sum(probe.among for probe in window) / len(window) < WORTH_CHOOSING:
            return window[0].p
    return 0.0


def held_at_a_limit(band: Band) -> tuple[str, ...]:
    """The cut-offs that would lie further out, had they no limits; as an editor reads them."""
    known = (("answer", band.answer, _ANSWER_LIMITS), ("choose", band.choose, _CHOOSE_LIMITS))
    return tuple(
        f"{name} is held at {value:g}, the {('lowest', 'highest')[limits.index(value)]} it may be"
        for name, value, limits in known
        if value in limits
    )


def _clip(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0], min(limits[1], value))


def _figures(probes: Sequence[Probe], band: Band) -> Figures:
    known = [probe for probe in probes if probe.known]
    unknown = [probe for probe in probes if not probe.known]
    given = [probe for probe in known if probe.answers and probe.p >= band.answer]
    strange = [probe for probe in unknown if probe.answers and probe.p >= band.answer]
    weight = _weight(probes)
    # Of a topic that was kept out a wish may be left that leads to the right answer.
    missed = sum(not probe.first for probe in strange)
    bad = sum(not probe.first for probe in given) + weight * missed
    total = len(known) + weight * len(unknown)
    return Figures(
        n=len(known),
        n_unknown=len(unknown),
        answered=_share([probe.p >= band.answer for probe in known if probe.answers]),
        precision=1 - bad / max(len(given) + weight * len(strange), 1e-9),
        right_first=_share([probe.first for probe in known]),
        right_in_three=_share([probe.among for probe in known]),
        kept_back=1 - len(strange) / len(unknown) if unknown else 0.0,
        wrong=bad / total if total else 0.0,
        wrong_range=Rate(round(bad), round(total)).interval or (0.0, 1.0),
    )


def _share(holds: Sequence[bool]) -> float:
    return sum(holds) / len(holds) if holds else 0.0
