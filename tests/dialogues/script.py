"""Conversations as data: reading a file, playing it on a stage, writing down what came of it.

A turn has one of `person` (typed words), `press` (the label of a button), `command` (an action),
`sends` (a photo and the like), `advisor` (`claim`, `reply: …`, `close`), `wait_minutes`, or
`hears` (what came without asking). `who` names another person. `bot` holds the exact words of
each reply, `buttons` the labels under the last, `file` the name of a file that came along, and
`stored` what is kept: the open step, the owner, and optionally the person's line as stored, the
urgency of the case and whether its transcript is shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.messages import Author
from bot.store.values import StoredLine
from tests.dialogues.stage import Stage, steady

FOLDER = Path(__file__).parent
INPUTS = ("person", "press", "command", "sends", "advisor", "wait_minutes", "hears")
Turn = dict[str, Any]


def conversations() -> list[Path]:
    """Every file with a conversation."""
    return sorted(path for path in FOLDER.glob("*.yaml") if path.name != "config.yaml")


def read(path: Path) -> list[Turn]:
    """The turns of one conversation."""
    turns = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(turns, list), path
    return turns


async def play(stage: Stage, turn: Mapping[str, Any]) -> Turn:
    """Do one turn; gives the turn with what really came of it."""
    who = str(turn.get("who", "person"))
    lines = await _do(stage, turn, who)
    asked = {key: turn[key] for key in ("who", *INPUTS) if key in turn and key != "hears"}
    if "advisor" in turn or "wait_minutes" in turn:
        return asked
    said = [steady(line.text) for line in lines]
    found: Turn = {**asked, "hears": said} if "hears" in turn else {**asked, "bot": said}
    if lines and lines[-1].buttons:
        found["buttons"] = [button.label for button in lines[-1].buttons]
    files = [line.document.filename for line in lines if line.document]
    if files:
        found["file"] = files[0]
    if "hears" not in turn:
        found["stored"] = await _stored(stage, turn, who)
    return found


async def _do(stage: Stage, turn: Mapping[str, Any], who: str) -> list[StoredLine]:
    if "person" in turn:
        return await stage.say(str(turn["person"]), who)
    if "press" in turn:
        return await stage.press(str(turn["press"]), who)
    if "command" in turn:
        return await stage.do(str(turn["command"]), who)
    if "sends" in turn:
        return await stage.send(str(turn["sends"]), who)
    if "advisor" in turn:
        act, _, text = str(turn["advisor"]).partition(": ")
        await stage.advisor(act, text, who)
    elif "wait_minutes" in turn:
        await stage.wait(float(turn["wait_minutes"]))
    return await stage.news(who) if "hears" in turn else []


async def _stored(stage: Stage, turn: Mapping[str, Any], who: str) -> Turn:
    wanted = turn.get("stored", {})
    conversation = await stage.conversation(who)
    found: Turn = {"state": await stage.step(who), "owner": conversation.owner.value}
    if "lang" in wanted:
        found["lang"] = conversation.lang
    if "line" in wanted:
        own = [line for line in await stage.lines(who) if line.author == Author.PERSON]
        found["line"] = own[-1].text if own else None
    if "case" in wanted:
        case = await stage.case(who)
        found["case"] = case and {
            "expertise": case.expertise,
            "urgency": case.urgency,
            "municipality": case.municipality,
            "shared": case.shared_from_seq is not None,
        }
    return found
