"""What is wrong with the knowledge base, and what needs attention soon."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from intents.material import Lang
from knowledge.compile import phrasings_fingerprint
from knowledge.load import read_folder
from knowledge.lookalikes import lookalikes, normalised
from knowledge.markup import MAX_ANSWER, outside_subset
from knowledge.model import LANGS, Entry, Knowledge, Phrasings
from knowledge.prose import remarks
from knowledge.source import Fault, Node, Place, brief

#: Days before the end of an answer's life in which editors are warned.
SOON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Attention:
    """Something that is not wrong but asks for a person's eye; `owner` is who is told."""

    what: str
    place: Place
    owner: str = "editors"

    def __str__(self) -> str:
        return f"{self.what} · {self.place} · {self.owner}"


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check. `counts` are totals for people, such as entries and phrasings."""

    faults: tuple[Fault, ...]
    warnings: tuple[Attention, ...]
    counts: Mapping[str, int]

    @property
    def sound(self) -> bool:
        """Whether there are no faults; warnings do not count."""
        return not self.faults


def check_folder(
    folder: Path,
    today: date,
    municipalities: Collection[str],
    min_phrasings: int = 8,
    sample: Place | None = None,
) -> Report:
    """Read and check a folder: the faults of its files and of its contents, all at once.

    Arguments are those of `check`.
    """
    knowledge, faults = read_folder(folder)
    report = check(knowledge, today, municipalities, min_phrasings, sample)
    every = sorted((*faults, *report.faults), key=lambda fault: (fault.file, fault.line))
    return Report(tuple(every), report.warnings, report.counts)


def check(
    knowledge: Knowledge,
    today: date,
    municipalities: Collection[str],
    min_phrasings: int = 8,
    sample: Place | None = None,
) -> Report:
    """Check the contents of a knowledge base that could be read.

    `municipalities` are keys such as `hof-van-twente`; `min_phrasings` counts per entry and
    language; `sample` is where the settings say that the organisation's values are samples.
    """
    faults = [
        *_few_phrasings(knowledge, min_phrasings),
        *_repeated_phrasings(knowledge),
        *_lookalike_phrasings(knowledge),
        *_texts(knowledge),
        *_overrides(knowledge, municipalities),
    ]
    faults.sort(key=lambda fault: (fault.file, fault.line))
    warnings = [
        *_dates(knowledge, today),
        *_unfinished(knowledge),
        *_unsure(knowledge),
        *_fitted(knowledge),
    ]
    if sample is not None:
        warnings.append(Attention("the organisation's values are samples", sample, "desk"))
    return Report(tuple(faults), tuple(warnings), _counts(knowledge))


def _few_phrasings(knowledge: Knowledge, minimum: int) -> Iterator[Fault]:
    for entry in knowledge.entries.values():
        for lang in LANGS:
            number = len({normalised(one) for one in entry.questions[lang]})
            if number < minimum:
                yield _fault(
                    f"'{entry.id}' has too few ways of asking in '{lang}'",
                    knowledge.nodes[f"entry {entry.id}"].find("questions").key_place(lang),
                    f"at least {minimum} different ones",
                    str(number),
                    "add questions as people would type them",
                )


def _asked(knowledge: Knowledge) -> Iterator[tuple[str, Phrasings]]:
    for entry in knowledge.entries.values():
        yield f"entry {entry.id}", entry.questions
    for one in knowledge.small_classes:
        yield f"{one.kind} {one.label}", one.questions


def _repeated_phrasings(knowledge: Knowledge) -> Iterator[Fault]:
    first: dict[str, tuple[str, Lang, int]] = {}
    for thing, phrasings in _asked(knowledge):
        for lang in LANGS:
            for index, text in enumerate(phrasings[lang]):
                here = (thing, lang, index)
                earlier = first.setdefault(normalised(text), here)
                # The same word may serve both languages of one entry ("bbz").
                if earlier == here or (earlier[0] == thing and earlier[1] != lang):
                    continue
                owner, language, number = earlier
                before = knowledge.place(owner, "questions", language, number)
                yield _fault(
                    "the same way of asking stands in two places",
                    knowledge.place(thing, "questions", lang, index),
                    "each phrasing once",
                    f"{brief(text)}, first at {before} ({owner})",
                    "keep it where the better answer is",
                )


def _lookalike_phrasings(knowledge: Knowledge) -> Iterator[Fault]:
    """Phrasings of two things that differ only in small words, in order or in a letter."""
    for lang in LANGS:
        asked = [
            (thing, index, text)
            for thing, phrasings in _asked(knowledge)
            for index, text in enumerate(phrasings[lang])
        ]
        for later, first in lookalikes([(thing, text) for thing, _, text in asked]):
            (thing, index, text), (owner, number, other) = asked[later], asked[first]
            before = knowledge.place(owner, "questions", lang, number)
            yield _fault(
                "two ways of asking look alike and lead to different answers",
                knowledge.place(thing, "questions", lang, index),
                "phrasings that say what makes the difference",
                f"{brief(text)}, like {brief(other)} at {before} ({owner})",
                "keep one of them, or add the word that tells them apart",
            )


def _texts(knowledge: Knowledge) -> Iterator[Fault]:
    """Every text that people read, looked at for markup and length."""
    for entry in knowledge.entries.values():
        node = knowledge.nodes[f"entry {entry.id}"]
        yield from _answers(node, ("answer",), entry.id, entry.checked_on.year)
        for key, override in entry.overrides.items():
            if override.answer:
                checked = (override.checked_on or entry.checked_on).year
                yield from _answers(node, ("overrides", key, "answer"), entry.id, checked)
    for one in knowledge.small_classes:
        if one.reply:
            yield from _answers(knowledge.nodes[f"{one.kind} {one.label}"], ("reply",), one.label)
    for training in knowledge.trainings:
        yield from _markup_below(knowledge.nodes[f"training {training}"])
    for lang in LANGS:
        words = knowledge.nodes.get(f"words {lang}")
        if words is not None:
            yield from _markup_below(words)


def _answers(
    node: Node, path: tuple[str, ...], name: str, checked: int | None = None
) -> Iterator[Fault]:
    for lang in LANGS:
        text = node.find(*path, lang)
        yield from _markup(text)
        yield from _prose(text, lang, name, checked)
        length = len(str(text.value))
        if length > MAX_ANSWER:
            yield _fault(
                f"the answer of '{name}' in '{lang}' is too long",
                text.place,
                f"at most {MAX_ANSWER} characters",
                str(length),
                "make it shorter, or split it over two entries",
            )


def _prose(text: Node, lang: Lang, name: str, checked: int | None) -> Iterator[Fault]:
    first = text.place.line + (1 if text.is_block else 0)
    for one in remarks(str(text.value), lang, checked):
        place = Place(text.place.file, first + one.line)
        yield _fault(f"{one.what} in '{name}'", place, one.expected, one.got, one.mend)


def _markup_below(node: Node) -> Iterator[Fault]:
    for child in (*node.members.values(), *node.elements):
        yield from _markup_below(child)
    if not node.members and not node.elements:
        yield from _markup(node)


def _markup(node: Node) -> Iterator[Fault]:
    if not isinstance(node.value, str):
        return
    first = node.place.line + (1 if node.is_block else 0)
    lines = node.value.splitlines()
    for number, what, mend in outside_subset(node.value):
        yield _fault(
            f"the text holds {what}",
            Place(node.place.file, first + number),
            "**bold**, [text](https://…), lines with '- ', or plain text",
            brief(lines[number]),
            mend,
        )


def _overrides(knowledge: Knowledge, municipalities: Collection[str]) -> Iterator[Fault]:
    for entry in knowledge.entries.values():
        for key in entry.overrides:
            if key not in municipalities:
                yield _fault(
                    f"'{entry.id}' has an override for an unknown municipality",
                    knowledge.nodes[f"entry {entry.id}"].find("overrides").key_place(key),
                    "a municipality of the configuration, such as hof-van-twente",
                    f"'{key}'",
                    "mend the name, or add the municipality to the configuration",
                )


def _dates(knowledge: Knowledge, today: date) -> Iterator[Attention]:
    for entry in knowledge.entries.values():
        last, place = entry.stale_on(), knowledge.place(f"entry {entry.id}")
        if entry.expired(today):
            word = "expired" if entry.expires_on else "overdue for review"
            yield Attention(f"'{entry.id}' is {word} since {last}", place, entry.owner)
        elif last - today <= SOON:
            word = "expires" if entry.expires_on else "is due for review"
            yield Attention(f"'{entry.id}' {word} on {last}", place, entry.owner)


def _unfinished(knowledge: Knowledge) -> Iterator[Attention]:
    for entry in knowledge.entries.values():
        place = knowledge.place(f"entry {entry.id}")
        if entry.status == "concept":
            what = f"'{entry.id}' is a concept and is not given as fact"
            yield Attention(what, place, entry.owner)
        if entry.kind == "pointer":
            what = f"'{entry.id}' only points at a source"
            yield Attention(what, place, entry.owner)


def _unsure(knowledge: Knowledge) -> Iterator[Attention]:
    """What was so in a municipality once: somebody has to ask whether it still is."""
    for key, one in knowledge.municipalities.items():
        for service, carried in one.carried_out.items():
            if carried.certainty == "earlier":
                path = ("municipalities", key, "carried_out", service)
                what = f"who carries out '{service}' in {one.name} is known from earlier only"
                yield Attention(what, knowledge.place("municipalities.yaml", *path), "editors")


def _fitted(knowledge: Knowledge) -> Iterator[Attention]:
    if knowledge.bands.phrasings != phrasings_fingerprint(knowledge):
        what = "the phrasings have changed since the cut-offs were fitted: run `make fit`"
        yield Attention(what, knowledge.place("bands.yaml"))


def _counts(knowledge: Knowledge) -> Mapping[str, int]:
    entries: Collection[Entry] = knowledge.entries.values()
    return MappingProxyType(
        {
            "entries": len(entries),
            "topics with an answer": len({entry.topic for entry in entries}),
            "topics": len(knowledge.topics),
            "phrasings nl": sum(len(asked["nl"]) for _, asked in _asked(knowledge)),
            "phrasings en": sum(len(asked["en"]) for _, asked in _asked(knowledge)),
            "trainings": len(knowledge.trainings),
            "concept": sum(entry.status == "concept" for entry in entries),
            "pointers": sum(entry.kind == "pointer" for entry in entries),
        }
    )


def _fault(what: str, place: Place, expected: str, got: str, mend: str) -> Fault:
    return Fault(what, place.file, place.line, expected, got, mend)
