"""`desk understand` and `desk fit`: what the desk makes of messages, and fitting its cut-offs."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ValidationError

from bot.app.assembly import read_knowledge
from bot.app.index_cache import index_for
from bot.cli.common import CommandError, Commands, add_command, settings
from bot.cli.progress import ProgressLine, aside
from intents import Band, Context, Decision
from intents.fit import fit, held_at_a_limit
from intents.material import Lang
from knowledge.bands import write_bands
from knowledge.compile import compile_material
from knowledge.model import Bands

GROUP = 32
"""Messages understood together: the numbers are then worked out at once."""


class _Given(BaseModel):
    """The context of a message, as a line of input gives it."""

    lang: Lang | None = None
    last_entry: str | None = None
    refused: list[str] | None = None
    expecting: str | None = None

    def as_context(self) -> Context:
        """The same for understanding."""
        return Context(
            lang=self.lang,
            last_entry=self.last_entry,
            refused=frozenset(self.refused or ()),
            expecting=self.expecting,
        )


class _Asked(BaseModel):
    """One message to understand."""

    text: str
    id: Any = None
    context: _Given | None = None


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    parser = add_command(
        commands,
        "understand",
        "Show what the desk makes of a message, or of each line of standard input.",
        'echo "wat is de kor" | desk understand --json',
        _understand,
    )
    parser.add_argument("text", nargs="*", help="one message; without it, standard input is read")
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.add_argument("--why", action="store_true", help="add what each decision rests on")
    add_command(
        commands,
        "fit",
        "Fit the cut-offs answer / choose on held-out phrasings into knowledge/bands.yaml.",
        "desk fit",
        _fit,
    )


def _understand(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    index = index_for(config, compile_material(read_knowledge(config)), aside)
    given = iter([_Asked(text=" ".join(chosen.text))]) if chosen.text else _lines()
    for group in _groups(given):
        asked = [(item.text, (item.context or _Given()).as_context()) for item in group]
        for item, decision in zip(group, index.understand(asked, why=chosen.why), strict=True):
            shown = as_json(decision, item.id, why=chosen.why)
            print(json.dumps(shown, ensure_ascii=False) if chosen.json else _plain(shown))
        sys.stdout.flush()
    return 0


def as_json(decision: Decision, given_id: object, *, why: bool) -> dict[str, Any]:
    """A decision with all its keys, as `desk understand --json` prints it."""
    values = asdict(decision)
    reasons = values.pop("why")
    del values["beside"], values["unsure"]
    shown = {"id": given_id, **values}
    return {**shown, "why": reasons} if why else shown


def _fit(chosen: argparse.Namespace) -> int:
    config = settings(chosen)
    material = compile_material(read_knowledge(config))
    with ProgressLine("fitting on held-out phrasings (some minutes)") as line:
        fitted = fit(material, progress=line.at)
    bands = {
        lang: Band(round(band.answer, 3), round(band.choose, 3))
        for lang, band in fitted.bands.items()
    }
    path = config.knowledge_folder / "bands.yaml"
    today = datetime.now(config.organisation.zone).date()
    write_bands(path, Bands(bands, material.fingerprint, today))
    for lang, figures in sorted(fitted.figures.items()):
        print(
            f"{lang}: n={figures.n}, right first {figures.right_first:.1%}, "
            f"in three {figures.right_in_three:.1%}, answered {figures.answered:.1%} "
            f"of which right {figures.precision:.1%}; unknown topics n={figures.n_unknown}, "
            f"kept back {figures.kept_back:.1%}"
        )
        print(f"{lang}: {figures.expected}")
        for held in held_at_a_limit(bands[lang]):
            print(f"{lang}: {held}")
    print(f"written: {path.name}")
    return 0


def _lines() -> Iterator[_Asked]:
    if isinstance(sys.stdin, io.TextIOWrapper):
        # Bytes that are no text must not end the lines after them, nor come out as no JSON.
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for number, raw in enumerate(sys.stdin, start=1):
        line = raw.rstrip("\n")
        yield _asked(line, number) if line.startswith("{") else _Asked(text=line)


def _asked(line: str, number: int) -> _Asked:
    try:
        return _Asked.model_validate_json(line, strict=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise CommandError(
            f"line {number} starts with {{ but cannot be read "
            f"({where + ': ' if where else ''}{first['msg']}): "
            'write {"text": "..."}, with "id" and "context" if you like, or a plain message'
        ) from error


def _groups(items: Iterator[_Asked]) -> Iterator[Sequence[_Asked]]:
    group: list[_Asked] = []
    for item in items:
        group.append(item)
        # A person who types wants an answer per line; a file may be read in groups.
        if len(group) == GROUP or sys.stdin.isatty():
            yield group
            group = []
    if group:
        yield group


def _plain(shown: Mapping[str, Any]) -> str:
    best = ", ".join(f"{one['entry']} {one['p']:.2f}" for one in shown["candidates"])
    head = f"{shown['action']}:{shown['label'] or '-'}"
    lines = [f"{shown['masked']}", f"  {head}  [{shown['lang']}]  {best}"]
    if shown["danger"]:
        lines.append(f"  danger: {shown['danger']}")
    if shown.get("why"):
        lines.append("  why: " + json.dumps(shown["why"], ensure_ascii=False))
    return "\n".join(lines)
