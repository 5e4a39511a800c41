"""What a conversation remembers survives storage, and damage never breaks it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.dialogue.state import State, Step, decode, encode

FULL = State(
    step=Step("signup-text", 3, {"session": 1, "values": {"name": "Kim"}}, "advisor"),
    paused=Step("signup-check", 2),
    serial=3,
    repairs=1,
    last_entry="kor-what",
    refused=("kor-sign-up",),
    introduced_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
    shown=(("yes:3", "Ja"),),
    lang_chosen=True,
    municipality="hof-van-twente",
    next_seq=7,
)


def test_a_state_comes_back_from_json_as_it_was() -> None:
    assert decode(json.loads(json.dumps(encode(FULL)))) == FULL


def test_an_idle_state_takes_hardly_any_room() -> None:
    assert encode(State()) == {"v": 1}


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"v": 99, "step": {"kind": "feedback"}},
        {"v": 1, "step": "feedback"},
        {"v": 1, "step": {"kind": "feedback"}},
        {"v": 1, "step": {"kind": "x", "serial": 1, "data": [], "owner": "bot"}},
        {"v": 1, "introduced_at": "yesterday"},
        {"v": 1, "introduced_at": "2026-11-24T09:00"},
        {"v": 1, "shown": [["only one"]]},
        {"v": 1, "repairs": "many"},
    ],
)
def test_an_old_or_damaged_state_becomes_an_idle_one(stored: dict[str, Any]) -> None:
    assert decode(stored) == State()


def test_only_the_last_dozen_refusals_are_remembered() -> None:
    state = State()
    for number in range(20):
        state = state.refuse(f"entry-{number}")
    assert len(state.refused) == 12
    assert state.refused[-1] == "entry-19"
