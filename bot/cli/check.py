"""`desk check`: what is wrong with settings and knowledge, and what needs attention soon."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

from bot.app.assembly import read_knowledge
from bot.cli.common import Commands, add_command
from bot.cli.matching import print_matching
from bot.config import Config, KnowledgeSettings, load_config
from bot.errors import ConfigError
from bot.organisation import municipality_key
from knowledge.check import Report, check_folder
from knowledge.compile import compile_material
from knowledge.coverage import OWN_SITE
from knowledge.model import LANGS, Lang
from knowledge.source import Place, read
from knowledge.validation import validate

_SITE = {OWN_SITE: "the organisation's own"}
_NAMED_SITES = 5
"""Sites that are named with the number of entries that rest on them."""


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "check",
        "Check settings and knowledge: every fault with file, line and cure.",
        "desk check --on 2027-01-02",
        _check,
    )
    parser.add_argument("folder", nargs="?", type=Path, help="another knowledge folder")
    parser.add_argument(
        "--on",
        type=_day,
        metavar="DAY",
        help="check as on this day, such as 2027-01-02: what will have expired by then",
    )
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
        today = chosen.on or datetime.now(UTC).date()
        for fault in check_folder(folder, today, _municipalities(path), _least(path)).faults:
            print(f"fault: {fault}", file=sys.stderr)
        return 1
    folder = chosen.folder or config.knowledge_folder
    report = report_on(config, folder, chosen.on)
    for warning in report.warnings:
        print(f"warning: {warning}")
    for fault in report.faults:
        print(f"fault: {fault}", file=sys.stderr)
    for line in _totals(report):
        print(line)
    print(f"{len(report.faults)} faults, {len(report.warnings)} warnings")
    if not report.sound:
        return 1
    if chosen.matching:
        print_matching(compile_material(read_knowledge(config, folder)))
    return 0


def report_on(config: Config, folder: Path, on: date | None = None) -> Report:
    """The check of one knowledge folder under these settings, as on a day (today by default)."""
    return check_folder(
        folder,
        on or datetime.now(config.organisation.zone).date(),
        set(config.organisation.municipality_keys),
        config.knowledge.least,
        _sample_place(config),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no day such as 2027-01-02") from error


def _totals(report: Report) -> Iterator[str]:
    """What there is, in lines for people."""
    count = report.counts
    yield (
        f"{count['entries']} entries: {count['answers']} answers, {count['referrals']} referrals, "
        f"{count['pointers']} pointers; {count['concepts']} of them concepts"
    )
    topics = (f"{count[f'topics {lang}']} of {count['topics']} topics in {lang}" for lang in LANGS)
    yield ", ".join(topics)
    yield ", ".join(f"{count[f'phrasings {lang}']} phrasings in {lang}" for lang in LANGS)
    named = ", ".join(
        f"{_SITE.get(site, site)} by {entries} entries"
        for site, entries in islice(report.sites.items(), _NAMED_SITES)
    )
    most = f"; named most: {named}" if named else ""
    yield f"{count['sources']} sources on {count['sites']} sites{most}"
    yield f"{count['trainings']} trainings"


def _municipalities(path: Path) -> set[str]:
    """The municipalities in settings that have a fault elsewhere, as far as they can be read."""
    node, _ = read(path)
    if node is None:
        return set()
    listed = node.find("organisation").find("municipalities").elements
    return {municipality_key(str(one.value)) for one in listed}


def _least(path: Path) -> Mapping[Lang, int]:
    """The minimum of phrasings in such settings; one when it cannot be read."""
    node, _ = read(path)
    found = None if node is None else validate(KnowledgeSettings, node.find("knowledge"))[0]
    return dict.fromkeys(LANGS, 1) if found is None else found.least


def _sample_place(config: Config) -> Place | None:
    if not config.organisation.sample:
        return None
    node, _ = read(config.path)
    return None if node is None else node.at("organisation", "sample")
