"""The checks of the house rules find what they are for, and leave the rest alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house import log_lines, sizes, traces


def _function(name: str, statements: int) -> str:
    return "\n".join([f"def {name}():", '    """Two', '    lines."""', *["    pass"] * statements])


def _faults(*statements: int) -> list[str]:
    source = "\n\n".join(_function(f"f{n}", count) for n, count in enumerate(statements))
    return sizes.function_faults(sizes.functions_of(source, Path("room.py")))


def test_a_function_of_sixty_lines_passes_and_one_more_is_named() -> None:
    assert _faults(59, *[1] * 20) == []
    assert _faults(60, *[1] * 20) == ["room.py:1: f0 has 61 lines; at most 60"]


def test_nine_in_ten_functions_must_be_short() -> None:
    assert _faults(40, *[1] * 9) == []
    assert "1 of 9 functions" in _faults(40, *[1] * 8)[0]


def test_a_long_module_and_a_drawer_are_named(tmp_path: Path) -> None:
    room = tmp_path / "bot"
    room.mkdir()
    (room / "utils.py").write_text("x = 1\n" * 401)
    (room / "task_manager.py").write_text("")
    assert sizes.faults(tmp_path) == [
        "bot/task_manager.py: 'task_manager' says nothing about what is in it",
        "bot/utils.py: 401 lines; at most 400",
        "bot/utils.py: 'utils' says nothing about what is in it",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "open('" + "/ho" + "me/someone/desk.db')",
        "--find" + "-links wheels",
        "https:" + "//registry.example.org/x",
        "https:" + "//example.org/py/simple/",
        "file:" + "///srv/x",
    ],
)
def test_a_trace_of_a_machine_is_found(line: str) -> None:
    assert [number for number, _ in traces.in_text(f"fine\n{line}")] == [2]


@pytest.mark.parametrize(
    "line",
    ["https://www.kvk.nl/home/starten", "bot/work/x", "a simple https://example.org/simple-plan"],
)
def test_ordinary_addresses_pass(line: str) -> None:
    assert traces.in_text(line) == []


@pytest.mark.parametrize(
    "line",
    [
        'log.info("what somebody said: %s", text)',
        'log.info(f"started {count}")',
        "log.error(text)",
        'log.info("never-heard-of count=%d", 1)',
        'log.info("started phone=%s", phone)',
    ],
)
def test_a_line_of_the_log_that_could_hold_words_is_found(line: str) -> None:
    assert len(log_lines.in_source(line)) == 1


def test_a_verb_with_known_keys_passes() -> None:
    assert log_lines.in_source('log.info("request ms=%.0f status=%d", ms, status)') == []
    assert log_lines.in_source("math.log(text)") == []
