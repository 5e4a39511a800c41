"""`desk check`: what is wrong with settings and knowledge, and what needs attention soon."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.app.assembly import read_knowledge
from bot.cli.common import Commands, add_command
from bot.cli.matching import print_matching
from bot.config import Config, load_config
from bot.errors import ConfigError
from bot.organisation import municipality_key
from knowledge.check import Report, check_folder
from knowledge.compile import compile_material
from knowledge.source import Place, read


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "check",
        "Check settings and knowledge: every fault with file, line and cure.",
        "desk check",
        _check,
    )
    parser.add_argument("folder", nargs="?", type=Path, help="another knowledge folder")
    parser.add_argument(
        "--matching",
        action="store_true",
        help="also play every phrasing against an index without it (takes minutes)",
    )


def _check(chosen: argparse.Namespace) -> int:
    path = Path(chosen.config)
    try:
        config = load_config(path)
    except ConfigError as error:
        for line in error.lines():
            print(f"fault: {line}", file=sys.stderr)
        folder = chosen.folder or path.parent / "knowledge"
        today = datetime.now(UTC).date()
        for fault in check_folder(folder, today, _municipalities(path)).faults:
            print(f"fault: {fault}", file=sys.stderr)
        return 1
    folder = chosen.folder or config.knowledge_folder
    report = report_on(config, folder)
    for warning in report.warnings:
        print(f"warning: {warning}")
    for fault in report.faults:
        print(f"fault: {fault}", file=sys.stderr)
    print(", ".join(f"{count} {name}" for name, count in report.counts.items()))
    print(f"{len(report.faults)} faults, {len(report.warnings)} warnings")
    if not report.sound:
        return 1
    if chosen.matching:
        print_matching(compile_material(read_knowledge(config, folder)))
    return 0


def report_on(config: Config, folder: Path) -> Report:
    """The check of one knowledge folder under these settings."""
    today = datetime.now(config.organisation.zone).date()
    return check_folder(
        folder,
        today,
        set(config.organisation.municipality_keys),
        config.knowledge.min_phrasings,
        _sample_place(config),
    )


def _municipalities(path: Path) -> set[str]:
    """The municipalities in settings that have a fault elsewhere, as far as they can be read."""
    node, _ = read(path)
    if node is None:
        return set()
    listed = node.find("organisation").find("municipalities").elements
    return {municipality_key(str(one.value)) for one in listed}


def _sample_place(config: Config) -> Place | None:
    if not config.organisation.sample:
        return None
    node, _ = read(config.path)
    return None if node is None else node.at("organisation", "sample")
