"""A machine tells of its own processes whether they have ended, and of no others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.store.place import own_place, surely_ended

ROOT = Path(__file__).parents[3]
PRINT = "from bot.store.place import own_place; print(own_place(), flush=True); input()"


def test_a_process_that_runs_has_not_ended_and_one_that_was_killed_has() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PRINT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as child:
        assert child.stdout is not None
        place = child.stdout.readline().strip()
        assert place
        assert not surely_ended(place)
        child.kill()
        child.wait()
    assert surely_ended(place)


def test_this_process_has_not_ended() -> None:
    assert not surely_ended(own_place())


def test_another_process_that_got_the_number_of_one_before_is_not_taken_for_it() -> None:
    before, _, started = own_place().rpartition(":")
    assert surely_ended(f"{before}:{int(started) - 1}")


@pytest.mark.parametrize("place", ["", "x", "x:1", "another boot/1:1:1", "::"])
def test_of_a_process_elsewhere_nothing_is_sure(place: str) -> None:
    assert not surely_ended(place)
