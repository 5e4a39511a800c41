"""From the shape of a file to the values of `knowledge.model`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from types import MappingProxyType

from intents.material import Band, Lang, SynonymGroup
from knowledge import schema
from knowledge.model import (
    Bands,
    CarriedOut,
    Category,
    Entry,
    IntakeQuestion,
    Municipality,
    Override,
    Phrasings,
    Service,
    SmallClass,
    SmallKind,
    Source,
    Synonyms,
    Texts,
    Training,
)


def texts(shape: schema.TextsShape) -> Texts:
    """A text in each language."""
    return MappingProxyType({"nl": shape.nl, "en": shape.en})


def lines(shape: schema.LinesShape | schema.ChoicesShape) -> Phrasings:
    """Lines in each language."""
    return MappingProxyType({"nl": shape.nl, "en": shape.en})


def sources(shapes: tuple[schema.SourceShape, ...]) -> tuple[Source, ...]:
    """Where facts come from."""
    return tuple(Source(one.title, one.url) for one in shapes)


def entry(shape: schema.EntryShape, topic: str, category: Category) -> Entry:
    """One answer; its topic and category are the file's."""
    return Entry(
        id=shape.id,
        topic=topic,
        category=category,
        kind=shape.kind,
        owner=shape.owner,
        status=shape.status,
        sensitive=shape.sensitive,
        complex=shape.complex,
        expertise=shape.expertise,
        checked_on=shape.checked_on,
        expires_on=shape.expires_on,
        review_months=shape.review_months,
        lasting_amounts=MappingProxyType(dict(shape.lasting_amounts)),
        sources=sources(shape.sources),
        related=shape.related,
        questions=lines(shape.questions),
        answer=texts(shape.answer),
        overrides=MappingProxyType({key: _override(one) for key, one in shape.overrides.items()}),
    )


def _override(shape: schema.OverrideShape) -> Override:
    return Override(
        texts(shape.answer) if shape.answer else None, sources(shape.sources), shape.checked_on
    )


def small(
    kind: SmallKind,
    label: str,
    questions: schema.LinesShape,
    reply: schema.TextsShape | None = None,
) -> SmallClass:
    """A wish, small talk, training wish, handoff or out-of-scope matter."""
    return SmallClass(kind, label, lines(questions), texts(reply) if reply else None)


def training(shape: schema.TrainingShape) -> Training:
    """What a training is, with the version of its intake questions."""
    asked = [one.model_dump(mode="json") for one in shape.intake]
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
    return Training(
        id=shape.id,
        title=texts(shape.title),
        aim=texts(shape.aim),
        for_whom=texts(shape.for_whom),
        afterwards=texts(shape.afterwards),
        languages=shape.language,
        price=shape.price,
        funder=texts(shape.funder),
        kind=shape.kind,
        meetings=texts(shape.meetings),
        intake=tuple(_question(one) for one in shape.intake),
        version=digest[:12],
    )


def _question(shape: schema.IntakeShape) -> IntakeQuestion:
    return IntakeQuestion(
        id=shape.id,
        text=texts(shape.text),
        purpose=texts(shape.purpose),
        kind=shape.kind,
        required=shape.required,
        choices=lines(shape.choices) if shape.choices else MappingProxyType({}),
    )


def services(shape: schema.MunicipalitiesFile) -> Mapping[str, Service]:
    """What is carried out per municipality, by its key."""
    found = {key: Service(texts(one.name), one.topics) for key, one in shape.services.items()}
    return MappingProxyType(found)


def municipalities(shape: schema.MunicipalitiesFile) -> Mapping[str, Municipality]:
    """What is known of each municipality, by its key."""
    found = {}
    for key, one in shape.municipalities.items():
        carried = {
            service: CarriedOut(it.by, it.certainty, Source(it.source.title, it.source.url))
            for service, it in one.carried_out.items()
        }
        found[key] = Municipality(one.name, MappingProxyType(carried), one.places)
    return MappingProxyType(found)


def synonyms(shape: schema.SynonymsFile) -> Synonyms:
    """Groups of words and spelling mistakes."""
    groups = tuple(SynonymGroup(one.id, one.ambiguous, one.nl, one.en) for one in shape.groups)
    return Synonyms(groups, MappingProxyType(dict(shape.misspellings)))


def bands(shape: schema.BandsFile) -> Bands:
    """Fitted cut-offs."""
    dutch, english = shape.bands.nl, shape.bands.en
    pair: dict[Lang, Band] = {
        "nl": Band(dutch.answer, dutch.choose),
        "en": Band(english.answer, english.choose),
    }
    return Bands(MappingProxyType(pair), shape.phrasings, shape.fitted_on)
