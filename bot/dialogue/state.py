"""What a conversation remembers between two messages, and its form as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

VERSION = 1
_EMPTY: Mapping[str, Any] = MappingProxyType({})
_MOST_REFUSED = 12


@dataclass(frozen=True, slots=True)
class Step:
    """A question the desk has asked and waits on.

    `serial` numbers the questions of a conversation, so that a button of an earlier question is
    never taken for an answer to this one. `owner` answered the person when it was asked.
    """

    kind: str
    serial: int
    data: Mapping[str, Any] = field(default_factory=lambda: _EMPTY)
    owner: str = "bot"

    def with_data(self, **changes: Any) -> Step:
        """The same question with other details."""
        return replace(self, data={**self.data, **changes})


@dataclass(frozen=True, slots=True)
class State:
    """Everything the dialogue remembers.

    `paused` is a form that was put aside; `repairs` how often in a row the desk had to ask again;
    `refused` the entries the person said no to; `shown` the buttons under the last reply (action,
    label); `next_seq` the line number after the last turn: a higher one means that somebody else
    has written since. `lang_chosen`: the person chose the language, their words no longer do.
    """

    step: Step | None = None
    paused: Step | None = None
    serial: int = 0
    repairs: int = 0
    last_entry: str | None = None
    refused: tuple[str, ...] = ()
    introduced_at: datetime | None = None
    shown: tuple[tuple[str, str], ...] = ()
    lang_chosen: bool = False
    municipality: str | None = None
    next_seq: int = 0

    def refuse(self, entry: str) -> State:
        """Remember that this entry was not what the person meant."""
        kept = tuple(one for one in self.refused if one != entry)
        return replace(self, refused=(*kept, entry)[-_MOST_REFUSED:])


_IDLE: Mapping[str, Any] = {name: getattr(State(), name) for name in State.__dataclass_fields__}


def encode(state: State) -> dict[str, Any]:
    """The state as JSON values; what is at its default is left out."""
    encoded: dict[str, Any] = {"v": VERSION}
    for name, idle in _IDLE.items():
        value = getattr(state, name)
        if value != idle:
            encoded[name] = _ENCODERS.get(name, _same)(value)
    return encoded


def decode(stored: Mapping[str, Any]) -> State:
    """The state from JSON values; anything unknown or damaged is left out, never an error."""
    if stored.get("v") != VERSION:
        return State()
    try:
        return State(
            step=_step(stored.get("step")),
            paused=_step(stored.get("paused")),
            serial=int(stored.get("serial", 0)),
            repairs=int(stored.get("repairs", 0)),
            last_entry=_text(stored.get("last_entry")),
            refused=tuple(str(one) for one in stored.get("refused", ())),
            introduced_at=_moment(stored.get("introduced_at")),
            shown=_pairs(stored.get("shown", ())),
            lang_chosen=bool(stored.get("lang_chosen", False)),
            municipality=_text(stored.get("municipality")),
            next_seq=int(stored.get("next_seq", 0)),
        )
    except (TypeError, ValueError, KeyError, AttributeError):
        return State()


def _same(value: Any) -> Any:
    return value


def _encode_step(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "serial": step.serial,
        "data": dict(step.data),
        "owner": step.owner,
    }


_ENCODERS: Mapping[str, Any] = {
    "step": _encode_step,
    "paused": _encode_step,
    "refused": list,
    "introduced_at": datetime.isoformat,
    "shown": lambda pairs: [list(pair) for pair in pairs],
}


def _step(value: Mapping[str, Any] | None) -> Step | None:
    if value is None:
        return None
    data = value.get("data", {})
    if not isinstance(data, Mapping):
        raise TypeError
    return Step(str(value["kind"]), int(value["serial"]), dict(data), str(value["owner"]))


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _moment(value: str | None) -> datetime | None:
    if value is None:
        return None
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError
    return moment


def _pairs(value: Sequence[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(action), str(label)) for action, label in value)


def long_ago(state: State, heard_at: datetime | None, now: datetime, after: timedelta) -> bool:
    """Whether somebody writes for the first time, or for the first time after so long."""
    since = state.introduced_at if heard_at is None else heard_at
    return state.introduced_at is None or since is None or now - since >= after
