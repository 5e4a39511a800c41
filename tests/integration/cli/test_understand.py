"""`desk understand --json` and `desk exam`: contracts that other programs rely on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.integration.cli.desk_folder import DeskFolder

KEYS = [
    "id",
    "text",
    "masked",
    "lang",
    "action",
    "label",
    "entry",
    "topic",
    "complex",
    "expertise",
    "urgency",
    "danger",
    "candidates",
    "pii",
    "also",
]
LINES = [
    "wat is de kor",
    '{"text": "I want to talk to a person", "id": "x-1"}',
    "",
    '{"text": "kor?", "id": 7, "context": {"lang": "en", "refused": ["kor-what"]}}',
    "mijn bsn is 111222333",
    "🎉",
    '{"text": "ja", "context": null}',
]


def test_there_is_one_object_per_line_in_order_with_every_key(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("understand", "--json", typed="\n".join(LINES) + "\n")
    found = [json.loads(line) for line in told.out.splitlines()]
    assert told.code == 0
    assert [list(one) for one in found] == [KEYS] * len(LINES)
    texts = [json.loads(line)["text"] if line.startswith("{") else line for line in LINES]
    assert [one["text"] for one in found] == texts
    assert [one["id"] for one in found] == [None, "x-1", None, 7, None, None, None]
    assert found[0]["action"] == "answer"
    assert found[0]["entry"] == "kor-what"
    assert found[1]["lang"] == "en"
    assert found[3]["entry"] != "kor-what"
    assert "111222333" not in found[4]["masked"]
    assert [span["kind"] for span in found[4]["pii"]] == ["bsn"]


def test_more_lines_than_one_group_keep_their_order(sample_folder: DeskFolder) -> None:
    lines = [json.dumps({"text": f"wat is de kor {number}", "id": number}) for number in range(70)]
    told = sample_folder.does("understand", "--json", typed="\n".join(lines))
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == list(range(70))


def test_with_why_each_object_also_says_what_it_rests_on(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("understand", "--json", "--why", typed="wat is de kor")
    assert list(json.loads(told.out)) == [*KEYS, "why"]


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "wat',
        '{"id": 1}',
        '{"text": 3}',
        '{"text": "x", "context": "nl"}',
        '{"text": "x", "context": {"lang": "fr"}}',
        '{"text": "x", "context": {"refused": "kor"}}',
    ],
)
def test_a_line_that_cannot_be_read_is_named_in_one_sentence(
    sample_folder: DeskFolder, line: str
) -> None:
    sentence = sample_folder.does(
        "understand", "--json", typed=f"hallo\n{line}\n"
    ).in_one_sentence()
    assert sentence.startswith("line 2 starts with {")


def test_bytes_that_are_no_text_end_nothing(sample_folder: DeskFolder) -> None:
    told = sample_folder.process("understand", "--json", typed=b"hallo \xff\xfe\nwat is de kor\n")
    assert told.code == 0, told.err
    assert len(told.out.splitlines()) == 2


def test_messages_are_scored_and_what_was_missed_is_listed(
    sample_folder: DeskFolder, tmp_path: Path
) -> None:
    file = tmp_path / "labelled.yaml"
    file.write_text(
        "items:\n"
        "- {id: a, lang: nl, kind: question, label: kor, text: wat is de kor}\n"
        "- {id: b, lang: en, kind: smalltalk, label: greeting, text: hello}\n"
        "- {id: c, lang: nl, kind: question, label: kor, text: mag ik een hond houden}\n",
        encoding="utf-8",
    )
    told = sample_folder.does("exam", str(file), "--misses")
    rows = {line.split()[0]: line for line in told.out.splitlines()}
    assert told.code == 0
    assert "n=3" in rows["all"]
    assert rows["c"].endswith("mag ik een hond houden")
    assert "a" not in rows


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("other: 1\n", 1),
        ("items:\n- {id: a, lang: nl}\n", 2),
        ("items:\n- {id: a, lang: fr, kind: question, label: kor, text: x}\n", 2),
        ("items: [\n", 2),
    ],
)
def test_a_file_that_is_no_list_of_messages_is_told_with_its_line(
    sample_folder: DeskFolder, text: str, line: int, tmp_path: Path
) -> None:
    file = tmp_path / "labelled.yaml"
    file.write_text(text, encoding="utf-8")
    told = sample_folder.does("exam", str(file))
    assert told.code == 2
    assert f"labelled.yaml:{line} ·" in told.err
    assert "Traceback" not in told.err


def test_a_folder_of_sayings_per_topic_is_scored_per_language(
    sample_folder: DeskFolder, tmp_path: Path
) -> None:
    (tmp_path / "kor.yaml").write_text("nl: [wat is de kor, kor]\nen: [what is the kor]\n")
    told = sample_folder.does("exam", str(tmp_path))
    rows = {line.split()[0]: line for line in told.out.splitlines()}
    assert told.code == 0
    assert ["n=3" in rows["all"], "n=2" in rows["nl"], "n=1" in rows["en"]] == [True] * 3


def test_every_fault_in_a_folder_of_sayings_is_told_with_its_file(
    sample_folder: DeskFolder, tmp_path: Path
) -> None:
    assert sample_folder.does("exam", str(tmp_path)).code == 2
    (tmp_path / "kor.yaml").write_text("nl: wat is de kor\n")
    (tmp_path / "btw.yaml").write_text("fr: [bonjour]\n")
    told = sample_folder.does("exam", str(tmp_path))
    assert told.code == 2
    assert "kor.yaml:1 ·" in told.err
    assert "btw.yaml:1 ·" in told.err


def test_words_on_the_command_line_are_one_message(sample_folder: DeskFolder) -> None:
    told = sample_folder.does("understand", "--json", "wat", "is", "de", "kor", typed="niet dit\n")
    (line,) = told.out.splitlines()
    assert json.loads(line)["text"] == "wat is de kor"


def test_who_waits_for_the_index_sees_how_far_it_is(bare_folder: DeskFolder) -> None:
    first = bare_folder.does("understand", typed="hallo")
    told = [line for line in first.err.splitlines() if " level=" not in line]
    assert told == [
        "Building the index of the knowledge base. This takes a minute or two, once.",
        *(f"The index is {share} % built." for share in (25, 50, 75)),
    ]
    assert first.out
    assert "index" not in bare_folder.does("understand", typed="hallo").err
