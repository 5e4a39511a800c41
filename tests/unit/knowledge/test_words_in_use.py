"""Every sentence that the desk asks for by key exists."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.load import read_folder

ROOT = Path(__file__).parents[3]
KEY = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)+")
#: What the sentences of one language are called where they are used.
VOICES = {"say", "words", "text", "voice", "w"}


def _keys(source: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args and _speaks(node.func):
            for key in _written_out(node.args[0]):
                if KEY.fullmatch(key):
                    yield key, node.lineno


def _written_out(argument: ast.expr) -> Iterator[str]:
    """The keys that an argument may be, as far as they stand there in full."""
    if isinstance(argument, ast.IfExp):
        yield from _written_out(argument.body)
        yield from _written_out(argument.orelse)
    elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def _speaks(function: ast.expr) -> bool:
    if isinstance(function, ast.Call):
        return True
    name = getattr(function, "attr", None) or getattr(function, "id", "")
    if name == "all" and isinstance(function, ast.Attribute):
        return _speaks(function.value)
    return name in VOICES


def test_every_sentence_the_desk_asks_for_exists_in_both_languages() -> None:
    book = read_folder(ROOT / "knowledge")[0].words
    missing = [
        f"{path.relative_to(ROOT)}:{line} {key} ({lang})"
        for path in sorted((ROOT / "bot").rglob("*.py"))
        for key, line in _keys(path.read_text(encoding="utf-8"))
        for lang, words in book.languages.items()
        if key not in words
    ]
    assert missing == []


def test_keys_are_found_in_each_way_of_asking() -> None:
    source = """
scene.say("a.one", x=1)
words(lang)("a.two")
say("a.three" if urgent else "a.four")
words.all("a.five")
words(f"a.{six}")
other("not.this")
"""
    found = [key for key, _ in _keys(source)]
    assert found == ["a.one", "a.two", "a.three", "a.four", "a.five"]
