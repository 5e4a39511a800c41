"""Decisions kept in a file, to see later which messages would get another answer.

One JSON object per line with the id of a message and what was decided, never its text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.cli.common import CommandError
from intents import Decision
from intents.score import Labelled, judge


class Decided(BaseModel):
    """What was decided on one message: `topics` are the choices offered, best first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(min_length=1)]
    action: str
    label: str | None
    entry: str | None
    topics: tuple[str, ...]
    right: bool
    urgency: str | None = None
    danger: str | None = None
    also: tuple[str, ...] | None = None

    @property
    def told(self) -> str:
        """What the person gets, in short."""
        if self.action == "choose":
            return f"choose ({', '.join(self.topics) or 'nothing'})"
        return f"{self.action}:{self.entry or self.label or '-'}"

    def beside(self, other: Decided) -> str:
        """How it is more than that; only of what `other`, a file of before perhaps, knows too."""
        more = [
            own
            for own, its in ((self.danger, other.urgency), (self.urgency, other.urgency))
            if its is not None and own not in {None, "normal"}
        ]
        if other.also is not None:
            more += self.also or ()
        return "".join(f" + {one}" for one in more if one)


def decided(item: Labelled, decision: Decision) -> Decided:
    """What is kept of one decision."""
    choices = decision.candidates if decision.action == "choose" else ()
    return Decided(
        id=item.id,
        action=decision.action,
        label=decision.label,
        entry=decision.entry,
        topics=tuple(one.topic for one in choices),
        right=judge(item, decision).right,
        urgency=decision.urgency,
        danger=decision.danger,
        also=decision.also,
    )


def write_decided(path: Path, items: Sequence[Labelled], decisions: Sequence[Decision]) -> None:
    """Keep the decisions. Raises `CommandError` when the file cannot be written."""
    rows = [decided(item, one) for item, one in zip(items, decisions, strict=True)]
    try:
        path.write_text("".join(f"{row.model_dump_json()}\n" for row in rows), encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path} cannot be written ({error.strerror})") from error


def read_decided(path: Path) -> Mapping[str, Decided]:
    """The kept decisions by id. Raises `CommandError` with the line that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} cannot be read ({type(error).__name__})") from error
    found: dict[str, Decided] = {}
    for number, line in enumerate(lines, start=1):
        try:
            row = Decided.model_validate(json.loads(line))
        except (ValueError, ValidationError) as error:
            raise CommandError(
                f"{path}:{number} holds no decision: give a file that `desk exam --save` wrote"
            ) from error
        found[row.id] = row
    return found


def changed(
    before: Mapping[str, Decided], items: Sequence[Labelled], decisions: Sequence[Decision]
) -> list[str]:
    """A line for every message that is decided otherwise now, and a count at the end.

    Messages that only one of the two knows are counted apart.
    """
    lines, better, worse, new = [], 0, 0, 0
    for item, decision in zip(items, decisions, strict=True):
        now, old = decided(item, decision), before.get(item.id)
        if old is None:
            new += 1
            continue
        was, becomes = old.told + old.beside(now), now.told + now.beside(old)
        if was != becomes:
            better += now.right and not old.right
            worse += old.right and not now.right
            sign = "same" if now.right == old.right else "better" if now.right else "WORSE"
            lines.append(f"{item.id} {sign}: {was} -> {becomes} {item.text}")
    gone = len(before.keys() - {item.id for item in items})
    count = f"{len(lines)} decided otherwise: {better} better, {worse} worse"
    lone = f"; {new} not in the old file, {gone} only there" if new or gone else ""
    return [*lines, count + lone]
