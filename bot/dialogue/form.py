"""A sign-up form as it stands: its session, its fields and what was filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.fields import Field
from bot.dialogue.scene import Scene
from bot.trainings.values import Offering
from knowledge.wordbook import Markup

_FIRST_SENTENCE = re.compile(r"[^?.:]+[?.:]?")


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it stands: its session, its fields, and the values so far."""

    offering: Offering
    fields: tuple[Field, ...]
    values: Mapping[str, str]

    def field(self, name: str) -> Field:
        """A field by name; the first one for a name that no longer exists."""
        return next((field for field in self.fields if field.name == name), self.fields[0])

    def missing(self) -> Field | None:
        """The first field that has no value yet."""
        return next((field for field in self.fields if field.name not in self.values), None)

    def before(self, name: str) -> Field | None:
        """The field before this one."""
        names = [field.name for field in self.fields]
        place = names.index(name) if name in names else 0
        return self.fields[place - 1] if place > 0 else None


def short_name(scene: Scene, field: Field) -> str:
    """How a field is named in the summary: its name, or the first sentence of its question."""
    fixed = f"signup.{field.name}-short"
    if fixed in scene.say:
        return scene.say(fixed)
    first = _FIRST_SENTENCE.match(field.text)
    return Markup(first.group() if first else field.text)
