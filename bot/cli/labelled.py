"""Labelled messages from files: a list of messages, or a folder with sayings per topic."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.errors import FaultyFiles
from intents.score import ItemKind, Labelled
from knowledge.source import Fault, Node, read
from knowledge.validation import validate


class _Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: Annotated[str, Field(min_length=1)]
    lang: Annotated[str, Field(pattern="^(nl|en|mixed)$")]
    kind: ItemKind
    label: Annotated[str, Field(min_length=1)]
    text: str
    also: tuple[str, ...] = ()
    pii: tuple[str, ...] = ()
    style: tuple[str, ...] = ()
    urgency: str = "normal"
    crisis: bool = False
    emergency: bool | str | None = None


class _Sayings(BaseModel):
    model_config = ConfigDict(extra="forbid")

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


def read_items(path: Path) -> list[Labelled]:
    """The labelled messages of a file, or the sayings of a folder as questions.

    In a folder every `TOPIC.yaml` holds lists of sayings per language about that topic. Raises
    `FaultyFiles` with file and line of each fault.
    """
    if not path.is_dir():
        return _listed(path)
    problems: list[Fault] = []
    items = [item for file in sorted(path.glob("*.yaml")) for item in _sayings_of(file, problems)]
    if not problems and not items:
        problems.append(_empty(str(path), 1, "files TOPIC.yaml with sayings under 'nl:' and 'en:'"))
    if problems:
        raise FaultyFiles(problems)
    return items


def _listed(path: Path) -> list[Labelled]:
    node, faults = read(path)
    problems: list[Fault] = list(faults)
    items: list[Labelled] = []
    listed = node.members.get("items") if node is not None else None
    for element in listed.elements if listed is not None else ():
        items.extend(_item(element, problems))
    if node is not None and not problems and not items:
        problems.append(_empty(node.place.file, node.place.line, "a list under 'items:'"))
    if problems:
        raise FaultyFiles(problems)
    return items


def _empty(file: str, line: int, expected: str) -> Fault:
    return Fault(
        "there are no messages to score",
        file,
        line,
        expected,
        "none",
        "see docs/answers-in-detail.md",
    )


def _item(node: Node, problems: list[Fault]) -> list[Labelled]:
    item, faults = validate(_Item, node)
    problems.extend(faults)
    if item is None:
        return []
    return [Labelled(**item.model_dump(exclude={"style", "emergency"}))]


def _sayings_of(path: Path, problems: list[Fault]) -> list[Labelled]:
    node, faults = read(path)
    problems.extend(faults)
    if node is None:
        return []
    found, faults = validate(_Sayings, node)
    problems.extend(faults)
    sayings = {"nl": found.nl, "en": found.en} if found is not None else {}
    return [
        Labelled(f"{path.stem}-{lang}-{number}", lang, "question", path.stem, text)
        for lang, texts in sayings.items()
        for number, text in enumerate(texts, 1)
    ]
