"""Knowledge becomes the material that an index of understanding is built from."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from intents.material import Expertise, IntentClass, Material, SynonymGroup
from knowledge.model import Knowledge, SmallClass, Synonyms

_EXPERTISE: Mapping[str, Expertise] = {name: name for name in get_args(Expertise)}


def compile_material(knowledge: Knowledge) -> Material:
    """Everything an index needs: classes with phrasings, synonyms, cut-offs and a fingerprint."""
    classes = _questions(knowledge) + tuple(_small(one) for one in knowledge.small_classes)
    places, synonyms = _places(knowledge), _spelled(knowledge.synonyms)
    return Material(
        classes=classes,
        synonyms=synonyms,
        bands=knowledge.bands.bands,
        fingerprint=_fingerprint(classes, places, synonyms),
        places=places,
    )


def phrasings_fingerprint(knowledge: Knowledge) -> str:
    """A hash (64 hex digits) of all phrasings with their labels, of synonyms and names of places.

    `bands.yaml` carries it: with others of these, other cut-offs would have been fitted.
    """
    return compile_material(knowledge).fingerprint


def _questions(knowledge: Knowledge) -> tuple[IntentClass, ...]:
    return tuple(
        IntentClass(
            kind="question",
            label=entry.topic,
            phrasings=entry.questions,
            entry=entry.id,
            complex=entry.complex,
            expertise=entry.expertise,
        )
        for entry in knowledge.entries.values()
    )


def _places(knowledge: Knowledge) -> tuple[str, ...]:
    known = knowledge.municipalities.values()
    return tuple(name for one in known for name in (one.name, *one.places))


def _small(one: SmallClass) -> IntentClass:
    expertise = _EXPERTISE[one.label] if one.kind == "handoff" else None
    return IntentClass(one.kind, one.label, one.questions, expertise=expertise)


def _spelled(synonyms: Synonyms) -> tuple[SynonymGroup, ...]:
    """The groups, each with the known misspellings of its words."""
    wrong: dict[str, tuple[str, ...]] = {}
    for mistake, right in synonyms.misspellings.items():
        wrong[right] = (*wrong.get(right, ()), mistake)

    def spelled(words: tuple[str, ...]) -> tuple[str, ...]:
        mistakes = (mistake for word in words for mistake in wrong.get(word, ()))
        return tuple(dict.fromkeys((*words, *mistakes)))

    return tuple(replace(one, nl=spelled(one.nl), en=spelled(one.en)) for one in synonyms.groups)


def _fingerprint(
    classes: tuple[IntentClass, ...], places: tuple[str, ...], synonyms: tuple[SynonymGroup, ...]
) -> str:
    rows: list[object] = [
        (one.kind, one.label, one.entry, one.phrasings["nl"], one.phrasings["en"])
        for one in classes
    ]
    rows += [places, [(one.id, one.ambiguous, one.nl, one.en) for one in synonyms]]
    return hashlib.sha256(json.dumps(rows, ensure_ascii=True).encode("ascii")).hexdigest()
