"""The frame of the proof: parts are found, and one figure that fails is seen."""

from __future__ import annotations

import pytest

from tests.proof.__main__ import main
from tests.proof.part import BOTH, all_parts, groups
from tests.proof.report import Section, at_least, at_most, counted, exactly, table


def test_every_part_is_found_and_names_databases_that_exist() -> None:
    parts = all_parts()
    assert {"kills", "seats", "canary"} <= set(parts)
    assert len({part.PLACE for part in parts.values()}) == len(parts)
    assert all(part.DATABASES and set(part.DATABASES) <= set(BOTH) for part in parts.values())


def test_a_part_beside_another_stands_with_it_and_alone_when_that_one_is_not_asked() -> None:
    failpoints, canary, flood = (all_parts()[name] for name in ("failpoints", "canary", "flood"))
    assert groups([failpoints, canary, flood]) == [[failpoints, canary], [flood]]
    assert groups([canary, flood]) == [[canary], [flood]]


def test_a_section_holds_only_when_every_figure_of_it_does() -> None:
    good = [counted("messages", 20_000), exactly("lost", 0, 0), at_most("repeated", 1, 1)]
    assert Section("kills", "sqlite", 1.0, good).holds
    assert not Section("kills", "sqlite", 1.0, [*good, at_least("twin: lost", 0, 1)]).holds


def test_the_table_shows_each_figure_beside_its_promise_and_the_time_once_per_part() -> None:
    rows = [counted("messages", 20_000), exactly("lost", 2, 0)]
    lines = table([Section("kills", "sqlite", 61.4, rows)])
    assert lines[2].split() == ["kills", "sqlite", "messages", "20,000", "yes", "61", "s"]
    assert lines[3].split() == ["kills", "sqlite", "lost", "2", "0", "NO"]


def test_a_part_that_does_not_run_on_the_asked_database_is_said_and_not_passed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    only_sqlite = next(name for name, part in all_parts().items() if len(part.DATABASES) == 1)
    assert main([only_sqlite, "--database", "postgresql"]) == 2
    assert "None of these parts" in capsys.readouterr().err
