"""Conversations as data: reading a file, playing it on a stage, writing down what came of it.

A turn has one of `person` (typed words), `press` (the label of a button), `sends` (a photo and the
like), `keeps` (the switch of the web page that keeps the conversation on this device), `advisor`
(`claim`, `reply: …`, `close`), `wait_minutes`, or `hears` (what came without asking). `who` names
another person. `bot` holds the exact words of each reply, `buttons` the labels under the last,
`file` the name of a file that came along, and `stored` what is kept: the open step, the owner, and
optionally the person's line as stored, the urgency of the case and whether its transcript is
shared.

Every conversation goes the same way on the web, on Telegram and in the terminal. What a channel
cannot do stands in `only` (`only: web, telegram`), and what the web alone says (its question how
to reach the person) in `web`, which holds that turn's other `bot`, `buttons` or `stored`. A file
whose name begins with a channel is for that channel alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import yaml

from bot.messages import Author, Outgoing
from bot.store.cases import CaseRow
from bot.store.values import Conversation, StoredLine
from tests.dialogues.stage import steady

FOLDER = Path(__file__).parent
CHANNELS = ("terminal", "telegram", "web")
INPUTS = ("person", "press", "sends", "keeps", "advisor", "wait_minutes", "hears")
Turn = dict[str, Any]
_KEYS = ("who", *INPUTS, "bot", "buttons", "file", "stored")
Replies = Sequence[StoredLine] | Sequence[Outgoing]


class Played(Protocol):
    """Where a conversation is played: straight on the rooms, or over a channel."""

    async def say(self, text: str, who: str = ...) -> Replies:
        """Somebody types something."""

    async def press(self, label: str, who: str = ...) -> Replies:
        """Somebody presses the newest button with this label."""

    async def send(self, kind: str, who: str = ...) -> Replies:
        """Somebody sends a photo, a voice message or the like."""

    async def keep(self, who: str = ...) -> None:
        """Somebody keeps the conversation on this device."""

    async def news(self, who: str = ...) -> Replies:
        """What came since they last looked."""

    async def wait(self, minutes: float) -> None:
        """Time goes by."""

    async def advisor(self, act: str, text: str = ..., who: str = ...) -> None:
        """The advisor claims, replies to or closes the case."""

    async def lines(self, who: str = ...) -> list[StoredLine]:
        """Everything that is kept of the conversation."""

    async def conversation(self, who: str = ...) -> Conversation:
        """The conversation as it is stored."""

    async def case(self, who: str = ...) -> CaseRow | None:
        """The person's case that is not closed."""

    async def step(self, who: str = ...) -> str:
        """The kind of question that is open, or `idle`."""


def conversations() -> list[Path]:
    """Every file with a conversation."""
    return sorted(path for path in FOLDER.glob("*.yaml") if path.name != "config.yaml")


def read(path: Path) -> list[Turn]:
    """The turns of one conversation."""
    turns = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(turns, list), path
    return turns


def channels_of(path: Path) -> tuple[str, ...]:
    """The channels on which a conversation is played."""
    own = path.stem.partition("-")[0]
    return (own,) if own in CHANNELS else CHANNELS


def on_channel(turns: Sequence[Turn], channel: str) -> list[Turn]:
    """The turns as they go on one channel, without what is said of the others."""
    return [
        {key: value for key, value in {**turn, **turn.get(channel, {})}.items() if key in _KEYS}
        for turn in turns
        if channel in turn.get("only", ", ".join(CHANNELS)).split(", ")
    ]


async def play(stage: Played, turn: Mapping[str, Any]) -> Turn:
    """Do one turn; gives the turn with what really came of it."""
    who = str(turn.get("who", "person"))
    lines = await _do(stage, turn, who)
    asked = {key: turn[key] for key in ("who", *INPUTS) if key in turn and key != "hears"}
    if {"advisor", "wait_minutes", "keeps"} & turn.keys():
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


async def _do(stage: Played, turn: Mapping[str, Any], who: str) -> Replies:
    if "person" in turn:
        return await stage.say(str(turn["person"]), who)
    if "press" in turn:
        return await stage.press(str(turn["press"]), who)
    if "sends" in turn:
        return await stage.send(str(turn["sends"]), who)
    if "advisor" in turn:
        act, _, text = str(turn["advisor"]).partition(": ")
        await stage.advisor(act, text, who)
    elif "wait_minutes" in turn:
        await stage.wait(float(turn["wait_minutes"]))
    elif "keeps" in turn:
        await stage.keep(who)
    return await stage.news(who) if "hears" in turn else []


async def _stored(stage: Played, turn: Mapping[str, Any], who: str) -> Turn:
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
