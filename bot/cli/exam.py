"""`desk exam`: scoring labelled messages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.app.assembly import read_knowledge
from bot.app.index_cache import index_for
from bot.cli.common import Commands, add_command, settings
from bot.cli.decided import changed, read_decided, write_decided
from bot.errors import FaultyFiles
from intents import Context, Decision
from intents.score import ItemKind, Labelled, Rate, Row, judge, score
from knowledge.compile import compile_material
from knowledge.source import Fault, Node, read
from knowledge.validation import validate

_COLUMNS = ("right", "within_tap", "wrong", "handed_on", "expertise", "crisis", "pii_missed")
_TITLES = ("right first", "within a tap", "wrong", "handed on", "expertise", "crisis", "pii missed")


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


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "exam",
        "Score labelled messages (YAML) and print a table with 95 % intervals.",
        "desk exam tests/questions/sample.yaml",
        _exam,
    )
    parser.add_argument("file", type=Path, help="labelled messages")
    parser.add_argument("--misses", action="store_true", help="list what was not right first time")
    parser.add_argument("--save", type=Path, metavar="NEW", help="keep the decisions in a file")
    parser.add_argument(
        "--compare", type=Path, metavar="OLD", help="list what is decided otherwise than in OLD"
    )


def _exam(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    items = read_items(chosen.file)
    before = read_decided(chosen.compare) if chosen.compare else None
    index = index_for(config, compile_material(read_knowledge(config)))
    decisions = index.understand([(item.text, Context()) for item in items])
    for line in table(score(items, decisions)):
        print(line)
    if chosen.misses:
        _print_misses(items, decisions)
    if before is not None:
        for line in changed(before, items, decisions):
            print(line)
    if chosen.save:
        write_decided(chosen.save, items, decisions)
    return 0


def read_items(path: Path) -> list[Labelled]:
    """The labelled messages of a file. Raises `FaultyFiles` with file and line of each fault."""
    node, faults = read(path)
    problems: list[Fault] = list(faults)
    items: list[Labelled] = []
    listed = node.members.get("items") if node is not None else None
    for element in listed.elements if listed is not None else ():
        items.extend(_item(element, problems))
    if node is not None and not problems and not items:
        problems.append(_nothing(node))
    if problems:
        raise FaultyFiles(problems)
    return items


def _nothing(node: Node) -> Fault:
    return Fault(
        "there are no messages to score",
        node.place.file,
        node.place.line,
        "a list under 'items:'",
        "none",
        "start each message with '- id:' under 'items:'",
    )


def _item(node: Node, problems: list[Fault]) -> list[Labelled]:
    item, faults = validate(_Item, node)
    problems.extend(faults)
    if item is None:
        return []
    return [Labelled(**item.model_dump(exclude={"style", "emergency"}))]


def table(rows: tuple[Row, ...]) -> list[str]:
    """The rows as lines of text: share, interval and number for each rate."""
    lines = [f"{'':14}" + "".join(f"{title:>24}" for title in _TITLES)]
    for row in rows:
        rates = "".join(f"{_shown(getattr(row, column)):>24}" for column in _COLUMNS)
        lines.append(f"{row.name:14}{rates}")
    return lines


def _shown(rate: Rate) -> str:
    value, interval = rate.value, rate.interval
    if value is None or interval is None:
        return "- (n=0)"
    return f"{value:.1%} [{interval[0]:.0%}-{interval[1]:.0%}] n={rate.n}"


def _print_misses(items: Sequence[Labelled], decisions: Sequence[Decision]) -> None:
    for item, decision in zip(items, decisions, strict=True):
        verdict = judge(item, decision)
        if verdict.right:
            continue
        near = "within a tap" if verdict.within_tap else "WRONG" if verdict.wrong else "missed"
        offered = ", ".join(f"{one.topic} {one.p:.2f}" for one in decision.candidates)
        got = f"{decision.action}:{decision.label or '-'}"
        print(f"{item.id} {near}: {item.kind}:{item.label} got {got} ({offered}) {item.text}")
