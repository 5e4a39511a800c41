"""`words/nl.yaml` and `words/en.yaml` become a word book; the two must match key by key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from intents.material import Lang
from knowledge.model import LANGS
from knowledge.source import Fault, Node, brief
from knowledge.wordbook import WordBook, Words, placeholders, stray_brace

Leaves = Mapping[str, Node]


def book(roots: Mapping[Lang, Node]) -> tuple[WordBook, tuple[Fault, ...]]:
    """The words of the languages that could be read, and everything that is wrong in them."""
    leaves: dict[Lang, Leaves] = {
        lang: dict(_leaves(node)) for lang, node in roots.items() if node.members
    }
    faults = [
        _no_sentences(node) for node in roots.values() if not (node.members or node.is_unread)
    ]
    faults += [fault for found in leaves.values() for fault in _wrong_values(found)]
    if len(leaves) == len(LANGS):
        faults += _differences(leaves, roots)
    languages = {lang: _words(lang, leaves.get(lang, {})) for lang in LANGS}
    return WordBook(MappingProxyType(languages)), tuple(faults)


def _leaves(node: Node, prefix: str = "") -> Iterator[tuple[str, Node]]:
    for key, child in node.members.items():
        name = f"{prefix}{key}"
        if child.members:
            yield from _leaves(child, name + ".")
        else:
            yield name, child


def _no_sentences(root: Node) -> Fault:
    """Without its sentences the desk cannot say a thing in this language."""
    return Fault.at(
        "the file holds no sentences of the desk",
        root.place,
        "keys with a text or a list behind them",
        brief(root.value),
        "write 'key: text' on each line, or put the file back",
    )


def _words(lang: Lang, leaves: Leaves) -> Words:
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, node in leaves.items():
        if isinstance(node.value, str):
            texts[key] = node.value.strip()
        elif node.elements:
            lists[key] = tuple(str(one.value) for one in node.elements)
    return Words(lang, MappingProxyType(texts), MappingProxyType(lists))


def _wrong_values(leaves: Leaves) -> Iterator[Fault]:
    for key, node in leaves.items():
        for one in node.elements or (node,):
            place = one.place
            if one.is_unread:
                continue
            if not isinstance(one.value, str) or not one.value.strip():
                yield Fault(
                    f"the text '{key}' is not right",
                    place.file,
                    place.line,
                    "text",
                    brief(one.value),
                    "write the text, in quotes when it looks like a number or a date",
                )
            elif stray_brace(one.value):
                yield Fault(
                    f"a brace stands in the text '{key}'",
                    place.file,
                    place.line,
                    "braces only around a placeholder such as {name}",
                    brief(one.value),
                    "write (round brackets)",
                )


def _differences(leaves: Mapping[Lang, Leaves], roots: Mapping[Lang, Node]) -> Iterator[Fault]:
    for lang, other in (("nl", "en"), ("en", "nl")):
        mine: Leaves = leaves["nl" if lang == "nl" else "en"]
        theirs: Leaves = leaves["nl" if other == "nl" else "en"]
        target = roots["nl" if other == "nl" else "en"].place.file
        for key, node in mine.items():
            if key not in theirs:
                yield Fault(
                    f"the text '{key}' is missing in '{other}'",
                    node.place.file,
                    node.place.line,
                    f"the same key in {target}",
                    f"it stands in '{lang}' only",
                    f"add it to {target}, or take it away here",
                )
    for key, node in leaves["en"].items():
        if key in leaves["nl"]:
            yield from _difference(key, leaves["nl"][key], node)


def _difference(key: str, dutch: Node, english: Node) -> Iterator[Fault]:
    if dutch.is_unread or english.is_unread:
        return
    if bool(dutch.elements) != bool(english.elements):
        yield Fault(
            f"'{key}' is a list in one language and a text in the other",
            english.place.file,
            english.place.line,
            f"the same form as at {dutch.place}",
            brief(english.value),
            "write both as a list or both as a text",
        )
    elif not dutch.elements:
        wanted, found = placeholders(str(dutch.value)), placeholders(str(english.value))
        if wanted != found:
            yield Fault(
                f"the text '{key}' has other placeholders in English than in Dutch",
                english.place.file,
                english.place.line,
                _braces(wanted),
                _braces(found),
                f"use the placeholders of {dutch.place}",
            )


def _braces(names: frozenset[str]) -> str:
    return " ".join(f"{{{name}}}" for name in sorted(names)) or "no placeholder"
