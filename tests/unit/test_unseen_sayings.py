"""Sentences that measure the detector of danger stay worth measuring with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intents.test_danger import DESPAIR, THREATS, lines

SAYINGS = Path(__file__).parents[1] / "questions" / "danger"
UNSEEN = ("unseen_despair.txt", "unseen_violence.txt", "unseen_ordinary.txt", "unseen_stories.txt")
SEEN = ("despair.txt", "violence.txt", "ordinary.txt", "stories.txt")


def rows(name: str) -> list[tuple[str, str]]:
    """Language and sentence of every line of a file."""
    parts = [row.partition("\t") for row in (SAYINGS / name).read_text("utf-8").splitlines()]
    return [(language, text) for language, _, text in parts]


def plain(text: str) -> str:
    """Letters and digits only, so that a comma more does not make a sentence new."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@pytest.mark.parametrize("name", UNSEEN)
def test_every_line_has_a_language_of_two_letters_and_a_sentence(name: str) -> None:
    for language, text in rows(name):
        assert len(language) == 2, text
        assert language.islower(), text
        assert plain(text), language


def known() -> set[str]:
    """What the detector was made with: the sentences seen and those of its own tests."""
    seen = {plain(text) for name in SEEN for _, text in rows(name)}
    return seen | {plain(text) for text in (*lines(DESPAIR), *lines(THREATS))}


@pytest.mark.parametrize("name", UNSEEN)
def test_no_unseen_sentence_stands_where_the_detector_was_made_with_it(name: str) -> None:
    # A count only: a failure must not show the sentences to whoever works on the detector.
    both = len(known().intersection(plain(text) for _, text in rows(name)))
    assert both == 0


def test_no_unseen_sentence_stands_twice() -> None:
    every = [plain(text) for name in UNSEEN for _, text in rows(name)]
    twice = len(every) - len(set(every))
    assert twice == 0
