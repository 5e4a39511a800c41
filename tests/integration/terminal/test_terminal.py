"""What a terminal shows and takes, on a whole desk."""

from __future__ import annotations

from pathlib import Path

from bot.channels.terminal import Terminal
from tests.dialogues.channels.live import LiveStage, live
from tests.dialogues.stage import ADVISOR


def _terminal(stage: LiveStage, folder: Path) -> tuple[Terminal, list[str]]:
    shown: list[str] = []
    return Terminal(stage.kernel.desk, shown.append, folder, stage.clock), shown


async def test_an_address_stays_in_one_piece_and_lines_fit_the_screen(tmp_path: Path) -> None:
    async with live("terminal", tmp_path) as stage:
        terminal, shown = _terminal(stage, tmp_path)
        await terminal.say("wat kost een inschrijving bij de kvk")
    lines = "\n".join(shown).split("\n")
    assert any("(https://example.org/kvk-costs)" in line for line in lines)
    assert max(len(line) for line in lines if "https" not in line) <= 78


async def test_a_number_presses_only_a_button_of_the_last_message(tmp_path: Path) -> None:
    async with live("terminal", tmp_path) as stage:
        terminal, shown = _terminal(stage, tmp_path)
        await terminal.say("wat is de kor")
        shown.clear()
        await terminal.say("#9")
        assert (await stage.kernel.desk.history(terminal.address, 0)).lines[-2].text == "#9"
        await terminal.say("wat is de kor")
        shown.clear()
        await terminal.say("#3")
        assert any("#1 Ja, lees mee" in block for block in shown)


async def test_a_line_is_dated_by_the_clock_of_the_desk_and_cleaned(tmp_path: Path) -> None:
    async with live("terminal", tmp_path) as stage:
        terminal, _ = _terminal(stage, tmp_path)
        await terminal.say("  wat is\x1b[31m de kor\x00 ")
        history = await stage.kernel.desk.history(terminal.address, 0)
        assert history.lines[0].at == stage.clock.now()
        assert history.lines[0].text == "wat is[31m de kor"


async def test_an_advisors_reply_stands_under_their_name(tmp_path: Path) -> None:
    async with live("terminal", tmp_path) as stage:
        for text in ("adviseur", "ja", "Hengelo"):
            await stage.say(text)
        await stage.advisor("claim")
        await stage.advisor("reply", "Dag, hier een mens.")
        conversation = await stage.conversation()
        shown: list[str] = []
        again = Terminal(
            stage.kernel.desk, shown.append, tmp_path, stage.clock, conversation.address.key
        )
        await again.look()
    assert shown[-1] == f"{ADVISOR}:\nDag, hier een mens.\n"
