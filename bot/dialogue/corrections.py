"""Putting right what was filled in before: "verander mijn e-mail", "my name is wrong"."""

from __future__ import annotations

from typing import Final

from bot.dialogue.fields import Field
from bot.dialogue.form import Form, short_name
from bot.dialogue.scene import Scene
from bot.dialogue.typing_in import bare, label
from intents.material import Lang

_MOST_WORDS: Final = 9
_LANGS: Final[tuple[Lang, ...]] = ("nl", "en")
_NAMED: Final = ("name", "email", "municipality")


def field_to_correct(scene: Scene, form: Form, text: str) -> Field | None:
    """The filled-in field that the words ask to change; `None` when they ask no such thing."""
    typed = bare(text)
    asks = [one for one in _list(scene, "correct") if f" {one} " in f" {typed} "]
    if not asks or len(typed.split()) > _MOST_WORDS:
        return None
    filled = [field for field in form.fields if field.name in form.values]
    for field in filled:
        if field.name in _NAMED and not _list(scene, f"field_{field.name}").isdisjoint(
            typed.split()
        ):
            return field
    rest = f" {typed} "
    for one in asks:
        rest = rest.replace(f" {one} ", " ")
    found = label(rest, [(field.name, short_name(scene, field)) for field in filled])
    return None if found is None else form.field(found)


def _list(scene: Scene, key: str) -> frozenset[str]:
    book = scene.knowledge.words
    return frozenset(bare(one) for lang in _LANGS for one in book(lang).all(f"typed.{key}"))
