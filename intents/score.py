"""Scoring labelled messages: which decisions were right, and how sure the figures are.

An item is *right first time* when its kind's own rule holds, or when the decision written as
`kind:label` is one of the further labels it accepts. *Right within one tap* adds, for questions
and trainings, a choice with an accepted topic in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

from intents.decision import Decision

ItemKind = Literal["question", "handoff", "training", "smalltalk", "out-of-scope"]
KINDS: Final[tuple[ItemKind, ...]] = (
    *("question", "handoff", "training"),
    *("smalltalk", "out-of-scope"),
)
ROWS: Final = ("all", "nl", "en", "mixed", *KINDS)
IGNORED_PII: Final = "name"
_Z: Final = 1.959964
"""Normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with what people agreed it means.

    `also` holds further accepted labels as `kind:label` (a bare slug means a question); `pii` the
    kinds of personal data in the text; `crisis` whether the crisis lines must come.
    """

    id: str
    lang: str
    kind: ItemKind
    label: str
    text: str
    also: tuple[str, ...] = ()
    pii: tuple[str, ...] = ()
    urgency: str = "normal"
    crisis: bool = False


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` out of `n` with the Wilson 95 % interval; without items everything is `None`."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        """The share, 0-1."""
        return self.hits / self.n if self.n else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % score interval, 0-1."""
        if not self.n:
            return None
        share, square = self.hits / self.n, _Z * _Z
        middle = (share + square / (2 * self.n)) / (1 + square / self.n)
        spread = sqrt(share * (1 - share) / self.n + square / (4 * self.n**2))
        half = _Z * spread / (1 + square / self.n)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Row:
    """The rates of one row of the table.

    The first four are over all items of the row. `expertise` is over handoffs, `crisis` over
    items marked crisis, `pii_missed` over pieces of personal data (six kinds).
    """

    name: str
    right: Rate
    within_tap: Rate
    wrong: Rate
    handed_on: Rate
    expertise: Rate
    crisis: Rate
    pii_missed: Rate


@dataclass(frozen=True, slots=True)
class Verdict:
    """One item judged."""

    item: Labelled
    decision: Decision
    right: bool
    within_tap: bool
    wrong: bool
    handed_on: bool


def score(items: Sequence[Labelled], decisions: Sequence[Decision]) -> tuple[Row, ...]:
    """The table of `desk exam`: one row for each of `ROWS`, in that order."""
    verdicts = [judge(item, one) for item, one in zip(items, decisions, strict=True)]
    return tuple(
        _row(name, [one for one in verdicts if name in {"all", one.item.lang, one.item.kind}])
        for name in ROWS
    )


def judge(item: Labelled, decision: Decision) -> Verdict:
    """Hold one decision against one labelled message."""
    accepted = _accepted(item)
    right = _own_rule(item, decision, accepted) or _as_label(decision) & _further(item) != set()
    tap = item.kind in {"question", "training"} and decision.action == "choose"
    offered = {f"question:{one.topic}" for one in decision.candidates}
    answered_wrong = decision.action == "answer" and not _topics(decision) & accepted
    return Verdict(
        item=item,
        decision=decision,
        right=right,
        within_tap=right or (tap and bool(offered & accepted)),
        wrong=answered_wrong,
        handed_on=item.kind == "question" and decision.action == "handoff",
    )


def _further(item: Labelled) -> set[str]:
    return {label if ":" in label else f"question:{label}" for label in item.also}


def _accepted(item: Labelled) -> set[str]:
    return {f"{item.kind}:{item.label}"} | _further(item)


def _topics(decision: Decision) -> set[str]:
    """The topic of an answer or a wish as a question's label."""
    if decision.action in {"answer", "wish"} and decision.topic:
        return {f"question:{decision.topic}"}
    return set()


def _own_rule(item: Labelled, decision: Decision, accepted: set[str]) -> bool:
    if item.kind == "question":
        return bool(_topics(decision) & accepted)
    if item.kind == "training":
        return decision.action == "training" and f"training:{decision.label}" in accepted
    if item.kind == "out-of-scope":
        return decision.action in {"decline", "smalltalk"}
    return decision.action == item.kind


def _as_label(decision: Decision) -> set[str]:
    """The decision written as `kind:label`."""
    if decision.action in {"answer", "wish"}:
        return _topics(decision)
    kind = "out-of-scope" if decision.action == "decline" else decision.action
    return {f"{kind}:{decision.label}"} if decision.label else set()


def _row(name: str, verdicts: Sequence[Verdict]) -> Row:
    handoffs = [one for one in verdicts if one.item.kind == "handoff"]
    crises = [one for one in verdicts if one.item.crisis]
    return Row(
        name=name,
        right=_rate(verdicts, lambda one: one.right),
        within_tap=_rate(verdicts, lambda one: one.within_tap),
        wrong=_rate(verdicts, lambda one: one.wrong),
        handed_on=_rate(verdicts, lambda one: one.handed_on),
        expertise=_rate(handoffs, lambda one: one.decision.expertise == one.item.label),
        crisis=_rate(crises, lambda one: one.decision.urgency == "crisis"),
        pii_missed=_pii_missed(verdicts),
    )


def _rate(verdicts: Sequence[Verdict], holds: Callable[[Verdict], bool]) -> Rate:
    return Rate(sum(map(holds, verdicts)), len(verdicts))


def _pii_missed(verdicts: Iterable[Verdict]) -> Rate:
    missed = total = 0
    for one in verdicts:
        wanted = _counts(kind for kind in one.item.pii if kind != IGNORED_PII)
        found = _counts(span.kind for span in one.decision.pii)
        total += sum(wanted.values())
        missed += sum(max(0, count - found.get(kind, 0)) for kind, count in wanted.items())
    return Rate(missed, total)


def _counts(kinds: Iterable[str]) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for kind in kinds:
        counts[kind] = counts.get(kind, 0) + 1
    return counts
