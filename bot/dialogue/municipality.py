"""The municipality a person names, and who carries out what there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from bot.dialogue.scene import Scene, join
from bot.dialogue.typing_in import bare
from knowledge.model import CarriedOut, Municipality, Service
from knowledge.wordbook import Markup

KEPT: Final = "about"
"""Where an open question keeps the municipality that the words before it named."""
_NOTHING: Mapping[str, CarriedOut] = {}


def who_carries_out(scene: Scene, topic: str) -> Markup:
    """Who does what this topic is about in the person's municipality; empty when none is named.

    Only what an official page says now is told as a fact. For the rest the desk says that it is
    not sure.
    """
    services = {key: one for key, one in scene.knowledge.services.items() if topic in one.topics}
    if not services:
        return Markup("")
    key = spoken_of(scene) or scene.state.municipality
    name = _names(scene).get(key or "")
    if key is None or name is None:
        return Markup("")
    known = scene.knowledge.municipalities.get(key)
    carried = known.carried_out if known else _NOTHING
    sure = {one: it for one, it in carried.items() if it.certainty == "official"}
    lines = [_line(scene, services[one], name, sure[one]) for one in services if one in sure]
    left = [services[one].name[scene.lang] for one in services if one not in sure]
    if left:
        said = scene.say("answer.not-sure", municipality=name, services=", ".join(left))
        lines.append(said)
    return join(*lines)


def spoken_of(scene: Scene) -> str | None:
    """The municipality that the question is about (a key), if one is named.

    A question that first led to a choice, or to an answer that was not it, keeps the municipality
    it named: the button that is pressed then has no words.
    """
    step = scene.state.step
    before = None if step is None else step.data.get(KEPT)
    return _named(scene) or (None if before is None else str(before))


def _line(scene: Scene, service: Service, name: str, carried: CarriedOut) -> Markup:
    title = service.name[scene.lang]
    return scene.say(
        "answer.carried-out",
        service=title[:1].upper() + title[1:],
        municipality=name,
        who=scene.say.fill(carried.by),
        source=Markup(f"[{carried.source.title}]({carried.source.url})"),
    )


def _names(scene: Scene) -> Mapping[str, str]:
    """Every municipality the desk has heard of, by its key."""
    told = {key: one.name for key, one in scene.knowledge.municipalities.items()}
    return {**told, **scene.values.municipalities}


def _named(scene: Scene) -> str | None:
    """The one municipality that stands in the message, itself or by a place in it."""
    words = f" {bare(scene.turn.incoming.text or '')} "
    known = scene.knowledge.municipalities
    found = [
        key
        for key, name in _names(scene).items()
        if any(_as_words(one) in words for one in (name, *_places(known.get(key))))
    ]
    return found[0] if len(found) == 1 else None


def _places(known: Municipality | None) -> tuple[str, ...]:
    return known.places if known else ()


@lru_cache(maxsize=1_000)
def _as_words(name: str) -> str:
    return f" {bare(name)} "
