"""The shape of each file that editors write; `knowledge.validation` checks against it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    field_validator,
    model_validator,
)

from intents.material import Expertise, Lang
from knowledge.model import OWNER_GROUPS, Certainty, EntryKind, QuestionKind, Status, TrainingKind
from knowledge.source import brief
from knowledge.validation import Compared, RuleError
from knowledge.wordbook import stray_brace, unknown_placeholders

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAIL = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")
_WEB = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2100, 1, 1)
"""Beyond these a day is a slip of the keyboard, and months after it may not exist."""
_NO_DAY = (
    "add 'expires_on: …' when the facts change on a day that is known, as amounts do on 1 January;"
    " add 'review_months: 6' when nobody knows the day"
)
_BOTH_DAYS = (
    "keep expires_on when the facts change on that day, as amounts do on 1 January;"
    " keep review_months when nobody knows the day"
)


def is_slug(text: str) -> bool:
    """Whether the text can name a topic, an entry or a municipality."""
    return _KEBAB.fullmatch(text) is not None


def _kebab(text: str) -> str:
    if not is_slug(text):
        raise RuleError("small letters, digits and hyphens", "write it such as kor-sign-up")
    return text


def _web(text: str) -> str:
    if text == "{website}":
        return text
    if not _WEB.fullmatch(text):
        raise RuleError(
            "an address that starts with https://", "copy the whole address of the page"
        )
    return text


def _one_line(text: str) -> str:
    if not text.strip() or "\n" in text.strip():
        raise RuleError("one line of text", "write the text on one line")
    return text.strip()


def _owner(text: str) -> str:
    if text not in OWNER_GROUPS and not _MAIL.fullmatch(text):
        near = difflib.get_close_matches(text.lower(), OWNER_GROUPS, 1)
        raise RuleError(
            "editors, coordinators, advisors or the e-mail address of one account",
            f"did you mean '{near[0]}'?" if near else "choose who is told when it gets too old",
            got=brief(text),
        )
    return text


def _answer(text: str) -> str:
    unknown = unknown_placeholders(text)
    if unknown:
        raise RuleError(
            "{organisation} {phone} {email} {address} {opening_hours} {municipalities} {website}"
            " or {funder}",
            f"take {{{unknown[0]}}} away or mend its spelling",
            "the text has an unknown placeholder",
            f"{{{unknown[0]}}}",
        )
    if stray_brace(text):
        raise RuleError(
            "braces only around a placeholder",
            "write (round brackets)",
            "a brace stands in the text",
        )
    if not text.strip():
        raise RuleError("text", "write the text")
    return text.strip()


def _day(day: date) -> date:
    if not _FIRST_DAY <= day <= _LAST_DAY:
        raise RuleError(f"a day from {_FIRST_DAY} to {_LAST_DAY}", "mend the year")
    return day


Slug = Annotated[str, AfterValidator(_kebab)]
Web = Annotated[str, AfterValidator(_web)]
OneLine = Annotated[str, AfterValidator(_one_line)]
Owner = Annotated[OneLine, AfterValidator(_owner)]
Answer = Annotated[str, AfterValidator(_answer)]
Day = Annotated[date, Field(strict=True), AfterValidator(_day)]
Months = Annotated[int, Field(strict=True, ge=1, le=60)]


class Strict(BaseModel):
    """A block in which only the named keys may stand."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class TextsShape(Strict):
    """One text in each language."""

    nl: Answer
    en: Answer


class LinesShape(Strict):
    """A list of ways of asking in each language."""

    nl: Annotated[tuple[OneLine, ...], Field(min_length=1)]
    en: Annotated[tuple[OneLine, ...], Field(min_length=1)]


class SourceShape(Strict):
    """Where a fact comes from."""

    title: OneLine
    url: Web


def _some_source(sources: tuple[SourceShape, ...]) -> tuple[SourceShape, ...]:
    if not sources:
        raise RuleError(
            "the official page that says so, with its title and its address",
            "add the page against which you held the answer: '- title: …' and below it 'url: …'",
            got="no source",
        )
    return sources


class OverrideShape(Strict):
    """What is different in one municipality."""

    answer: TextsShape | None = None
    sources: tuple[SourceShape, ...] = ()
    checked_on: Day | None = None


_UNTIL = ("expires_on", "review_months")
"""The keys that say until when an entry may be trusted."""


class EntryShape(Strict, Compared):
    """One answer with its questions."""

    id: Slug
    kind: EntryKind
    owner: Owner
    status: Status
    sensitive: StrictBool
    complex: StrictBool
    expertise: Expertise | None = None
    checked_on: Day
    expires_on: Day | None = None
    review_months: Months | None = None
    lasting_amounts: Mapping[OneLine, OneLine] = Field(default_factory=dict)
    sources: Annotated[tuple[SourceShape, ...], AfterValidator(_some_source)]
    related: tuple[Slug, ...] = ()
    questions: LinesShape
    answer: TextsShape
    overrides: Mapping[Slug, OverrideShape] = Field(default_factory=dict)

    @classmethod
    def compare(cls, written: Mapping[str, object]) -> Iterator[RuleError]:
        """One way of getting too old, and an expertise beside what is complex."""
        name = f"the entry '{written['id']}'" if written.get("id") else "an entry"
        until = [key for key in _UNTIL if written.get(key) is not None]
        misspelt = difflib.get_close_matches
        unknown = [key for key in written if key not in cls.model_fields]
        if len(until) > 1 or not (until or any(misspelt(key, _UNTIL, 1) for key in unknown)):
            yield RuleError(
                "exactly one of expires_on and review_months",
                _BOTH_DAYS if until else _NO_DAY,
                f"{name} does not say how long it may be trusted",
                "both" if until else "neither",
                keys=_UNTIL,
            )
        expertise = written.get("expertise") or any(misspelt(key, ["expertise"]) for key in unknown)
        if written.get("complex") is True and not expertise:
            yield RuleError(
                "an expertise beside 'complex: true'",
                "add 'expertise: …' so that the right advisor is asked",
                f"{name} is complex and names no expertise",
                "no expertise",
                keys=("complex", "expertise"),
            )


class AnswersFile(Strict):
    """`answers/<category>/<topic>.yaml`; each entry has its own shape and is checked by itself."""

    entries: Annotated[tuple[object, ...], Field(min_length=1)]


class SilentClass(Strict):
    """A wish, training wish or handoff: phrasings only."""

    questions: LinesShape


class SpokenClass(Strict):
    """Small talk or an out-of-scope matter: phrasings and what the desk says to them."""

    questions: LinesShape
    reply: TextsShape


class ChoicesShape(Strict):
    """The answers of a choice, in each language and in the same order."""

    nl: Annotated[tuple[OneLine, ...], Field(min_length=2)]
    en: Annotated[tuple[OneLine, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _as_many(self) -> ChoicesShape:
        if len(self.nl) != len(self.en):
            raise RuleError(
                "as many choices in English as in Dutch",
                "write the same choices in both languages, in the same order",
                "the choices do not match",
                f"{len(self.nl)} in Dutch and {len(self.en)} in English",
            )
        return self


class IntakeShape(Strict):
    """A question at sign-up."""

    id: Slug
    text: TextsShape
    purpose: TextsShape
    kind: QuestionKind
    required: StrictBool
    choices: ChoicesShape | None = None

    @model_validator(mode="after")
    def _choices_where_needed(self) -> IntakeShape:
        if (self.kind == "choice") != (self.choices is not None):
            raise RuleError(
                "choices with 'kind: choice', and with that kind only",
                "add 'choices', or change the kind",
                f"the question '{self.id}' and its choices do not match",
                f"kind {self.kind}, {'with' if self.choices else 'without'} choices",
            )
        return self


class TrainingShape(Strict):
    """What a training is."""

    id: Slug
    title: TextsShape
    aim: TextsShape
    for_whom: TextsShape
    afterwards: TextsShape
    language: Annotated[tuple[Lang, ...], Field(min_length=1)]
    price: Annotated[int, Field(strict=True, ge=0)]
    funder: TextsShape = TextsShape(nl="{funder}", en="{funder}")
    kind: TrainingKind = "training"
    meetings: TextsShape
    intake: tuple[IntakeShape, ...]


class TrainingsFile(Strict):
    """`trainings.yaml`; each training has its own shape and is checked by itself."""

    trainings: tuple[object, ...]


class ServiceShape(Strict):
    """Something that is carried out per municipality."""

    name: TextsShape
    topics: Annotated[tuple[Slug, ...], Field(min_length=1)]


class CarriedOutShape(Strict):
    """Who carries a service out in one municipality, and how sure that is."""

    by: Answer = "{organisation}"
    certainty: Certainty
    source: SourceShape


class MunicipalityShape(Strict):
    """A municipality and what is known of it."""

    name: OneLine
    places: tuple[OneLine, ...] = ()
    carried_out: Mapping[Slug, CarriedOutShape] = Field(default_factory=dict)


class MunicipalitiesFile(Strict):
    """`municipalities.yaml`; a knowledge base may do without it."""

    services: Mapping[Slug, ServiceShape]
    municipalities: Mapping[Slug, MunicipalityShape]


class TopicsFile(Strict):
    """`topics.yaml`."""

    topics: Mapping[Slug, OneLine]

    @field_validator("topics")
    @classmethod
    def _some(cls, topics: Mapping[Slug, OneLine]) -> Mapping[Slug, OneLine]:
        if not topics:
            raise RuleError("at least one topic", "list what the desk can be asked", got="none")
        return topics


class TermsFile(Strict):
    """`terms.yaml`: words that may stand in a language though they are of the other, and why."""

    nl: Mapping[OneLine, OneLine] = Field(default_factory=dict)
    en: Mapping[OneLine, OneLine] = Field(default_factory=dict)


class GroupShape(Strict):
    """Words that mean the same; `ambiguous` groups never decide alone."""

    id: Slug
    ambiguous: StrictBool = False
    nl: tuple[OneLine, ...] = ()
    en: tuple[OneLine, ...] = ()


class SynonymsFile(Strict):
    """`synonyms.yaml`."""

    groups: tuple[GroupShape, ...]
    misspellings: Mapping[str, OneLine] = Field(default_factory=dict)


Chance = Annotated[float, Field(ge=0, le=1)]


class BandShape(Strict):
    """Cut-offs on the score, 0-1."""

    answer: Chance
    choose: Chance

    @model_validator(mode="after")
    def _ordered(self) -> BandShape:
        if self.choose > self.answer:
            raise RuleError(
                "'choose' at most as high as 'answer'",
                "run `make fit` again",
                got=f"choose {self.choose}, answer {self.answer}",
            )
        return self


class BandPair(Strict):
    """Cut-offs per language."""

    nl: BandShape
    en: BandShape


class BandsFile(Strict):
    """`bands.yaml`, written by `make fit`."""

    bands: BandPair
    phrasings: Annotated[str, Field(pattern="^[0-9a-f]*$")]
    fitted_on: date
