"""Every conversation over every channel: the same words, buttons and stored state."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.dialogues.channels.live import LiveStage, live
from tests.dialogues.script import (
    CHANNELS,
    FOLDER,
    Turn,
    channels_of,
    conversations,
    on_channel,
    play,
    read,
)
from tests.dialogues.stage import steady

PLAYED = [(channel, path) for path in conversations() for channel in channels_of(path)]


@pytest.mark.parametrize(
    ("channel", "path"), PLAYED, ids=[f"{channel}-{path.stem}" for channel, path in PLAYED]
)
async def test_a_conversation_goes_word_for_word_over_a_channel(
    channel: str, path: Path, tmp_path: Path
) -> None:
    async with live(channel, tmp_path) as stage:
        for turn in on_channel(read(path), channel):
            assert await play(stage, turn) == _as_shown(stage, turn)


def _as_shown(stage: LiveStage, turn: Turn) -> Turn:
    shown: dict[str, Any] = {
        key: [steady(stage.line.shown(text)) for text in turn[key]]
        for key in ("bot", "hears")
        if key in turn
    }
    return {**turn, **shown}


def test_the_channels_differ_only_where_one_cannot_do_it_and_where_the_web_asks_for_a_contact() -> (
    None
):
    for path in conversations():
        for turn in read(path):
            assert set(turn) & {"telegram", "terminal"} == set()
            cannot = {"sends", "keeps"} & turn.keys() or turn.get("person") == ""
            old_button = path.stem == "nl-old-button"
            after_contact = turn.get("only") == "web" and turn.get("person") in {
                "overslaan",
                "skip",
            }
            assert "only" not in turn or cannot or old_button or after_contact, (path, turn)
            if "web" in turn:
                assert _about_the_contact(turn["web"]), (path, turn)


def _about_the_contact(web: Turn) -> bool:
    """The question itself, the way to keep the page, or a count of the messages that grew by it."""
    asks = web.get("stored", {}).get("state") == "contact"
    keeps = {"Bewaar op dit apparaat", "Keep on this device"} & set(web.get("buttons", ()))
    return asks or bool(keeps) or "in the whole conversation" in web["bot"][0]


def test_there_are_at_least_twenty_dutch_ten_english_and_ten_mixed_up_conversations() -> None:
    names = [path.stem for path in conversations() if len(channels_of(path)) == 3]
    counts = {kind: sum(name.startswith(kind) for name in names) for kind in ("nl", "en", "typos")}
    assert counts["nl"] >= 20
    assert counts["en"] >= 10
    assert counts["typos"] >= 10


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("key", ["bot", "buttons", "stored"])
async def test_one_other_word_button_or_state_would_be_noticed(
    channel: str, key: str, tmp_path: Path
) -> None:
    first = read(FOLDER / "nl-asks-and-is-answered.yaml")[0]
    others = {
        "bot": [first["bot"][0], first["bot"][1].replace("Bron", "Bronnen")],
        "buttons": [*first["buttons"][:-1], "Een mens"],
        "stored": {**first["stored"], "owner": "queue"},
    }
    async with live(channel, tmp_path) as stage:
        other = {**first, key: others[key]}
        assert other != first
        assert await play(stage, first) != _as_shown(stage, other)
