"""Faults of the texts that people read: markup, prose, and what does not fit a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from intents.material import Lang
from knowledge.languages import Vocabulary
from knowledge.markup import MAX_ANSWER, outside_subset
from knowledge.model import LANGS, Knowledge, Source
from knowledge.prose import remarks
from knowledge.source import Fault, Node, brief
from knowledge.training_cards import Card, cards
from knowledge.wordbook import Words

_SOURCE_LINE: Final = "answer.source"
"""The text below every answer that names its sources."""


def text_rules(knowledge: Knowledge, known: Vocabulary) -> Iterator[Fault]:
    """Every answer, reply and training card, looked at for markup, prose and length."""
    for entry in knowledge.entries.values():
        node = knowledge.nodes[f"entry {entry.id}"]
        yield from _answers(node, ("answer",), entry.id, known, entry.checked_on.year)
        yield from _lengths(knowledge, node, ("answer",), entry.id, entry.sources)
        for key, override in entry.overrides.items():
            if override.answer:
                checked = (override.checked_on or entry.checked_on).year
                yield from _answers(node, ("overrides", key, "answer"), entry.id, known, checked)
            if override.answer or override.sources:
                path = ("overrides", key, "answer") if override.answer else ("answer",)
                sources = override.sources or entry.sources
                yield from _lengths(knowledge, node, path, entry.id, sources)
    for one in knowledge.small_classes:
        if one.reply:
            node = knowledge.nodes[f"{one.kind} {one.label}"]
            yield from _answers(node, ("reply",), one.label, known)
            yield from _lengths(knowledge, node, ("reply",), one.label)
    for training in knowledge.trainings:
        for card in cards(training, knowledge.nodes[f"training {training}"]):
            yield from _card(card, known)


def _answers(
    node: Node, path: tuple[str, ...], name: str, known: Vocabulary, checked: int | None = None
) -> Iterator[Fault]:
    for lang in LANGS:
        text = node.find(*path, lang)
        yield from markup_faults(text)
        yield from prose_faults(text, lang, name, known, checked)


def _lengths(
    knowledge: Knowledge,
    node: Node,
    path: tuple[str, ...],
    name: str,
    sources: tuple[Source, ...] = (),
) -> Iterator[Fault]:
    """Texts that are too long with the line of their sources below them."""
    for lang in LANGS:
        text = node.find(*path, lang)
        length = len(str(text.value))
        below = len(_below(knowledge.words(lang), sources)) if sources else 0
        if length + below > MAX_ANSWER:
            yield Fault.at(
                f"the answer of '{name}' in '{lang}' is too long",
                text.place,
                f"at most {MAX_ANSWER} characters" + (", its sources counted" if below else ""),
                f"{length} and {below} of its sources" if below else str(length),
                "make it shorter, or split it over two entries",
            )


def _below(words: Words, sources: tuple[Source, ...]) -> str:
    links = ", ".join(f"[{one.title}]({one.url})" for one in sources)
    line = words.texts.get(_SOURCE_LINE, "{sources}")
    return "\n\n" + line.replace("{sources}", links)


def _card(card: Card, known: Vocabulary) -> Iterator[Fault]:
    for text in card.texts:
        yield from markup_faults(text)
    for one in remarks(card.whole, card.lang, known=known):
        what = f"{one.what} in {card.name}"
        yield Fault.at(what, card.place_of(one.line), one.expected, one.got, one.mend)
    if len(card.whole) > card.longest:
        yield Fault.at(
            f"{card.name} is too long in '{card.lang}'",
            card.place,
            f"at most {card.longest} characters",
            str(len(card.whole)),
            "make it shorter",
        )


def prose_faults(
    text: Node, lang: Lang, name: str, known: Vocabulary, checked: int | None = None
) -> Iterator[Fault]:
    """What an editor must mend in the prose of one text of `name`."""
    for one in remarks(str(text.value), lang, checked, known):
        place = text.line_place(one.line)
        yield Fault.at(f"{one.what} in '{name}'", place, one.expected, one.got, one.mend)


def markup_below(node: Node) -> Iterator[Fault]:
    """The markup of every text below a node."""
    for child in (*node.members.values(), *node.elements):
        yield from markup_below(child)
    if not node.members and not node.elements:
        yield from markup_faults(node)


def markup_faults(node: Node) -> Iterator[Fault]:
    """The markup of one text that not every channel can show."""
    if not isinstance(node.value, str):
        return
    lines = node.value.splitlines()
    for number, what, mend in outside_subset(node.value):
        yield Fault.at(
            f"the text holds {what}",
            node.line_place(number),
            "**bold**, [text](https://…), lines with '- ', or plain text",
            brief(lines[number]),
            mend,
        )
