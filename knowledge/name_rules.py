"""Names that people see beside an answer: titles of sources, buttons, who carries out what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge.languages import Vocabulary
from knowledge.markup import outside_name
from knowledge.model import LANGS, Knowledge
from knowledge.source import Fault, Node, brief
from knowledge.text_rules import prose_faults
from knowledge.who_does_what import members
from knowledge.wordbook import placeholders, stray_brace, unknown_placeholders

LONGEST_TITLE: Final = 120
"""Characters of the title of a source: an answer has several of them in its last line."""
LONGEST_QUESTION: Final = 80
"""Characters of the first way of asking: it becomes a button."""


def name_rules(knowledge: Knowledge, known: Vocabulary) -> Iterator[Fault]:
    """Every fault in such a name."""
    for entry in knowledge.entries.values():
        node = knowledge.nodes[f"entry {entry.id}"]
        yield from _buttons(entry.id, node)
        lists = [node.find("sources")]
        lists += [node.find("overrides", key, "sources") for key in entry.overrides]
        for sources in lists:
            for source in sources.elements:
                yield from _title(source.find("title"), entry.id, filled=True)
                yield from _address(source.find("url"), entry.id)
    yield from _municipalities(knowledge, known)


def _buttons(name: str, node: Node) -> Iterator[Fault]:
    for lang in LANGS:
        first = node.find("questions", lang, 0)
        length = len(str(first.value))
        if length > LONGEST_QUESTION:
            yield Fault.at(
                f"the first way of asking of '{name}' in '{lang}' is too long for a button",
                first.place,
                f"at most {LONGEST_QUESTION} characters",
                f"{length}: {brief(first.value)}",
                "put a shorter one above it",
            )


def _title(title: Node, name: str, *, filled: bool) -> Iterator[Fault]:
    """`filled`: the desk puts the organisation's own facts into it."""
    text = str(title.value)
    yield from _name(title, f"the title of a source of '{name}'")
    if len(text) > LONGEST_TITLE:
        yield Fault.at(
            f"the title of a source of '{name}' is too long",
            title.place,
            f"at most {LONGEST_TITLE} characters",
            f"{len(text)}: {brief(text)}",
            "write who says it and what the page is about",
        )
    unknown = unknown_placeholders(text) if filled else tuple(sorted(placeholders(text)))
    if unknown or stray_brace(text):
        yield Fault.at(
            f"the title of a source of '{name}' holds braces that nothing fills",
            title.place,
            "plain text",
            brief(text),
            "write (round brackets)",
        )


def _address(url: Node, name: str) -> Iterator[Fault]:
    """A round bracket ends a link too early: people would see its signs."""
    if re.search(r"[()]", str(url.value)):
        yield Fault.at(
            f"the address of a source of '{name}' holds a round bracket",
            url.place,
            "%28 for ( and %29 for )",
            brief(url.value),
            "write the address with these signs: it leads to the same page",
        )


def _name(node: Node, owner: str) -> Iterator[Fault]:
    for what, mend in outside_name(str(node.value)):
        yield Fault.at(f"{owner} holds {what}", node.place, "plain text", brief(node.value), mend)


def _municipalities(knowledge: Knowledge, known: Vocabulary) -> Iterator[Fault]:
    root = knowledge.nodes.get("municipalities.yaml")
    if root is None:
        return
    for key, service in members(root, "services"):
        for lang in LANGS:
            for text in _text(service, "name", lang):
                yield from _name(text, f"the name of the service '{key}'")
                yield from prose_faults(text, lang, key, known)
    for key, one in members(root, "municipalities"):
        for text in _text(one, "name"):
            yield from _name(text, f"the name of '{key}'")
        for of, carried in members(one, "carried_out"):
            yield from _carried_out(carried, f"{key}, {of}", known)


def _carried_out(carried: Node, name: str, known: Vocabulary) -> Iterator[Fault]:
    for by in _text(carried, "by"):
        yield from _name(by, f"who carries out '{name}'")
        # One text for both languages: it may be a name, and no words of one of them.
        for lang in LANGS:
            yield from prose_faults(by, lang, name, known)
    for title in _text(carried, "source", "title"):
        yield from _title(title, name, filled=False)
    for url in _text(carried, "source", "url"):
        yield from _address(url, name)


def _text(node: Node, *path: str) -> Iterator[Node]:
    """The text there, when it is one: what is missing or is no text has a fault of its own."""
    found = node.get(*path)
    if found is not None and isinstance(found.value, str):
        yield found
