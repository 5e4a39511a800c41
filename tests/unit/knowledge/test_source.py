from __future__ import annotations

from datetime import date

import pytest
from pydantic import BaseModel

from knowledge.source import Fault, KnowledgeError, Place, parse
from knowledge.validation import validate


def test_every_value_knows_its_line() -> None:
    node, faults = parse("a:\n  b: [1,\n      2]\nc: |-\n  text\n", "x.yaml")
    assert node is not None
    assert not faults
    assert node.at("a", "b", 1) == Place("x.yaml", 3)
    assert node.key_place("c") == Place("x.yaml", 4)
    assert node.find("c").is_block


def test_a_path_that_ends_in_nothing_gives_the_nearest_place_above() -> None:
    node, _ = parse("a:\n  b: 1\n", "x.yaml")
    assert node is not None
    assert node.at("a", "b", "c", 3) == Place("x.yaml", 2)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("19:00", "19:00"),
        ("true", True),
        ("12", 12),
        ("0611", "0611"),
        ("1.5", 1.5),
        ("2026-11-23", date(2026, 11, 23)),
        ("", None),
        ("~", None),
        ('"12"', "12"),
    ],
)
def test_plain_words_stay_words_and_only_clear_values_become_values(
    written: str, value: object
) -> None:
    node, faults = parse(f"key: {written}\n", "x.yaml")
    assert node is not None
    assert not faults
    assert node.value == {"key": value}


def test_an_empty_file_is_read_as_nothing_and_not_as_an_error() -> None:
    node, faults = parse("", "x.yaml")
    assert node is not None
    assert node.value is None
    assert not faults


def test_a_second_document_in_one_file_is_a_fault() -> None:
    node, faults = parse("a: 1\n---\nb: 2\n", "x.yaml")
    assert node is None
    assert faults[0].line == 2


def test_a_value_that_refers_to_itself_is_a_fault_and_ends() -> None:
    _, faults = parse("a: &a [*a]\n", "x.yaml")
    assert [fault.line for fault in faults] == [1]


def test_a_fault_is_one_line_whatever_was_written() -> None:
    fault = Fault("what\nnow", "x.yaml", 3, "a", "b\n\nc", "mend it")
    assert str(fault) == "what now · x.yaml:3 · expected a · got b c · mend it"


def test_the_error_of_a_folder_shows_every_fault_on_its_own_line() -> None:
    fault = Fault("what", "x.yaml", 3, "a", "b", "c")
    assert str(KnowledgeError([fault, fault])).count("\n") == 1


def test_all_errors_of_a_model_come_at_once_each_with_its_own_line() -> None:
    class Shape(BaseModel, extra="forbid"):
        number: int
        text: str
        other: int = 0

    node, _ = parse("number: twelve\ntext: 12\nothr: 1\n", "x.yaml")
    assert node is not None
    value, faults = validate(Shape, node)
    assert value is None
    assert [(fault.what, fault.line) for fault in faults] == [
        ("'number' is not right", 1),
        ("'text' is not right", 2),
        ("unknown key", 3),
    ]
    assert faults[2].mend == "did you mean 'other'?"


@pytest.mark.parametrize(
    "value",
    [
        "!!timestamp gisteren",
        "!!float 1" + ":1" * 300,
        "!!int ''",
        "!!float ''",
        "!!bool ja",
        "!!int 0x" + "f" * 9000,
        "9" * 9000,
        "2027-02-30",
    ],
)
def test_a_value_that_is_not_what_it_says_is_a_short_fault(value: str) -> None:
    node, (fault,) = parse(f"a: 1\nb: {value}\n", "x.yaml")
    assert node is not None
    assert node.value == {"a": 1, "b": None}
    assert (fault.what, fault.line) == ("a value has a form that is not used here", 2)
    assert len(str(fault)) < 300


@pytest.mark.parametrize(
    "text",
    [
        "{a: " * 1500 + "1" + "}" * 1500,
        "[" * 100_000,
        "- " * 50_000,
        "".join(" " * depth + "a:\n" for depth in range(2000)),
    ],
)
def test_a_file_that_is_nested_too_deeply_is_a_fault_and_no_crash(text: str) -> None:
    node, (fault,) = parse("# a note\n" + text, "x.yaml")
    assert node is None
    assert fault.what == "the file is nested too deeply"
    assert 2 <= fault.line < 50


def test_what_lies_side_by_side_is_not_nested() -> None:
    assert parse("- [[], {}, []]\n" * 200, "x.yaml")[1] == ()
