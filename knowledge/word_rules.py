"""The desk's own sentences in `words/`: markup that every channel shows, and Dutch that is plain.

Their language is not looked at: a desk in two languages says "English" in its Dutch.
"""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.model import LANGS, Knowledge
from knowledge.prose import plain_dutch
from knowledge.source import Fault, Node
from knowledge.text_rules import markup_below


def word_rules(knowledge: Knowledge) -> Iterator[Fault]:
    """Markup in both languages, and what makes the Dutch hard to read."""
    for lang in LANGS:
        words = knowledge.nodes.get(f"words {lang}")
        if words is not None:
            yield from markup_below(words)
    dutch = knowledge.nodes.get("words nl")
    for key, node in _texts(dutch, "") if dutch is not None else ():
        for one in plain_dutch(str(node.value)):
            what = f"{one.what} in the text '{key}'"
            yield Fault.at(what, node.line_place(one.line), one.expected, one.got, one.mend)


def _texts(node: Node, prefix: str) -> Iterator[tuple[str, Node]]:
    """The texts by their dotted key; lists are words that people type, and no prose."""
    for key, child in node.members.items():
        if child.members:
            yield from _texts(child, f"{prefix}{key}.")
        elif isinstance(child.value, str):
            yield f"{prefix}{key}", child
