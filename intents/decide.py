"""From what was seen in a message to what the desk does: the order of a decision.

Danger first, then urgent distress, then the classes compete, the earlier kind winning a tie.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from intents.decision import Action, Candidate, Context, Danger, Decision, Span, Why
from intents.material import Band, Expertise, IntentClass, Kind, Lang
from intents.reading import Ranked, Reading

FLOOR: Final = 0.02
"""Below this probability a topic is not offered to choose from."""
WORTH_OFFERING: Final = 0.05
"""When even the best topic is below this, nothing is offered: the message is not understood."""
_WORTH_ADDING: Final = 0.1
"""When a question is below this, nothing is said about it beside an advisor."""
MAX_CANDIDATES: Final = 3
_CLEARER_BY: Final = 0.1
"""A sentence beats the whole message when its probability is this much higher."""
_TOGETHER: Final[tuple[tuple[frozenset[Kind], float], ...]] = (
    (frozenset({"wish"}), 0.5),
    (frozenset({"smalltalk", "decline"}), 0.3),
    (frozenset({"training"}), 0.5),
    (frozenset({"handoff"}), 0.5),
)
"""Kinds that count together and how probable they must be, from held-out phrasings: below these
values fewer than half of the messages read so were meant so (handoff: one in six)."""
_ACTIONS: Final[Mapping[Kind, Action]] = {
    "question": "answer",
    "wish": "wish",
    "smalltalk": "smalltalk",
    "training": "training",
    "handoff": "handoff",
    "decline": "decline",
}
_EXPERTISES: Final[tuple[Expertise, ...]] = (
    *("starters", "social", "finance-bbz", "debts"),
    *("coaching", "trainings", "other"),
)


@dataclass(frozen=True, slots=True)
class Message:
    """All that was read from one message before deciding."""

    text: str
    context: Context
    masked: str
    pii: tuple[Span, ...]
    lang: Lang
    danger: Danger | None
    urgent: bool
    wants_person: bool
    whole: Reading
    sentences: tuple[Reading, ...] = ()
    asks: tuple[bool, ...] = ()
    matter: Reading | None = None
    followed: Reading | None = None


def decide(message: Message, band: Band, wish_topics: Mapping[str, str]) -> Decision:
    """The decision on one message."""
    base = Decision(
        text=message.text,
        masked=message.masked,
        lang=message.lang,
        action="choose",
        label=None,
        pii=message.pii,
    )
    message = _without_refused(message)
    whole = _best_reading(message, band)
    if message.danger:
        return _in_danger(base, message.danger, whole, band)
    if message.urgent:
        also, beside = _in_general(whole, band)
        return replace(
            base,
            action="handoff",
            label="debts",
            expertise="debts",
            urgency="high",
            also=also,
            beside=beside,
        )
    if message.wants_person and message.matter is not None:
        handed = _person_with_matter(base, message, whole, band)
        if handed:
            return handed
    decision = _by_class(base, whole, band, wish_topics)
    clear = _clear_sentences(message, band)
    return replace(decision, also=_further(decision, clear), beside=_beside(decision, clear))


def explain(decision: Decision, message: Message, band: Band) -> Decision:
    """`decision` with what it rests on: the whole message, or what of it spoke for all."""
    read = _best_reading(_without_refused(message), band)
    best = tuple(
        (one.classes[0].entry or f"{one.topic[0]}:{one.topic[1]}", round(one.p, 4))
        for one in read.ranked
    )
    p = _top_p(read)
    name = "answer" if p >= band.answer else "choose" if p >= band.choose else "hand on"
    why = Why(best, tuple(read.tokens), read.repaired, name, read.looked_again)
    return replace(decision, why=why)


def _without_refused(message: Message) -> Message:
    """`message` as if nobody had ever written the entries that the person said no to."""
    if not message.context.refused:
        return message

    def left(reading: Reading | None) -> Reading | None:
        return None if reading is None else _offered(reading, message.context)

    return replace(
        message,
        whole=_offered(message.whole, message.context),
        sentences=tuple(_offered(one, message.context) for one in message.sentences),
        matter=left(message.matter),
        followed=left(message.followed),
    )


def _offered(reading: Reading, context: Context) -> Reading:
    """`reading` without the entries the person said no to."""
    ranked = []
    for one in reading.ranked:
        left = tuple(found for found in one.classes if found.entry not in context.refused)
        if left:
            ranked.append(one._replace(classes=left))
    return replace(reading, ranked=tuple(ranked))


def _best_reading(message: Message, band: Band) -> Reading:
    """The whole message, or its clearest sentence, or the message read after the last answer."""
    best = message.whole
    for sentence in _that_may_speak_for_all(message):
        if _top_p(sentence) >= _top_p(best) + _CLEARER_BY and not _says_little(sentence):
            best = sentence
    if message.followed is not None and _top_p(best) < band.choose:
        return message.followed
    return best


def _that_may_speak_for_all(message: Message) -> list[Reading]:
    """All sentences; where some of them ask for something, only these.

    "I have a webshop. How do I write an invoice?" is no question about webshops.
    """
    pairs = zip(message.sentences, message.asks, strict=True)
    asked = [one for one, asks in pairs if asks and not _says_little(one)]
    return asked or list(message.sentences)


def _top_p(reading: Reading) -> float:
    return reading.ranked[0].p if reading.ranked else 0.0


def _says_little(reading: Reading) -> bool:
    """Small talk, or "what can I do": beside other sentences that asks for no menu."""
    topics = [one.topic for one in reading.ranked[:1]]
    return any(kind == "smalltalk" or (kind, label) == ("wish", "menu") for kind, label in topics)


def _in_danger(base: Decision, kind: Danger, whole: Reading, band: Band) -> Decision:
    fallback: Expertise = "coaching" if kind == "suicide" else "other"
    expertise = _matter_expertise(whole, band.answer) or fallback
    return replace(
        base, action="handoff", label=expertise, expertise=expertise, urgency="crisis", danger=kind
    )


def _matter_expertise(reading: Reading, least: float) -> Expertise | None:
    """The expertise of a question or case that is clear enough."""
    for one in reading.ranked[:1]:
        if one.p >= least and one.topic[0] in {"question", "handoff"}:
            return _expertise(one.classes[0])
    return None


def _expertise(found: IntentClass) -> Expertise:
    if found.expertise:
        return found.expertise
    for name in _EXPERTISES:
        if found.kind == "handoff" and found.label == name:
            return name
    return "trainings" if found.kind == "training" else "starters"


def _person_with_matter(
    base: Decision, message: Message, whole: Reading, band: Band
) -> Decision | None:
    """A handoff when the message asks for a person and names what it is about."""
    assert message.matter is not None
    matter = message.matter
    candidates = [one for one in (*whole.ranked[:1], *matter.ranked[:1]) if one.p >= band.choose]
    about = [one for one in candidates if one.topic[0] in {"question", "handoff"}]
    about = [one for one in about if one.topic[1] not in {"bot-or-human", "roz-contact"}]
    if not about:
        return None
    best = max(about, key=lambda one: one.p)
    if best.topic in {("question", "appointment"), ("question", "complaint")}:
        return None
    expertise = _expertise(best.classes[0])
    also, beside = _in_general(whole if best in whole.ranked else matter, band)
    return replace(
        base, action="handoff", label=expertise, expertise=expertise, also=also, beside=beside
    )


def _by_class(
    base: Decision, reading: Reading, band: Band, wish_topics: Mapping[str, str]
) -> Decision:
    if not reading.ranked:
        return base
    top = _chosen(reading, band)
    if top is None:
        unsure = _top_p(reading) < band.choose
        return replace(base, candidates=_candidates(reading), unsure=unsure)
    kind, label = top.topic
    decided = replace(base, action=_ACTIONS[kind], label=label)
    found = top.classes[0]
    if kind == "question":
        return replace(
            decided,
            entry=found.entry,
            topic=label,
            complex=found.complex,
            expertise=found.expertise,
            candidates=_candidates(reading),
        )
    if kind == "handoff":
        also, beside = _in_general(reading, band)
        return replace(decided, expertise=_expertise(found), also=also, beside=beside)
    if kind == "wish":
        return replace(decided, topic=wish_topics.get(label))
    return decided


def _chosen(reading: Reading, band: Band) -> Ranked | None:
    """The topic to act on; none when the person had better choose.

    Answering needs a probability in the band. Whether a message wants a person, a training or
    something of the desk itself is often clearer than which one: such topics count together, and
    so does everything that is no business of the desk.
    """
    top = reading.ranked[0]
    if top.topic[0] == "question" and top.p >= band.answer:
        return top
    question = max((one.p for one in reading.ranked if one.topic[0] == "question"), default=0.0)
    for kinds, least in _TOGETHER:
        row = [one for one in reading.ranked if one.topic[0] in kinds]
        mass = sum(one.p for one in row)
        if mass >= max(least, question) and mass > 0:
            return row[0]
    return None


def _candidates(reading: Reading) -> tuple[Candidate, ...]:
    """At most three topics to choose from, best first; none when even the best is unlikely."""
    found = tuple(
        Candidate(first.entry, one.topic[1], round(one.p, 4))
        for one in reading.ranked
        if (first := one.classes[0]).entry is not None and one.p >= FLOOR
    )[:MAX_CANDIDATES]
    return found if found and found[0].p >= WORTH_OFFERING else ()


def _in_general(reading: Reading, band: Band) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The question that can be answered beside an advisor, and its entry; nothing when none is.

    An advisor's case takes the most of the probability. What is left is to be as clear about one
    question as it must be to answer it.
    """
    cases = sum(one.p for one in reading.ranked if one.topic[0] == "handoff")
    for one in reading.ranked:
        if one.topic[0] == "question" and one.p >= max(_WORTH_ADDING, band.answer * (1 - cases)):
            return (f"question:{one.topic[1]}",), tuple(filter(None, (one.classes[0].entry,)))
    return (), ()


def _clear_sentences(message: Message, band: Band) -> list[Ranked]:
    """What the sentences of a message mean with certainty, in their order.

    Debts, and what an advisor is for, count also where they are told and something else is asked.
    """
    asked = {id(one) for one in _that_may_speak_for_all(message)}
    tops = [(id(one) in asked, top) for one in message.sentences for top in one.ranked[:1]]
    return [top for asks, top in tops if top.p >= band.answer and (asks or _is_a_need(top))]


def _is_a_need(one: Ranked) -> bool:
    return one.topic[0] == "handoff" or one.classes[0].expertise == "debts"


def _further(decision: Decision, clear: Sequence[Ranked]) -> tuple[str, ...]:
    """What other sentences of the message ask."""
    own = f"{_kind(decision)}:{decision.label}"
    names = [name for one in clear if (name := _name(one)) and name != own]
    return tuple(dict.fromkeys([*decision.also, *names]))


def _beside(decision: Decision, clear: Sequence[Ranked]) -> tuple[str, ...]:
    """The entries of further questions about other topics, in the order they were asked."""
    found = [
        one.classes[0].entry
        for one in clear
        if one.topic[0] == "question" and one.topic[1] != decision.topic
    ]
    return tuple(dict.fromkeys(entry for entry in (*decision.beside, *found) if entry))


def _name(one: Ranked) -> str | None:
    kind, label = one.topic
    return f"{kind}:{label}" if kind in {"question", "training", "handoff"} else None


def _kind(decision: Decision) -> str:
    return "question" if decision.action == "answer" else decision.action


def by_language(bands: Mapping[Lang, Band], lang: Lang) -> Band:
    """The band of `lang`; a careful one when nothing was fitted."""
    return bands.get(lang, CAREFUL)


CAREFUL: Final = Band(answer=0.7, choose=0.2)
"""Used for a language without fitted bands."""
