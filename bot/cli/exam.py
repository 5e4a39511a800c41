"""`desk exam`: scoring labelled messages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.app.assembly import read_knowledge
from bot.app.index_cache import index_for
from bot.cli.common import Commands, add_command, settings
from bot.cli.decided import changed, read_decided, write_decided
from bot.cli.labelled import read_items
from bot.cli.progress import aside
from intents import Context, Decision
from intents.score import Labelled, Rate, Row, judge, score
from knowledge.compile import compile_material

_COLUMNS = ("right", "within_tap", "wrong", "handed_on", "expertise", "crisis", "pii_missed")
_TITLES = ("right first", "within a tap", "wrong", "handed on", "expertise", "crisis", "pii missed")


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "exam",
        "Score labelled messages (YAML) and print a table with 95 % intervals.",
        "desk exam tests/questions",
        _exam,
    )
    parser.add_argument(
        "file", type=Path, help="labelled messages, or a folder of sayings: TOPIC.yaml each"
    )
    parser.add_argument("--misses", action="store_true", help="list what was not right first time")
    parser.add_argument("--save", type=Path, metavar="NEW", help="keep the decisions in a file")
    parser.add_argument(
        "--compare", type=Path, metavar="OLD", help="list what is decided otherwise than in OLD"
    )


def _exam(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    items = read_items(chosen.file)
    before = read_decided(chosen.compare) if chosen.compare else None
    index = index_for(config, compile_material(read_knowledge(config)), aside)
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
