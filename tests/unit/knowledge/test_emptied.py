"""A file that says nothing any more keeps the desk from starting, and is one fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.load import SMALL_FILES, load
from knowledge.source import KnowledgeError
from tests.unit.knowledge.test_broken import report

NOTHING = ["", "# leeg\n", "~\n", "{}\n", "[]\n", "- human\n- stop\n", "human\n"]
WORDS = ["words/nl.yaml", "words/en.yaml"]


@pytest.mark.parametrize("name", SMALL_FILES.values())
@pytest.mark.parametrize("text", NOTHING)
def test_a_file_of_classes_that_names_none_is_one_fault(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    (fault,) = report(folder).faults
    assert fault.what == "the file names no classes"
    assert (fault.file.endswith(name), fault.line) == (True, 1)
    assert "put the file back" in fault.mend
    with pytest.raises(KnowledgeError):
        load(folder)


@pytest.mark.parametrize("emptied", [WORDS[:1], WORDS[1:], WORDS])
@pytest.mark.parametrize("text", NOTHING)
def test_a_file_of_words_without_sentences_is_told_and_not_the_other_one(
    folder: Path, emptied: list[str], text: str
) -> None:
    for name in emptied:
        (folder / name).write_text(text, encoding="utf-8")
    faults = report(folder).faults
    what = "the file holds no sentences of the desk"
    assert [fault.what for fault in faults] == [what] * len(emptied)
    assert {fault.file.rpartition("words/")[2] for fault in faults} == {
        name.removeprefix("words/") for name in emptied
    }
    with pytest.raises(KnowledgeError):
        load(folder)
