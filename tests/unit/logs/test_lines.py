"""A line of the log holds ids and verbs, whatever was logged."""

from __future__ import annotations

import json
import logging

import pytest

from bot.logs.lines import Lines, trace_of
from bot.logs.redaction import GONE, Redaction

WORDS = "mijn bedrijf heet zqbanaan"
TOKEN = "7410000000:AAFexampleexampleexampleexampleexam"
SHAPES = [
    TOKEN,
    f"https://api.telegram.org/bot{TOKEN}/getMe",
    "Cookie: desk=abc.def",
    "Authorization: Bearer abcdef",
    "postgresql://desk:geheim@db/desk",
    "anna@example.org",
    "06-12345678",
    "+31 6 12 34 56 78",
    "123456782",
    "NL91ABNA0417164300",
    "7410000001",
]


def _written(
    name: str, message: str, *args: object, error: Exception | None = None, as_json: bool = False
) -> str:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, logging.ERROR, __file__, 12, message, args, info)
    return Lines(Redaction(["a-secret-key-of-the-desk"]), as_json=as_json).format(record)


def test_a_line_of_the_desk_shows_its_verb_and_its_values() -> None:
    line = _written("bot.store.writer", "group-refused turns=%d error=%s", 3, "OSError")
    assert line.endswith("from=bot.store.writer verb=group-refused turns=3 error=OSError")


def test_as_json_a_line_is_one_object_with_the_same_keys() -> None:
    line = json.loads(_written("bot.app.kernel", "started resumed=%d", 3, as_json=True))
    assert list(line) == ["at", "level", "from", "verb", "resumed"]


def test_the_words_of_another_library_are_never_written() -> None:
    line = _written("telegram.ext", "could not send %s to %s", WORDS, TOKEN)
    assert "verb=library place=logs/test_lines.py:12" in line or "verb=library" in line
    assert "zqbanaan" not in line
    assert TOKEN not in line


def test_an_exception_shows_its_kind_and_place_and_none_of_its_words() -> None:
    try:
        raise ValueError(WORDS)
    except ValueError as raised:
        line = _written("bot.app.kernel", "broken", error=raised)
    assert "error=ValueError trace=tests/unit/logs/test_lines.py:" in line
    assert "zqbanaan" not in line


@pytest.mark.parametrize("message", [WORDS, f"broken {WORDS}", f"broken text={WORDS}", "%d"])
def test_a_line_of_the_desk_that_holds_words_by_mistake_loses_them(message: str) -> None:
    assert "zqbanaan" not in _written("bot.store", message)


def test_a_line_that_cannot_be_put_together_says_only_where() -> None:
    assert "verb=library" in _written("bot.store", "started resumed=%d", "zqbanaan")


@pytest.mark.parametrize("text", SHAPES)
def test_the_second_net_takes_out_what_has_the_shape_of_a_secret_or_of_somebody(text: str) -> None:
    left = Redaction()(f"before {text}")
    assert GONE in left
    assert not set("0123456789@") & set(left.replace("before", ""))


def test_a_secret_that_is_known_goes_whatever_its_shape() -> None:
    assert _written("bot.app", "broken error=%s", "a-secret-key-of-the-desk").endswith(GONE)


def test_a_traceback_on_the_screen_shows_places_and_words_of_the_desk_only() -> None:
    try:
        try:
            raise ValueError(WORDS)
        except ValueError as raised:
            raise KeyError("port") from raised
    except KeyError as raised:
        shown = "\n".join(trace_of(raised, (KeyError,)))
    assert "zqbanaan" not in shown
    assert "ValueError" in shown
    assert "KeyError: 'port'" in shown
