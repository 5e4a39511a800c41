"""Small desks in folders of their own, so that each command starts at once."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from tests.dialogues.stage import HERE as DIALOGUES
from tests.integration.cli.desk_folder import ROOT, DeskFolder


def _without_index(path: Path) -> DeskFolder:
    knowledge = path / "knowledge"
    for name in ("words", "wishes"):
        shutil.copytree(ROOT / "knowledge" / name, knowledge / name)
    shutil.copy(ROOT / "knowledge" / "synonyms.yaml", knowledge)
    shutil.copytree(DIALOGUES / "knowledge" / "answers", knowledge / "answers")
    for name in ("topics.yaml", "trainings.yaml"):
        shutil.copy(DIALOGUES / "knowledge" / name, knowledge)
    text = (DIALOGUES / "config.yaml").read_text(encoding="utf-8")
    (path / "config.yaml").write_text(text.replace("port: 8080", "port: 0"), encoding="utf-8")
    return DeskFolder(path)


@pytest.fixture(scope="session", autouse=True)
def ctrl_c_is_heard() -> None:
    """What a shell starts in its background ignores Ctrl-C, and so would every desk of a test."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> DeskFolder:
    """A folder with few answers and a built index, to be copied."""
    folder = _without_index(tmp_path_factory.mktemp("desk"))
    assert folder.does("understand", typed="hallo").code == 0
    return folder


@pytest.fixture
def folder(sample_folder: DeskFolder, tmp_path: Path) -> DeskFolder:
    """A small desk of this test's own."""
    shutil.copytree(sample_folder.path, tmp_path / "desk")
    return DeskFolder(tmp_path / "desk")


@pytest.fixture
def bare_folder(tmp_path: Path) -> DeskFolder:
    """A small desk for commands that understand nothing: no index is built."""
    return _without_index(tmp_path / "bare")
