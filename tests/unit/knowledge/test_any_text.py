"""Whatever stands in a file, the reader answers with faults and never with a crash."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.check import check_folder
from knowledge.load import read_folder
from knowledge.source import parse
from tests.unit.knowledge.small_folder import FILES

NAMES = sorted(FILES)
PIECES = [
    "",
    "x",
    "-",
    ":",
    " ",
    "\n",
    "{",
    "}",
    "[",
    "]",
    "*",
    "&a",
    "~",
    "12",
    "'",
    '"',
    "\t",
    "é",
]


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"#%@, \n\t~12?"), max_size=60))
def test_any_text_is_read_or_told_as_a_fault_with_a_line_in_the_file(text: str) -> None:
    node, faults = parse(text, "x.yaml")
    assert node is not None or faults
    assert all(1 <= fault.line <= text.count("\n") + 2 for fault in faults)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(NAMES),
    st.integers(min_value=0, max_value=2000),
    st.integers(min_value=0, max_value=12),
    st.sampled_from(PIECES),
)
def test_a_slip_of_the_keyboard_in_any_file_never_crashes_the_reader(
    folder: Path, name: str, at: int, length: int, piece: str
) -> None:
    text = FILES[name]
    at %= len(text)
    path = folder / name
    path.write_text(text[:at] + piece + text[at + length :], encoding="utf-8")
    try:
        report = check_folder(folder, date(2026, 11, 23), ["losser"], {"nl": 1, "en": 1})
        _, faults = read_folder(folder)
        assert set(faults) <= set(report.faults)
        assert all(fault.line >= 1 and fault.file.endswith(".yaml") for fault in faults)
    finally:
        path.write_text(text, encoding="utf-8")
