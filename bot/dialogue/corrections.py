"""Putting right what was filled in before: "verander mijn e-mail", "my name is wrong"."""

from __future__ import annotations

from typing import Final

from bot.dialogue.fields import Field
from bot.dialogue.form import Form, short_name
from bot.dialogue.scene import Scene
from bot.dialogue.typing_in import bare, label

_MOST_WORDS: Final = 9
_NAMED: Final = ("name", "email", "municipality")


def field_to_correct(scene: Scene, form: Form, text: str) -> Field | None:
    """The filled-in field that the words ask to change; `None` when they ask no such thing."""
    typed, lists = bare(text), scene.house.phrases.lists
    asks = [one for one in lists["correct"] if f" {one} " in f" {typed} "]
    if not asks or len(typed.split()) > _MOST_WORDS:
        return None
    filled = [field for field in form.fields if field.name in form.values]
    for field in filled:
        if field.name in _NAMED and not lists[f"field_{field.name}"].isdisjoint(typed.split()):
            return field
    rest = f" {typed} "
    for one in asks:
        rest = rest.replace(f" {one} ", " ")
    found = label(rest, [(field.name, short_name(scene, field)) for field in filled])
    return None if found is None else form.field(found)
