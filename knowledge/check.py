"""What is wrong with the knowledge base, and what needs attention soon."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from intents.material import Lang
from knowledge.answer_files import as_slug
from knowledge.attention import Attention
from knowledge.compile import phrasings_fingerprint
from knowledge.coverage import entries_per_site, few_phrasings, topics_without_answer, totals
from knowledge.entry_rules import entry_rules
from knowledge.languages import vocabulary
from knowledge.load import read_folder
from knowledge.lookalikes import lookalikes, normalised
from knowledge.model import LANGS, Knowledge
from knowledge.name_rules import name_rules
from knowledge.phrasings import asked
from knowledge.sample_sessions import unknown_trainings
from knowledge.shelf_life import Shelf, shelf_of
from knowledge.source import Fault, Place, brief
from knowledge.text_rules import text_rules
from knowledge.word_rules import word_rules
from knowledge.year_end import outdated, outlived

_SHELVES = {
    Shelf.EXPIRED: "is expired since",
    Shelf.OVERDUE: "is overdue for review since",
    Shelf.EXPIRES: "expires on",
    Shelf.DUE: "is due for review on",
}


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check.

    `counts` are totals for people, such as entries and phrasings; `sites` tells how many entries
    name each site as a source, the most named first.
    """

    faults: tuple[Fault, ...]
    warnings: tuple[Attention, ...]
    counts: Mapping[str, int]
    sites: Mapping[str, int]

    @property
    def sound(self) -> bool:
        """Whether there are no faults; warnings do not count."""
        return not self.faults


def check_folder(
    folder: Path,
    today: date,
    municipalities: Collection[str],
    min_phrasings: Mapping[Lang, int],
    sample: Place | None = None,
) -> Report:
    """Read and check a folder: the faults of its files and of its contents, all at once.

    Arguments are those of `check`.
    """
    knowledge, faults = read_folder(folder)
    told = {Path(fault.file).stem for fault in faults}
    report = check(knowledge, today, municipalities, min_phrasings, sample, told)
    found = (*faults, *report.faults, *unknown_trainings(folder, knowledge))
    every = sorted(found, key=lambda fault: (fault.file, fault.line))
    return Report(tuple(every), report.warnings, report.counts, report.sites)


def check(
    knowledge: Knowledge,
    today: date,
    municipalities: Collection[str],
    min_phrasings: Mapping[Lang, int],
    sample: Place | None = None,
    told: Collection[str] = (),
) -> Report:
    """Check the contents of a knowledge base that could be read.

    `municipalities` are keys such as `hof-van-twente`; `min_phrasings` counts per entry and
    language; `sample` is where the settings say that the organisation's values are samples;
    `told` are topics whose file could not be read whole.
    """
    known = vocabulary(knowledge)
    faults = [
        *topics_without_answer(knowledge, told),
        *few_phrasings(knowledge, min_phrasings),
        *_repeated_phrasings(knowledge),
        *_lookalike_phrasings(knowledge),
        *entry_rules(knowledge, today),
        *outlived(knowledge),
        *text_rules(knowledge, known),
        *name_rules(knowledge, known),
        *word_rules(knowledge),
        *_overrides(knowledge, municipalities),
        *_unlisted(knowledge, municipalities),
    ]
    faults.sort(key=lambda fault: (fault.file, fault.line))
    warnings = [
        *_dates(knowledge, today),
        *outdated(knowledge, today),
        *_unfinished(knowledge),
        *_unsure(knowledge),
        *_fitted(knowledge),
    ]
    if sample is not None:
        warnings.append(Attention("the organisation's values are samples", sample, "desk"))
    return Report(tuple(faults), tuple(warnings), totals(knowledge), entries_per_site(knowledge))


def _repeated_phrasings(knowledge: Knowledge) -> Iterator[Fault]:
    first: dict[str, tuple[str, Lang, int]] = {}
    for thing, phrasings in asked(knowledge):
        for lang in LANGS:
            for index, text in enumerate(phrasings[lang]):
                here = (thing, lang, index)
                earlier = first.setdefault(normalised(text), here)
                # The same word may serve both languages of one entry ("bbz").
                if earlier == here or (earlier[0] == thing and earlier[1] != lang):
                    continue
                owner, language, number = earlier
                before = knowledge.place(owner, "questions", language, number)
                yield Fault.at(
                    "the same way of asking stands in two places",
                    knowledge.place(thing, "questions", lang, index),
                    "each phrasing once",
                    f"{brief(text)}, first at {before} ({owner})",
                    "keep it where the better answer is",
                )


def _lookalike_phrasings(knowledge: Knowledge) -> Iterator[Fault]:
    """Phrasings of two things that differ only in small words, in order or in a letter."""
    for lang in LANGS:
        every = [
            (thing, index, text)
            for thing, phrasings in asked(knowledge)
            for index, text in enumerate(phrasings[lang])
        ]
        texts = [(thing, text) for thing, _, text in every]
        for later, first in lookalikes(texts, knowledge.lost.values()):
            (thing, index, text), (owner, number, other) = every[later], every[first]
            before = knowledge.place(owner, "questions", lang, number)
            yield Fault.at(
                "two ways of asking look alike and lead to different answers",
                knowledge.place(thing, "questions", lang, index),
                "phrasings that say what makes the difference",
                f"{brief(text)}, like {brief(other)} at {before} ({owner})",
                "keep one of them, or add the word that tells them apart",
            )


def _overrides(knowledge: Knowledge, municipalities: Collection[str]) -> Iterator[Fault]:
    for entry in knowledge.entries.values():
        for key in entry.overrides:
            if key not in municipalities:
                yield Fault.at(
                    f"'{entry.id}' has an override for an unknown municipality",
                    knowledge.nodes[f"entry {entry.id}"].find("overrides").key_place(key),
                    "a municipality of the configuration, such as hof-van-twente",
                    f"'{key}'",
                    "mend the name, or add the municipality to the configuration",
                )


def _unlisted(knowledge: Knowledge, municipalities: Collection[str]) -> Iterator[Fault]:
    """Municipalities of the settings that `municipalities.yaml` forgets, when it lists any."""
    node = knowledge.nodes.get("municipalities.yaml")
    listed = node and node.get("municipalities")
    if node is None or listed is None or not isinstance(listed.value, dict):
        return
    meant = {as_slug(key) for key in listed.members}
    for key in municipalities:
        if key not in meant:
            yield Fault.at(
                f"the municipality '{key}' of the configuration is missing",
                node.key_place("municipalities"),
                f"'{key}' with its name, also when nothing is known of it",
                "nothing",
                "add it here, or take it out of the configuration",
            )


def _dates(knowledge: Knowledge, today: date) -> Iterator[Attention]:
    for entry in knowledge.entries.values():
        until = entry.stale_on()
        shelf = shelf_of(replace(entry, overrides={}), today)
        if shelf is not None:
            what = f"'{entry.id}' {_SHELVES[shelf]} {until}"
            yield Attention(what, knowledge.place(f"entry {entry.id}"), entry.owner)
        for key in entry.overrides:
            local = replace(entry.for_municipality(key), overrides={})
            shelf = shelf_of(local, today)
            if shelf is not None and local.stale_on() < until:
                what = f"'{entry.id}' for {key} {_SHELVES[shelf]} {local.stale_on()}"
                place = knowledge.place(f"entry {entry.id}", "overrides", key, "checked_on")
                yield Attention(what, place, entry.owner)


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
    if not knowledge.lost and knowledge.bands.phrasings != phrasings_fingerprint(knowledge):
        what = "phrasings or synonyms have changed since the cut-offs were fitted: run `make fit`"
        yield Attention(what, knowledge.place("bands.yaml"))
