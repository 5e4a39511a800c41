"""`desk chat`, `desk ask` and `desk run` in a pseudo terminal, as a person at a keyboard."""

from __future__ import annotations

import re
import socket
import stat
import urllib.request

import pytest

from bot.app.running import prepare_folder
from bot.cli.rendered import SHOWN
from bot.config import load_config
from tests.integration.cli.desk_folder import DeskFolder, Keyboard

pytestmark = pytest.mark.enable_socket


def test_a_question_is_asked_and_a_numbered_button_pressed(folder: DeskFolder) -> None:
    with Keyboard(folder, "chat") as keyboard:
        keyboard.reads("> ")
        keyboard.types("wat is de kor")
        answer = keyboard.reads("#1 Ja, dank je")
        assert "computerprogramma" in answer
        assert "kleineondernemersregeling" in answer
        assert "https://example.org/kor" in answer
        keyboard.reads("> ")
        keyboard.types("#3")
        keyboard.reads("#1 Ja, lees mee")
        keyboard.types("toch geen adviseur")
        keyboard.reads("Goed, dan vraag ik geen adviseur.")
        keyboard.reads("> ")
        keyboard.types("")
        keyboard.reads("> ")
        keyboard.types("Quit")
        assert keyboard.ends() == 0
        assert "Traceback" not in keyboard.screen
    assert not (folder.path / "data" / "desk.db").exists()


def test_ctrl_c_in_a_chat_ends_it_without_a_traceback(folder: DeskFolder) -> None:
    with Keyboard(folder, "chat") as keyboard:
        keyboard.reads("> ")
        keyboard.interrupts()
        assert keyboard.ends() == 130
        assert "Traceback" not in keyboard.screen


def test_a_chat_on_the_desks_own_database_is_kept(folder: DeskFolder) -> None:
    with Keyboard(folder, "chat", "--database") as keyboard:
        keyboard.reads("> ")
        keyboard.types("wat is de kor")
        keyboard.reads("#1 Ja, dank je")
        keyboard.types("stop")
        keyboard.reads("> ")
        keyboard.types("exit")
        assert keyboard.ends() == 0
    assert "kleineondernemersregeling" in folder.does("export", "1").out


def test_one_question_is_answered_and_the_command_ends(folder: DeskFolder) -> None:
    with Keyboard(folder, "ask", "wat", "is", "de", "kor") as keyboard:
        assert keyboard.ends() == 0
    assert "kleineondernemersregeling" in keyboard.screen
    assert "Traceback" not in keyboard.screen


def test_an_answer_is_shown_as_each_channel_draws_it(folder: DeskFolder) -> None:
    asked = folder.process("ask", "wat is de kor").out
    terminal, telegram, web = (asked.partition(f"== {name}\n")[2] for name in SHOWN)
    assert "#1 Ja, dank je" in terminal.partition("== telegram")[0]
    assert "  bold: kleineondernemersregeling\n" in telegram.partition("== web")[0]
    assert "[ Ja, dank je ]" in telegram.partition("== web")[0]
    assert "<strong>kleineondernemersregeling</strong>" in web
    only = folder.process("ask", "--on", "web", "wat is de kor").out
    assert only.startswith("== web\n")
    assert "== terminal" not in only


def test_the_desk_says_where_it_is_answers_there_and_ends_cleanly_on_ctrl_c(
    folder: DeskFolder,
) -> None:
    with Keyboard(folder, "run") as keyboard:
        told = keyboard.reads("Stop with Ctrl-C.")
        found = re.search(r"The chat is at (http://localhost:\d+)", told)
        assert found is not None
        assert f"{found[1]}/console" in told
        assert "/console/welcome?token=" in told
        with urllib.request.urlopen(found[1], timeout=10) as answer:
            assert b"Loket Voorbeeldstreek" in answer.read()
        second = folder.process("run")
        assert "Another desk already works with the folder" in second.in_one_sentence()
        keyboard.interrupts()
        assert keyboard.ends() == 0
        assert "Traceback" not in keyboard.screen


def test_a_taken_port_is_told_in_one_sentence(folder: DeskFolder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        folder.set("port: 0 ", f"port: {port} ")
        sentence = folder.process("run").in_one_sentence()
    assert sentence.startswith(f"Port {port} on 127.0.0.1 is in use")
    assert re.search(r"`web: port:` in config\.yaml:\d+\.", sentence)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (None, "config.yaml:1 ·"),
        ("web: [\n", "config.yaml:2 ·"),
        ("wen: 1\n", "config.yaml:1 ·"),
    ],
)
def test_settings_that_cannot_be_read_are_told_with_their_line(
    folder: DeskFolder, text: str | None, place: str
) -> None:
    folder.config.unlink()
    if text is not None:
        folder.config.write_text(text, encoding="utf-8")
    told = folder.does("run")
    assert told.code == 2
    assert place in told.err
    assert "Traceback" not in told.err


def test_a_broken_file_of_the_knowledge_is_told_with_its_line(folder: DeskFolder) -> None:
    answer = next((folder.path / "knowledge" / "answers").rglob("kor.yaml"))
    answer.write_text("entries:\n- id: kor\n  kind: [\n", encoding="utf-8")
    for command in (("run",), ("chat",), ("ask", "kor"), ("understand",)):
        told = folder.does(*command)
        assert told.code == 2
        assert re.search(r"kor\.yaml:[234] ·", told.err), told.err
        assert "Traceback" not in told.err


def test_a_data_folder_that_cannot_be_written_is_told_in_one_sentence(folder: DeskFolder) -> None:
    folder.set("data_folder: data", "data_folder: knowledge/topics.yaml")
    folder.set("sqlite:///data/desk.db", "sqlite:///other/desk.db")
    sentence = folder.process("run").in_one_sentence()
    assert sentence.startswith("The desk cannot write in the folder knowledge/topics.yaml.")
    assert re.search(r"`data_folder:` in config\.yaml:\d+\.", sentence)


def test_a_database_folder_that_cannot_be_written_is_told_with_its_line(
    folder: DeskFolder,
) -> None:
    folder.set("sqlite:///data/desk.db", "sqlite:///knowledge/topics.yaml/desk.db")
    sentence = folder.process("run").in_one_sentence()
    assert re.search(r"`database: url:` in config\.yaml:\d+\.", sentence)


def test_a_data_folder_that_the_desk_makes_is_its_owners_only(folder: DeskFolder) -> None:
    folder.set("data_folder: data", "data_folder: kept/here")
    folder.set("sqlite:///data/desk.db", "sqlite:///kept/here/desk.db")
    prepare_folder(load_config(folder.config, {}))
    assert stat.S_IMODE((folder.path / "kept" / "here").stat().st_mode) == 0o700


def test_a_database_that_is_none_is_told_in_one_sentence(folder: DeskFolder) -> None:
    (folder.path / "data" / "desk.db").write_text("this is a letter, not a database" * 99)
    for command in (("run",), ("users", "list"), ("chat", "--database")):
        sentence = folder.process(*command).in_one_sentence()
        assert sentence.startswith("The database ")
        assert "cannot be used" in sentence
        assert re.search(r"`database: url:` in config\.yaml:\d+ ", sentence)
