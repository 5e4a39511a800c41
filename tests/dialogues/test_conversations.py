"""Every conversation in this folder, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dialogues.script import conversations, play, read
from tests.dialogues.stage import Stage


@pytest.mark.parametrize("path", conversations(), ids=lambda path: path.stem)
async def test_a_conversation_goes_word_for_word_as_written(path: Path, tmp_path: Path) -> None:
    stage = await Stage.open(tmp_path)
    stage.channel = channel_of(path)
    try:
        for turn in read(path):
            assert await play(stage, turn) == turn
    finally:
        await stage.close()


def channel_of(path: Path) -> str:
    """Conversations about the web's own question are played on the web."""
    return "web" if path.stem.startswith("web-") else "terminal"


def test_there_are_at_least_twenty_dutch_ten_english_and_ten_mixed_up_conversations() -> None:
    names = [path.stem.removeprefix("web-") for path in conversations()]
    counts = {kind: sum(name.startswith(kind) for name in names) for kind in ("nl", "en", "typos")}
    assert counts["nl"] >= 20
    assert counts["en"] >= 10
    assert counts["typos"] >= 10
