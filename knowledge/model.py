"""What the desk knows, as frozen values. Made by `knowledge.load`, never changed afterwards."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from intents.material import Band, Expertise, SynonymGroup
from intents.material import Lang as Lang
from knowledge.source import Node, Place
from knowledge.wordbook import WordBook

Category = Literal["starting", "tax", "money", "bbz", "debts", "stopping", "social", "roz", "desk"]
EntryKind = Literal["answer", "referral", "pointer"]
Status = Literal["published", "concept"]
SmallKind = Literal["wish", "smalltalk", "training", "handoff", "decline"]
QuestionKind = Literal["text", "choice", "yes-no"]
TrainingKind = Literal["training", "event"]
Certainty = Literal["official", "earlier"]

LANGS: tuple[Lang, ...] = ("nl", "en")
OWNER_GROUPS = ("advisors", "coordinators", "editors")
"""Owners of entries that are everybody with a role; any other owner is an e-mail address."""
CATEGORIES: tuple[Category, ...] = (
    "starting",
    "tax",
    "money",
    "bbz",
    "debts",
    "stopping",
    "social",
    "roz",
    "desk",
)
SMALL_KINDS: tuple[SmallKind, ...] = ("wish", "smalltalk", "training", "handoff", "decline")

#: A text in each language.
Texts = Mapping[Lang, str]
#: Ways of asking in each language.
Phrasings = Mapping[Lang, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: a title for people and an https address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Override:
    """What is different in one municipality; `None` or empty keeps what the entry says."""

    answer: Texts | None = None
    sources: tuple[Source, ...] = ()
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer of the desk.

    `complex` means that the answer ends with the offer of an advisor, of the given `expertise`.
    Exactly one of `expires_on` and `review_months` says until when the answer may be trusted.
    `lasting_amounts` are amounts that no 1 January ends, each with the reason why.
    """

    id: str
    topic: str
    category: Category
    kind: EntryKind
    owner: str
    status: Status
    sensitive: bool
    complex: bool
    expertise: Expertise | None
    checked_on: date
    expires_on: date | None
    review_months: int | None
    sources: tuple[Source, ...]
    related: tuple[str, ...]
    questions: Phrasings
    answer: Texts
    overrides: Mapping[str, Override] = field(default_factory=lambda: MappingProxyType({}))
    lasting_amounts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def stale_on(self) -> date:
        """The first day on which the entry is no longer given as fact."""
        if self.expires_on is not None:
            return self.expires_on
        return months_after(self.checked_on, self.review_months or 0)

    def first_stale_on(self) -> date:
        """The first day on which the entry, or what a municipality has of its own, is stale.

        What is different in a municipality may have been checked on another day than the rest.
        """
        local = (self.for_municipality(key).stale_on() for key in self.overrides)
        return min((self.stale_on(), *local))

    def expired(self, today: date) -> bool:
        """Whether the entry is past the day until which it may be trusted."""
        return today >= self.stale_on()

    def given_as_fact(self, today: date) -> bool:
        """Whether the desk may give the answer itself, and not only its source."""
        return self.status == "published" and not self.expired(today)

    def for_municipality(self, key: str | None) -> Entry:
        """The entry as it holds in one municipality (key such as `hof-van-twente`)."""
        override = self.overrides.get(key) if key else None
        if override is None:
            return self
        return replace(
            self,
            answer=override.answer or self.answer,
            sources=override.sources or self.sources,
            checked_on=override.checked_on or self.checked_on,
        )


@dataclass(frozen=True, slots=True)
class SmallClass:
    """A thing a message can mean that is no question about a topic.

    `reply` is what the desk says to it; only small talk and out-of-scope have one, the dialogue
    does the rest.
    """

    kind: SmallKind
    label: str
    questions: Phrasings
    reply: Texts | None = None


@dataclass(frozen=True, slots=True)
class IntakeQuestion:
    """A question that a training asks at sign-up; `purpose` tells the person why it is asked.

    `choices` are the answers of a `choice` question, the same number in each language.
    """

    id: str
    text: Texts
    purpose: Texts
    kind: QuestionKind
    required: bool
    choices: Mapping[Lang, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Training:
    """What a training is; when it runs stands in the database.

    `version` is a hash (12 hex digits) of the intake questions: it changes exactly when they do.
    `languages` are the languages it is given in. `price` is in euro, 0 is free of charge; `funder`
    then says who pays, as it reads inside a sentence (`{funder}` is the one of the settings).
    An event is a meeting to go to, without a trainer.
    """

    id: str
    title: Texts
    aim: Texts
    for_whom: Texts
    afterwards: Texts
    languages: tuple[Lang, ...]
    price: int
    funder: Texts
    kind: TrainingKind
    meetings: Texts
    intake: tuple[IntakeQuestion, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Service:
    """Something that is carried out per municipality; told beside answers on its `topics`."""

    name: Texts
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """Who carries a service out in one municipality; `by` may hold `{organisation}`.

    Only `official` (a public page says so now) is given as fact; `earlier` was so once.
    """

    by: str
    certainty: Certainty
    source: Source


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and what is known of it, by service; what is not there is not known.

    `places` are towns and villages in it whose names people use instead.
    """

    name: str
    carried_out: Mapping[str, CarriedOut]
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that people ask about; `meaning` is a note for editors, never shown to people."""

    slug: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that mean the same, and spelling mistakes (wrong to right)."""

    groups: tuple[SynonymGroup, ...] = ()
    misspellings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Bands:
    """Fitted cut-offs per language, with the hash of the phrasings they were fitted on."""

    bands: Mapping[Lang, Band]
    phrasings: str
    fitted_on: date


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything the desk knows and says.

    `fingerprint` (64 hex digits) changes with any of the contents. `nodes` keeps where each thing
    is written, under names such as `entry kor-what` or `training business-plan`. `terms` are words
    of the other language that may stand in texts of a language, each with the reason why. `lost`
    is what stands in files of answers, wishes and terms and could not be used, by file, as it is
    written: always empty in what the desk runs on, for each has a fault.
    """

    folder: str
    entries: Mapping[str, Entry]
    topics: Mapping[str, Topic]
    small_classes: tuple[SmallClass, ...]
    trainings: Mapping[str, Training]
    words: WordBook
    synonyms: Synonyms
    bands: Bands
    fingerprint: str
    nodes: Mapping[str, Node] = field(repr=False, compare=False, hash=False)
    services: Mapping[str, Service] = field(default_factory=lambda: MappingProxyType({}))
    terms: Mapping[Lang, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    municipalities: Mapping[str, Municipality] = field(default_factory=lambda: MappingProxyType({}))
    lost: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def of_topic(self, topic: str) -> tuple[Entry, ...]:
        """The entries of one topic, in the order of its file."""
        return tuple(entry for entry in self.entries.values() if entry.topic == topic)

    def small(self, kind: SmallKind, label: str) -> SmallClass | None:
        """The class of this kind and label, when the knowledge base has one."""
        for one in self.small_classes:
            if one.kind == kind and one.label == label:
                return one
        return None

    def place(self, thing: str, *path: str | int) -> Place:
        """Where something is written, such as `place("entry kor-what", "answer", "nl")`."""
        node = self.nodes.get(thing)
        return Place(self.folder, 1) if node is None else node.at(*path)


def months_after(day: date, months: int) -> date:
    """The same day of the month, `months` later; the last day when that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
