"""The texts of a training as people meet them: buttons, the card, the questions at sign-up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from intents.material import Lang
from knowledge.markup import MAX_ANSWER
from knowledge.model import LANGS
from knowledge.source import Node, Place

LONGEST_BUTTON: Final = 60
"""Signs of a button that a phone shows whole; the apps cut longer ones short."""
_CARD: Final = ("aim", "for_whom", "afterwards", "meetings")


@dataclass(frozen=True, slots=True)
class Card:
    """Texts that people read as one, in one language.

    `longest` counts signs of all of them together, `name` says what it is for whom must mend it.
    """

    name: str
    lang: Lang
    longest: int
    texts: tuple[Node, ...]

    @property
    def place(self) -> Place:
        """Where the first of the texts stands."""
        return self.texts[0].place

    @property
    def whole(self) -> str:
        """The texts below each other, an empty line between two."""
        return "\n\n".join(str(one.value) for one in self.texts)

    def place_of(self, line: int) -> Place:
        """Where line `line` (from 0) of the whole text is written."""
        for text in self.texts:
            height = len(str(text.value).splitlines()) + 1
            if line < height:
                return text.line_place(line)
            line -= height
        return self.place


def cards(training: str, node: Node) -> Iterator[Card]:
    """The cards of one training in both languages; `node` is where it is written."""
    for lang in LANGS:
        yield _card(f"the title of '{training}'", lang, LONGEST_BUTTON, node.find("title"))
        parts = [node.find(key) for key in _CARD]
        yield _card(f"the training '{training}'", lang, MAX_ANSWER, *parts)
        if "funder" in node.members:
            name = f"the funder of '{training}'"
            yield _card(name, lang, MAX_ANSWER, node.find("funder"))
        for question in node.find("intake").elements:
            name = f"the question '{question.find('id').value}' of '{training}'"
            yield _card(name, lang, MAX_ANSWER, question.find("text"), question.find("purpose"))
            for choice in question.find("choices", lang).elements:
                yield Card(f"a choice of {name}", lang, LONGEST_BUTTON, (choice,))


def _card(name: str, lang: Lang, longest: int, *texts: Node) -> Card:
    return Card(name, lang, longest, tuple(text.find(lang) for text in texts))
